"""Makes what the tests of required evidence name: a version, its working state, requirements."""

from datetime import UTC, datetime

from parindex.accounts.models import User
from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.documents.types import DocumentType
from parindex.core.placeholders import Period
from parindex.criteria import actions, queries, required
from parindex.criteria.required import Working
from parindex.criteria.requiring import Place
from parindex.units.models import Unit
from tests.evidence.making import make_person, make_unit

AT = datetime(2023, 1, 9, 2, 0, tzinfo=UTC)
PERIOD = Period(2022)

#: Evidence named by the year, evidence by itself, and an item whose evidence is data.
SET = """
criteria_set:
  id: NEEDS
  src: rc
  scale: 3
  areas:
    - code: "1"
      name: "Điều hành"
      max: 3
      leaves:
        - {code: "1.1", name: "Ban hành kế hoạch", max: 1, rule: {kind: boolean}, evidence: ["Kế hoạch năm {year}"]}
        - {code: "1.2", name: "Báo cáo định kỳ", max: 1, rule: {kind: boolean}, evidence: ["Báo cáo năm 2021, ảnh"]}
        - {code: "1.3", name: "Kiểm tra", max: 1, rule: {kind: boolean}, requires: {shared: [{label: "Biên bản {year}"}]}}
"""  # noqa: E501


def somebody(name: str = "An") -> User:
    """Give a person of a name, the same each time."""
    return User.objects.filter(full_name=f"Người {name}").first() or make_person(name)


def make_assessor(name: str = "Tỉnh An") -> int:
    """Give the key of a unit of a name, the same each time."""
    found = Unit.objects.filter(name=name).first() or make_unit(name)
    return found.pk


def make_version(text: str = SET) -> int:
    """Import a set; gives its version."""
    return actions.import_set(content=text.encode(), at=AT)


def make_place(text: str = SET, period: Period = PERIOD, assessor: str = "Tỉnh An") -> Place:
    """Import a set, to work on what it requires in a round of 2022 of a province."""
    return Place(version_id=make_version(text), assessor_id=make_assessor(assessor), period=period)


def make_requirements(label: str = "Quyết định", kind: DocumentType = DocumentType.DECISION) -> Requirements:
    """Give one document that is required."""
    return Requirements(shared=(Requirement(label=label, types=(kind,)),))


def work_of(place: Place, period: Period | None = None) -> Working:
    """Give the required evidence of a place as it stands now."""
    content_hash = queries.content_hash(place.version_id)
    return required.working(content_hash, period or place.period, assessor_id=place.assessor_id)
