"""Turns files of Word 97-2003 into newer ones by LibreOffice, where the machine has it.

It works in a folder of its own without the settings of anybody; macros are off, and nothing is fetched from a network.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from parindex.reading.parents import end_with, stay_behind
from parindex.reading.sources import Unreadable
from parindex.reading.states import State

MOST_SECONDS = 120
MOST_MEMORY = 4 * 1024 * 1024 * 1024
LARGEST_FILE = 512 * 2**20
_PROGRAMS = ("soffice", "libreoffice")
_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
_kept: list["tempfile.TemporaryDirectory[str]"] = []
_guard = Lock()
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "1"),
    # A proxy that nobody serves, so that no picture or template comes from elsewhere.
    ("Inet/Settings", "ooInetProxyType", "1"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def find() -> str | None:
    """Give the program; None where there is none."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


@contextmanager
def converted(file: BinaryIO, ending: str, wanted: str, most_seconds: float = MOST_SECONDS) -> Iterator[BinaryIO]:
    """Give the file as another type, for as long as the context lasts; raises `Unreadable`."""
    program = find()
    if program is None:
        raise Unreadable(State.NO_ENGINE)
    with tempfile.TemporaryDirectory(prefix="parindex-office-") as name:
        folder = Path(name)
        source, profile = folder / f"file.{ending}", folder / "profile"
        with source.open("wb") as copy:
            file.seek(0)
            shutil.copyfileobj(file, copy)
        _write_settings(profile)
        _run(program, folder, [source], profile, wanted, most_seconds)
        answer = folder / "out" / f"file.{wanted}"
        if not answer.is_file():
            raise Unreadable(State.BROKEN)
        with answer.open("rb") as made:
            yield made


def convert_all(
    files: Mapping[str, bytes], ending: str, wanted: str, most_seconds: float = MOST_SECONDS
) -> dict[str, bytes]:
    """Give many files of one type as another type, by their names, in one run; one that failed is left out.

    It begins with the settings that an earlier run of this process left, which is faster. Raises `Unreadable`.
    """
    program = find()
    if program is None:
        raise Unreadable(State.NO_ENGINE)
    with tempfile.TemporaryDirectory(prefix="parindex-office-") as name:
        folder = Path(name)
        profile, sources = folder / "profile", []
        for number, content in enumerate(files.values()):
            sources.append(folder / f"file-{number}.{ending}")
            sources[-1].write_bytes(content)
        _begin_settings(profile)
        _run(program, folder, sources, profile, wanted, most_seconds)
        _keep_settings(profile)
        made = {key: folder / "out" / f"file-{number}.{wanted}" for number, key in enumerate(files)}
        return {key: path.read_bytes() for key, path in made.items() if path.is_file()}


def _begin_settings(profile: Path) -> None:
    """Copy what an earlier run left; without one, write the settings."""
    with _guard:
        if _kept:
            shutil.copytree(_kept[0].name, profile)
            return
    _write_settings(profile)


def _keep_settings(profile: Path) -> None:
    """Keep the settings of the first run for those to come, as long as this process lives."""
    with _guard:
        if not _kept and (profile / "user").is_dir():
            kept = tempfile.TemporaryDirectory(prefix="parindex-office-profile-")
            shutil.copytree(profile, kept.name, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".lock", "*.tmp"))
            _kept.append(kept)


def _write_settings(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    head = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    (user / "registrymodifications.xcu").write_text(f"{head}{items}</oor:items>", encoding="utf-8")


def _run(program: str, folder: Path, sources: Sequence[Path], profile: Path, wanted: str, most_seconds: float) -> None:
    options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"]
    command = [program, f"-env:UserInstallation={profile.as_uri()}", *options]
    command += ["--convert-to", wanted, "--outdir", str(folder / "out"), *map(str, sources)]
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "LANG": "C.UTF-8",
        "HOME": str(folder),
        "TMPDIR": str(folder),
    }
    process = subprocess.Popen(  # noqa: S603 -- the command is fixed, the file lies under a name of ours
        [sys.executable, "-I", "-m", __name__, str(os.getpid()), *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=folder,
        start_new_session=True,
    )
    try:
        process.wait(timeout=most_seconds)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(State.TOO_SLOW) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with everything that it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def main(arguments: Sequence[str]) -> None:
    """Tie this process to the one of the number that comes first, bound it, then become the program."""
    parent, *command = arguments
    end_with(int(parent))
    stay_behind(int(parent))
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 -- there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    os.execv(command[0], command)  # noqa: S606 -- the command is fixed


if __name__ == "__main__":
    main(sys.argv[1:])
