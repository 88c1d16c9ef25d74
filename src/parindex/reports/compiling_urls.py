"""Addresses of compiling: under /lam-viec/bao-cao/."""

from django.urls import path

from parindex.reports.views import batches, editing, listing, releasing, report, returning, templates

urlpatterns = [
    path("", listing.home, name="home"),
    path("moi/", listing.new, name="new"),
    path("mau/", templates.templates, name="templates"),
    path("mau/<key:template_id>/bo/", templates.withdraw, name="template-withdraw"),
    path("mau/<slug:kind>/tai-ve/", templates.shipped, name="template-file"),
    path("tat-ca/", batches.batches, name="batches"),
    path("tat-ca/<key:batch_id>/", batches.batch, name="batch"),
    path("tat-ca/<key:batch_id>/tai-ve/", batches.download, name="batch-file"),
    path("<key:report_id>/", report.report, name="report"),
    path("<key:report_id>/so-lieu/", editing.figures, name="figures"),
    path("<key:report_id>/cau-chu/", editing.sentences, name="sentences"),
    path("<key:report_id>/cau-chu/de-xuat/", editing.propose, name="propose"),
    path("<key:report_id>/lap/", report.compile_report, name="compile"),
    path("<key:report_id>/nop-ban-sua/", returning.hand_in, name="hand-in"),
    path("<key:report_id>/so-sua/", returning.retypings, name="retypings"),
    path("<key:report_id>/phat-hanh/", releasing.release, name="release"),
    path("<key:report_id>/thay-the/", releasing.replace, name="replace"),
    path("<key:report_id>/ban/<key:number>/word/", report.word, name="version-word"),
    path("<key:report_id>/ban/<key:number>/pdf/", report.as_pdf, name="version-pdf"),
]
