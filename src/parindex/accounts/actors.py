"""Who acts and who is acted on, as the log keeps them: by id and name, never by address."""

from parindex.accounts.models import User
from parindex.audit.acts import SYSTEM, Actor, Target


def actor(user: User | None) -> Actor:
    """Give a person as the log names them; nobody stands for the product itself, a command."""
    return SYSTEM if user is None else Actor(id=f"user:{user.pk}", name=user.full_name)


def target(user: User) -> Target:
    """Give a person on whom somebody acts; the user of a request is not the row itself, but stands for it."""
    return Target(kind="user", id=str(user.pk), name=user.full_name)
