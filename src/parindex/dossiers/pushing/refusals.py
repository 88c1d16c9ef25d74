"""Why a push is refused as a whole, with the status of HTTP; nothing of it was taken then."""

from typing import ClassVar

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError


class PushRefused(ActionError):
    """A push was refused."""

    status: ClassVar[int]


class KeyReused(PushRefused):
    """The key stood on another batch before."""

    status = 409
    wrong = Template("Khóa «{key}» đã dùng cho một gói khác", "The key «{key}» stood on another batch")
    remedy = Template("dùng khóa mới cho gói mới; gửi lại nguyên gói cũ nếu muốn thử lại", "give a new batch a new key")


class NoKey(PushRefused):
    """The batch has no key."""

    status = 422
    wrong = Template("Thiếu tiêu đề Idempotency-Key (1 đến 128 chữ)", "The header Idempotency-Key is missing")
    remedy = Template("đặt cho mỗi gói một khóa riêng, ví dụ UUID", "give each batch a key of its own, like a UUID")


class TooMany(PushRefused):
    """The client asks too often."""

    status = 429
    wrong = Template("Quá {most} lượt gửi trong một phút", "More than {most} batches in a minute")
    remedy = Template("chờ sang phút sau, gộp nhiều hồ sơ vào một gói", "wait a minute, and send larger batches")
