"""The types of files that are taken."""

import re

from parindex.evidence import kinds

#: Media types of which no browser runs anything, given nosniff and as attachments.
_QUIET = re.compile(r"application/(?:pdf|msword|vnd\.[a-z0-9.-]+)|image/(?:jpeg|png|tiff)|text/(?:plain|csv)")


class TestKinds:
    def test_have_endings_and_media_types_of_their_own(self) -> None:
        endings = [ending for kind in kinds.KINDS for ending in kind.endings]
        assert len(endings) == len(set(endings))
        assert len({kind.media_type for kind in kinds.KINDS}) == len(kinds.KINDS)
        assert all(_QUIET.fullmatch(kind.media_type) for kind in kinds.KINDS)


class TestOfMediaType:
    def test_knows_what_is_taken_and_nothing_else(self) -> None:
        assert kinds.of_media_type("application/pdf") is kinds.PDF
        assert kinds.of_media_type("text/html") is None


class TestAccepted:
    def test_leaves_heic_out_so_that_a_phone_converts_it(self) -> None:
        assert ".jpg" in kinds.ACCEPTED.split(",")
        assert "heic" not in kinds.ACCEPTED
