"""Reads the JSON of the public database of units (thanglequoc/vietnamese-provinces-database): provinces with communes.

The file says which units there are and not since when, so that the day has to come with it.
"""

from collections.abc import Iterator

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template, shown
from parindex.units import names
from parindex.units.models import Unit
from parindex.units.rows import Reading, UnitRow

#: The file of July 2026 with its 3,355 units has 0.3 MiB, the one with every field 1.5 MiB.
MOST_BYTES = 16 * 1024 * 1024

_SHAPE = Template(
    "cần một danh sách tỉnh, mỗi tỉnh có Code, FullName, Wards",
    "a list of provinces is needed, each with Code, FullName and Wards",
)
_RIGHT_FILE = Template(
    "dùng tệp simplified_json hoặc full_json của cơ sở dữ liệu đơn vị hành chính",
    "use the file simplified_json or full_json of the public database of units",
)
_MISSING = Template("thiếu «{key}»", "«{key}» is missing")
_GIVE_TEXT = Template("ghi một chuỗi", "give a text")
_BAD_CODE = Template("mã «{code}» không đúng dạng của {kind}", "«{code}» is no official code of a {kind}")
_BAD_NAME = Template(
    "tên «{name}» không bắt đầu bằng loại của {kind}", "the name «{name}» does not begin with a form of a {kind}"
)
_MEND = Template("sửa lại trong tệp, hoặc nhập bằng bảng CSV", "mend it in the file, or import a CSV table")
_OTHER_PROVINCE = Template(
    "xã ghi mã tỉnh {code} nhưng nằm ở tỉnh {holder}", "it names the province {code} and stands in {holder}"
)


def read(content: object) -> Reading:
    """Read the units of the file's values; raises `Refused` with every fault of its shape."""
    if not isinstance(content, list) or not content:
        raise Refused([Fault(Place(""), _SHAPE(), _RIGHT_FILE())])
    faults: list[Fault] = []
    rows = [row for position, entry in enumerate(content) for row in _province(entry, f"[{position}]", faults)]
    if faults:
        raise Refused(faults)
    return Reading(rows=tuple(rows))


def _province(entry: object, path: str, faults: list[Fault]) -> Iterator[UnitRow]:
    wards = entry.get("Wards") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(wards, list):
        faults.append(Fault(Place(path), _SHAPE(), _RIGHT_FILE()))
        return
    province = _unit(entry, path, Unit.Kind.PROVINCE, "", faults)
    if province is None:
        return
    yield province
    for position, ward in enumerate(wards):
        place = f"{path}.Wards[{position}]"
        if not isinstance(ward, dict):
            faults.append(Fault(Place(place), _SHAPE(), _RIGHT_FILE()))
            continue
        holder = ward.get("ProvinceCode", province.official_code)
        if holder != province.official_code:
            wrong = _OTHER_PROVINCE(code=shown(holder), holder=province.official_code)
            faults.append(Fault(Place(place), wrong, _MEND()))
        if commune := _unit(ward, place, Unit.Kind.COMMUNE, province.official_code, faults):
            yield commune


def _unit(entry: dict[str, object], path: str, kind: Unit.Kind, parent: str, faults: list[Fault]) -> UnitRow | None:
    before = len(faults)
    code, name = _text(entry, "Code", path, faults), names.capitalised(_text(entry, "FullName", path, faults))
    form = names.form_of(name, kind)
    said = names.KIND_WORDS[kind]()
    if code and not names.is_official(code, kind):
        faults.append(Fault(Place(f"{path}.Code"), _BAD_CODE(code=shown(code), kind=said), _MEND()))
    if name and not form:
        faults.append(Fault(Place(f"{path}.FullName"), _BAD_NAME(name=shown(name), kind=said), _MEND()))
    if len(faults) > before:
        return None
    return UnitRow(places={"": Place(path)}, name=name, kind=kind, form=form, official_code=code, parent=parent)


def _text(entry: dict[str, object], key: str, path: str, faults: list[Fault]) -> str:
    value = entry.get(key)
    if isinstance(value, str) and value.strip():
        return value
    faults.append(Fault(Place(f"{path}.{key}"), _MISSING(key=key), _GIVE_TEXT()))
    return ""
