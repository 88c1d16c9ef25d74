"""Refusals that a person may read."""

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError


class AlreadyGone(ActionError):
    wrong = Template("{name} đã kết thúc", "{name} has ended")
    remedy = Template("chọn đơn vị khác thay cho {name}", "choose another unit than {name}")


class TestActionError:
    def test_says_what_is_wrong_and_the_remedy_in_both_languages(self) -> None:
        error = AlreadyGone(name="Xã A")
        assert error.say() == "Xã A đã kết thúc. Cách sửa: chọn đơn vị khác thay cho Xã A."
        assert error.say("en") == "Xã A has ended. Remedy: choose another unit than Xã A."

    def test_reads_as_its_sentence_in_a_log(self) -> None:
        assert str(AlreadyGone(name="Xã A")) == AlreadyGone(name="Xã A").say()
