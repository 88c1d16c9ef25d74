"""What a manager says of the checks before sending in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from parindex.rounds.forms.setting_up_checks import MOST_BYTES, ChecksFileForm, ContradictionForm, WeightsForm

LISTED: list[object] = [{"kind": "unanswered"}, {"kind": "same_file", "severity": "stop", "off": True}, "x"]
FIGURES = [("1 Chỉ đạo", [("1.1/num", "1.1 – xong"), ("1.1/den", "1.1 – giao")]), ("2 Không có số", [])]
TYPED = {"left": "1.1/num", "relation": "<=", "right": "1.1/den", "says": " quá  số giao ", "severity": "warn"}


class TestWeightsForm:
    def weighed(self, *weights: str) -> list[object]:
        typed = {f"weight_{place}": weight for place, weight in enumerate(weights)}
        form = WeightsForm(typed, listed=LISTED)
        assert form.is_valid(), form.errors
        return form.weighed()

    def test_shows_how_much_each_weighs(self) -> None:
        form = WeightsForm(listed=LISTED)
        assert [form[f"weight_{place}"].value() for place in range(3)] == ["stop", "off", "off"]

    def test_leaves_what_is_not_touched_as_it_is_written(self) -> None:
        assert self.weighed("stop", "off", "off") == LISTED

    def test_switches_off_and_on_again(self) -> None:
        first, second, _ = self.weighed("off", "stop", "off")
        assert first == {"kind": "unanswered", "off": True}
        assert second == {"kind": "same_file", "severity": "stop"}

    def test_changes_the_weight(self) -> None:
        first, second, _ = self.weighed("warn", "inform", "off")
        assert first == {"kind": "unanswered", "severity": "warn"}
        assert second == {"kind": "same_file", "severity": "inform"}

    def test_refuses_another_word(self) -> None:
        assert not WeightsForm({"weight_0": "loud"}, listed=LISTED[:1]).is_valid()


class TestContradictionForm:
    def test_gives_the_check(self) -> None:
        form = ContradictionForm(TYPED, figures=FIGURES)
        assert form.is_valid()
        assert form.check() == {"kind": "contradiction", **TYPED, "says": "quá số giao"}

    @pytest.mark.parametrize(
        ("typed", "wrong"),
        [
            ({"right": "1.1/num"}, "right"),
            ({"left": "9.9/num"}, "left"),
            ({"says": " "}, "says"),
            ({"left": ""}, "left"),
        ],
    )
    def test_names_the_field_that_is_wrong(self, typed: dict[str, str], wrong: str) -> None:
        assert set(ContradictionForm(TYPED | typed, figures=FIGURES).errors) == {wrong}

    def test_offers_figures_by_area(self) -> None:
        shown = str(ContradictionForm(figures=FIGURES)["left"])
        assert ('<optgroup label="1 Chỉ đạo">' in shown, "Không có số" in shown) == (True, False)


class TestChecksFileForm:
    def test_refuses_what_is_no_list_of_checks_by_its_size(self) -> None:
        small, large = (SimpleUploadedFile("a.yaml", b"x" * size) for size in (10, MOST_BYTES + 1))
        assert ChecksFileForm({}, {"file": small}).is_valid()
        assert not ChecksFileForm({}, {"file": large}).is_valid()
        assert not ChecksFileForm({}, {}).is_valid()
