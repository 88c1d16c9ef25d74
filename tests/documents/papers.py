"""An official document before it is set: every line that will stand on its pages, with the truth of them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tests.documents import citing, forms, names, signing, texts, topics_direction, topics_others, topics_resources
from tests.documents.names import Agency
from tests.documents.signing import Signature
from tests.documents.texts import Block
from tests.documents.topics import Level, Topic, When
from tests.documents.truth import Cite, Truth

ITEM_TOPICS: tuple[Topic, ...] = topics_direction.TOPICS + topics_resources.TOPICS
OTHER_TOPICS: tuple[Topic, ...] = topics_others.TOPICS

YEAR = 2022

#: What stands alone between the legal bases and the articles.
VERBS = {"QĐ": "QUYẾT ĐỊNH:", "NQ": "QUYẾT NGHỊ:"}

_PERIODS = (
    ("quý I năm {year}", 3, 1, 3),
    ("6 tháng đầu năm {year}", 6, 1, 6),
    ("quý III năm {year}", 9, 7, 9),
    ("9 tháng đầu năm {year}", 9, 1, 9),
    ("năm {year}", 12, 1, 12),
)
_DRAFTERS = ("VP", "VX", "TP", "ĐC", "NV")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Everything that is to be set on the pages."""

    truth: Truth
    agency: Agency
    number_line: str
    under_number: str
    date_line: str
    title: str
    subject_line: str
    addressees: tuple[str, ...]
    bases: tuple[str, ...]
    blocks: tuple[Block, ...]
    right_signature: Signature
    left_signature: Signature | None
    recipients: tuple[str, ...]
    #: Above the legal bases of a decision: who decides.
    authority: str = ""
    #: The heads and rows of an annex; none where there is no annex.
    table: tuple[tuple[str, ...], ...] = ()
    #: A statute that follows the decision that issues it.
    attached: tuple[Block, ...] = ()
    size: float = 14
    is_justified: bool = True
    #: The number was put in by a numbering stamp: other letters, a little off the line.
    is_number_stamped: bool = False

    @property
    def is_of_party(self) -> bool:
        """Say whether the heading is that of the Party."""
        return self.agency.level is Level.PARTY


@dataclass(slots=True)
class _Draft:
    source: random.Random
    topic: Topic
    agency: Agency
    type: str
    year: int
    is_prompt: bool = False
    subject: str = ""
    on: date = date.min
    period: tuple[date, date] | None = None
    number: str = ""
    symbol: str = ""
    cites: tuple[Cite, ...] = ()
    bases: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    has_date_line: bool = True


def make_paper(
    seed: int,
    *,
    topic: Topic | None = None,
    document_type: str = "",
    year: int = YEAR,
    agency: Agency | None = None,
    is_prompt: bool = False,
) -> Paper:
    """Make a document; what is not given is chosen by the seed. A prompt one is issued when its like is due."""
    source = names.make_random(seed)
    topic = _of_year(topic or _topic(source, document_type), year)
    if agency is None:
        agency = names.agency(source, _level(source, topic))
    draft = _Draft(source, topic, agency, "công văn" if topic.type == "CV" else topic.type, year, is_prompt)
    _date_and_subject(draft)
    _number(draft)
    if draft.type not in forms.FORMS:
        draft.bases, draft.cites = citing.bases(source, agency, draft.subject, draft.on)
    return _set(draft, seed)


def dated_anew(paper: Paper, on: date) -> Paper:
    """Put a new date on an old document, and leave everything else as it was."""
    line = f"{paper.truth.place}, ngày {on.day:02} tháng {on.month:02} năm {on.year}"
    return replace(paper, date_line=line, truth=replace(paper.truth, date=on))


def _topic(source: random.Random, document_type: str) -> Topic:
    pool: Sequence[Topic] = ITEM_TOPICS if source.random() < 0.6 else OTHER_TOPICS
    if document_type:
        wanted = "CV" if document_type == "công văn" else document_type
        pool = [topic for topic in ITEM_TOPICS + OTHER_TOPICS if topic.type == wanted]
    return source.choice(pool)


def _of_year(topic: Topic, year: int) -> Topic:
    return replace(topic, matters=tuple(line.format(year=year, next=year + 1) for line in topic.matters))


def _level(source: random.Random, topic: Topic) -> Level:
    free = not topic.items and topic.level is Level.COMMUNE
    if free and source.random() < 0.25:
        return source.choice((Level.DISTRICT, Level.DEPARTMENT))
    return topic.level


