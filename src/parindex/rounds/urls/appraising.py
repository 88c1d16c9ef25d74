"""Addresses of appraisal: the queue, items, verdicts, marks and returns."""

from django.urls import URLPattern, path

from parindex.rounds.views.appraising import area, queue
from parindex.rounds.views.appraising_assigning import assignments
from parindex.rounds.views.appraising_item import finding_withdraw, item

urlpatterns: list[URLPattern] = [
    path("tham-dinh/", queue, name="queue"),
    path("tham-dinh/linh-vuc/<key:area_id>/lan-<key:number>/", area, name="appraise-area"),
    path("tham-dinh/<key:answer_id>/lan-<key:number>/", item, name="appraise"),
    path("tham-dinh/yeu-cau/<key:finding_id>/lan-<key:number>/rut/", finding_withdraw, name="finding-withdraw"),
    path("dot/<key:round_id>/phan-cong/", assignments, name="assignments"),
]
