"""Addresses of progress, exceptions, reminders and notices."""

from django.urls import path

from parindex.rounds.views import following, setting_up_exceptions

urlpatterns = [
    path("dot/<key:round_id>/tien-do/", following.progress, name="progress"),
    path("dot/<key:round_id>/tien-do.csv", following.progress_file, name="progress-file"),
    path("dot/<key:round_id>/nhac/", following.remind, name="remind"),
    path("dot/<key:round_id>/nhan/<key:unit_id>/", following.take_in, name="take-in"),
    path("dot/<key:round_id>/bai-hoc/", following.lessons, name="lessons"),
    path("dot/<key:round_id>/ngoai-le/", setting_up_exceptions.exceptions, name="exceptions"),
    path("dot/<key:round_id>/ngoai-le/gia-han/", setting_up_exceptions.extend, name="extend"),
    path("dot/<key:round_id>/ngoai-le/mo-lai/", setting_up_exceptions.reopen, name="reopen"),
    path("dot/<key:round_id>/ngoai-le/nop-muon/", setting_up_exceptions.excuse, name="excuse"),
    path("thong-bao/", following.notices, name="notices"),
    path("thong-bao/da-doc/", following.mark_read, name="notices-read"),
]
