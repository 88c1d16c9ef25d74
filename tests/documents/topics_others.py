"""Topics of no item: the everyday papers of a commune, and near misses whose words are like those of an item."""

from tests.documents.topics import Level, Topic, When


def _other(
    name: str, types: str, subjects: str, matters: str, *, level: Level = Level.COMMUNE, near: bool = False
) -> tuple[Topic, ...]:
    lines = tuple(line.strip() for line in subjects.strip().splitlines())
    spoken = tuple(line.strip() for line in matters.strip().splitlines())
    return tuple(
        Topic(
            name=f"{name} {document_type}",
            type=document_type.replace("_", " "),
            subjects=lines,
            matters=spoken,
            when=When.DURING,
            level=level,
            is_near_miss=near,
        )
        for document_type in types.split()
    )


EVERYDAY: tuple[Topic, ...] = (
    *_other(
        "storms",
        "KH CĐ PA CV",
        """Phòng, chống thiên tai và tìm kiếm cứu nạn năm {year}
        Chủ động ứng phó với bão số 4 và mưa lũ sau bão
        Bảo đảm an toàn hệ thống đê điều, hồ đập mùa mưa bão năm {year}""",
        """Thường trực 24/24 giờ tại trụ sở và các điếm canh đê.
        Chuẩn bị 2.000 bao tải, 150 cọc tre và lực lượng xung kích 60 người.
        Sơ tán các hộ ngoài đê trước 18 giờ khi có lệnh.""",
    ),
    *_other(
        "epidemic",
        "TB CT HD",
        """Tăng cường phòng, chống dịch sốt xuất huyết trên địa bàn {where}
        Tiêm phòng vắc xin cho đàn gia súc, gia cầm vụ xuân hè năm {year}
        Phòng, chống dịch tả lợn châu Phi năm {year}""",
        """Các thôn tổng vệ sinh môi trường vào sáng thứ Bảy hằng tuần.
        Trạm Y tế cử cán bộ giám sát từng hộ có người mắc bệnh.
        Hộ chăn nuôi phải khai báo ngay khi vật nuôi ốm, chết.""",
    ),
    *_other(
        "soldiers",
        "KH QĐ BC",
        """Tuyển chọn và gọi công dân nhập ngũ năm {next}
        Công tác quân sự, quốc phòng địa phương năm {year}
        Huấn luyện lực lượng dân quân tự vệ năm {year}""",
        """Chỉ tiêu giao quân là 11 công dân, bảo đảm đúng luật, đủ số lượng.
        Hội đồng nghĩa vụ quân sự họp xét duyệt công khai tại thôn.
        Ban Chỉ huy quân sự xã phối hợp với Trạm Y tế tổ chức sơ tuyển.""",
    ),
    *_other(
        "land",
        "TB QĐ TTr ĐA",
        """Bồi thường, hỗ trợ khi Nhà nước thu hồi đất làm đường giao thông liên xã
        Đấu giá quyền sử dụng đất khu dân cư mới thôn Đông
        Kiểm kê đất đai, lập bản đồ hiện trạng sử dụng đất""",
        """Tổng diện tích thu hồi là 12.450 m2 của 64 hộ gia đình.
        Giá khởi điểm 6,5 triệu đồng mỗi mét vuông.
        Thời gian niêm yết phương án là 20 ngày.""",
    ),
    *_other(
        "roads",
        "DA ĐA PA",
        """Cải tạo, nâng cấp đường trục xã đoạn từ cầu Đá đến thôn Đoài
        Xây dựng nhà lớp học 2 tầng 8 phòng Trường Mầm non
        Cải tạo nghĩa trang liệt sĩ và khuôn viên nhà văn hóa xã""",
        """Tổng mức đầu tư 6.800 triệu đồng từ ngân sách xã và huy động hợp pháp khác.
        Chiều dài tuyến 1,45 km, mặt đường rộng 5,5 m, kết cấu bê tông xi măng.
        Thời gian thực hiện dự án từ năm {year} đến năm {next}.""",
    ),
    *_other(
        "games",
        "GM TB KH",
        """Tổ chức Đại hội thể dục thể thao {where} lần thứ IX
        Họp bàn công tác tổ chức lễ hội truyền thống đình làng
        Liên hoan văn nghệ quần chúng chào mừng ngày Quốc khánh 2/9""",
        """Các môn thi đấu gồm cầu lông, bóng chuyền hơi, kéo co, cờ tướng.
        Mỗi thôn thành lập một đoàn từ 15 đến 30 vận động viên.
        Kinh phí xã hội hóa do Ban Tổ chức vận động.""",
    ),
    *_other(
        "children",
        "CTr KH BC",
        """Bảo vệ, chăm sóc trẻ em giai đoạn {year} - {next}
        Phòng, chống tai nạn thương tích và đuối nước trẻ em
        Tổ chức Tết Trung thu cho thiếu niên, nhi đồng""",
        """Trao 45 suất quà cho trẻ em có hoàn cảnh đặc biệt.
        Mở 03 lớp dạy bơi trong dịp hè.
        Hội Liên hiệp Phụ nữ và Đoàn Thanh niên phối hợp thực hiện.""",
    ),
    *_other(
        "trees",
        "TC TB CT",
        """Tổ chức Tết trồng cây đời đời nhớ ơn Bác Hồ
        Bảo đảm vệ sinh môi trường, thu gom rác thải sinh hoạt
        Quản lý lòng lề đường, trật tự an toàn giao thông""",
        """Mỗi thôn trồng ít nhất 100 cây bóng mát ven đường.
        Hộ gia đình phân loại rác tại nguồn kể từ ngày 01 tháng 7.
        Công an xã lập biên bản các trường hợp tái lấn chiếm.""",
    ),
    *_other(
        "council",
        "NQ",
        """Về nhiệm vụ phát triển sản xuất vụ đông xuân
        Phê chuẩn chủ trương đầu tư công trình trạm bơm thôn Thượng
        Về chương trình giám sát của Hội đồng nhân dân {where} năm {year}""",
        """Hội đồng nhân dân tán thành tờ trình của Ủy ban nhân dân xã với 22 trên 22 đại biểu có mặt.
        Giao Ủy ban nhân dân xã tổ chức triển khai thực hiện nghị quyết.
        Thường trực Hội đồng nhân dân, các Ban và đại biểu giám sát việc thực hiện.""",
        level=Level.COUNCIL,
    ),
    *_other(
        "party",
        "KH BC TB",
        """Tổ chức học tập, quán triệt Nghị quyết của Ban Chấp hành Trung ương
        Công tác phát triển đảng viên mới trong quý
        Kiểm tra, giám sát việc chấp hành Điều lệ Đảng đối với các chi bộ""",
        """Các chi bộ tổ chức quán triệt tới 100% đảng viên.
        Kết nạp 04 đảng viên mới là đoàn viên thanh niên.
        Ủy ban Kiểm tra Đảng ủy theo dõi, đôn đốc thực hiện.""",
        level=Level.PARTY,
    ),
)

