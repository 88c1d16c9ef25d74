"""How a unit is chosen in a form: typed with suggestions, by name or code; works without JavaScript."""

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parindex.core import text

if TYPE_CHECKING:
    from parindex.units.models import Unit, UnitQuerySet

_CODE = re.compile(r"\(([a-z0-9_-]+)\)\s*$")
#: A list of suggestions that a weak line and a telephone can bear.
_MOST_SUGGESTED = 500
_NAMED = 5


class UnitField(forms.CharField):
    """Takes what was typed for a unit and gives its code; only units of `among` are taken."""

    def __init__(self, *, among: "UnitQuerySet", name: str = "unit", **options: Any) -> None:
        """Suggest these units; `name` is that of the field in its form."""
        self.name = name
        super().__init__(max_length=300, **{"label": gettext_lazy("Unit"), **options})
        self.among = among

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Join the field with its suggestions, which the component `field` writes beside it."""
        return {**super().widget_attrs(widget), "list": f"id_{self.name}_list", "autocomplete": "off"}

    @property
    def suggestions(self) -> "list[str]":
        """Give what the browser suggests while somebody types."""
        return [str(unit) for unit in self.among.order_by("folded_name", "code")[:_MOST_SUGGESTED]]

    def clean(self, value: Any) -> str:
        """Give the code; raises `ValidationError` for no unit, and for a name that several have."""
        typed = str(super().clean(value))
        if not typed:
            return ""
        found = self._find(typed)
        if not found:
            raise ValidationError(_("There is no such unit among those that you may choose."))
        if len(found) > 1:
            names = ", ".join(str(unit) for unit in found[:_NAMED])
            raise ValidationError(_("Several units are called so: %(names)s. Choose one.") % {"names": names})
        return found[0].code

    def _find(self, typed: str) -> "list[Unit]":
        coded = _CODE.search(typed)
        by_code = list(self.among.filter(code=coded[1] if coded else typed))
        if by_code:
            return by_code
        named = self.among.filter(folded_name=text.fold(typed)).order_by("code")
        return list(named[: _NAMED + 1]) or list(self.among.found_by(typed).order_by("code")[: _NAMED + 1])
