"""From the answers of one unit to its score sheet, quickly enough for every commune of the country at once."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from parindex.core import cuts, figures
from parindex.core.criteria.model import CriteriaSet, Item, NotArising, Part
from parindex.core.faults import Fault, Place, Refused
from parindex.core.figures import Answer, FigureRefused
from parindex.core.points import half_up
from parindex.core.rules import Rule
from parindex.core.rules.relative_to_leader import RelativeToLeader
from parindex.core.sentences import Template, shown
from parindex.core.sheets import Exceptional, Sheet, State, UnitAnswers, plain_answer

_NO_POLICY = Template("mục này không cho phép «không phát sinh»", "this item does not allow «not arising»")
_ANSWER_IT = Template("trả lời bằng số liệu mà quy tắc nêu", "answer with the figures that the rule names")
_MARK = Template("«not_arising» phải là true và đứng một mình", "«not_arising» must be true and stand alone")
_ALONE = Template(
    "viết «not_arising: true», hoặc bỏ đi và ghi số liệu",
    "write «not_arising: true», or drop it and give the figures",
)
_UNKNOWN_ITEM = Template("bộ chỉ số {criteria} không có mục «{code}»", "criteria set {criteria} has no item «{code}»")
_NO_FIGURES = Template(
    "câu trả lời phải là một nhóm số liệu, đang là «{given}»", "an answer must be a group of figures, it is «{given}»"
)
_CHECK_CODE = Template("kiểm tra lại mã mục", "check the code of the item")


class Scorer:
    """A criteria set made ready to score many units."""

    def __init__(self, criteria: CriteriaSet, leaders: Mapping[int, Fraction] | None = None) -> None:
        """Make a set ready; `leaders` gives the best value of each item that is relative to the leader."""
        self.criteria = criteria
        self.leaders = dict(leaders or {})
        self._rules = [self._led(position, item) for position, item in enumerate(criteria.items)]
        self._plan = tuple(
            (item.code, rule.points if rule else None) for item, rule in zip(criteria.items, self._rules, strict=True)
        )
        self._maxima = tuple(item.maximum if item.part is Part.BASE else 0 for item in criteria.items)
        self._first_extra = max((area.last for area in criteria.base_areas), default=0)
        self._bonus = [index for index, item in enumerate(criteria.items) if item.part is Part.BONUS]
        self._penalty = [index for index, item in enumerate(criteria.items) if item.part is Part.PENALTY]
        self._families = tuple(_families(criteria))

    def score(self, unit: UnitAnswers) -> Sheet:
        """Score one unit; raises `Refused` with every answer and every cut that cannot be."""
        earned: list[int] = []
        exceptions: dict[int, Exceptional] = {}
        answers = unit.answers
        answered = 0
        try:
            for code, points_of in self._plan:
                answer = answers.get(code)
                if answer is None:
                    exceptions[len(earned)] = Exceptional(State.NOT_ANSWERED, NotArising.ZERO)
                    earned.append(0)
                    continue
                answered += 1
                amount = None if points_of is None or "not_arising" in answer else points_of(answer)
                if amount is None:
                    amount = self._exceptional(len(earned), answer, exceptions)
                earned.append(amount)
        except (AttributeError, FigureRefused, TypeError) as error:
            raise Refused(self._faults(unit)) from error
        if answered != len(answers):
            raise Refused(self._faults(unit))
        return self._sheet(unit, earned, exceptions)

    def _led(self, position: int, item: Item) -> Rule | None:
        if isinstance(item.rule, RelativeToLeader) and position in self.leaders:
            return item.rule.with_leader(self.leaders[position])
        return item.rule

    def _exceptional(self, position: int, answer: Answer, exceptions: dict[int, Exceptional]) -> int:
        item = self.criteria.items[position]
        if item.rule is None:
            figures.only(answer, "value")
            figures.single(answer, "value")
            exceptions[position] = Exceptional(State.NOT_SCORED, NotArising.ZERO)
            return 0
        if "not_arising" in answer:
            if answer["not_arising"] is False:
                return self._without_mark(position, answer, exceptions)
            if answer["not_arising"] is not True or len(answer) != 1:
                raise FigureRefused("not_arising", _MARK(), _ALONE())
            if item.not_arising is None:
                raise FigureRefused("not_arising", _NO_POLICY(), _ANSWER_IT())
            exceptions[position] = Exceptional(State.NOT_ARISING, item.not_arising)
        else:
            policy = NotArising(item.rule.terms.zero_denominator.value)
            exceptions[position] = Exceptional(State.NOTHING_TO_COUNT, policy)
        return item.maximum if exceptions[position].policy is NotArising.AWARD_MAX else 0

    def _without_mark(self, position: int, answer: Answer, exceptions: dict[int, Exceptional]) -> int:
        plain = plain_answer(answer)
        points_of = self._plan[position][1]
        amount = points_of(plain) if points_of else 0
        return self._exceptional(position, plain, exceptions) if amount is None else amount

    def _sheet(self, unit: UnitAnswers, earned: list[int], exceptions: dict[int, Exceptional]) -> Sheet:
        criteria = self.criteria
        maxima: list[int] | tuple[int, ...] = self._maxima
        if exceptions:
            maxima = self._counted(unit, earned, exceptions)
        computed = self._cut(unit, earned, maxima) if unit.cuts else {}
        base = sum(earned[: self._first_extra])
        counted = sum(maxima[: self._first_extra])
        bonus = sum(earned[index] for index in self._bonus)
        if criteria.bonus_cap is not None:
            bonus = min(bonus, criteria.bonus_cap)
        penalty = sum(earned[index] for index in self._penalty)
        if criteria.penalty_cap is not None:
            penalty = max(penalty, -criteria.penalty_cap)
        filing, accepted = self._filed(unit)
        return Sheet(
            criteria=criteria,
            unit=unit,
            points=earned,
            maxima=maxima,
            exceptions=exceptions,
            base=base,
            counted=counted,
            bonus=bonus,
            penalty=penalty,
            filing=filing,
            is_accepted=accepted,
            exact_total=_total(criteria, base, counted, bonus + penalty + filing, is_accepted=accepted),
            leaders=self.leaders,
            computed=computed,
        )

    def _cut(self, unit: UnitAnswers, earned: list[int], maxima: Sequence[int]) -> dict[int, int]:
        """Lower points to what the appraisal accepted, once every maximum is known."""
        if faults := list(cuts.faults(self.criteria, unit.code, unit.cuts, maxima)):
            raise Refused(faults)
        return cuts.lowered(self.criteria, unit.cuts, earned)

    def _filed(self, unit: UnitAnswers) -> tuple[int, bool]:
        filing = self.criteria.filing
        if filing is None or unit.excused:
            return 0, True
        if not filing.is_accepted(unit.days_late):
            return 0, False
        return filing.deduction(unit.days_late), True

    def _counted(self, unit: UnitAnswers, earned: list[int], exceptions: dict[int, Exceptional]) -> list[int]:
        maxima = list(self._maxima)
        moved = []
        for position, exceptional in exceptions.items():
            if exceptional.policy in (NotArising.REDUCE_MAX, NotArising.REDISTRIBUTE):
                maxima[position] = 0
                if exceptional.policy is NotArising.REDISTRIBUTE:
                    moved.append(position)
        for family in self._families if moved else ():
            gone = [position for position in family if position in moved]
            heirs = [position for position in family if maxima[position]]
            if heirs:
                self._redistribute(gone, heirs, maxima)
                for position in heirs if gone else ():
                    earned[position] = self._raised(position, unit, exceptions.get(position), maxima[position])
                continue
            for position in gone:
                exceptions[position] = Exceptional(exceptions[position].state, NotArising.REDUCE_MAX)
        return maxima

    def _redistribute(self, gone: list[int], heirs: list[int], maxima: list[int]) -> None:
        """Share the maxima of items that did not arise among their siblings, in proportion to their own.

        Shares are whole micropoints, finer than points are rounded.
        """
        removed = left = sum(self._maxima[position] for position in gone)
        kept = sum(maxima[position] for position in heirs)
        for position in heirs if removed else ():
            own = self._maxima[position]
            share = left if position == heirs[-1] else half_up(own * removed, kept)
            left -= share
            maxima[position] = own + share

    def _raised(self, position: int, unit: UnitAnswers, exceptional: Exceptional | None, maximum: int) -> int:
        """Give the points of an heir under its raised maximum, rounded once; full points stay full."""
        if exceptional is not None:
            return maximum if exceptional.policy is NotArising.AWARD_MAX else 0
        item, rule = self.criteria.items[position], self._rules[position]
        raised = rule.raised(plain_answer(unit.answers[item.code]), maximum) if rule else None
        return min(maximum, raised or 0)

    def _faults(self, unit: UnitAnswers) -> list[Fault]:
        """Try every answer of a unit and give all that is wrong with it."""
        faults = []
        known = {code for code, _ in self._plan}
        for code in unit.answers:
            if code not in known:
                wrong = _UNKNOWN_ITEM(criteria=self.criteria.id, code=shown(code))
                faults.append(Fault(Place(f"{unit.code} › {shown(code)}"), wrong, _CHECK_CODE()))
        for position, (code, points_of) in enumerate(self._plan):
            if code not in unit.answers:
                continue
            answer = unit.answers[code]
            if not figures.is_group(answer):
                faults.append(Fault(Place(f"{unit.code} › {code}"), _NO_FIGURES(given=shown(answer)), _ANSWER_IT()))
                continue
            try:
                self._only_known(position, answer)
                if points_of is None or "not_arising" in answer or points_of(answer) is None:
                    self._exceptional(position, answer, {})
            except FigureRefused as refused:
                place = Place(f"{unit.code} › {code} › {refused.key}")
                faults.append(Fault(place, refused.wrong, refused.remedy))
        return [*faults, *cuts.faults(self.criteria, unit.code, unit.cuts)]

    def _only_known(self, position: int, answer: Answer) -> None:
        """Refuse a misspelt figure by its own name: a rule may see only that the right one is missing."""
        rule = self.criteria.items[position].rule
        if rule is not None:
            figures.only(answer, "not_arising", *(figure.key for figure in rule.figures()))


def _families(criteria: CriteriaSet) -> Iterator[list[int]]:
    """Give the positions of the items that stand directly in one area or criterion of the base."""
    index = {id(item): position for position, item in enumerate(criteria.items)}
    for area in criteria.base_areas:
        for group in (area, *area.groups()):
            yield [index[id(child)] for child in group.children if isinstance(child, Item)]


def _total(criteria: CriteriaSet, base: int, counted: int, extra: int, *, is_accepted: bool) -> tuple[int, int]:
    """Give the total as an exact fraction of micropoints: base on its full maximum, plus extras, within the limits."""
    lowest, highest = criteria.clamp
    if not is_accepted:
        return lowest, 1
    if counted in {criteria.base_maximum, 0}:
        numerator, denominator = base + extra, 1
    else:
        numerator, denominator = base * criteria.base_maximum + extra * counted, counted
    if numerator < lowest * denominator:
        return lowest, 1
    if numerator > highest * denominator:
        return highest, 1
    return numerator, denominator
