"""The ledger of stages as a person may read it: a unit sees what was concluded; names only where the round says so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import FOLLOWERS
from parindex.core.losses import Loss, ledger
from parindex.core.package import Outcome, Stage
from parindex.core.sentences import Template
from parindex.core.workflow import AreaState
from parindex.rounds.models import Answer, Round, Sheet, SheetArea
from parindex.rounds.queries.ledger import Chain, Entry, Step, chains, steps
from parindex.rounds.scoring import At, score_sheet
from parindex.rounds.visibility import shows_names_to_unit, shows_verdicts_to_unit

if TYPE_CHECKING:
    from parindex.accounts.models import User

STAGES = {
    Stage.SELF: Template("tự chấm", "self-score"),
    Stage.SURVEY: Template("điều tra xã hội học", "survey"),
    Stage.APPRAISAL_1: Template("thẩm định lần 1", "appraisal 1"),
    Stage.EXPLANATION: Template("giải trình", "explanation"),
    Stage.APPRAISAL_2: Template("thẩm định lần 2", "appraisal 2"),
    Stage.COUNCIL: Template("hội đồng", "council"),
}
OUTCOMES = {
    Outcome.SUBMITTED: Template("đã gửi", "sent in"),
    Outcome.TAKEN_IN: Template("nhận như đang có khi hết hạn", "taken in as it stood"),
    Outcome.RETURNED: Template("trả lại", "returned"),
    Outcome.ACCEPTED: Template("giữ điểm", "accepted"),
    Outcome.ACCEPTED_WITH_REMARK: Template("giữ điểm, có nhận xét", "accepted with a remark"),
    Outcome.FIGURES_CHANGED: Template("sửa số liệu", "figures changed"),
    Outcome.CUT: Template("trừ điểm", "cut"),
    Outcome.EXPLAINED: Template("giải trình", "explained"),
    Outcome.AGREED: Template("đồng ý", "agreed"),
    Outcome.UPHELD: Template("giữ kết quả thẩm định", "as appraised"),
    Outcome.RESTORED: Template("trả lại điểm theo đơn vị", "as the unit says"),
}
_CONCLUDING = (Stage.APPRAISAL_1, Stage.APPRAISAL_2)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A sheet with what each stage did; losses are those of what the person may see."""

    sheet: Sheet
    chains: tuple[Chain, ...]
    steps: tuple[Step, ...]
    losses: tuple[Loss, ...]
    is_full: bool

    @property
    def changed(self) -> tuple[Chain, ...]:
        """Give the items that some stage changed, in the order of the set."""
        return tuple(chain for chain in self.chains if chain.differences)


def sees_all(user: "User", current: Round) -> bool:
    """Say whether a person follows the round as a whole: manager, council, observer."""
    return accounts.has_role_over(user, current.assessor_id, *FOLLOWERS)


def history(sheet: Sheet, user: "User") -> History:
    """Give the ledger of a sheet as a person may read it; the sheet brings its round and unit."""
    is_full = sees_all(user, sheet.round)
    areas = {area.pk: area for area in SheetArea.objects.visible_to(user).filter(sheet=sheet)}
    found = chains(sheet)
    shown = tuple(
        _seen(chain, areas[chain.answer.area_id], sheet.round, is_full=is_full)
        for chain in found
        if chain.answer.area_id in areas
    )
    is_concluded = is_full or (sheet.round.approved_at is not None and len(shown) == len(found))
    return History(
        sheet=sheet,
        chains=shown,
        steps=tuple(steps(sheet, found)) if is_concluded else (),
        losses=ledger(score_sheet(sheet, At.FINAL)) if is_concluded else (),
        is_full=is_full,
    )


def item_chain(answer: Answer, user: "User") -> Chain | None:
    """Give the ledger of one item as a person may read it; the answer brings area, sheet, round and unit."""
    found = next(iter(chains(answer.sheet, [answer.item])), None)
    if found is None:
        return None
    return _seen(found, answer.area, answer.sheet.round, is_full=sees_all(user, answer.sheet.round))


def _seen(chain: Chain, area: SheetArea, current: Round, *, is_full: bool) -> Chain:
    if is_full:
        return chain
    return replace(chain, entries=tuple(_kept(chain.entries, area, current)))


def _kept(entries: Iterable[Entry], area: SheetArea, current: Round) -> Iterable[Entry]:
    """Keep what was concluded; the council's word is read once the round is approved."""
    for entry in entries:
        if entry.stage in _CONCLUDING and not shows_verdicts_to_unit(area, current):
            continue
        if entry.stage is Stage.APPRAISAL_2 and area.is_ not in (AreaState.SETTLED, AreaState.DECIDED):
            continue
        if entry.stage is Stage.COUNCIL and current.approved_at is None:
            continue
        is_named = entry.stage not in (*_CONCLUDING, Stage.COUNCIL) or shows_names_to_unit(current)
        yield entry if is_named else replace(entry, by="", by_id=None)
