"""probe"""
import sys
import pytest
pytestmark = pytest.mark.django_db
import pytest
from tests.config.addresses import COLUMNS
from tests.config.working import make_places
from tests.accounts.making import sign_in, make_role
from django.test import Client
from django.db import transaction
R="/lam-viec/"
GETS = {
 "home": "", "list":"dot/","create":"dot/moi/","setup":"dot/{round}/thiet-lap/","open":"dot/{round}/thiet-lap/mo-dot/",
 "setup-settings":"dot/{round}/thiet-lap/chung/","setup-criteria":"dot/{round}/thiet-lap/bo-chi-so/","setup-units":"dot/{round}/thiet-lap/don-vi/",
 "setup-phases":"dot/{round}/thiet-lap/thoi-gian/","setup-people":"dot/{round}/thiet-lap/nguoi/","set-change":"dot/{round}/doi-bo-chi-so/",
 "set-change-compare":"dot/{round}/doi-bo-chi-so/{version}/","set-changes":"dot/{round}/bo-chi-so-da-doi/",
 "workbook":"dot/{round}/phieu/{unit}/excel/","workbook-file":"dot/{round}/phieu/{unit}/excel/tai-ve/",
 "sheet":"dot/{round}/phieu/{unit}/","sheet-assign":"dot/{round}/phieu/{unit}/giao-viec/","item":"muc/{answer}/","item-points":"muc/{answer}/diem/","item-save":"muc/{answer}/luu/","item-resume":"muc/{answer}/lay-lai/",
 "item-evidence":"muc/{answer}/tai-lieu/","upload-begin":"muc/{answer}/tai-lieu/bat-dau/","upload-finish":"muc/{answer}/tai-lieu/{upload}/xong/","evidence-reuse":"muc/{answer}/tai-lieu/dung-lai/","upload":"tai-len/{upload}/",
 "evidence":"tai-lieu/{attachment}/","evidence-describe":"tai-lieu/{attachment}/mo-ta/","evidence-remove":"tai-lieu/{attachment}/go/","evidence-move":"tai-lieu/{attachment}/chuyen/","evidence-replace":"tai-lieu/{attachment}/thay/","evidence-original":"tai-lieu/{attachment}/ban/1/goc/","evidence-page":"tai-lieu/{attachment}/ban/1/trang/1/800/",
 "send":"dot/{round}/{unit}/gui/","receipt":"dot/{round}/{unit}/gui/bien-nhan/","mend":"dot/{judged}/{unit}/2/sua/","reply-finding":"yeu-cau/{asked}/",
 "J-sheet":"dot/{judged}/phieu/{unit}/","J-item":"muc/{judged_answer}/","J-send":"dot/{judged}/{unit}/gui/","J-receipt":"dot/{judged}/{unit}/gui/bien-nhan/","J-item-evidence":"muc/{judged_answer}/tai-lieu/","J-history":"dot/{judged}/{unit}/dien-bien/","J-history-item":"dien-bien/{judged_answer}/","J-workbook":"dot/{judged}/phieu/{unit}/excel/","J-expl":"dot/{judged}/{unit}/giai-trinh/","J-begin":"muc/{judged_answer}/tai-lieu/bat-dau/",
 "queue":"tham-dinh/","appraise-area":"tham-dinh/linh-vuc/{judged_area}/lan-1/","appraise":"tham-dinh/{judged_answer}/lan-1/","finding-withdraw":"tham-dinh/yeu-cau/{finding}/lan-1/rut/","assignments":"dot/{judged}/phan-cong/",
 "explanation":"dot/{heard}/{unit}/giai-trinh/","explanation-item":"giai-trinh/{heard_answer}/","explanation-save":"giai-trinh/{heard_answer}/luu/","explanation-paper":"giai-trinh/{heard_answer}/tai-lieu/","explanation-paper-remove":"giai-trinh/tai-lieu/{heard_paper}/bo/","explanation-send":"giai-trinh/linh-vuc/{heard_area}/gui/","explanation-list":"dot/{heard}/theo-doi-giai-trinh/","explanation-close":"dot/{heard}/theo-doi-giai-trinh/dong/","explanation-settle":"dot/{heard}/theo-doi-giai-trinh/chuyen/","history":"dot/{heard}/{unit}/dien-bien/","history-item":"dien-bien/{heard_answer}/",
 "council":"dot/{heard}/hop-hoi-dong/","approve":"dot/{heard}/hop-hoi-dong/phe-duyet/","dispute":"dot/{heard}/hop-hoi-dong/{heard_answer}/","dispute-vote":"dot/{heard}/hop-hoi-dong/{heard_answer}/bieu-quyet/","dispute-decide":"dot/{heard}/hop-hoi-dong/{heard_answer}/quyet-dinh/","dispute-petition":"dot/{heard}/hop-hoi-dong/{heard_answer}/kien-nghi/",
 "progress":"dot/{round}/tien-do/","progress-file":"dot/{round}/tien-do.csv","remind":"dot/{round}/nhac/","lessons":"dot/{round}/bai-hoc/","exceptions":"dot/{round}/ngoai-le/","extend":"dot/{round}/ngoai-le/gia-han/","reopen":"dot/{round}/ngoai-le/mo-lai/","excuse":"dot/{round}/ngoai-le/nop-muon/","notices":"thong-bao/","notices-read":"thong-bao/da-doc/",
 "R-publish":"dot/{heard}/cong-bo/","R-package":"../goi-du-lieu/2022/1/","R-download":"../goi-du-lieu/2022/1/tai-ve/",
}
COLS=("stranger","none","other","officer","par_officer","head","appraiser","unassigned","manager","council","observer","administrator")
def test_matrix(demonstration, units, people):
    people["unassigned"] = make_role("appraiser", units["assessor"], "unassigned@example.vn")
    places = make_places(people, units)
    from tests.config.test_urls import WRITE, KEPT_BY_VISITS
    from django.test.utils import CaptureQueriesContext
    from django.db import connection
    out=[]
    for method in ("get","post"):
        table={}
        for col in COLS:
            c=Client(raise_request_exception=False)
            if col in people: sign_in(c, people[col])
            for n,a in GETS.items():
                url=("/lam-viec/"+a if not a.startswith("../") else "/"+a[3:]).format(**places)
                with transaction.atomic():
                    with CaptureQueriesContext(connection) as q:
                        s=getattr(c,method)(url).status_code
                    transaction.set_rollback(True)
                w={m[1] for m in (WRITE.match(x["sql"]) for x in q) if m}-KEPT_BY_VISITS
                table.setdefault(n,[]).append(f"{s}{'*' if w else ''}")
        out.append(method+" "+" ".join(c[:6] for c in COLS))
        for n,row in table.items(): out.append(f"{n:24s} "+" ".join(f"{x:5s}" for x in row))
    open("/tmp/hostile_matrix.txt","w").write("\n".join(out))
