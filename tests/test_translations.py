"""The Vietnamese catalogue is complete, and says nothing that the code does not."""

import re
import shutil
from pathlib import Path

import polib
import pytest
from django.core.management import call_command

import parindex

CATALOGUE = Path(parindex.__file__).parent / "web/locale/vi/LC_MESSAGES/django.po"
SLOT = re.compile(r"%\((\w+)\)s")


def read_entries(path: Path = CATALOGUE) -> list[polib.POEntry]:
    return list(polib.pofile(str(path)))


class TestCatalogue:
    def test_has_no_gap(self) -> None:
        gaps = [
            entry.msgid
            for entry in read_entries()
            if entry.fuzzy or not (entry.msgstr or all(entry.msgstr_plural.values()))
        ]
        assert not gaps

    def test_fills_the_same_slots(self) -> None:
        for entry in read_entries():
            said = entry.msgstr or entry.msgstr_plural.get(0, "")
            known = set(SLOT.findall(entry.msgid)) | set(SLOT.findall(entry.msgid_plural))
            assert set(SLOT.findall(said)) <= known, entry.msgid
            if not entry.msgid_plural:
                assert set(SLOT.findall(said)) == known, entry.msgid

    def test_keeps_the_markup(self) -> None:
        for entry in read_entries():
            said = entry.msgstr or entry.msgstr_plural.get(0, "")
            assert sorted(re.findall(r"</?[a-z]+", entry.msgid)) == sorted(re.findall(r"</?[a-z]+", said)), entry.msgid

    @pytest.mark.skipif(shutil.which("xgettext") is None, reason="gettext is not installed")
    def test_holds_every_message_of_the_code(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        shutil.copytree(
            CATALOGUE.parents[4], tmp_path / "parindex", ignore=shutil.ignore_patterns("vendor", "__pycache__")
        )
        monkeypatch.chdir(tmp_path / "parindex")
        copy = tmp_path / "parindex" / CATALOGUE.relative_to(CATALOGUE.parents[4])
        monkeypatch.setattr("django.conf.settings.LOCALE_PATHS", [copy.parents[2]])
        call_command("makemessages", locale=["vi"], no_location=True, no_obsolete=True, verbosity=0)
        known = {(entry.msgid, entry.msgctxt) for entry in read_entries()}
        assert {(entry.msgid, entry.msgctxt) for entry in read_entries(copy)} == known
