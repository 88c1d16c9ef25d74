"""Who acts and who is acted on, as the log keeps them."""

from parindex.accounts.actors import actor, target
from parindex.accounts.models import User
from parindex.audit.acts import SYSTEM


class TestActor:
    def test_is_id_and_name_or_the_product(self) -> None:
        found = actor(User(pk=7, full_name="An", email="an@xa.vn"))
        assert (found.id, found.name) == ("user:7", "An")
        assert actor(None) is SYSTEM


class TestTarget:
    def test_never_holds_the_address(self) -> None:
        found = target(User(pk=7, full_name="An", email="an@xa.vn"))
        assert (found.kind, found.id, found.name) == ("user", "7", "An")
