"""What a manager says an item requires: one document after another, always needed or one way of several."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parindex.core.documents.requirements import Requirement, Requirements
from parindex.rounds.forms.setting_up_requirement import SHARED, RequirementForm, initial_of, way_said

#: More documents, or more ways, than any item asks for.
MOST_PARTS = 30
_MOST_WAYS = 9
#: A file of required evidence is a few pages at most.
MOST_BYTES = 1024 * 1024


class RequirementsForm:
    """All that one item requires, as forms of one page: what is always needed, and the ways of which one will do."""

    def __init__(self, parts: Sequence[RequirementForm]) -> None:
        """Take the forms in the order of the page."""
        self.parts = list(parts)
        self.fault = ""

    @classmethod
    def of(cls, requirements: Requirements) -> "RequirementsForm":
        """Show what an item requires."""
        found = [initial_of(one, SHARED) for one in requirements.shared]
        for way, choice in enumerate(requirements.alternatives, start=1):
            found += [initial_of(one, str(way)) for one in choice]
        ways = _ways(len(requirements.alternatives))
        return cls([RequirementForm(initial=first, prefix=f"p{at}", ways=ways) for at, first in enumerate(found)])

    @classmethod
    def posted(cls, post: QueryDict, *, without: str = "", add: str = "") -> "RequirementsForm":
        """Show what was typed: without the document of one place, and with new ones where they are asked for."""
        given = post.get("parts", "")
        count = min(_rank(given), MOST_PARTS)
        left = sorted((at for at in range(count) if str(at) != without), key=lambda at: _order(post, at))
        used = [_order(post, at) for at in left]
        new = _new(add, max(used, default=0))[: max(0, MOST_PARTS - len(left))]
        ways = _ways(max([*used, *map(_rank, new)], default=0))
        parts = []
        for place, at in enumerate(left):
            parts.append(RequirementForm(_renamed(post, at, f"p{place}"), prefix=f"p{place}", ways=ways))
        for place, where in enumerate(new, start=len(left)):
            first = {"where": where, "count": 1, "opens_year": "0", "closes_year": "0"}
            parts.append(RequirementForm(initial=first, prefix=f"p{place}", ways=ways))
            parts[-1].is_new = place == len(left)
        return cls(sorted(parts, key=lambda part: _rank(str(part["where"].value()))))

    @property
    def groups(self) -> list[tuple[str, Any, list[RequirementForm]]]:
        """Give the forms under what is always needed, then under each way, with its name."""
        found: dict[str, list[RequirementForm]] = {}
        for part in self.parts:
            found.setdefault(str(part["where"].value() or SHARED), []).append(part)
        names = {where: gettext("Always needed") if where == SHARED else way_said(where) for where in found}
        return [(where, names[where], parts) for where, parts in found.items()]

    def is_valid(self) -> bool:
        """Say whether it can be kept; faults stand beside the fields, or in `fault`."""
        are_valid = all(part.is_valid() for part in self.parts)
        ways = {part.cleaned_data["where"] for part in self.parts if part.is_valid()} - {SHARED}
        if are_valid and len(ways) == 1:
            self.fault = gettext(
                "There is only one way. Add another way, or choose “always” for the documents of this one."
            )
        return are_valid and not self.fault

    def requirements(self) -> Requirements:
        """Give what the item requires, without where it comes from."""
        found: dict[str, list[Requirement]] = {}
        for part in self.parts:
            found.setdefault(part.cleaned_data["where"], []).append(part.requirement())
        shared = tuple(found.pop(SHARED, []))
        return Requirements(shared=shared, alternatives=tuple(tuple(found[way]) for way in sorted(found, key=int)))


class RequiredFileForm(forms.Form):
    """Required evidence as a file."""

    file = forms.FileField(label=_("A YAML or JSON file of required evidence"))

    def __init__(self, *given: Any, **options: Any) -> None:
        """Ask for a text file."""
        super().__init__(*given, **options)
        self.fields["file"].widget.attrs["accept"] = ".yaml,.yml,.json"

    def clean_file(self) -> Any:
        """Refuse a file larger than any such file."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise ValidationError(
                _("The file is larger than any list of required evidence. Check that it is the right one.")
            )
        return file


class TakeForm(forms.Form):
    """Required evidence from another set that was approved."""

    source = forms.TypedChoiceField(label=_("From which set"), coerce=int)

    def __init__(self, *given: Any, sources: Sequence[tuple[int, str]], **options: Any) -> None:
        """Offer the sets."""
        super().__init__(*given, **options)
        self.fields["source"].choices = sources  # type: ignore[attr-defined]


def same(one: Requirements, other: Requirements) -> bool:
    """Say whether two require the same, whatever the order of kinds, issuers and periods, and where they come from."""
    return _sorted(one) == _sorted(other)


def _sorted(one: Requirements) -> Requirements:
    def part(requirement: Requirement) -> Requirement:
        return replace(
            requirement,
            types=tuple(sorted(requirement.types)),
            forms=tuple(sorted(requirement.forms)),
            issuers=tuple(sorted(requirement.issuers)),
            terms=tuple(sorted(requirement.terms)),
        )

    choices = tuple(tuple(part(each) for each in choice) for choice in one.alternatives)
    return Requirements(shared=tuple(part(each) for each in one.shared), alternatives=choices)


def _new(add: str, ways: int) -> list[str]:
    """Give where new documents stand: in a group that is there, or in one more way; the first way is never alone."""
    if add == "way":
        return [str(way) for way in ([ways + 1] if ways else [1, 2]) if way <= _MOST_WAYS]
    return [add] if add == SHARED or 0 < _rank(add) <= ways else []


def _renamed(post: QueryDict, at: int, prefix: str) -> QueryDict:
    """Give what was typed of one document under another prefix."""
    found = QueryDict(mutable=True)
    for name in RequirementForm.base_fields:
        if (key := f"p{at}-{name}") in post:
            found.setlist(f"{prefix}-{name}", post.getlist(key))
    return found


def _order(post: QueryDict, at: int) -> int:
    return _rank(post.get(f"p{at}-where", ""))


def _rank(where: str) -> int:
    return int(where) if where.isascii() and where.isdecimal() and len(where) < 3 else 0


def _ways(used: int) -> int:
    return min(used + 1, _MOST_WAYS)
