import io
import random
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

from parindex.core.documents.pages import Box
from parindex.core.documents.signatures import Signature, SignatureNote, SignatureState
from parindex.reading.signatures import LONGEST_NAME, parse_roots, read_signatures
from tests.documents import drawing, faults, papers, sealing
from tests.documents.sealing import Field
from tests.evidence.making import make_pdf

SIGNED_AT = datetime(2022, 12, 15, 8, 30, tzinfo=UTC)
ROOT = sealing.authority()


@pytest.fixture(scope="module")
def original() -> bytes:
    return drawing.draw(papers.make_paper(3, document_type="GM"))


@pytest.fixture(scope="module")
def signed(original: bytes) -> bytes:
    with time_machine.travel(SIGNED_AT, tick=False):
        return sealing.sign(original, sealing.signer(), Field(box=(350, 200, 500, 260)))


def one(content: bytes, *, roots: tuple[bytes, ...] = (ROOT.der,)) -> Signature:
    (found,) = read_signatures(content, roots=roots)
    return found


def updated(content: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """Add a revision to a file."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    change(writer)
    kept = io.BytesIO()
    writer.write(kept)  # type: ignore[no-untyped-call]
    return kept.getvalue()


def locked(content: bytes, *, user: str) -> bytes:
    """Encrypt a file and sign it."""
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(content)))
    writer.encrypt(owner_pass=user[::-1], user_pass=user)  # type: ignore[no-untyped-call]
    kept = io.BytesIO()
    writer.write(kept)  # type: ignore[no-untyped-call]
    return sealing.sign(kept.getvalue(), sealing.signer(), password=user)


def rewrite_page(writer: IncrementalPdfFileWriter) -> None:
    """Let the first page show something else."""
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


class TestReadSignatures:
    def test_finds_none_where_nobody_signed(self, original: bytes) -> None:
        assert read_signatures(original) == ()
        assert read_signatures(b"no PDF at all") == ()

    def test_says_who_for_whom_when_and_where(self, signed: bytes) -> None:
        found = one(signed)
        assert found.state is SignatureState.VALID
        assert (found.name, found.agency, found.root) == ("Nguyễn Văn An", "UBND xã Tân Lộc", "CA thử nghiệm")
        assert found.at == SIGNED_AT
        assert found.covers_whole_file
        assert found.page == 1
        assert found.box == Box(350 / 595, (842 - 260) / 842, 500 / 595, (842 - 200) / 842)

    def test_always_says_that_revocation_is_not_checked(self, signed: bytes) -> None:
        assert one(signed).notes == (SignatureNote.REVOCATION_NOT_CHECKED, SignatureNote.TIME_CLAIMED)
        assert SignatureNote.REVOCATION_NOT_CHECKED in one(signed[:-40]).notes

    @pytest.mark.parametrize("roots", [(), (sealing.authority("CA khác").pem,), (b"no certificate",)])
    def test_knows_an_intact_file_of_an_unknown_root(self, signed: bytes, roots: tuple[bytes, ...]) -> None:
        found = one(signed, roots=roots)
        assert found.state is SignatureState.UNKNOWN_ROOT
        assert (found.name, found.root) == ("Nguyễn Văn An", "CA thử nghiệm")

    def test_takes_roots_as_text_too_and_many_in_a_file(self, signed: bytes) -> None:
        both = sealing.authority("CA khác").pem + ROOT.pem
        assert one(signed, roots=(both,)).state is SignatureState.VALID

    def test_knows_a_self_signed_certificate(self, original: bytes) -> None:
        found = one(sealing.sign(original, sealing.self_signed()))
        assert found.state is SignatureState.UNKNOWN_ROOT
        assert SignatureNote.SELF_SIGNED in found.notes
        assert found.root == "Nguyễn Văn An"

    def test_lets_nothing_unseen_through_in_names(self, original: bytes) -> None:
        found = one(sealing.sign(original, sealing.self_signed("An\0\u202eNguyễn", "UBND\x07 " + "xã " * 500)))
        assert (found.name, found.root) == ("AnNguyễn", "AnNguyễn")
        assert found.agency.startswith("UBND xã xã")
        assert len(found.agency) == LONGEST_NAME

    def test_follows_a_chain_to_the_root(self, original: bytes) -> None:
        between = sealing.intermediate("CA trung gian")
        who = sealing.signer(above=between)
        whole = sealing.sign(original, who, chain=[between])
        assert one(whole).state is SignatureState.VALID
        assert one(whole, roots=()).root == "CA thử nghiệm"
        assert one(sealing.sign(original, who)).state is SignatureState.UNKNOWN_ROOT

    def test_sees_one_changed_byte(self, signed: bytes) -> None:
        found = one(faults.altered(signed))
        assert found.state is SignatureState.ALTERED
        assert found.name == "Nguyễn Văn An"

    def test_sees_a_page_rewritten_after_signing(self, signed: bytes) -> None:
        found = one(updated(signed, rewrite_page))
        assert found.state is SignatureState.ALTERED
        assert not found.covers_whole_file

    def test_holds_the_first_signature_when_the_clerk_signs_after_it(self, signed: bytes) -> None:
        clerk = sealing.signer("Văn thư UBND xã", "UBND xã Tân Lộc")
        first, second = read_signatures(sealing.sign(signed, clerk, Field(name="Dau")), roots=(ROOT.der,))
        assert [first.state, second.state] == [SignatureState.VALID] * 2
        assert [first.name, second.name] == ["Nguyễn Văn An", "Văn thư UBND xã"]
        assert [first.covers_whole_file, second.covers_whole_file] == [False, True]
        assert SignatureNote.ADDED_TO in first.notes
        assert SignatureNote.ADDED_TO not in second.notes
        assert second.page is None

    def test_sees_what_was_changed_between_two_signatures(self, signed: bytes) -> None:
        again = sealing.sign(updated(signed, rewrite_page), sealing.signer("Văn thư"), Field(name="Dau"))
        first, second = read_signatures(again, roots=(ROOT.der,))
        assert [first.state, second.state] == [SignatureState.ALTERED, SignatureState.VALID]

    def test_asks_whether_the_certificate_was_valid_when_it_signed(self, original: bytes) -> None:
        who = sealing.signer(ends=datetime(2023, 1, 1, tzinfo=UTC))
        with time_machine.travel(SIGNED_AT, tick=False):
            in_time = sealing.sign(original, who)
        with time_machine.travel(datetime(2024, 1, 1, tzinfo=UTC), tick=False):
            late = sealing.sign(original, who)
            assert one(in_time).state is SignatureState.VALID
            assert one(late).state is SignatureState.EXPIRED

    def test_takes_no_certificate_that_is_not_made_for_signing(self, original: bytes) -> None:
        found = one(sealing.sign(original, sealing.signer(can_sign=False)))
        assert found.state is SignatureState.UNKNOWN_ROOT
        assert SignatureNote.IMPROPER_CERTIFICATE in found.notes

    def test_gives_no_box_on_a_turned_page(self, original: bytes) -> None:
        def turn(writer: IncrementalPdfFileWriter) -> None:
            page = writer.root["/Pages"]["/Kids"][0]
            page["/Rotate"] = generic.NumberObject(90)  # type: ignore[no-untyped-call]
            writer.update_container(page)

        found = one(sealing.sign(updated(original, turn), sealing.signer(), Field(box=(350, 200, 500, 260))))
        assert (found.page, found.box) == (1, None)

    def test_says_unreadable_of_what_only_looks_signed(self) -> None:
        found = one(make_pdf() + b"\n% /ByteRange [0 1 2 3]")
        assert found.state is SignatureState.UNREADABLE
        assert found.name == ""

    def test_says_unreadable_of_an_office_file_that_mentions_one(self) -> None:
        assert one(b"PK\x03\x04 /ByteRange").state is SignatureState.UNREADABLE

    def test_says_who_signed_a_file_whose_structure_is_faulty(self, signed: bytes) -> None:
        # A strict reader refuses a file that does not begin with its mark; the signature can still be found.
        found = one(signed.replace(b"%PDF-", b"%PXF-", 1))
        assert found.state in {SignatureState.UNREADABLE, SignatureState.ALTERED}

    def test_holds_the_first_signature_when_the_second_cannot_be_read(self, signed: bytes) -> None:
        again = sealing.sign(signed, sealing.signer("Văn thư"), Field(name="Dau"))
        place = again.rindex(b"/Contents <") + len(b"/Contents <")
        broken = again[:place] + b"00" * 40 + again[place + 80 :]
        first, second = read_signatures(broken, roots=(ROOT.der,))
        assert [first.state, second.state] == [SignatureState.VALID, SignatureState.UNREADABLE]
        assert (first.name, second.name) == ("Nguyễn Văn An", "")

    def test_says_who_signed_where_the_way_of_signing_is_not_known(self, signed: bytes) -> None:
        found = one(signed.replace(b"/ETSI.CAdES.detached", b"/adbe.x509.rsa_sha1 "))
        assert found.state is SignatureState.UNREADABLE
        assert (found.name, found.root, found.at) == ("Nguyễn Văn An", "CA thử nghiệm", SIGNED_AT)

    def test_says_that_an_old_way_of_signing_is_weak(self, original: bytes) -> None:
        found = one(sealing.sign(original, sealing.signer(), digest="sha1"))
        assert found.state is SignatureState.UNREADABLE
        assert SignatureNote.WEAK_ALGORITHM in found.notes
        assert found.name == "Nguyễn Văn An"

    def test_reads_a_file_that_only_its_owner_may_change(self, original: bytes) -> None:
        assert one(locked(original, user="")).state is SignatureState.VALID

    def test_says_unreadable_of_a_file_that_asks_for_a_password(self, original: bytes) -> None:
        assert one(locked(original, user="mật khẩu")).state is SignatureState.UNREADABLE

    def test_finds_the_page_among_many(self) -> None:
        pages = drawing.draw(papers.make_paper(2, document_type="QC"))
        found = one(sealing.sign(pages, sealing.signer(), Field(page=1, box=(100, 100, 200, 150))))
        assert found.page == 2
        assert found.box == Box(100 / 595, (842 - 150) / 842, 200 / 595, (842 - 100) / 842)

    def test_names_the_unit_where_no_organisation_is_named(self, original: bytes) -> None:
        found = one(sealing.sign(original, sealing.signer(agency="", unit="UBND xã Tân Lộc")))
        assert found.agency == "UBND xã Tân Lộc"

    def test_calls_nothing_valid_that_was_damaged_anywhere(self, signed: bytes) -> None:
        source = random.Random(7)  # noqa: S311 - the same damage in each run
        for _ in range(60):
            damaged = bytearray(signed)
            for _ in range(source.randint(1, 8)):
                damaged[source.randrange(len(damaged))] ^= 1 << source.randrange(8)
            if bytes(damaged) != signed:
                assert all(found.state is not SignatureState.VALID for found in read_signatures(bytes(damaged)))

    def test_survives_a_file_cut_off_anywhere(self, signed: bytes) -> None:
        for share in range(1, 20):
            found = read_signatures(signed[: len(signed) * share // 20], roots=(ROOT.der,))
            assert all(signature.state is SignatureState.UNREADABLE for signature in found)


class TestParseRoots:
    def test_takes_both_forms(self) -> None:
        assert parse_roots(ROOT.der)[0].subject.native["common_name"] == "CA thử nghiệm"
        assert len(parse_roots(ROOT.pem + ROOT.pem)) == 2

    @pytest.mark.parametrize("content", [b"", b"text", b"\x30\x82\x00", ROOT.der[:200]])
    def test_refuses_what_is_no_certificate(self, content: bytes) -> None:
        with pytest.raises(ValueError, match="not a certificate"):
            parse_roots(content)
