"""Addresses of the evidence that is needed: the board of a unit, the box of an item, all units of a round."""

from django.urls import path

from parindex.rounds.views import sufficiency

urlpatterns = [
    path("dot/<key:round_id>/phieu/<slug:unit_code>/tai-lieu-can-co/", sufficiency.sheet, name="required"),
    path("muc/<key:answer_id>/tai-lieu-can-co/", sufficiency.item, name="item-required"),
    path("dot/<key:round_id>/tai-lieu-can-co/", sufficiency.overview, name="required-overview"),
]
