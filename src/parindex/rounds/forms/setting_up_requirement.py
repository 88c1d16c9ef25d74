"""One document that an item requires, as a manager describes it: kinds, issuer, period, days, words."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parindex.core import text
from parindex.core.documents.issuers import LEVELS, Level
from parindex.core.documents.papers import FORMS, PaperForm
from parindex.core.documents.requirements import Day, Requirement, Window
from parindex.core.documents.terms import TERMS, Term
from parindex.core.documents.types import NAMES, DocumentType
from parindex.web.templatetags.figures import language

SHARED = "shared"
_MOST_WORDS = 2_000

#: What is asked for most stands first; the rest unfolds.
USUAL: tuple[DocumentType | PaperForm, ...] = (
    DocumentType.PLAN,
    DocumentType.REPORT,
    DocumentType.DECISION,
    DocumentType.LETTER,
    DocumentType.ANNOUNCEMENT,
    DocumentType.MINUTES,
    DocumentType.STATUTE,
    PaperForm.PICTURE,
    PaperForm.LINK,
    PaperForm.LIST,
    PaperForm.FIGURES,
)
_REST = tuple(kind for kind in (*DocumentType, *PaperForm) if kind not in USUAL)
_YEARS = {
    -2: _("two years before"),
    -1: _("the year before"),
    0: _("the year of the round"),
    1: _("the year after"),
    2: _("two years after"),
}
_DAY = re.compile(r"\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*")
_SHIFT = re.compile(r"-?\d{1,2}")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class RequirementForm(forms.Form):
    """One document that an item requires; what is left empty holds for every document."""

    where = forms.ChoiceField(label=_("When it is needed"))
    label = forms.CharField(
        label=_("What to call it"),
        max_length=300,
        required=False,
        help_text=_("As units should read it, such as: plan of the year."),
    )
    usual = forms.MultipleChoiceField(
        label=_("What kind of document"), required=False, widget=forms.CheckboxSelectMultiple
    )
    rest = forms.MultipleChoiceField(
        label=_("Other kinds of documents"), required=False, widget=forms.CheckboxSelectMultiple
    )
    issuers = forms.MultipleChoiceField(label=_("Who issued it"), required=False, widget=forms.CheckboxSelectMultiple)
    terms = forms.MultipleChoiceField(
        label=_("The period that it speaks of"), required=False, widget=forms.CheckboxSelectMultiple
    )
    is_each = forms.BooleanField(
        label=_("One document for each period ticked, and of that very period"), required=False
    )
    opens = forms.CharField(label=_("Issued from (day/month)"), max_length=10, required=False)
    opens_year = forms.ChoiceField(label=_("of which year"))
    closes = forms.CharField(label=_("Issued by (day/month)"), max_length=10, required=False)
    closes_year = forms.ChoiceField(label=_("of which year"))
    after_superior = forms.IntegerField(
        label=_("Or within so many days of the document of the superior"), min_value=0, max_value=3_660, required=False
    )
    count = forms.IntegerField(label=_("How many different ones"), min_value=1, max_value=100, initial=1)
    is_signed = forms.BooleanField(label=_("It has to be signed"), required=False)
    subject = forms.CharField(
        label=_("What it has to speak of"),
        max_length=_MOST_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One thing per line; other words for the same thing in the same line, with commas between them."),
    )
    is_optional = forms.BooleanField(label=_("It helps, and is never counted as missing"), required=False)

    def __init__(self, *given: Any, ways: int = 1, **options: Any) -> None:
        """Offer the kinds, issuers, periods and years, and so many ways with one more."""
        super().__init__(*given, **options)
        #: The first of those that were just added, to which the page goes.
        self.is_new = False
        said = language()
        self._offer("where", [(SHARED, _("always")), *((str(way), _only(way)) for way in range(1, ways + 1))])
        self._offer("usual", _kinds(USUAL))
        self._offer("rest", _kinds(_REST))
        self._offer("issuers", [(level.value, _capital(LEVELS[level]().say(said))) for level in Level])
        self._offer("terms", [(term.value, _capital(TERMS[term]().say(said))) for term in Term])
        for name in ("opens_year", "closes_year"):
            known: dict[int, object] = dict(_YEARS)
            shift = str(self[name].value() or 0)
            if _SHIFT.fullmatch(shift):
                known.setdefault(int(shift), _shifted(int(shift)))
            self._offer(name, [(str(years), words) for years, words in sorted(known.items())])

    def _offer(self, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    @property
    def place(self) -> str:
        """The place of the document in what is sent."""
        return (self.prefix or "").removeprefix("p")

    @property
    def is_unfolded(self) -> bool:
        """Say whether something is ticked among the kinds that are folded away."""
        return bool(self["rest"].value())

    def clean_opens(self) -> tuple[int, int] | None:
        """Give the first day as day and month."""
        return _day(self.cleaned_data["opens"])

    def clean_closes(self) -> tuple[int, int] | None:
        """Give the last day as day and month."""
        return _day(self.cleaned_data["closes"])

    def clean_subject(self) -> tuple[tuple[str, ...], ...]:
        """Give the groups of words."""
        groups = [
            tuple(word for part in re.split(r"[,;]", line) if (word := text.normal(part)))
            for line in str(self.cleaned_data["subject"]).splitlines()
        ]
        return tuple(group for group in groups if group)

    def clean(self) -> dict[str, Any]:
        """Check that the days follow each other, and that documents are counted in one way."""
        typed = self.cleaned_data
        opens, closes = self._bound("opens"), self._bound("closes")
        if opens and closes and closes < opens:
            self.add_error("closes", ValidationError(_("The last day stands before the first. Swap them.")))
        if self._is_by_period() and (typed.get("count") or 1) > 1:
            self.add_error("count", ValidationError(_("One document is asked for each period already. Write 1 here.")))
        return typed

    def requirement(self) -> Requirement:
        """Give the requirement as it is kept."""
        typed = self.cleaned_data
        kinds = [*typed["usual"], *typed["rest"]]
        terms = tuple(Term(term) for term in typed["terms"])
        opens, closes, after = self._bound("opens"), self._bound("closes"), typed["after_superior"]
        has_window = opens or closes or after is not None
        is_by_period = self._is_by_period()
        return Requirement(
            label=text.normal(typed["label"]),
            types=tuple(kind for kind in DocumentType if kind.value in kinds),
            forms=tuple(form for form in PaperForm if form.value in kinds),
            issuers=tuple(Level(level) for level in typed["issuers"]),
            term=terms[0] if terms and not is_by_period else None,
            terms=terms if is_by_period else (),
            window=Window(opens=opens, closes=closes, after_superior=after) if has_window else None,
            is_signed=typed["is_signed"],
            count=typed["count"],
            subject=typed["subject"],
            is_optional=typed["is_optional"],
        )

    def _is_by_period(self) -> bool:
        terms = self.cleaned_data.get("terms") or []
        return len(terms) > 1 or bool(terms and self.cleaned_data.get("is_each"))

    def _bound(self, name: str) -> Day | None:
        day, shift = self.cleaned_data.get(name), self.cleaned_data.get(f"{name}_year")
        return Day(int(shift), day[1], day[0]) if day and shift else None


def initial_of(one: Requirement, where: str) -> dict[str, Any]:
    """Give the values of the form for a requirement; the form gives back the same."""
    window = one.window or Window()
    kinds = [kind.value for kind in (*one.types, *one.forms)]
    usual = {kind.value for kind in USUAL}
    return {
        "where": where,
        "label": one.label,
        "usual": [kind for kind in kinds if kind in usual],
        "rest": [kind for kind in kinds if kind not in usual],
        "issuers": [level.value for level in one.issuers],
        "terms": [term.value for term in ((one.term,) if one.term else one.terms)],
        "is_each": bool(one.terms),
        "opens": _typed(window.opens),
        "opens_year": str(window.opens.year if window.opens else 0),
        "closes": _typed(window.closes),
        "closes_year": str(window.closes.year if window.closes else 0),
        "after_superior": window.after_superior,
        "count": one.count,
        "is_signed": one.is_signed,
        "subject": "\n".join(", ".join(group) for group in one.subject),
        "is_optional": one.is_optional,
    }


def way_said(number: int | str) -> str:
    """Name one of several ways."""
    return gettext("Way %(number)s: one of the ways will do") % {"number": number}


def _only(way: int) -> str:
    return gettext("only for way %(number)s") % {"number": way}


def _kinds(kinds: Iterable[DocumentType | PaperForm]) -> list[tuple[str, str]]:
    said = language()
    other = gettext("Another type")
    return [
        (kind.value, _capital(FORMS[kind]().say(said)) if isinstance(kind, PaperForm) else NAMES.get(kind, other))
        for kind in kinds
    ]


def _shifted(years: int) -> str:
    words = gettext("%(count)s years before") if years < 0 else gettext("%(count)s years after")
    return words % {"count": abs(years)}


def _day(typed: str) -> tuple[int, int] | None:
    """Read a day of a year; raises `ValidationError` with what is wrong."""
    if not typed.strip():
        return None
    found = _DAY.fullmatch(typed)
    if found and 1 <= int(found[2]) <= 12 and 1 <= int(found[1]) <= _LENGTHS[int(found[2]) - 1]:
        return int(found[1]), int(found[2])
    raise ValidationError(_("This is no day of a year. Write day/month, such as 31/12."))


def _typed(day: Day | None) -> str:
    return f"{day.day:02}/{day.month:02}" if day else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
