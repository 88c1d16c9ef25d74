"""The page shell: base templates, components, look and error pages."""
