"""The rows that were put aside, in a file like the one that came, with what is wrong behind: mend and send again."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from parindex.core.faults import Fault, Place
from parindex.core.sentences import Template
from parindex.dossiers.importing.checked import RowFault
from parindex.kit.cells import column_letter

#: The title of the added column; no target has it, so that it is passed over when the file comes back.
TITLE = "Lỗi"
_SHOWN, _KINDS = 200, 20
_SLOT = re.compile(r"«?\{\w+\}»?")
_AT = Template("dòng {line}", "row {line}")
_AT_COLUMN = Template("dòng {line}, cột {letter} ({title})", "row {line}, column {letter} ({title})")


class PutAside:
    """Gathers rows with their faults: all of them in the file, the first for the page, and how often each kind came."""

    def __init__(self, path: Path, titles: Sequence[str]) -> None:
        """Keep where they go; the file is made with the first row."""
        self._path, self._titles = path, [*titles]
        self.faults: list[dict[str, Any]] = []
        self.kinds: Counter[Template] = Counter()
        self.count = 0

    def __enter__(self) -> Self:
        """Begin with an empty file."""
        self._file = self._path.open("w", encoding="utf-8-sig", newline="")
        self._rows = csv.writer(self._file)
        titles = [title for title in self._titles if title != TITLE]
        self._rows.writerow([*titles, TITLE])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Close the file; one without rows goes."""
        self._file.close()
        if not self.count or kind is not None:
            self._path.unlink(missing_ok=True)

    def add(self, row: Sequence[str], faults: Sequence[RowFault]) -> None:
        """Put a row aside."""
        self.count += 1
        said = "; ".join(self._fault(fault).say() for fault in faults)
        width = len(self._titles)
        cells = [*row[:width], *[""] * (width - len(row))]
        cells = [cell for title, cell in zip(self._titles, cells, strict=True) if title != TITLE]
        self._rows.writerow([*cells, said])
        for fault in faults:
            self.kinds[fault.bad.wrong.template] += 1
            if len(self.faults) < _SHOWN:
                self.faults.append(self._plain(fault))

    def counted(self) -> list[dict[str, Any]]:
        """Give the kinds of faults with how often each came, the most first; what differs is left out of them."""
        found = self.kinds.most_common(_KINDS)
        return [{"vi": _open(one.vi), "en": _open(one.en), "count": count} for one, count in found]

    def _title(self, fault: RowFault) -> str:
        return self._titles[fault.column] if fault.column is not None and fault.column < len(self._titles) else ""

    def _fault(self, fault: RowFault) -> Fault:
        if fault.column is None:
            place = _AT(line=str(fault.line))
        else:
            letter = column_letter(fault.column + 1)
            place = _AT_COLUMN(line=str(fault.line), letter=letter, title=self._title(fault))
        return Fault(Place(place.say("vi")), fault.bad.wrong, fault.bad.remedy)

    def _plain(self, fault: RowFault) -> dict[str, Any]:
        return {
            "line": fault.line,
            "column": column_letter(fault.column + 1) if fault.column is not None else "",
            "title": self._title(fault),
            "wrong": {"vi": fault.bad.wrong.say("vi"), "en": fault.bad.wrong.say("en")},
            "remedy": {"vi": fault.bad.remedy.say("vi"), "en": fault.bad.remedy.say("en")},
        }


def _open(sentence: str) -> str:
    return _SLOT.sub("…", sentence)
