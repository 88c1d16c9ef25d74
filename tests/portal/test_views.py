"""The public pages."""

import re
from html import unescape

import pytest
from django.test import Client

from parindex.results.models import Publication
from tests.conftest import Grow
from tests.results.making import SECOND, SMALL_SET, make_answers, make_publication, make_unit, make_units

pytestmark = pytest.mark.django_db


def read(client: Client, address: str, status: int = 200) -> str:
    """Give the text of a page, markup taken out."""
    response = client.get(address)
    assert response.status_code == status
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", response.content.decode())))


class TestHome:
    def test_says_that_nothing_is_published(self, client: Client) -> None:
        assert "Chưa có kết quả nào được công bố" in read(client, "/")

    def test_says_the_round_in_one_sentence(self, client: Client, demonstration: None) -> None:
        text = read(client, "/")
        assert "20 xã, thị trấn đạt bình quân 88,24 trên 100 điểm" in text
        assert "cao nhất là Xã minh họa 07 với 91,66 điểm" in text

    def test_lists_earlier_rounds(self, client: Client) -> None:
        make_publication(year=2021)
        make_publication(year=2022)
        assert 'href="/xep-hang/2021/"' in client.get("/").content.decode()


class TestNewest:
    @pytest.mark.parametrize("page", ["xep-hang", "don-vi", "so-sanh", "cach-tinh"])
    def test_leads_to_the_newest_period(self, client: Client, page: str) -> None:
        make_publication(year=2021)
        make_publication(year=2022)
        assert client.get(f"/{page}/")["Location"] == f"/{page}/2022/"

    def test_says_that_nothing_is_published(self, client: Client) -> None:
        assert "Chưa có kết quả nào" in read(client, "/xep-hang/", status=404)


