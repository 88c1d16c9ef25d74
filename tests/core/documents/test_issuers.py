"""Who issued: level, kind of body, place, and whether it is the unit itself."""

import pytest

from parindex.core.documents.issuers import Body, Issuer, Level, Owner, issuer_of, owner_of

OWN = ("UBND xã Đồng Tâm", "Xã Đồng Tiến")


class TestIssuerOf:
    @pytest.mark.parametrize(
        ("name", "level", "body", "place"),
        [
            ("ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM", Level.COMMUNE, Body.COMMITTEE, "dong tam"),
            ("UBND phường Trần Phú", Level.COMMUNE, Body.COMMITTEE, "tran phu"),
            ("HĐND thị trấn Thanh Hà", Level.COMMUNE, Body.COUNCIL, "thanh ha"),
            ("Văn phòng HĐND và UBND xã Đồng Tâm", Level.COMMUNE, Body.COUNCIL, "dong tam"),
            ("UBND huyện Ninh Giang", Level.DISTRICT, Body.COMMITTEE, "ninh giang"),
            ("UBND thành phố Chí Linh", Level.DISTRICT, Body.COMMITTEE, "chi linh"),
            ("UBND thành phố Hà Nội", Level.PROVINCE, Body.COMMITTEE, "ha noi"),
            ("UBND tỉnh Hải Dương", Level.PROVINCE, Body.COMMITTEE, "hai duong"),
            ("Sở Nội vụ", Level.PROVINCE, Body.OTHER, ""),
            ("Thủ tướng Chính phủ", Level.CENTRAL, Body.OTHER, ""),
            ("Bộ Nội vụ", Level.CENTRAL, Body.OTHER, ""),
            ("Đảng ủy xã Đồng Tâm", Level.PARTY, Body.OTHER, "dong tam"),
            ("Huyện ủy Ninh Giang", Level.PARTY, Body.OTHER, ""),
            ("Hội Nông dân", Level.OTHER, Body.OTHER, ""),
            ("Ủy ban nhân dân", None, Body.COMMITTEE, ""),
            ("", None, Body.OTHER, ""),
        ],
    )
    def test_tells_level_body_and_place(self, name: str, level: Level | None, body: Body, place: str) -> None:
        assert issuer_of(name) == Issuer(level, body, place)


class TestOwnerOf:
    @pytest.mark.parametrize(
        ("name", "owner"),
        [
            ("Ủy ban nhân dân xã Đồng Tâm", Owner.OWN),
            ("UBND XÃ ĐỒNG TẤM", Owner.OWN),
            ("Ban Chỉ đạo CCHC xã Đồng Tiến", Owner.OWN),
            ("UBND xã Văn Hội", Owner.OTHER_UNIT),
            ("UBND huyện Ninh Giang", Owner.SUPERIOR),
            ("Chính phủ", Owner.SUPERIOR),
            ("Đảng ủy xã Văn Hội", Owner.UNKNOWN),
            ("UBND xã Đồng Tân", Owner.UNKNOWN),
            ("Ủy ban nhân dân", Owner.UNKNOWN),
        ],
    )
    def test_tells_whose_a_document_is(self, name: str, owner: Owner) -> None:
        assert owner_of(issuer_of(name), OWN) is owner

    def test_knows_nobody_without_a_name_of_the_unit(self) -> None:
        assert owner_of(issuer_of("UBND xã Văn Hội"), ()) is Owner.UNKNOWN

    def test_takes_a_name_without_what_it_is(self) -> None:
        assert owner_of(issuer_of("UBND xã Đồng Tâm"), ("Đồng Tâm",)) is Owner.OWN

    def test_takes_no_bare_committee_for_a_name(self) -> None:
        assert owner_of(issuer_of("UBND xã Đồng Tâm"), ("Ủy ban nhân dân",)) is Owner.UNKNOWN
