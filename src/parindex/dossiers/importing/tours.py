"""What the short tours of the pages of imports say."""

from django.utils.translation import gettext_lazy as _

from parindex.web.tours import Stop, Tours

IMPORTS: Tours = {
    "dossiers:import-list": (
        Stop(_("Choose the export as it came out of the other system; nothing has to be renamed."), "file"),
        Stop(_("Name the system once: next time its columns are known."), "id_source_name"),
        Stop(_("Each file stands here with what came of it; open it to take back rows with faults."), "imports"),
    ),
    "dossiers:import": (
        Stop(_("Before it begins you confirm what each column says; then you watch how far it is.")),
        Stop(_("At the end stand the numbers, and rows with faults as a file to mend and hand in again.")),
    ),
}
