"""Addresses of setting up a round, its exceptions, and the change of its set."""

from django.urls import path

from parindex.rounds.views import (
    setting_up,
    setting_up_change,
    setting_up_checks,
    setting_up_required,
    setting_up_required_item,
    setting_up_sections,
    workbooks,
)

urlpatterns = [
    path("dot/", setting_up.round_list, name="list"),
    path("dot/moi/", setting_up.create, name="create"),
    path("dot/<key:round_id>/thiet-lap/", setting_up.setup, name="setup"),
    path("dot/<key:round_id>/thiet-lap/mo-dot/", setting_up.open_round, name="open"),
    path("dot/<key:round_id>/thiet-lap/chung/", setting_up_sections.settings, name="setup-settings"),
    path("dot/<key:round_id>/thiet-lap/bo-chi-so/", setting_up_sections.criteria, name="setup-criteria"),
    path("dot/<key:round_id>/thiet-lap/don-vi/", setting_up_sections.units, name="setup-units"),
    path("dot/<key:round_id>/thiet-lap/thoi-gian/", setting_up_sections.phases, name="setup-phases"),
    path("dot/<key:round_id>/thiet-lap/kiem-tra/", setting_up_checks.round_checks, name="setup-checks"),
    path("dot/<key:round_id>/thiet-lap/kiem-tra/tai-ve/", setting_up_checks.checks_file, name="setup-checks-file"),
    path("dot/<key:round_id>/thiet-lap/tai-lieu/", setting_up_required.required_evidence, name="setup-required"),
    path(
        "dot/<key:round_id>/thiet-lap/tai-lieu/tai-ve/",
        setting_up_required.required_file,
        name="setup-required-file",
    ),
    path(
        "dot/<key:round_id>/thiet-lap/tai-lieu/muc/<path:code>/",
        setting_up_required_item.required_item,
        name="setup-required-item",
    ),
    path("dot/<key:round_id>/thiet-lap/nguoi/", setting_up_sections.people, name="setup-people"),
    path("dot/<key:round_id>/doi-bo-chi-so/", setting_up_change.choose, name="set-change"),
    path(
        "dot/<key:round_id>/doi-bo-chi-so/<key:version_id>/",
        setting_up_change.compare_sets,
        name="set-change-compare",
    ),
    path("dot/<key:round_id>/bo-chi-so-da-doi/", setting_up_change.record, name="set-changes"),
    path("dot/<key:round_id>/phieu/<slug:unit_code>/excel/", workbooks.page, name="workbook"),
    path("dot/<key:round_id>/phieu/<slug:unit_code>/excel/tai-ve/", workbooks.download, name="workbook-file"),
]
