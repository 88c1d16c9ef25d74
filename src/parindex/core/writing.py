"""Writes the answers of a round as the plain values that `parindex.core.answers.read_round` takes."""

from parindex.core.answers import RoundAnswers
from parindex.core.sheets import UnitAnswers


def round_document(answers: RoundAnswers, criteria_hash: str) -> dict[str, object]:
    """Give the content of an answers file, units in the order of their codes."""
    about: dict[str, object] = {
        "criteria_set": answers.criteria_set,
        "criteria_hash": criteria_hash,
        "assessor": answers.assessor,
        "decision": {"number": answers.decision.number, "date": answers.decision.date},
        "note": answers.note,
    }
    if answers.period is not None:
        about = {"year": answers.period.year, **about}
        if answers.period.quarter is not None:
            about["quarter"] = answers.period.quarter
    return {"round": about, "units": [_unit(unit) for unit in sorted(answers.units, key=lambda unit: unit.code)]}


def _unit(unit: UnitAnswers) -> dict[str, object]:
    written: dict[str, object] = {"code": unit.code, "name": unit.name, "invented": unit.invented}
    if unit.source:
        written["source"] = unit.source
    if unit.days_late or unit.excused:
        written["filing"] = {"days_late": unit.days_late, "excused": unit.excused}
    if unit.cuts:
        written["cuts"] = {code: cut.plain() for code, cut in unit.cuts.items()}
    return written | {"answers": unit.answers}
