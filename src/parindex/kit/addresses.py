"""Numbers in addresses: as many digits as a key of the database can have, so that a longer one is no address at all."""

from django.urls.converters import IntConverter


class KeyConverter(IntConverter):
    """A whole number that every database takes; else it would fail at being asked instead of finding nothing."""

    regex = "[0-9]{1,18}"
