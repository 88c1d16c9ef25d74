"""Fees of dossiers: asked for, and paid."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.core import text
from parindex.core.typed import clean
from parindex.core.working_time.dossier import moment
from parindex.dossiers import permissions, refusals
from parindex.dossiers.actions.acting import Act, add, held, not_allowed, record
from parindex.dossiers.models import Dossier, Payment
from parindex.dossiers.models.events import EventKind

if TYPE_CHECKING:
    from parindex.accounts.models import User


@transaction.atomic
def ask_payment(
    *,
    dossier_id: int,
    amount: Decimal,
    by: "User",
    at: datetime,
    stage: int = Payment.Stage.INTAKE,
    happened_at: datetime | None = None,
) -> Payment:
    """Ask the applicant to pay an amount in đồng.

    Raises `UnknownDossier`, `NotAllowed`, `NotPositive`, `ImpossibleOrder`, `BeforeLast`.
    """
    dossier = held(dossier_id, by)
    if not permissions.may_work(by, dossier):
        raise not_allowed()
    if amount <= 0:
        raise refusals.NotPositive(what="số tiền")
    payment = Payment.objects.create(dossier=dossier, stage=stage, amount=amount, asked_at=happened_at or at)
    facts = {"amount": str(amount)}
    add(dossier, Act(kind=EventKind.PAYMENT_ASKED, by=by, at=at, happened_at=happened_at, facts=facts))
    record(dossier, "ask_payment", by=by, at=at, amount=amount)
    return payment


@transaction.atomic
def pay(
    *,
    payment_id: int,
    by: "User",
    at: datetime,
    is_online: bool = False,
    reference: str = "",
    happened_at: datetime | None = None,
) -> Payment:
    """Record that an amount was paid, with the number of the receipt or the transaction.

    Raises `UnknownPayment`, `UnknownDossier`, `NotAllowed`, `AlreadyPaid`, `ImpossibleOrder`.
    """
    dossier_id = Payment.objects.filter(pk=payment_id).values_list("dossier", flat=True).first()
    if dossier_id is None:
        raise refusals.UnknownPayment
    dossier = held(dossier_id, by)
    if not permissions.may_work(by, dossier):
        raise not_allowed()
    payment = Payment.objects.select_for_update().get(pk=payment_id)
    if payment.paid_at is not None:
        raise refusals.AlreadyPaid(at=moment(payment.paid_at))
    _pay(payment, is_online=is_online, reference=reference, at=happened_at or at)
    add(dossier, Act(kind=EventKind.PAID, by=by, at=at, happened_at=happened_at, facts={"amount": str(payment.amount)}))
    record(dossier, "pay", by=by, at=at, amount=payment.amount, is_online=is_online)
    return payment


def unpaid(dossier: Dossier) -> bool:
    """Say whether something is still to be paid for a dossier."""
    return dossier.payments.filter(paid_at=None).exists()


def _pay(payment: Payment, *, is_online: bool, reference: str, at: datetime) -> None:
    payment.paid_at, payment.is_online = at, is_online
    payment.reference = text.normal(clean(reference))[:80]
    payment.save(update_fields=["paid_at", "is_online", "reference"])
