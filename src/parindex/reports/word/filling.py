"""Fills a template with facts: Jinja in a sandbox, and every fault named with its tag."""

import io
from collections.abc import Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Undefined
from jinja2.exceptions import TemplateError
from jinja2.sandbox import SandboxedEnvironment

#: What a template may hold of text when it is filled; a loop that runs wild ends here or at the time limit.
MOST_CHARACTERS = 20_000_000


class Unfilled(Exception):
    """A template cannot be filled: `fact` is the one that is not there, or `words` say what is broken."""

    def __init__(self, *, fact: str = "", words: str = "") -> None:
        """Keep the fact or the words."""
        super().__init__(fact or words)
        self.fact, self.words = fact, words


class Node(dict[str, Any]):
    """A group of facts that knows its own path, so that one which is not there can be named in full."""

    def __init__(self, values: Mapping[str, Any], path: str = "") -> None:
        """Wrap nested groups too."""
        super().__init__({name: _wrapped(value, f"{path}{name}") for name, value in values.items()})
        self.path = path


class NotThere(Undefined):
    """A fact that is not there: it may be asked for in a condition, and nowhere else."""

    __slots__ = ()

    def _name(self) -> str:
        before = vars(self._undefined_obj).get("path", "") if isinstance(self._undefined_obj, Node) else ""
        return f"{before}{self._undefined_name}"

    def _refuse(self, *_args: object, **_more: object) -> Any:
        raise Unfilled(fact=self._name())

    __str__ = __iter__ = __len__ = __add__ = __radd__ = __eq__ = __getitem__ = _refuse
    __hash__ = Undefined.__hash__

    def __getattr__(self, name: str) -> Any:
        """Refuse what is asked of nothing."""
        if name.startswith("__"):
            raise AttributeError(name)
        raise Unfilled(fact=f"{self._name()}.{name}")


def environment() -> SandboxedEnvironment:
    """Give the environment in which templates are read and filled."""
    return SandboxedEnvironment(undefined=NotThere, autoescape=True)


def fill(template: bytes, values: Mapping[str, Any]) -> bytes:
    """Give the document; raises `Unfilled`."""
    document = DocxTemplate(io.BytesIO(template))
    try:
        document.render(Node(values), jinja_env=environment(), autoescape=True)
    except TemplateError as error:
        raise Unfilled(words=str(error)) from error
    except OverflowError as error:
        raise Unfilled(words=str(error)) from error
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _wrapped(value: Any, path: str) -> Any:
    if isinstance(value, Mapping):
        return Node(value, f"{path}.")
    if isinstance(value, list | tuple):
        return [_wrapped(one, f"{path}.{place}") for place, one in enumerate(value, start=1)]
    return value
