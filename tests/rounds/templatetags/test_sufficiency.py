"""Words and colours of how far evidence goes."""

from parindex.core.documents.sufficiency import State
from parindex.rounds.templatetags.sufficiency import evidence_said, evidence_tone


class TestEvidence:
    def test_has_words_and_a_colour_for_every_state(self) -> None:
        assert [evidence_said(state) for state in State] == ["đủ", "cần xem lại", "còn thiếu", "không phải nộp"]
        assert [evidence_tone(state.value) for state in State] == ["good", "warn", "loss", "plain"]
