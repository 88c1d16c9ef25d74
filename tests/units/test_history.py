"""What a unit came from and what became of it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.audit.acts import SYSTEM
from parindex.units import actions, history
from parindex.units.actions import NewUnit, Part
from parindex.units.history import Event, Side, Word
from parindex.units.models import Unit
from tests.conftest import Grow
from tests.units.making import AT, LATER, REFORM, make_commune, make_province

pytestmark = pytest.mark.django_db


def told(event: Event) -> tuple[date, str, list[str], list[str]]:
    return (
        event.on,
        event.word,
        [side.unit.name for side in event.before],
        [side.unit.name for side in event.after],
    )


def merge(*units: Unit, into: str, on: date = REFORM) -> Unit:
    ids = [unit.pk for unit in units]
    return actions.merge(unit_ids=ids, into=NewUnit(name=into), on=on, by=SYSTEM, at=AT)


class TestEvents:
    def test_has_none_for_a_unit_without_reforms(self) -> None:
        assert history.events(make_province().pk) == []

    def test_tells_mergers_and_renamings_in_the_order_of_time(self) -> None:
        province = make_province()
        old = [make_commune(f"Xã {name}", province) for name in "AB"]
        joined = merge(*old, into="Xã C")
        new = actions.rename(unit_id=joined.pk, to=NewUnit(name="Phường C"), on=LATER, by=SYSTEM, at=AT)
        both = [
            (REFORM, Word.MERGED, ["Xã A", "Xã B"], ["Xã C"]),
            (LATER, Word.BECAME, ["Xã C"], ["Phường C"]),
        ]
        assert [told(event) for event in history.events(joined.pk)] == both
        assert [told(event) for event in history.events(new.pk)] == both

    def test_tells_from_the_old_unit_into_which_it_went(self) -> None:
        province = make_province()
        old = [make_commune(f"Xã {name}", province) for name in "AB"]
        merge(*old, into="Xã C")
        assert [told(event) for event in history.events(old[0].pk)] == [(REFORM, Word.JOINED, ["Xã A"], ["Xã C"])]

    def test_tells_the_shares_of_a_split(self) -> None:
        unit = make_commune("Xã A", make_province())
        parts = [
            Part(to=NewUnit(name="Xã B"), share=Decimal("0.655")),
            Part(to=NewUnit(name="Xã C"), share=Decimal("0.345")),
        ]
        first, _second = actions.split(unit_id=unit.pk, into=parts, on=REFORM, by=SYSTEM, at=AT)
        (split,) = history.events(unit.pk)
        assert told(split) == (REFORM, Word.SPLIT, ["Xã A"], ["Xã B", "Xã C"])
        assert split.after[0] == Side(unit=first, share=Fraction(655, 1000))
        (came,) = history.events(first.pk)
        assert (came.word, came.before[0].share) == (Word.CAME_FROM, Fraction(655, 1000))

    def test_says_that_a_share_is_not_known(self) -> None:
        unit = make_commune("Xã A", make_province())
        parts = [Part(to=NewUnit(name=f"Xã {name}")) for name in "BC"]
        actions.split(unit_id=unit.pk, into=parts, on=REFORM, by=SYSTEM, at=AT)
        (split,) = history.events(unit.pk)
        assert [side.is_share_unknown for side in split.after] == [True, True]
        assert not split.before[0].is_share_unknown

    def test_does_not_query_for_each_unit_of_an_event(self, queries_do_not_grow: Grow) -> None:
        province = make_province()
        first = merge(make_commune("Xã A", province), make_commune("Xã B", province), into="Xã C")
        many = [make_commune(f"Xã {number}", province) for number in range(6)]
        found = [first]
        queries_do_not_grow(
            act=lambda: history.events(found[-1].pk), grow=lambda: found.append(merge(*many, into="Xã D")), most=3
        )
