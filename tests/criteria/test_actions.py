"""Importing criteria sets."""

import pytest

from parindex.audit import queries as audit
from parindex.audit.acts import Actor
from parindex.core.faults import Refused
from parindex.criteria import actions
from parindex.criteria.models import CriteriaVersion
from tests.results.making import AT, SMALL_SET

pytestmark = pytest.mark.django_db


class TestImportSet:
    def test_keeps_the_file_with_its_hash(self) -> None:
        actions.import_set(content=SMALL_SET.encode(), at=AT)
        version = CriteriaVersion.objects.get()
        assert version.source_text == SMALL_SET
        assert str(version) == f"SMALL {version.content_hash[:12]}"

    def test_records_who_imported_it_once(self) -> None:
        for _ in range(2):
            actions.import_set(content=SMALL_SET.encode(), at=AT, by=Actor(id="user:1", name="Lan"))
        (entry,) = audit.page(audit.Search(verb="criteria.import")).entries
        assert (entry.actor_name, entry.target_name) == ("Lan", str(CriteriaVersion.objects.get()))

    def test_makes_one_version_of_one_content(self) -> None:
        first = actions.import_set(content=SMALL_SET.encode(), at=AT)
        again = actions.import_set(content=f"# chú thích\n{SMALL_SET}".encode(), at=AT)
        assert first == again

    def test_refuses_every_fault_and_keeps_nothing(self) -> None:
        with pytest.raises(Refused) as refused:
            actions.import_set(
                content=SMALL_SET.replace("max: 2,", "max: 3,").replace("linear", "linaer").encode(), at=AT
            )
        assert len(refused.value.faults) == 2
        assert not CriteriaVersion.objects.exists()
