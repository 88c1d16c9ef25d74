"""Background work of reports: the same report for all units."""

from django_tasks import task

from parindex.reports.actions import batching


@task()
def make_batch(batch_id: int) -> None:
    """Make what a batch still lacks."""
    batching.work(batch_id)
