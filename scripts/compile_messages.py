"""Compiles the translations, ours and those of allauth: every .po file under src/ to the .mo file beside it."""

from pathlib import Path

import polib

SOURCE = Path(__file__).resolve().parent.parent / "src"


def main() -> None:
    """Compile what is newer than its result and name it."""
    for catalogue in sorted(SOURCE.glob("**/locale*/*/LC_MESSAGES/*.po")):
        if compile_catalogue(catalogue):
            print(f"messages: {catalogue.relative_to(SOURCE)}")


def compile_catalogue(catalogue: Path) -> bool:
    """Compile one .po file unless its .mo file is up to date, and tell whether it was needed."""
    compiled = catalogue.with_suffix(".mo")
    if compiled.exists() and compiled.stat().st_mtime_ns >= catalogue.stat().st_mtime_ns:
        return False
    polib.pofile(str(catalogue)).save_as_mofile(str(compiled))
    return True


if __name__ == "__main__":
    main()
