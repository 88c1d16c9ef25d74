"""Addresses of self-scoring: the sheet of a unit, its items, and their figures."""

from django.urls import path

from parindex.rounds.views import filling, filling_item, filling_save

_SHEET = "dot/<key:round_id>/phieu/<slug:unit_code>/"

urlpatterns = [
    path(_SHEET, filling.sheet, name="sheet"),
    path(f"{_SHEET}giao-viec/", filling.assign, name="sheet-assign"),
    path("muc/<key:answer_id>/", filling_item.item, name="item"),
    path("muc/<key:answer_id>/diem/", filling_item.points, name="item-points"),
    path("muc/<key:answer_id>/luu/", filling_save.save, name="item-save"),
    path("muc/<key:answer_id>/lay-lai/", filling_save.resume, name="item-resume"),
]
