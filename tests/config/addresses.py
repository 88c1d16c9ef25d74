"""Every address of the product, and who gets what there: one line each. Rooms add theirs to their own table."""

from collections.abc import Mapping
from dataclasses import dataclass

#: The columns: nobody signed in, signed in without a role, of another unit, then one for each role; of the appraisers
#: one has areas of the commune, the other ("unassigned") none.
COLUMNS = (
    "stranger",
    "none",
    "other",
    "officer",
    "counter",
    "par_officer",
    "head",
    "appraiser",
    "unassigned",
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
    "api:push_dossiers": row("/api/v1/dossiers/events", stranger=401, others=401, method="post"),
    "api:check_report": row("/api/v1/reports/check", *COLUMNS, status=422, method="post"),
    "reports:check": public("/kiem-tra-bao-cao/"),
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
_UNIT = "/quan-tri/don-vi/{commune}/"
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
    "accounts:unit-list": row("/quan-tri/don-vi/", *LOG),
    "accounts:unit-csv": row("/quan-tri/don-vi/tai-ve.csv", *LOG),
    "accounts:unit-establish": row("/quan-tri/don-vi/them/", *LOG),
    "accounts:unit-import": row("/quan-tri/don-vi/nhap/", *LOG),
    "accounts:unit-import-template": row("/quan-tri/don-vi/nhap/mau.csv", *LOG),
    "accounts:unit-import-faults": row("/quan-tri/don-vi/nhap/loi.csv", *LOG, status=302, method="post"),
    "accounts:unit": row(_UNIT, *LOG),
    "accounts:unit-correct": row(f"{_UNIT}sua/", *LOG),
    "accounts:unit-rename": row(f"{_UNIT}doi-ten/", *LOG),
    "accounts:unit-move": row(f"{_UNIT}chuyen/", *LOG),
    "accounts:unit-merge": row(f"{_UNIT}sap-nhap/", *LOG),
    "accounts:unit-split": row(f"{_UNIT}chia-tach/", *LOG),
    "accounts:unit-close": row(f"{_UNIT}ket-thuc/", *LOG),
    "accounts:log": row("/quan-tri/nhat-ky/", *LOG),
    "accounts:log-entry": row("/quan-tri/nhat-ky/1/", *LOG),
    "accounts:log-verify": row("/quan-tri/nhat-ky/kiem-tra/", *LOG),
    "accounts:log-export": row("/quan-tri/nhat-ky/xuat/csv/", *LOG, method="post"),
}

#: Who works in the commune, who follows the round as a whole, and both; who has any part in the round.
UNIT = ("officer", "par_officer", "head")
FOLLOWERS = ("manager", "council", "observer")
READERS = (*UNIT, *FOLLOWERS)
APPRAISERS = ("appraiser", "unassigned")
PEOPLE = ("other", *READERS, *APPRAISERS)
MANAGER = ("manager",)

_W = "/lam-viec/"
_ROUND, _JUDGED, _HEARD = (f"{_W}dot/{{{name}}}/" for name in ("round", "judged", "heard"))
_SHEET = f"{_ROUND}phieu/{{unit}}/"
_SET_UP = f"{_ROUND}thiet-lap/"
_ITEM = f"{_W}muc/{{answer}}/"
_PAPER = f"{_W}tai-lieu/{{attachment}}/"
_DESK = f"{_ROUND}{{unit}}/tai-lieu/"
_LYING = f"{_W}ban-tai-lieu/{{lying}}/"
_OFFICERS = ("officer", "par_officer")
_CUT = f"{_W}giai-trinh/{{heard_answer}}/"
_COUNCIL = f"{_HEARD}hop-hoi-dong/"
_DISPUTE = f"{_COUNCIL}{{heard_answer}}/"
_REPORTS = f"{_W}bao-cao/"
_REPORT = f"{_REPORTS}{{report}}/"
_MAKERS = ("par_officer", "head")
_KEEPERS = ("par_officer", "manager", "other")
_FIGURES = "/mot-cua/so-lieu/"
_COUNTED_UNIT = f"{_FIGURES}don-vi/{{unit}}/"
_SEERS = (*UNIT, "counter", "manager", "observer")
_COUNTED = (*_SEERS, "other")
_COUNTER = "/mot-cua/"
_DOSSIER = f"{_COUNTER}ho-so/{{dossier}}/"
_COUNTERS = ("officer", "counter", "par_officer", "head")
_RECEIVERS = ("counter", "par_officer", "other")
_PARTS = (*_COUNTERS, "other", "manager", "observer")
_IMPORTERS = ("counter", "par_officer", "manager")
_IMPORT = f"{_COUNTER}nhap/{{import}}/"


