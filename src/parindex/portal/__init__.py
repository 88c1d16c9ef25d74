"""What the public sees: pages, open data and the API."""
