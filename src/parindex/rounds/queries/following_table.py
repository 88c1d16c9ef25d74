"""The progress of a round as a table for spreadsheets."""

import csv
import io
from datetime import datetime

from django.utils.translation import gettext

from parindex.core.locks import PhaseKind
from parindex.core.workflow import STATES, AreaState
from parindex.rounds.models import Round
from parindex.rounds.queries import following as queries
from parindex.rounds.queries.setting_up import phase_name
from parindex.rounds.sets import criteria_of
from parindex.web.templatetags.figures import day, language

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def progress_table(current: Round, now: datetime) -> bytes:
    """Give units × phases and areas; begins with a byte order mark, so that Excel reads it as UTF-8."""
    rows = queries.lines(current, now)
    areas = criteria_of(current).areas
    cells = queries.cells(current, rows, [area.code for area in areas])
    text = io.StringIO()
    writer = csv.writer(text)
    phases = [phase_name(kind) for kind in list(PhaseKind)[:-1]]
    head = [gettext("Unit"), gettext("Due"), gettext("Sent in"), gettext("Days late"), *phases]
    head += [
        column for area in areas for column in (f"{area.code} {gettext('done')}", f"{area.code} {gettext('State')}")
    ]
    writer.writerow([safe(column) for column in head])
    for row in rows:
        writer.writerow([safe(value) for value in [*_line(row), *_areas(cells[row.sheet_id])]])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def safe(value: str) -> str:
    """Keep a spreadsheet from reading a text as a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def _line(row: queries.UnitLine) -> list[str]:
    filed = day(row.filed.date()) if row.filed else ""
    phases = [f"{count}/{row.areas}" for count in row.done]
    return [row.name, day(row.due), filed, str(row.days_late), *phases]


def _areas(cells: list[queries.Cell | None]) -> list[str]:
    values: list[str] = []
    for cell in cells:
        if cell is None:
            values += ["", ""]
            continue
        said = STATES[AreaState(cell.state)]().say(language())
        values += [f"{cell.progress.done}/{cell.progress.expected}", said]
    return values
