from decimal import Decimal

import pytest

from parindex.accounts.models import User
from parindex.core.reports.figures import Kind
from parindex.core.reports.known import KnownFact
from parindex.reports.checking.published import published
from tests.core.reports.making import report

pytestmark = pytest.mark.django_db
HEAD = "ỦY BAN NHÂN DÂN\nXÃ ĐỒNG TÂM\nBÁO CÁO\nKết quả Chỉ số cải cách hành chính năm 2022\n"


def facts(text: str) -> dict[tuple[Kind, str], KnownFact]:
    return {(one.kind, one.subject): one for one in published(report(text), User())}


class TestPublished:
    def test_are_those_of_the_unit_and_the_year(self, demonstration: None) -> None:
        found = facts(HEAD)
        index = found[Kind.SCORE, "index"]
        assert (index.value, index.of, index.year) == (Decimal("87.75"), Decimal(100), 2022)
        assert (Decimal("87.747"), Decimal(100)) in index.others
        rank = found[Kind.RANK, "index"]
        assert (rank.value, rank.of) == (Decimal(9), Decimal(20))
        finance = found[Kind.SCORE, "area.finance"]
        assert (finance.value, finance.of) == (Decimal(5), Decimal(7))
        assert found[Kind.RANK, "area.finance"].others == [(Decimal(12), Decimal(12))]
        assert "Đồng Tâm" in index.source.say()

    @pytest.mark.parametrize(
        "text",
        [
            HEAD.replace("2022", "1999"),
            HEAD.replace("ĐỒNG TÂM", "KHÔNG CÓ"),
            "",
        ],
    )
    def test_are_none_of_another_unit_or_year(self, demonstration: None, text: str) -> None:
        assert facts(text) == {}

    def test_are_none_for_a_stranger(self, demonstration: None) -> None:
        assert list(published(report(HEAD), None)) == []
