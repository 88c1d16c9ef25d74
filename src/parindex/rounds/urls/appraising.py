"""Addresses of appraisal: the queue, items, verdicts, marks and returns."""

from django.urls import URLPattern, path

from parindex.rounds.views.appraising import area, queue
from parindex.rounds.views.appraising_assigning import assignments
from parindex.rounds.views.appraising_item import finding_withdraw, item

urlpatterns: list[URLPattern] = [
    path("tham-dinh/", queue, name="queue"),
    path("tham-dinh/linh-vuc/<int:area_id>/lan-<int:number>/", area, name="appraise-area"),
    path("tham-dinh/<int:answer_id>/lan-<int:number>/", item, name="appraise"),
    path("tham-dinh/yeu-cau/<int:finding_id>/lan-<int:number>/rut/", finding_withdraw, name="finding-withdraw"),
    path("dot/<int:round_id>/phan-cong/", assignments, name="assignments"),
]
