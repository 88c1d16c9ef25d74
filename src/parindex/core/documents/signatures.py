"""What a digital signature in a document says: who, for which agency, when, and whether it still holds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from parindex.core.documents.pages import Box


class SignatureState(StrEnum):
    """Whether a signature holds. Only `VALID` says that everything that can be checked offline is in order."""

    #: The file is as it was signed, and the certificate leads to a root that is trusted here.
    VALID = "valid"
    #: The file is as it was signed, but the certificate leads to no root that is trusted here.
    UNKNOWN_ROOT = "unknown_root"
    #: The file is as it was signed, but the certificate was not valid at the time of signing.
    EXPIRED = "expired"
    #: The signed part was changed, or something was added that later signatures and forms do not explain.
    ALTERED = "altered"
    #: There is a signature, and it could not be checked.
    UNREADABLE = "unreadable"


class SignatureNote(StrEnum):
    """What else is to be said of a signature."""

    #: Whether the certificate was revoked is not asked for: nothing is fetched from a network. Always said.
    REVOCATION_NOT_CHECKED = "revocation_not_checked"
    #: The time is what the signer's own machine said; no time stamp of a trusted authority stands behind it.
    TIME_CLAIMED = "time_claimed"
    #: Something was added after signing that is allowed: another signature, a stamp, a field filled in.
    ADDED_TO = "added_to"
    #: The certificate was made by its own owner.
    SELF_SIGNED = "self_signed"
    #: The certificate is not made for signing, or a rule that goes with it is broken.
    IMPROPER_CERTIFICATE = "improper_certificate"
    #: The signature uses a way of signing that is no longer held to be safe.
    WEAK_ALGORITHM = "weak_algorithm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature of a file.

    `name` and `agency` are the person and the organisation of the certificate, `root` the authority that it leads to
    (of an unknown root: the last that is named); each is empty where it could not be read. `at` bears a time zone.
    `page` and `box` say where the signature is shown; None for one that is not. `covers_whole_file` says that nothing
    was added after it.
    """

    state: SignatureState
    name: str = ""
    agency: str = ""
    at: datetime | None = None
    root: str = ""
    covers_whole_file: bool = False
    page: int | None = None
    box: Box | None = None
    notes: tuple[SignatureNote, ...] = ()
