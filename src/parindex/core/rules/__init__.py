"""The rule kinds of the field, one file each, found through a registry: a new kind is one new file."""

import importlib
import pkgutil

from parindex.core.rules.base import Rule
from parindex.core.rules.registry import KINDS

__all__ = ["KINDS", "Rule"]

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")
