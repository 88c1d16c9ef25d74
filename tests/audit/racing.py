"""Records from several threads at once; run as a program, on a database of its own that it makes first."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import django
from django.core.management import call_command
from django.db import connection, transaction


def race(threads: int, acts: int) -> None:
    """Record so many acts in each of so many threads, all beginning at the same moment."""
    from tests.audit.making import make_entry  # noqa: PLC0415 - models can be imported only once Django is set up

    start = Barrier(threads)

    def run(thread: int) -> None:
        try:
            start.wait()
            for number in range(acts):
                with transaction.atomic():
                    make_entry(number, reason=f"{thread}")
        finally:
            connection.close()

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(run, range(threads)))


if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    race(int(sys.argv[1]), int(sys.argv[2]))
    call_command("verify_audit")
