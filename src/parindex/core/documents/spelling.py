"""Diacritics that an optical reader mistakes ("đoàn thế" for "đoàn thể"), mended where the words leave no doubt."""

import re
from collections.abc import Iterable
from functools import cache

from parindex.core.documents.letters import flat

#: Words of two syllables and more that official documents are full of. Left out is what is something else, or ends or
#: begins something else, once its diacritics are lost: "cơ sở" (có số), "chi tiêu" (chỉ tiêu), "ban hành" (văn bản hành
#: chính), "nội bộ" (nơi bố trí), "thanh tra" (hoàn thành trả kết quả).
_COMPOUNDS = (
    "an toàn", "báo cáo", "bảo đảm", "bảo hiểm", "biên chế", "bình đẳng giới", "các bộ phận", "các chi bộ", "cải cách",
    "chấp hành", "chất lượng", "chi bộ trực thuộc", "chi tiêu nội bộ", "chuyên môn", "chuyển đổi số", "công chức",
    "công nghệ thông tin", "cựu chiến binh", "danh mục", "dịch vụ", "đảng ủy viên", "địa bàn", "địa phương", "đánh giá",
    "đoàn thanh niên", "đoàn thể", "đội ngũ", "đơn giản hóa", "giải quyết", "giám sát", "hạ tầng", "hệ thống",
    "hoạt động", "hội đồng nhân dân", "hội liên hiệp phụ nữ", "hội nông dân", "kế hoạch", "kết quả", "khiếu nại",
    "kiểm soát", "kiểm tra", "kiến nghị", "lãnh đạo", "liên thông", "lĩnh vực", "mặt trận tổ quốc", "ngân sách",
    "nghị quyết", "nhiệm vụ", "pháp luật", "phòng cháy", "phòng nội vụ", "phổ biến", "phối hợp", "phục vụ", "quản lý",
    "quy chế", "quyết định", "rà soát", "sáng kiến", "sở nội vụ", "sử dụng", "sửa đổi", "thẩm quyền", "thi đua",
    "thi hành", "thủ tục", "thực hiện", "thực phẩm", "thường trực", "thường trực đảng ủy", "tiếp công dân", "tiếp nhận",
    "tiết kiệm chi thường xuyên", "tiêu chuẩn", "tố cáo", "tổ chức", "tổ công tác", "trách nhiệm", "triển khai",
    "trung tâm", "trưởng các thôn", "tuyên truyền", "ủy ban", "viên chức", "xây dựng", "ubnd", "hđnd",
)  # fmt: skip
_YEAR = re.compile(r"\bnam(?= (?:19|20)\d\d\b)")


def mended(text: str, names: Iterable[str] = ()) -> str:
    """Give a text with the diacritics that its known words, and names as they stand elsewhere, have.

    Letters and capitals stay; of "Uỷ" and "Ủy" none is preferred.
    """
    plain = flat(text)
    for name in names:
        for found in re.finditer(rf"\b{re.escape(flat(name))}\b", plain):
            text = _written(text, found.start(), name)
    for found in _known().finditer(plain):
        text = _written(text, found.start(), _spelling()[found[0]])
    for found in _YEAR.finditer(plain):
        if text[found.start()].islower() and not text[found.start() : found.end()].isascii():
            text = _written(text, found.start(), "năm")
    return text


def _written(text: str, start: int, words: str) -> str:
    """Write words at a place, each letter as large as the one that stands there."""
    end = start + len(words)
    there = text[start:end]
    if _tones(there) == _tones(words):
        return text
    letters = (new.upper() if old.isupper() else new.lower() for old, new in zip(there, words, strict=True))
    return f"{text[:start]}{''.join(letters)}{text[end:]}"


def _tones(text: str) -> str:
    """Give a text so that both ways of placing a tone ("uỷ", "ủy") compare alike."""
    return text.casefold().replace("uỷ", "ủy").replace("oá", "óa").replace("oà", "òa")


@cache
def _spelling() -> dict[str, str]:
    return {flat(words): words for words in _COMPOUNDS}


@cache
def _known() -> re.Pattern[str]:
    longest_first = sorted(_spelling(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
