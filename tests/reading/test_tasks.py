"""What a process is asked to read."""

from parindex.reading import media
from parindex.reading.tasks import Task
from tests.reading.test_codec import TEXT


class TestTask:
    def test_reads_back_from_json(self) -> None:
        task = Task(media_type=media.PDF, first=3, most_seconds=5, roots=(b"\0\xff",), pages=TEXT.pages)
        assert Task.from_json(task.to_json()) == task
