"""How often an address may look codes up: codes follow each other, so nobody may try them all."""

from datetime import timedelta

from parindex.dossiers.refusals import AskedTooOften
from parindex.kit.limits import Limiter

#: A citizen looks a few times; a village that shares an address, some dozens.
LOOK_UPS = Limiter(60, timedelta(minutes=10), lambda amount, minutes: AskedTooOften(most=amount, minutes=minutes))
