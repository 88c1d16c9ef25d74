"""What a process is asked to read."""

import base64
import json
from dataclasses import dataclass

from parindex.core.documents.pages import Page
from parindex.reading import codec

MOST_PAGES = 200
#: A scan of 200 pages takes some five minutes.
MOST_SECONDS = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be read of a file; `pages` are those that were read already, before a fault ended that process."""

    media_type: str
    first: int = 1
    most_pages: int = MOST_PAGES
    most_seconds: float = MOST_SECONDS
    roots: tuple[bytes, ...] = ()
    pages: tuple[Page, ...] = ()

    def to_json(self) -> str:
        """Write it down for the process."""
        return json.dumps(
            {
                "media_type": self.media_type,
                "first": self.first,
                "most_pages": self.most_pages,
                "most_seconds": self.most_seconds,
                "roots": [base64.b64encode(root).decode("ascii") for root in self.roots],
                "pages": [codec.plain_page(page) for page in self.pages],
            }
        )

    @classmethod
    def from_json(cls, text: str) -> "Task":
        """Read what was written down."""
        raw = json.loads(text)
        raw["roots"] = tuple(base64.b64decode(root) for root in raw["roots"])
        raw["pages"] = tuple(codec.typed_page(page) for page in raw["pages"])
        return cls(**raw)
