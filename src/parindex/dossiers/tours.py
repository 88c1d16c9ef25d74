"""What the short tours of the pages of dossiers say."""

from django.utils.translation import gettext_lazy as _

from parindex.dossiers.figures.tours import FIGURES
from parindex.dossiers.importing.tours import IMPORTS
from parindex.web.tours import Stop, Tours

TOURS: Tours = {
    "dossiers:counter": (
        Stop(_("Receive an applicant here; the receipt is made at the end."), "receive"),
        Stop(_("Find a dossier by its code or by the name; diacritics may be left out."), "search"),
        Stop(_("These numbers say what presses today. Press one to see its dossiers."), "counts"),
        Stop(_("The most pressing dossier stands here, with its clock in a sentence."), "next-step"),
    ),
    "dossiers:receive": (
        Stop(_("Type a word of what the applicant comes for."), "search"),
        Stop(_("Choose the procedure; its papers, limit and fee come with it."), "procedures"),
    ),
    "dossiers:watch": (
        Stop(_("Late dossiers stand first: finish them, or apologise with a new day."), "qua-han"),
        Stop(_("These wait for the citizen; their clock stands still while a supplement is awaited."), "cho-dan"),
        Stop(_("These lie with another agency; the delay is put down to it."), "cho-co-quan"),
    ),
    "dossiers:register": (
        Stop(_("Narrow the register by words, days or state."), "narrow"),
        Stop(_("Each line is a dossier that you may see. Open it by its code."), "lines"),
        Stop(_("Take what is shown as Excel or in the official form; that is logged."), "files"),
    ),
    "dossiers:dossier": (
        Stop(_("This sentence says since when the limit runs, when it ends, and what is left."), "clock"),
        Stop(_("The usual next step stands on top; only what is possible now is offered."), "next-step"),
        Stop(_("All that happened stands here; a mistake is corrected, never erased."), "trail"),
        Stop(_("Print the slips in the form of their day, as PDF or Word."), "slips"),
    ),
    **IMPORTS,
    **FIGURES,
}