class TestRanking:
    def test_shows_every_unit_with_points_place_and_class(self, client: Client, demonstration: None) -> None:
        text = read(client, "/xep-hang/2022/")
        assert (
            "Mô phỏng theo kết quả công bố tại Quyết định số 766/QĐ-UBND ngày 16/03/2023 của UBND huyện Ninh Giang."
            in text
        )
        assert "Xã Đồng Tâm" in text
        assert "87,75" in text
        assert "19 trong 20 đơn vị là đơn vị giả định" in text

    def test_finds_without_diacritics(self, client: Client, demonstration: None) -> None:
        text = read(client, "/xep-hang/2022/?q=DONG+tam")
        assert "Tìm thấy 1 đơn vị" in text
        assert "Xã minh họa 07" not in text

    def test_filters_by_class(self, client: Client, demonstration: None) -> None:
        text = read(client, "/xep-hang/2022/?xep-loai=Hoàn thành xuất sắc nhiệm vụ")
        assert "Tìm thấy 3 đơn vị" in text

    def test_offers_a_way_out_of_an_empty_search(self, client: Client, demonstration: None) -> None:
        text = read(client, "/xep-hang/2022/?q=không có xã nào")
        assert "Không có đơn vị nào phù hợp" in text
        assert "Hiện mọi đơn vị" in text

    @pytest.mark.parametrize(
        "odd", ["?sap-xep=drop", "?xep-loai=%00", "?q=" + "x" * 5000, "?q=%ff%fe", "?sap-xep=linh-vuc-99"]
    )
    def test_reads_an_odd_wish_as_none(self, client: Client, demonstration: None, odd: str) -> None:
        assert client.get(f"/xep-hang/2022/{odd}").status_code == 200

    def test_escapes_what_a_visitor_typed(self, client: Client, demonstration: None) -> None:
        page = client.get('/xep-hang/2022/?q="><script>alert(1)</script>').content.decode()
        assert "<script>alert" not in page

    def test_gives_htmx_only_the_results(self, client: Client, demonstration: None) -> None:
        page = client.get("/xep-hang/2022/?q=tam", headers={"HX-Request": "true"}).content.decode()
        assert "<html" not in page
        assert 'id="results"' in page
        assert '<p id="found" data-hx-swap-oob="innerHTML">' in page

    def test_keeps_the_status_line_outside_of_the_results(self, client: Client, demonstration: None) -> None:
        page = client.get("/xep-hang/2022/?q=tam").content.decode()
        assert page.count('id="found"') == page.count('role="status"') == 1
        assert page.index('role="status"') < page.index('id="results"')
        assert "hx-swap-oob" not in page

    @pytest.mark.parametrize(("order", "words"), [("linh-vuc-3", "TTHC"), ("ten", "theo tên")])
    def test_says_the_order(self, client: Client, demonstration: None, order: str, words: str) -> None:
        page = client.get(f"/xep-hang/2022/?sap-xep={order}").content.decode()
        status = page[page.index('role="status"') : page.index('id="results"')]
        assert words in status

    def test_shows_the_points_of_the_area_that_it_is_sorted_by(self, client: Client, demonstration: None) -> None:
        assert 'class="dots"' in client.get("/xep-hang/2022/").content.decode()
        page = client.get("/xep-hang/2022/?sap-xep=linh-vuc-3").content.decode()
        assert 'class="dots"' not in page
        assert "</abbr> /18,5</th>" in page

    def test_says_that_there_is_no_earlier_round(self, client: Client) -> None:
        make_publication()
        assert "chưa có kỳ trước được công bố" in read(client, "/xep-hang/2022/")

    def test_shows_the_change_against_the_year_before(self, client: Client) -> None:
        make_publication([make_unit("a", make_answers(9)), make_unit("b", make_answers(8))], year=2021)
        units = [make_unit("a", make_answers(7)), make_unit("b", make_answers(8)), make_unit("c", make_answers(6))]
        make_publication(units, year=2022)
        text = read(client, "/xep-hang/2022/")
        assert "▲ 1" in text
        assert "▼ 1" in text
        assert "mới" in text
        assert "so với kỳ 2021, khi đó xếp hạng 2 đơn vị" in text
        assert "Bộ chỉ số đã thay đổi" not in text

    def test_says_that_the_set_has_changed_only_where_it_has(self, client: Client) -> None:
        make_publication(year=2021, text=SMALL_SET.replace("Bộ chỉ số nhỏ", "Bộ chỉ số cũ"))
        make_publication(year=2022)
        assert "Bộ chỉ số đã thay đổi" in read(client, "/xep-hang/2022/")

    def test_speaks_english(self, client: Client, demonstration: None) -> None:
        text = read(client, "/en/xep-hang/2022/")
        assert "20 units reach 88.24 of 100 points on average" in text
        assert "Tiếng Việt" in text

    def test_does_not_query_per_unit(self, client: Client, queries_do_not_grow: Grow) -> None:
        make_publication(make_units(3))
        queries_do_not_grow(
            act=lambda: client.get("/xep-hang/2022/"), grow=lambda: make_publication(make_units(11)), most=10
        )

    def test_weighs_less_than_300_kilobytes(self, client: Client, demonstration: None) -> None:
        assert len(client.get("/xep-hang/2022/").content) < 100_000


class TestUnitList:
    def test_sorts_by_the_vietnamese_alphabet(self, client: Client) -> None:
        names = ["Xã Đông Hà", "Xã Dĩ An", "Xã Ân Thi"]
        units = [make_unit(f"u{place}", make_answers(), name) for place, name in enumerate(names)]
        make_publication(units)
        text = read(client, "/don-vi/2022/")
        assert text.index("Xã Ân Thi") < text.index("Xã Dĩ An") < text.index("Xã Đông Hà")

    def test_does_not_query_per_unit(self, client: Client, queries_do_not_grow: Grow) -> None:
        make_publication(make_units(3))
        queries_do_not_grow(
            act=lambda: client.get("/don-vi/2022/"), grow=lambda: make_publication(make_units(11)), most=6
        )


