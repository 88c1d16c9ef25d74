"""Forgets tasks of the queue that are over."""

from datetime import datetime, timedelta

from django.db.models import Q
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

#: What went well is of no use to anybody; what failed is kept for whoever looks why.
KEPT, FAILURES_KEPT = timedelta(days=7), timedelta(days=30)


def forget_tasks(at: datetime) -> int:
    """Forget tasks that went well a week ago, and after a month those that failed; says how many.

    What a killed worker left is never finished: it goes a month after it was begun, and was asked for again long ago.
    """
    well = Q(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=at - KEPT)
    failed = Q(status=TaskResultStatus.FAILED, finished_at__lt=at - FAILURES_KEPT)
    left = Q(status=TaskResultStatus.RUNNING, started_at__lt=at - FAILURES_KEPT)
    deleted, _ = DBTaskResult.objects.filter(well | failed | left).delete()
    return deleted
