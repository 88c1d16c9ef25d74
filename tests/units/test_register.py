"""Units found by the codes that a file names."""

from parindex.units.models import Unit
from parindex.units.register import Register
from tests.units.making import BEFORE, REFORM


def make_units() -> list[Unit]:
    province = Unit(pk=1, code="tinh-a", official_code="01", kind=Unit.Kind.PROVINCE)
    district = Unit(pk=2, code="quan-a", official_code="001", kind=Unit.Kind.DISTRICT, parent_id=1)
    old = Unit(pk=3, code="xa-a", official_code="00004", valid_to=BEFORE, parent_id=2)
    new = Unit(pk=4, code="phuong-a", official_code="00004", valid_from=REFORM, parent_id=1)
    return [province, district, old, new]


class TestRegister:
    def test_knows_parents_without_asking(self) -> None:
        units = make_units()
        assert Register(units).units[2].parent is units[1]

    def test_gives_the_holders_of_a_code_at_a_time(self) -> None:
        _, _, old, new = units = make_units()
        register = Register(units)
        assert register.holders("00004", Unit(valid_from=REFORM)) == [new]
        assert register.holders("00004", Unit(valid_to=BEFORE)) == [old]
        assert register.holders("00004", Unit()) == [old, new]
        assert register.holders("00007", Unit()) == []

    def test_gives_what_a_reference_can_mean(self) -> None:
        province, district, old, new = units = make_units()
        register = Register(units)
        assert register.named("xa-a") == [old]
        assert register.named("01") == [province]
        assert register.named("1") == [province, district]
        assert register.named("4") == [old, new]
        assert register.named("x") == []

    def test_follows_units_that_are_added_and_codes_that_change(self) -> None:
        register = Register([])
        unit = Unit(code="xa-a", official_code="00004")
        register.add(unit)
        register.give_official_code(unit, "00007")
        register.give_official_code(unit, "00007")
        assert register.named("00004") == []
        assert register.named("00007") == register.named("xa-a") == [unit]
        bare = Unit(code="")
        register.add(bare)
        register.give_official_code(bare, "00008")
        assert register.named("00008") == [bare]
