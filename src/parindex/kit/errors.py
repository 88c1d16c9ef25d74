"""Refusals that a person may read: what cannot be done, and what to do instead."""

from typing import ClassVar

from parindex.core.faults import Fault, Place
from parindex.core.sentences import Language, Template, Value


class ActionError(Exception):
    """An act was refused and nothing was changed; each class states one fact, with its remedy."""

    wrong: ClassVar[Template]
    remedy: ClassVar[Template]

    def __init__(self, **values: Value) -> None:
        """Keep what the sentences of the class name."""
        self.fault = Fault(Place(""), self.wrong(**values), self.remedy(**values))
        super().__init__(self.fault.say())

    def say(self, language: Language = "vi") -> str:
        """Say what is wrong and how to mend it."""
        return self.fault.say(language)
