"""The body of the types that are forms: minutes, invitations, contracts, slips and the rest."""

import random
from collections.abc import Callable, Mapping
from datetime import date

from tests.documents import names
from tests.documents.names import Agency
from tests.documents.texts import Block
from tests.documents.topics import Topic

Form = Callable[[random.Random, Topic, Agency, str, date], list[str]]


def write(source: random.Random, topic: Topic, document_type: str, agency: Agency, what: str, on: date) -> list[Block]:
    """Write the lines of a form."""
    return [Block(line) for line in FORMS[document_type](source, topic, agency, what, on)]


def _minutes(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    first, second, third = names.people(source, 3)
    return [
        f"Thời gian bắt đầu: 08 giờ 00 phút, ngày {on.day:02} tháng {on.month:02} năm {on.year}.",
        f"Địa điểm: Hội trường {agency.short}.",
        f"Thành phần tham dự: ông {first}, bà {second} và đại diện các bộ phận có liên quan.",
        f"Chủ trì: ông {third}, Phó Chủ tịch Ủy ban nhân dân.",
        f"Nội dung: {what}.",
        *[f"- {line}" for line in topic.matters],
        "Biên bản được lập thành 03 bản, các bên thống nhất và cùng ký tên.",
        "Cuộc họp kết thúc vào 10 giờ 45 phút cùng ngày./.",
    ]


def _invitation(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        f"{agency.short} trân trọng kính mời: ông (bà) {names.person(source)}.",
        f"Tới dự: {what}.",
        f"Chủ trì: đồng chí {names.person(source)}, Chủ tịch.",
        f"Thời gian: 14 giờ 00 phút, ngày {min(on.day + 1, 28):02}/{on.month:02}/{on.year}.",
        f"Địa điểm: Phòng họp tầng 2, trụ sở {agency.short}.",
        topic.matters[0],
        "Kính đề nghị ông (bà) sắp xếp thời gian tới dự đầy đủ, đúng giờ./.",
    ]


def _contract(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        f"Hôm nay, ngày {on.day:02} tháng {on.month:02} năm {on.year}, tại trụ sở {agency.short}, chúng tôi gồm:",
        f"BÊN A: {agency.short}, đại diện là ông {names.person(source)}.",
        f"BÊN B: Công ty TNHH Dịch vụ Phú Thành, đại diện là bà {names.person(source)}, chức vụ Giám đốc.",
        f"Sau khi bàn bạc, hai bên thống nhất về việc {what} với các điều khoản sau:",
        *[f"Điều {number}. {line}" for number, line in enumerate(topic.matters, start=1)],
        "Văn bản này được lập thành 04 bản có giá trị pháp lý như nhau, mỗi bên giữ 02 bản./.",
    ]


def _authorisation(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        f"Người ủy quyền: ông {names.person(source)}, chức vụ: Chủ tịch, đơn vị: {agency.short}.",
        f"Người được ủy quyền: bà {names.person(source)}, chức vụ: Phó Chủ tịch.",
        f"Nội dung ủy quyền: {what}.",
        *topic.matters,
        "Người được ủy quyền chịu trách nhiệm trước pháp luật và không được ủy quyền lại cho người khác./.",
    ]


def _introduction(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        f"{agency.short} trân trọng giới thiệu: ông (bà) {names.person(source)}.",
        "Chức vụ: Công chức Văn hóa - Xã hội.",
        "Được cử đến: Phòng Lao động - Thương binh và Xã hội.",
        f"Về việc: {what}.",
        topic.matters[1],
        "Giấy này có giá trị đến hết ngày làm việc cuối cùng của tháng./.",
    ]


def _leave(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        f"Xét đơn đề nghị của ông {names.person(source)}, {agency.short} đồng ý cho:",
        f"Ông (bà): {names.person(source)}, công chức Địa chính - Xây dựng.",
        f"Được: {what}.",
        f"Số ngày nghỉ: 05 ngày, kể từ ngày {on.day:02}/{on.month:02}/{on.year}.",
        topic.matters[2],
    ]


def _slip(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        f"Kính gửi: Phòng Nội vụ huyện {agency.district}.",
        f"{agency.short} có nhận được hồ sơ của ông (bà) {names.person(source)}, thường trú tại thôn Đông.",
        f"Nội dung: {what}.",
        *topic.matters,
    ]


def _telegram(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        f"CHỦ TỊCH {agency.short.upper()} ĐIỆN:",
        "- Trưởng các thôn, trưởng các bộ phận chuyên môn;",
        "- Công an, Ban Chỉ huy quân sự xã.",
        f"Để {what[0].lower() + what[1:]}, yêu cầu các đơn vị thực hiện ngay các việc sau:",
        *[f"{number}. {line}" for number, line in enumerate(topic.matters, start=1)],
        "Nhận được Công điện này, yêu cầu các đơn vị triển khai thực hiện nghiêm túc./.",
    ]


def _agreement(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        f"Hôm nay, ngày {on.day:02}/{on.month:02}/{on.year}, đại diện {agency.short} và đại diện Hợp tác xã Đồng Tiến "
        "đã gặp gỡ, trao đổi và đi đến thống nhất các nội dung sau:",
        f"1. Nội dung chung: {what}.",
        *[f"{number}. {line}" for number, line in enumerate(topic.matters, start=2)],
        "Hai bên giao bộ phận chuyên môn theo dõi việc thực hiện./.",
    ]


def _greeting(source: random.Random, topic: Topic, agency: Agency, what: str, on: date) -> list[str]:
    return [
        "Kính thưa các đồng chí và toàn thể nhân dân!",
        f"Nhân dịp {what[0].lower() + what[1:]}, tôi xin có đôi lời như sau.",
        *topic.matters,
        "Trân trọng cảm ơn./.",
    ]


FORMS: Mapping[str, Form] = {
    "BB": _minutes,
    "GM": _invitation,
    "HĐ": _contract,
    "GUQ": _authorisation,
    "GGT": _introduction,
    "GNP": _leave,
    "PG": _slip,
    "PC": _slip,
    "PB": _slip,
    "CĐ": _telegram,
    "BGN": _agreement,
    "BTT": _agreement,
    "thư công": _greeting,
}
