"""The register of dossiers (sổ theo dõi hồ sơ): as a form of the circulars, and as an Excel workbook."""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from parindex.core.working_time import statuses
from parindex.core.working_time.hours import at_home
from parindex.dossiers.models import Applicant, Dossier
from parindex.dossiers.slips.content import RECEIVERS, place_day
from parindex.dossiers.slips.forms import FORMS, Slip, circular_on
from parindex.dossiers.slips.sheet import Grid, Line, Sheet, Signer
from parindex.dossiers.slips.word import write


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the register."""

    dossier: Dossier
    applicant: Applicant | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in millimetres on paper, and what stands in it."""

    head: str
    width: float
    text: Callable[[Entry], str]


def _at(moment: datetime | None) -> str:
    return f"{at_home(moment):%H:%M %d/%m/%Y}" if moment else ""


def _who(entry: Entry) -> str:
    return entry.applicant.name if entry.applicant else ""


def _where(entry: Entry) -> str:
    applicant = entry.applicant
    return "; ".join(one for one in (applicant.address, applicant.phone) if one) if applicant else ""


def _holder(entry: Entry) -> str:
    dossier = entry.dossier
    return dossier.agency or (dossier.officer.full_name if dossier.officer else "") or dossier.unit.name


def _noted(entry: Entry) -> str:
    dossier = entry.dossier
    said = statuses.NAMES[dossier.state]().say()
    if dossier.is_late:
        said += f"; trễ hạn, do {dossier.late_agency}" if dossier.late_agency else "; trễ hạn"
    return said


#: What the circulars ask a register to hold.
COLUMNS = (
    Column("Mã hồ sơ", 31, lambda one: one.dossier.code),
    Column("Thủ tục hành chính", 38, lambda one: one.dossier.version.name),
    Column("Cá nhân, tổ chức", 30, _who),
    Column("Địa chỉ, số điện thoại", 32, _where),
    Column("Cơ quan, người giải quyết", 28, _holder),
    Column("Nhận hồ sơ", 22, lambda one: _at(one.dossier.received_at)),
    Column("Hẹn trả", 22, lambda one: _at(one.dossier.due_at)),
    Column("Trả kết quả", 22, lambda one: _at(one.dossier.returned_at)),
    Column("Ghi chú", 18, _noted),
)
#: Of the number of a line.
_NUMBER = 9.0


def document(unit: str, entries: Iterable[Entry], on: date) -> bytes:
    """Give the register as a Word document, in the form of the circular of the day."""
    form = FORMS[circular_on(on), Slip.REGISTER]
    rows = [(str(number), *(column.text(one) for column in COLUMNS)) for number, one in enumerate(entries, start=1)]
    heads = ("TT", *(column.head for column in COLUMNS))
    widths = (_NUMBER, *(column.width for column in COLUMNS))
    sheet = Sheet(
        form=form,
        above=f"ỦY BAN NHÂN DÂN\n{unit.upper()}",
        issuer=RECEIVERS[form.circular],
        number="",
        place_day=place_day(unit, on),
        blocks=(Line("Số hồ sơ", str(len(rows))), Grid(heads, widths, rows)),
        signers=(Signer("NGƯỜI LẬP SỔ", "(Ký, ghi rõ họ tên)"),),
        is_across=True,
    )
    return write(sheet)


def workbook(entries: Iterable[Entry]) -> bytes:
    """Give the register as an Excel workbook; every cell is text, so that nothing is taken for a formula."""
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        page = book.add_worksheet("Sổ theo dõi")
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#EFEDE6"})
        page.freeze_panes(1, 1)
        for place, column in enumerate(COLUMNS):
            page.set_column(place, place, column.width * 0.6)
            page.write_string(0, place, column.head, bold)
        last = 0
        for last, entry in enumerate(entries, start=1):
            for place, column in enumerate(COLUMNS):
                page.write_string(last, place, column.text(entry))
        page.autofilter(0, 0, last, len(COLUMNS) - 1)
    return made.getvalue()
