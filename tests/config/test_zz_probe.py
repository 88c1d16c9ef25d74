import pytest, re, logging
from tests.config.addresses import ROUNDS, TABLE
from tests.config.working import make_places
from tests.accounts.making import sign_in, make_role
from django.test import Client
from django.db import transaction
pytestmark = pytest.mark.django_db
@pytest.mark.filterwarnings("ignore")
def test_fuzz(demonstration, units, people):
    people["unassigned"] = make_role("appraiser", units["assessor"], "unassigned@example.vn")
    places = make_places(people, units)
    places |= {"person": people["officer"].pk, "role": 1, "service": 1}
    out=[]
    for col in ("manager","par_officer","appraiser","head","administrator"):
        c=Client(raise_request_exception=False); sign_in(c, people[col])
        for n,row in TABLE.items():
            for bad in (10**30, 2**63, 2**31, 0):
                for hole in re.findall(r"{(\w+)}", row.address):
                    if hole in ("unit","upload"): continue
                    url=row.address.format(**{**places, hole: bad})
                    for m in ("get","post"):
                        with transaction.atomic():
                            r=getattr(c,m)(url); s=r.status_code
                            transaction.set_rollback(True)
                        if s>=500: out.append((col,n,hole,bad,m,s, repr(getattr(r,'exc_info',[None,None])[1])[:90]))
            for num in re.findall(r"(?<=[/-])1(?=/)", row.address)[:1]:
                url=re.sub(r"(?<=[/-])1(?=/)", str(10**30), row.address).format(**places)
                with transaction.atomic():
                    r=c.get(url); transaction.set_rollback(True)
                if r.status_code>=500: out.append((col,n,"num",url,r.status_code,repr(r.exc_info[1])[:90]))
            for nul in ("%00",):
                url=row.address.replace("{unit}", "xa"+nul).format(**places)
                if "{unit}" in row.address:
                    r=c.get(url)
                    if r.status_code>=500: out.append((col,n,"nul-unit",r.status_code,repr(r.exc_info[1])[:90]))
            # query strings
            for key in ("q","show","tim","trang","page","loc","dot","muc","theo","tai-lieu","ban","don-vi","xem","lan","area","appraiser","unit","effect","tu","areas","mo"):
                for val in ("%00", "9"*5000, "-1", "9"*30, "'"):
                    if n.startswith(("rounds:","results:")) and row.method=="get" and row.status.get(col)==200:
                        with transaction.atomic():
                            r=c.get(row.address.format(**places)+f"?{key}={val}&xem=1"); transaction.set_rollback(True)
                        if r.status_code>=500: out.append((col,n,"query",key,val[:8],r.status_code,repr(r.exc_info[1])[:90]))
    open("/tmp/hostile_fuzz.txt","w").write("\n".join(map(str,out)))
