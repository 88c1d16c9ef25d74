"""Figures of dossiers: one set of Ibis expressions over one schema, for DuckDB and Spark; no database, no Django."""