class TestUnit:
    def test_follows_every_point_down_to_its_rule(self, client: Client, demonstration: None) -> None:
        text = read(client, "/don-vi/2022/dong-tam/")
        assert "thứ 9/20" in text
        assert "Hoàn thành tốt nhiệm vụ" in text
        assert "Mất 12,253 điểm" in text
        assert "1 lĩnh vực dưới 75 %: Cải cách tài chính công (71,43 %)" in text
        assert "hạng 9/19" in text
        assert "29/30 = 96,67 % ≥ 90 % → 0,97 trên 1 điểm" in text
        assert "42/45 = 93,33 % ≥ 80 % → 1,87 trên 2 điểm" in text
        assert "31/12/2021" in text

    def test_has_a_title_for_a_search_result(self, client: Client, demonstration: None) -> None:
        page = client.get("/don-vi/2022/dong-tam/").content.decode()
        title = re.sub(r"\s+", " ", page.split("<title>")[1].split("</title>")[0])
        assert title.startswith("Xã Đồng Tâm: 87,75 điểm, thứ 9/20, Chỉ số CCHC 2022")

    def test_does_not_say_that_a_decision_published_an_invented_unit(self, client: Client, demonstration: None) -> None:
        text = read(client, "/don-vi/2022/minh-hoa-01/")
        assert "Đơn vị giả định, không có trong Quyết định số 766/QĐ-UBND" in text
        assert "Công bố theo" not in text

    def test_says_the_decision_of_a_real_round(self, client: Client) -> None:
        make_publication()
        text = read(client, "/don-vi/2022/xa-00/")
        assert "Công bố theo Quyết định số 9/QĐ-UBND ngày 16/03/2023 của UBND huyện Thử." in text
        assert "Điểm được tính từ số liệu các đơn vị cung cấp" in text

    def test_tells_an_invented_unit(self, client: Client, demonstration: None) -> None:
        assert "Xã minh họa 01 minh họa" in read(client, "/don-vi/2022/minh-hoa-01/")

    def test_says_that_no_point_was_lost(self, client: Client) -> None:
        make_publication([make_unit("a", make_answers(10))])
        text = read(client, "/don-vi/2022/a/")
        assert "Không mất điểm nào" in text
        assert "Đơn vị đạt đủ mọi điểm" in text

    def test_tells_a_shared_place(self, client: Client) -> None:
        make_publication([make_unit("a", make_answers()), make_unit("b", make_answers())])
        assert "Đồng hạng với 1 đơn vị khác" in read(client, "/don-vi/2022/a/")

    def test_shows_reduced_maxima(self, client: Client) -> None:
        make_publication([make_unit("a", make_answers(5) | {"2.1": {"not_arising": True}})])
        text = read(client, "/don-vi/2022/a/")
        assert "không phát sinh: giảm trừ điểm tối đa tương ứng (4 điểm)" in text
        assert "quy đổi về thang điểm" in text
        assert "–" in text

    def test_offers_near_names_for_an_unknown_unit(self, client: Client, demonstration: None) -> None:
        text = read(client, "/don-vi/2022/dong-tamm/", status=404)
        assert "Năm 2022 không có đơn vị «dong-tamm»" in text
        assert "Xã Đồng Tâm" in text

    @pytest.mark.parametrize("code", ["Đồng Tâm", "đồng-tâm", "dong tam"])
    def test_finds_the_near_name_of_what_a_person_types(self, client: Client, demonstration: None, code: str) -> None:
        assert "Có phải bạn tìm: Xã Đồng Tâm" in read(client, f"/don-vi/2022/{code}/", status=404)

    def test_does_not_repeat_an_endless_address(self, client: Client, demonstration: None) -> None:
        assert len(client.get(f"/don-vi/2022/{'x' * 5000}/").content) < 20_000

    def test_may_be_kept_for_some_minutes(self, client: Client, demonstration: None) -> None:
        response = client.get("/don-vi/2022/dong-tam/")
        assert response["Cache-Control"] == "public, max-age=300"
        assert "HX-Request" in response["Vary"]

    def test_does_not_query_per_item_or_unit(self, client: Client, queries_do_not_grow: Grow) -> None:
        make_publication(make_units(3))
        queries_do_not_grow(
            act=lambda: client.get("/don-vi/2022/xa-01/"), grow=lambda: make_publication(make_units(11)), most=6
        )


