"""Every address of the product, and who gets what there: one line each. Rooms add theirs to their own table."""

from collections.abc import Mapping
from dataclasses import dataclass

#: The columns: nobody signed in, signed in without a role, of another unit, then one for each role.
COLUMNS = (
    "stranger",
    "none",
    "other",
    "officer",
    "par_officer",
    "head",
    "appraiser",
    "manager",
    "council",
    "observer",
    "administrator",
)
SIGNED_IN = COLUMNS[1:]
ADMINISTRATOR = ("administrator",)
LOG = ("administrator", "manager")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What each column gets at an address; `{words}` in it are filled from the places of the test."""

    address: str
    method: str
    status: Mapping[str, int]


def row(
    address: str,
    *allowed: str,
    status: int = 200,
    method: str = "get",
    others: int = 403,
    stranger: int = 302,
    **exceptions: int,
) -> Row:
    """Give those allowed one status, others another, a stranger the way to sign-in; and exceptions by column."""
    expected = dict.fromkeys(COLUMNS, others) | {"stranger": stranger} | dict.fromkeys(allowed, status) | exceptions
    return Row(address=address, method=method, status=expected)


def public(address: str, status: int = 200) -> Row:
    """Let everybody in, to read."""
    return row(address, *COLUMNS, status=status)


def entrance(address: str, status: int = 200, signed_in: int | None = None, method: str = "get") -> Row:
    """Let strangers in, and answer people who are signed in as given."""
    return row(address, stranger=status, others=status if signed_in is None else signed_in, method=method)


PORTAL = {
    "robots": public("/robots.txt"),
    "openapi": public("/api/v1/openapi.json"),
    "api:api-root": public("/api/v1/", 404),
    "api:list_rounds": public("/api/v1/rounds"),
    "api:read_round": public("/api/v1/rounds/2022"),
    "api:list_units": public("/api/v1/rounds/2022/units"),
    "api:read_unit": public("/api/v1/rounds/2022/units/dong-tam"),
    "portal:home": public("/"),
    "portal:ranking-newest": public("/xep-hang/", 302),
    "portal:ranking": public("/xep-hang/2022/"),
    "portal:unit-list-newest": public("/don-vi/", 302),
    "portal:unit-list": public("/don-vi/2022/"),
    "portal:unit": public("/don-vi/2022/dong-tam/"),
    "portal:comparison-newest": public("/so-sanh/", 302),
    "portal:comparison": public("/so-sanh/2022/"),
    "portal:method-newest": public("/cach-tinh/", 302),
    "portal:method": public("/cach-tinh/2022/"),
    "portal:open-data": public("/du-lieu-mo/"),
    "portal:api-guide": public("/du-lieu-mo/api/"),
    "portal:download": public("/du-lieu-mo/2022/xep-hang.csv"),
}

SIGN_IN = {
    "account_login": entrance("/tai-khoan/dang-nhap/", signed_in=302),
    "account_logout": row("/tai-khoan/dang-xuat/", *SIGNED_IN),
    "account_inactive": entrance("/tai-khoan/da-khoa/"),
    "account_reauthenticate": row("/tai-khoan/xac-nhan/", others=302),
    "account_change_password": row("/tai-khoan/mat-khau/doi/", others=302),
    "account_set_password": row("/tai-khoan/mat-khau/dat/", *SIGNED_IN),
    "account_reset_password": entrance("/tai-khoan/mat-khau/quen/"),
    "account_reset_password_done": entrance("/tai-khoan/mat-khau/quen/da-gui/"),
    "account_reset_password_from_key": entrance("/tai-khoan/mat-khau/dat-lai/1-abc/"),
    "account_reset_password_from_key_done": entrance("/tai-khoan/mat-khau/da-dat/"),
    "mfa_authenticate": entrance("/tai-khoan/dang-nhap/xac-minh/", 302),
    "mfa_login_webauthn": entrance("/tai-khoan/dang-nhap/khoa-truy-cap/", 302),
    "mfa_reauthenticate": row("/tai-khoan/xac-nhan/ma/", *SIGNED_IN),
    "mfa_reauthenticate_webauthn": row("/tai-khoan/xac-nhan/khoa-truy-cap/", *SIGNED_IN, status=302),
    "mfa_index": row("/tai-khoan/xac-minh-hai-buoc/", *SIGNED_IN),
    "mfa_activate_totp": row("/tai-khoan/xac-minh-hai-buoc/ung-dung/", others=302),
    "mfa_deactivate_totp": row("/tai-khoan/xac-minh-hai-buoc/ung-dung/bo/", others=302),
    "mfa_view_recovery_codes": row("/tai-khoan/xac-minh-hai-buoc/ma-du-phong/", others=404),
    "mfa_generate_recovery_codes": row("/tai-khoan/xac-minh-hai-buoc/ma-du-phong/moi/", others=302),
    "mfa_download_recovery_codes": row("/tai-khoan/xac-minh-hai-buoc/ma-du-phong/tai/", others=404),
    "mfa_list_webauthn": row("/tai-khoan/xac-minh-hai-buoc/khoa/", *SIGNED_IN),
    "mfa_add_webauthn": row("/tai-khoan/xac-minh-hai-buoc/khoa/them/", others=302),
    "mfa_remove_webauthn": row("/tai-khoan/xac-minh-hai-buoc/khoa/1/bo/", others=302),
    "mfa_edit_webauthn": row("/tai-khoan/xac-minh-hai-buoc/khoa/1/doi-ten/", others=302),
    "openid_connect_login": entrance("/tai-khoan/dang-nhap/mot-lan/sso/", 404),
    "openid_connect_callback": entrance("/tai-khoan/dang-nhap/mot-lan/sso/ve/", 404),
    "socialaccount_login_error": entrance("/tai-khoan/dang-nhap/mot-lan/loi/", 401),
    "socialaccount_login_cancelled": entrance("/tai-khoan/dang-nhap/mot-lan/huy/"),
}

_PERSON = "/quan-tri/nguoi-dung/{person}/"
ACCOUNTS = {
    "accounts:overview": row("/tai-khoan/", *SIGNED_IN),
    "accounts:session-list": row("/tai-khoan/phien/", *SIGNED_IN),
    "accounts:session-end": row("/tai-khoan/phien/ket-thuc/", *SIGNED_IN, status=302, method="post"),
    "accounts:service-list": row("/tai-khoan/noi-cong-tac/", *SIGNED_IN),
    "accounts:own-log": row("/tai-khoan/nhat-ky/", *SIGNED_IN),
    "accounts:administration": row("/quan-tri/", *COLUMNS, status=302),
    "accounts:person-list": row("/quan-tri/nguoi-dung/", *ADMINISTRATOR),
    "accounts:person-add": row("/quan-tri/nguoi-dung/them/", *ADMINISTRATOR),
    "accounts:person-import": row("/quan-tri/nguoi-dung/nhap/", *ADMINISTRATOR),
    "accounts:person-import-template": row("/quan-tri/nguoi-dung/nhap/mau.csv", *ADMINISTRATOR),
    "accounts:person": row(_PERSON, *ADMINISTRATOR),
    "accounts:person-edit": row(f"{_PERSON}sua/", *ADMINISTRATOR),
    "accounts:person-invite": row(f"{_PERSON}moi/", *ADMINISTRATOR, status=302, method="post"),
    "accounts:person-deactivate": row(f"{_PERSON}khoa/", *ADMINISTRATOR),
    "accounts:person-activate": row(f"{_PERSON}mo/", *ADMINISTRATOR, status=302, method="post"),
    "accounts:person-unlock": row(f"{_PERSON}go-khoa/", *ADMINISTRATOR, status=302, method="post"),
    "accounts:person-second-factor-reset": row(f"{_PERSON}bo-xac-minh/", *ADMINISTRATOR),
    "accounts:role-give": row(f"{_PERSON}vai-tro/", *ADMINISTRATOR),
    "accounts:role-take": row(f"{_PERSON}vai-tro/{{role}}/bo/", *ADMINISTRATOR),
    "accounts:service-declare": row(f"{_PERSON}noi-cong-tac/", *ADMINISTRATOR),
    "accounts:service-withdraw": row(f"{_PERSON}noi-cong-tac/{{service}}/rut/", *ADMINISTRATOR),
    "accounts:log": row("/quan-tri/nhat-ky/", *LOG),
    "accounts:log-entry": row("/quan-tri/nhat-ky/1/", *LOG),
    "accounts:log-verify": row("/quan-tri/nhat-ky/kiem-tra/", *LOG),
    "accounts:log-export": row("/quan-tri/nhat-ky/xuat/csv/", *LOG, method="post"),
}

#: The work on rounds; `{round}`, `{answer}` and others are filled by `make_places` of the test.
ROUNDS = {
    "rounds:home": row("/lam-viec/", *SIGNED_IN),
}

TABLE = {**PORTAL, **SIGN_IN, **ACCOUNTS, **ROUNDS}
