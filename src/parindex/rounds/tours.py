"""What the short tours of the work on rounds say, page by page, in the order of the work."""

from django.utils.translation import gettext_lazy as _

from parindex.web.tours import Stop, Tours

TOURS: Tours = {
    "rounds:home": (
        Stop(_("On top stands the one thing to do next. Press its button and begin."), "next-step"),
        Stop(_("Below are the items that were handed to you, with how far each one is."), "my-items"),
        Stop(_("Here you see where each round is, what comes next and by when."), "phases"),
    ),
    "rounds:sheet": (
        Stop(_("This line says where the round is, and until when the sheet can be filled in."), "phase-line"),
        Stop(_("Narrow the list to your items, to what is not done, or search for a word."), "narrow"),
        Stop(_("Open an item to fill it in. The colour and the words say how far it is."), "items"),
        Stop(_("Here is what still costs points, the most first."), "hanging"),
    ),
    "rounds:item": (
        Stop(_("Read what is asked, and type the figures. The points appear at once, with their sentence."), "figures"),
        Stop(_("File the evidence here; the box above says what is needed. Without any, explain."), "evidence"),
        Stop(
            _("What you type is saved by itself; here you see when. Nothing is lost if the line breaks."), "save-status"
        ),
        Stop(_("When you are done, go on with the next item."), "go-on"),
    ),
    "rounds:search": (
        Stop(_("Type words as you remember them; diacritics may be left out. “Quotes” keep words together."), "words"),
        Stop(_("Type a number such as 112/BC-UBND, and its document stands first."), "words"),
        Stop(_("Narrow it here by type, date, round, item or state."), "filters"),
        Stop(_("You find what you may open, and nothing else; each line leads to its page.")),
    ),
    "rounds:required": (
        Stop(_("Here stands how many points hang on documents that are missing or doubtful."), "totals"),
        Stop(_("The list says what to fetch first, and why. Its button leads to the place where you do it."), "needed"),
        Stop(_("Narrow the list to what is missing, what is doubtful, or what is met."), "states"),
        Stop(_("Below stand documents that may be in the wrong place. Open them and judge yourself."), "looks"),
    ),
    "rounds:required-overview": (
        Stop(_("These figures count the items of all units: missing, doubtful, met."), "totals"),
        Stop(_("Each line is a unit, those that lack the most first. Open one to see what it lacks."), "units"),
    ),
    "rounds:list": (
        Stop(_("Each line is a round that you can see, with how many units take part and where it is.")),
        Stop(_("The links at the end of a line lead to its exceptions and, for who runs it, to its progress.")),
        Stop(_("Who runs rounds begins a new one here, or copies that of last year.")),
    ),
    "rounds:create": (
        Stop(_("Give the round a name and the year that is assessed."), "id_name"),
        Stop(
            _("Copy an earlier round and most of the work is done: set, units, dates and people come along."),
            "id_source",
        ),
        Stop(_("Nothing opens yet; after this page a check list says what is missing.")),
    ),
    "rounds:setup": (
        Stop(_("This list says what is done and what is needed; each line leads to its page."), "list"),
        Stop(_("Once the round is open, only what stands here may still change."), "changing"),
        Stop(_("Here are the dates of all phases at a glance."), "dates"),
    ),
    "rounds:setup-settings": (
        Stop(_("Say whether units send in area by area, or the whole sheet at once."), "id_submits_by_area"),
        Stop(_("Say how often an area may be returned, and for how many working days."), "id_returns_allowed"),
        Stop(_("Say what units see of the appraisal while it goes on."), "id_shows_verdicts"),
        Stop(_("List days off here; they are not counted as working days."), "id_days_off"),
    ),
    "rounds:setup-criteria": (
        Stop(_("Choose a stored criteria set, or import a file with a new one."), "id_file"),
        Stop(_("A file is checked as a whole; every fault is named with its place.")),
        Stop(_("Once chosen, the areas and items of the set stand below, to be read once more."), "preview"),
    ),
    "rounds:setup-units": (
        Stop(_("Search by name; marks do not matter."), "words"),
        Stop(_("Tick the units that take part, then save the selection.")),
        Stop(_("One button chooses all communes. After the opening, units no longer change.")),
    ),
    "rounds:setup-phases": (
        Stop(_("Write the first and the last day of each phase as day/month/year."), "id_self_scoring_from"),
        Stop(_("A phase opens and locks by itself; nobody has to press anything.")),
        Stop(_("Save the dates; if two phases clash, the page says which.")),
    ),
    "rounds:setup-checks": (
        Stop(_("Each line says what is looked for in a sheet before its head signs."), "looked-for"),
        Stop(_("Choose beside it whether it stops the sheet, warns, only informs, or is off; then save.")),
        Stop(_("Try it first: this counts how many sheets it would stop today, and saves nothing."), "try"),
        Stop(_("Add a comparison of two figures that cannot both be right."), "new"),
    ),
    "rounds:setup-required": (
        Stop(_("Here stands whether the list is approved, and what to do next."), "state"),
        Stop(_("What is unsure stands first: say that it is right, or correct it.")),
        Stop(_("Items for which nothing has to be filed stand last, apart."), "not-needed"),
        Stop(_("Whoever changes much at once takes the list as a file and hands it in again."), "file"),
    ),
    "rounds:setup-required-item": (
        Stop(_("On top stands in words what the item requires now, and why."), "now"),
        Stop(_("Each block is one document: tick kinds and issuers, write the days, say what it speaks of.")),
        Stop(_("See it as a sentence first; then save. It holds once the whole list is approved."), "save"),
    ),
    "rounds:setup-people": (
        Stop(_("See which areas nobody appraises yet, and assign appraisers from here."), "appraisers"),
        Stop(_("In each unit there has to be a PAR officer and a head; units that lack one stand first."), "units"),
    ),
    "rounds:set-change": (
        Stop(_("Choose the new criteria set, or import its file."), "id_file"),
        Stop(_("Nothing changes on this page; the next one compares both sets item by item.")),
        Stop(_("Earlier changes of the set can be read again at any time.")),
    ),
    "rounds:set-change-compare": (
        Stop(_("First read what the change does to the answers of the units."), "effect"),
        Stop(
            _("Then go through the items; the last column says where each answer goes, and can be corrected."), "items"
        ),
        Stop(_("Give the reason. All units can read it."), "id_reason"),
    ),
    "rounds:set-changes": (
        Stop(_("Each block is one change of the criteria set: when, by whom and why.")),
        Stop(_("Below it stands what became of each item that changed.")),
    ),
    "rounds:exceptions": (
        Stop(_("Here stand longer dates of single units, with the reason that all can read."), "extensions"),
        Stop(_("Areas that were sent by mistake and opened again are listed here."), "reopenings"),
        Stop(_("Late filings that were excused stand here with their letter."), "excused"),
        Stop(_("Who runs the round allows a new exception here."), "new"),
    ),
    "rounds:workbook": (
        Stop(_("Download the template; it holds what stands on the sheet now."), "out"),
        Stop(_("Fill in the yellow cells and hand the file in here."), "in"),
        Stop(_("Every cell is checked, and you see the changes before anything is saved.")),
    ),
    "rounds:desk": (
        Stop(
            _("Drop files anywhere on this page, choose them, or photograph a paper. Several at once are fine."),
            "mang-den",
        ),
        Stop(_("Each file is read at once. Look at what was read and at the items it may belong to."), "ban-tai-lieu"),
        Stop(_("One key or button files it: 1, 2 or 3. You can always choose another item, or correct what was read.")),
    ),
    "rounds:desk-paper": (
        Stop(
            _("Here stands what was read of the file, with how sure it is, and what a digital signature says."),
            "da-doc",
        ),
        Stop(_("The form holds the same. Change what is wrong; what you write stands."), "dung"),
        Stop(_("Then choose the item to which the document belongs."), "xep"),
    ),
    "rounds:readings": (
        Stop(_("See how many files wait, are being read, or could not be read."), "dem"),
        Stop(_("Files that are being read show their pages; the page looks again by itself."), "dang-doc"),
        Stop(_("Below stand files that could not be read, with the reason and what to do."), "khong-doc-duoc"),
    ),
    "rounds:item-evidence": (
        Stop(_("The documents that prove this item are listed here; open one to read it."), "tai-lieu"),
        Stop(_("Add files or a link. A document that the unit has already is not stored twice."), "id_files"),
        Stop(_("Write number, symbol and date as they stand on the paper; appraisers look for them."), "id_number"),
    ),
    "rounds:evidence": (
        Stop(_("On the left you read the document itself, page by page where its type allows it.")),
        Stop(_("Beside it stand who filed it and when, its versions, and its number and date.")),
        Stop(
            _("As long as the item is open you can correct these facts, replace the file, or move it to another item."),
            "sua",
        ),
    ),
    "rounds:send": (
        Stop(_("See which areas are sent and how far each one is.")),
        Stop(_("The checks list what has to be mended first, and what should be looked at again.")),
        Stop(_("The head of the unit signs and sends. After that the areas lock."), "id_is_confirmed"),
    ),
    "rounds:receipt": (
        Stop(_("Each line is an area that was sent, with the number of its receipt, the time, and who signed.")),
        Stop(_("The last column says where the area is now.")),
        Stop(_("Print the page and keep it with the files of the unit.")),
    ),
    "rounds:mend": (
        Stop(_("On top stands until when the area has to be sent again.")),
        Stop(_("Each block is one thing that the appraiser asks for. Only these items are open again.")),
        Stop(_("Correct the item or add a document, answer the request, and it counts as mended.")),
        Stop(_("When all is mended, the head of the unit sends the area again.")),
    ),
    "rounds:queue": (
        Stop(_("The tabs part your areas: what you can do now, what waits for units, and what is finished.")),
        Stop(_("Look for a unit by its name; marks do not matter."), "words"),
        Stop(_("Open a line to appraise. It says how many items have a verdict, and by when all have to.")),
    ),
    "rounds:appraise-area": (
        Stop(_("This block says what is still open, and here you conclude the area or return it."), "acts-title"),
        Stop(_("The table shows each item with self-score and verdict; open one to look at its evidence.")),
        Stop(_("Items that are right as they are can be ticked and accepted together.")),
    ),
    "rounds:appraise": (
        Stop(_("Read the evidence here, page by page."), "document-title"),
        Stop(_("Beside it stands what is asked and what the unit answered."), "item-title"),
        Stop(_("Accept, cut with a reason, or change the figures. The unit reads your sentence."), "decide-title"),
        Stop(_("See how the same item was judged in other units and other years."), "before-title"),
    ),
    "rounds:assignments": (
        Stop(_("The notice on top says how many areas of units have nobody yet.")),
        Stop(_("Share the rest out evenly; who served in a unit does not get it."), "share-title"),
        Stop(_("Or give chosen units and areas to one person."), "assign-title"),
    ),
    "rounds:explanation": (
        Stop(_("On top stands how many points are at stake, and which item to answer next.")),
        Stop(_("Each line is an item that lost points, with the reason. Open it to agree or explain.")),
        Stop(_("The head of the unit sends area by area; after that nothing can be changed in it.")),
    ),
    "rounds:explanation-item": (
        Stop(_("First read what appraisal 1 took, and why.")),
        Stop(_("Add documents here; only those in force by the deadline of self-scoring count."), "papers"),
        Stop(_("Agree or explain. What you write is saved by itself."), "word"),
    ),
    "rounds:explanation-list": (
        Stop(_("Let areas go on whose unit lost nothing, or whose date has passed.")),
        Stop(_("Areas in which nothing is disputed can go straight to the council.")),
        Stop(_("The table says how many cuts each unit explained or agreed to, and until when it has time.")),
    ),
    "rounds:history": (
        Stop(_("This table gives the total after each stage, and what the stage changed."), "steps"),
        Stop(_("Unfold an item to see who changed what, with the reason."), "changed"),
        Stop(_("Here every point lost stands with its reason."), "losses"),
    ),
    "rounds:history-item": (
        Stop(_("On the left the item is followed stage by stage, with the sentence of each decision.")),
        Stop(_("Beside it are the documents on which the decisions rest.")),
    ),
    "rounds:council": (
        Stop(_("What changes a class or a place most stands first."), "open"),
        Stop(_("Narrow the agenda to one unit, or to one kind of effect."), "effect"),
        Stop(_("What was decided stands below, with its result."), "decided"),
    ),
    "rounds:dispute": (
        Stop(_("On top stand the points of the unit and of the appraisal, and what changes if they are given back.")),
        Stop(_("Read the stages and the evidence on the left.")),
        Stop(_("Members vote here; how others voted is seen after your own vote."), "votes"),
        Stop(_("Who runs the round records the decision of the council here."), "ruling"),
    ),
    "rounds:approve": (
        Stop(_("These lines say what an approval needs; each open one names what is missing."), "needs"),
        Stop(_("When all are done, the minutes are written here and the results approved.")),
        Stop(_("After that no item changes any more, except on petition.")),
    ),
    "rounds:progress": (
        Stop(_("The figures on top say how many units were on time, are late, or are at risk.")),
        Stop(_("Narrow the list of units; from here those who are late are reminded."), "units"),
        Stop(_("See for each unit where every area stands."), "areas"),
        Stop(_("See who has how much left to appraise."), "loads"),
    ),
    "rounds:lessons": (
        Stop(_("This table lists the items that lost most points over all units."), "items"),
        Stop(_("Here the same is counted by reason. It helps to plan training."), "reasons"),
    ),
    "rounds:notices": (
        Stop(_("Here is all that concerns you: reminders, returns, decisions. The newest stands first.")),
        Stop(_("Each notice leads to its page. Mark it as read when it is done.")),
    ),
}
