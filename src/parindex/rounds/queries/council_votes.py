"""Who sits in the council, how they voted, and whether that is a majority."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core.sentences import Statement, Template
from parindex.rounds.models import Answer, Round, Vote
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

_NO_MEMBERS = Template("Chưa có thành viên hội đồng nào được biểu quyết", "No council member may vote")
_NO_QUORUM = Template(
    "Mới có {cast}/{members} thành viên biểu quyết, cần ít nhất {quorum}",
    "{cast} of {members} members have voted, at least {quorum} are needed",
)
_TIE = Template(
    "Số phiếu ngang nhau: {unit} theo đơn vị, {appraisal} theo thẩm định; chủ tịch hội đồng quyết định",
    "A tie: {unit} for the unit, {appraisal} for the appraisal; the chair decides",
)
_FOR_UNIT = Template(
    "Đa số theo đơn vị: {unit} phiếu, {appraisal} theo thẩm định, {abstain} không ý kiến",
    "A majority for the unit: {unit}, {appraisal} for the appraisal, {abstain} abstain",
)
_FOR_APPRAISAL = Template(
    "Đa số theo thẩm định: {appraisal} phiếu, {unit} theo đơn vị, {abstain} không ý kiến",
    "A majority for the appraisal: {appraisal}, {unit} for the unit, {abstain} abstain",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The votes on one item: members who may vote, and what each has cast so far."""

    members: tuple["User", ...]
    votes: tuple[Vote, ...]

    @property
    def quorum(self) -> int:
        """Give how many have to vote: more than half of the members."""
        return len(self.members) // 2 + 1

    @property
    def has_quorum(self) -> bool:
        """Say whether enough members have voted."""
        return bool(self.members) and len(self.votes) >= self.quorum

    @property
    def is_tie(self) -> bool:
        """Say whether as many are for the unit as for the appraisal."""
        return bool(self.votes) and self.count(Vote.Choice.UNIT) == self.count(Vote.Choice.APPRAISAL)

    @property
    def missing(self) -> tuple["User", ...]:
        """Give the members who have not voted."""
        cast = {vote.member_id for vote in self.votes}
        return tuple(member for member in self.members if member.pk not in cast)

    def count(self, choice: str) -> int:
        """Count the votes of a kind."""
        return sum(vote.choice == choice for vote in self.votes)

    def of(self, user: "User") -> Vote | None:
        """Give the vote of a person."""
        return next((vote for vote in self.votes if vote.member_id == user.pk), None)

    def say(self) -> Statement:
        """Say how the vote stands."""
        if not self.members:
            return _NO_MEMBERS()
        if not self.has_quorum:
            return _NO_QUORUM(cast=len(self.votes), members=len(self.members), quorum=self.quorum)
        counts = {
            "unit": self.count(Vote.Choice.UNIT),
            "appraisal": self.count(Vote.Choice.APPRAISAL),
            "abstain": self.count(Vote.Choice.ABSTAIN),
        }
        if self.is_tie:
            return _TIE(unit=counts["unit"], appraisal=counts["appraisal"])
        return (_FOR_UNIT if counts["unit"] > counts["appraisal"] else _FOR_APPRAISAL)(**counts)


def members_of(current: Round) -> list["User"]:
    """Give the members of the council of a round, by name."""
    over = [current.assessor_id, *units.ancestors(current.assessor_id)]
    return list(accounts.people_with(over, RoleKind.COUNCIL))


def ballot(answer: Answer) -> Ballot:
    """Give the votes on an item; a member of the unit is not counted. The answer brings its sheet and round."""
    current = answer.sheet.round
    members = members_of(current)
    barred = accounts.conflicted_units([member.pk for member in members], current.year)
    may = tuple(member for member in members if answer.sheet.unit_id not in barred.get(member.pk, set()))
    cast = Vote.objects.filter(answer=answer).select_related("member").order_by("member__folded_name", "pk")
    return Ballot(members=may, votes=tuple(cast))


def votes_of(current: Round, user: "User") -> dict[int, str]:
    """Give what a person voted in a round, by answer."""
    return dict(Vote.objects.filter(answer__sheet__round=current, member=user).values_list("answer_id", "choice"))


def counts(current: Round) -> dict[int, int]:
    """Give how many have voted on each item of a round, by answer."""
    cast = Vote.objects.filter(answer__sheet__round=current).order_by()
    return dict(cast.values_list("answer_id").annotate(Count("pk")))
