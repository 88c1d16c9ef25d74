"""A row of the desk says for itself how far it is and what can be done with it."""

import pytest

from parindex.core.locks import Lock
from parindex.core.sentences import Template
from parindex.evidence.models import Reading
from parindex.rounds.models import Answer, DeskPaper
from parindex.rounds.queries.desk_rows import Row, Suggestion
from parindex.rounds.queries.desk_sheet import is_mine
from tests.evidence.making import AT
from tests.rounds.desks import lay
from tests.rounds.filling import scene
from tests.rounds.making import Scene

__all__ = ["scene"]


def suggestion(*, may_file: bool = False, lock: Lock | None = None, answer: Answer | None = None) -> Suggestion:
    why = Template("Kế hoạch", "Plan")()
    return Suggestion(
        place=1, code="1.1", name="Mục", percent=90, why=why, answer=answer, may_file=may_file, lock=lock, officer=""
    )


class TestSuggestion:
    def test_can_be_handed_on_where_another_looks_after_an_open_item(self) -> None:
        assert suggestion(answer=Answer()).may_hand
        assert not suggestion(answer=Answer(), may_file=True).may_hand
        assert not suggestion().may_hand


class TestRow:
    def row(self, reading: Reading | None, *suggestions: Suggestion) -> Row:
        paper = DeskPaper()
        return Row(paper=paper, document=None, revision=None, reading=reading, suggestions=suggestions)  # type: ignore[arg-type]

    def test_is_over_once_its_file_was_read_or_there_is_none(self) -> None:
        assert self.row(None).is_over
        assert self.row(None).said is None
        assert not self.row(Reading(state="waiting")).is_over
        done = self.row(Reading(state="read", ended_at=AT))
        assert done.is_over
        assert done.said is not None

    def test_is_ready_where_a_key_files_it(self) -> None:
        assert self.row(None, suggestion(may_file=True)).is_ready
        assert not self.row(None, suggestion()).is_ready
        assert not self.row(None).is_read


class TestIsMine:
    @pytest.mark.django_db
    def test_is_nobodys_before_it_was_handed_on(self, scene: Scene) -> None:
        assert not is_mine(lay(scene), scene.par_officer)
