"""Filters of the public pages."""

from django import template

from parindex.core.criteria import Item
from parindex.portal import unit_page

register = template.Library()


@register.filter
def anchor(item: Item) -> str:
    """Give the anchor of an item on the page of its unit."""
    return unit_page.anchor_of_item(item.code)
