"""Papers, items and requirements for the tests of the checks, each in one plain call."""

from datetime import UTC, date, datetime

from parindex.core.criteria import CriteriaSet, freeze
from parindex.core.criteria.model import Item, Method
from parindex.core.documents.compiling import compile_item, compile_requirements
from parindex.core.documents.facts import DocumentFacts, Found, Signer, Span, Value
from parindex.core.documents.papers import About, Paper, Signature, paper_of
from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.documents.spans import from_code
from parindex.core.documents.types import DocumentType
from parindex.core.placeholders import Period
from parindex.core.rules import Rule
from tests.core.making import HAI_DUONG, read_set

OWN = "UBND xã Đồng Tâm"
YEAR = 2022
PLAN, REPORT, DECISION = DocumentType.PLAN, DocumentType.REPORT, DocumentType.DECISION


def make_found(value: Value, confidence: float = 0.9) -> Found[Value]:
    """Give a fact as it is read."""
    return Found(value=value, words=str(value), confidence=confidence)


def make_paper(  # noqa: PLR0913  # a test names what matters to it, and no more
    subject: str = "",
    kind: DocumentType | None = None,
    on: str = "",
    *,
    key: str = "",
    issuer: str = OWN,
    number: str = "",
    period: str = "",
    signature: Signature = Signature.SIGNER_NAMED,
    sha256: str = "",
    text: str = "",
    uploaded: str = "",
    title: str = "",
    is_link: bool = False,
    is_picture: bool = False,
) -> Paper:
    """Give a paper of the commune Đồng Tâm with what is named; the number goes with the symbol of its type."""
    about = About(
        key=key or subject,
        title=title,
        type=kind,
        number=number,
        symbol=f"{kind.value}-UBND" if kind and number else "",
        issuer=issuer,
        issued_on=date.fromisoformat(on) if on else None,
        subject=subject,
        period=make_span(period) if period else None,
        signature=signature,
        own_names=(OWN,),
        uploaded_at=datetime.fromisoformat(uploaded).replace(tzinfo=UTC) if uploaded else None,
        sha256=sha256,
        is_link=is_link,
        is_picture=is_picture,
    )
    return paper_of(DocumentFacts(), about, text=text)


def make_span(code: str) -> Span:
    """Give a period by its code (2022, 2022-Q1)."""
    span = from_code(code)
    assert span is not None
    return span


def make_facts(subject: str, *, confidence: float = 0.9) -> DocumentFacts:
    """Give what was read of a plan of the commune."""
    return DocumentFacts(
        number=make_found("12"),
        symbol=make_found("KH-UBND"),
        type=make_found(PLAN, confidence),
        issuer=make_found("Ủy ban nhân dân", confidence),
        superior=make_found("Xã Đồng Tâm"),
        date=make_found(date(2021, 12, 31), confidence),
        subject=make_found(subject),
        signer=make_found(Signer(name="Nguyễn Văn An")),
    )


def make_item(
    *evidence: str,
    name: str = "Ban hành kế hoạch CCHC năm",
    method: Method | None = Method.DOCUMENTS,
    rule: Rule | None = None,
) -> Item:
    """Give an item with its evidence."""
    return Item(code="1.1", name=name, maximum=1_000_000, rule=rule, method=method, evidence=evidence)


def compiled(*evidence: str, name: str = "Ban hành kế hoạch CCHC năm", rule: Rule | None = None) -> Requirements:
    """Compile the evidence of an item."""
    return compile_item(make_item(*evidence, name=name, rule=rule))


def only(requirements: Requirements) -> Requirement:
    """Give the one requirement that there is."""
    assert not requirements.alternatives
    (one,) = requirements.shared
    return one


def make_set() -> tuple[CriteriaSet, dict[str, Requirements]]:
    """Give the demonstration set, frozen for 2022, with what it requires."""
    criteria = freeze(read_set(HAI_DUONG), Period(YEAR))
    return criteria, compile_requirements(criteria)
