"""Widgets of forms."""

from itertools import chain
from typing import Any

from django import forms


class LongSelect(forms.Select):
    """A choice of one among many, without groups, by one template: Django's own opens two more for each option."""

    template_name = "components/select.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Give what the template needs: the options in one list."""
        context = super().get_context(name, value, attrs)
        groups = (options for _name, options, _place in context["widget"]["optgroups"])
        context["widget"]["options"] = list(chain.from_iterable(groups))
        return context
