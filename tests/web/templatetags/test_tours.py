"""The short tour as it stands on a page: folded, with its stops, and working without a script."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import resolve

from parindex.web.tours import tour_of


def show(page: str, address: str) -> str:
    request = RequestFactory().get(address)
    request.resolver_match = resolve(address)
    assert request.resolver_match.view_name == page
    return Template("{% load tours %}{% page_tour %}").render(Context({"request": request}))


class TestPageTour:
    def test_is_folded_and_has_its_stops(self) -> None:
        shown = show("rounds:home", "/lam-viec/")
        assert '<details class="tour" data-behaviour="tour" data-tour="rounds:home">' in shown
        assert shown.count("<li>") == len(tour_of("rounds:home"))
        assert '<a href="#next-step">' in shown

    def test_names_a_thing_without_an_id_in_plain_words(self) -> None:
        assert "<li><a" not in show("rounds:notices", "/lam-viec/thong-bao/")

    @pytest.mark.parametrize(("page", "address"), [("portal:home", "/"), ("robots", "/robots.txt")])
    def test_is_nothing_elsewhere(self, page: str, address: str) -> None:
        assert show(page, address).strip() == ""
