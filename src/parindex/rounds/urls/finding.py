"""Addresses of the search."""

from django.urls import path

from parindex.rounds.views import finding

urlpatterns = [path("tim/", finding.search, name="search")]
