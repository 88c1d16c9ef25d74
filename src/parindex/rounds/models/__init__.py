"""Rounds in tables: the round with its phases, the sheets of its units, their answers, and what each stage found."""

from parindex.rounds.models.answers import Answer, Attachment
from parindex.rounds.models.appraisal import Assignment, Finding, Return, Verdict
from parindex.rounds.models.council import Decision, Petition, Vote
from parindex.rounds.models.desk import DeskPaper, FilingExperience
from parindex.rounds.models.examination import AnswerEvidence, Examination
from parindex.rounds.models.explanation import Explanation
from parindex.rounds.models.notices import Notice, Reminder
from parindex.rounds.models.round import Extension, Phase, Round, SetChange
from parindex.rounds.models.sheets import Sheet, SheetArea, Submission, visible_area

__all__ = [
    "Answer",
    "AnswerEvidence",
    "Assignment",
    "Attachment",
    "Decision",
    "DeskPaper",
    "Examination",
    "Explanation",
    "Extension",
    "FilingExperience",
    "Finding",
    "Notice",
    "Petition",
    "Phase",
    "Reminder",
    "Return",
    "Round",
    "SetChange",
    "Sheet",
    "SheetArea",
    "Submission",
    "Verdict",
    "Vote",
    "visible_area",
]
