import pytest

from parindex.dossiers.counter.limits import LOOK_UPS
from parindex.dossiers.refusals import AskedTooOften
from tests.dossiers.making import NOW


def test_says_how_long_to_wait() -> None:
    LOOK_UPS.forget_all()
    for _ in range(LOOK_UPS.amount):
        LOOK_UPS.take("a", NOW)
    with pytest.raises(AskedTooOften) as refused:
        LOOK_UPS.take("a", NOW)
    assert "chờ 10 phút" in refused.value.say()
    LOOK_UPS.forget_all()
