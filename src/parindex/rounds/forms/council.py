"""What the forms of the council send: a vote, a ruling with its figures or points, minutes, a petition."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from parindex.core.criteria.model import Item
from parindex.core.cuts import CUT_REASONS
from parindex.core.effects import WEIGHTS, Weight
from parindex.rounds.actions.council import Ruling
from parindex.rounds.forms.filling import read_draft
from parindex.rounds.judging import LONGEST_SENTENCE
from parindex.rounds.models import Decision, Vote
from parindex.rounds.queries.council import Wish
from parindex.web.templatetags.figures import said


def _reasons() -> list[tuple[str, str]]:
    return [("", "—"), *((reason.value, said(words())) for reason, words in CUT_REASONS.items())]


class VoteForm(forms.Form):
    """What a member votes for."""

    choice = forms.ChoiceField(
        label=_("Your vote"),
        choices=[
            (Vote.Choice.APPRAISAL.value, _("As appraised")),
            (Vote.Choice.UNIT.value, _("As the unit says")),
            (Vote.Choice.ABSTAIN.value, _("No opinion")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three.")},
    )


class RulingForm(forms.Form):
    """What the council decided; figures are read apart, as the item asks for them."""

    outcome = forms.ChoiceField(
        label=_("Decision of the council"),
        choices=[
            (Decision.Outcome.UPHELD.value, _("As appraised")),
            (Decision.Outcome.RESTORED.value, _("As the unit says: the points are given back")),
            (Decision.Outcome.CUT.value, _("Another number of points")),
            (Decision.Outcome.FIGURES_CHANGED.value, _("Other figures")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what the council decided.")},
    )
    points = forms.CharField(label=_("Points accepted"), required=False, max_length=20)
    reason = forms.ChoiceField(label=_("Reason of the cut"), required=False, choices=_reasons)
    sentence = forms.CharField(
        label=_("Why, in one sentence for the minutes and the unit"),
        max_length=LONGEST_SENTENCE,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write one sentence that says why.")},
    )

    def ruling(self, item: Item, posted: QueryDict) -> Ruling:
        """Give the ruling with the figures as they were typed."""
        values = self.cleaned_data
        return Ruling(
            outcome=values["outcome"],
            sentence=values["sentence"],
            typed=read_draft(item, posted).typed,
            points=values["points"],
            reason=values["reason"],
        )


class ApprovalForm(forms.Form):
    """The minutes of the meeting that approves."""

    minutes = forms.CharField(
        label=_("Minutes of the meeting"),
        help_text=_("When and where, who took part, what was decided. They become part of the sealed package."),
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": _("Write the minutes: at least when, who, and what was decided.")},
    )


class PetitionForm(forms.Form):
    """Why a published item is opened again."""

    reason = forms.CharField(
        label=_("Reason of the petition"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write why the item is opened again.")},
    )


def read_wish(asked: QueryDict) -> Wish:
    """Read what somebody wants to see of the agenda; what is unknown is no wish."""
    weights = {str(weight.value): weight for weight in Weight}
    return Wish(weight=weights.get(asked.get("effect", "")), unit=asked.get("unit", ""), area=asked.get("area", ""))


def weight_choices() -> list[tuple[str, Any]]:
    """Give the effects that the agenda can be narrowed to."""
    return [(str(weight.value), words()) for weight, words in WEIGHTS.items()]
