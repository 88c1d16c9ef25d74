"""Takes the words of a line as an officer edited them, and keeps its figures bound where they were not retyped."""

from difflib import SequenceMatcher

from parindex.core.compiling.lines import Line, Piece
from parindex.core.compiling.retyping import Edited, Retyped, places, retyped

#: So much of the words has to stand for a sentence to be the same one.
_ALIKE = 0.4


def reworded(given: Line, text: str) -> tuple[Line, list[Retyped]]:
    """Give the line with the new words, and the figures in it that no fact proves any more.

    A sentence that says something else is a new one: its figures are not those of the old one, though they look alike.
    """
    if not _is_alike(given, text):
        given = Line(())
    edited = [Edited(text)]
    changes = retyped([given], edited)
    lost = {change.number for change in changes}
    pieces: list[Piece] = []
    end = 0
    for number, place in sorted(places([given], edited).items()):
        if number not in lost:
            pieces += [text[end : place.start], given.bound[number]]
            end = place.end
    pieces.append(text[end:])
    return Line(tuple(piece for piece in pieces if piece != "")), changes


def _is_alike(given: Line, text: str) -> bool:
    return SequenceMatcher(None, given.text.split(), text.split(), autojunk=False).ratio() >= _ALIKE
