"""What the short tours of accounts, people and the log say, page by page."""

from django.utils.translation import gettext_lazy as _

from parindex.web.tours import Stop, Tours

TOURS: Tours = {
    "accounts:overview": (
        Stop(_("Here stand the roles that you have, and in which unit.")),
        Stop(_("Change your password, set up the second step, and see where you are signed in.")),
        Stop(_("Declare where you served; so nobody appraises their own work.")),
    ),
    "accounts:session-list": (
        Stop(_("Each line is a browser in which you are signed in.")),
        Stop(_("End those that you do not know, then set a new password.")),
    ),
    "accounts:service-list": (
        Stop(_("What you have declared stands here.")),
        Stop(_("Add each unit in which you worked, with the first and the last year."), "id_unit"),
    ),
    "accounts:own-log": (
        Stop(_("Look for a word, a kind of act, or a period."), "id_words"),
        Stop(_("Each line is one of your own acts, the newest first.")),
    ),
    "accounts:person-list": (
        Stop(_("Look for a person by name or address, by role, or by open and closed accounts."), "q"),
        Stop(_("Open a name to give or take a role, send a link, or close the account.")),
        Stop(_("Add one person, or many at once from a table.")),
    ),
    "accounts:person-add": (
        Stop(_("Write name and e-mail address; the person gets a link there and sets a password."), "id_email"),
        Stop(_("Choose the first role and its unit. More roles can be given later."), "id_kind"),
    ),
    "accounts:person-import": (
        Stop(_("Download the template and fill in one row for each role.")),
        Stop(_("Hand the table in here. All rows are taken, or none and you are told each fault."), "id_file"),
    ),
    "accounts:person": (
        Stop(_("Give a role here, or take one that is over.")),
        Stop(_("Send a link for a new password, unlock, or close the account.")),
        Stop(_("What this person did, and what was done to the account, stands in the log.")),
    ),
    "accounts:role-give": (
        Stop(_("Choose the role, and the unit for which it holds."), "id_kind"),
        Stop(_("Beside the form you read what each role does.")),
    ),
    "accounts:unit-list": (
        Stop(_("Look for a unit by name or code, also among those that ended."), "q"),
        Stop(_("The number at the end of a row leads to the units below it."), "units"),
        Stop(_("Import a whole list, or add one unit.")),
    ),
    "accounts:unit": (
        Stop(_("Tell here what a decision changed: name, merger, split, end."), "reforms"),
        Stop(_("What the unit came from and what it became stands here, with the days."), "history"),
        Stop(_("Who works in it stands here."), "people"),
    ),
    "accounts:unit-establish": (
        Stop(_("Write the name as the law has it; its first word says the form."), "id_name"),
        Stop(_("You see what will happen before anything is done.")),
    ),
    "accounts:unit-correct": (
        Stop(_("Change what is wrong; all years then show it rightly."), "id_name"),
        Stop(_("You see what will happen before anything is done.")),
    ),
    "accounts:unit-rename": (
        Stop(_("Give the first day of the new name."), "id_on"),
        Stop(_("You see what will happen before anything is done.")),
    ),
    "accounts:unit-move": (
        Stop(_("Choose the unit above from the day on."), "id_parent"),
        Stop(_("You see what will happen before anything is done.")),
    ),
    "accounts:unit-merge": (
        Stop(_("Tick the units that become one with this one."), "others"),
        Stop(_("Write name and code of the new unit."), "id_name"),
        Stop(_("You see what will happen before anything is done.")),
    ),
    "accounts:unit-split": (
        Stop(_("Write a line for each new unit; the button adds one more."), "id_name_1"),
        Stop(_("You see what will happen before anything is done.")),
    ),
    "accounts:unit-close": (
        Stop(_("Give the first day on which the unit is no longer there."), "id_on"),
        Stop(_("You see what will happen before anything is done.")),
    ),
    "accounts:unit-import": (
        Stop(_("Download the template, or the list itself from the page of units.")),
        Stop(_("Hand the file in; you see what is new and what changes before anything is done."), "id_file"),
    ),
    "accounts:log": (
        Stop(_("Look for a word, a kind of act, or a period."), "id_words"),
        Stop(_("Each line says who did what and when; open it to see what changed.")),
        Stop(_("What was found can be downloaded as a table.")),
    ),
    "accounts:log-entry": (
        Stop(_("On top stands what was done, by whom and when.")),
        Stop(_("The table sets before and after side by side.")),
        Stop(_("From here you find everything else done to the same thing or by the same person.")),
    ),
    "accounts:log-verify": (
        Stop(_("The button goes through the whole log and says whether a row was changed or removed.")),
        Stop(_("A hash that was noted earlier proves that nothing was written anew."), "head"),
        Stop(_("The whole log can be downloaded and verified without this site.")),
    ),
}
