"""What a digital signature says, in words for people: its state, and what else is to be known of it."""

from collections.abc import Mapping

from parindex.core.documents.signatures import SignatureNote, SignatureState
from parindex.core.sentences import Template

#: A few words for a mark beside a document.
NAMES: Mapping[SignatureState, Template] = {
    SignatureState.VALID: Template("chữ ký số hợp lệ", "valid digital signature"),
    SignatureState.UNKNOWN_ROOT: Template("có chữ ký số, chưa rõ tổ chức cấp", "signed, issuer of certificate unknown"),
    SignatureState.EXPIRED: Template("chứng thư số không còn hạn khi ký", "certificate not valid when signed"),
    SignatureState.ALTERED: Template("đã bị sửa sau khi ký số", "changed after signing"),
    SignatureState.UNREADABLE: Template("có chữ ký số, không kiểm tra được", "signed, cannot be checked"),
}

#: A sentence with what to do about it.
SAID: Mapping[SignatureState, Template] = {
    SignatureState.VALID: Template(
        "Tệp còn nguyên như khi ký; chứng thư số thuộc tổ chức mà hệ thống tin cậy.",
        "The file is as it was signed; the certificate leads to a root that is trusted here.",
    ),
    SignatureState.UNKNOWN_ROOT: Template(
        "Tệp còn nguyên như khi ký, nhưng hệ thống chưa biết tổ chức cấp chứng thư số. Người quản trị thêm chứng thư "
        "gốc của tổ chức đó vào danh sách tin cậy nếu biết chắc.",
        "The file is as it was signed, but the root of the certificate is not known here. The administrator can add "
        "it to the trusted ones, if sure of it.",
    ),
    SignatureState.EXPIRED: Template(
        "Tệp còn nguyên như khi ký, nhưng chứng thư số không có hiệu lực vào lúc ký. Hỏi lại người ký.",
        "The file is as it was signed, but the certificate was not valid at that time. Ask who signed.",
    ),
    SignatureState.ALTERED: Template(
        "Tệp đã bị thay đổi sau khi ký số. Lấy lại bản gốc đã ký từ hệ thống quản lý văn bản rồi thay tệp này.",
        "The file was changed after it was signed. Fetch the signed original and replace this file.",
    ),
    SignatureState.UNREADABLE: Template(
        "Có chữ ký số nhưng không kiểm tra được. Mở tệp bằng phần mềm ký số để xem.",
        "There is a signature that could not be checked. Open the file with the program it was signed with.",
    ),
}

NOTES: Mapping[SignatureNote, Template] = {
    SignatureNote.REVOCATION_NOT_CHECKED: Template(
        "Chưa kiểm tra chứng thư số có bị thu hồi hay không (hệ thống không kết nối ra ngoài).",
        "Whether the certificate was revoked is not checked: nothing is fetched from a network.",
    ),
    SignatureNote.TIME_CLAIMED: Template(
        "Thời điểm ký do máy của người ký ghi, không có dấu thời gian của tổ chức tin cậy.",
        "The time is what the signer's machine said; there is no time stamp.",
    ),
    SignatureNote.ADDED_TO: Template(
        "Sau khi ký có thêm nội dung được phép (chữ ký khác, dấu, ô điền).",
        "Something that is allowed was added after signing (another signature, a stamp, a field).",
    ),
    SignatureNote.SELF_SIGNED: Template(
        "Chứng thư số do chính người ký tự tạo.", "The certificate was made by its own owner."
    ),
    SignatureNote.IMPROPER_CERTIFICATE: Template(
        "Chứng thư số không dùng để ký văn bản.", "The certificate is not made for signing."
    ),
    SignatureNote.WEAK_ALGORITHM: Template(
        "Chữ ký dùng cách mã hóa cũ, không còn an toàn.", "The signature uses an old way that is no longer safe."
    ),
}
