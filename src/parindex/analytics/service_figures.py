"""The indicators of the service index (766/QĐ-TTg) that dossiers, catalogue and petitions give, as data.

Names, rules and conflicts are those of the set in `parindex.core.service_index`; tags name its sources.
"""

from parindex.analytics.terms import (
    HANDLED,
    HANDLED_IN,
    RECEIVED_IN,
    RESOLVED_IN,
    Definition,
    Moment,
    Term,
    announced,
    ended,
    offered,
    petitions,
    received,
    used,
)
from parindex.core.sentences import Template

_ON_OFFER = Template("TTHC có hiệu lực đến cuối kỳ", "procedures in force at the end of the period")
_SERVICES = Template("dịch vụ công trực tuyến có đến cuối kỳ", "online services there at the end of the period")
_FEES = Template("TTHC có phí, lệ phí đến cuối kỳ", "procedures with a fee at the end of the period")
_PETITIONS_IN = Template("phản ánh, kiến nghị tiếp nhận trong kỳ", "petitions received in the period")

#: The indicators of 766/QĐ-TTg that dossiers, catalogue and petitions give.
SERVICE_INDEX: tuple[Definition, ...] = (
    Definition(
        code="1.1",
        numerator=announced("published"),
        denominator=announced("publish_known"),
        counts=Template("TTHC công bố đúng hạn", "procedures published in time"),
        of=Template("TTHC có hiệu lực từ trong kỳ, biết ngày công bố", "procedures in force from a day of the period"),
        src="S1",
    ),
    Definition(
        code="1.2",
        numerator=announced("public"),
        denominator=announced("public_known"),
        counts=Template("TTHC công khai đúng hạn", "procedures made public in time"),
        of=Template(
            "TTHC có hiệu lực từ trong kỳ, biết ngày công khai", "procedures in force from a day of the period"
        ),
        src="S1",
    ),
    Definition(
        code="1.3",
        numerator=offered("complete"),
        denominator=offered("content_known"),
        counts=Template("TTHC công khai đủ các bộ phận", "procedures made public with all their parts"),
        of=Template("TTHC có hiệu lực đến cuối kỳ, đã kiểm tra", "procedures in force at the end, where it is known"),
        src="S1, S2",
    ),
    Definition(
        code="1.4",
        numerator=received("synced"),
        denominator=received("sync_known"),
        counts=Template("hồ sơ đồng bộ đúng hạn với Cổng DVCQG", "dossiers synchronised with the portal in time"),
        of=Template(
            "hồ sơ tiếp nhận trong kỳ, biết việc đồng bộ", "dossiers received in the period, where it is known"
        ),
        src="S1, S2",
    ),
    Definition(
        code="2.1",
        numerator=(Term("timely", Moment.ENDED), Term("single", Moment.WITHIN)),
        denominator=HANDLED,
        counts=Template(
            "hồ sơ kết thúc trong kỳ không quá hạn và hồ sơ đang xử lý còn trong hạn, chưa quá một lần bổ sung",
            "dossiers ended in the period in time, and open ones within the limit, with at most one supplement",
        ),
        of=HANDLED_IN,
        src="S1, S2",
    ),
    Definition(
        code="2.2",
        numerator=ended("worked"),
        denominator=ended("timed"),
        counts=Template("giây làm việc đã giải quyết", "working seconds of processing"),
        of=RESOLVED_IN,
        src="S1, S2",
    ),
    Definition(
        code="3.1",
        numerator=offered("online"),
        denominator=offered("all"),
        counts=Template("TTHC có dịch vụ công trực tuyến toàn trình, một phần", "procedures with an online service"),
        of=_ON_OFFER,
        src="S1, S2",
    ),
    Definition(
        code="3.2",
        numerator=used("online"),
        denominator=offered("online"),
        counts=Template(
            "dịch vụ công trực tuyến có hồ sơ trực tuyến tiếp nhận trong kỳ",
            "online services with a dossier received online in the period",
        ),
        of=_SERVICES,
        src="S1, S2",
    ),
    Definition(
        code="3.3",
        numerator=received("online"),
        denominator=received("all"),
        counts=Template("hồ sơ trực tuyến tiếp nhận trong kỳ", "dossiers received online in the period"),
        of=RECEIVED_IN,
        src="S1, S2",
    ),
    Definition(
        code="3.5",
        numerator=offered("integrated"),
        denominator=offered("fee"),
        counts=Template("TTHC có phí đã tích hợp thanh toán trực tuyến", "procedures with a fee payable online"),
        of=_FEES,
        src="S1, S2",
    ),
    Definition(
        code="3.5b",
        numerator=used("paid"),
        denominator=offered("fee"),
        counts=Template(
            "TTHC có hồ sơ tiếp nhận trong kỳ thanh toán trực tuyến",
            "procedures with a dossier received in the period and paid online",
        ),
        of=_FEES,
        src="S1",
    ),
    Definition(
        code="3.6",
        numerator=received("paid"),
        denominator=received("fee_due"),
        counts=Template("hồ sơ đã thanh toán trực tuyến", "dossiers paid online"),
        of=Template("hồ sơ tiếp nhận trong kỳ có nghĩa vụ tài chính", "dossiers received in the period with a fee due"),
        src="S1, S2",
    ),
    Definition(
        code="4.1",
        numerator=ended("electronic"),
        denominator=ended("result"),
        counts=Template("hồ sơ có kết quả điện tử", "dossiers with an electronic result"),
        of=Template("hồ sơ giải quyết xong trong kỳ có kết quả phải cấp", "dossiers resolved in it that need a result"),
        src="S1",
    ),
    Definition(
        code="4.2",
        numerator=received("components"),
        denominator=received("all"),
        counts=Template("hồ sơ được số hóa thành phần", "dossiers with digitised components"),
        of=RECEIVED_IN,
        src="S1, S2",
    ),
    Definition(
        code="4.3",
        numerator=received("reused"),
        denominator=received("reusable"),
        counts=Template("hồ sơ dùng lại dữ liệu số hóa", "dossiers that reuse digitised data"),
        of=Template("hồ sơ tiếp nhận trong kỳ có thể dùng lại", "dossiers received in the period that can reuse some"),
        src="S1, S2",
    ),
    Definition(
        code="4.4",
        numerator=received("stored"),
        denominator=received("storage_due"),
        counts=Template("hồ sơ đồng bộ vào kho dữ liệu", "dossiers kept in the citizen's store"),
        of=Template("hồ sơ tiếp nhận trong kỳ phải đồng bộ", "dossiers received in the period that have to be kept"),
        src="S1",
    ),
    Definition(
        code="4.5a",
        numerator=received("population_used"),
        denominator=received("population_due"),
        counts=Template("hồ sơ khai thác dữ liệu dân cư", "dossiers that use population data"),
        of=Template("hồ sơ tiếp nhận trong kỳ phải khai thác", "dossiers received in the period that have to use them"),
        src="S1",
    ),
    Definition(
        code="4.5b",
        numerator=offered("population_connected"),
        denominator=offered("population_due"),
        counts=Template("TTHC đã kết nối dữ liệu dân cư", "procedures connected to population data"),
        of=Template("TTHC đến cuối kỳ phải kết nối", "procedures at the end of the period that have to be"),
        src="S1",
    ),
    Definition(
        code="4.6",
        numerator=received("copies"),
        denominator=(),
        counts=Template(
            "1 nếu trong kỳ có hồ sơ chứng thực bản sao điện tử", "1 if there was an electronic certified copy"
        ),
        of=Template("1 (đơn vị)", "1 (the unit)"),
        src="S1",
        asks_whether=True,
    ),
    Definition(
        code="5.1",
        numerator=petitions(("timely", Moment.ENDED), ("all", Moment.WITHIN)),
        denominator=petitions(("all", Moment.IN_HAND)),
        counts=Template(
            "phản ánh, kiến nghị xử lý đúng hạn hoặc đang xử lý trong hạn",
            "petitions answered in time, or open within their limit",
        ),
        of=Template("phản ánh, kiến nghị có trong kỳ", "petitions in hand in the period"),
        src="S1",
    ),
    Definition(
        code="5.2",
        numerator=petitions(("settled", Moment.ENDED)),
        denominator=petitions(("ended", Moment.ENDED)),
        counts=Template(
            "phản ánh, kiến nghị đã xử lý, trừ số không hài lòng, phản ánh lại hoặc quá hạn",
            "petitions answered, less those disliked, reopened or late",
        ),
        of=Template("phản ánh, kiến nghị xử lý xong trong kỳ", "petitions answered in the period"),
        src="S1",
    ),
    Definition(
        code="5.3",
        numerator=(Term("timely_liked", Moment.ENDED), Term("single_liked", Moment.WITHIN)),
        denominator=HANDLED,
        counts=Template(
            "hồ sơ, trừ hồ sơ bị đánh giá không hài lòng, có phản ánh, kiến nghị hoặc quá hạn",
            "dossiers, less those disliked, petitioned against or late",
        ),
        of=HANDLED_IN,
        src="S1, S2",
    ),
    Definition(
        code="5.4",
        numerator=petitions(("of_procedure", Moment.RECEIVED)),
        denominator=petitions(("all", Moment.RECEIVED)),
        counts=Template("phản ánh, kiến nghị về quy định, TTHC", "petitions about rules and procedures"),
        of=_PETITIONS_IN,
        src="S1",
    ),
    Definition(
        code="5.5",
        numerator=petitions(("of_staff", Moment.RECEIVED)),
        denominator=petitions(("all", Moment.RECEIVED)),
        counts=Template("phản ánh, kiến nghị về cán bộ, công chức", "petitions about staff"),
        of=_PETITIONS_IN,
        src="S1",
    ),
)
