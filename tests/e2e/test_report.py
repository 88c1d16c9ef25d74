"""A report in a browser: compiled, edited in Word, handed in with two figures retyped, released."""

import io
from pathlib import Path
from unittest.mock import patch

import pytest
from docx import Document
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from parindex.kit import pdf
from parindex.reports.models import Report, Version
from parindex.reports.word import marks
from tests.accounts.making import add_second_factor
from tests.e2e.desk import NARROW, WIDE, at_desk, carry_session
from tests.reports.compiled import make_desk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def edit(content: bytes) -> bytes:
    """Edit as somebody does in Word: another word, and two figures typed over so that their marks are lost."""
    document = Document(io.BytesIO(content))
    for old, new in (("7,6", "9,6"), ("5,6", "5,9")):
        run = next(one for paragraph in document.paragraphs for one in paragraph.runs if one.text == old)
        run._r.getprevious().getparent().remove(run._r.getprevious())
        run.text = new
    next(one for one in document.paragraphs if one.text.startswith("1. Kết quả")).runs[0].text = "1. Kết quả chính"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class TestReport:
    @pytest.mark.parametrize("width", [WIDE, NARROW])
    def test_is_compiled_edited_and_released(
        self, browser: Browser, live_server: LiveServer, tmp_path: Path, width: int
    ) -> None:
        made = make_desk()
        add_second_factor(made.officer)
        file = tmp_path / "sua.docx"
        with at_desk(browser, live_server.url, width=width) as desk, patch.object(pdf, "make", return_value=b"%PDF"):
            carry_session(desk, made.officer)
            desk.go("/lam-viec/bao-cao/")
            desk.press("#new")
            desk.find("#kinds input[value=index_report]").check()
            desk.press("#begin")
            desk.press("#steps form[action$='/lap/'] button")
            expect(desk.find(".paper")).to_contain_text("UBND xã số 1 đạt 7,6")
            figure = desk.find(".bound >> nth=0")
            figure.focus()
            expect(figure.locator(".bound__says")).to_be_visible()
            file.write_bytes(edit(bytes(Version.objects.get().docx)))
            desk.find("#id_file").set_input_files(file)
            desk.press("#hand-in button")
            expect(desk.find("#rows tbody tr")).to_have_count(2)
            expect(desk.find("#rows tbody tr >> nth=0")).to_contain_text("9,6")
            first = desk.find("#rows tbody tr >> nth=0")
            first.locator("input[value=accept]").check()
            first.locator("input[type=text]").fill("theo quyết định điều chỉnh")
            desk.press("#decide")
            desk.press("#steps a[href$='/phat-hanh/']")
            for name, text in (("number", "5"), ("day", "03/04/2023"), ("signer", "Nguyễn Văn Thử")):
                desk.find(f"#id_{name}").fill(text)
            desk.press("#press")
            expect(desk.find("#versions")).to_contain_text(Version.objects.get(number=2).docx_sha256)
        version = Version.objects.get(number=2)
        text = "\n".join(one.text for one in marks.edited_in(bytes(version.docx))[0])
        assert Report.objects.get().state == "released"
        for said in ("Số: 05/BC-UBND", "đạt 9,6/10 điểm", "đạt 5,6/6 điểm", "1. Kết quả chính"):
            assert said in text