class TestComparison:
    def test_shows_units_side_by_side(self, client: Client, demonstration: None) -> None:
        text = read(client, "/so-sanh/2022/?don-vi=dong-tam&don-vi=minh-hoa-01")
        assert "★ cao nhất trong các đơn vị này: 16,62" in text
        assert "mục khác điểm" in text

    def test_asks_for_a_second_unit(self, client: Client, demonstration: None) -> None:
        assert "Hãy chọn thêm ít nhất một đơn vị" in read(client, "/so-sanh/2022/?don-vi=dong-tam")

    def test_says_which_unit_is_unknown(self, client: Client, demonstration: None) -> None:
        assert "Đợt này không có đơn vị «khong-co»" in read(client, "/so-sanh/2022/?don-vi=dong-tam&don-vi=khong-co")

    def test_takes_four_and_says_so(self, client: Client, demonstration: None) -> None:
        asked = "&".join(f"don-vi=minh-hoa-0{number}" for number in range(1, 7))
        assert "Mỗi lần so sánh được bốn đơn vị" in read(client, f"/so-sanh/2022/?{asked}")

    def test_does_not_query_per_unit(self, client: Client, queries_do_not_grow: Grow) -> None:
        make_publication(make_units(3))
        queries_do_not_grow(
            act=lambda: client.get("/so-sanh/2022/?don-vi=xa-00&don-vi=xa-01"),
            grow=lambda: make_publication(make_units(11)),
            most=6,
        )


class TestMethod:
    def test_says_every_rule(self, client: Client, demonstration: None) -> None:
        text = read(client, "/cach-tinh/2022/")
        assert "dưới 80 %: 0 điểm; từ 80 %: 2 điểm × tỷ lệ / 100 %, nhiều nhất 2 điểm" in text
        assert "từ 90: Hoàn thành xuất sắc nhiệm vụ" in text
        assert "3395/QĐ-UBND" in text


class TestOpenData:
    def test_lists_files_with_the_meaning_of_columns(self, client: Client, demonstration: None) -> None:
        text = read(client, "/du-lieu-mo/")
        assert "parindex score --set par-index-2022-bo-chi-so.yaml --answers par-index-2022-tra-loi.json" in text
        assert "dense_rank" in text
        assert "CC BY 4.0" in text

    def test_waits_for_a_first_round(self, client: Client) -> None:
        assert "Chưa có đợt nào được công bố" in read(client, "/du-lieu-mo/")


class TestApiGuide:
    def test_describes_every_operation(self, client: Client, demonstration: None) -> None:
        text = read(client, "/du-lieu-mo/api/")
        assert "GET /api/v1/rounds/{period}/units/{code}" in text
        assert "Mã đơn vị, ví dụ dong-tam" in text


@pytest.fixture
def neighbours(db: None) -> None:
    """Publish the same year for two assessors, the first also the year before; names of units are their own."""
    make_publication([make_unit("a", make_answers(9), "Xã Một"), make_unit("b", make_answers(8))], year=2021)
    make_publication([make_unit("a", make_answers(7), "Xã Một"), make_unit("b", make_answers(8))])
    make_publication([make_unit("a", make_answers(6), "Xã Ba"), make_unit("c", make_answers(5))], assessor=SECOND)