def _date_and_subject(draft: _Draft) -> None:
    source, year = draft.source, draft.year
    template = source.choice(draft.topic.subjects)
    draft.on, period = _when(draft), ""
    if draft.topic.when is When.PERIODIC:
        words, month, first, last = source.choice(_PERIODS)
        period = words.format(year=year)
        draft.on = date(year, month, source.randint(8, 25))
        draft.period = (date(year, first, 1), _month_end(year, last))
    elif "{next}" not in template and ("{year}" in template or "{prev}" in template):
        about = year if "{year}" in template else year - 1
        draft.period = (date(about, 1, 1), date(about, 12, 31))
    draft.subject = template.format(
        year=year, prev=year - 1, next=year + 1, where=draft.agency.where, agency=draft.agency.short, period=period
    )


def _when(draft: _Draft) -> date:
    source, year = draft.source, draft.year
    match draft.topic.when:
        case When.BEFORE:
            return date(year - 1, 12, 1) + timedelta(days=source.randint(0, 28 if draft.is_prompt else 60))
        case When.AFTER:
            first = date(year, 12, 16) if draft.is_prompt else date(year, 11, 20)
            return first + timedelta(days=source.randint(0, 20 if draft.is_prompt else 50))
        case _:
            return date(year, 2, 1) + timedelta(days=source.randint(0, 200 if draft.is_prompt else 270))


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _number(draft: _Draft) -> None:
    source, code = draft.source, draft.agency.code
    if draft.type == "thư công":
        return
    draft.number = str(source.choice((source.randint(1, 99), source.randint(100, 1500))))
    if draft.agency.level is Level.PARTY:
        draft.symbol = f"{draft.type}/{code}"
    elif draft.type == "công văn":
        draft.symbol = f"{code}-{source.choice(_DRAFTERS)}"
    elif draft.type == "QĐ" and source.random() < 0.06:
        draft.symbol = f"{draft.on.year}/QĐ-{code}"
    else:
        draft.symbol = f"{draft.type}-{code}"


def _number_line(draft: _Draft) -> str:
    if not draft.number:
        return ""
    source, number = draft.source, draft.number.zfill(2)
    if draft.agency.level is Level.PARTY:
        return f"Số {number}-{draft.symbol}"
    symbol = draft.symbol
    if symbol.count("-") == 1 and source.random() < 0.04:
        symbol = symbol.replace("-", "")
    opening = source.choices(("Số: ", "Số:", "Số "), weights=[8, 1, 1])[0]
    return f"{opening}{number}{source.choices(('/', ' /'), weights=[9, 1])[0]}{symbol}"


def _date_line(draft: _Draft) -> str:
    source, on = draft.source, draft.on
    padded = source.random() < 0.8
    day = f"{on.day:02}" if padded else str(on.day)
    month = f"{on.month:02}" if padded and on.month < 3 else str(on.month)
    if source.random() < 0.15:
        month = f"{on.month:02}"
    return f"{draft.agency.place}, ngày {day} tháng {month} năm {on.year}"


def _blocks(draft: _Draft) -> list[Block]:
    source, topic, agency = draft.source, draft.topic, draft.agency
    if draft.type in forms.FORMS:
        return forms.write(source, topic, draft.type, agency, draft.subject, draft.on)
    if draft.type in {"QĐ", "NQ"}:
        return texts.decision(source, topic, agency, draft.subject)
    if draft.type in {"QC", "QyĐ"}:
        return texts.statute(source, topic, draft.subject)
    running = texts.running(source, topic, topic.type, agency, draft.subject)
    return running + texts.closing(topic.type, agency, draft.subject)


def _set(draft: _Draft, seed: int) -> Paper:
    source, is_letter = draft.source, draft.type == "công văn"
    draft.blocks = _blocks(draft)
    draft.signatures = (signing.sign(source, draft.agency),)
    if sides := signing.TWO_SIDED.get(draft.type):
        draft.signatures = tuple(Signature(lines=(side,), name=names.person(source)) for side in reversed(sides))
    else:
        draft.recipients = signing.recipients(source, draft.agency)
    subject_line = "" if is_letter else _subject_line(draft)
    # Minutes may go without a date line: the day stands in the text.
    draft.has_date_line = draft.type != "BB" or source.random() < 0.5
    return Paper(
        truth=_truth(draft, seed),
        agency=draft.agency,
        number_line=_number_line(draft),
        under_number=f"{source.choice(('V/v ', 'V/v: ', 'v/v '))}{draft.subject}" if is_letter else "",
        date_line=_date_line(draft) if draft.has_date_line else "",
        title=texts.TYPE_NAMES.get(draft.type, "THƯ CÔNG" if draft.type == "thư công" else ""),
        subject_line=subject_line,
        addressees=_addressees(draft) if is_letter or draft.type == "TTr" else (),
        bases=tuple(draft.bases),
        blocks=tuple(draft.blocks),
        right_signature=draft.signatures[0],
        left_signature=draft.signatures[1] if len(draft.signatures) > 1 else None,
        recipients=draft.recipients,
        authority=_authority(draft, draft.signatures[0]),
        table=_table(draft),
        attached=_attached(draft),
        size=source.choice((13, 13.5, 14, 14)),
        is_justified=source.random() < 0.8,
        is_number_stamped=source.random() < 0.15,
    )


