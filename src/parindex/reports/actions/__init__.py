"""What is done to reports."""
