from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.test import Client

from parindex.accounts.models import User
from parindex.reports.checking import running
from parindex.reports.checking.limits import READINGS
from tests.reports.checking.making import RIGHT, WRONG, upload

pytestmark = pytest.mark.django_db
ADDRESS = "/kiem-tra-bao-cao/"


@pytest.fixture(autouse=True)
def _forgetting() -> Iterator[None]:
    READINGS.forget_all()
    yield
    READINGS.forget_all()


class TestPage:
    def test_is_open_to_anybody_and_kept_by_nobody(self, client: Client) -> None:
        response = client.get(ADDRESS)
        assert "no-store" in response["Cache-Control"]
        assert 'enctype="multipart/form-data"' in response.content.decode()

    def test_shows_what_was_found_with_ways_to_and_from_the_line(self, client: Client) -> None:
        page = client.post(ADDRESS, {"file": upload()}).content.decode()
        assert 'href="#dong-10"' in page
        assert 'id="dong-10"' in page
        assert 'href="#phat-hien-1"' in page
        assert "12 + 5 = 17, không phải 20" in page
        assert 'download="bao-cao.txt.json"' in page
        assert '<meta name="robots" content="noindex">' in page

    def test_says_what_was_looked_at_where_nothing_was_found(self, client: Client) -> None:
        page = client.post("/en" + ADDRESS, {"file": upload(RIGHT)}).content.decode()
        assert "No contradiction was found." in page
        assert "This was looked at:" in page

    def test_writes_nothing_of_a_report_as_markup(self, client: Client) -> None:
        page = client.post(ADDRESS, {"file": upload(WRONG + "\n<script>alert(1)</script>", "<b>.txt")}).content.decode()
        assert "<script>alert" not in page
        assert "<b>.txt" not in page

    @pytest.mark.parametrize(("text", "name", "status"), [("", "rong.txt", 422), ("abc", "la.exe", 422)])
    def test_says_why_a_file_is_not_checked(self, client: Client, text: str, name: str, status: int) -> None:
        response = client.post(ADDRESS, {"file": upload(text, name)})
        assert response.status_code == status
        assert 'role="alert"' in response.content.decode()

    def test_says_when_too_many_were_checked(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("parindex.reports.checking.views.READINGS", replace(READINGS, amount=1))
        assert client.post(ADDRESS, {"file": upload()}).status_code == 200
        assert client.post(ADDRESS, {"file": upload()}).status_code == 429

    def test_keeps_no_file(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        held = []
        check = running.check_file

        def watched(file: object, user: User | None) -> running.Checked:
            held.append(file)
            return check(file, user)  # type: ignore[arg-type]

        monkeypatch.setattr(running, "check_file", watched)
        client.post(ADDRESS, {"file": upload()})
        (file,) = held
        assert file.closed  # type: ignore[attr-defined]

    def test_compares_with_published_results_for_whoever_is_signed_in(
        self, client: Client, demonstration: None, django_user_model: type[User]
    ) -> None:
        text = WRONG.replace("XÃ TÂN LỘC", "XÃ ĐỒNG TÂM").replace("quý I năm 2023", "năm 2022")
        text = text.replace("Tiếp nhận 20", "Chỉ số cải cách hành chính năm 2022 đạt 78,75 điểm. Tiếp nhận 20")
        said = "kết quả đã công bố năm 2022"
        assert said not in client.post(ADDRESS, {"file": upload(text)}).content.decode()
        client.force_login(django_user_model.objects.create(email="a@thu.example", full_name="An"))
        page = client.post(ADDRESS, {"file": upload(text)}).content.decode()
        assert said in page
        assert "87,75/100" in page
