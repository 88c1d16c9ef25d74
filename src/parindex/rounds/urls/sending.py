"""Addresses of evidence, checks and sending in."""

from django.urls import path

from parindex.rounds.views import evidence, evidence_pages, sending, sending_returns

urlpatterns = [
    path("muc/<key:answer_id>/tai-lieu/", evidence.item, name="item-evidence"),
    path("muc/<key:answer_id>/tai-lieu/bat-dau/", evidence.begin_upload, name="upload-begin"),
    path("muc/<key:answer_id>/tai-lieu/<uuid:key>/xong/", evidence.finish_upload, name="upload-finish"),
    path("muc/<key:answer_id>/tai-lieu/dung-lai/", evidence.reuse, name="evidence-reuse"),
    path("tai-len/<uuid:key>/", evidence.upload, name="upload"),
    path("tai-lieu/<key:attachment_id>/", evidence_pages.document, name="evidence"),
    path("tai-lieu/<key:attachment_id>/mo-ta/", evidence_pages.describe, name="evidence-describe"),
    path("tai-lieu/<key:attachment_id>/go/", evidence.remove, name="evidence-remove"),
    path("tai-lieu/<key:attachment_id>/chuyen/", evidence.move, name="evidence-move"),
    path("tai-lieu/<key:attachment_id>/thay/", evidence.replace, name="evidence-replace"),
    path("tai-lieu/<key:attachment_id>/ban/<key:number>/goc/", evidence_pages.original, name="evidence-original"),
    path(
        "tai-lieu/<key:attachment_id>/ban/<key:number>/trang/<key:page>/<key:width>/",
        evidence_pages.picture,
        name="evidence-page",
    ),
    path("dot/<key:round_id>/<str:unit_code>/gui/", sending.send, name="send"),
    path("dot/<key:round_id>/<str:unit_code>/gui/bien-nhan/", sending.receipt, name="receipt"),
    path("dot/<key:round_id>/<str:unit_code>/<str:area_code>/sua/", sending_returns.mend, name="mend"),
    path("yeu-cau/<key:finding_id>/", sending_returns.reply, name="reply-finding"),
]