def _truth(draft: _Draft, seed: int) -> Truth:
    signature = draft.signatures[0]
    return Truth(
        seed=seed,
        number=draft.number,
        symbol=draft.symbol,
        type=draft.type,
        issuer=draft.agency.name,
        superior=draft.agency.superior,
        place=draft.agency.place if draft.has_date_line else "",
        date=draft.on,
        subject=draft.subject,
        period=draft.period,
        signers=tuple(one.name for one in draft.signatures),
        capacities=signature.capacities,
        title=signature.title,
        recipients=draft.recipients,
        cites=draft.cites,
        body=(*draft.bases, *(block.text for block in draft.blocks)),
        items=draft.topic.items,
        topic=draft.topic.name,
        year=draft.year,
        is_near_miss=draft.topic.is_near_miss,
    )


def _subject_line(draft: _Draft) -> str:
    """Write the subject as it stands below the type: reports and decisions often begin with "Về việc"."""
    plain = not draft.subject.startswith(("Về ", "Ban hành", "Công bố"))
    if draft.type in {"QĐ", "TB", "TTr"} and plain and draft.source.random() < 0.3:
        first = draft.subject if draft.subject[:2].isupper() else draft.subject[0].lower() + draft.subject[1:]
        return f"{draft.source.choice(('Về việc', 'V/v'))} {first}"
    return draft.subject


def _authority(draft: _Draft, signature: Signature) -> str:
    """Say who decides: the committee, or its chairman where nobody signs on behalf of it."""
    if draft.type not in {"QĐ", "NQ"} or draft.agency.level is Level.PARTY:
        return ""
    name = draft.agency.name.upper()
    return name if "TM." in signature.capacities else f"{signature.title} {name}" if not signature.capacities else name


def _addressees(draft: _Draft) -> tuple[str, ...]:
    if draft.topic.name.startswith("3.5.2"):
        return (f"Ông {names.person(draft.source)}, thôn Đoài",)
    above = f"Ủy ban nhân dân huyện {draft.agency.district}" if draft.agency.district else "Ủy ban nhân dân tỉnh"
    return (above,) if draft.type == "TTr" else ("Các bộ phận chuyên môn", "Trưởng các thôn")


def _table(draft: _Draft) -> tuple[tuple[str, ...], ...]:
    if draft.type not in {"KH", "BC", "QĐ", "CTr", "ĐA"} or draft.source.random() > 0.3:
        return ()
    rows: list[tuple[str, ...]] = [("TT", "Nội dung công việc", "Bộ phận chủ trì", "Thời gian", "Kết quả")]
    for number in range(1, draft.source.randint(5, 14)):
        matter = draft.source.choice(draft.topic.matters)
        unit = draft.source.choice(("Văn phòng - Thống kê", "Tư pháp - Hộ tịch", "Tài chính - Kế toán"))
        rows.append((str(number), " ".join(matter.split()[:9]), unit, f"Quý {draft.source.randint(1, 4)}", "Đạt"))
    return tuple(rows)


def _attached(draft: _Draft) -> tuple[Block, ...]:
    makes_rules = draft.type == "QĐ" and any(word in draft.subject for word in ("Quy chế", "quy chế", "Quy tắc"))
    if not makes_rules or draft.source.random() > 0.6:
        return ()
    on = draft.on
    issued = f"(Ban hành kèm theo Quyết định số {draft.number.zfill(2)}/{draft.symbol} "
    issued += f"ngày {on.day:02}/{on.month}/{on.year} của {draft.agency.short})"
    head = [Block("QUY CHẾ", True, True), Block(draft.topic.subjects[0].split(" {")[0], True, True)]
    return (*head, Block(issued, False, True), *texts.statute(draft.source, draft.topic, draft.subject))
