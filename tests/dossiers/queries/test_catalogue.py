"""Reads of the catalogue."""

from datetime import date, timedelta

from parindex.dossiers.models import ProcedureVersion
from parindex.dossiers.queries import catalogue
from tests.dossiers.making import LAW, Scene, make_offer, make_procedure

DAY = date(2026, 1, 5)


def codes(versions: list[ProcedureVersion]) -> list[str]:
    return [one.procedure.code for one in versions]


class TestOffered:
    def test_gives_what_the_unit_offers_itself_and_what_is_offered_for_its_level(self, scene: Scene) -> None:
        make_offer(scene.unit, make_procedure("2.1", authority="province"))
        make_offer(scene.province, make_procedure("2.2", authority="province"), covers_below=True)
        make_offer(scene.province, make_procedure("2.3"))
        assert codes(catalogue.offered(scene.unit.pk, DAY)) == ["1.001193", "2.1"]
        assert codes(catalogue.offered(scene.other.pk, DAY)) == ["1.001193"]

    def test_gives_nothing_of_a_day_before(self, scene: Scene) -> None:
        assert catalogue.offered(scene.unit.pk, LAW - timedelta(days=1)) == []


class TestOffers:
    def test_knows_offers_from_above(self, scene: Scene) -> None:
        assert catalogue.offers(scene.unit.pk, scene.version.procedure_id, DAY)
        assert not catalogue.offers(scene.unit.pk, make_procedure("2.1").procedure_id, DAY)


class TestVersionOn:
    def test_gives_the_version_of_the_day(self, scene: Scene) -> None:
        scene.version.valid_to = DAY
        scene.version.save()
        assert catalogue.version_on(" 1.001193 ", DAY) == scene.version
        assert catalogue.version_on("1.001193", DAY + timedelta(days=1)) is None


class TestVersionsOn:
    def test_gives_many_by_code(self, scene: Scene) -> None:
        assert catalogue.versions_on(["1.001193", "x"], DAY) == {"1.001193": scene.version}


class TestVersions:
    def test_gives_the_newest_of_each_by_field(self, scene: Scene) -> None:
        other = make_procedure("2.1", field="An ninh")
        newer = ProcedureVersion.objects.create(
            procedure=other.procedure,
            number=2,
            valid_from=DAY,
            name="B",
            field="An ninh",
            authority="commune",
            content_hash="2",
            imported_at=other.imported_at,
        )
        assert catalogue.versions() == [newer, scene.version]


class TestProcedureCodes:
    def test_names_all(self, scene: Scene) -> None:
        assert catalogue.procedure_codes() == {"1.001193"}
