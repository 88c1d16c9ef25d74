"""Serves the demonstration on this machine: prepares var/, then runs the web server and the workers beside it."""

import hashlib
import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
HOST = "127.0.0.1"
#: How often the workers are looked after, in seconds.
_LOOK = 2.0
PAGES = {
    "/": ("trang chủ", "home"),
    "/xep-hang/2022/": ("bảng xếp hạng", "ranking"),
    "/don-vi/2022/dong-tam/": ("kết quả một xã", "one commune"),
    "/so-sanh/2022/": ("so sánh", "comparison"),
    "/du-lieu-mo/": ("dữ liệu mở", "open data"),
}


def main() -> None:
    """Prepare the database, the static files and the demonstration, then serve them."""
    port = _read_port()
    _refuse_taken_port(port)
    VAR.mkdir(exist_ok=True)
    _make_secret_key()
    environment = _environment()
    _run([sys.executable, str(ROOT / "scripts/compile_messages.py")], environment)
    _manage(environment, "migrate", "--noinput", "--verbosity", "0")
    _collect_static(environment)
    _manage(environment, "load_demonstration")
    _manage(environment, "load_demonstration_reports")
    _announce(port)
    _manage(environment, "load_demonstration_rounds", "--site", f"http://{HOST}:{port}")
    print(flush=True)
    _serve(port, environment)


def _read_port() -> int:
    text = os.environ.get("PORT", "8000")
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SystemExit(f"run: PORT must be a number from 1 to 65535, not {text!r}")
    return int(text)


def _refuse_taken_port(port: int) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError as error:
            raise SystemExit(
                f"run: cổng {port} không dùng được / port {port} cannot be used ({error.strerror})\n"
                f"     PORT={port + 1} make run"
            ) from error


def _make_secret_key() -> None:
    key = VAR / "secret-key"
    if key.exists():
        return
    with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(50))


def _environment() -> dict[str, str]:
    defaults = {
        "DJANGO_SETTINGS_MODULE": "parindex.config.settings",
        "PARINDEX_DATA_DIR": str(VAR),
        "PARINDEX_SECRET_KEY_FILE": str(VAR / "secret-key"),
        "PARINDEX_ALLOWED_HOSTS": f"{HOST},localhost",
        # Invented people with a known password, no second factor: the server listens to this machine alone.
        "PARINDEX_DEMONSTRATION": "true",
        "PARINDEX_REQUIRE_SECOND_FACTOR": "false",
    }
    return {**defaults, **os.environ}


def _collect_static(environment: dict[str, str]) -> None:
    stamp, digest = VAR / "static-stamp", _digest_static(_static_sources())
    if (VAR / "static").exists() and stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return
    stamp.unlink(missing_ok=True)
    _manage(environment, "collectstatic", "--noinput", "--clear", "--verbosity", "0")
    stamp.write_text(digest, encoding="ascii")


def _static_sources() -> Iterable[Path]:
    yield ROOT / "requirements/runtime.txt"  # packages bring static files of their own
    yield ROOT / "src/parindex/config/settings.py"
    yield from (path for path in sorted(ROOT.glob("src/parindex/**/static/**/*")) if path.is_file())


def _digest_static(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        facts = file.stat()
        digest.update(f"{file}\0{facts.st_size}\0{facts.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def _manage(environment: dict[str, str], *arguments: str) -> None:
    _run([sys.executable, "-m", "django", *arguments], environment)


def _run(command: list[str], environment: dict[str, str]) -> None:
    outcome = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    if outcome.returncode:
        raise SystemExit(f"run: this failed with code {outcome.returncode}: {' '.join(command[1:])}")


def _announce(port: int) -> None:
    print("\nparindex: Ctrl+C để dừng / to stop")
    for path, (vietnamese, english) in PAGES.items():
        print(f"  http://{HOST}:{port}{path:<24} {vietnamese} / {english}")
    print(flush=True)


def _serve(port: int, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "parindex.config.server", "--host", HOST, "--port", str(port), "--threads", "4"]
    # In sessions of their own, so that Ctrl+C reaches each once, from here, and not what they began too.
    server = _begin(command, environment)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: server.terminate())
    _look_after_workers(server, environment)
    raise SystemExit(max(0, server.wait()))


def _look_after_workers(server: "subprocess.Popen[bytes]", environment: dict[str, str]) -> None:
    """Have background work done as long as the server runs; workers that died are begun again."""
    command = [sys.executable, "-m", "django", "run_workers", "--count", "2"]
    workers = _begin(command, environment)
    while server.poll() is None:
        if workers.poll() is not None:
            print(f"run: the workers ended with code {workers.returncode}; they begin again", file=sys.stderr)
            workers = _begin(command, environment)
        try:
            server.wait(_LOOK)
        except subprocess.TimeoutExpired:
            continue
    workers.terminate()
    workers.wait()


def _begin(command: list[str], environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)


if __name__ == "__main__":
    main()
