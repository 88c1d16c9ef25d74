"""Compares the store with what the database says is in it."""

from dataclasses import dataclass, field

from parindex.evidence import store
from parindex.evidence.models import StoredFile


@dataclass(slots=True)
class Verdict:
    """What was found, by hash: `orphans` lie in the store by the name given and nothing speaks of them."""

    sound: int = 0
    missing: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Say whether everything that was ever acknowledged is there as it was."""
        return not (self.missing or self.changed)


def verify() -> Verdict:
    """Read every file of the store and hash it again.

    An orphan is no loss: a server that stopped between storing and recording leaves one, and the next upload of the
    same file takes it.
    """
    verdict = Verdict()
    known = set(StoredFile.objects.values_list("sha256", flat=True))
    seen = set()
    for path in store.paths():
        if path.name not in known or path != store.path_of(path.name):
            verdict.orphans.append(path.name)
            continue
        seen.add(path.name)
        if store.is_sound(path.name):
            verdict.sound += 1
        else:
            verdict.changed.append(path.name)
    verdict.missing = sorted(known - seen)
    return verdict
