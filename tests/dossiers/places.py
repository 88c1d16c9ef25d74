"""Makes what the addresses of dossiers name: one of the commune, which its officer has in hand."""

from parindex.accounts.models import User
from parindex.dossiers.actions import importing, offices, receiving
from parindex.dossiers.actions.receiving import NewApplicant, NewComponent, NewDossier
from parindex.units.models import Unit
from tests.dossiers.importing.making import csv_of, row
from tests.dossiers.making import NAME, NOW, hand_to, make_offer, make_procedure


def make_dossier_places(people: dict[str, User], units: dict[str, Unit]) -> dict[str, object]:
    """Let the commune receive a dossier and hand it on."""
    commune = units["commune"]
    offices.set_office(unit_id=commune.pk, identifier="H24.991", by=None, at=NOW)
    version = make_procedure("9.000001")
    make_offer(commune, version)
    new = NewDossier(
        unit_id=commune.pk,
        procedure=version.procedure.code,
        applicant=NewApplicant(name=NAME),
        components=[NewComponent(name="Tờ khai")],
    )
    dossier = receiving.receive(new=new, by=people["counter"], at=NOW)
    hand_to(dossier, people["officer"], people["counter"], NOW)
    file = importing.NewFile(unit_id=commune.pk, name="hồ sơ.csv", blocks=[csv_of(row())], source_name="iGate")
    chosen = importing.choose(new=file, by=people["counter"], at=NOW)
    return {
        "import": chosen.pk,
        "dossier": dossier.pk,
        "dossier_code": dossier.code,
        "step": dossier.events.earliest("pk").pk,
    }
