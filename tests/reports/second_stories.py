"""The twelve kinds of reports of the second set."""

from collections.abc import Sequence

from tests.reports import stories_later, stories_offices, stories_scores
from tests.reports.second_hand import Story

STORIES: Sequence[Story] = (
    stories_offices.quarterly,
    stories_offices.in_words,
    stories_offices.yearly,
    stories_offices.monthly,
    stories_offices.statistics,
    stories_scores.index_table,
    stories_scores.self_scored,
    stories_scores.survey,
    stories_scores.many_units,
    stories_scores.digital,
    stories_later.one_stop,
    stories_later.index_of_departments,
)
