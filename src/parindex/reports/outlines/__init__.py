"""The outlines of the templates that are shipped, one file each; `scripts/make_report_templates.py` writes them."""