PAPERS: tuple[Topic, ...] = (
    *_other(
        "statutes",
        "QC QyĐ",
        """Quản lý, sử dụng nhà văn hóa thôn và khu thể thao
        Tiếp công dân tại trụ sở
        Phối hợp giữa Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc {where}""",
        """Trưởng thôn chịu trách nhiệm trực tiếp trông coi, bảo quản tài sản.
        Lịch tiếp công dân vào thứ Năm hằng tuần.
        Các bên trao đổi thông tin định kỳ mỗi quý một lần.""",
    ),
    *_other(
        "meetings",
        "BB GM BGN",
        """Họp giao ban công tác tháng
        Hội nghị đối thoại với nhân dân về giải phóng mặt bằng
        Phối hợp tổ chức lớp tập huấn kỹ thuật trồng lúa chất lượng cao""",
        """Đại diện các thôn phát biểu ý kiến về tiến độ công việc.
        Chủ tọa kết luận từng nội dung và phân công người thực hiện.
        Thời gian họp bắt đầu lúc 08 giờ 00 phút.""",
    ),
    *_other(
        "contracts",
        "HĐ BTT",
        """Thuê khoán vệ sinh trụ sở và khuôn viên
        Cung cấp và lắp đặt hệ thống camera an ninh
        Phối hợp dạy nghề cho thanh niên nông thôn""",
        """Bên A bàn giao mặt bằng, tạo điều kiện cho bên B thực hiện công việc.
        Giá trị trọn gói là 48.600.000 đồng, đã gồm thuế.
        Hai bên cam kết thực hiện đúng các điều khoản đã thỏa thuận.""",
    ),
    *_other(
        "persons",
        "GUQ GGT GNP",
        """Giải quyết công việc thường xuyên trong thời gian đi công tác
        Liên hệ công tác về chế độ người có công
        Nghỉ phép năm và thăm gia đình""",
        """Thời hạn kể từ ngày ký đến hết ngày cuối cùng của tháng.
        Đề nghị Quý cơ quan tạo điều kiện giúp đỡ để hoàn thành nhiệm vụ.
        Công việc được bàn giao cho đồng nghiệp cùng bộ phận.""",
    ),
    *_other(
        "slips",
        "PG PC PB",
        """Gửi hồ sơ đề nghị khen thưởng kháng chiến
        Chuyển đơn của công dân đến cơ quan có thẩm quyền
        Báo tiếp nhận hồ sơ xác nhận hộ nghèo""",
        """Hồ sơ gồm 04 loại giấy tờ, tổng số 17 trang.
        Đơn không thuộc thẩm quyền giải quyết của cơ quan tiếp nhận.
        Đề nghị phản hồi kết quả bằng văn bản.""",
    ),
    *_other(
        "greetings",
        "thư_công",
        """Chúc mừng ngày Nhà giáo Việt Nam
        Cảm ơn các tổ chức, cá nhân ủng hộ quỹ vì người nghèo
        Chúc mừng năm mới các gia đình chính sách""",
        """Thay mặt lãnh đạo, tôi xin gửi lời cảm ơn chân thành tới toàn thể các đồng chí.
        Kính chúc các thầy cô giáo và gia đình mạnh khỏe, hạnh phúc.
        Tôi tin tưởng phong trào của địa phương sẽ ngày càng phát triển.""",
    ),
)

