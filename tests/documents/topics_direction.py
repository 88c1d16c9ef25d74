"""Topics of direction, institutions and procedures: areas 1 to 3 of the demonstration set."""

from tests.documents.topics import Topic, When, at_item

DIRECTION: tuple[Topic, ...] = (
    at_item(
        "1.1.1 1.1.2",
        "KH",
        When.BEFORE,
        """Cải cách hành chính năm {year}
        Công tác cải cách hành chính nhà nước trên địa bàn {where} năm {year}
        Thực hiện công tác CCHC của {agency} năm {year}
        Triển khai nhiệm vụ cải cách hành chính năm {year} trên địa bàn {where}
        Đẩy mạnh công tác cải cách hành chính {where} năm {year}""",
        """Thực hiện đồng bộ sáu nội dung, từ thể chế, thủ tục, bộ máy, công vụ, tài chính công đến chính quyền số.
        Phấn đấu Chỉ số cải cách hành chính của xã năm {year} xếp trong nhóm mười xã, thị trấn dẫn đầu huyện.
        Công chức Văn phòng là đầu mối đôn đốc; mỗi nhiệm vụ ghi rõ người, rõ việc, rõ sản phẩm, rõ thời gian.
        Mỗi bộ phận xây dựng kế hoạch chi tiết, gửi về Văn phòng trước ngày 20 tháng 01 năm {year}.""",
    ),
    at_item(
        "1.2.1 1.2.2 1.1.3",
        "BC",
        When.PERIODIC,
        """Kết quả công tác cải cách hành chính {period}
        Tình hình thực hiện công tác CCHC {period} trên địa bàn {where}
        Kết quả thực hiện nhiệm vụ cải cách hành chính nhà nước {period}
        Công tác cải cách hành chính {period} và phương hướng, nhiệm vụ thời gian tới""",
        """Đảng ủy, Ủy ban nhân dân xã đã quan tâm chỉ đạo, đưa nội dung cải cách hành chính vào giao ban hằng tháng.
        Trong kỳ đã ban hành 14 văn bản chỉ đạo, điều hành; tổ chức 02 buổi tự kiểm tra tại các bộ phận chuyên môn.
        Bộ phận Tiếp nhận và Trả kết quả đã giải quyết 1.284 hồ sơ, trong đó 1.279 hồ sơ trước hạn và đúng hạn.
        Một số công chức còn chậm cập nhật hồ sơ lên hệ thống; công tác thông tin, tuyên truyền chưa thường xuyên.""",
    ),
    at_item(
        "1.1.3",
        "BC",
        When.AFTER,
        """Mức độ hoàn thành các nhiệm vụ trong Kế hoạch cải cách hành chính năm {year}
        Kết quả thực hiện Kế hoạch CCHC năm {year} của {agency}
        Đánh giá việc hoàn thành kế hoạch cải cách hành chính năm {year}
        Rà soát tiến độ, kết quả các nhiệm vụ đề ra tại Kế hoạch cải cách hành chính năm {year}""",
        """Kế hoạch đề ra 45 nhiệm vụ, đến nay đã hoàn thành 42 nhiệm vụ, đạt tỷ lệ 93,33%.
        Ba nhiệm vụ chưa hoàn thành do chờ hướng dẫn của cấp trên và do kinh phí được cấp muộn.
        Bảng theo dõi tiến độ từng nhiệm vụ, sản phẩm và thời gian hoàn thành được gửi kèm theo báo cáo này.""",
    ),
    at_item(
        "1.3.1",
        "KH",
        When.BEFORE,
        """Tự kiểm tra công tác cải cách hành chính năm {year}
        Kiểm tra việc thực hiện nhiệm vụ CCHC tại các bộ phận chuyên môn năm {year}
        Tự kiểm tra cải cách hành chính, kỷ luật, kỷ cương hành chính tại {agency} năm {year}
        Tổ chức kiểm tra công tác cải cách hành chính trên địa bàn {where} năm {year}""",
        """Kiểm tra ít nhất 30% số bộ phận, lĩnh vực công tác của Ủy ban nhân dân xã trong năm.
        Nội dung kiểm tra gồm việc chấp hành giờ giấc, tiếp nhận và giải quyết hồ sơ, thái độ phục vụ nhân dân.
        Tổ kiểm tra gồm 05 thành viên do đồng chí Phó Chủ tịch Ủy ban nhân dân xã làm Tổ trưởng.""",
    ),
    at_item(
        "1.3.1 1.3.2",
        "BC",
        When.DURING,
        """Kết quả tự kiểm tra công tác cải cách hành chính năm {year}
        Kết quả kiểm tra CCHC tại các bộ phận thuộc {agency} năm {year}
        Việc tự kiểm tra công tác cải cách hành chính, kỷ cương hành chính năm {year}
        Kết quả thực hiện kế hoạch tự kiểm tra cải cách hành chính của {agency} năm {year}""",
        """Tổ kiểm tra đã làm việc với 04 trên tổng số 07 bộ phận chuyên môn, đạt 57,1%.
        Qua kiểm tra phát hiện 03 tồn tại về ghi chép sổ theo dõi và lưu trữ hồ sơ.
        Đề nghị các bộ phận được kiểm tra khắc phục xong tồn tại trong thời hạn 15 ngày.""",
    ),
    at_item(
        "1.3.2",
        "CV",
        When.DURING,
        """khắc phục tồn tại, hạn chế qua tự kiểm tra công tác CCHC năm {year}
        chấn chỉnh những hạn chế sau kiểm tra cải cách hành chính năm {year}
        xử lý các vấn đề phát hiện qua kiểm tra công tác cải cách hành chính
        yêu cầu khắc phục các tồn tại sau kiểm tra CCHC năm {year}""",
        """Yêu cầu công chức Tư pháp - Hộ tịch bổ sung đầy đủ sổ theo dõi hồ sơ theo mẫu quy định.
        Các bộ phận có tồn tại báo cáo kết quả khắc phục về Ủy ban nhân dân xã trước ngày 30 tháng 9 năm {year}.
        Quá thời hạn trên, bộ phận nào chưa khắc phục xong thì cá nhân phụ trách bị xem xét khi đánh giá cuối năm.""",
    ),
    at_item(
        "1.4.1 1.4.2",
        "KH",
        When.BEFORE,
        """Tuyên truyền công tác cải cách hành chính năm {year}
        Thông tin, tuyên truyền về CCHC trên địa bàn {where} năm {year}
        Truyền thông cải cách hành chính nhà nước năm {year} của {agency}
        Thực hiện công tác tuyên truyền cải cách hành chính năm {year}""",
        """Phát tối thiểu 48 lượt tin, bài trên hệ thống truyền thanh của xã và các thôn.
        Đăng tải tin, bài về cải cách hành chính trên trang thông tin điện tử và trang mạng xã hội của xã.
        Treo 12 băng rôn, pa nô tại trụ sở, nhà văn hóa thôn và các trục đường chính.""",
    ),
    at_item(
        "1.4.1 1.4.2",
        "BC",
        When.AFTER,
        """Kết quả tuyên truyền công tác cải cách hành chính năm {year}
        Kết quả thực hiện kế hoạch tuyên truyền CCHC năm {year}
        Công tác thông tin, tuyên truyền cải cách hành chính năm {year} trên địa bàn {where}
        Tình hình truyền thông về cải cách hành chính năm {year}""",
        """Đã phát 52 lượt tin, bài trên đài truyền thanh xã, đạt 108% kế hoạch.
        Duy trì bảng điện tử tại trụ sở và 09 cụm pa nô tại các thôn.
        Tổ chức 01 hội thi tìm hiểu về cải cách hành chính với 86 người tham gia.""",
    ),
    at_item(
        "1.5.1",
        "QĐ",
        When.DURING,
        """Công nhận sáng kiến, giải pháp mới trong công tác cải cách hành chính năm {year}
        Về việc công nhận sáng kiến cải cách hành chính cấp cơ sở năm {year}
        Công nhận giải pháp, cách làm hay về CCHC của cán bộ, công chức {agency}
        Công nhận phạm vi ảnh hưởng của sáng kiến về cải cách thủ tục hành chính năm {year}""",
        """Công nhận sáng kiến “Ngày thứ Sáu không viết, không hẹn” của bộ phận Tư pháp - Hộ tịch.
        Tác giả sáng kiến được hưởng các quyền lợi theo quy định hiện hành.
        Các bộ phận chuyên môn nghiên cứu, áp dụng sáng kiến vào công việc được giao.""",
    ),
    at_item(
        "1.6.1",
        "BC",
        When.AFTER,
        """Kết quả thực hiện nhiệm vụ cải cách hành chính do cấp trên giao năm {year}
        Tình hình thực hiện các nhiệm vụ CCHC được UBND huyện giao năm {year}
        Kết quả thực hiện ý kiến chỉ đạo của UBND huyện về cải cách hành chính năm {year}
        Việc hoàn thành nhiệm vụ do cấp trên giao trong công tác cải cách hành chính năm {year}""",
        """Trong năm được giao 23 nhiệm vụ, đã hoàn thành đúng hạn 23 nhiệm vụ, đạt 100%.
        Danh mục nhiệm vụ được giao và thời điểm hoàn thành nêu tại phụ lục gửi kèm.
        Không có nhiệm vụ quá hạn hoặc phải đôn đốc nhiều lần.""",
    ),
    at_item(
        "1.7.1",
        "KH",
        When.BEFORE,
        """Phát động phong trào thi đua đẩy mạnh cải cách hành chính năm {year}
        Tổ chức phong trào thi đua thực hiện CCHC năm {year}
        Thi đua chuyên đề về cải cách hành chính trên địa bàn {where} năm {year}
        Phong trào thi đua “Cán bộ, công chức chung tay cải cách hành chính” năm {year}""",
        """Lấy kết quả cải cách hành chính làm tiêu chí bình xét danh hiệu thi đua cuối năm.
        Tập thể, cá nhân đạt thành tích xuất sắc được Chủ tịch Ủy ban nhân dân xã khen thưởng.
        Mỗi thôn đăng ký ít nhất một công trình, phần việc thi đua.""",
    ),
    at_item(
        "2.1.1",
        "KH",
        When.BEFORE,
        """Theo dõi tình hình thi hành pháp luật năm {year}
        Công tác tư pháp và theo dõi thi hành pháp luật năm {year} trên địa bàn {where}
        Công tác pháp luật năm {year} của {agency}
        Theo dõi thi hành pháp luật và xử lý vi phạm hành chính năm {year}""",
        """Lĩnh vực trọng tâm theo dõi trong năm là quản lý đất đai và trật tự xây dựng nông thôn.
        Công chức Tư pháp - Hộ tịch thu thập thông tin, tổ chức khảo sát tại 04 thôn.
        Kết quả theo dõi được tổng hợp gửi Phòng Tư pháp trước ngày 15 tháng 11 năm {year}.""",
    ),
    at_item(
        "2.1.2",
        "BC",
        When.AFTER,
        """Kết quả theo dõi tình hình thi hành pháp luật năm {year}
        Tình hình thi hành pháp luật trên địa bàn {where} năm {year}
        Kết quả thực hiện kế hoạch theo dõi thi hành pháp luật năm {year}
        Công tác theo dõi thi hành pháp luật năm {year} của {agency}""",
        """Đã hoàn thành 08 trên 08 hoạt động đề ra, trong đó có 02 cuộc khảo sát.
        Việc tuân thủ pháp luật về đất đai có chuyển biến, số vụ vi phạm giảm 03 vụ so với năm trước.
        Khó khăn lớn nhất là công chức phải kiêm nhiệm nhiều việc.""",
    ),
    at_item(
        "2.2.1",
        "KH",
        When.BEFORE,
        """Rà soát, hệ thống hóa văn bản quy phạm pháp luật năm {year}
        Rà soát văn bản do HĐND, UBND xã ban hành năm {year}
        Kiểm tra, rà soát văn bản quy phạm pháp luật trên địa bàn {where} năm {year}
        Thực hiện công tác rà soát và hệ thống hóa văn bản năm {year}""",
        """Rà soát toàn bộ văn bản do Hội đồng nhân dân và Ủy ban nhân dân xã ban hành còn hiệu lực.
        Kịp thời phát hiện văn bản trái pháp luật, mâu thuẫn, chồng chéo hoặc không còn phù hợp.
        Danh mục văn bản hết hiệu lực được công bố trước ngày 30 tháng 01 năm sau.""",
    ),
    at_item(
        "2.2.1 2.2.2",
        "BC",
        When.AFTER,
        """Kết quả rà soát, hệ thống hóa văn bản quy phạm pháp luật năm {year}
        Kết quả rà soát văn bản của HĐND, UBND {where} năm {year}
        Công tác kiểm tra, rà soát, xử lý văn bản quy phạm pháp luật năm {year}
        Tình hình rà soát văn bản năm {year} của {agency}""",
        """Tổng số văn bản được rà soát là 17 văn bản, trong đó 12 văn bản còn hiệu lực.
        Có 05 văn bản hết hiệu lực toàn bộ, đã đưa vào danh mục công bố.
        Không phát hiện văn bản có nội dung trái pháp luật.""",
    ),
    at_item(
        "2.2.2",
        "QĐ",
        When.DURING,
        """Bãi bỏ văn bản do Ủy ban nhân dân {where} ban hành
        Về việc bãi bỏ một số văn bản sau rà soát năm {year}
        Công bố danh mục văn bản hết hiệu lực thi hành năm {year}
        Về việc xử lý văn bản không còn phù hợp qua rà soát""",
        """Bãi bỏ toàn bộ 03 văn bản do Ủy ban nhân dân xã ban hành trong các năm trước, có danh mục kèm theo.
        Lý do bãi bỏ: căn cứ pháp lý của các văn bản đã hết hiệu lực.
        Công chức Tư pháp - Hộ tịch chịu trách nhiệm niêm yết danh mục tại trụ sở.""",
    ),
    at_item(
        "2.4.1",
        "KH",
        When.BEFORE,
        """Phổ biến, giáo dục pháp luật năm {year}
        Công tác PBGDPL, hòa giải ở cơ sở và chuẩn tiếp cận pháp luật năm {year}
        Tuyên truyền, phổ biến giáo dục pháp luật trên địa bàn {where} năm {year}
        Triển khai công tác phổ biến, giáo dục pháp luật năm {year}""",
        """Tập trung phổ biến Luật Phòng, chống ma túy, Luật Bảo vệ môi trường, Luật Cư trú tới nhân dân.
        Mỗi thôn tổ chức ít nhất 02 buổi sinh hoạt lồng ghép nội dung pháp luật.
        Củng cố đội ngũ tuyên truyền viên pháp luật và tổ hòa giải ở cơ sở.""",
    ),
    at_item(
        "2.4.1",
        "BC",
        When.AFTER,
        """Kết quả công tác phổ biến, giáo dục pháp luật năm {year}
        Tổng kết công tác PBGDPL và hòa giải ở cơ sở năm {year}
        Tình hình tuyên truyền, phổ biến giáo dục pháp luật năm {year} tại {where}
        Kết quả thực hiện kế hoạch phổ biến, giáo dục pháp luật năm {year}""",
        """Đã tổ chức 16 buổi tuyên truyền miệng cho 1.120 lượt người nghe.
        Các tổ hòa giải tiếp nhận 09 vụ việc, hòa giải thành 08 vụ.
        Cấp phát 600 tờ gấp pháp luật tới hộ gia đình.""",
    ),
)

