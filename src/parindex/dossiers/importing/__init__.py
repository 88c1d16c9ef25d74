"""Import of dossiers from what other systems export: read in a stream, checked by row, taken as a whole."""
