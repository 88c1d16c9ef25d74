"""Digital signatures as people see them."""

from datetime import UTC, datetime

from parindex.core.documents.signatures import Signature, SignatureNote, SignatureState
from parindex.evidence import signed
from parindex.evidence.models import Reading
from parindex.reading import codec

AT = datetime(2022, 12, 5, tzinfo=UTC)


class TestSignaturesOf:
    def test_tells_the_worst_first_with_all_its_notes(self) -> None:
        valid = Signature(state=SignatureState.VALID, name="An", notes=(SignatureNote.REVOCATION_NOT_CHECKED,), at=AT)
        altered = Signature(state=SignatureState.ALTERED, name="Bình")
        shown = signed.signatures_of(Reading(signatures=codec.plain((valid, altered))))
        assert [(each.tone, each.signature.name) for each in shown] == [("loss", "Bình"), ("good", "An")]
        assert "sửa sau khi ký" in shown[0].name.say()
        assert [note.say() for note in shown[1].notes] == [
            "Chưa kiểm tra chứng thư số có bị thu hồi hay không (hệ thống không kết nối ra ngoài)."
        ]
        assert shown[1].at == AT

    def test_says_so_where_what_is_kept_cannot_be_read(self) -> None:
        shown = signed.signatures_of(Reading(signatures=[{"state": "unheard-of"}]))
        assert [each.signature.state for each in shown] == [SignatureState.UNREADABLE]
        assert signed.signatures_of(None) == []