@pytest.mark.usefixtures("neighbours")
class TestSeveralAssessors:
    @pytest.mark.parametrize(("address", "seen"), [("2022", "Xã Một"), ("2022-tinh-hai", "Xã Ba")])
    @pytest.mark.parametrize("page", ["xep-hang", "don-vi", "so-sanh", "cach-tinh"])
    def test_have_pages_of_their_own(self, client: Client, page: str, address: str, seen: str) -> None:
        text = read(client, f"/{page}/{address}/")
        own, other = ("Tỉnh Hai", "UBND huyện Thử") if "-" in address else ("UBND huyện Thử", "Tỉnh Hai")
        assert f"2022 · {own}" in text
        assert other not in text
        if page != "cach-tinh":
            assert seen in text
            assert ({"Xã Một", "Xã Ba"} - {seen}).pop() not in text

    @pytest.mark.parametrize("address", ["2022", "2022-tinh-hai"])
    def test_keep_their_pages_in_the_links(self, client: Client, address: str) -> None:
        for page in (f"xep-hang/{address}", f"don-vi/{address}/a"):
            content = client.get(f"/{page}/").content.decode()
            found = set(re.findall(r'href="/(?:xep-hang|don-vi|so-sanh|cach-tinh)/([^/"]+)/', content))
            assert found == {address}
            for kind in ("xep-hang", "don-vi", "so-sanh", "cach-tinh"):
                assert client.get(f"/{kind}/{address}/").status_code == 200

    def test_are_never_compared(self, client: Client) -> None:
        assert "so với kỳ 2021" in read(client, "/xep-hang/2022/")
        text = read(client, "/xep-hang/2022-tinh-hai/")
        assert "chưa có kỳ trước được công bố" in text
        assert "2 đơn vị" in text

    def test_say_the_year_before_in_words(self, client: Client) -> None:
        make_publication(year=2023)
        make_publication(year=2023, assessor=SECOND)
        assert "so với kỳ 2022, khi đó" in read(client, "/xep-hang/2023-tinh-hai/")

    def test_are_named_in_the_lists(self, client: Client) -> None:
        for page, status in (("", 200), ("du-lieu-mo/", 200), ("xep-hang/1999/", 404)):
            text = read(client, f"/{page}", status)
            assert "2022 · Tỉnh Hai" in text
            assert "2021 · UBND huyện Thử" in text
        assert 'href="/xep-hang/2022-tinh-hai/"' in client.get("/").content.decode()

    def test_are_not_named_where_there_is_one(self, client: Client) -> None:
        Publication.objects.filter(assessor_code=SECOND[0]).update(is_in_force=False)
        assert "· UBND huyện Thử" not in read(client, "/xep-hang/2022/")
        assert "· UBND huyện Thử" not in read(client, "/du-lieu-mo/")

    @pytest.mark.parametrize("page", ["", "xep-hang/2022/", "don-vi/2022/a/", "du-lieu-mo/", "xep-hang/1999/"])
    def test_do_not_cost_a_query_each(self, client: Client, queries_do_not_grow: Grow, page: str) -> None:
        def grow() -> None:
            for number in range(3):
                make_publication(assessor=(f"tinh-{number}", f"Tỉnh {number}"))

        queries_do_not_grow(act=lambda: client.get(f"/{page}"), grow=grow, most=10)


class TestNoPeriod:
    @pytest.mark.parametrize(
        "page", ["xep-hang/1999", "don-vi/1999", "don-vi/1999/dong-tam", "so-sanh/1999", "cach-tinh/1999"]
    )
    def test_offers_the_periods_that_there_are(self, client: Client, demonstration: None, page: str) -> None:
        text = read(client, f"/{page}/", status=404)
        assert "Không có kết quả kỳ 1999" in text
        assert "2022" in text

    def test_says_that_nothing_is_published(self, client: Client) -> None:
        assert "Chưa có đợt nào được công bố" in read(client, "/xep-hang/1999/", status=404)
