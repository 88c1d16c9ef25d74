"""Working time of dossiers: the calendar, office hours, the clock of a dossier, its states and codes, form 06."""
