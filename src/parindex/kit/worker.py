"""One worker of the queue, which ends with the process that began it: `python -m parindex.kit.worker PARENT`."""

import sys

from django.core.management import execute_from_command_line

from parindex.reading.parents import end_with

_WORK = ("db_worker", "--queue-name", "*", "--interval", "0.5", "--no-reload", "--verbosity", "0")


def main(parent: int) -> None:
    """Do the work of the queue until a signal comes, or until the parent, known by its number, is gone.

    What is left undone is asked for again, as after any worker that was killed.
    """
    end_with(parent)
    execute_from_command_line(["parindex", *_WORK])


if __name__ == "__main__":
    main(int(sys.argv[1]))
