"""People: sign-in with a second factor, roles over a subtree of units, and where somebody served."""
