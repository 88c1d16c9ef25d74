"""What the short tour of publication says."""

from django.utils.translation import gettext_lazy as _

from parindex.web.tours import Stop, Tours

TOURS: Tours = {
    "results:publish": (
        Stop(_("The results are checked once more here, as they are going to be published."), "preview"),
        Stop(_("Fill in the decision and publish. What is published is sealed."), "decision"),
        Stop(_("A mistake is corrected later by a new version; the old one can still be read.")),
    ),
}
