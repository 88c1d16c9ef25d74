"""Addresses of the council and its decisions."""

from django.urls import path

from parindex.rounds.views import council, council_acts, council_approval

_ROUND = "dot/<key:round_id>/hop-hoi-dong/"

urlpatterns = [
    path(_ROUND, council.agenda, name="council"),
    path(f"{_ROUND}phe-duyet/", council_approval.approve, name="approve"),
    path(f"{_ROUND}<key:answer_id>/", council.dispute, name="dispute"),
    path(f"{_ROUND}<key:answer_id>/bieu-quyet/", council_acts.vote, name="dispute-vote"),
    path(f"{_ROUND}<key:answer_id>/quyet-dinh/", council_acts.decide, name="dispute-decide"),
    path(f"{_ROUND}<key:answer_id>/kien-nghi/", council_acts.petition, name="dispute-petition"),
]
