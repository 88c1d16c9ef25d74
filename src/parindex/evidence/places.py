"""Where a page lets people bring files: the addresses that its script talks to, and the limits that it names."""

from dataclasses import dataclass

from parindex.evidence import kinds, uploads

#: Stands in an address where the key of an upload goes.
ANY_KEY = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadPlace:
    """What `evidence/upload.html` needs; `chunk_url`, `state_url` and `finish_url` hold ANY_KEY.

    With `reload_url` and `reload_target` (a selector) htmx fetches that part of the page anew once everything came;
    without, the page is loaded again. `when` is "now", or "submit" where people fill in a form first. With `drop`
    "page" files may be dropped anywhere on the page.
    """

    begin_url: str
    chunk_url: str
    state_url: str
    finish_url: str
    reuse_url: str = ""
    reload_url: str = ""
    reload_target: str = ""
    when: str = "now"
    drop: str = ""

    @property
    def accepted(self) -> str:
        """Give the endings that a browser offers to choose from."""
        return kinds.ACCEPTED

    @property
    def largest(self) -> int:
        """Give the most bytes of a file."""
        return uploads.largest()

    @property
    def largest_megabytes(self) -> int:
        """Give the same in megabytes."""
        return uploads.largest() // 2**20
