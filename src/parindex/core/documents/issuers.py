"""Who issued a document: on which level, which kind of body, and whether it is the unit itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from parindex.core.documents.wordings import words_of
from parindex.core.sentences import Template


class Level(StrEnum):
    """The level of government of an issuer."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    CENTRAL = "central"
    PARTY = "party"
    OTHER = "other"


class Body(StrEnum):
    """What kind of body issued."""

    COMMITTEE = "ubnd"
    COUNCIL = "hdnd"
    OTHER = "other"


class Owner(StrEnum):
    """Whose document it is, seen from the unit that filed it."""

    OWN = "own"
    SUPERIOR = "superior"
    OTHER_UNIT = "other_unit"
    UNKNOWN = "unknown"


LEVELS: dict[Level, Template] = {
    Level.COMMUNE: Template("cấp xã", "the commune"),
    Level.DISTRICT: Template("cấp huyện", "the district"),
    Level.PROVINCE: Template("cấp tỉnh", "the province"),
    Level.CENTRAL: Template("trung ương", "the central government"),
    Level.PARTY: Template("cơ quan Đảng", "the Party"),
    Level.OTHER: Template("cơ quan khác", "another body"),
}

_PARTY = re.compile(
    r"\b(?:dang uy|dang bo|dang cong san|huyen uy|tinh uy|thanh uy|quan uy|thi uy|chi bo|ban thuong vu)\b"
)
_CENTRAL = re.compile(
    r"\b(?:chinh phu|thu tuong|quoc hoi|chu tich nuoc|van phong chinh phu|bo truong"
    r"|bo (?:noi vu|tu phap|tai chinh|thong tin|khoa hoc|xay dung|cong an|y te|giao duc|nong nghiep|ke hoach))\b"
)
_COMMUNE = re.compile(r"\b(?:xa|phuong|thi tran|dac khu) (?!hoi\b)(?P<name>\w.*)")
_DISTRICT = re.compile(r"\b(?:huyen|quan|thi xa|thanh pho|tp) (?P<name>\w.*)")
_PROVINCE = re.compile(r"\btinh (?P<name>\w.*)|^so [a-z]+")
_CITIES = re.compile(r"\b(?:ha noi|ho chi minh|da nang|hai phong|can tho|hue)\b")
#: At least so much of a name has to agree for it to be the same, and less than so much for it to be another.
_SAME, _OTHER = 0.93, 0.7


@dataclass(frozen=True, slots=True)
class Issuer:
    """An issuer by its name: level, kind of body, and the name of the place without its kind ("dong tam")."""

    level: Level | None = None
    body: Body = Body.OTHER
    place: str = ""


#: Of whom nothing is known.
UNKNOWN = Issuer()


def issuer_of(name: str) -> Issuer:
    """Tell level, body and place from the name of an issuer; the level is None where the name does not say it."""
    said = " ".join(words_of(name))
    level, place = _level(said)
    return Issuer(level, _body(said), place)


def owner_of(issuer: Issuer, names: Iterable[str]) -> Owner:
    """Say whose a document is: the unit's under one of its names, that of a superior, or of another commune.

    A name that is neither near enough nor far enough, as after a bad scan, is nobody's.
    """
    own = [place for name in names if (place := _place(name))]
    if issuer.level in {Level.DISTRICT, Level.PROVINCE, Level.CENTRAL}:
        return Owner.SUPERIOR
    if not own or not issuer.place:
        return Owner.UNKNOWN
    nearest = max(likeness(issuer.place, place) for place in own)
    if nearest >= _SAME:
        return Owner.OWN
    if issuer.level is Level.COMMUNE and nearest < _OTHER:
        return Owner.OTHER_UNIT
    return Owner.UNKNOWN


def likeness(one: str, other: str) -> float:
    """Give how much of two names agrees, from 0 to 1; a name that stands whole within the other is the same."""
    if f" {one} " in f" {other} " or f" {other} " in f" {one} ":
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _level(said: str) -> tuple[Level | None, str]:
    if _PARTY.search(said):
        found = _COMMUNE.search(said)
        return Level.PARTY, found["name"] if found else ""
    if _CENTRAL.search(said):
        return Level.CENTRAL, ""
    for level, pattern in ((Level.COMMUNE, _COMMUNE), (Level.DISTRICT, _DISTRICT), (Level.PROVINCE, _PROVINCE)):
        found = pattern.search(said)
        if found is None:
            continue
        place = found["name"] or ""
        if level is Level.DISTRICT and _CITIES.search(place):
            return Level.PROVINCE, place
        return level, place
    return (Level.OTHER, "") if said and _is_body(said) else (None, "")


def _body(said: str) -> Body:
    if "uy ban nhan dan" in said and "van phong" not in said:
        return Body.COMMITTEE
    return Body.COUNCIL if "hoi dong nhan dan" in said else Body.OTHER


def _is_body(said: str) -> bool:
    return not re.match(r"(?:uy ban nhan dan|hoi dong nhan dan)", said)


def _place(name: str) -> str:
    """Give the name of a unit without what it is: "dong tam" of "UBND xã Đồng Tâm"."""
    found = issuer_of(name)
    return found.place or (" ".join(words_of(name)) if found.body is Body.OTHER else "")
