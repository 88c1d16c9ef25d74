"""Names of units, the forms that they begin with and the codes that are made of them."""

from datetime import date

import pytest

from parindex.units import names
from parindex.units.models import Unit

KIND = Unit.Kind
FORM = Unit.Form


class TestFormOf:
    @pytest.mark.parametrize(
        ("name", "kind", "form"),
        [
            ("Xã Đồng Tâm", KIND.COMMUNE, FORM.RURAL_COMMUNE),
            ("xã  tân an", KIND.COMMUNE, FORM.RURAL_COMMUNE),
            ("Phường Lê Lợi", KIND.COMMUNE, FORM.WARD),
            ("Thị trấn Ninh Giang", KIND.COMMUNE, FORM.TOWNSHIP),
            ("Đặc khu Phú Quốc", KIND.COMMUNE, FORM.SPECIAL_ZONE),
            ("Thành phố Huế", KIND.PROVINCE, FORM.CITY),
            ("Thành phố Chí Linh", KIND.DISTRICT, FORM.CITY),
            ("Quận 1", KIND.DISTRICT, FORM.URBAN_DISTRICT),
            ("Thị xã Kinh Môn", KIND.DISTRICT, FORM.TOWN),
            ("Xãnh", KIND.COMMUNE, ""),
            ("Đồng Tâm", KIND.COMMUNE, ""),
            ("Sở Nội vụ", KIND.DEPARTMENT, ""),
        ],
    )
    def test_reads_the_beginning_of_the_name(self, name: str, kind: str, form: str) -> None:
        assert names.form_of(name, kind) == form

    def test_knows_every_form_of_every_level(self) -> None:
        assert {kind: set(words.values()) for kind, words in names.FORMS.items()} == {
            kind: set(forms) for kind, forms in Unit.FORMS.items() if forms
        }
        assert set(names.FORM_WORDS) == set(FORM)
        assert set(names.KIND_WORDS) == set(KIND)


class TestCapitalised:
    def test_mends_the_first_letter_only(self) -> None:
        assert names.capitalised(" đặc khu  Cô Tô") == "Đặc khu Cô Tô"
        assert names.capitalised("") == ""


class TestIsOfficial:
    @pytest.mark.parametrize(
        ("code", "kind", "expected"),
        [
            ("01", KIND.PROVINCE, True),
            ("1", KIND.PROVINCE, False),
            ("001", KIND.DISTRICT, True),
            ("00004", KIND.COMMUNE, True),
            ("0000४", KIND.COMMUNE, False),
            ("H33.12", KIND.DEPARTMENT, True),
            ("H33 12", KIND.DEPARTMENT, False),
        ],
    )
    def test_follows_the_level(self, code: str, kind: str, expected: bool) -> None:
        assert names.is_official(code, kind) is expected


class TestSlug:
    @pytest.mark.parametrize(
        ("name", "slug"),
        [
            ("Xã Đồng Tâm", "xa-dong-tam"),
            ("Xã Ea H'Leo", "xa-ea-hleo"),
            ("Phường Văn Miếu - Quốc Tử Giám", "phuong-van-mieu-quoc-tu-giam"),
            ("«»", ""),
        ],
    )
    def test_is_readable(self, name: str, slug: str) -> None:
        assert names.slug(name) == slug


class TestNewCode:
    def test_grows_only_as_far_as_it_must(self) -> None:
        taken: set[str] = set()
        for expected in ("xa-a", "xa-a-00004", "xa-a-00004-20250701", "xa-a-00004-20250701-2", "xa-a-00004-20250701-3"):
            code = names.new_code("Xã A", "00004", date(2025, 7, 1), taken)
            assert code == expected
            taken.add(code)

    def test_fits_the_column_and_an_address(self) -> None:
        taken = {names.slug("Xã " + "dài " * 60)}
        code = names.new_code("Xã " + "dài " * 60, "12345678901234567890", date(2025, 7, 1), taken)
        assert len(code) <= names.LONGEST_CODE
        assert names.is_code(code)

    def test_has_something_for_a_name_without_letters(self) -> None:
        assert names.new_code("«»", "", None, set()) == "unit"


class TestIsCode:
    @pytest.mark.parametrize("code", ["Xa", "xa_a", "-xa", "xa-", "xa--a", "", "xã", "a" * 65])
    def test_refuses_what_would_not_stand_in_an_address(self, code: str) -> None:
        assert not names.is_code(code)