PROCEDURES: tuple[Topic, ...] = (
    at_item(
        "3.1.1",
        "KH",
        When.BEFORE,
        """Kiểm soát thủ tục hành chính năm {year}
        Hoạt động kiểm soát TTHC và thực hiện cơ chế một cửa năm {year}
        Công tác kiểm soát thủ tục hành chính trên địa bàn {where} năm {year}
        Thực hiện nhiệm vụ kiểm soát TTHC, cơ chế một cửa, một cửa liên thông năm {year}""",
        """Bảo đảm 100% thủ tục hành chính được công khai kịp thời, đầy đủ, đúng quy định.
        Nâng cao chất lượng hoạt động của Bộ phận Tiếp nhận và Trả kết quả.
        Thực hiện nghiêm chế độ báo cáo định kỳ trên Hệ thống thông tin báo cáo của Văn phòng Chính phủ.""",
    ),
    at_item(
        "3.1.2",
        "BC",
        When.AFTER,
        """Công tác kiểm soát thủ tục hành chính năm {year}
        Kết quả kiểm soát TTHC, triển khai cơ chế một cửa năm {year}
        Tình hình, kết quả thực hiện kiểm soát thủ tục hành chính năm {year} của {agency}
        Kết quả thực hiện kế hoạch kiểm soát TTHC năm {year}""",
        """Các nhiệm vụ trong kế hoạch kiểm soát thủ tục hành chính đã hoàn thành 12 trên 12 nhiệm vụ.
        Trong năm không ban hành văn bản có quy định về thủ tục hành chính trái thẩm quyền.
        Việc thực hiện cơ chế một cửa đi vào nền nếp, được nhân dân đồng tình.""",
    ),
    at_item(
        "3.2.1",
        "BB",
        When.DURING,
        """Kiểm tra việc niêm yết công khai thủ tục hành chính tại Bộ phận một cửa
        Kiểm tra công khai TTHC tại Bộ phận Tiếp nhận và Trả kết quả {where}
        Về việc niêm yết, công khai danh mục thủ tục hành chính tại trụ sở {agency}
        Kiểm tra thực tế việc công khai thủ tục hành chính năm {year}""",
        """Bảng niêm yết đặt tại vị trí thuận tiện, có đủ 137 thủ tục thuộc thẩm quyền cấp xã.
        Địa chỉ, số điện thoại tiếp nhận phản ánh, kiến nghị được ghi rõ tại bảng.
        Có 02 thủ tục mới được công bố chưa kịp cập nhật, yêu cầu bổ sung trong ngày.""",
    ),
    at_item(
        "3.3.1",
        "KH",
        When.BEFORE,
        """Rà soát, đánh giá thủ tục hành chính năm {year}
        Rà soát quy định, thủ tục hành chính trên địa bàn {where} năm {year}
        Rà soát, đơn giản hóa TTHC năm {year} của {agency}
        Thực hiện rà soát, đánh giá TTHC trọng tâm năm {year}""",
        """Rà soát 06 thủ tục thuộc lĩnh vực hộ tịch, chứng thực, bảo trợ xã hội.
        Kiến nghị cắt giảm thời gian giải quyết, thành phần hồ sơ không cần thiết.
        Kết quả rà soát gửi Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện trước ngày 15 tháng 8 năm {year}.""",
    ),
    at_item(
        "3.3.2",
        "BC",
        When.DURING,
        """Kết quả rà soát, đánh giá thủ tục hành chính năm {year}
        Kết quả rà soát và kiến nghị đơn giản hóa TTHC năm {year}
        Đề xuất phương án đơn giản hóa thủ tục hành chính năm {year}
        Tình hình rà soát, đơn giản hóa thủ tục hành chính tại {agency} năm {year}""",
        """Kiến nghị rút ngắn thời gian giải quyết thủ tục xác nhận tình trạng hôn nhân từ 03 ngày còn 02 ngày.
        Lợi ích của phương án là giảm 33% thời gian chờ đợi của người dân.
        Các thủ tục còn lại đề nghị giữ nguyên.""",
    ),
    at_item(
        "3.4.1",
        "QĐ",
        When.DURING,
        """Ban hành danh mục thủ tục hành chính tiếp nhận tại Bộ phận một cửa {where}
        Về việc công bố danh mục TTHC thực hiện tiếp nhận, trả kết quả tại Bộ phận Tiếp nhận và Trả kết quả
        Phê duyệt danh mục thủ tục hành chính thực hiện theo cơ chế một cửa tại {agency}
        Danh mục TTHC tiếp nhận và giải quyết tại bộ phận một cửa năm {year}""",
        """Ban hành kèm theo Quyết định này danh mục 137 thủ tục được tiếp nhận tại Bộ phận một cửa.
        Các bộ phận chuyên môn không tiếp nhận hồ sơ ngoài Bộ phận một cửa.
        Văn phòng Ủy ban nhân dân xã cập nhật danh mục khi có thay đổi.""",
    ),
    at_item(
        "3.4.2",
        "QĐ",
        When.DURING,
        """Về việc phân công công chức làm việc tại Bộ phận Tiếp nhận và Trả kết quả
        Phân công nhiệm vụ công chức trực tại Bộ phận một cửa {where}
        Kiện toàn Bộ phận Tiếp nhận và Trả kết quả của {agency}
        Về việc cử cán bộ, công chức tiếp nhận hồ sơ tại bộ phận một cửa năm {year}""",
        """Phân công 05 công chức có tên sau đây trực tại Bộ phận Tiếp nhận và Trả kết quả.
        Công chức trực có trách nhiệm hướng dẫn, tiếp nhận, số hóa và trả kết quả đúng hẹn.
        Phó Chủ tịch Ủy ban nhân dân xã phụ trách chung hoạt động của bộ phận.""",
    ),
    at_item(
        "3.5.1",
        "BC",
        When.PERIODIC,
        """Tình hình, kết quả giải quyết hồ sơ thủ tục hành chính {period}
        Kết quả tiếp nhận, giải quyết hồ sơ TTHC {period} tại Bộ phận một cửa
        Số liệu giải quyết thủ tục hành chính {period} (Biểu số 06/VPCP/KSTT)
        Thống kê hồ sơ giải quyết đúng hạn {period} của {agency}""",
        """Tổng số hồ sơ đã giải quyết là 300 hồ sơ, trong đó trước hạn và đúng hạn 299 hồ sơ.
        Có 01 hồ sơ quá hạn thuộc lĩnh vực đất đai do phải xác minh nguồn gốc.
        Số hồ sơ đang giải quyết và còn trong hạn là 11 hồ sơ.""",
    ),
    at_item(
        "3.5.2",
        "CV",
        When.DURING,
        """xin lỗi và hẹn lại ngày trả kết quả giải quyết hồ sơ
        xin lỗi công dân do chậm trả kết quả thủ tục hành chính
        thư xin lỗi vì giải quyết hồ sơ quá hạn
        gia hạn và xin lỗi về việc trễ hẹn trả kết quả""",
        """Do hồ sơ phải lấy ý kiến của cơ quan cấp huyện nên chưa trả kết quả đúng thời hạn ghi trên giấy hẹn.
        Ủy ban nhân dân xã thành thật xin lỗi Ông (Bà) về sự chậm trễ này.
        Thời gian trả kết quả được hẹn lại vào 14 giờ 00 phút ngày làm việc thứ ba kể từ ngày ký văn bản.""",
    ),
    at_item(
        "3.6.1",
        "BC",
        When.AFTER,
        """Kết quả tiếp nhận hồ sơ trực tuyến năm {year}
        Tình hình cung cấp dịch vụ công trực tuyến và tỷ lệ hồ sơ nộp trực tuyến năm {year}
        Kết quả thực hiện dịch vụ công trực tuyến mức độ 3, mức độ 4 năm {year} tại {where}
        Tỷ lệ hồ sơ tiếp nhận trực tuyến năm {year} của {agency}""",
        """Trong năm tiếp nhận 2.118 hồ sơ, trong đó 1.206 hồ sơ nộp trực tuyến, đạt 56,9%.
        Số hồ sơ trực tuyến tập trung ở lĩnh vực hộ tịch và chứng thực.
        Người cao tuổi còn gặp khó khăn khi tự nộp hồ sơ trên mạng.""",
    ),
    at_item(
        "3.6.2",
        "BC",
        When.AFTER,
        """Kết quả thanh toán trực tuyến phí, lệ phí thủ tục hành chính năm {year}
        Tình hình thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia năm {year}
        Tỷ lệ hồ sơ thanh toán không dùng tiền mặt khi giải quyết TTHC năm {year}
        Kết quả thực hiện thanh toán trực tuyến nghĩa vụ tài chính trong giải quyết TTHC năm {year}""",
        """Trong tổng số 412 hồ sơ có nghĩa vụ tài chính, 190 hồ sơ đã thanh toán trực tuyến, đạt 46%.
        Bộ phận một cửa đã niêm yết mã QR của Kho bạc và ngân hàng.
        Chỉ tiêu đến cuối năm sau là 60% số hồ sơ.""",
    ),
    at_item(
        "3.7.1 3.7.2 3.7.3",
        "BC",
        When.AFTER,
        """Kết quả số hóa hồ sơ, kết quả giải quyết thủ tục hành chính năm {year}
        Tình hình số hóa thành phần hồ sơ khi tiếp nhận năm {year}
        Kết quả số hóa giấy tờ và khai thác, sử dụng lại dữ liệu số hóa năm {year}
        Việc số hóa hồ sơ TTHC tại Bộ phận một cửa {where} năm {year}""",
        """Đã số hóa đầy đủ thành phần của 1.942 hồ sơ, đạt 91,7% tổng số hồ sơ tiếp nhận.
        Kết quả giải quyết bản điện tử được cấp cho 1.730 hồ sơ.
        Việc tái sử dụng dữ liệu đã số hóa còn rất ít, mới có 01 hồ sơ.""",
    ),
    at_item(
        "3.8.1",
        "BC",
        When.AFTER,
        """Kết quả chứng thực bản sao điện tử từ bản chính năm {year}
        Tình hình thực hiện chứng thực điện tử năm {year}
        Việc chứng thực bản sao điện tử tại {agency} năm {year}
        Kết quả thực hiện dịch vụ công chứng thực bản sao điện tử trên địa bàn {where} năm {year}""",
        """Trong năm đã chứng thực 3.240 bản sao, trong đó bản sao điện tử là 362 bản, đạt 11,2%.
        Công chức Tư pháp - Hộ tịch đã được cấp chữ ký số để ký chứng thực.
        Nhiều người dân chưa có nhu cầu nhận bản điện tử.""",
    ),
    at_item(
        "3.9.1",
        "BC",
        When.AFTER,
        """Kết quả tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức năm {year}
        Tình hình xử lý PAKN về quy định hành chính năm {year}
        Công tác tiếp nhận và trả lời phản ánh kiến nghị năm {year} của {agency}
        Kết quả giải quyết phản ánh, kiến nghị trên Cổng dịch vụ công năm {year}""",
        """Đã tiếp nhận 06 phản ánh, kiến nghị thuộc thẩm quyền và trả lời cả 06 đúng thời hạn.
        Các nội dung phản ánh chủ yếu về thời gian trả kết quả đất đai.
        Kết quả trả lời được công khai trên hệ thống.""",
    ),
)

TOPICS = DIRECTION + PROCEDURES
