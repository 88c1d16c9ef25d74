"""Writes the report of a commune in one of many wordings; every number goes through a pen that may slip."""

import random
import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from tests.reports import filling
from tests.reports.world import Area, World

_OPEN, _CLOSE = "\ue000", "\ue001"


@dataclass(slots=True)
class Pen:
    """Writes values; `slips` say for which key which other words are written in their place, once."""

    slips: Mapping[str, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)

    def put(self, key: str, words: str) -> str:
        """Write words under a key; a key that slips is marked, so that its line can be told."""
        unique, count = key, 1
        while unique in self.keys:
            count += 1
            unique = f"{key}#{count}"
        self.keys[unique] = words
        if unique in self.slips:
            return f"{_OPEN}{self.slips[unique]}{_CLOSE}"
        return words


@dataclass(frozen=True, slots=True)
class Written:
    """A report as lines, the keys of all that a pen wrote, and the lines (from 1) that hold a slip."""

    lines: Sequence[str]
    keys: Mapping[str, str]
    slipped: Sequence[int]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def pages(self) -> float:
        """How many pages of 2,200 letters it fills."""
        return max(1.0, len(self.text) / 2200)


def write(world: World, seed: int, slips: Mapping[str, str] | None = None, pages: int = 3) -> Written:
    """Write the report; the same world, seed and size give the same words but for the slips."""
    author = _Author(world, random.Random(seed), Pen(slips or {}), pages)  # noqa: S311 -- nothing here is secret
    paragraphs = author.report()
    width = author.pick.choice((0, 78, 86, 96))
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += textwrap.wrap(paragraph, width, break_on_hyphens=False) if width else [paragraph]
    slipped = [number for number, line in enumerate(lines, start=1) if _OPEN in line or _CLOSE in line]
    bare = [line.replace(_OPEN, "").replace(_CLOSE, "") for line in lines]
    return Written([line for line in bare if line.strip()], author.pen.keys, slipped)


def decimal(value: Decimal | int) -> str:
    """Write a number with a decimal comma and points between thousands."""
    whole, _, rest = f"{Decimal(value):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{rest}" if rest else grouped


def percent(part: int | Decimal, whole: int | Decimal, places: int) -> str:
    """Write a share, half up."""
    share = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return decimal(share)


def _enough(pick: random.Random, letters: int) -> list[str]:
    """Give paragraphs of other work, none twice, of so many letters."""
    pool = [*filling.PARAGRAPHS]
    pool += [form.replace("{topic}", topic) for topic in filling.TOPICS for form in filling.FORMS]
    pick.shuffle(pool)
    chosen: list[str] = []
    for text in pool:
        if letters <= 0:
            break
        chosen.append(text)
        letters -= len(text)
    return chosen


