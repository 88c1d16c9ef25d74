"""Gives what was approved or drafted for a set to the assessors whose rounds have used it: a copy to each.

What no round tells the assessor of stays as it is; nobody reads it.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_APPROVAL = ("version_id", "stamp", "content_hash", "approved_at", "approved_by_id")


def give(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """Give each row to the assessors of the rounds that have its version, or had it before a change of the set."""
    assessors = _assessors(apps)
    for name in ("RequiredEvidence", "RequiredEvidenceDraft"):
        model = apps.get_model("criteria", name)
        for row in list(model.objects.filter(assessor__isnull=True).order_by("pk")):
            for place, assessor_id in enumerate(sorted(assessors.get(row.version_id, ()))):
                row.assessor_id = assessor_id
                row.pk = None if place else row.pk
                row.save(force_insert=bool(place))


def take_back(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """Let rows belong to a version alone again: one of those that are copies; of drafts of an item the newest."""
    approved = apps.get_model("criteria", "RequiredEvidence")
    known = set()
    for row in list(approved.objects.order_by("pk").defer("content", "to_look_at")):
        key = tuple(getattr(row, name) for name in _APPROVAL)
        if key in known:
            row.delete()
        known.add(key)
    approved.objects.update(assessor=None)
    drafts = apps.get_model("criteria", "RequiredEvidenceDraft")
    seen = set()
    for draft in list(drafts.objects.order_by("-changed_at", "pk").defer("content")):
        if (draft.version_id, draft.item) in seen:
            draft.delete()
        seen.add((draft.version_id, draft.item))
    drafts.objects.update(assessor=None)


def _assessors(apps: Apps) -> dict[int, set[int]]:
    rounds, changes = apps.get_model("rounds", "Round"), apps.get_model("rounds", "SetChange")
    used = [
        *rounds.objects.filter(criteria__isnull=False).values_list("criteria", "assessor"),
        *changes.objects.values_list("from_criteria", "round__assessor"),
        *changes.objects.values_list("to_criteria", "round__assessor"),
    ]
    found: dict[int, set[int]] = {}
    for version_id, assessor_id in used:
        found.setdefault(version_id, set()).add(assessor_id)
    return found


class Migration(migrations.Migration):
    dependencies = [
        ("criteria", "0004_required_evidence_of_assessors"),
        ("rounds", "0004_examination_attempts"),
    ]

    operations = [migrations.RunPython(give, take_back)]
