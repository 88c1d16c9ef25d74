"""Reports with the truth beside them: consistent ones in varied words, and those with one planted fault."""
