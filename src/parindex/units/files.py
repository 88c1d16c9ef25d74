"""Files of units handed in and handed out: the list read from bytes, a table to fill in, the list as CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template
from parindex.kit import documents, tables
from parindex.kit.cells import Limits
from parindex.units import names, public_list, tabular
from parindex.units.columns import EXAMPLE, TITLES
from parindex.units.models import Succession, Unit, UnitQuerySet
from parindex.units.rows import Reading

#: By this mark and semicolons Vietnamese Excel opens a table rightly.
_MARK = "\ufeff"
_JSON_BEGINS = (b"[", b"{")
_SPACES = b"\xef\xbb\xbf \t\r\n"
#: What a spreadsheet would take as a formula; names of units begin with a letter.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_BATCH = 500

_TOO_MANY = Template("tệp có {count} đơn vị, quá {most}", "the file has {count} units, more than {most}")
_SPLIT = Template("chia thành nhiều tệp, mỗi tệp một tỉnh", "split it into several files, one for each province")


def read(content: bytes, limits: Limits | None = None, most_units: int | None = None) -> Reading:
    """Read the units of a CSV or Excel table, or of the JSON of the public list, told apart by what is in the file.

    Raises `Refused` for every other file, and for more units than `most_units`.
    """
    if content.lstrip(_SPACES).startswith(_JSON_BEGINS):
        reading = public_list.read(documents.parse_json(documents.decode(content)))
    else:
        reading = tabular.read(tables.read(content, limits))
    if most_units is not None and len(reading.rows) > most_units:
        raise Refused([Fault(Place(""), _TOO_MANY(count=len(reading.rows), most=most_units), _SPLIT())])
    return reading


def template() -> str:
    """Give a table to fill in: titles and one example."""
    return _MARK + _line([titles[0] for titles in TITLES.values()]) + _line(EXAMPLE)


def lines(units: UnitQuerySet) -> Iterator[str]:
    """Give units as the table that can be imported again, the titles first; in constant memory."""
    yield _MARK + _line([titles[0] for titles in TITLES.values()])
    batch: list[Unit] = []
    for unit in units.select_related("parent").iterator(chunk_size=_BATCH):
        batch.append(unit)
        if len(batch) == _BATCH:
            yield from _rows(batch)
            batch = []
    yield from _rows(batch)


def _rows(units: Sequence[Unit]) -> Iterator[str]:
    links = Succession.objects.filter(from_unit__in=units).order_by("to_unit__code")
    after: dict[int, list[str]] = {}
    for from_id, code in links.values_list("from_unit_id", "to_unit__code"):
        after.setdefault(from_id, []).append(code)
    for unit in units:
        days = [f"{day:%d/%m/%Y}" if day else "" for day in (unit.valid_from, unit.valid_to)]
        parent = unit.parent.code if unit.parent else ""
        kind = names.KIND_WORDS[Unit.Kind(unit.kind)]().say("vi")
        form = names.FORM_WORDS[Unit.Form(unit.form)]().say("vi") if unit.form else ""
        yield _line(
            [unit.official_code, unit.name, kind, form, parent, *days, ", ".join(after.get(unit.pk, ())), unit.code]
        )


def _line(values: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerow([f"'{text}" if text.startswith(_FORMULAS) else text for text in values])
    return out.getvalue()
