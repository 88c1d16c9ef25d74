"""The kinds of roles, for all rooms."""

from django.db import models


class RoleKind(models.TextChoices):
    """What a person may be in a unit, from the commune up."""

    OFFICER = "officer"
    COUNTER = "counter"
    PAR_OFFICER = "par_officer"
    HEAD = "head"
    APPRAISER = "appraiser"
    MANAGER = "manager"
    COUNCIL = "council"
    OBSERVER = "observer"
    ADMINISTRATOR = "administrator"


#: Roles inside a unit that is assessed; they hold for that unit alone.
WITHIN_UNIT = (RoleKind.OFFICER, RoleKind.PAR_OFFICER, RoleKind.HEAD)
#: Who works in a unit; the one-stop counter (bộ phận một cửa) has no part in how the unit is assessed.
WORKING_IN = (*WITHIN_UNIT, RoleKind.COUNTER)
#: Roles of the one that assesses; they hold for a unit and all below it.
OVER_UNITS = (RoleKind.APPRAISER, RoleKind.MANAGER, RoleKind.COUNCIL, RoleKind.OBSERVER)
#: Who sees all sheets of the rounds of their unit; an appraiser sees only what is assigned.
FOLLOWERS = (RoleKind.MANAGER, RoleKind.COUNCIL, RoleKind.OBSERVER)
