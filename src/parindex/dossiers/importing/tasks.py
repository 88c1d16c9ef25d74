"""Background work of imports: doing one, and finding again what a killed worker left behind."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django_tasks import task

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template
from parindex.dossiers.importing import files, running
from parindex.dossiers.models import DossierImport

#: A worker says something with every block; one that is silent for so long was killed.
SILENCE = timedelta(minutes=10)
#: One that waits so long may be in no queue any more.
WAITED_TOO_LONG = timedelta(minutes=60)
#: What ended the worker so often is not tried again by itself.
MOST_ATTEMPTS = 3
#: Files are kept as long as somebody may still mend rows.
KEPT = timedelta(days=30)

_FAILED = Template(
    "không đọc xong tệp sau {count} lần thử; chưa có gì được nhập",
    "reading broke off {count} times; nothing was imported",
)
_SPLIT = Template("chia nhỏ tệp rồi thử lại, hoặc báo quản trị viên", "split the file, or tell the administrator")


@task()
def run_import(import_id: int) -> None:
    """Do one import."""
    running.run(import_id)


def ask(one: DossierImport) -> None:
    """Have an import done once the transaction has ended."""
    run_import.enqueue(one.pk)


@transaction.atomic
def ask_lost(at: datetime) -> int:
    """Ask again for what a killed worker left; it begins anew, as nothing was half-imported. Says how many."""
    begun = Q(state__in=(DossierImport.State.READING, DossierImport.State.PUBLISHING), heard_at__lt=at - SILENCE)
    waiting = Q(state=DossierImport.State.WAITING, heard_at__lt=at - WAITED_TOO_LONG)
    lost = list(
        DossierImport.objects.select_for_update(of=("self",)).select_related("source", "by").filter(begun | waiting)
    )
    for one in lost:
        if one.attempts >= MOST_ATTEMPTS:
            running.refuse(one, Refused([Fault(Place(""), _FAILED(count=one.attempts), _SPLIT())]), at)
        else:
            DossierImport.objects.filter(pk=one.pk).update(state=DossierImport.State.WAITING, heard_at=at)
            ask(one)
    return len(lost)


def forget_old(at: datetime) -> int:
    """Remove the files of imports that are long over or were never begun; says how many."""
    old = DossierImport.objects.filter(at__lt=at - KEPT).exclude(state__in=DossierImport.OPEN).exclude(size=0)
    keys = list(old.values_list("pk", flat=True)[:500])
    for pk in keys:
        files.forget(pk)
    return DossierImport.objects.filter(pk__in=keys).update(size=0)
