"""Sealing a publication: the package that is written holds, or nothing is sealed."""

from dataclasses import replace

import pytest

from parindex.core.faults import Refused
from parindex.core.package import CheckName, PackageContent
from parindex.results import queries, sealing
from tests.results.making import AT, SMALL_SET, make_papers, make_publication

pytestmark = pytest.mark.django_db


def make_content() -> PackageContent:
    publication = make_publication()
    answers = queries.round_answers(publication)
    scores = queries.scores(publication)
    return sealing.content_for(
        publication=publication, answers=answers, scores=scores, papers=make_papers(answers.units)
    )


class TestContentFor:
    def test_takes_version_time_and_set_from_the_publication(self) -> None:
        make_publication()
        content = make_content()
        assert (content.name, content.version, content.published_at) == ("Đánh giá thử", 2, AT)
        assert content.criteria_text == SMALL_SET
        assert set(content.attachments) == {"decision.pdf", "minutes.pdf"}


class TestPackageOf:
    def test_writes_a_package_that_holds(self) -> None:
        content = make_content()
        package = sealing.package_of(content)
        assert sealing.verify(package).holds
        assert package == sealing.package_of(content)

    def test_refuses_one_that_would_not_hold(self) -> None:
        content = make_content()
        with pytest.raises(Refused) as refused:
            sealing.package_of(replace(content, criteria_text=SMALL_SET.replace("max: 6", "max: 7")))
        assert refused.value.faults[0].place.path == "reading"
        with pytest.raises(Refused) as other:
            sealing.package_of(replace(content, stages={}))
        assert {fault.place.path for fault in other.value.faults} == {"stages"}


class TestVerify:
    def test_holds_a_package_against_its_seal(self) -> None:
        verification = sealing.verify(sealing.package_of(make_content()), "0" * 64)
        assert [check.name for check in verification.failed] == [CheckName.SEAL]
