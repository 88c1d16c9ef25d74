"""The addresses of the workspace: one module for each part of a round's work."""

from parindex.rounds.urls import (
    appraising,
    council,
    desk,
    explaining,
    filling,
    finding,
    following,
    sending,
    setting_up,
    sufficiency,
)
from parindex.rounds.views import home

app_name = "rounds"
urlpatterns = [
    *home.urlpatterns,
    *setting_up.urlpatterns,
    *filling.urlpatterns,
    *sending.urlpatterns,
    *desk.urlpatterns,
    *appraising.urlpatterns,
    *explaining.urlpatterns,
    *council.urlpatterns,
    *following.urlpatterns,
    *finding.urlpatterns,
    *sufficiency.urlpatterns,
]
