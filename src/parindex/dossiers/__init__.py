"""Dossiers of administrative procedures: register, counter, import, figures, service index."""
