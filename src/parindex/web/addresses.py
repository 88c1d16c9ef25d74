"""Addresses of the many rows of a list: what is the same in all of them is found once."""

from collections.abc import Callable

from django.urls import reverse

#: A key that no other part of an address looks like.
_PLACE = 918_273_645_546_372_819


def addresses_of(name: str) -> Callable[[int], str]:
    """Give what writes the address of a page by its one key, in the language of the request."""
    before, after = reverse(name, args=[_PLACE]).split(str(_PLACE))
    return lambda key: f"{before}{key}{after}"
