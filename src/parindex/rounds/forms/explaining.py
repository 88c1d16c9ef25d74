"""What the forms of explanations send: the word of the unit on one cut, and a new paper with what it is."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from parindex.core.text import normal
from parindex.evidence.forms import DocumentForm
from parindex.rounds.actions.explaining import LONGEST_EXPLANATION, Word

_AGREES, _EXPLAINS = "agree", "explain"


class ExplanationForm(forms.Form):
    """Whether the unit agrees to a cut, or why not; `base_version` is what the form was made from."""

    choice = forms.ChoiceField(
        label=_("What does the unit say?"),
        choices=[(_EXPLAINS, _("Explain: it should count")), (_AGREES, _("Agree to the cut"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose: explain, or agree.")},
    )
    text = forms.CharField(
        label=_("Explanation"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "maxlength": LONGEST_EXPLANATION}),
    )
    base_version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def word(self) -> Word:
        """Give what the unit says; who agrees need not say why."""
        agrees = self.cleaned_data["choice"] == _AGREES
        return Word(agrees=agrees, text=self.cleaned_data["text"])

    @staticmethod
    def initial_of(word: Word | None, version: int) -> dict[str, object]:
        """Give what stands in the form for what was said so far."""
        if word is None:
            return {"choice": "", "text": "", "base_version": version}
        return {"choice": _AGREES if word.agrees else _EXPLAINS, "text": word.text, "base_version": version}


class PaperForm(DocumentForm):
    """A file or the address of a document, with number, issuer and the date that decides whether it counts."""

    file = forms.FileField(label=_("File"), required=False, allow_empty_file=True)
    field_order = ["file", "address", "title", "number", "symbol", "issuer", "issued_on", "abstract"]

    def clean(self) -> dict[str, Any]:
        """Ask for a file or an address."""
        values = super().clean()
        if not values.get("file") and not normal(str(values.get("address") or "")):
            raise ValidationError(_("Choose a file, or give the address of the document."))
        return values
