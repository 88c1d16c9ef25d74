"""The form in which people say what a document is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parindex.core.documents.symbols import split_symbol
from parindex.core.documents.types import NAMES, DocumentType
from parindex.evidence.actions import LONGEST, About
from parindex.evidence.models import Document
from parindex.web.days import DayField

_TEXTS = ("title", "symbol", "issuer", "abstract", "type", "period", "address")
_TYPES = [
    ("", "—"),
    *((kind.value, name) for kind, name in NAMES.items()),
    (DocumentType.OTHER.value, _("none of these")),
]


class DocumentForm(forms.Form):
    """Title, number and symbol, issuer, date of the act and abstract of a document; the address of a link.

    Only links need a title or an address typed: a file without title is called by its own name. A number typed with
    its symbol (112/BC-UBND) is split.
    """

    title = forms.CharField(label=_("Title of the document"), max_length=LONGEST["title"], required=False)
    number = forms.CharField(label=_("Number"), max_length=LONGEST["number"] + LONGEST["symbol"], required=False)
    symbol = forms.CharField(label=_("Symbol"), max_length=LONGEST["symbol"], required=False)
    issuer = forms.CharField(label=_("Issued by"), max_length=LONGEST["issuer"], required=False)
    issued_on = DayField(label=_("Date of the document"), required=False)
    abstract = forms.CharField(
        label=_("Abstract"), max_length=LONGEST["abstract"], required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    type = forms.ChoiceField(label=_("Type of document"), required=False, choices=lambda: _TYPES)
    period = forms.CharField(label=_("Period that it speaks of"), max_length=24, required=False)
    address = forms.CharField(
        label=_("Address of the web page"),
        max_length=LONGEST["address"],
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
    )

    def clean(self) -> dict[str, Any]:
        """Split a number that was typed with its symbol, where no symbol was typed."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        number, symbol = split_symbol(values.get("number", ""))
        if symbol and not values.get("symbol"):
            values["number"], values["symbol"] = number, symbol
        elif number:
            values["number"] = number
        return values

    def about(self) -> About:
        """Give what was said of the document; the form has to be valid."""
        return About(**{name: self.cleaned_data[name] for name in About.__dataclass_fields__})

    @staticmethod
    def initial_of(document: Document) -> dict[str, str]:
        """Give what stands in the form for a document that is there."""
        said = {name: getattr(document, name) for name in _TEXTS}
        issued_on = f"{document.issued_on:%d/%m/%Y}" if document.issued_on else ""
        return {**said, "number": document.number, "issued_on": issued_on}
