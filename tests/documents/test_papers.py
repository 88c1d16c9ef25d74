"""The generator says the truth: what it claims to stand in a document is read back from the file, word for word."""

import io

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest

from tests.documents import corpus, drawing, faults, office, papers, scans, texts, word
from tests.documents.papers import Paper

TYPES = pytest.mark.parametrize("document_type", texts.TYPES)


def words_of_pdf(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())


def words_of_docx(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join(lines).split())


def stands(paper: Paper, text: str) -> list[str]:
    """Give what is claimed and does not stand in a text."""
    truth = paper.truth
    claimed = [paper.date_line, *truth.body, *truth.signers, *truth.recipients, *paper.right_signature.lines]
    claimed += [f"{cite.number}/{cite.symbol}" for cite in truth.cites]
    return [claim for claim in claimed if claim and " ".join(claim.split()) not in text]


class TestTypes:
    def test_are_the_29_of_the_decree(self) -> None:
        assert len(texts.TYPES) == len(set(texts.TYPES)) == 29

    @TYPES
    def test_stand_in_a_drawn_pdf(self, document_type: str) -> None:
        paper = papers.make_paper(11, document_type=document_type)
        assert paper.truth.type == document_type
        # Long lines are broken, and the two columns of the end stand beside each other.
        text = words_of_pdf(drawing.draw(paper))
        assert stands(paper, text) == []
        assert paper.truth.subject.split()[-1] in text

    @TYPES
    def test_stand_in_a_word_file(self, document_type: str) -> None:
        paper = papers.make_paper(12, document_type=document_type)
        text = words_of_docx(word.write(paper))
        assert stands(paper, text) == []
        assert paper.truth.subject.lower() in text.lower()


class TestMakePaper:
    def test_makes_the_same_for_a_seed(self) -> None:
        assert papers.make_paper(5) == papers.make_paper(5)
        assert papers.make_paper(5) != papers.make_paper(6)

    def test_fills_every_field_of_its_words(self) -> None:
        for seed in range(200):
            paper = papers.make_paper(seed)
            assert "{" not in f"{paper.subject_line}{paper.under_number}{''.join(paper.truth.body)}"

    def test_has_four_phrasings_for_every_matter_of_an_item(self) -> None:
        assert [topic.name for topic in papers.ITEM_TOPICS if len(set(topic.subjects)) < 4] == []
        assert len({code for topic in papers.ITEM_TOPICS for code in topic.items}) >= 43


class TestScan:
    @pytest.mark.parametrize("quality", [scans.Quality.STAMPED, scans.Quality.PHOTO, scans.Quality.BITONAL])
    def test_makes_pages_without_letters(self, quality: scans.Quality) -> None:
        original = drawing.draw(papers.make_paper(3, document_type="GM"))
        scanned = scans.scan(original, quality, seed=3)
        assert words_of_pdf(scanned) == ""
        assert len(pypdfium2.PdfDocument(scanned)) == len(pypdfium2.PdfDocument(original))


class TestMixed:
    def test_has_all_types_and_matters_and_near_misses(self) -> None:
        mix = [corpus.mixed(seed).truth for seed in range(300)]
        assert {truth.type for truth in mix} == set(texts.TYPES)
        assert {truth.topic for truth in mix} >= {topic.name for topic in papers.ITEM_TOPICS}
        assert sum(truth.is_near_miss for truth in mix) >= 30
        assert sum(bool(truth.items) for truth in mix) == 180


class TestScenes:
    def test_plant_every_fault_and_leave_most_in_order(self) -> None:
        scenes = faults.scenes(3)
        filings = [filing for scene in scenes for filing in scene.filings]
        planted = {filing.fault for filing in filings if filing.fault} | {
            faults.Fault.MISSING for scene in scenes if scene.missing
        }
        assert planted == set(faults.Fault)
        assert sum(filing.fault is None for filing in filings) > len(filings) / 2


@pytest.mark.skipif(not office.is_present(), reason="LibreOffice is not installed")
class TestOffice:
    def test_makes_pdfs_of_many_files_at_once(self) -> None:
        made = {str(seed): papers.make_paper(seed) for seed in (1, 2)}
        converted = office.to_pdf({name: word.write(paper) for name, paper in made.items()})
        for name, paper in made.items():
            assert paper.truth.signers[0] in words_of_pdf(converted[name])
