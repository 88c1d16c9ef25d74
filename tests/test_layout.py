"""The tests mirror the sources file for file: src/parindex/core/points.py is tested in tests/core/test_points.py."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src" / "parindex"
TESTS = ROOT / "tests"

#: Tests of something other than one module.
FREE = {
    "test_layout.py",
    "test_remembering.py",
    "test_translations.py",
    "dossiers/test_simultaneous.py",
    "evidence/test_hostile_reading.py",
    "evidence/test_killed_workers.py",
    "rounds/test_hostile.py",
    "rounds/test_hostile_papers.py",
    "rounds/test_killed.py",
    "rounds/test_migrations.py",
    "rounds/test_simultaneous.py",
    "rounds/test_whole_round.py",
}
#: Folders whose tests go across modules.
FREE_FOLDERS = {"docs", "documents", "e2e"}

#: Modules that hold functions and need no test of their own, each for its reason.
UNTESTED: dict[str, str] = {
    "config/apps.py": "registers the checks that tests/config/test_checks.py sees at work",
    **{
        f"reports/outlines/{name}.py": "tests/reports/test_writing.py builds and fills it"
        for name in (
            *("appraisal_minutes", "cchc_report", "council_minutes", "decision", "index_report", "plan"),
            *("score_table", "self_assessment"),
        )
    },
    "rounds/refusals.py": "each refusal is seen where an action raises it",
    "portal/urls.py": "every address is opened by tests/config/test_urls.py",
}


def mirrored(source: Path) -> Path:
    """Give the place of the tests of a module; those of a package itself are in test_init.py."""
    within = source.relative_to(SOURCES)
    name = "init" if within.stem == "__init__" else within.stem
    return within.with_name(f"test_{name}.py")


def holds_logic(source: Path) -> bool:
    """Say whether a module has a function that does something; a declaration of a model or a setting has none."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return any(function.name != "__str__" and _does_something(function) for function in functions)


def _does_something(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    idle = (ast.Pass, ast.Expr)
    return any(
        not isinstance(step, idle) or not isinstance(getattr(step, "value", ast.Constant(None)), ast.Constant)
        for step in function.body
    )


def modules_of_sources() -> list[Path]:
    return [path for path in sorted(SOURCES.rglob("*.py")) if "migrations" not in path.parts]


def modules_of_tests() -> list[Path]:
    found = [path.relative_to(TESTS) for path in sorted(TESTS.rglob("test_*.py"))]
    return [path for path in found if str(path) not in FREE and path.parts[0] not in FREE_FOLDERS]


class TestLayout:
    def test_has_a_module_for_every_test(self) -> None:
        mirrors = {mirrored(source) for source in modules_of_sources()}
        assert [str(path) for path in modules_of_tests() if path not in mirrors] == []

    def test_has_a_test_for_every_module_with_logic(self) -> None:
        missing = [
            str(source.relative_to(SOURCES))
            for source in modules_of_sources()
            if str(source.relative_to(SOURCES)) not in UNTESTED
            and holds_logic(source)
            and not (TESTS / mirrored(source)).exists()
        ]
        assert missing == []

    def test_exempts_only_modules_that_are_there_and_untested(self) -> None:
        assert all((SOURCES / name).exists() for name in UNTESTED)
        assert not [name for name in UNTESTED if (TESTS / mirrored(SOURCES / name)).exists()]

    def test_names_no_two_tests_alike_within_a_class(self) -> None:
        for path in TESTS.rglob("test_*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            holders: list[ast.Module | ast.ClassDef] = [tree]
            for holder in holders + [node for node in tree.body if isinstance(node, ast.ClassDef)]:
                names = [node.name for node in holder.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
                assert len(names) == len(set(names)), path


class TestHoldsLogic:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('"""Only words."""\nA = 1\n', False),
            ("class A:\n    def __str__(self):\n        return self.name\n", False),
            ('class A:\n    def b(self):\n        """Give b."""\n', False),
            ("def a():\n    ...\n", False),
            ("def a():\n    return 1\n", True),
            ("class A:\n    async def b(self):\n        self.c()\n", True),
        ],
    )
    def test_tells_declarations_from_functions(self, tmp_path: Path, text: str, expected: bool) -> None:
        path = tmp_path / "a.py"
        path.write_text(text, encoding="utf-8")
        assert holds_logic(path) is expected
