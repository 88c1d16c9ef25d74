"""Two clocks: the act against its window, the upload against the deadline; neither says the other."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from parindex.core.criteria.model import Filing
from parindex.core.documents.clocks import Clock, Reading, Timing, act_loss, act_reading, upload_loss, upload_reading
from parindex.core.documents.requirements import Day, Window
from parindex.core.points import POINT
from tests.core.documents.filing import make_item, make_paper
from tests.core.making import make_rule

WINDOW = Window(opens=Day(-1, 10, 1), closes=Day(-1, 12, 31))
HANOI = timezone(timedelta(hours=7))
DEADLINE = datetime(2023, 1, 10, 17, 0, tzinfo=HANOI)


class TestActReading:
    @pytest.mark.parametrize(
        ("on", "timing", "days", "said"),
        [
            ("2021-12-31", Timing.IN_TIME, 0, "ban hành 31/12/2021, đúng thời gian"),
            ("2021-10-01", Timing.IN_TIME, 0, "ban hành 01/10/2021, đúng thời gian"),
            ("2022-01-12", Timing.LATE, 12, "ban hành 12/01/2022, muộn 12 ngày so với 31/12/2021"),
            (
                "2021-09-30",
                Timing.EARLY,
                1,
                "ban hành 30/09/2021, sớm hơn thời gian yêu cầu 1 ngày (từ 01/10/2021)",
            ),
            ("", Timing.UNDATED, 0, "chưa biết ngày ban hành"),
        ],
    )
    def test_reads_the_date_against_the_window(self, on: str, timing: Timing, days: int, said: str) -> None:
        reading = act_reading(make_paper(on=on), WINDOW, 2022)
        assert (reading.clock, reading.timing, reading.days) == (Clock.ACT, timing, days)
        assert reading.said.say() == said
        assert reading.is_in_time is (timing is Timing.IN_TIME)

    def test_counts_from_the_superior_document(self) -> None:
        window = Window(after_superior=30)
        paper = make_paper(on="2022-03-10")
        assert act_reading(paper, window, 2022, date(2022, 2, 1)).days == 7
        assert act_reading(paper, window, 2022, date(2022, 3, 1)).is_in_time

    def test_does_not_know_without_the_superior_document(self) -> None:
        reading = act_reading(make_paper(on="2022-03-10"), Window(after_superior=30), 2022)
        assert reading.timing is Timing.NOT_KNOWN
        assert reading.said.say() == "ban hành 10/03/2022, chưa biết ngày của văn bản cấp trên để so"

    def test_takes_any_day_where_the_window_is_open(self) -> None:
        assert act_reading(make_paper(on="2010-01-01"), Window(), 2022).is_in_time


class TestUploadReading:
    @pytest.mark.parametrize(
        ("uploaded", "timing", "days"),
        [
            ("2023-01-10T10:00", Timing.IN_TIME, 0),
            ("2023-01-10T10:01", Timing.LATE, 1),
            ("2023-01-10T17:30", Timing.LATE, 1),
            ("2023-01-13T02:00", Timing.LATE, 3),
            ("", Timing.UNDATED, 0),
        ],
    )
    def test_reads_the_upload_in_the_zone_of_the_deadline(self, uploaded: str, timing: Timing, days: int) -> None:
        reading = upload_reading(make_paper(uploaded=uploaded), DEADLINE)
        assert (reading.clock, reading.timing, reading.days) == (Clock.UPLOAD, timing, days)

    def test_says_itself(self) -> None:
        late = upload_reading(make_paper(uploaded="2023-01-12T00:00"), DEADLINE)
        assert late.said.say() == "tải lên 12/01/2023, muộn 2 ngày so với hạn 10/01/2023"
        assert upload_reading(make_paper(), DEADLINE).said.say() == "chưa biết ngày tải lên"

    def test_knows_nothing_of_the_act(self) -> None:
        paper = make_paper(on="2030-01-01", uploaded="2023-01-01T00:00")
        assert upload_reading(paper, DEADLINE).is_in_time
        assert not act_reading(paper, WINDOW, 2022).is_in_time


class TestConsequences:
    rule = make_rule("{kind: date_tier, tiers: [[0, 1], [31, 0.5]], else: 0}")
    filing = Filing(due="15/12", last_day=5, grace_days=2, first=-POINT, each_day=-POINT)

    @pytest.mark.parametrize(("days", "lost"), [(12, POINT // 2), (40, POINT)])
    def test_an_act_that_is_late_costs_what_the_rule_says(self, days: int, lost: int) -> None:
        reading = Reading(clock=Clock.ACT, timing=Timing.LATE, days=days)
        assert act_loss(make_item(rule=self.rule), reading) == lost

    def test_an_act_in_time_or_under_another_rule_costs_nothing(self) -> None:
        late = Reading(clock=Clock.ACT, timing=Timing.LATE, days=40)
        assert act_loss(make_item(rule=self.rule), Reading(clock=Clock.ACT, timing=Timing.IN_TIME)) == 0
        assert act_loss(make_item(rule=make_rule("{kind: boolean}")), late) == 0

    def test_an_upload_that_is_late_costs_what_the_set_says(self) -> None:
        late = upload_reading(make_paper(uploaded="2023-01-13T00:00"), DEADLINE)
        assert upload_loss(self.filing, late) == -2 * POINT

    def test_an_upload_in_time_or_without_such_a_rule_costs_nothing(self) -> None:
        late = upload_reading(make_paper(uploaded="2023-01-13T00:00"), DEADLINE)
        assert upload_loss(None, late) == 0
        assert upload_loss(self.filing, upload_reading(make_paper(uploaded="2023-01-01"), DEADLINE)) == 0

    def test_takes_any_zone(self) -> None:
        assert upload_reading(make_paper(uploaded="2023-01-10T09:00"), DEADLINE.astimezone(UTC)).is_in_time
