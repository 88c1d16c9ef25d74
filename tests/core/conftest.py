"""Settings of hypothesis for the laws of the core: enough examples to find slips, few enough to run at every save."""

from hypothesis import settings

settings.register_profile("core", max_examples=60, deadline=None)
settings.load_profile("core")