class _Author:
    """One way of writing."""

    def __init__(self, world: World, pick: random.Random, pen: Pen, pages: int) -> None:
        self.world, self.pick, self.pen = world, pick, pen
        self.is_short = pick.random() < 0.4
        self.pads = pick.random() < 0.6
        self.spells = pick.random() < 0.3
        self.places = pick.choice((1, 2, 2))
        self.bullet = pick.choice(("- ", "- ", "+ ", "• "))
        self.ubnd = pick.choice(
            (f"UBND {world.kind}", f"Ủy ban nhân dân {world.kind}", f"UBND {world.kind} {world.commune}")
        )
        self.cchc = pick.choice(("CCHC", "cải cách hành chính"))
        self.tthc = pick.choice(("TTHC", "thủ tục hành chính"))
        self.filling = _enough(pick, pages * 2200 - 6500)
        self.calls = pick.choice(("quý {q} năm {y}", "quý {q}/{y}", "Quý {q} năm {y}"))

    def one(self, *choices: str) -> str:
        return self.pick.choice(choices)

    def n(self, key: str, value: int) -> str:
        """Write a count, below ten with a zero where the author does so."""
        text = f"0{value}" if self.pads and value < 10 else decimal(value)
        return self.pen.put(key, text)

    def d(self, key: str, value: Decimal) -> str:
        return self.pen.put(key, decimal(value))

    def p(self, key: str, part: int | Decimal, whole: int | Decimal) -> str:
        written = percent(part, whole, self.places)
        return self.pen.put(key, written) + self.one("%", " %", "%")

    def day(self, key: str, day: date) -> str:
        if self.spells:
            month = f"{day.month:02}" if day.month < 3 else str(day.month)
            return self.pen.put(key, f"{day.day:02} tháng {month} năm {day.year}")
        return self.pen.put(
            key, f"{day.day}/{day.month}/{day.year}" if not self.pads else f"{day.day:02}/{day.month:02}/{day.year}"
        )

    @property
    def quarter(self) -> str:
        return self.calls.format(q=self.world.period, y=self.world.year + 1)

    def cite(self, which: str, kind: str, owner: str, about: str) -> str:
        number, day = self.world.documents[which]
        symbol = self.pen.put(f"symbol.{which}", number)
        dated = self.pen.put(f"dated.{which}", f" ngày {self.day(f'day.{which}', day)}")
        return f"{kind} {self.pen.put(f'word.{which}', 'số')} {symbol}{dated} của {owner} {about}"

    def report(self) -> list[str]:
        """Give the paragraphs."""
        parts: list[Callable[[], list[str]]] = [self.scores, self.judgement, self.quarter_work, self.tasks]
        titles = [
            self.one(
                f"KẾT QUẢ CHỈ SỐ {self.cchc.upper()} NĂM {self.world.year}", f"VỀ CHỈ SỐ CCHC NĂM {self.world.year}"
            ),
            self.one("ĐÁNH GIÁ CHUNG", f"ĐÁNH GIÁ CÔNG TÁC CCHC NĂM {self.world.year}"),
            self.one(
                f"KẾT QUẢ THỰC HIỆN {self.quarter.upper()}",
                f"TÌNH HÌNH GIẢI QUYẾT {self.tthc.upper()} {self.quarter.upper()}",
            ),
            self.one(
                "PHƯƠNG HƯỚNG, NHIỆM VỤ", "NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI", "MỘT SỐ GIẢI PHÁP TRONG THỜI GIAN TỚI"
            ),
        ]
        romans = ("I", "II", "III", "IV")
        paragraphs = [*self.head(), *self.basis()]
        for roman, title, part in zip(romans, titles, parts, strict=True):
            paragraphs += [f"{self.pen.put(f'roman.{roman}', roman)}. {title}", *part()]
        return [*paragraphs, *self.end()]

    def head(self) -> list[str]:
        world = self.world
        number = self.pen.put("head.number", f"Số: {world.number}/BC-UBND")
        place = self.pen.put(
            "head.day",
            f"{world.commune}, ngày {world.signed.day:02} tháng "
            f"{world.signed.month if world.signed.month > 2 else f'{world.signed.month:02}'} năm {world.signed.year}",
        )
        over = f"ỦY BAN NHÂN DÂN\n{world.kind.upper()} {world.commune.upper()}".split("\n")
        return [
            over[0],
            over[1],
            number,
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            place,
            "BÁO CÁO",
            self.one(
                f"Kết quả đánh giá Chỉ số {self.cchc} năm {world.year} và tình hình thực hiện {self.quarter}",
                f"Về kết quả Chỉ số CCHC năm {world.year}, công tác CCHC {self.quarter}",
            ),
        ]

    def basis(self) -> list[str]:
        world = self.world
        rule = self.cite("rule", "Quyết định", f"UBND tỉnh {world.province}", "ban hành Bộ chỉ số đánh giá cấp xã")
        publish = self.cite("publish", "Quyết định", f"UBND huyện {world.district}", "về việc công bố kết quả xếp hạng")
        letter = self.cite("letter", "Công văn", f"UBND huyện {world.district}", "hướng dẫn tự đánh giá, chấm điểm")
        plan = self.cite("plan", "Kế hoạch", self.ubnd, f"về {self.cchc} năm {world.year}")
        return [
            f"{self.one('Căn cứ', 'Thực hiện')} {rule}; {letter};",
            f"{self.one('Căn cứ', 'Thực hiện')} {publish}; {plan};",
            self.one(f"{self.ubnd} báo cáo kết quả như sau:", f"{self.ubnd} tổng hợp, báo cáo cụ thể như sau:"),
        ]

    def scores(self) -> list[str]:
        world = self.world
        total, rank = self.d("total", world.total), self.n("rank", world.rank)
        units = self.n("units", world.units)
        change = self._change()
        opening = self.one(
            (
                f"Theo kết quả công bố, Chỉ số {self.cchc} năm {world.year} của {self.ubnd} đạt {total}/100 "
                f"điểm, xếp thứ {rank}/{units} xã, thị trấn{change}. Cụ thể các lĩnh vực:"
            ),
            (
                f"Năm {world.year}, {self.ubnd} đạt {total}/100 điểm, đứng thứ {rank} trên tổng số {units} xã, "
                f"thị trấn của huyện{change}. Kết quả từng lĩnh vực như sau:"
            ),
            (
                f"Chỉ số CCHC năm {world.year}: tổng điểm {total} điểm/100 điểm, xếp hạng {rank}/{units} đơn vị "
                f"cấp xã{change}; trong đó:"
            ),
        )
        style = self.pick.randrange(5)
        lines = [self._area(style, number, area) for number, area in enumerate(world.areas, start=1)]
        best = [area for area in world.areas if area.score == area.most]
        tail = [self._full(best)] if best else []
        return [opening, *lines, *tail, *self._filler(0)]

    def _change(self) -> str:
        world = self.world
        gap = world.total - world.last_year_total
        if gap == 0 or self.pick.random() < 0.4:
            return ""
        word = "tăng" if gap > 0 else "giảm"
        old = decimal(world.last_year_total)
        return self.one(
            f", {word} {self.d('gap', abs(gap))} điểm so với năm {world.year - 1} ({old} điểm)",
            f" ({word} {self.d('gap', abs(gap))} điểm so với năm {world.year - 1} đạt {old} điểm)",
        )

    def _area(self, style: int, number: int, area: Area) -> str:
        score, most = self.d(f"score.{number}", area.score), self.d(f"most.{number}", area.most)
        rank = f"{self.n(f'rank.{number}', area.rank)}/{self.n(f'levels.{number}', area.levels)}"
        share = self.p(f"ratio.{number}", area.score, area.most)
        match style:
            case 0:
                return f"{self.bullet}{area.name} đạt {score}/{most} điểm, xếp hạng {rank} hạng;"
            case 1:
                return f"{self.bullet}{area.name}: {score}/{most} điểm, đạt {share} (hạng {rank});"
            case 2:
                return (
                    f"{self.bullet}Lĩnh vực {area.name[0].lower() + area.name[1:]} đạt {score} điểm/{most} điểm, "
                    f"xếp thứ {rank} hạng."
                )
            case 3:
                return (
                    f"{self.bullet}{area.name}: đạt {score} điểm trên tổng số {most} điểm, bằng {share}, đứng vị "
                    f"trí {rank};"
                )
            case _:
                return f"{self.bullet}{area.name}: điểm tối đa {most} điểm, điểm đạt {score} điểm, xếp hạng {rank};"

    def _full(self, best: Sequence[Area]) -> str:
        names = ", ".join(area.name[0].lower() + area.name[1:] for area in best)
        return (
            f"{self.one('Trong đó', 'Như vậy')}, có {self.n('best', len(best))} lĩnh vực đạt điểm tối đa là: {names}."
        )

    def judgement(self) -> list[str]:
        world = self.world
        worst = max(world.areas, key=lambda area: area.lost)
        number = world.areas.index(worst) + 1
        praise = self.pen.put(
            "praise",
            self.one(
                "Cán bộ, công chức cơ bản nắm chắc quy trình tự đánh giá, chấm điểm trên phần mềm.",
                "Việc tự chấm điểm được thực hiện nghiêm túc, khách quan, có sự phối hợp của các ngành.",
            ),
        )
        blame = self.pen.put(
            "blame",
            self.one(
                "Một số tài liệu kiểm chứng nội dung còn sơ sài, chưa sát với tiêu chí thành phần.",
                "Tài liệu kiểm chứng của một vài tiêu chí chưa đầy đủ.",
            ),
        )
        worst_name = worst.name[0].lower() + worst.name[1:]
        lost = self.one(
            (
                f"{self.bullet}Lĩnh vực {worst_name} chỉ đạt "
                f"{self.d(f'score.{number}', worst.score)}/{self.d(f'most.{number}', worst.most)} điểm, bị trừ "
                f"{self.d('lost', worst.lost)} điểm."
            ),
            (
                f"{self.bullet}Mất điểm nhiều nhất là lĩnh vực {worst_name}: đạt "
                f"{self.d(f'score.{number}', worst.score)}/{self.d(f'most.{number}', worst.most)} điểm, mất "
                f"{self.d('lost', worst.lost)} điểm."
            ),
        )
        return [
            f"{self.pen.put('number.1', '1')}. Ưu điểm",
            f"{self.bullet}{praise}",
            f"{self.bullet}{self.one(*filling.STRENGTHS)}",
            *self._filler(1),
            f"{self.pen.put('number.2', '2')}. {self.one('Tồn tại, hạn chế', 'Hạn chế, khó khăn')}",
            f"{self.bullet}{blame}",
            lost,
            f"{self.bullet}{self.one(*filling.WEAKNESSES)}",
            f"{self.pen.put('number.3', '3')}. Nguyên nhân",
            f"{self.bullet}{self.one(*filling.CAUSES)}",
            f"{self.bullet}{self.one(*filling.CAUSES)}",
        ]

    def quarter_work(self) -> list[str]:
        world, held = self.world, self.world.dossiers
        style = self.pick.randrange(4)
        count = self.pick.randint(4, 7)
        items = self.pick.sample(filling.CONTENTS, count)
        control = self.cite("control", "Quyết định", self.ubnd, f"về kế hoạch kiểm soát {self.tthc}")
        spread = self.cite("spread", "Kế hoạch", self.ubnd, "về tuyên truyền CCHC")
        again = self.cite("next", "Kế hoạch", self.ubnd, f"về {self.cchc} năm {world.year + 1}")
        span = f"từ ngày {self.day('first', world.first)} đến {self.one('hết ', '')}ngày {self.day('last', world.last)}"
        listed = [f"{number}. {item}{';' if number < count else '.'}" for number, item in enumerate(items, start=1)]
        return [
            f"1. {self.one('Công tác chỉ đạo, điều hành', 'Về chỉ đạo, điều hành')}",
            f"{self.ubnd} ban hành {control}; {spread}.",
            f"Thực hiện {again}, tập trung vào {self.n('contents', count)} nội dung, cụ thể:",
            *[f"{self.bullet}{line.split('. ', 1)[1]}" for line in listed],
            *self._filler(2),
            f"2. {self.one('Kết quả tiếp nhận và giải quyết hồ sơ', f'Giải quyết {self.tthc}')}",
            f"{self.one('Số liệu', 'Kỳ số liệu')} {self.quarter} tính {span}.",
            *self._dossiers(style),
            *self._digital(),
            *self._service(),
            *self._surveys(),
            *self._filler(3),
            f"3. {self.one('Hạn chế', 'Tồn tại, hạn chế')}",
            f"{self.bullet}{self.pen.put('late.statement', self._late_again(held.late))}",
            f"{self.bullet}{self.one(*filling.WEAKNESSES)}",
        ]

    def _late_again(self, late: int) -> str:
        return self.one(
            f"Còn {self.n('late.again', late)} hồ sơ giải quyết quá hạn trong {self.quarter}.",
            f"Vẫn để xảy ra {self.n('late.again', late)} hồ sơ trễ hạn.",
            f"Trong kỳ có {self.n('late.again', late)} hồ sơ bị trễ hạn so với quy định.",
        )

    def _dossiers(self, style: int) -> list[str]:
        held = self.world.dossiers
        received, direct, online = (
            self.n("received", held.received),
            self.n("direct", held.direct),
            self.n("online", held.online),
        )
        carried, done, late = (
            self.n("carried", held.carried),
            self.n("done", held.done),
            self.n("late.first", held.late),
        )
        in_time, early, on_time = (
            self.n("in_time", held.in_time),
            self.n("early", held.early),
            self.n("on_time", held.on_time),
        )
        pending = self.n("pending", held.pending)
        good = self.p("share.in_time", held.in_time, held.done)
        bad = self.p("share.late", held.late, held.done)
        net = self.p("share.online", held.online, held.received - held.carried)
        match style:
            case 0:
                return [
                    (
                        f"{self.bullet}Tổng số hồ sơ tiếp nhận: {received} hồ sơ, trong đó: tiếp nhận trực tiếp "
                        f"{direct} hồ sơ, trực tuyến {online} hồ sơ (đạt {net}), kỳ trước chuyển sang {carried} "
                        f"hồ sơ."
                    ),
                    (
                        f"{self.bullet}Đã giải quyết {done} hồ sơ: trước hạn {early} hồ sơ, đúng hạn {on_time} "
                        f"hồ sơ, trễ hạn {late} hồ sơ (chiếm {bad}); đang giải quyết {pending} hồ sơ."
                    ),
                ]
            case 1:
                return [
                    f"Trong kỳ, {self.ubnd} đã tiếp nhận {received} hồ sơ {self.tthc}, gồm {online} hồ sơ "
                    f"nộp trực tuyến, {direct} hồ sơ nộp trực tiếp và {carried} hồ sơ tồn từ kỳ trước. "
                    f"Số hồ sơ đã giải quyết là {done} hồ sơ, trong đó {in_time} hồ sơ đúng và trước hạn, "
                    f"đạt {good}; {late} hồ sơ quá hạn. Còn {pending} hồ sơ đang xử lý, chưa đến hạn."
                ]
            case 2:
                return [
                    f"{self.bullet}Số hồ sơ tiếp nhận: {received}",
                    (
                        f"{self.bullet}Số hồ sơ tiếp nhận trực tuyến: {online}; trực tiếp: {direct} hồ sơ; "
                        f"chuyển từ kỳ trước: {carried} hồ sơ"
                    ),
                    (
                        f"{self.bullet}Số hồ sơ đã giải quyết: {done}, trong đó giải quyết trước hạn và đúng "
                        f"hạn: {in_time} hồ sơ ({good}), trễ hạn: {late} hồ sơ, tỷ lệ {bad}"
                    ),
                    f"{self.bullet}Số hồ sơ đang giải quyết: {pending}",
                ]
            case _:
                return [
                    f"Bộ phận Một cửa tiếp nhận tổng số {received} hồ sơ ({direct} hồ sơ trực tiếp, {online} "
                    f"hồ sơ trực tuyến, {carried} hồ sơ từ kỳ trước chuyển qua). "
                    f"Kết quả: giải quyết đúng hạn {on_time} hồ sơ, trước hạn {early} hồ sơ; {late} hồ sơ "
                    f"trễ hạn, tỷ lệ {bad}; {pending} hồ sơ đang trong quá trình giải quyết."
                ]

    def _digital(self) -> list[str]:
        held = self.world.dossiers
        received, done = held.received, held.done
        yes, no = received - held.paper_in, held.paper_in
        out, without = done - held.paper_out, held.paper_out
        lines = [
            self.one(
                (
                    f"{self.bullet}Số hóa thành phần hồ sơ khi tiếp nhận: {self.n('digital', yes)} hồ sơ đạt "
                    f"{self.p('share.digital', yes, received)}, chưa số hóa {self.n('paper', no)} hồ sơ."
                ),
                (
                    f"{self.bullet}Có {self.n('digital', yes)}/{decimal(received)} hồ sơ được số hóa thành phần "
                    f"hồ sơ (đạt {self.p('share.digital', yes, received)})."
                ),
                (
                    f"{self.bullet}Số hồ sơ chưa số hóa thành phần hồ sơ: {self.n('paper', no)} hồ sơ; số hồ sơ "
                    f"đã số hóa thành phần: {self.n('digital', yes)} hồ sơ, đạt tỷ lệ "
                    f"{self.p('share.digital', yes, received)}."
                ),
            ),
            self.one(
                (
                    f"{self.bullet}Số hóa kết quả giải quyết: {self.n('result', out)} hồ sơ, chiếm "
                    f"{self.p('share.result', out, done)}; chưa số hóa kết quả: {self.n('no_result', without)} "
                    f"hồ sơ."
                ),
                (
                    f"{self.bullet}Tỷ lệ số hóa kết quả giải quyết {self.tthc} đạt "
                    f"{self.p('share.result', out, done)} ({self.n('result', out)}/{decimal(done)} hồ sơ)."
                ),
            ),
            self.one(
                (
                    f"{self.bullet}Hồ sơ trực tuyến toàn trình: {self.n('full', held.full)} hồ sơ, hồ sơ trực "
                    f"tuyến một phần: {self.n('partial', held.online - held.full)} hồ sơ."
                ),
                (
                    f"{self.bullet}Trong số hồ sơ trực tuyến có {self.n('full', held.full)} hồ sơ toàn trình, "
                    f"{self.n('partial', held.online - held.full)} hồ sơ một phần."
                ),
            ),
        ]
        lines.append(self.pen.put("online.words", f"{self.bullet}{self.one(*filling.ONLINE)}"))
        return lines

    def _service(self) -> list[str]:
        world = self.world
        score, rank = self.d("service", world.service), self.n("service.rank", world.service_rank)
        return [
            self.one(
                (
                    f"Bộ chỉ số phục vụ người dân, doanh nghiệp {self.quarter} đạt {score} điểm, xếp thứ "
                    f"{rank}/{decimal(world.units)} xã, thị trấn."
                ),
                (
                    f"Kết quả bộ chỉ số phục vụ người dân và doanh nghiệp trên Cổng dịch vụ công quốc gia của "
                    f"{world.kind} đạt {score} điểm, đứng thứ {rank}/{decimal(world.units)} xã, thị trấn."
                ),
            )
        ]

    def _surveys(self) -> list[str]:
        world = self.world
        happy = world.valid - self.pick.randint(0, 5)
        return [
            f"{self.one('Khảo sát', 'Lấy ý kiến về')} sự hài lòng: phát ra {self.n('sent', world.sent)} "
            f"phiếu, thu về {self.n('returned', world.returned)} phiếu, "
            f"hợp lệ {self.n('valid', world.valid)} phiếu; {self.n('happy', happy)}/{decimal(world.valid)} "
            f"phiếu đánh giá hài lòng, đạt {self.p('share.happy', happy, world.valid)}."
        ]

    def tasks(self) -> list[str]:
        count = self.pick.randint(4, 8)
        tasks = self.pick.sample(filling.TASKS, count)
        if self.pick.random() < 0.5:
            return [
                f"{self.pen.put(f'task.{number}', str(number))}. {task}" for number, task in enumerate(tasks, start=1)
            ]
        aims = [f"{self.bullet}{task}" for task in tasks]
        return [f"Để hoàn thành nhiệm vụ, {self.ubnd} tập trung các việc sau:", *aims]

    def end(self) -> list[str]:
        world = self.world
        again = self.one(
            (
                f"Trên đây là báo cáo kết quả Chỉ số CCHC năm {world.year} "
                f"({self.d('total.again', world.total)}/100 điểm) và công tác CCHC {self.quarter} của "
                f"{self.ubnd}./."
            ),
            f"Trên đây là báo cáo của {self.ubnd}, đề nghị UBND huyện {world.district} xem xét, chỉ đạo./.",
        )
        signer = self.pen.put("signer", world.chairman)
        return [
            again,
            "Nơi nhận:",
            f"- UBND huyện {world.district};",
            f"- Lãnh đạo UBND {world.kind};",
            "- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            signer,
        ]

    def _filler(self, part: int) -> list[str]:
        """Give paragraphs of other work with figures of its own, in the measure of the pages asked for."""
        return [self._filled(text) for text in self.filling[part::4]]

    def _filled(self, text: str) -> str:
        """Fill a paragraph: {a} counts, {whole} and {part} with {share} agree."""
        whole = self.pick.randint(12, 160)
        part = self.pick.randint(whole // 2, whole)
        values = {
            "whole": decimal(whole),
            "part": decimal(part),
            "share": percent(part, whole, self.places),
            "rest": decimal(whole - part),
            "year": str(self.world.year),
            "ubnd": self.ubnd,
        }
        return re.sub(r"\{(\w+)\}", lambda slot: values.get(slot[1]) or decimal(self.pick.randint(2, 90)), text)
