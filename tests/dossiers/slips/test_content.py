"""What slips say."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from parindex.dossiers.actions import deciding, receiving, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.actions.receiving import NewComponent
from parindex.dossiers.slips.content import moment_in_words, place_day
from tests.dossiers.making import NAME, NOW, PHONE, Scene, moment, new_dossier, receive
from tests.dossiers.slips.reading import content_of, text_of


class TestPlaceDay:
    @pytest.mark.parametrize(
        ("unit", "day", "written"),
        [
            ("Xã Đồng Tâm", date(2026, 2, 3), "Đồng Tâm, ngày 03 tháng 02 năm 2026"),
            ("Thị trấn Ninh Giang", date(2026, 12, 15), "Ninh Giang, ngày 15 tháng 12 năm 2026"),
            ("Đặc khu Cát Hải", date(2026, 3, 1), "Cát Hải, ngày 01 tháng 3 năm 2026"),
            ("Trung tâm 1", date(2026, 3, 1), "Trung tâm 1, ngày 01 tháng 3 năm 2026"),
        ],
    )
    def test_writes_zeros_as_the_decree_asks(self, unit: str, day: date, written: str) -> None:
        assert place_day(unit, day) == written


class TestMomentInWords:
    def test_leaves_room_where_there_is_none(self) -> None:
        assert moment_in_words(moment("2026-02-03 08:05")) == "08 giờ 05 phút, ngày 03 tháng 02 năm 2026"
        assert moment_in_words(None) == "………"


@pytest.mark.django_db
class TestSheet:
    def test_of_a_receipt_names_applicant_papers_and_times(self, scene: Scene) -> None:
        papers = [
            NewComponent(name="Tờ khai", copies=2, is_digitised=True),
            NewComponent(name="Căn cước", is_replaced_by_data=True),
        ]
        text = text_of(content_of(receive(scene, components=papers), "tiep-nhan", scene.counter))
        for words in (
            NAME,
            PHONE,
            "Mẫu số 01, Thông tư 03/2025/TT-VPCP",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "XÃ ĐỒNG TÂM",
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "1. Tờ khai (02 bản chính, đã số hóa)",
            "2. Căn cước (đã khai thác dữ liệu thay giấy tờ)",
            "5 ngày làm việc",
            "09 giờ 00 phút, ngày 02 tháng 3 năm 2026",
        ):
            assert words in text, words

    def test_of_a_supplement_and_a_refusal_says_why(self, scene: Scene) -> None:
        dossier = receive(scene)
        working.ask_supplement(dossier_id=dossier.pk, reason="Giấy A\nGiấy B", by=scene.counter, at=NOW)
        text = text_of(content_of(dossier, "bo-sung", scene.counter))
        assert "1. Giấy A" in text
        assert "2. Giấy B" in text
        refused = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        receiving.refuse(dossier_id=refused.pk, reason="Không thuộc thẩm quyền", by=scene.counter, at=NOW)
        assert "Không thuộc thẩm quyền" in text_of(content_of(refused, "tu-choi", scene.counter))

    def test_of_an_apology_names_both_days(self, scene: Scene) -> None:
        dossier, at = receive(scene), NOW + timedelta(days=9)
        working.apologise(
            dossier_id=dossier.pk, until=moment("2026-03-16 17:00"), reason="Chờ sở", by=scene.head, at=at
        )
        text = text_of(content_of(dossier, "xin-loi", scene.counter))
        assert "ngày 09 tháng 3 năm 2026" in text
        assert "ngày 16 tháng 3 năm 2026" in text
        assert "Chờ sở" in text

    def test_of_stopping_says_why(self, scene: Scene) -> None:
        dossier = receive(scene)
        to = working.Handing(officer_id=scene.officer.pk)
        working.pass_on(dossier_id=dossier.pk, to=to, by=scene.counter, at=NOW)
        working.stop(dossier_id=dossier.pk, reason="Không đủ điều kiện", by=scene.head, at=NOW)
        text = text_of(content_of(dossier, "dung", scene.counter))
        assert "Mẫu số 05, Thông tư 03/2025/TT-VPCP" in text
        assert "Không đủ điều kiện" in text

    def test_of_control_follows_the_dossier_from_hand_to_hand(self, scene: Scene) -> None:
        dossier, late = receive(scene), NOW + timedelta(days=9)
        for to in (
            working.Handing(agency="Sở Tư pháp", limit_hours=Decimal(8)),
            working.Handing(officer_id=scene.officer.pk),
        ):
            working.pass_on(dossier_id=dossier.pk, to=to, by=scene.counter, at=NOW)
        deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.officer, at=late)
        text = text_of(content_of(dossier, "kiem-soat", scene.counter))
        for words in ("Sở Tư pháp", scene.officer.full_name, scene.counter.full_name, "Quá hạn", "09:00 11/03/2026"):
            assert words in text, words
