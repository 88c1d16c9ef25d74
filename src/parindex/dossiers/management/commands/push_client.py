"""Lets a provincial system push dossiers: makes its token, or takes it away."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from parindex.core.sentences import Template
from parindex.dossiers.actions import importing
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.units import queries as units

_NO_UNIT = Template("Không có đơn vị «{unit}»; dùng mã riêng của đơn vị.", "There is no unit «{unit}»; give its code.")
_MADE = Template(
    "Hệ thống số {client}, nguồn «{source}». Mã truy cập (chỉ hiện một lần): {token}",
    "Client {client}, source «{source}». Its token (said this once): {token}",
)
_CLOSED = Template("Đã thu hồi mã truy cập của hệ thống số {client}.", "Client {client} may no longer push.")


class Command(BaseCommand):
    """Make or close a client."""

    help = "Make a token with which a system pushes the dossiers of a unit and of those below it; or close one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the name and the unit of a new client, or the number of one to close."""
        parser.add_argument("--name", help="name of the system")
        parser.add_argument("--unit", help="code of the unit within which it may state dossiers")
        parser.add_argument("--per-minute", type=int, default=60, help="batches in a minute")
        parser.add_argument("--close", type=int, metavar="NUMBER", help="close a client")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the client and say its token, or close one."""
        try:
            if options["close"]:
                importing.close_client(client_id=options["close"], by=None, at=clock.now())
                self.stdout.write(_CLOSED(client=str(options["close"])).say())
            else:
                self._make(options)
        except ActionError as refused:
            raise CommandError(str(refused)) from refused

    def _make(self, options: dict[str, Any]) -> None:
        unit = units.with_code(options["unit"] or "")
        if unit is None:
            raise CommandError(_NO_UNIT(unit=options["unit"] or "").say())
        now = clock.now()
        source = importing.add_source(name=options["name"] or "", unit_id=unit.pk, by=None, at=now)
        new = importing.NewClient(source_id=source.pk, name=source.name, per_minute=options["per_minute"])
        client, token = importing.add_client(new=new, by=None, at=now)
        self.stdout.write(_MADE(client=str(client.pk), source=source.slug, token=token).say())
