"""Adds the first administrator and prints the link by which they set their password."""

import contextlib
from argparse import ArgumentParser
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from parindex.accounts import actions, queries, refusals
from parindex.accounts.actions import NewPerson, NewRole
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User
from parindex.audit.acts import SYSTEM
from parindex.core.sentences import Template
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.units import actions as unit_actions
from parindex.units import queries as units
from parindex.units.actions import NewUnit

if TYPE_CHECKING:
    from parindex.units.models import Unit

_NO_UNIT = Template(
    'Thiếu đơn vị: thêm --unit MÃ (đơn vị đã có), hoặc --province "Tỉnh …" (lập tỉnh mới).',
    'The unit is missing: add --unit CODE (one that is there), or --province "Tỉnh …" (a new province).',
)
_BOTH = Template("Chỉ dùng một trong hai: --unit hoặc --province.", "Give either --unit or --province.")
_KNOWN_UNITS = Template("Chưa có đơn vị «{code}». Đang có: {known}.", "There is no unit «{code}». There are: {known}.")
_NONE = Template("chưa có đơn vị nào; dùng --province để lập tỉnh", "none yet; found one with --province")
_DONE = Template("Đã thêm quản trị viên {name} ({unit}).", "Added the administrator {name} ({unit}).")
_GIVEN = Template("{name} đã có tài khoản; nay quản trị {unit}.", "{name} is known, and administers {unit} now.")
_LINK = Template(
    "Mở liên kết này trong {days} ngày để đặt mật khẩu (dùng một lần):",
    "Open this link within {days} days to set the password (it can be used once):",
)
_NAMED = 10


class Command(BaseCommand):
    """Add an administrator from the command line, the only way to the first one."""

    help = "Add an administrator and print a link to set their password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take address, name and unit."""
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True, help="full name")
        parser.add_argument("--unit", metavar="CODE", default="", help="own code of a unit that is there")
        parser.add_argument("--province", metavar="NAME", default="", help="found this province, and let them run it")

    def handle(self, *args: Any, **options: Any) -> None:
        """Add the person, or give somebody known the role; raises `CommandError` for what cannot be."""
        at = clock.now()
        try:
            with transaction.atomic():
                unit = _unit(options["unit"].strip(), options["province"].strip(), at)
                person, is_new = _person(options["email"], options["name"], unit.code, at)
        except ActionError as refused:
            raise CommandError(refused.say()) from refused
        said = _DONE if is_new else _GIVEN
        self.stdout.write(said(name=person.full_name, unit=unit.name).say())
        self.stdout.write(_LINK(days=settings.PASSWORD_RESET_TIMEOUT // 86_400).say())
        self.stdout.write(f"{settings.SITE_URL}{actions.password_link(person)}")


def _unit(code: str, province: str, at: datetime) -> "Unit":
    if code and province:
        raise CommandError(_BOTH().say())
    if province:
        new = NewUnit(name=province, kind="province")
        return unit_actions.establish(unit=new, on=None, by=SYSTEM, at=at)
    if not code:
        raise CommandError(_NO_UNIT().say())
    unit = units.with_code(code)
    if unit is None:
        known = ", ".join(unit.code for unit in units.alive(at.date())[:_NAMED]) or _NONE().say()
        raise CommandError(_KNOWN_UNITS(code=code, known=known).say())
    return unit


def _person(email: str, name: str, unit: str, at: datetime) -> tuple[User, bool]:
    role = NewRole(kind=RoleKind.ADMINISTRATOR, unit=unit)
    person = queries.with_email(email)
    if person is None:
        return actions.create_person(new=NewPerson(email=email, full_name=name, roles=(role,)), by=None, at=at), True
    # Whoever has the role already lost the link: they get a new one.
    with contextlib.suppress(refusals.RoleGiven):
        actions.give_role(user_id=person.pk, role=role, by=None, at=at)
    return person, False
