"""What the short tours of the pages of reports say."""

from django.utils.translation import gettext_lazy as _

from parindex.web.tours import Stop, Tours

TOURS: Tours = {
    "reports:home": (
        Stop(_("Here stand the reports of your unit, and those that units you follow have released."), "list"),
        Stop(_("Begin one here: its sentences are proposed from figures that the system has."), "new"),
        Stop(_("From here any report can be checked, and templates changed in Word."), "ways"),
    ),
    "reports:new": (
        Stop(_("Choose what you have to write."), "kinds"),
        Stop(_("Choose the result that it rests on; no point or rank is typed."), "id_basis"),
        Stop(_("Begin; nothing is sent to anybody."), "begin"),
    ),
    "reports:report": (
        Stop(_("This is the document. Point at an underlined figure to see what proves it."), "document"),
        Stop(_("Do these steps from the top; the coloured one is next."), "steps"),
        Stop(_("What the checks found stands here before anything is released."), "checked"),
        Stop(_("Every version is kept, released ones with their SHA-256."), "versions"),
    ),
    "reports:sentences": (
        Stop(_("Edit a sentence, empty it to leave it out, or add your own."), "words"),
        Stop(_("When figures have changed, have sentences proposed again; yours stay."), "propose"),
    ),
    "reports:figures": (
        Stop(_("Enter what the system does not know, with the document it comes from."), "enter"),
        Stop(_("What the system knows stands here, with how it comes about."), "known"),
    ),
    "reports:retypings": (
        Stop(_("Each line is a figure that is not as it was compiled."), "rows"),
        Stop(_("Keep it with a reason, or put the compiled one back; then save."), "decide"),
    ),
    "reports:release": (
        Stop(_("Fill in number, day and signer. The next number of the register is suggested."), "parts"),
        Stop(_("Look once more at what the checks found."), "checked"),
        Stop(_("Press here when all is right; the document does not change after that."), "press"),
    ),
    "reports:templates": (
        Stop(_("Take a template to begin with, and change it in Word."), "shipped"),
        Stop(_("Hand it in here. Broken words in braces are named with their paragraph."), "own"),
    ),
    "reports:batches": (
        Stop(_("Choose a published result and a report; it is made for every unit."), "ask"),
        Stop(_("What was asked for before can be taken again."), "made"),
    ),
    "reports:batch": (
        Stop(_("Here you see how many units are done; the page looks again by itself."), "progress"),
        Stop(_("When all are done, take them as one zip."), "take"),
    ),
}
