"""What was found out about a package, said in both languages."""

from parindex.core.faults import Fault, Place, Refused
from parindex.core.package.verification import (
    MOST_DETAILS,
    CheckName,
    Finding,
    Verification,
    core_notice,
    failed,
    judged,
    passed,
    refused,
)
from parindex.core.sentences import Statement, Template, Value

WRONG = Template("sai", "wrong")()
VALUES: dict[str, Value] = {"count": 1, "name": "answers.json", "own": "1", "hash": "ab", "given": "cd"}


class TestCheck:
    def test_has_words_for_every_check(self) -> None:
        for name in CheckName:
            assert passed(name, **VALUES).said.say("vi")
            assert "{" not in passed(name, **VALUES).said.say("en")
        for name in set(CheckName) - {CheckName.CORE_VERSION}:
            assert failed(name, **VALUES).said.say("vi") != passed(name, **VALUES).said.say("vi")

    def test_passes_where_nothing_differs(self) -> None:
        assert judged(CheckName.TOTALS, []).finding is Finding.PASSED
        assert judged(CheckName.TOTALS, [WRONG]).finding is Finding.FAILED

    def test_shows_some_of_many_differences(self) -> None:
        details = judged(CheckName.TOTALS, [WRONG] * (MOST_DETAILS + 2)).details
        assert (len(details), details[-1].say("en")) == (MOST_DETAILS + 1, "… and 2 more")

    def test_tells_the_faults_of_a_refusal_with_their_places(self) -> None:
        check = refused(CheckName.SCORES, Refused([Fault(Place("xa-a"), WRONG, WRONG), Fault(Place(""), WRONG, WRONG)]))
        assert [detail.say("en") for detail in check.details] == ["xa-a: wrong", "wrong"]


class TestVerification:
    def test_holds_where_no_check_failed(self) -> None:
        notice, good, bad = core_notice("1", "2"), passed(CheckName.UNITS), failed(CheckName.UNITS)
        assert Verification(seal="", checks=(notice, good)).holds
        assert Verification(seal="", checks=(good, bad)).failed == (bad,)

    def test_says_a_notice_as_a_sentence(self) -> None:
        assert isinstance(core_notice("1", "2").said, Statement)
        assert core_notice("1.0.0", "2.0.0").said.say("en") == (
            "the package was scored by core 1.0.0, this program has 2.0.0"
        )
