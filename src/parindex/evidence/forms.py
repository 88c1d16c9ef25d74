"""The form in which people say what a document is."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from parindex.core.documents import spans
from parindex.core.documents.symbols import split_symbol
from parindex.core.documents.types import NAMES, DocumentType
from parindex.evidence.actions import LONGEST, About
from parindex.evidence.models import Document, Reading, Revision
from parindex.evidence.papers import facts_of
from parindex.evidence.proposals import proposed
from parindex.web.days import DayField
from parindex.web.templatetags.figures import said

_TEXTS = ("title", "symbol", "issuer", "abstract", "type", "period", "address")
_TYPES = [
    ("", "—"),
    *((kind.value, name) for kind, name in NAMES.items()),
    (DocumentType.OTHER.value, _("none of these")),
]


class PeriodField(forms.CharField):
    """A period typed as people say it: quý I/2023, 6 tháng đầu năm 2022; gives its code. What was typed stays."""

    def __init__(self, **options: Any) -> None:
        """Ask for a period."""
        words = {"placeholder": "quý I/2023", "autocomplete": "off"}
        super().__init__(max_length=60, widget=forms.TextInput(attrs=words), **options)

    def clean(self, value: Any) -> Any:
        """Give the code; empty for an empty field."""
        typed = str(super().clean(value))
        span = spans.read(typed)
        if typed and span is None:
            raise ValidationError(
                _(
                    "«%(typed)s» is no period that can be read. Write it like these: 2022 · quý I/2023 · "
                    "6 tháng đầu năm 2022 · 9 tháng đầu năm 2022 · tháng 3/2022 · 2021-2025."
                ),
                params={"typed": typed},
            )
        return spans.to_code(span) if span else ""

    def prepare_value(self, value: Any) -> Any:
        """Show a code as people say it."""
        span = spans.from_code(value) if isinstance(value, str) else None
        return said(spans.said(span)) if span else value


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
    period = PeriodField(label=_("Period that it speaks of"), required=False)
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

    @property
    def looked(self) -> str:
        """The revision whose reading filled the fields, for a hidden field; empty where nothing was read yet."""
        return str(self.data.get("looked") or self.initial.get("looked") or "")

    @property
    def looked_at(self) -> int | None:
        """The key of that revision, as `actions.describe` takes it."""
        is_key = self.looked.isascii() and self.looked.isdecimal() and len(self.looked) < 18
        return int(self.looked) if is_key else None

    def about(self) -> About:
        """Give what was said of the document; the form has to be valid."""
        return About(**{name: self.cleaned_data[name] for name in About.__dataclass_fields__})

    @classmethod
    def initial_read(cls, document: Document, revision: Revision | None, reading: Reading | None) -> dict[str, str]:
        """Give what stands in the form with what was read of the newest file, for a person to look at."""
        about = proposed(document, facts_of(reading), revision.file_name if revision else "")
        looked = str(revision.pk) if revision and reading and reading.is_over else ""
        return {**cls.initial_of(document, about), "looked": looked}

    @staticmethod
    def initial_of(document: Document, about: About | None = None) -> dict[str, str]:
        """Give what stands in the form for a document that is there, or with `about` what is proposed for it."""
        source = about or document
        texts = {name: getattr(source, name) for name in _TEXTS if name != "address"}
        issued_on = f"{source.issued_on:%d/%m/%Y}" if source.issued_on else ""
        return {**texts, "number": source.number, "issued_on": issued_on, "address": document.address}
