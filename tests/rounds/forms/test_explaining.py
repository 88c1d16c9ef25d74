"""What the forms of explanations give."""

from parindex.rounds.actions.explaining import Word
from parindex.rounds.forms.explaining import ExplanationForm, PaperForm


class TestExplanationForm:
    def test_gives_the_word_of_the_unit(self) -> None:
        form = ExplanationForm({"choice": "agree", "text": "", "base_version": "2"})
        assert form.is_valid()
        assert form.word() == Word(agrees=True)

    def test_shows_what_was_said(self) -> None:
        assert ExplanationForm.initial_of(None, 0)["choice"] == ""
        assert ExplanationForm.initial_of(Word(agrees=False, text="x"), 3) == {
            "choice": "explain",
            "text": "x",
            "base_version": 3,
        }


class TestPaperForm:
    def test_asks_for_a_file_or_an_address(self) -> None:
        assert not PaperForm({"title": "x"}).is_valid()
        assert PaperForm({"address": "https://xa.example"}).is_valid()
