"""The id of the request that is being answered, by which everything that it does can be found together."""

import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponseBase

HEADER = "X-Request-ID"
#: What is taken from outside: a proxy's id, never text that could fill or forge a line of a report.
_WELL_FORMED = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_current: ContextVar[str] = ContextVar("request_id", default="")


def current_id() -> str:
    """Give the id of the request that is being answered; empty outside of one."""
    return _current.get()


@contextmanager
def identified(offered: str = "") -> Iterator[str]:
    """Give everything done in the block one id: the one offered if it is well formed, else a new one."""
    request_id = offered if _WELL_FORMED.fullmatch(offered) else uuid.uuid4().hex
    token = _current.set(request_id)
    try:
        yield request_id
    finally:
        _current.reset(token)


def request_id_middleware(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Give each request an id and say it in the header of the answer."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        with identified(request.headers.get(HEADER, "")) as request_id:
            response = get_response(request)
        response.headers[HEADER] = request_id
        return response

    return answer
