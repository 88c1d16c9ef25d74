"""The command makes a token, says it once, and takes it away."""

import io
import re

import pytest
from django.core.management import CommandError, call_command

from parindex.dossiers.models import PushClient
from parindex.dossiers.pushing import taking
from tests.dossiers.making import Scene

pytestmark = pytest.mark.django_db


def run(**options: object) -> str:
    out = io.StringIO()
    call_command("push_client", stdout=out, **options)
    return out.getvalue()


def test_makes_and_closes_a_client(scene: Scene) -> None:
    said = run(name="Hệ thống tỉnh", unit=scene.unit.code, per_minute=5)
    token = re.search(r"pi_\S+", said)
    assert token is not None
    client = PushClient.objects.get()
    assert (taking.client_of(token[0]), client.per_minute) == (client, 5)
    assert "thu hồi" in run(close=client.pk)
    assert taking.client_of(token[0]) is None


def test_says_what_is_wrong(scene: Scene) -> None:
    with pytest.raises(CommandError, match="Không có đơn vị"):
        run(name="a", unit="nowhere")
    with pytest.raises(CommandError, match="tên nguồn"):
        run(unit=scene.unit.code)
    with pytest.raises(CommandError):
        run(close=99)
