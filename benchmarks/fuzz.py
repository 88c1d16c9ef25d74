"""Reads damaged files by the thousand: `python -m benchmarks.fuzz [COUNT] [FIRST]`; nothing may end the parent.

Each file is one of the sound ones of `tests.reading.fuzzing` with bytes flipped, cut, dropped, repeated or put in. A
process that a file ends is what that process is for, and the next one goes on with the next file; what raised an error
that no reader expected, or did not end, is listed by its number.
"""

import io
import sys
import time

from parindex.reading import apart
from tests.reading import fuzzing


def main() -> int:
    """Read so many files; gives 1 where a reader raised or did not end."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    start = time.monotonic()
    outcome = fuzzing.damage(range(first, first + count))
    print(f"{count} damaged files in {time.monotonic() - start:.0f} s")
    for state, number in sorted(outcome.states.items()):
        print(f"  {number:6}  {state}")
    for number, what in sorted(outcome.uncaught.items()):
        print(f"  raised {number}: {what}")
    print(f"  ended their process: {outcome.crashed or 'none'}")
    for number in outcome.crashed:
        _, media_type, content = fuzzing.damaged(number)
        print(f"    {number}, read apart: {apart.read(io.BytesIO(content), media_type).state}")
    print(f"  took more than {fuzzing.MOST_SECONDS} s: {outcome.slow or 'none'}")
    return 1 if outcome.slow or outcome.uncaught else 0


if __name__ == "__main__":
    sys.exit(main())