def page(address: str, *allowed: str, status: int = 200, others: int = 404) -> Row:
    """Show a page to those allowed; for others there is none."""
    return row(address, *allowed, status=status, others=others)


def act(address: str, *allowed: str, status: int = 302, stranger: int = 302, **exceptions: int) -> Row:
    """Take a POST of those allowed; for others there is no such address."""
    return row(address, *allowed, status=status, method="post", others=404, stranger=stranger, **exceptions)


def refused(status: int, *columns: str) -> dict[str, int]:
    """Give those who see the page and may not do this its own answer."""
    return dict.fromkeys(columns, status)


#: The work on rounds; what is in braces comes from `tests/config/working.py`.
ROUNDS = {
    "rounds:home": page(_W, *SIGNED_IN),
    "rounds:search": page(f"{_W}tim/", *SIGNED_IN),
    "rounds:list": page(f"{_W}dot/", *SIGNED_IN),
    "rounds:create": page(f"{_W}dot/moi/", *MANAGER),
    "rounds:setup": page(_SET_UP, *MANAGER),
    "rounds:open": act(f"{_SET_UP}mo-dot/", *MANAGER),
    "rounds:setup-settings": page(f"{_SET_UP}chung/", *MANAGER),
    "rounds:setup-criteria": page(f"{_SET_UP}bo-chi-so/", *MANAGER, status=302),
    "rounds:setup-units": page(f"{_SET_UP}don-vi/", *MANAGER),
    "rounds:setup-phases": page(f"{_SET_UP}thoi-gian/", *MANAGER),
    "rounds:setup-checks": page(f"{_SET_UP}kiem-tra/", *MANAGER),
    "rounds:setup-checks-file": page(f"{_SET_UP}kiem-tra/tai-ve/", *MANAGER),
    "rounds:setup-required": page(f"{_SET_UP}tai-lieu/", *MANAGER),
    "rounds:setup-required-file": page(f"{_SET_UP}tai-lieu/tai-ve/", *MANAGER),
    "rounds:setup-required-item": page(f"{_SET_UP}tai-lieu/muc/1.1/", *MANAGER),
    "rounds:setup-people": page(f"{_SET_UP}nguoi/", *MANAGER),
    "rounds:set-change": page(f"{_ROUND}doi-bo-chi-so/", *MANAGER),
    "rounds:set-change-compare": page(f"{_ROUND}doi-bo-chi-so/{{version}}/", *MANAGER),
    "rounds:set-changes": page(f"{_ROUND}bo-chi-so-da-doi/", *PEOPLE),
    "rounds:workbook": page(f"{_SHEET}excel/", *READERS),
    "rounds:workbook-file": page(f"{_SHEET}excel/tai-ve/", *READERS),
    "rounds:sheet": page(_SHEET, *READERS),
    "rounds:sheet-assign": act(f"{_SHEET}giao-viec/", *READERS, status=422),
    "rounds:required": page(f"{_SHEET}tai-lieu-can-co/", *READERS),
    "rounds:required-overview": page(f"{_ROUND}tai-lieu-can-co/", *FOLLOWERS),
    "rounds:item": page(_ITEM, *READERS),
    "rounds:item-required": page(f"{_ITEM}tai-lieu-can-co/", *READERS),
    "rounds:item-points": act(f"{_ITEM}diem/", *READERS, status=200),
    "rounds:item-save": act(f"{_ITEM}luu/", "par_officer", stranger=401, **refused(403, "officer", "head", *FOLLOWERS)),
    "rounds:item-resume": act(f"{_ITEM}lay-lai/", stranger=401),
    "rounds:item-evidence": page(f"{_ITEM}tai-lieu/", *READERS),
    "rounds:upload-begin": act(f"{_ITEM}tai-lieu/bat-dau/", "par_officer", status=422),
    "rounds:upload-finish": act(f"{_ITEM}tai-lieu/{{upload}}/xong/"),
    "rounds:evidence-reuse": act(f"{_ITEM}tai-lieu/dung-lai/", *READERS, status=422),
    "rounds:upload": page(f"{_W}tai-len/{{upload}}/"),
    "rounds:evidence": page(_PAPER, *READERS),
    "rounds:evidence-describe": act(f"{_PAPER}mo-ta/", *READERS, status=422),
    "rounds:evidence-remove": act(f"{_PAPER}go/", *READERS),
    "rounds:evidence-move": act(f"{_PAPER}chuyen/", *READERS),
    "rounds:evidence-replace": act(f"{_PAPER}thay/", *READERS),
    "rounds:evidence-original": page(f"{_PAPER}ban/1/goc/"),
    "rounds:evidence-page": page(f"{_PAPER}ban/1/trang/1/800/"),
    "rounds:evidence-accept": act(f"{_PAPER}nhan/", *READERS),
    "rounds:evidence-read-again": act(f"{_PAPER}doc-lai/", *READERS),
    "rounds:desk": page(_DESK, *UNIT),
    "rounds:desk-rows": page(f"{_DESK}danh-sach/", *UNIT),
    "rounds:desk-begin": act(f"{_DESK}bat-dau/", *_OFFICERS, status=422),
    "rounds:desk-finish": act(f"{_DESK}{{upload}}/xong/"),
    "rounds:desk-reuse": act(f"{_DESK}dung-lai/", *_OFFICERS, status=422),
    "rounds:desk-paper": page(_LYING, *UNIT),
    "rounds:desk-row": page(f"{_LYING}dong/", *UNIT),
    "rounds:desk-accept": act(f"{_LYING}nhan/", *_OFFICERS),
    "rounds:desk-file": act(f"{_LYING}xep/", *_OFFICERS),
    "rounds:desk-hand": act(f"{_LYING}chuyen/"),
    "rounds:desk-put-aside": act(f"{_LYING}bo/", *_OFFICERS),
    "rounds:desk-read-again": act(f"{_LYING}doc-lai/", *_OFFICERS),
    "rounds:desk-original": page(f"{_LYING}goc/", *UNIT),
    "rounds:desk-page": page(f"{_LYING}trang/1/800/"),
    "rounds:readings": page(f"{_W}doc-tai-lieu/", "other", *UNIT, "manager", "administrator"),
    "rounds:readings-again": act(f"{_W}doc-tai-lieu/{{reading}}/doc-lai/", *_OFFICERS, "manager", "administrator"),
    "rounds:readings-examine": act(f"{_W}doc-tai-lieu/phieu/{{unexamined}}/doi-chieu-lai/", "manager", "administrator"),
    "rounds:send": page(f"{_JUDGED}{{unit}}/gui/", *READERS),
    "rounds:receipt": page(f"{_JUDGED}{{unit}}/gui/bien-nhan/", *READERS),
    "rounds:mend": page(f"{_JUDGED}{{unit}}/2/sua/", *READERS, "appraiser"),
    "rounds:reply-finding": act(f"{_W}yeu-cau/{{asked}}/", "par_officer"),
    "rounds:queue": page(f"{_W}tham-dinh/", *APPRAISERS, others=403),
    "rounds:appraise-area": page(f"{_W}tham-dinh/linh-vuc/{{judged_area}}/lan-1/", "appraiser"),
    "rounds:appraise": page(f"{_W}tham-dinh/{{judged_answer}}/lan-1/", "appraiser"),
    "rounds:finding-withdraw": act(f"{_W}tham-dinh/yeu-cau/{{finding}}/lan-1/rut/", "appraiser"),
    "rounds:assignments": page(f"{_JUDGED}phan-cong/", *MANAGER),
    "rounds:explanation": page(f"{_HEARD}{{unit}}/giai-trinh/", *UNIT),
    "rounds:explanation-item": page(_CUT, *UNIT),
    "rounds:explanation-save": act(f"{_CUT}luu/", *UNIT, status=422),
    "rounds:explanation-paper": act(f"{_CUT}tai-lieu/", "par_officer", status=422),
    "rounds:explanation-paper-remove": act(f"{_W}giai-trinh/tai-lieu/{{heard_paper}}/bo/", *UNIT),
    "rounds:explanation-send": act(f"{_W}giai-trinh/linh-vuc/{{heard_area}}/gui/", *READERS),
    "rounds:explanation-list": page(f"{_HEARD}theo-doi-giai-trinh/", *MANAGER),
    "rounds:explanation-close": act(f"{_HEARD}theo-doi-giai-trinh/dong/", *MANAGER),
    "rounds:explanation-settle": act(f"{_HEARD}theo-doi-giai-trinh/chuyen/", *MANAGER),
    "rounds:history": page(f"{_JUDGED}{{unit}}/dien-bien/", *READERS, "appraiser"),
    "rounds:history-item": page(f"{_W}dien-bien/{{judged_answer}}/", *READERS, "appraiser"),
    "rounds:council": page(_COUNCIL, *FOLLOWERS),
    "rounds:approve": page(f"{_COUNCIL}phe-duyet/", *FOLLOWERS),
    "rounds:dispute": page(_DISPUTE, *FOLLOWERS),
    "rounds:dispute-vote": act(f"{_DISPUTE}bieu-quyet/", *FOLLOWERS, status=422),
    "rounds:dispute-decide": act(f"{_DISPUTE}quyet-dinh/", *FOLLOWERS, status=422),
    "rounds:dispute-petition": act(f"{_DISPUTE}kien-nghi/", *FOLLOWERS, status=422),
    "rounds:progress": page(f"{_ROUND}tien-do/", *FOLLOWERS),
    "rounds:progress-file": page(f"{_ROUND[:-1]}/tien-do.csv", *FOLLOWERS),
    "rounds:remind": act(f"{_ROUND}nhac/", *MANAGER),
    "rounds:take-in": act(f"{_ROUND}nhan/{{commune}}/", *MANAGER),
    "rounds:lessons": page(f"{_ROUND}bai-hoc/", *FOLLOWERS),
    "rounds:exceptions": page(f"{_ROUND}ngoai-le/", *PEOPLE),
    "rounds:extend": act(f"{_ROUND}ngoai-le/gia-han/", *MANAGER, status=200),
    "rounds:reopen": act(f"{_ROUND}ngoai-le/mo-lai/", *MANAGER, status=200),
    "rounds:excuse": act(f"{_ROUND}ngoai-le/nop-muon/", *MANAGER, status=200),
    "rounds:notices": page(f"{_W}thong-bao/", *SIGNED_IN),
    "rounds:notices-read": act(f"{_W}thong-bao/da-doc/", *SIGNED_IN),
    "reports:home": page(_REPORTS, *SIGNED_IN),
    "reports:new": page(f"{_REPORTS}moi/", *_MAKERS, "manager", "other", others=403),
    "reports:templates": page(f"{_REPORTS}mau/", *_KEEPERS, others=403),
    "reports:template-file": page(f"{_REPORTS}mau/plan/tai-ve/", *_KEEPERS, others=403),
    "reports:template-withdraw": row(f"{_REPORTS}mau/0/bo/", *_KEEPERS, status=404, method="post"),
    "reports:batches": page(f"{_REPORTS}tat-ca/", *MANAGER, others=403),
    "reports:batch": page(f"{_REPORTS}tat-ca/{{batch}}/", *MANAGER, others=403),
    "reports:batch-file": page(f"{_REPORTS}tat-ca/{{batch}}/tai-ve/", *MANAGER, others=403),
    "reports:report": page(_REPORT, *UNIT),
    "reports:figures": page(f"{_REPORT}so-lieu/", *_MAKERS),
    "reports:sentences": page(f"{_REPORT}cau-chu/", *_MAKERS),
    "reports:propose": act(f"{_REPORT}cau-chu/de-xuat/", *_MAKERS),
    "reports:compile": act(f"{_REPORT}lap/", *_MAKERS),
    "reports:hand-in": act(f"{_REPORT}nop-ban-sua/", *_MAKERS),
    "reports:retypings": page(f"{_REPORT}so-sua/", *_MAKERS),
    "reports:release": page(f"{_REPORT}phat-hanh/", *_MAKERS),
    "reports:replace": act(f"{_REPORT}thay-the/", *_MAKERS),
    "reports:version-word": page(f"{_REPORT}ban/1/word/", *UNIT),
    "reports:version-pdf": page(f"{_REPORT}ban/1/pdf/", *UNIT),
    "dossiers:figures-home": page(_FIGURES, *_COUNTED, status=302),
    "dossiers:figures-comparison": page(f"{_FIGURES}so-sanh/", *_COUNTED),
    "dossiers:figures": page(_COUNTED_UNIT, *_SEERS),
    "dossiers:figures-indicator": page(f"{_COUNTED_UNIT}chi-tieu/4.2/", *_SEERS),
    "dossiers:figures-values": page(f"{_COUNTED_UNIT}so-cong-bo/", "par_officer", "manager"),
    "dossiers:figures-printed": page(f"{_COUNTED_UNIT}doi-chieu-bao-cao/", *_SEERS),
    "dossiers:figures-form06": page(f"{_COUNTED_UNIT}bieu-06/", *_SEERS),
    "dossiers:figures-form06-explain": act(f"{_COUNTED_UNIT}bieu-06/giai-trinh/", status=404),
    "dossiers:figures-form06-file": act(f"{_COUNTED_UNIT}bieu-06/xuat/", status=404),
    "results:publish": page(f"{_HEARD}cong-bo/", *MANAGER),
    "results:package": public("/goi-du-lieu/2022/1/"),
    "results:download": public("/goi-du-lieu/2022/1/tai-ve/", 404),
    "dossiers:counter": page(_COUNTER, *_PARTS, others=403),
    "dossiers:receive": page(f"{_COUNTER}tiep-nhan/", *_RECEIVERS, others=403),
    "dossiers:watch": page(f"{_COUNTER}theo-doi/", *_PARTS, others=403),
    "dossiers:register": page(f"{_COUNTER}so-theo-doi/", *_PARTS, others=403),
    "dossiers:register-file": row(f"{_COUNTER}so-theo-doi/tai-ve/excel/", *_PARTS, method="post"),
    "dossiers:import-list": page(f"{_COUNTER}nhap/", *_IMPORTERS, "other", others=403),
    "dossiers:import": row(_IMPORT, *_IMPORTERS, other=404),
    "dossiers:import-progress": row(f"{_IMPORT}tien-do/", *_IMPORTERS, other=404),
    "dossiers:import-start": row(f"{_IMPORT}bat-dau/", *_IMPORTERS, status=422, method="post", other=404),
    "dossiers:import-drop": row(f"{_IMPORT}bo/", *_IMPORTERS, status=302, method="post", other=404),
    "dossiers:import-rejected": row(f"{_IMPORT}loi.csv", *_IMPORTERS, status=404, other=404),
    "dossiers:dossier": page(_DOSSIER, *_COUNTERS, "manager", "observer"),
    "dossiers:act": page(f"{_DOSSIER}viec/bo-sung/", *_COUNTERS),
    "dossiers:correct": page(f"{_DOSSIER}buoc/{{step}}/dinh-chinh/", *_MAKERS),
    "dossiers:slip": page(f"{_DOSSIER}phieu/tiep-nhan/word/", *_COUNTERS),
    "dossiers:lookup": public("/tra-cuu-ho-so/?ma={dossier_code}"),
    "dossiers:rate": row("/tra-cuu-ho-so/danh-gia/", *COLUMNS, status=302, method="post"),
}

