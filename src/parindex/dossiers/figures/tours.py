"""What the short tours of the pages of figures say."""

from django.utils.translation import gettext_lazy as _

from parindex.web.tours import Stop, Tours

_PERIOD = Stop(_("Choose a month, a quarter, a year, or any days here."), "period")

FIGURES: Tours = {
    "dossiers:figures": (
        _PERIOD,
        Stop(_("These numbers say what presses today; the watch list names the dossiers."), "today"),
        Stop(_("Here are the points of the six groups. Open a group, then an indicator and its dossiers."), "index"),
        Stop(_("Late dossiers stand here by the agency because of which they are late."), "causes"),
    ),
    "dossiers:figures-comparison": (
        _PERIOD,
        Stop(_("Each line is a unit with its points and its place. Open one to see what costs points."), "units"),
    ),
    "dossiers:figures-indicator": (
        Stop(_("This sentence says how the points came about, and what one more would be worth."), "points"),
        Stop(_("Read here what is counted, by which rule, and where the sources disagree."), "definition"),
        Stop(_("The figures of the register stand beside those that others state; they are never mixed."), "values"),
        Stop(_("These dossiers cost the points. Open one to see its clock."), "behind"),
    ),
    "dossiers:figures-values": (
        Stop(_("Give the days that the values are of, and who published them."), "id_first"),
        Stop(_("Choose the file. Nothing is taken in as long as one row is wrong."), "id_file"),
    ),
    "dossiers:figures-printed": (
        _PERIOD,
        Stop(_("Each figure of a report stands beside the dossiers it has to follow from."), "reports"),
        Stop(_("Those who keep the figures type those of another report here."), "type"),
    ),
    "dossiers:figures-form06": (
        _PERIOD,
        Stop(_("The form by area and level. While a sum does not come out, it is not handed out."), "form"),
    ),
}
