"""What the clock of each dossier says."""

from collections.abc import Callable

from parindex.dossiers.actions import receiving
from parindex.dossiers.models import Dossier
from parindex.dossiers.queries.saying import sentence, sentences
from tests.dossiers.making import NOW, Scene, moment, new_dossier, receive


def elsewhere(scene: Scene, **more: object) -> Dossier:
    dossier = receive(scene)
    Dossier.objects.filter(pk=dossier.pk).update(source="igate", **more)
    return Dossier.objects.get(pk=dossier.pk)


class TestSentence:
    def test_is_that_of_the_clock_where_this_register_keeps_it(self, scene: Scene) -> None:
        assert "thời hạn 5 ngày làm việc" in sentence(receive(scene), NOW).say()

    def test_says_what_another_system_says_and_counts_what_is_left(self, scene: Scene) -> None:
        said = sentence(elsewhere(scene, supplements=1), moment("2026-03-09 10:00")).say()
        assert said == (
            "theo hệ thống «igate»; nhận lúc 09:00 02/03/2026; yêu cầu bổ sung 1 lần; hẹn trả 17:00 09/03/2026; "
            "còn 5 giờ"
        )

    def test_says_how_late_and_because_of_whom(self, scene: Scene) -> None:
        ended = moment("2026-03-10 08:30")
        late = elsewhere(scene, status=9, ended_at=ended, is_late=True, late_agency="Sở Y tế")
        assert sentence(late, NOW).say().endswith("xong 08:30 10/03/2026, trễ hạn 1 giờ; trễ hạn, do Sở Y tế")
        in_time = elsewhere(scene, status=9, ended_at=moment("2026-03-09 20:00"))
        assert sentence(in_time, NOW).say().endswith("xong 20:00 09/03/2026, đúng hạn")
        running = elsewhere(scene)
        assert sentence(running, moment("2026-03-10 08:30")).say().endswith("chưa xong, quá hạn 1 giờ")

    def test_says_since_when_it_waits(self, scene: Scene) -> None:
        waiting = elsewhere(scene, status=5, due_at=None, waiting_since=NOW)
        assert sentence(waiting, NOW).say().endswith("đang chờ bổ sung từ 09:00 02/03/2026")

    def test_says_of_one_that_was_not_received_that_nothing_counts(self, scene: Scene) -> None:
        registered = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        assert sentence(registered, NOW).say() == "chưa tiếp nhận, thời hạn chưa tính"

    def test_says_where_the_calendar_ends(self, scene: Scene) -> None:
        assert sentence(receive(scene), NOW.replace(year=2030)).say() == "lịch làm việc chưa có năm này"


class TestSentences:
    def test_take_as_many_queries_for_many(self, scene: Scene, queries_do_not_grow: Callable[..., None]) -> None:
        receive(scene)
        queries_do_not_grow(
            act=lambda: sentences(Dossier.objects.select_related("version"), NOW),
            grow=lambda: [elsewhere(scene), receive(scene)],
            most=6,
        )
