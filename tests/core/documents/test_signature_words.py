"""Every state of a digital signature has its words."""

from parindex.core.documents import signature_words
from parindex.core.documents.signatures import SignatureNote, SignatureState


class TestWords:
    def test_name_and_explain_every_state(self) -> None:
        assert set(signature_words.NAMES) == set(signature_words.SAID) == set(SignatureState)

    def test_say_what_else_is_to_be_known(self) -> None:
        assert set(signature_words.NOTES) == set(SignatureNote)
        said = signature_words.NOTES[SignatureNote.REVOCATION_NOT_CHECKED]().say()
        assert "thu hồi" in said
