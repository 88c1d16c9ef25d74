"""Importing criteria sets."""

import pytest

from parindex.audit import queries as audit
from parindex.audit.acts import Actor
from parindex.audit.models import Entry
from parindex.core.faults import Refused
from parindex.criteria import actions, queries
from parindex.criteria.models import CriteriaVersion
from tests.criteria.making import make_assessor
from tests.evidence.making import make_person
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

    def test_refuses_faults_of_required_evidence_too(self) -> None:
        text = SMALL_SET.replace('evidence: ["Kế hoạch"]', "requires: {shared: [{types: [XX]}]}")
        with pytest.raises(Refused) as refused:
            actions.import_set(content=text.encode(), at=AT)
        assert [fault.place.line for fault in refused.value.faults] == [17]


class TestRequiredEvidence:
    def test_is_read_from_a_file_with_every_fault(self) -> None:
        version = actions.import_set(content=SMALL_SET.encode(), at=AT)
        with pytest.raises(Refused) as refused:
            actions.read_required(version_id=version, content=b'requirements:\n  "99.9":\n    shared: [{count: 0}]\n')
        assert [fault.place.line for fault in refused.value.faults] == [3, 3]

    def test_is_approved_and_recorded_once(self) -> None:
        version = actions.import_set(content=SMALL_SET.encode(), at=AT)
        code = min(queries.item_codes(version))
        content = f'requirements:\n  "{code}":\n    shared: [{{types: [KH]}}]\n'.encode()
        requirements = actions.read_required(version_id=version, content=content)
        person = make_person()
        mine = make_assessor()
        first, again = (
            actions.approve_required(version_id=version, assessor_id=mine, requirements=requirements, by=person, at=AT)
            for _ in range(2)
        )
        assert again == first
        entry = Entry.objects.get(verb="criteria.approve_required_evidence")
        assert (entry.before, entry.after) == (None, {"assessor_id": mine, "hash": first.content_hash})
