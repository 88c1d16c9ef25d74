"""What was typed when a sign-in ended is signed for the item and its author."""

import pytest
from django.core import signing
from django.http import QueryDict
from django.test import RequestFactory

from parindex.rounds.views import filling_kept
from parindex.rounds.views.filling_kept import author_token, is_from_here, keep, take_up


def posted(author: str) -> QueryDict:
    return QueryDict(f"num=42&note=ghi&csrfmiddlewaretoken=abc&author={author}")


class TestKeep:
    def test_gives_back_what_was_typed_without_what_signs_it(self) -> None:
        typed = take_up(keep(posted(author_token(5, 7)), 5), 5, 7)
        assert typed is not None
        assert typed.dict() == {"num": "42", "note": "ghi"}

    @pytest.mark.parametrize(("answer_id", "user_id"), [(6, 7), (5, 8)])
    def test_is_for_its_author_alone(self, answer_id: int, user_id: int) -> None:
        assert take_up(keep(posted(author_token(answer_id, user_id)), 5), 5, 7) is None

    @pytest.mark.parametrize("author", ["", "forged"])
    def test_is_for_nobody_with_a_token_that_was_not_made_here(self, author: str) -> None:
        assert take_up(keep(posted(author), 5), 5, 7) is None

    def test_is_for_its_item_alone(self) -> None:
        with pytest.raises(signing.BadSignature):
            take_up(keep(posted(author_token(5, 7)), 5), 6, 7)

    def test_ends_after_a_day(self, monkeypatch: pytest.MonkeyPatch) -> None:
        kept = keep(posted(author_token(5, 7)), 5)
        monkeypatch.setattr(filling_kept, "_KEPT_FOR", -1)
        with pytest.raises(signing.SignatureExpired):
            take_up(kept, 5, 7)


class TestIsFromHere:
    @pytest.mark.parametrize(
        ("headers", "expected"),
        [
            ({}, True),
            ({"Origin": "http://testserver"}, True),
            ({"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}, True),
            ({"Origin": "null"}, False),
            ({"Origin": "https://testserver"}, False),
            ({"Sec-Fetch-Site": "same-site"}, False),
        ],
    )
    def test_believes_the_browser(self, headers: dict[str, str], *, expected: bool) -> None:
        assert is_from_here(RequestFactory().post("/", headers=headers)) is expected
