"""The short tour of the page that is shown."""

from collections.abc import Mapping
from typing import Any

from django import template

from parindex.web.tours import tour_of

register = template.Library()


@register.inclusion_tag("components/tour.html", takes_context=True)
def page_tour(context: Mapping[str, Any]) -> dict[str, object]:
    """Show the tour of the page whose address was asked for; nothing where it has none."""
    match = getattr(context.get("request"), "resolver_match", None)
    page = match.view_name if match else ""
    return {"page": page, "stops": tour_of(page)}
