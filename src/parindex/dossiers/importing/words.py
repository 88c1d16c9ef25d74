"""What the columns of imports are called on pages."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from parindex.dossiers.importing.targets import Target

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

TITLES: "dict[Target, StrPromise]" = {
    Target.CODE: _("Code of the dossier"),
    Target.UNIT: _("Unit"),
    Target.PROCEDURE: _("Code of the procedure"),
    Target.CHANNEL: _("How it was handed in"),
    Target.APPLICANT_KIND: _("Kind of applicant"),
    Target.STATUS: _("State of the dossier"),
    Target.RECEIVED: _("Moment of receipt"),
    Target.DUE: _("Due moment"),
    Target.ENDED: _("Settled"),
    Target.RETURNED: _("Result returned"),
    Target.WAITING: _("Supplement asked for"),
    Target.SUPPLEMENTS: _("Number of supplements"),
    Target.LATE_AGENCY: _("Late because of"),
    Target.AGENCY: _("Agency that has it"),
    Target.LEVEL: _("Online level"),
    Target.COPIES: _("Certified electronic copies"),
    Target.SYNCED: _("Synchronised with the national portal"),
    Target.UPDATED: _("Last updated"),
    Target.TRAIL: _("Trail of states (JSON)"),
    Target.FEE_DUE: _("A fee is due"),
    Target.PAID_ONLINE: _("Paid online"),
    Target.COMPONENTS: _("Papers digitised"),
    Target.RESULT_ELECTRONIC: _("Electronic result"),
    Target.RESULT_DIGITISED: _("Result digitised"),
    Target.REUSED: _("Data used again"),
    Target.STORED: _("Kept in the data store"),
    Target.POPULATION_USED: _("Population data used"),
    Target.DISLIKED: _("Applicant dissatisfied"),
    Target.PETITIONED: _("Has a petition"),
}
