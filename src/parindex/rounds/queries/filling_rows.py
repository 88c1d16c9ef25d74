"""One item of a sheet as lists show it, with its words: what a list says of each of many rows is found in few steps."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from parindex.core.criteria.model import Item
from parindex.core.progress import ItemProgress, is_expected, is_self_scored
from parindex.rounds.models import Answer
from parindex.rounds.templatetags import rounds as written
from parindex.web.templatetags.figures import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item of a sheet as a list shows it; points are micropoints, None for what is not scored here."""

    answer: Answer
    item: Item
    points: int | None
    maximum: int
    is_late: bool
    address: str

    @property
    def is_surveyed(self) -> bool:
        """Say whether its result comes from a survey, not from the unit."""
        return not is_self_scored(self.item)

    @property
    def is_open(self) -> bool:
        """Say whether it still counts as to be done."""
        return is_expected(self.item) and not self.is_done

    @property
    def is_done(self) -> bool:
        """Say whether nothing is left to do."""
        return self.answer.progress == ItemProgress.DONE.value

    @property
    def key(self) -> int:
        """The key of the answer."""
        return self.answer.pk

    @property
    def code(self) -> str:
        """The code of the item."""
        return self.item.code

    @property
    def name(self) -> str:
        """The name of the item."""
        return self.item.name

    @property
    def tone(self) -> str:
        """The colour of how far it is."""
        return written.progress_tone(self.answer.progress)

    @property
    def said(self) -> str:
        """How far it is, in words."""
        return written.progress_said(self.answer.progress)

    @property
    def points_said(self) -> str:
        """Its points of how many, as a list writes them: 1,84 / 2."""
        if self.is_surveyed:
            return f"– / {written.maximum(self.maximum)}"
        return "–" if self.points is None else f"{written.points(self.points)} / {written.maximum(self.maximum)}"

    @property
    def mark(self) -> str:
        """Its points once it is done, else how far it is."""
        return self.points_said if self._has_result else self.said

    @property
    def mark_tone(self) -> str:
        """The colour of the mark: whether points are missing, or how far it is."""
        if not self._has_result:
            return self.tone
        return "good" if self.points is not None and self.points >= self.maximum else "warn"

    @property
    def _has_result(self) -> bool:
        return self.is_done and self.points is not None

    @property
    def trail(self) -> str:
        """Who has it until when, and who changed it last."""
        answer = self.answer
        who = answer.officer.full_name if answer.officer else _("handed to nobody")
        if answer.officer and answer.due_on:
            due = _("due")
            who = f"{who}, {due} {day(answer.due_on)}"
        if answer.changed_by is None:
            return who
        changed = _("changed")
        return f"{who} · {changed} {written.moment(answer.changed_at)}, {answer.changed_by.full_name}"
