"""What somebody does next about the evidence of an item."""

from dataclasses import dataclass

import pytest

from parindex.accounts.models import User
from parindex.core.documents.fitting import Doubt
from parindex.core.documents.sufficiency import State
from parindex.core.sentences import Statement
from parindex.rounds.models import Answer, Attachment
from parindex.rounds.queries.sufficiency_steps import next_step
from parindex.rounds.sufficiency import Part, Reason

WHAT = Statement.verbatim("Kế hoạch")
MISSING = Part(what=WHAT, state=State.MISSING)


@dataclass
class Filled:
    part: Part
    attachment: Attachment | None = None


def doubtful(*codes: Doubt) -> Filled:
    reasons = tuple(Reason(code=code, said=WHAT) for code in codes)
    return Filled(Part(what=WHAT, state=State.DOUBTFUL, reasons=reasons), Attachment(pk=7))


class TestNextStep:
    def test_is_none_where_nothing_is_open(self) -> None:
        met = Filled(Part(what=WHAT, state=State.MET), Attachment(pk=7))
        assert next_step(Answer(), [met], "/muc/", is_mine=True, is_locked=False) is None

    def test_is_to_upload_what_is_missing(self) -> None:
        found = next_step(Answer(), [doubtful(Doubt.UNDATED), Filled(MISSING)], "/muc/", is_mine=True, is_locked=False)
        assert found is not None
        assert found.address == "/muc/#tai-lieu"

    @pytest.mark.parametrize(
        "codes",
        [(Doubt.UNDATED,), (Doubt.UNDATED, Doubt.SUBJECT), (Doubt.UNSIGNED, Doubt.SUBJECT), (Doubt.OTHER_UNIT,)],
    )
    def test_is_to_look_at_what_is_doubtful(self, codes: tuple[Doubt, ...]) -> None:
        found = next_step(Answer(), [doubtful(*codes)], "/muc/", is_mine=True, is_locked=False)
        assert found is not None
        assert found.address == "/lam-viec/tai-lieu/7/#sua"

    def test_has_a_word_of_its_own_for_each_kind_of_doubt(self) -> None:
        kinds = [(Doubt.UNDATED,), (Doubt.SUBJECT,), (Doubt.UNREAD,), (Doubt.YEAR,)]
        steps = [next_step(Answer(), [doubtful(*one)], "/", is_mine=True, is_locked=False) for one in kinds]
        assert len({step.text for step in steps if step}) == 4

    def test_is_to_ask_who_has_the_item(self) -> None:
        held = Answer(officer=User(full_name="Đinh Thị Thảo"))
        asked = next_step(held, [Filled(MISSING)], "/muc/", is_mine=False, is_locked=False)
        unheld = next_step(Answer(), [Filled(MISSING)], "/muc/", is_mine=False, is_locked=False)
        assert asked is not None
        assert unheld is not None
        assert "Đinh Thị Thảo" in asked.text
        assert (asked.address, unheld.address) == ("", "")

    def test_is_nothing_to_do_where_it_is_locked(self) -> None:
        found = next_step(Answer(), [Filled(MISSING)], "/muc/", is_mine=True, is_locked=True)
        assert found is not None
        assert found.address == ""
