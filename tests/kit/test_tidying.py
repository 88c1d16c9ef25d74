"""Tasks that are over are forgotten."""

from datetime import UTC, datetime, timedelta

import pytest
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from parindex.kit import tidying

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def make(status: str, began: int, finished: int | None) -> str:
    """Make a task that began and finished so many days ago."""
    made = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="parindex.evidence.tasks.read_file",
        queue_name="default",
        backend_name="default",
        status=status,
        run_after=AT,
        started_at=AT - timedelta(days=began),
        finished_at=None if finished is None else AT - timedelta(days=finished),
        exception_class_path="",
        traceback="",
    )
    return str(made.pk)


class TestForgetTasks:
    def test_forgets_what_is_over_and_keeps_failures_longer(self) -> None:
        done, failed, running = TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED, TaskResultStatus.RUNNING
        kept = {make(done, 7, 6), make(failed, 30, 29), make(running, 29, None), make(TaskResultStatus.READY, 99, None)}
        for status, began, finished in ((done, 8, 8), (failed, 31, 31), (running, 31, None)):
            make(status, began, finished)
        assert tidying.forget_tasks(AT) == 3
        assert {str(task.pk) for task in DBTaskResult.objects.all()} == kept
