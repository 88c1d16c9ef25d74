"""Administrative reports as they are written: the figures in them, and where these contradict one another."""