#: Pages of the work that take an empty POST too, and what it gets; all other pages refuse the method.
POSTS = {
    **{
        f"rounds:{name}": act("", *MANAGER, status=200)
        for name in (
            *("create", "setup-settings", "setup-units", "setup-phases", "setup-checks"),
            *("set-change", "set-change-compare", "setup-required", "setup-required-item"),
        )
    },
    "rounds:setup-criteria": act("", *MANAGER),
    "rounds:workbook": act("", *READERS, status=200),
    "rounds:item-evidence": act("", "par_officer", status=200),
    "rounds:upload": act(""),
    "rounds:desk": act("", *_OFFICERS, status=422),
    "rounds:desk-paper": act("", *_OFFICERS, status=422),
    "rounds:send": act("", "head", status=422),
    "rounds:appraise-area": act(""),
    "rounds:appraise": act(""),
    "rounds:assignments": act(""),
    "rounds:approve": act("", *FOLLOWERS, status=200),
    "results:publish": act("", *MANAGER, status=200),
    "dossiers:figures-values": act("", "par_officer", "manager", status=422),
    "dossiers:figures-printed": act("", "par_officer", "manager", status=422),
    "reports:check": row("", *COLUMNS, status=422),
    "reports:new": row("", *_MAKERS, "manager", "other", status=422, method="post"),
    "reports:templates": row("", *_KEEPERS, status=422, method="post"),
    "reports:batches": row("", *MANAGER, status=422, method="post"),
    "reports:figures": act("", *_MAKERS),
    "reports:sentences": act("", *_MAKERS),
    "reports:retypings": act("", *_MAKERS),
    "reports:release": act("", *_MAKERS, status=422),
    "dossiers:receive": row("", *_RECEIVERS, status=422, method="post"),
    "dossiers:import-list": row("", *_IMPORTERS, "other", status=422, method="post"),
    "dossiers:act": act("", *_COUNTERS, status=422),
    "dossiers:correct": act("", *_MAKERS, status=422),
}

#: Whose empty POST changes something; that of all others nowhere does.
CHANGING = {
    "rounds:evidence-remove": ("par_officer",),
    "rounds:desk-put-aside": _OFFICERS,
    "rounds:finding-withdraw": ("appraiser",),
    "rounds:notices-read": SIGNED_IN,
    "rounds:readings-examine": ("manager", "administrator"),
    "reports:propose": _MAKERS,
    "reports:compile": _MAKERS,
    "reports:figures": _MAKERS,
    "reports:sentences": _MAKERS,
    "dossiers:register-file": _PARTS,
    "dossiers:import-drop": _IMPORTERS,
}

TABLE = {**PORTAL, **SIGN_IN, **ACCOUNTS, **ROUNDS}
