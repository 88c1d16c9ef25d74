"""Addresses of the counter, and of the look-up for citizens."""

from django.urls import path

from parindex.dossiers.counter import dossier, home, lookup, receiving, register, slips, watching

_DOSSIER = "mot-cua/ho-so/<key:dossier_id>/"

urlpatterns = [
    path("mot-cua/", home.home, name="counter"),
    path("mot-cua/tiep-nhan/", receiving.receive, name="receive"),
    path("mot-cua/theo-doi/", watching.watch, name="watch"),
    path("mot-cua/so-theo-doi/", register.register, name="register"),
    path("mot-cua/so-theo-doi/tai-ve/<slug:kind>/", register.take_out, name="register-file"),
    path(_DOSSIER, dossier.dossier, name="dossier"),
    path(f"{_DOSSIER}viec/<slug:slug>/", dossier.act, name="act"),
    path(f"{_DOSSIER}buoc/<key:event_id>/dinh-chinh/", dossier.correct, name="correct"),
    path(f"{_DOSSIER}phieu/<slug:slug>/<slug:kind>/", slips.slip, name="slip"),
    path("tra-cuu-ho-so/", lookup.lookup, name="lookup"),
    path("tra-cuu-ho-so/danh-gia/", lookup.rate, name="rate"),
]
