"""What is looked for in documents: words, and what narrows them."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parindex.core.documents.sufficiency import STATES, State
from parindex.core.documents.types import NAMES
from parindex.rounds.queries.finding import Wanted
from parindex.web.days import DayField
from parindex.web.templatetags.figures import said

READ, UNREAD, UNFILED = "read", "unread", "unfiled"
_ITEM = re.compile(r"[\w.]{0,20}")


class SearchForm(forms.Form):
    """Words and filters, all of which may be left empty; a choice that a person does not have narrows nothing."""

    words = forms.CharField(label=_("Words, “phrases”, number and symbol"), max_length=300, required=False)
    type = forms.ChoiceField(label=_("Type of document"), required=False)
    issuer = forms.CharField(label=_("Issued by"), max_length=100, required=False)
    since = DayField(label=_("Dated from"), required=False)
    until = DayField(label=_("Dated until"), required=False)
    round = forms.ChoiceField(label=_("Round"), required=False)
    unit = forms.ChoiceField(label=_("Unit"), required=False)
    item = forms.CharField(label=_("Item, criterion or area"), max_length=20, required=False)
    state = forms.ChoiceField(label=_("State"), required=False)

    def __init__(
        self,
        *args: Any,
        rounds: Sequence[tuple[int, str]],
        units: Sequence[tuple[int, str]],
        has_desk: bool,
        **options: Any,
    ) -> None:
        """Offer the rounds and units that a person sees, by key; `has_desk` to who works in a unit."""
        super().__init__(*args, **options)
        evidence = [(state.value, said(STATES[state]())) for state in (State.MET, State.DOUBTFUL, State.MISSING)]
        states = [
            (_("Evidence of the item"), evidence),
            (_("Reading of the file"), [(READ, _("read as a whole")), (UNREAD, _("not read, or in part"))]),
        ]
        if has_desk:
            states.append((_("Filing"), [(UNFILED, _("under no item yet"))]))
        self._offer("type", [(kind.value, name) for kind, name in NAMES.items()])
        self._offer("round", [(str(key), name) for key, name in rounds])
        self._offer("unit", [(str(key), name) for key, name in units])
        self._has_units = len(units) > 1
        self._offer("state", states)
        self.fields["words"].widget.attrs |= {"type": "search", "autocomplete": "off"}
        self.fields["item"].widget.attrs |= {"placeholder": "3.5.1"}

    def clean_item(self) -> str:
        """Give the code; anything else is none."""
        typed = str(self.cleaned_data["item"]).strip()
        if not _ITEM.fullmatch(typed):
            raise forms.ValidationError(_("Type a code as in the criteria set, such as 3, 3.5 or 3.5.1."))
        return typed

    def wanted(self) -> Wanted:
        """Give what is looked for; the form has to be valid."""
        values = self.cleaned_data
        state = values["state"]
        return Wanted(
            words=values["words"],
            type=values["type"],
            issuer=values["issuer"],
            since=values["since"],
            until=values["until"],
            round_id=int(values["round"]) if values["round"] else None,
            unit_id=int(values["unit"]) if values["unit"] else None,
            item=values["item"],
            evidence=state if state in {one.value for one in State} else "",
            read={READ: True, UNREAD: False}.get(state),
            is_unfiled=state == UNFILED,
        )

    @property
    def filters(self) -> list[forms.BoundField]:
        """The fields beside the words that leave something to choose."""
        idle = {"words"} if self._has_units else {"words", "unit"}
        return [self[name] for name in self.fields if name not in idle]

    def _offer(self, name: str, choices: Sequence[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("all")), *choices]
