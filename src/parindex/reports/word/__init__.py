"""Word files: filled from templates, marked, previewed, and read again after somebody edited them. No Django here."""
