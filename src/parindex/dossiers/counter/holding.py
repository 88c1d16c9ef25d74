"""A dossier with what its pages need of it, read once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from parindex.dossiers import permissions
from parindex.dossiers.models import Component, Dossier, Payment
from parindex.dossiers.queries import counter, dossiers

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, kw_only=True)
class Holding:
    """A dossier in the hands of a person: papers, payments, and what they may do with it."""

    dossier: Dossier
    user: "User"
    components: Sequence[Component] = field(default=())
    payments: Sequence[Payment] = field(default=())

    @cached_property
    def works(self) -> bool:
        """Whether the person goes on with it."""
        return permissions.may_work(self.user, self.dossier)

    @cached_property
    def receives(self) -> bool:
        """Whether the person receives dossiers of the unit."""
        return permissions.may_receive(self.user, self.dossier.unit_id)

    @cached_property
    def answers(self) -> bool:
        """Whether the person answers for the unit."""
        return permissions.may_answer_for(self.user, self.dossier.unit_id)

    @cached_property
    def unpaid(self) -> list[Payment]:
        """What is still to be paid."""
        return counter.unpaid(self.payments)

    @cached_property
    def undigitised(self) -> list[Component]:
        """The papers that have to be digitised and are not."""
        return [one for one in self.components if not (one.is_digitised or one.is_replaced_by_data or one.is_no_scan)]

    @cached_property
    def people(self) -> list[tuple[int, str]]:
        """Who can have it in hand."""
        return counter.people_of(self.dossier.unit_id)


def hold(dossier: Dossier, user: "User") -> Holding:
    """Read what belongs to a dossier. Two queries."""
    return Holding(
        dossier=dossier,
        user=user,
        components=dossiers.components_of(dossier),
        payments=dossiers.payments_of(dossier),
    )
