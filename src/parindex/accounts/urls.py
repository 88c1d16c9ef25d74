"""Addresses of the own account and of administration."""

from django.urls import include, path, re_path
from django.views.generic import RedirectView

from parindex.accounts.views import log, own, people, person, taking

app_name = "accounts"
_PERSON = "quan-tri/nguoi-dung/<key:pk>/"
urlpatterns = [
    path("tai-khoan/", own.overview, name="overview"),
    path("tai-khoan/phien/", own.session_list, name="session-list"),
    path("tai-khoan/phien/ket-thuc/", own.session_end, name="session-end"),
    path("tai-khoan/noi-cong-tac/", own.service_list, name="service-list"),
    path("tai-khoan/nhat-ky/", log.own_log, name="own-log"),
    path("quan-tri/", RedirectView.as_view(pattern_name="accounts:person-list"), name="administration"),
    path("quan-tri/nguoi-dung/", people.person_list, name="person-list"),
    path("quan-tri/nguoi-dung/them/", people.person_add, name="person-add"),
    path("quan-tri/nguoi-dung/nhap/", people.person_import, name="person-import"),
    path("quan-tri/nguoi-dung/nhap/mau.csv", people.import_template, name="person-import-template"),
    path(_PERSON, person.person, name="person"),
    path(f"{_PERSON}sua/", person.person_edit, name="person-edit"),
    path(f"{_PERSON}moi/", person.person_invite, name="person-invite"),
    path(f"{_PERSON}khoa/", taking.person_deactivate, name="person-deactivate"),
    path(f"{_PERSON}mo/", person.person_activate, name="person-activate"),
    path(f"{_PERSON}go-khoa/", person.person_unlock, name="person-unlock"),
    path(f"{_PERSON}bo-xac-minh/", taking.second_factor_reset, name="person-second-factor-reset"),
    path(f"{_PERSON}vai-tro/", person.role_give, name="role-give"),
    path(f"{_PERSON}vai-tro/<key:role>/bo/", taking.role_take, name="role-take"),
    path(f"{_PERSON}noi-cong-tac/", person.service_declare, name="service-declare"),
    path(f"{_PERSON}noi-cong-tac/<key:service>/rut/", taking.service_withdraw, name="service-withdraw"),
    path("quan-tri/don-vi/", include("parindex.accounts.unit_urls")),
    path("quan-tri/nhat-ky/", log.log, name="log"),
    path("quan-tri/nhat-ky/<key:sequence>/", log.log_entry, name="log-entry"),
    path("quan-tri/nhat-ky/kiem-tra/", log.log_verify, name="log-verify"),
    re_path(r"^quan-tri/nhat-ky/xuat/(?P<form>csv|jsonl)/$", log.log_export, name="log-export"),
]
