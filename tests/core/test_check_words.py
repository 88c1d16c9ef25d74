"""Each check in words."""

import pytest

from parindex.core import checklists
from parindex.core.check_words import describe
from parindex.core.checks import KINDS
from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.placeholders import Period
from parindex.kit import documents
from tests.rounds.making import SET

NEEDED = {"contradiction": ", left: 2.1/den, relation: '<=', right: 1.1/den, says: quá số giao"}


@pytest.fixture(scope="module")
def criteria() -> CriteriaSet:
    return freeze(read(documents.parse_yaml(SET)), Period(2022))


class TestDescribe:
    @pytest.mark.parametrize("kind", KINDS)
    def test_has_words_for_every_kind(self, criteria: CriteriaSet, kind: str) -> None:
        text = f"- {{kind: {kind}{NEEDED.get(kind, '')}}}"
        (check,) = checklists.read(documents.parse_yaml(text), criteria)
        assert describe(check).say("vi") != describe(check).say("en")

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("kind: out_of_year, days_before: 31", "cho phép sớm 31 ngày, muộn 0 ngày"),
            ("kind: same_file, most: 2", "nhiều hơn 2 mục"),
            (
                f"kind: contradiction{NEEDED['contradiction']}",
                "«hồ sơ đã giải quyết» của mục 2.1 phải ≤ «nhiệm vụ đề ra» của mục 1.1: quá số giao",
            ),
        ],
    )
    def test_says_what_was_set(self, criteria: CriteriaSet, text: str, said: str) -> None:
        (check,) = checklists.read(documents.parse_yaml(f"- {{{text}}}"), criteria)
        assert said in describe(check).say()
