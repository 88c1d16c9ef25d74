"""Reads the tree of a criteria set: areas, criteria and items with their rules."""

import difflib
from dataclasses import dataclass, field

from parindex.core import points
from parindex.core.criteria.model import Group, Item, Method, NotArising, Part
from parindex.core.faults import Fault
from parindex.core.rules import KINDS, Rule
from parindex.core.rules.base import UNREAD, Terms, ZeroDenominator
from parindex.core.sentences import Points, Template, shown
from parindex.core.source import MAPPING, Node, Reader

_METHODS = {method.value: method for method in Method}
_POLICIES = {policy.value: policy for policy in NotArising}
_ZERO_POLICIES = {policy.value: policy for policy in ZeroDenominator}

#: The key of an item under which its required evidence stands as data.
REQUIRES = "requires"
#: A tree deeper than this is a slip of indentation or an attack.
_DEEPEST = 12

_NO_SOURCE = Template("«{code}» không nêu nguồn", "«{code}» names no source")
_ADD_SOURCE = Template("thêm «src: …» (văn bản hoặc thẻ nguồn)", "add «src: …» (a document or a source tag)")
_UNKNOWN_SOURCE = Template(
    "nguồn «{tag}» của «{code}» không có trong «sources»", "the source «{tag}» of «{code}» is not among «sources»"
)
_DESCRIBE_SOURCE = Template(
    "thêm «{tag}: …» vào «sources», hoặc sửa thẻ nguồn", "add «{tag}: …» to «sources», or correct the tag"
)
_BAD_CODE = Template(
    "mã «{code}» có khoảng trắng hoặc ký tự không in được", "code «{code}» holds spaces or unprintable characters"
)
_WRITE_CODE = Template("viết mã liền, ví dụ 1.1.2", "write the code without spaces, for example 1.1.2")
_DUPLICATE = Template("mã «{code}» đã dùng ở dòng {line}", "code «{code}» is used already, at line {line}")
_RENAME = Template("đặt mã khác cho một trong hai mục", "give one of the two another code")
_UNKNOWN_KIND = Template("không có loại quy tắc «{kind}»", "there is no rule kind «{kind}»")
_NEAR_KIND = Template("có phải «{near}»? Các loại: {known}", "did you mean «{near}»? Known kinds: {known}")
_KINDS = Template("dùng một trong các loại: {known}", "use one of the kinds: {known}")
_WRONG_PART = Template("loại quy tắc «{kind}» không dùng được ở phần này", "the rule kind «{kind}» cannot stand here")
_PENALTY_ONLY = Template(
    "dưới «penalty» chỉ dùng loại penalty, và chỉ ở đó", "use the kind penalty below «penalty», and only there"
)
_NOT_POSITIVE = Template("điểm tối đa của «{code}» phải lớn hơn 0", "the maximum of «{code}» must be above 0")
_GIVE_POINTS = Template(
    "ghi điểm tối đa, hoặc «scored: false» nếu mục chỉ để hỏi",
    "give the maximum, or «scored: false» for an item that is only asked",
)
_TOO_FINE = Template(
    "điểm tối đa {maximum} của «{code}» có nhiều chữ số hơn mức làm tròn ({decimals})",
    "the maximum {maximum} of «{code}» has more decimals than the rounding ({decimals})",
)
_DECIMALS = Template("đặt «decimals» của quy tắc cho đủ", "give the rule enough «decimals»")
_UNSCORED_MAXIMUM = Template(
    "mục chỉ để hỏi «{code}» không thể có điểm tối đa", "«{code}» is only asked and cannot have a maximum"
)
_REMOVE_MAXIMUM = Template(
    "bỏ «max» và «rule», hoặc bỏ «scored: false»", "drop «max» and «rule», or drop «scored: false»"
)
_EMPTY = Template("«{code}» không có mục nào bên trong", "«{code}» has nothing in it")
_ADD_CHILDREN = Template("thêm «leaves» hoặc «criteria»", "add «leaves» or «criteria»")
_TOO_DEEP = Template("cây tiêu chí sâu quá {most} cấp", "the tree is deeper than {most} levels")
_FLATTEN = Template("kiểm tra lại thụt lề", "check the indentation")


