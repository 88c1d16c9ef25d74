"""The types of documents."""

import pytest

from parindex.core.documents.types import (
    ABBREVIATIONS,
    NAMES,
    THE_29,
    DocumentType,
    by_abbreviation,
    by_name,
    name_of,
)


class TestThe29:
    def test_has_as_many_as_the_decree(self) -> None:
        assert len(THE_29) == len(set(THE_29)) == 29

    def test_has_a_name_for_each(self) -> None:
        assert all(name_of(kind) for kind in THE_29)

    def test_has_an_abbreviation_for_all_but_letters(self) -> None:
        without = {kind for kind in THE_29 if kind.value not in ABBREVIATIONS}
        assert without == {DocumentType.LETTER, DocumentType.PERSONAL_LETTER}


class TestByAbbreviation:
    @pytest.mark.parametrize("text", ABBREVIATIONS)
    def test_gives_the_type(self, text: str) -> None:
        found = by_abbreviation(text)
        assert found is not None
        assert found.value == text

    def test_knows_the_letter_of_the_party(self) -> None:
        assert by_abbreviation("CV") is DocumentType.LETTER

    @pytest.mark.parametrize("text", ["", "XX", "công văn", "SY", "qđ"])
    def test_knows_nothing_else(self, text: str) -> None:
        assert by_abbreviation(text) is None


class TestByName:
    @pytest.mark.parametrize("kind", NAMES)
    def test_reads_capitals_and_bare_letters(self, kind: DocumentType) -> None:
        assert by_name(NAMES[kind].upper()) is kind

    def test_tells_names_apart(self) -> None:
        assert by_name("quyết định") is DocumentType.DECISION
        assert by_name("Quy định") is DocumentType.REGULATION
        assert by_name("Thông cáo") is DocumentType.COMMUNIQUE
        assert by_name("Đơn") is None


class TestNameOf:
    def test_has_none_for_what_is_no_type(self) -> None:
        assert name_of(DocumentType.OTHER) == ""
