"""The register in tables: procedures and who offers them, dossiers with what happened to them, what figures need."""

from parindex.dossiers.models.dossiers import Applicant, Dossier
from parindex.dossiers.models.events import DossierEvent
from parindex.dossiers.models.figures import ChangedMonth, Form06Note, Petition, StatedValue
from parindex.dossiers.models.imports import DossierImport, DossierSource, Push, PushClient
from parindex.dossiers.models.kept import Figure, HandedForm, LateCause
from parindex.dossiers.models.mails import WatchMail
from parindex.dossiers.models.offices import CodeSerial, OfficeSetting
from parindex.dossiers.models.parts import Component, Payment, Rating
from parindex.dossiers.models.procedures import Offer, Procedure, ProcedureVersion

__all__ = [
    "Applicant",
    "ChangedMonth",
    "CodeSerial",
    "Component",
    "Dossier",
    "DossierEvent",
    "DossierImport",
    "DossierSource",
    "Figure",
    "Form06Note",
    "HandedForm",
    "LateCause",
    "Offer",
    "OfficeSetting",
    "Payment",
    "Petition",
    "Procedure",
    "ProcedureVersion",
    "Push",
    "PushClient",
    "Rating",
    "StatedValue",
    "WatchMail",
]
