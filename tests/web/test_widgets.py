"""A select that one template writes is the one that Django writes."""

from django import forms
from django.test import SimpleTestCase

from parindex.web.widgets import LongSelect

CHOICES = [("", "—"), (1, "Một & hai"), (20, "<b>hai mươi</b>")]


class TestLongSelect(SimpleTestCase):
    def test_is_what_django_writes(self) -> None:
        attrs = {"id": "id_to", "required": True}
        for value in (None, "1", 20):
            ours = LongSelect(attrs, choices=CHOICES).render("to", value)
            self.assertHTMLEqual(ours, forms.Select(attrs, choices=CHOICES).render("to", value))
