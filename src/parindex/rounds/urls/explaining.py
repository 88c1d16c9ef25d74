"""Addresses of explanations."""

from django.urls import path

from parindex.rounds.views import explaining, explaining_history, explaining_manage, explaining_save

_SHEET = "dot/<key:round_id>/<slug:unit>/"

urlpatterns = [
    path(f"{_SHEET}giai-trinh/", explaining.explanation, name="explanation"),
    path("giai-trinh/<key:answer_id>/", explaining.explanation_item, name="explanation-item"),
    path("giai-trinh/<key:answer_id>/luu/", explaining_save.save, name="explanation-save"),
    path("giai-trinh/<key:answer_id>/tai-lieu/", explaining_save.paper, name="explanation-paper"),
    path("giai-trinh/tai-lieu/<key:attachment_id>/bo/", explaining_save.remove_paper, name="explanation-paper-remove"),
    path("giai-trinh/linh-vuc/<key:area_id>/gui/", explaining_save.send, name="explanation-send"),
    path("dot/<key:round_id>/theo-doi-giai-trinh/", explaining_manage.explanation_list, name="explanation-list"),
    path("dot/<key:round_id>/theo-doi-giai-trinh/dong/", explaining_manage.close, name="explanation-close"),
    path("dot/<key:round_id>/theo-doi-giai-trinh/chuyen/", explaining_manage.settle, name="explanation-settle"),
    path(f"{_SHEET}dien-bien/", explaining_history.history, name="history"),
    path("dien-bien/<key:answer_id>/", explaining_history.item_history, name="history-item"),
]
