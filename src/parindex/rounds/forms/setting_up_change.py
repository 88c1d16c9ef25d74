"""Where each item of a set goes, as a manager corrects it, and why the set changes."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from parindex.core.criteria import CriteriaSet

_BETWEEN = re.compile(r"[\s,;]+")


class MovesForm(forms.Form):
    """One field for each item of the old set: the codes that take its place, the first takes over the answer."""

    reason = forms.CharField(
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Why the set changes"),
        help_text=_("For example the decision that replaces it. All people of the round can read it."),
    )

    def __init__(
        self,
        *given: Any,
        old: CriteriaSet,
        new: CriteriaSet,
        moves: Mapping[str, Sequence[str]],
        **options: Any,
    ) -> None:
        """Show where each item goes."""
        super().__init__(*given, **options)
        self._known = {item.code for item in new.items}
        self.codes = [item.code for item in old.items]
        for code in self.codes:
            words = {"aria-label": _("New codes for %(code)s") % {"code": code}, "autocomplete": "off"}
            self.fields[self.name(code)] = forms.CharField(
                required=False, max_length=300, widget=forms.TextInput(attrs=words), initial=", ".join(moves[code])
            )

    @staticmethod
    def name(code: str) -> str:
        """Name the field of an item."""
        return f"move-{code}"

    def clean(self) -> dict[str, Any]:
        """Check that every code stands in the new set."""
        for code in self.codes:
            typed = str(self.cleaned_data.get(self.name(code), ""))
            unknown = [to for to in _BETWEEN.split(typed) if to and to not in self._known]
            if unknown:
                words = _("The new set has no item «%(code)s». Write codes of the new set, a comma between them.")
                self.add_error(self.name(code), ValidationError(words, params={"code": unknown[0]}))
        return self.cleaned_data

    def moves(self) -> dict[str, tuple[str, ...]]:
        """Give where each item goes."""
        return {
            code: tuple(to for to in _BETWEEN.split(str(self.cleaned_data[self.name(code)])) if to)
            for code in self.codes
        }
