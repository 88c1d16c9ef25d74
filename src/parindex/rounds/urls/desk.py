"""Addresses of the desk of a unit, and of the queue of readings."""

from django.urls import path

from parindex.rounds.views import desk, desk_paper, readings

_DESK = "dot/<key:round_id>/<slug:unit_code>/tai-lieu/"
_PAPER = "ban-tai-lieu/<key:paper_id>/"

urlpatterns = [
    path(_DESK, desk.desk, name="desk"),
    path(f"{_DESK}danh-sach/", desk.rows, name="desk-rows"),
    path(f"{_DESK}bat-dau/", desk.begin_upload, name="desk-begin"),
    path(f"{_DESK}<uuid:key>/xong/", desk.finish_upload, name="desk-finish"),
    path(f"{_DESK}dung-lai/", desk.reuse, name="desk-reuse"),
    path(_PAPER, desk_paper.paper, name="desk-paper"),
    path(f"{_PAPER}dong/", desk.row, name="desk-row"),
    path(f"{_PAPER}nhan/", desk_paper.accept, name="desk-accept"),
    path(f"{_PAPER}xep/", desk_paper.file, name="desk-file"),
    path(f"{_PAPER}chuyen/", desk_paper.hand, name="desk-hand"),
    path(f"{_PAPER}bo/", desk_paper.put_aside, name="desk-put-aside"),
    path(f"{_PAPER}doc-lai/", desk_paper.read_again, name="desk-read-again"),
    path(f"{_PAPER}goc/", desk_paper.original, name="desk-original"),
    path(f"{_PAPER}trang/<key:page>/<key:width>/", desk_paper.picture, name="desk-page"),
    path("doc-tai-lieu/", readings.queue, name="readings"),
    path("doc-tai-lieu/<key:reading_id>/doc-lai/", readings.read_again, name="readings-again"),
    path("doc-tai-lieu/phieu/<key:sheet_id>/doi-chieu-lai/", readings.examine_again, name="readings-examine"),
    path("tai-lieu/<key:attachment_id>/nhan/", readings.accept, name="evidence-accept"),
    path("tai-lieu/<key:attachment_id>/doc-lai/", readings.read_attachment_again, name="evidence-read-again"),
]
