"""Takes templates of an office, and withdraws them."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.sentences import Statement
from parindex.reports import catalogue, permissions, refusals
from parindex.reports.actions.compiling import digest
from parindex.reports.models import Report, Template
from parindex.reports.word import checking

if TYPE_CHECKING:
    from parindex.accounts.models import User

_NAMED = 8


@transaction.atomic
def add(*, unit_id: int, kind: str, name: str, content: bytes, by: "User", at: datetime) -> Template:
    """Take a template, which serves the reports of its unit from now on, drafts too.

    Raises `NotYours`, `NotADocument`, and `TemplateBroken` with every fault and its paragraph.
    """
    if not permissions.may_keep_templates(by, unit_id):
        raise refusals.NotYours
    try:
        checking.check_file(content)
    except checking.NotWord as error:
        raise refusals.NotADocument(name=name) from error
    look = checking.look(content, catalogue.is_known)
    if look.faults:
        raise refusals.TemplateBroken(faults=_named(look.faults))
    Template.objects.filter(unit=unit_id, kind=kind, withdrawn_at=None).update(withdrawn_at=at)
    template = Template.objects.create(
        unit_id=unit_id,
        kind=kind,
        name=name,
        content=content,
        sha256=digest(content),
        facts=sorted(look.facts),
        by=by,
        at=at,
    )
    Report.objects.filter(unit=unit_id, kind=kind, state=Report.State.DRAFT).update(template=template)
    after = {"kind": kind, "sha256": template.sha256}
    audit.record(
        by=actor(by), at=at, verb="report.add_template", target=Target.of(template), change=Change(after=after)
    )
    return template


@transaction.atomic
def withdraw(*, template_id: int, by: "User", at: datetime) -> None:
    """Withdraw a template: the shipped one serves again. Raises `Template.DoesNotExist`."""
    template = Template.objects.select_for_update().get(pk=template_id, withdrawn_at=None)
    if not permissions.may_keep_templates(by, template.unit_id):
        raise Template.DoesNotExist
    template.withdrawn_at = at
    template.save(update_fields=["withdrawn_at"])
    Report.objects.filter(template=template, state=Report.State.DRAFT).update(template=None)
    audit.record(by=actor(by), at=at, verb="report.withdraw_template", target=Target.of(template))


def _named(faults: list[Statement]) -> tuple[Statement, ...]:
    return tuple(faults[:_NAMED])
