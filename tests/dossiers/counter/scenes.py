"""People of the counter at their pages, at one moment."""

import pytest
from django.test import Client
from django.urls import reverse

from parindex.accounts.models import User
from parindex.dossiers.models import Dossier
from tests.accounts.making import sign_in
from tests.dossiers.making import NOW


def stop_clock(monkeypatch: pytest.MonkeyPatch, at: object = NOW) -> None:
    """Let it be one moment for every page."""
    monkeypatch.setattr("parindex.kit.clock.now", lambda: at)


def client_of(user: User) -> Client:
    """Give a client of somebody who is signed in."""
    return sign_in(Client(), user)


def page_of(user: User, address: str, status: int = 200) -> str:
    """Give a page as somebody sees it."""
    response = client_of(user).get(address)
    assert response.status_code == status, response.status_code
    return response.content.decode()


def act_of(dossier: Dossier, slug: str) -> str:
    """Give the address of an act."""
    return reverse("dossiers:act", args=[dossier.pk, slug])
