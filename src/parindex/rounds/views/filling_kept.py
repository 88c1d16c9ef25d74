"""What was typed when a sign-in ended: signed for the item and its author, to be taken up by nobody else.

The form that takes it up cannot carry the token of a session that has ended; the signature stands in its place. Only a
page of the item that was given to the author carries what it takes to make one in the author's name.
"""

from django.core import signing
from django.http import HttpRequest, QueryDict

#: What the author's page carries to name them.
AUTHOR = "author"

_AUTHOR_SALT = "rounds.filling.author"
_SALT = "rounds.filling.kept"
#: What was typed before a sign-in ended can be taken up for so many seconds.
_KEPT_FOR = 24 * 60 * 60
_NOBODY = 0


def author_token(answer_id: int, user_id: int) -> str:
    """Give what names the author of a form of an item."""
    return signing.dumps([answer_id, user_id], salt=_AUTHOR_SALT)


def keep(posted: QueryDict, answer_id: int) -> str:
    """Sign what was typed for an item, in the name of whom its page was given to."""
    typed = posted.copy()
    author = _author(str(typed.pop(AUTHOR, [""])[-1]), answer_id)
    typed.pop("csrfmiddlewaretoken", None)
    return signing.dumps([answer_id, author, typed.urlencode()], salt=_SALT, compress=True)


def take_up(kept: str, answer_id: int, user_id: int) -> QueryDict | None:
    """Give what a person typed for an item; None where another person did.

    Raises `BadSignature` for what was not kept here, for another item, or too long ago.
    """
    item, author, typed = signing.loads(kept, salt=_SALT, max_age=_KEPT_FOR)
    if item != answer_id:
        raise signing.BadSignature("kept for another item")
    return QueryDict(typed) if author == user_id else None


def is_from_here(request: HttpRequest) -> bool:
    """Say whether a form was sent by a page of this site, as far as the browser tells."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    return site == "same-origin" and origin in {None, f"{request.scheme}://{request.get_host()}"}


def _author(token: str, answer_id: int) -> int:
    try:
        item, author = signing.loads(token, salt=_AUTHOR_SALT)
    except signing.BadSignature:
        return _NOBODY
    return int(author) if item == answer_id else _NOBODY
