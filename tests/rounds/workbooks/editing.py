"""Fills in Excel templates as a person would: the cells change, what the template says of them stays."""

from collections.abc import Mapping
from dataclasses import replace

from parindex.rounds.workbooks.layout import Form
from parindex.rounds.workbooks.writing import write


def filled(form: Form, cells: Mapping[tuple[str, str, int], str]) -> bytes:
    """Write the template with other values in some cells, given by item, key and part (-1 for a single figure)."""
    areas = tuple(
        replace(
            area,
            blocks=tuple(
                replace(
                    block,
                    lines=tuple(
                        replace(line, value=cells.get((line.item, line.key, line.part), line.value), base=line.value)
                        for line in block.lines
                    ),
                )
                for block in area.blocks
            ),
        )
        for area in form.areas
    )
    return write(replace(form, areas=areas))
