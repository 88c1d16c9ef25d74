"""Folders of this installation, and a disk that is full."""

import errno
import stat
from pathlib import Path

import pytest

from parindex.evidence import disk
from parindex.evidence.refusals import NoRoom


class TestFolder:
    def test_is_made_for_its_user_alone(self, data_dir: Path) -> None:
        made = disk.folder("evidence", "ab")
        assert made == data_dir / "evidence" / "ab"
        assert stat.S_IMODE(made.stat().st_mode) == 0o700
        assert disk.folder("evidence", "ab") == made


class TestSayingWhenFull:
    def test_refuses_in_words(self) -> None:
        with pytest.raises(NoRoom, match="hết chỗ"), disk.saying_when_full():
            raise OSError(errno.ENOSPC, "No space left on device")

    def test_lets_other_faults_up(self) -> None:
        with pytest.raises(PermissionError), disk.saying_when_full():
            raise PermissionError(errno.EACCES, "Permission denied")
