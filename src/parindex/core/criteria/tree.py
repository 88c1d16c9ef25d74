"""Reads the tree of a criteria set: areas, criteria and items with their rules."""

import difflib
from dataclasses import dataclass, field

from parindex.core import points
from parindex.core.criteria.model import Group, Item, Method, NotArising, Part
from parindex.core.faults import Fault
from parindex.core.rules import KINDS, Rule
from parindex.core.rules.base import Terms, ZeroDenominator
from parindex.core.sentences import Points, Template
from parindex.core.source import Node, Reader

_METHODS = {method.value: method for method in Method}
_POLICIES = {policy.value: policy for policy in NotArising}
_ZERO_POLICIES = {policy.value: policy for policy in ZeroDenominator}

#: A tree deeper than this is a slip of indentation or an attack.
_DEEPEST = 12

_NO_SOURCE = Template("«{code}» không nêu nguồn", "«{code}» names no source")
_ADD_SOURCE = Template("thêm «src: …» (văn bản hoặc thẻ nguồn)", "add «src: …» (a document or a source tag)")
_DUPLICATE = Template("mã «{code}» đã dùng ở dòng {line}", "code «{code}» is used already, at line {line}")
_RENAME = Template("đặt mã khác cho một trong hai mục", "give one of the two another code")
_UNKNOWN_KIND = Template("không có loại quy tắc «{kind}»", "there is no rule kind «{kind}»")
_NEAR_KIND = Template("có phải «{near}»? Các loại: {known}", "did you mean «{near}»? Known kinds: {known}")
_KINDS = Template("dùng một trong các loại: {known}", "use one of the kinds: {known}")
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
    items: list[Item] = field(default_factory=list)
    _codes: dict[str, int] = field(default_factory=dict)

    def group(self, node: Node, part: Part, method: Method | None = None, depth: int = 1) -> Group:
        """Read an area or a criterion with all below it."""
        given = Reader(node, self.faults)
        code = self._code(given)
        source = self._source(given, code)
        method = given.one_of("method", _METHODS, method)
        first = len(self.items)
        children: list[Group | Item] = []
        if depth > _DEEPEST:
            given.fault(node, _TOO_DEEP(most=_DEEPEST), _FLATTEN())
        else:
            children += [self.group(child, part, method, depth + 1) for child in given.nodes("criteria")]
            children += [self.item(child, part, method) for child in given.nodes("leaves")]
        if not children:
            given.fault(node, _EMPTY(code=code), _ADD_CHILDREN())
        group = Group(
            code=code,
            name=given.text("name"),
            maximum=given.points("max"),
            part=part,
            children=tuple(children),
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
            source=self._source(given, code) or self.set_source,
            hint=given.text("hint", ""),
            not_arising=given.one_of("not_arising", _POLICIES, self.not_arising),
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
            started.setdefault(item.code.split(".")[0], []).append(item)
        first = len(self.items) - len(nodes)
        for code, members in started.items():
            last = first + len(members)
            maximum = sum(member.maximum for member in members)
            groups.append(
                Group(
                    code=code,
                    name=code,
                    maximum=maximum,
                    part=part,
                    children=tuple(members),
                    first=first,
                    last=last,
                )
            )
            first = last
        self.items[len(self.items) - len(nodes) :] = [member for group in started.values() for member in group]
        return tuple(groups)

    def _code(self, given: Reader) -> str:
        code = given.text("code")
        if code and code in self._codes:
            given.fault(given.node_at("code"), _DUPLICATE(code=code, line=str(self._codes[code])), _RENAME())
        node = given.node_at("code")
        self._codes.setdefault(code, node.line if node else given.node.line)
        return code

    def _source(self, given: Reader, code: str) -> tuple[str, ...]:
        source = given.texts("src")
        if not source and not self.set_source:
            given.fault(None, _NO_SOURCE(code=code), _ADD_SOURCE())
        return source

    def _unscored(self, given: Reader, code: str) -> tuple[int, Rule | None, int]:
        if given.has("max") or given.has("rule"):
            given.fault(given.node_at("max") or given.node_at("rule"), _UNSCORED_MAXIMUM(code=code), _REMOVE_MAXIMUM())
        return self.decimals, None, 0

    def _scored(self, given: Reader, code: str, part: Part) -> tuple[int, Rule | None, int]:
        maximum = given.points("max", default=0) if part is Part.PENALTY else given.points("max")
        if part is not Part.PENALTY and given.has("max") and maximum <= 0:
            given.fault(given.node_at("max"), _NOT_POSITIVE(code=code), _GIVE_POINTS())
        rule_node = given.node_at("rule")
        if rule_node is None and part is not Part.BASE:
            return self.decimals, self._implied(given, part, maximum), maximum
        if rule_node is None:
            given.text("rule")
            return self.decimals, None, maximum
        ruled = Reader(rule_node, self.faults)
        decimals = ruled.whole("decimals", self.decimals, most=points.MOST_DECIMALS)
        if maximum % points.step(decimals):
            wrong = _TOO_FINE(code=code, maximum=Points(maximum), decimals=decimals)
            given.fault(given.node_at("max"), wrong, _DECIMALS())
        return decimals, self._rule(ruled, maximum, decimals), maximum

    def _rule(self, given: Reader, maximum: int, decimals: int) -> Rule | None:
        name = given.text("kind")
        kind = KINDS.get(name)
        if kind is None:
            if name:
                self._unknown_kind(given, name)
            return None
        policy = ZeroDenominator.ZERO
        if kind.has_denominator:
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

    def _implied(self, given: Reader, part: Part, maximum: int) -> Rule:
        """Read the few parameters that a bonus or penalty may give without a rule of its own."""
        terms = Terms(maximum=maximum, step=points.step(self.decimals))
        return KINDS[part.value].read(given, terms)
