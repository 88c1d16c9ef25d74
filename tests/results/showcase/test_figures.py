"""What the communes of the showcase answer."""

from parindex.core.placeholders import Period
from parindex.criteria import queries as criteria
from parindex.results.showcase import figures, places
from parindex.results.showcase.scene import Ground


class TestOf:
    def test_answers_every_item_of_the_set(self, ground: Ground) -> None:
        content_hash = criteria.content_hash(ground.criteria_id)
        codes = {item.code for item in criteria.frozen(content_hash, Period(2023)).items}
        for commune in places.COMMUNES:
            assert set(figures.of(commune)) == codes