@dataclass(slots=True)
class TreeReader:
    """Reads groups and items in the order of the file, numbering items as it goes."""

    faults: list[Fault]
    decimals: int
    not_arising: NotArising | None
    set_source: tuple[str, ...]
    known_sources: frozenset[str] = frozenset()
    items: list[Item] = field(default_factory=list)
    _codes: dict[str, int] = field(default_factory=dict)
    _areas: dict[str, int] = field(default_factory=dict)

    def group(self, node: Node, part: Part, method: Method | None = None, depth: int = 1) -> Group:
        """Read an area or a criterion with all below it."""
        given = Reader(node, self.faults)
        code = self._code(given)
        if depth == 1:
            self._areas.setdefault(code, node.line)
        source = self._source(given, code)
        method = given.one_of("method", _METHODS, method)
        first = len(self.items)
        children = self._children(given, code, part, method, depth)
        name = given.text("name")
        group = Group(
            code=code,
            name=name,
            short=given.text("short", name.split(" (")[0]),
            maximum=self._maximum(given),
            part=part,
            children=children,
            first=first,
            last=len(self.items),
            source=source,
            method=method,
            line=node.line,
        )
        given.ignore("hint")
        given.finish()
        return group

    def item(self, node: Node, part: Part, method: Method | None = None) -> Item:
        """Read an item with its rule."""
        given = Reader(node, self.faults)
        code = self._code(given)
        scored = given.yes_no("scored", default=True)
        decimals, rule, maximum = self._scored(given, code, part) if scored else self._unscored(given, code)
        item = Item(
            code=code,
            name=given.text("name", code),
            maximum=maximum,
            rule=rule,
            part=part,
            method=given.one_of("method", _METHODS, method),
            evidence=given.texts("evidence"),
            requires=given.node_at(REQUIRES),
            source=self._source(given, code) or self.set_source,
            hint=given.text("hint", ""),
            not_arising=given.one_of("not_arising", _POLICIES, self.not_arising) if part is Part.BASE else None,
            asks=given.text("asks", ""),
            decimals=decimals,
            line=node.line,
        )
        given.ignore("demo", "demo_note")
        given.finish()
        self.items.append(item)
        return item

    def flat(self, nodes: tuple[Node, ...], part: Part) -> tuple[Group, ...]:
        """Read a list of items without areas: the first part of the code ("II" of "II.4.2") makes the area."""
        groups: list[Group] = []
        started: dict[str, list[Item]] = {}
        for node in nodes:
            item = self.item(node, part)
            code = item.code.split(".")[0]
            if code not in started and code in self._areas:
                self.faults.append(Fault(node.place, _DUPLICATE(code=code, line=str(self._areas[code])), _RENAME()))
            started.setdefault(code, []).append(item)
        first = len(self.items) - len(nodes)
        for code, members in started.items():
            self._areas.setdefault(code, members[0].line)
            last = first + len(members)
            maxima = [member.maximum for member in members]
            groups.append(
                Group(
                    code=code,
                    name=code,
                    short=code,
                    maximum=UNREAD if UNREAD in maxima else sum(maxima),
                    part=part,
                    children=tuple(members),
                    first=first,
                    last=last,
                )
            )
            first = last
        self.items[len(self.items) - len(nodes) :] = [member for group in started.values() for member in group]
        return tuple(groups)

    def _children(
        self, given: Reader, code: str, part: Part, method: Method | None, depth: int
    ) -> tuple[Group | Item, ...]:
        if depth > _DEEPEST:
            given.ignore("criteria", "leaves")
            given.fault(given.node, _TOO_DEEP(most=_DEEPEST), _FLATTEN())
            return ()
        before = len(self.faults)
        children: list[Group | Item] = []
        children += [self.group(child, part, method, depth + 1) for child in given.nodes("criteria")]
        children += [self.item(child, part, method) for child in given.nodes("leaves")]
        if not children and len(self.faults) == before:
            given.fault(given.node, _EMPTY(code=code), _ADD_CHILDREN())
        return tuple(children)

    def _code(self, given: Reader) -> str:
        code = given.text("code")
        if code and (not code.isprintable() or code.split() != [code]):
            given.fault(given.node_at("code"), _BAD_CODE(code=shown(code)), _WRITE_CODE())
        elif code in self._codes:
            given.fault(given.node_at("code"), _DUPLICATE(code=code, line=str(self._codes[code])), _RENAME())
        node = given.node_at("code")
        self._codes.setdefault(code, node.line if node else given.node.line)
        return code

    def _source(self, given: Reader, code: str) -> tuple[str, ...]:
        before = len(self.faults)
        source = given.texts("src")
        for tag in source:
            if self.known_sources and tag not in self.known_sources:
                given.fault(given.node_at("src"), _UNKNOWN_SOURCE(code=code, tag=tag), _DESCRIBE_SOURCE(tag=tag))
        if not source and not self.set_source and len(self.faults) == before:
            given.fault(None, _NO_SOURCE(code=code), _ADD_SOURCE())
        return source

    def _unscored(self, given: Reader, code: str) -> tuple[int, Rule | None, int]:
        found = [node for node in (given.node_at("max"), given.node_at("rule")) if node is not None]
        if found:
            given.fault(found[0], _UNSCORED_MAXIMUM(code=code), _REMOVE_MAXIMUM())
        return self.decimals, None, 0

    def _scored(self, given: Reader, code: str, part: Part) -> tuple[int, Rule | None, int]:
        maximum = self._maximum(given, default=0 if part is Part.PENALTY else None)
        if maximum == 0 and part is not Part.PENALTY:
            given.fault(given.node_at("max"), _NOT_POSITIVE(code=code), _GIVE_POINTS())
            maximum = UNREAD
        rule_node = given.node_at("rule")
        if rule_node is None:
            self._check_fineness(given, code, maximum, self.decimals)
            return self.decimals, self._implied(given, part, maximum), maximum
        ruled = Reader(rule_node, self.faults)
        decimals = ruled.whole("decimals", self.decimals, most=points.MOST_DECIMALS)
        self._check_fineness(given, code, maximum, decimals)
        return decimals, self._rule(ruled, part, maximum, decimals), maximum

    def _maximum(self, given: Reader, default: int | None = None) -> int:
        """Read `max` in micropoints; `UNREAD` where it is missing or at fault."""
        before = len(self.faults)
        maximum = given.points_from_zero("max", default)
        is_there = default is not None or given.has("max")
        return maximum if is_there and len(self.faults) == before else UNREAD

    def _check_fineness(self, given: Reader, code: str, maximum: int, decimals: int) -> None:
        if maximum != UNREAD and maximum % points.step(decimals):
            wrong = _TOO_FINE(code=code, maximum=Points(maximum), decimals=decimals)
            given.fault(given.node_at("max"), wrong, _DECIMALS())

    def _rule(self, given: Reader, part: Part, maximum: int, decimals: int) -> Rule | None:
        name = given.text("kind")
        kind = KINDS.get(name)
        if kind is None:
            if name:
                self._unknown_kind(given, name)
            return None
        if kind.is_penalty != (part is Part.PENALTY):
            given.fault(given.node_at("kind"), _WRONG_PART(kind=name), _PENALTY_ONLY())
            return None
        policy = ZeroDenominator.ZERO
        if kind.has_denominator and part is Part.BASE:
            policy = given.one_of("zero_den", _ZERO_POLICIES, policy)
        terms = Terms(maximum=maximum, step=points.step(decimals), zero_denominator=policy)
        rule = kind.read(given, terms)
        given.finish()
        return rule

    def _unknown_kind(self, given: Reader, name: str) -> None:
        known = tuple(sorted(KINDS))
        near = difflib.get_close_matches(name, known, n=1)
        remedy = _NEAR_KIND(near=near[0], known=known) if near else _KINDS(known=known)
        given.fault(given.node_at("kind"), _UNKNOWN_KIND(kind=name), remedy)

    def _implied(self, given: Reader, part: Part, maximum: int) -> Rule | None:
        """Read the few parameters that a bonus or penalty may give without a rule of its own."""
        if part is Part.BASE:
            given.missing("rule", MAPPING())
            return None
        terms = Terms(maximum=maximum, step=points.step(self.decimals))
        return KINDS[part.value].read(given, terms)