NEAR_MISSES: tuple[Topic, ...] = (
    *_other(
        "households",
        "KH BC",
        """Rà soát nhà ở xuống cấp, công trình mất an toàn năm {year}
        Tổng rà soát đối tượng bảo trợ xã hội năm {year}
        Rà soát người có công chưa được hưởng chế độ năm {year}""",
        """Điều tra viên đến từng hộ, chấm điểm theo phiếu mẫu.
        Danh sách được niêm yết công khai tại nhà văn hóa thôn trong 03 ngày.
        Công chức Văn hóa - Xã hội tổng hợp kết quả.""",
        near=True,
    ),
    *_other(
        "fire checks",
        "KH BC",
        """Kiểm tra công tác phòng cháy, chữa cháy năm {year}
        Kiểm tra an toàn thực phẩm các cơ sở kinh doanh năm {year}
        Tự kiểm tra hoạt động của hợp tác xã dịch vụ nông nghiệp năm {year}""",
        """Đoàn kiểm tra 22 cơ sở sản xuất, kinh doanh trên địa bàn.
        Nhắc nhở 05 cơ sở chưa trang bị đủ bình chữa cháy.
        Lập biên bản từng cơ sở theo mẫu.""",
        near=True,
    ),
    *_other(
        "drugs",
        "KH BC",
        """Tuyên truyền phòng, chống ma túy, tệ nạn xã hội năm {year}
        Tuyên truyền bảo hiểm xã hội tự nguyện, bảo hiểm y tế hộ gia đình năm {year}
        Tuyên truyền Tháng hành động vì bình đẳng giới năm {year}""",
        """Phát 24 lượt tin trên đài truyền thanh.
        Đoàn Thanh niên tổ chức 02 buổi sân khấu hóa.
        Cấp phát tờ rơi tới 1.450 hộ.""",
        near=True,
    ),
    *_other(
        "vocational",
        "KH BC",
        """Đào tạo nghề cho lao động nông thôn năm {year}
        Bồi dưỡng kiến thức quốc phòng, an ninh đối tượng 4 năm {year}
        Mở lớp bồi dưỡng kỹ thuật chăn nuôi năm {year}""",
        """Mở 02 lớp với 70 học viên tham gia.
        Ưu tiên lao động thuộc hộ nghèo, hộ bị thu hồi đất.
        Thời gian học 03 tháng, địa điểm tại hội trường xã.""",
        near=True,
    ),
    *_other(
        "corruption",
        "KH BC",
        """Phòng, chống tham nhũng, tiêu cực năm {year}
        Kê khai tài sản, thu nhập của người có nghĩa vụ kê khai năm {year}
        Công tác tiếp công dân, giải quyết khiếu nại, tố cáo năm {year}""",
        """Người có nghĩa vụ kê khai hoàn thành bản kê khai trước ngày 31 tháng 12.
        Không phát sinh vụ việc khiếu nại đông người.
        Bản kê khai được công khai theo quy định.""",
        near=True,
    ),
)

TOPICS = EVERYDAY + PAPERS + NEAR_MISSES
