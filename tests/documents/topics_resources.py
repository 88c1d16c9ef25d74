"""Topics of the apparatus, the civil service, money, digital government and effects: areas 4 to 8."""

from tests.documents.topics import Level, Topic, When, at_item

PEOPLE: tuple[Topic, ...] = (
    at_item(
        "4.1.1",
        "QĐ",
        When.DURING,
        """Ban hành Quy chế làm việc của Ủy ban nhân dân {where} nhiệm kỳ 2021 - 2026
        Về việc ban hành quy chế làm việc của {agency}
        Sửa đổi, bổ sung Quy chế làm việc và phân công nhiệm vụ thành viên UBND {where}
        Phân công nhiệm vụ của Chủ tịch, các Phó Chủ tịch và thành viên Ủy ban nhân dân {where}""",
        """Quy chế quy định nguyên tắc, chế độ trách nhiệm, quan hệ công tác và trình tự giải quyết công việc.
        Chủ tịch lãnh đạo, điều hành toàn diện công việc; các Phó Chủ tịch phụ trách từng khối.
        Các thành viên chịu trách nhiệm trước tập thể về lĩnh vực được giao.""",
    ),
    at_item(
        "4.2.1",
        "QĐ",
        When.BEFORE,
        """Giao số lượng cán bộ, công chức cấp xã năm {year}
        Về việc giao biên chế cán bộ, công chức {where} năm {year}
        Giao chỉ tiêu biên chế cán bộ, công chức các xã, thị trấn năm {year}
        Bố trí số lượng cán bộ, công chức xã, thị trấn năm {year}""",
        """Giao xã loại II tổng số 21 cán bộ, công chức, trong đó cán bộ 11 người, công chức 10 người.
        Ủy ban nhân dân các xã, thị trấn bố trí không vượt quá số lượng được giao.
        Phòng Nội vụ theo dõi, kiểm tra việc thực hiện.""",
        Level.DISTRICT,
    ),
    at_item(
        "4.2.2",
        "BC",
        When.AFTER,
        """Tình hình bố trí người hoạt động không chuyên trách năm {year}
        Số lượng, danh sách những người hoạt động không chuyên trách ở xã, ở thôn năm {year}
        Kết quả sắp xếp người hoạt động không chuyên trách trên địa bàn {where} năm {year}
        Việc bố trí cán bộ không chuyên trách của {agency} năm {year}""",
        """Xã có 12 người hoạt động không chuyên trách, đúng số lượng quy định đối với xã loại II.
        Ở mỗi thôn bố trí 03 chức danh: bí thư chi bộ, trưởng thôn, trưởng ban công tác mặt trận.
        Chế độ phụ cấp được chi trả đầy đủ, kịp thời.""",
    ),
    at_item(
        "4.3.1",
        "BC",
        When.AFTER,
        """Tình hình thực hiện phân cấp, ủy quyền năm {year}
        Kết quả thực hiện các nhiệm vụ được phân cấp quản lý năm {year}
        Việc thực hiện quy định về phân cấp, ủy quyền trên địa bàn {where} năm {year}
        Kết quả thực hiện phân cấp quản lý nhà nước của {agency} năm {year}""",
        """Các nhiệm vụ được phân cấp đều được tổ chức thực hiện đúng thẩm quyền.
        Qua kiểm tra không phát hiện sai phạm trong thực hiện nội dung phân cấp.
        Đề nghị cấp trên bảo đảm nguồn lực đi kèm khi phân cấp thêm nhiệm vụ.""",
    ),
    at_item(
        "4.4.1",
        "BC",
        When.AFTER,
        """Kết quả thực hiện dân chủ ở cơ sở năm {year}
        Tình hình thực hiện quy chế dân chủ ở xã năm {year}
        Công tác xây dựng và thực hiện quy chế dân chủ trên địa bàn {where} năm {year}
        Kết quả thực hiện Pháp lệnh thực hiện dân chủ ở xã, thị trấn năm {year}""",
        """Những nội dung nhân dân bàn và quyết định trực tiếp được đưa ra hội nghị thôn.
        Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng hoạt động thường xuyên.
        Trong năm Chủ tịch Ủy ban nhân dân xã tiếp 24 lượt công dân.""",
    ),
    at_item(
        "5.2.1",
        "KH",
        When.BEFORE,
        """Đào tạo, bồi dưỡng cán bộ, công chức năm {year}
        Cử cán bộ, công chức xã tham gia các lớp đào tạo, bồi dưỡng năm {year}
        Công tác đào tạo bồi dưỡng đội ngũ cán bộ, công chức {where} năm {year}
        Bồi dưỡng kiến thức, kỹ năng cho cán bộ, công chức {agency} năm {year}""",
        """Cử 02 người học cao cấp lý luận chính trị, 04 người bồi dưỡng chuyên viên.
        Ít nhất 80% cán bộ, công chức được bồi dưỡng về chuyển đổi số.
        Kinh phí từ nguồn chi thường xuyên và hỗ trợ của cấp trên.""",
    ),
    at_item(
        "5.2.2",
        "BC",
        When.AFTER,
        """Kết quả đào tạo, bồi dưỡng cán bộ, công chức năm {year}
        Tình hình thực hiện kế hoạch đào tạo, bồi dưỡng CBCC năm {year}
        Kết quả cử cán bộ, công chức đi học năm {year} của {agency}
        Công tác đào tạo, bồi dưỡng cán bộ công chức {where} năm {year}""",
        """Đã cử 14 lượt người tham gia đào tạo, bồi dưỡng, đạt 100% kế hoạch.
        Các học viên đều được cấp chứng nhận, chứng chỉ sau khóa học.
        Chất lượng tham mưu của công chức sau bồi dưỡng được nâng lên.""",
    ),
    at_item(
        "5.3.1 1.7.1",
        "QĐ",
        When.AFTER,
        """Về việc đánh giá, xếp loại chất lượng cán bộ, công chức năm {year}
        Công nhận kết quả xếp loại chất lượng công chức năm {year}
        Phê duyệt kết quả đánh giá, phân loại cán bộ, công chức {agency} năm {year}
        Kết quả đánh giá, xếp loại CBCC và người hoạt động không chuyên trách năm {year}""",
        """Hoàn thành xuất sắc nhiệm vụ: 04 người; hoàn thành tốt nhiệm vụ: 15 người; hoàn thành nhiệm vụ: 02 người.
        Kết quả xếp loại là căn cứ để bố trí, sử dụng và thực hiện chính sách.
        Danh sách chi tiết ban hành kèm theo Quyết định.""",
    ),
    at_item(
        "5.4.1",
        "BC",
        When.AFTER,
        """Tình hình chấp hành kỷ luật, kỷ cương hành chính năm {year}
        Kết quả thực hiện kỷ luật, kỷ cương hành chính của cán bộ, công chức năm {year}
        Việc tăng cường kỷ cương, kỷ luật trong hoạt động công vụ năm {year}
        Công tác siết chặt kỷ luật, kỷ cương tại {agency} năm {year}""",
        """Trong năm không có cán bộ, công chức nào bị xử lý kỷ luật.
        Giờ giấc làm việc được theo dõi hằng ngày và công khai trong giao ban tuần.
        Còn hiện tượng đi muộn, về sớm ở một vài bộ phận, đã được nhắc nhở.""",
    ),
    at_item(
        "5.5.1",
        "KH",
        When.DURING,
        """Chuyển đổi vị trí công tác đối với công chức năm {year}
        Định kỳ chuyển đổi vị trí công tác năm {year} của {agency}
        Thực hiện việc định kỳ chuyển đổi vị trí công tác đối với công chức {where}
        Luân phiên vị trí công tác của công chức chuyên môn năm {year}""",
        """Đối tượng là công chức Tài chính - Kế toán và công chức Địa chính - Xây dựng đủ thời hạn theo quy định.
        Thời hạn giữ một vị trí từ đủ 02 năm đến 05 năm tùy lĩnh vực.
        Việc chuyển đổi không làm gián đoạn hoạt động của bộ phận.""",
    ),
    at_item(
        "5.7.1",
        "QĐ",
        When.DURING,
        """Ban hành Quy tắc ứng xử của cán bộ, công chức {agency}
        Về việc ban hành quy định văn hóa công sở tại trụ sở {agency}
        Ban hành Quy chế văn hóa công sở và đạo đức công vụ
        Quy định về chuẩn mực giao tiếp, ứng xử của cán bộ, công chức {where}""",
        """Cán bộ, công chức khi làm việc phải mặc trang phục lịch sự, đeo thẻ đúng quy định.
        Giao tiếp với công dân theo phương châm bốn xin, bốn luôn.
        Nghiêm cấm uống rượu, bia trong giờ làm việc và giờ nghỉ trưa.""",
    ),
)

