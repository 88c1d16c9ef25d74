"""Step tables: bounds with the points that each gives, read and checked once for all kinds that use them."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from parindex.core.rules.base import Terms
from parindex.core.sentences import Points, Template
from parindex.core.source import NUMBER, Node, Reader

_NOT_PAIR = Template("bậc «{given}» không phải cặp [mốc, điểm]", "tier «{given}» is no pair [bound, points]")
_WRITE_PAIR = Template("viết mỗi bậc thành [mốc, điểm]", "write each tier as [bound, points]")
_ABOVE = Template(
    "bậc cho {points} điểm, cao hơn điểm tối đa {maximum}",
    "tier gives {points} points, above the maximum {maximum}",
)
_LOWER = Template("hạ điểm của bậc hoặc nâng điểm tối đa", "lower the tier or raise the maximum")
_NEGATIVE = Template("bậc cho điểm âm ({points})", "tier gives negative points ({points})")
_RAISE = Template("dùng điểm từ 0 trở lên", "use 0 points or more")
_DESCENDING = Template("các mốc phải giảm dần", "bounds must descend")
_ASCENDING = Template("các mốc phải tăng dần", "bounds must ascend")
_DISORDER = Template("bậc không theo thứ tự: {order}", "tiers out of order: {order}")
_POINTS_DESCEND = Template("điểm của bậc sau không được cao hơn bậc trước", "a later tier must not give more points")
_SORT = Template("xếp lại các bậc từ điểm cao xuống điểm thấp", "sort the tiers from most to fewest points")
_NO_SHARE = Template("mốc tỷ lệ {bound} lớn hơn 1", "the bound {bound} of a ratio is above 1")
_WRITE_SHARE = Template("viết 0.9 cho 90 %", "write 0.9 for 90 %")
_EMPTY = Template("bảng bậc điểm không có bậc nào", "the step table has no tiers")
_ADD_TIER = Template("thêm ít nhất một bậc [mốc, điểm]", "add at least one tier [bound, points]")


class Order(Enum):
    """Which way the bounds of a ladder run."""

    DOWN = "down"
    UP = "up"


@dataclass(frozen=True, slots=True)
class Tier:
    """One step: its inclusive bound and its points in micropoints."""

    bound: Fraction
    points: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """A step table in the order in which it is tried, and the points where no step holds."""

    tiers: tuple[Tier, ...]
    otherwise: int

    @property
    def bounds(self) -> tuple[Fraction, ...]:
        """The bounds of the tiers."""
        return tuple(tier.bound for tier in self.tiers)

    def reached(self, numerator: int, denominator: int = 1) -> Tier | None:
        """Give the first tier whose lower bound numerator / denominator reaches."""
        for tier in self.tiers:
            if numerator * tier.bound.denominator >= tier.bound.numerator * denominator:
                return tier
        return None

    def within(self, value: int) -> Tier | None:
        """Give the first tier whose upper bound the value does not exceed."""
        for tier in self.tiers:
            if value * tier.bound.denominator <= tier.bound.numerator:
                return tier
        return None


def read_shares(given: Reader, terms: Terms, key: str, *, may_exceed: bool = False) -> Ladder:
    """Read a step table on a ratio; a bound above 1, where the ratio cannot be, is a fault: 90 for 90 %."""
    ladder = read_ladder(given, terms, Order.DOWN, key)
    for node, tier in zip(given.nodes(key), ladder.tiers, strict=False):
        if tier.bound > 1 and not may_exceed:
            given.fault(node, _NO_SHARE(bound=tier.bound), _WRITE_SHARE())
    return ladder


def read_ladder(given: Reader, terms: Terms, order: Order, *keys: str) -> Ladder:
    """Read a step table under the first of the keys that is there, and its `else`, noting every fault."""
    key = next((name for name in keys if given.has(name)), keys[0])
    nodes = given.nodes(key)
    if not nodes:
        given.fault(given.node_at(key), _EMPTY(), _ADD_TIER())
    read = [(node, tier) for node in nodes if (tier := _read_tier(given, key, node)) is not None]
    _check_order(given, read, order)
    otherwise = given.points("else", default=0)
    for node, tier in read:
        _check_points(given, node, tier.points, terms)
    if given.has("else"):
        _check_points(given, given.node_at("else") or given.node, otherwise, terms)
        if read and otherwise > read[-1][1].points:
            given.fault(given.node_at("else"), _DISORDER(order=_POINTS_DESCEND()), _SORT())
    return Ladder(tuple(tier for _, tier in read), otherwise)


def _read_tier(given: Reader, key: str, node: Node) -> Tier | None:
    if not isinstance(node.value, tuple) or len(node.value) != 2:
        given.fault(node, _NOT_PAIR(given=node.shown()), _WRITE_PAIR())
        return None
    before = len(given.faults)
    bound, points = node.value
    tier = Tier(Fraction(given.as_number(key, bound, NUMBER())), given.as_points(key, points))
    return tier if len(given.faults) == before else None


def _check_order(given: Reader, read: list[tuple[Node, Tier]], order: Order) -> None:
    for (_, before), (node, after) in pairwise(read):
        if order is Order.DOWN and after.bound >= before.bound:
            given.fault(node, _DISORDER(order=_DESCENDING()), _SORT())
        elif order is Order.UP and after.bound <= before.bound:
            given.fault(node, _DISORDER(order=_ASCENDING()), _SORT())
        elif after.points > before.points:
            given.fault(node, _DISORDER(order=_POINTS_DESCEND()), _SORT())


def _check_points(given: Reader, node: Node, points: int, terms: Terms) -> None:
    if not terms.allows(points):
        given.fault(node, _ABOVE(points=Points(points), maximum=Points(terms.maximum)), _LOWER())
    elif points < 0:
        given.fault(node, _NEGATIVE(points=Points(points)), _RAISE())
