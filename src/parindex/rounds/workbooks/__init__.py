"""The Excel template of a sheet: out with what stands there, in with every cell checked and nothing half-imported."""
