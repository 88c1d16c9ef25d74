"""The addresses of the workspace: one module for each part of a round's work."""

from parindex.rounds.urls import appraising, council, explaining, filling, following, sending, setting_up
from parindex.rounds.views import home

app_name = "rounds"
urlpatterns = [
    *home.urlpatterns,
    *setting_up.urlpatterns,
    *filling.urlpatterns,
    *sending.urlpatterns,
    *appraising.urlpatterns,
    *explaining.urlpatterns,
    *council.urlpatterns,
    *following.urlpatterns,
]
