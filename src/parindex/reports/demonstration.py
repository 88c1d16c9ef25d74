"""The demonstration: the report of xã Đồng Tâm for 2022, drafted from its own figures as the seed gives them."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml
from django.contrib.auth.hashers import make_password

from parindex.accounts import queries as accounts
from parindex.accounts.actions import people, roles
from parindex.accounts.kinds import RoleKind
from parindex.core.compiling.formats import day
from parindex.core.compiling.release import Official
from parindex.reports.actions import compiling, drafting
from parindex.reports.actions.drafting import Figure, New
from parindex.reports.models import Report, Span
from parindex.results import queries as results
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

UNIT, YEAR = "dong-tam", 2022
ADDRESS = "cchc.dongtam@minh-hoa.example"
#: The password of the people of the demonstration; it opens nothing outside of one.
_PASSWORD = "minh-hoa-cchc"  # noqa: S105 -- printed for everybody who looks at the demonstration
_SOURCE = "Báo cáo của UBND xã Đồng Tâm, số liệu từ 15/12/2022 đến 30/3/2023"
_TYPES = {"QĐ": "Quyết định", "KH": "Kế hoạch"}

#: Where each figure stands in the file. Its two levels of online dossiers are left out: they add up to more than came
#: online; so are shares without the counts that they follow from.
_FIGURES = {
    "dossiers.from": ("dossiers_q1_2023", "from"),
    "dossiers.to": ("dossiers_q1_2023", "to"),
    "dossiers.total": ("dossiers_q1_2023", "total"),
    "dossiers.direct": ("dossiers_q1_2023", "direct"),
    "dossiers.online": ("dossiers_q1_2023", "online"),
    "dossiers.carried_over": ("dossiers_q1_2023", "carried_over"),
    "dossiers.on_time": ("dossiers_q1_2023", "resolved_on_time_or_early"),
    "dossiers.late": ("dossiers_q1_2023", "resolved_late"),
    "dossiers.in_progress": ("dossiers_q1_2023", "in_progress"),
    "dossiers.certified": ("dossiers_q1_2023", "certified_electronic_copies"),
    "dossiers.input_yes": ("dossiers_q1_2023", "input_digitised", True),
    "dossiers.input_no": ("dossiers_q1_2023", "input_digitised", False),
    "dossiers.result_yes": ("dossiers_q1_2023", "result_digitised", True),
    "dossiers.result_no": ("dossiers_q1_2023", "result_digitised", False),
    "service.points": ("service_index_q1_2023", "score"),
    "service.rank": ("service_index_q1_2023", "rank"),
    "plan.number": ("plan_2023", "number"),
    "plan.day": ("plan_2023", "date"),
    "plan.contents": ("plan_2023", "contents"),
}


def load(at: datetime) -> Report | None:
    """Draft and compile the report, once; None where the demonstration round is not there."""
    publication = results.publication(str(YEAR))
    unit = units.with_code(UNIT)
    if publication is None or unit is None:
        return None
    found = Report.objects.filter(unit=unit, kind="index_report", year=YEAR).order_by("pk").first()
    if found is not None:
        return found
    told = seed()
    officer = _officer(at)
    new = New(kind="index_report", unit=unit, year=YEAR, span=Span.YEAR, publication=publication)
    report = drafting.begin(new=new, by=officer, at=at)
    drafting.enter(report_id=report.pk, figures=list(figures(told)), by=officer, at=at)
    drafting.propose_again(report_id=report.pk, by=officer, at=at)
    about = told["report"]
    official = Official(
        symbol="BC-UBND",
        place="Đồng Tâm",
        authority="TM. ỦY BAN NHÂN DÂN",
        title=about["signer"]["position"],
        signer=about["signer"]["name"],
        recipients=(
            "- BTV Đảng ủy (để b/c);",
            "- Thường trực HĐND xã (để b/c);",
            "- Lãnh đạo UBND xã;",
            "- Các công chức chuyên môn;",
            "- Lưu: VT, NV.",
        ),
    )
    drafting.set_parts(
        report_id=report.pk,
        title=about["title"].removeprefix("Báo cáo ").capitalize().replace("chỉ số", "Chỉ số"),
        official=official,
        bases=list(bases(about)),
        by=officer,
        at=at,
    )
    return compiling.compile_report(report_id=report.pk, by=officer, at=at).report


def seed() -> dict[str, Any]:
    """Read the figures of the seed."""
    text = (files("parindex.results") / "demonstration" / "facts.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.safe_load(text)
    return told


def figures(told: Mapping[str, Any]) -> Iterator[Figure]:
    """Give the figures of the seed as an officer enters them."""
    for key, path in _FIGURES.items():
        value: Any = told
        for step in path:
            value = value[step]
        of = told["service_index_q1_2023"]["of_units"] if key == "service.rank" else None
        text = day(value) if isinstance(value, date) else str(value)
        yield Figure(key=key, value=text.replace(".", ",") if key == "service.points" else text, source=_SOURCE, of=of)


def bases(about: Mapping[str, Any]) -> Iterator[str]:
    """Give the legal bases that have a day; one without cannot be cited in full."""
    for one in about["legal_basis"]:
        letters = one["number"].partition("/")[2].partition("-")[0]
        if one["date"] is not None and letters in _TYPES:
            yield f"{_TYPES[letters]} số {one['number']} ngày {day(one['date'])} của {one['issuer']} {_about(one)}"


def _about(one: Mapping[str, Any]) -> str:
    said = str(one["about"])
    verb = "ban hành" if said.startswith("Quy định") else "về"
    return f"{verb} {said}"


def _officer(at: datetime) -> "User":
    found = accounts.with_email(ADDRESS)
    if found is not None:
        return found
    new = people.NewPerson(
        email=ADDRESS,
        full_name="Người dùng minh họa xã Đồng Tâm",
        position="Công chức phụ trách CCHC",
        roles=(roles.NewRole(kind=RoleKind.PAR_OFFICER, unit=UNIT),),
        is_demonstration=True,
    )
    user = people.create_person(new=new, by=None, at=at)
    user.password = make_password(_PASSWORD)  # by no act: nobody else types the password of a person
    user.save(update_fields=["password"])
    return user
