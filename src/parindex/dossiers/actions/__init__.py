"""What is done to dossiers: each act checks who does it, adds an event, derives the dossier anew, and is logged."""
