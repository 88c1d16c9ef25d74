"""The people of the showcase."""

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.results.showcase import people
from parindex.results.showcase.scene import Ground


class TestAdd:
    def test_makes_somebody_of_each_role_for_a_demonstration_only(self, ground: Ground) -> None:
        assert set(Role.objects.values_list("kind", flat=True)) == set(RoleKind.values)
        assert not User.objects.filter(is_demonstration=False).exists()
        assert User.objects.get(email=people.address("chutri")).check_password(people.PASSWORD)

    def test_finds_people_by_role_and_commune(self, ground: Ground) -> None:
        assert ground.cast.of("anbinh", "cchc").email == "cchc.anbinh@minh-hoa.example"
        assert ground.cast["chutri"] == ground.manager
