"""Plants one known fault in a report that is otherwise consistent."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from tests.reports.world import World, make_world
from tests.reports.writing import Written, decimal, write

Slips = dict[str, str] | None


@dataclass(frozen=True, slots=True)
class Planted:
    """A report without a fault, the same one with it, which kind it is and which checks may name it."""

    kind: str
    clean: Written
    faulty: Written
    slips: Mapping[str, str]

    @property
    def expected(self) -> frozenset[str]:
        return frozenset(KINDS[self.kind][1].split())

    @property
    def follows(self) -> frozenset[str]:
        """What may be found besides: one wrong number can break more than one rule."""
        return frozenset(KINDS[self.kind][2].split()) | self.expected | {"lists"}


def _mistype(pick: random.Random, text: str) -> str:
    """Drop, double, exchange or mistype a digit; never the same number, never none."""
    whole, comma, rest = text.replace(".", "").partition(",")
    typed = f"{whole}{comma}{rest}"
    digits = [place for place, letter in enumerate(typed) if letter.isdecimal()]
    while True:
        place = pick.choice(digits)
        other = typed[place + 1 : place + 2]
        slip = pick.choice(
            (
                typed[:place] + typed[place + 1 :],
                typed[:place] + typed[place] + typed[place:],
                typed[:place] + pick.choice("0123456789") + typed[place + 1 :],
                typed[:place] + other + typed[place] + typed[place + 2 :] if other.isdecimal() else typed,
            )
        )
        before, _, behind = slip.partition(",")
        is_number = bool(before) and bool(behind or not comma) and (len(before) < 3 or before[0] != "0")
        if is_number and not _is_meant(Decimal(slip.replace(",", ".")), Decimal(typed.replace(",", "."))):
            return decimal(Decimal(slip.replace(",", "."))) if before[0] != "0" else slip


def _is_meant(slip: Decimal, meant: Decimal) -> bool:
    """Say whether a slip is nothing, or still the number, rounded or cut off at fewer decimals or the last one."""
    unit = Decimal(1).scaleb(slip.as_tuple().exponent)  # type: ignore[arg-type]
    last = Decimal(1).scaleb(meant.as_tuple().exponent)  # type: ignore[arg-type]
    if last < 1 and abs(slip - meant) <= last:
        return True
    return slip == 0 or slip in {meant.quantize(unit, ROUND_DOWN), meant.quantize(unit, ROUND_HALF_UP)}


def _number(*keys: str) -> Callable[[World, Written, random.Random], Slips]:
    """Mistype the first of the keys that the report has, or one that begins like it."""

    def slips(_world: World, clean: Written, pick: random.Random) -> Slips:
        held = [
            one
            for one in clean.keys
            for key in keys
            if one.split("#")[0] == key or (key.endswith(".") and one.startswith(key) and "#" not in one)
        ]
        if not held:
            return None
        chosen = pick.choice(held)
        return {chosen: _mistype(pick, clean.keys[chosen])}

    return slips


def _above(world: World, clean: Written, pick: random.Random) -> Slips:
    number = pick.randrange(len(world.areas)) + 1
    area = world.areas[number - 1]
    return {f"score.{number}": decimal(area.most + Decimal(pick.choice(("0.5", "1", "0.25", "2"))))}


def _beyond(world: World, _clean: Written, pick: random.Random) -> Slips:
    number = pick.randrange(len(world.areas)) + 1
    return {f"rank.{number}": str(world.areas[number - 1].levels + pick.randint(1, 7))}


def _levels(world: World, _clean: Written, pick: random.Random) -> Slips:
    number = pick.randrange(len(world.areas)) + 1
    return {f"levels.{number}": str(world.units + pick.randint(1, 9))}


def _not_first(world: World, _clean: Written, pick: random.Random) -> Slips:
    full = [number for number, area in enumerate(world.areas, start=1) if area.score == area.most and area.levels > 2]
    return {f"rank.{pick.choice(full)}": "2"} if full else None


def _papers(world: World, clean: Written, pick: random.Random) -> Slips:
    """Have more returned than were sent out, more valid than returned, or valid ones that no answer is of."""
    return pick.choice(
        (
            {"returned": str(world.sent + pick.randint(1, 30))},
            {"valid": str(world.returned + pick.randint(1, 30))},
            {"valid": _mistype(pick, clean.keys["valid"])},
        )
    )


def _late_end(world: World, clean: Written, pick: random.Random) -> Slips:
    return {"last": _day(clean.keys["last"], world.first + timedelta(days=pick.randint(99, 125)), clean)}


def _turned(world: World, clean: Written, pick: random.Random) -> Slips:
    return {"last": _day(clean.keys["last"], world.first - timedelta(days=pick.randint(5, 60)), clean)}


def _day(like: str, day: "object", _clean: Written) -> str:
    year, month, number = str(day).split("-")
    if "tháng" in like:
        return f"{number} tháng {month if int(month) < 3 else int(month)} năm {year}"
    return f"{number}/{month}/{year}"


def _impossible(_world: World, clean: Written, pick: random.Random) -> Slips:
    key = pick.choice([key for key in clean.keys if key.startswith("day.")])
    year = clean.keys[key][-4:]
    day = pick.choice(("31", "31", "30"))
    month = "02" if day == "30" else pick.choice(("02", "04", "06", "9", "11"))
    words = clean.keys[key]
    return {key: f"{day} tháng {month} năm {year}" if "tháng" in words else f"{day}/{month}/{year}"}


def _no_hyphen(_world: World, clean: Written, pick: random.Random) -> Slips:
    key = pick.choice([one for one in clean.keys if one.startswith("symbol.") and "letter" not in one])
    return {key: clean.keys[key].replace("-", "")}


def _no_day(_world: World, clean: Written, pick: random.Random) -> Slips:
    return {pick.choice([one for one in clean.keys if one.startswith("dated.")]): ""}


def _one_number(world: World, _clean: Written, _pick: random.Random) -> Slips:
    """Give two plans of one year one number."""
    return {"symbol.spread": world.documents["next"][0]}


def _doubled(_world: World, clean: Written, pick: random.Random) -> Slips:
    return {pick.choice([one for one in clean.keys if one.startswith("word.")]): "số số"}


def _section(_world: World, clean: Written, pick: random.Random) -> Slips:
    key, words = pick.choice(
        (("roman.III", "II"), ("roman.II", "III"), ("number.2", "1"), ("number.3", "2"), ("roman.IV", "III"))
    )
    return {key: words} if key in clean.keys else None


def _early_report(world: World, clean: Written, pick: random.Random) -> Slips:
    day = world.last - timedelta(days=pick.randint(2, 25))
    place = clean.keys["head.day"].split(",")[0]
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return {"head.day": f"{place}, ngày {day.day:02} tháng {month} năm {day.year}"}


def _later_document(world: World, clean: Written, pick: random.Random) -> Slips:
    key = pick.choice([one for one in clean.keys if one.startswith("day.")])
    return {key: _day(clean.keys[key], world.signed + timedelta(days=pick.randint(3, 90)), clean)}


def _count(_world: World, clean: Written, pick: random.Random) -> Slips:
    held = int(clean.keys["contents"])
    return {"contents": f"0{pick.choice([one for one in range(3, 9) if one != held])}"}


def _again(_world: World, clean: Written, pick: random.Random) -> Slips:
    key = "total.again" if "total.again" in clean.keys and pick.random() < 0.5 else "late.again"
    return {key: _mistype(pick, clean.keys[key])}


_SAYS_NONE = (
    "Trong kỳ không có hồ sơ quá hạn.",
    "Không để xảy ra hồ sơ trễ hạn.",
    "Chưa phát sinh hồ sơ giải quyết quá hạn trong kỳ.",
    "100% hồ sơ được giải quyết đúng hạn và trước hạn.",
)
_PRAISE = (
    "Tài liệu kiểm chứng được đăng tải kịp thời, đúng thời gian quy định.",
    "Các công chức đã cập nhật tài liệu kiểm chứng lên phần mềm bảo đảm tiến độ.",
    "Công chức chuyên môn kịp thời cung cấp tài liệu kiểm chứng cho bộ phận tổng hợp.",
)
_BLAME = (
    "Tài liệu kiểm chứng cung cấp còn chậm.",
    "Việc nộp tài liệu kiểm chứng của một số lĩnh vực còn muộn so với yêu cầu.",
    "Một số tài liệu kiểm chứng đăng tải không đúng thời gian quy định.",
)
_OLD = (
    "- Tuyên truyền, hướng dẫn người dân sử dụng dịch vụ công trực tuyến mức độ 3, mức độ 4.",
    "- Có 45 dịch vụ công mức độ 3, 4 được cung cấp trên cổng của tỉnh.",
)


def _none(_world: World, clean: Written, pick: random.Random) -> Slips:
    return {"late.statement": pick.choice(_SAYS_NONE)}


def _both(_world: World, clean: Written, pick: random.Random) -> Slips:
    return {"praise": pick.choice(_PRAISE), "blame": pick.choice(_BLAME)}


def _old(_world: World, clean: Written, pick: random.Random) -> Slips:
    return {"online.words": pick.choice(_OLD)}


def _part(_world: World, _clean: Written, pick: random.Random) -> Slips:
    return pick.choice(({"head.number": "Số:      /BC-UBND"}, {"head.day": "ngày      tháng      năm"}, {"signer": ""}))


#: Each kind: how it is planted, which checks find it, and which may also speak because of it.
KINDS: Mapping[str, tuple[Callable[[World, Written, random.Random], Slips], str, str]] = {
    "late share": (_number("share.late", "share.in_time"), "shares", ""),
    "online share": (_number("share.online"), "shares", ""),
    "digital share": (_number("share.digital", "share.result"), "shares", "repeats"),
    "area share": (_number("ratio."), "shares", ""),
    "received": (_number("received"), "balance", "shares parts repeats"),
    "channel": (_number("online", "direct"), "balance", "parts shares"),
    "settled": (_number("done"), "balance", "shares parts"),
    "in time": (_number("in_time", "on_time"), "balance", "shares parts"),
    "pending": (_number("pending"), "balance", "parts"),
    "levels of services": (_number("full", "partial"), "parts", "shares"),
    "digital or not": (_number("paper", "no_result"), "parts", "shares balance"),
    "questionnaires": (_papers, "parts shares", "shares"),
    "area score": (_number("score."), "sums", "shares maxima changes repeats ranks statements"),
    "index total": (_number("total"), "sums", "changes repeats maxima"),
    "area maximum": (_number("most."), "sums", "shares maxima changes repeats ranks statements"),
    "above maximum": (_above, "maxima", "sums shares changes repeats ranks statements"),
    "rank beyond": (_beyond, "ranks", "statements"),
    "too many ranks": (_levels, "ranks", "statements"),
    "full marks not first": (_not_first, "ranks", "statements"),
    "period too long": (_late_end, "periods", "dates"),
    "period reversed": (_turned, "periods", "dates"),
    "impossible day": (_impossible, "dates", "citations"),
    "no hyphen": (_no_hyphen, "citations", ""),
    "no day": (_no_day, "citations", ""),
    "one number twice": (_one_number, "citations", ""),
    "word twice": (_doubled, "citations", ""),
    "section number": (_section, "numbering", ""),
    "dated too early": (_early_report, "dates", "periods"),
    "cites the future": (_later_document, "dates", ""),
    "length of a list": (_count, "numbering", ""),
    "two values": (_again, "repeats", "balance shares changes maxima"),
    "none but some": (_none, "statements", "repeats shares"),
    "praised and blamed": (_both, "statements", ""),
    "mixed words": (_old, "vocabulary", ""),
    "official part": (_part, "official_parts", "dates"),
    "rise": (_number("gap"), "changes", ""),
    "lost points": (_number("lost"), "changes", "maxima"),
}


def plant(seed: int, kind: str) -> Planted | None:
    """Make a report for a seed and plant a fault of a kind; None where this report has no place for it."""
    pick = random.Random(seed * 7919 + 13)  # noqa: S311 -- nothing here is secret
    world = make_world(seed)
    pages = pick.choice((2, 3, 4, 6, 9, 14, 20))
    clean = write(world, seed, pages=pages)
    for _ in range(20):
        slips = KINDS[kind][0](world, clean, pick)
        faulty = write(world, seed, slips, pages) if slips else clean
        if slips and faulty.slipped:
            return Planted(kind, clean, faulty, slips)
    return None