MONEY: tuple[Topic, ...] = (
    at_item(
        "6.1.1",
        "QĐ",
        When.BEFORE,
        """Ban hành Quy chế chi tiêu nội bộ năm {year}
        Về việc ban hành Quy chế chi tiêu nội bộ và quản lý kinh phí tự chủ của {agency}
        Sửa đổi Quy chế chi tiêu nội bộ năm {year}
        Quy định chế độ chi tiêu nội bộ tại Ủy ban nhân dân {where} năm {year}""",
        """Khoán văn phòng phẩm 30.000 đồng mỗi người một tháng.
        Chế độ công tác phí, hội nghị áp dụng theo nghị quyết của Hội đồng nhân dân tỉnh.
        Kinh phí tiết kiệm được dùng để chi thu nhập tăng thêm.""",
    ),
    at_item(
        "6.2.1",
        "BC",
        When.AFTER,
        """Kết quả giải ngân kế hoạch vốn đầu tư công năm {year}
        Tình hình giải ngân vốn đầu tư công đến ngày 15/12/{year}
        Tiến độ thực hiện và giải ngân các nguồn vốn năm {year} trên địa bàn {where}
        Tỷ lệ giải ngân vốn đầu tư năm {year} của {agency}""",
        """Tổng kế hoạch vốn được giao là 8.450 triệu đồng, đã giải ngân 7.605 triệu đồng, đạt 90%.
        Công trình đường trục thôn Đông và nhà văn hóa thôn Đoài đã hoàn thành.
        Vướng mắc chính là công tác giải phóng mặt bằng.""",
    ),
    at_item(
        "6.3.1",
        "QĐ",
        When.BEFORE,
        """Về việc công bố công khai dự toán ngân sách năm {year}
        Công khai dự toán thu, chi ngân sách xã năm {year}
        Về việc công khai số liệu dự toán ngân sách {where} năm {year}
        Công bố công khai ngân sách xã năm {year}""",
        """Công bố công khai số liệu ngân sách theo các biểu đính kèm.
        Hình thức công khai: niêm yết tại trụ sở trong 30 ngày và đăng trên trang thông tin điện tử.
        Công chức Tài chính - Kế toán tổ chức thực hiện.""",
    ),
    at_item(
        "6.3.1",
        "QĐ",
        When.DURING,
        """Về việc công bố công khai quyết toán ngân sách năm {prev}
        Công khai quyết toán thu, chi ngân sách xã năm {prev}
        Về việc công khai số liệu quyết toán ngân sách {where} năm {prev}
        Công bố công khai quyết toán ngân sách nhà nước năm {prev} của {agency}""",
        """Quyết toán đã được Hội đồng nhân dân xã phê chuẩn tại kỳ họp giữa năm.
        Các biểu công khai gồm cân đối quyết toán, quyết toán thu và quyết toán chi.
        Thời gian niêm yết kể từ ngày ký Quyết định.""",
    ),
    at_item(
        "6.4.1",
        "QĐ",
        When.DURING,
        """Ban hành Quy chế quản lý, sử dụng tài sản công
        Về việc ban hành quy chế quản lý và sử dụng tài sản công tại {agency}
        Ban hành Quy chế quản lý tài sản công của Ủy ban nhân dân {where}
        Quy định về quản lý, sử dụng, thanh lý tài sản công năm {year}""",
        """Tài sản công phải được ghi sổ, dán nhãn và giao cho người chịu trách nhiệm.
        Hằng năm kiểm kê vào ngày 31 tháng 12.
        Nghiêm cấm sử dụng tài sản công vào mục đích cá nhân.""",
    ),
    at_item(
        "6.4.2",
        "BC",
        When.AFTER,
        """Tình hình quản lý, sử dụng tài sản công năm {year}
        Kê khai, báo cáo tài sản công năm {year}
        Kết quả kiểm kê và kê khai tài sản công của {agency} năm {year}
        Công tác quản lý tài sản công trên địa bàn {where} năm {year}""",
        """Tổng nguyên giá tài sản là 21.360 triệu đồng, tăng 1.240 triệu đồng so với đầu năm.
        Trong năm mua sắm 06 bộ máy vi tính, 01 máy quét; thanh lý 04 máy in.
        Biểu kê khai chi tiết gửi kèm theo báo cáo.""",
    ),
    at_item(
        "6.5.1",
        "BC",
        When.DURING,
        """Kết quả thực hiện kiến nghị của thanh tra, kiểm toán năm {year}
        Việc thực hiện kết luận thanh tra về tài chính, ngân sách
        Tình hình thực hiện các kiến nghị của Kiểm toán nhà nước, Thanh tra huyện năm {year}
        Kết quả khắc phục sau thanh tra, kiểm toán của {agency} năm {year}""",
        """Thanh tra huyện kiến nghị thu hồi 18,6 triệu đồng, xã đã nộp đủ vào ngân sách.
        Các kiến nghị chấn chỉnh công tác kế toán đã thực hiện xong 04 trên 04 nội dung.
        Giấy nộp tiền và biên bản họp kiểm điểm gửi kèm theo.""",
    ),
    at_item(
        "6.6.1",
        "BC",
        When.AFTER,
        """Kết quả tiết kiệm chi, tăng thu nhập cho cán bộ, công chức năm {year}
        Kết quả thực hành tiết kiệm kinh phí và chi thu nhập tăng thêm năm {year}
        Tình hình thực hiện cơ chế tự chủ, tiết kiệm chi thường xuyên năm {year}
        Việc tiết kiệm kinh phí quản lý hành chính của {agency} năm {year}""",
        """Kinh phí tự chủ được giao 4.120 triệu đồng, tiết kiệm được 96 triệu đồng.
        Thu nhập tăng thêm bình quân là 380.000 đồng mỗi người một tháng.
        Các khoản hội họp, tiếp khách giảm 12% so với năm trước.""",
    ),
)

