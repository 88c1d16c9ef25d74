"""What each check looks for, in a sentence for people who set up a round and do not read its file."""

from parindex.core.checks import SIGNS, Check, Contradiction, OutOfYear, SameFile
from parindex.core.sentences import Statement, Template

_WORDS = {
    "unanswered": Template("mục phải trả lời mà chưa ai điền", "an item that has to be answered and that nobody began"),
    "incomplete_figures": Template(
        "mục đã ghi nhưng chưa đủ số liệu để tính điểm", "an item that was begun and gives no figures yet"
    ),
    "unproven": Template(
        "mục có số liệu mà chưa có tài liệu kiểm chứng, cũng chưa có giải trình",
        "figures without evidence and without an explanation",
    ),
    "undated": Template("tài liệu chưa ghi ngày ban hành", "a paper without a date"),
    "evidence_missing": Template(
        "mục đã nộp tài liệu mà máy thấy còn thiếu tài liệu phải có",
        "an item with documents, of which the machine misses one that is required",
    ),
    "evidence_doubtful": Template(
        "mục có tài liệu mà máy thấy nên xem lại", "an item with a document that the machine would have looked at again"
    ),
}
_YEAR = Template(
    "văn bản đề ngày ngoài năm đánh giá (cho phép sớm {before} ngày, muộn {after} ngày)",
    "a paper dated outside the year assessed ({before} days before and {after} days after are allowed)",
)
_FILE = Template("một tệp nằm ở nhiều hơn {most} mục", "one file under more than {most} items")
_FIGURES = Template(
    "«{left}» của mục {item} phải {relation} «{right}» của mục {other}: {says}",
    "«{left}» of item {item} must be {relation} «{right}» of item {other}: {says}",
)


def describe(check: Check) -> Statement:
    """Say what a check looks for, with what was set for it; raises `KeyError` for a kind that has no words."""
    match check:
        case Contradiction():
            return _FIGURES(
                left=check.left.label,
                item=check.left.item,
                relation=SIGNS.get(check.relation, check.relation),
                right=check.right.label,
                other=check.right.item,
                says=check.says,
            )
        case OutOfYear():
            return _YEAR(before=check.days_before, after=check.days_after)
        case SameFile():
            return _FILE(most=check.most)
        case _:
            return _WORDS[check.kind]()
