"""Dossiers that the systems of provinces push: clients with tokens, and the address that takes them."""