DIGITAL: tuple[Topic, ...] = (
    at_item(
        "7.1.1",
        "KH",
        When.BEFORE,
        """Chuyển đổi số năm {year}
        Ứng dụng công nghệ thông tin, phát triển chính quyền số năm {year}
        Ứng dụng CNTT trong hoạt động của {agency} năm {year}
        Chuyển đổi số và bảo đảm hạ tầng công nghệ thông tin trên địa bàn {where} năm {year}""",
        """Phát triển hạ tầng số: 100% công chức có máy tính kết nối mạng truyền số liệu chuyên dùng.
        Xây dựng chính quyền số, kinh tế số, xã hội số ở cấp xã.
        Bố trí kinh phí mua sắm 03 máy vi tính và nâng cấp hệ thống truyền thanh thông minh.""",
    ),
    at_item(
        "7.1.2",
        "BC",
        When.AFTER,
        """Kết quả chuyển đổi số năm {year}
        Tình hình ứng dụng công nghệ thông tin năm {year} của {agency}
        Kết quả thực hiện kế hoạch ứng dụng CNTT, chuyển đổi số năm {year}
        Công tác chuyển đổi số trên địa bàn {where} năm {year}""",
        """Đã hoàn thành 09 trên 10 nhiệm vụ trong kế hoạch chuyển đổi số của xã.
        Tỷ lệ hộ gia đình có đường truyền internet cáp quang đạt 87%.
        Hệ thống hội nghị trực tuyến hoạt động ổn định.""",
    ),
    at_item(
        "7.2.1",
        "BC",
        When.AFTER,
        """Tình hình gửi, nhận văn bản điện tử và sử dụng chữ ký số năm {year}
        Kết quả ký số và gửi liên thông văn bản điện tử năm {year}
        Tỷ lệ văn bản đi được ký số trên hệ thống quản lý văn bản năm {year}
        Việc sử dụng chữ ký số chuyên dùng của {agency} năm {year}""",
        """Tổng số văn bản đi là 1.090 văn bản, trong đó 981 văn bản được ký số, đạt 90%.
        Việc ký số chưa được thực hiện thường xuyên trong quý I.
        Văn bản mật được gửi theo chế độ riêng.""",
    ),
    at_item(
        "7.6.1",
        "QĐ",
        When.DURING,
        """Về việc thành lập Tổ công nghệ số cộng đồng {where}
        Thành lập Tổ công nghệ số cộng đồng xã và các thôn
        Kiện toàn Tổ công nghệ số cộng đồng trên địa bàn {where} năm {year}
        Thành lập các tổ công nghệ số cộng đồng thuộc {agency}""",
        """Thành lập 01 tổ cấp xã và 06 tổ ở các thôn, mỗi tổ có từ 05 đến 08 thành viên.
        Tổ có nhiệm vụ hướng dẫn người dân cài đặt, sử dụng các nền tảng số.
        Bí thư Đoàn Thanh niên xã làm Tổ phó thường trực.""",
    ),
    at_item(
        "7.7.1",
        "PA",
        When.DURING,
        """Bảo đảm an toàn thông tin mạng năm {year}
        Ứng phó sự cố, bảo đảm an toàn, an ninh thông tin của {agency} năm {year}
        Bảo đảm an toàn hệ thống thông tin theo cấp độ
        Bảo đảm an toàn thông tin cho mạng nội bộ Ủy ban nhân dân {where} năm {year}""",
        """Hệ thống thông tin của xã được đề xuất an toàn ở cấp độ 2.
        Toàn bộ máy trạm cài phần mềm phòng, chống mã độc quản trị tập trung.
        Dữ liệu quan trọng được sao lưu hằng tuần.""",
    ),
    at_item(
        "7.8.1",
        "QĐ",
        When.DURING,
        """Công bố Hệ thống quản lý chất lượng phù hợp tiêu chuẩn TCVN ISO 9001:2015
        Về việc công bố áp dụng hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 tại {agency}
        Ban hành chính sách, mục tiêu chất lượng năm {year} theo tiêu chuẩn ISO 9001:2015
        Công bố lại hệ thống quản lý chất lượng ISO tại Ủy ban nhân dân {where}""",
        """Hệ thống quản lý chất lượng áp dụng đối với 98 thủ tục hành chính.
        Ban chỉ đạo ISO tổ chức đánh giá nội bộ mỗi năm ít nhất một lần.
        Bản công bố được niêm yết tại trụ sở.""",
    ),
    at_item(
        "7.9.1",
        "BC",
        When.AFTER,
        """Kết quả hỗ trợ người dân tạo tài khoản dịch vụ công năm {year}
        Việc hướng dẫn nhân dân đăng ký tài khoản trên Cổng Dịch vụ công quốc gia năm {year}
        Kết quả đăng ký tài khoản dịch vụ công trực tuyến cho công dân {where} năm {year}
        Công tác hỗ trợ công dân lập tài khoản và nộp hồ sơ qua mạng năm {year}""",
        """Đoàn viên thanh niên đã hỗ trợ 742 người tạo tài khoản mới.
        Tổ chức 06 buổi lưu động tại nhà văn hóa các thôn.
        Tỷ lệ người trong độ tuổi lao động có tài khoản đạt 61%.""",
    ),
    at_item(
        "8.1.1",
        "BC",
        When.AFTER,
        """Kết quả thu ngân sách nhà nước năm {year}
        Quyết toán thu, chi ngân sách xã năm {year}
        Tình hình thực hiện dự toán thu ngân sách trên địa bàn {where} năm {year}
        Kết quả thực hiện thu ngân sách so với dự toán năm {year}""",
        """Tổng thu ngân sách trên địa bàn đạt 9.870 triệu đồng, bằng 118% dự toán.
        Thu từ đấu giá quyền sử dụng đất đạt 5.300 triệu đồng.
        Các khoản thu phí, lệ phí cơ bản hoàn thành.""",
    ),
    at_item(
        "8.2.1",
        "BC",
        When.AFTER,
        """Tình hình phát triển kinh tế - xã hội, quốc phòng - an ninh năm {year}
        Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm {year}, phương hướng nhiệm vụ năm {next}
        Tình hình thực hiện các chỉ tiêu KT-XH năm {year} trên địa bàn {where}
        Kết quả thực hiện chỉ tiêu kinh tế - xã hội HĐND xã giao năm {year}""",
        """Trong 26 chỉ tiêu được Hội đồng nhân dân giao, có 15 chỉ tiêu đạt và vượt.
        Tổng giá trị sản xuất ước đạt 412 tỷ đồng, tăng 7,8%.
        Thu nhập bình quân đầu người đạt 58 triệu đồng.""",
    ),
    at_item(
        "8.3.1",
        "BC",
        When.AFTER,
        """Kết quả giảm nghèo và xây dựng nông thôn mới năm {year}
        Kết quả thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm {year}
        Tình hình xây dựng nông thôn mới nâng cao trên địa bàn {where} năm {year}
        Kết quả công tác giảm nghèo năm {year} của {agency}""",
        """Tỷ lệ hộ nghèo giảm từ 2,4% xuống còn 1,7%, vượt kế hoạch đề ra.
        Xã giữ vững 19 tiêu chí nông thôn mới, đạt thêm 03 tiêu chí nâng cao.
        Đã hỗ trợ sửa chữa 05 nhà ở cho hộ nghèo.""",
    ),
)

TOPICS = PEOPLE + MONEY + DIGITAL
