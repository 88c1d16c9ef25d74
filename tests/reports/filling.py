"""What such reports say beside their main figures."""

STRENGTHS = (
    "Lãnh đạo thường xuyên quan tâm, chỉ đạo sát sao; các bộ phận phối hợp nhịp nhàng, trách nhiệm.",
    "Nhận thức của đội ngũ cán bộ, công chức về cải cách hành chính có chuyển biến rõ nét.",
    "Công tác tiếp dân, giải quyết đơn thư được thực hiện nền nếp, không phát sinh điểm nóng.",
    "Bộ phận tiếp nhận và trả kết quả hoạt động ổn định, thái độ phục vụ niềm nở.",
    "Các văn bản của cấp trên được triển khai nghiêm túc, có phân công cụ thể.",
    "Báo cáo định kỳ được gửi đúng thời gian quy định.",
)
WEAKNESSES = (
    "Trang thiết bị tại bộ phận một cửa đã cũ, tốc độ xử lý thấp.",
    "Tỷ lệ hồ sơ thanh toán trực tuyến chưa cao so với yêu cầu.",
    "Sáng kiến trong cải cách hành chính còn ít, chưa có tính lan tỏa.",
    "Một bộ phận người dân chưa quen nộp hồ sơ qua mạng nên công chức phải hỗ trợ nhiều.",
    "Việc khai thác, sử dụng lại dữ liệu số hóa còn hạn chế.",
    "Một số nhiệm vụ trong kế hoạch triển khai chưa đồng đều giữa các ngành.",
)
CAUSES = (
    "Khối lượng công việc ở cơ sở lớn, công chức phải kiêm nhiệm nhiều nhiệm vụ.",
    "Kinh phí dành cho ứng dụng công nghệ thông tin còn hạn hẹp.",
    "Bộ tiêu chí có nhiều thay đổi so với năm trước nên khó so sánh.",
    "Phần mềm dùng chung đôi lúc chưa ổn định, đường truyền chập chờn.",
    "Người đứng đầu một vài bộ phận chưa thật sự quyết liệt.",
)
CONTENTS = (
    "Công tác chỉ đạo điều hành",
    "Cải cách thể chế",
    "Cải cách thủ tục hành chính",
    "Cải cách tổ chức bộ máy hành chính nhà nước",
    "Cải cách chế độ công vụ",
    "Cải cách tài chính công",
    "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
    "Kiểm tra, giám sát việc thực hiện",
)
TASKS = (
    "Tiếp tục quán triệt các văn bản chỉ đạo của cấp trên về cải cách hành chính.",
    "Phấn đấu trên 95% hồ sơ được giải quyết đúng hạn và trước hạn.",
    "Phấn đấu Chỉ số cải cách hành chính đạt từ 90 điểm trở lên, tăng ít nhất 02 bậc.",
    "Khắc phục triệt để tình trạng hồ sơ chậm muộn, không để phát sinh hồ sơ quá hạn.",
    "Nâng tỷ lệ hồ sơ trực tuyến toàn trình đạt tối thiểu 80%, thanh toán trực tuyến đạt 60%.",
    "Đẩy mạnh tuyên truyền dịch vụ công trực tuyến trên hệ thống truyền thanh, trang thông tin điện tử.",
    "Đăng tải tài liệu kiểm chứng đầy đủ, kịp thời, đúng tiêu chí thành phần.",
    "Tăng cường tự kiểm tra công vụ, mỗi quý ít nhất 01 cuộc.",
    "Chỉnh trang nơi làm việc của bộ phận tiếp nhận và trả kết quả, bổ sung 02 máy tính, 01 máy quét.",
    "Cử 03 công chức tham gia lớp bồi dưỡng kỹ năng số trước ngày 30/9.",
    "Thực hiện số hóa 100% hồ sơ, kết quả giải quyết còn hiệu lực.",
    "Lấy mức độ hài lòng của người dân làm thước đo, phấn đấu đạt 95%.",
)
ONLINE = (
    "Các thủ tục đủ điều kiện đều được cung cấp trực tuyến toàn trình hoặc một phần theo quy định.",
    "Công chức một cửa hướng dẫn người dân tạo tài khoản, nộp hồ sơ trực tuyến toàn trình tại nhà.",
)
PARAGRAPHS = (
    (
        "Về tuyên truyền: trong năm đã phát {a} lượt bài trên hệ thống truyền thanh, treo {b} băng rôn và đăng "
        "{c} tin, bài trên trang thông tin điện tử. Nội dung tập trung vào dịch vụ công, định danh điện tử."
    ),
    (
        "Về kiểm tra: tổ chức {a} cuộc tự kiểm tra việc chấp hành kỷ luật, kỷ cương; qua kiểm tra đã nhắc nhở "
        "{b} trường hợp đi muộn. Không có cán bộ, công chức bị xử lý kỷ luật."
    ),
    (
        "Về xây dựng văn bản: năm {year} ban hành {whole} văn bản hành chính, trong đó có {part} kế hoạch; "
        "chất lượng văn bản cơ bản đúng thể thức."
    ),
    "Về rà soát thủ tục: đã rà soát {whole} thủ tục hành chính, kiến nghị đơn giản hóa {part} thủ tục, đạt {share}%.",
    (
        "Đội ngũ hiện có {whole} cán bộ, công chức; trong đó {part} cán bộ, công chức có trình độ đại học trở "
        "lên (chiếm {share}%)."
    ),
    (
        "Đã thực hiện chế độ tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí; tổng chi ngân sách năm "
        "{year} là {a} triệu đồng, tiết kiệm chi {b} triệu đồng."
    ),
    "Toàn bộ thôn, khu dân cư có tổ công nghệ số cộng đồng với {whole} thành viên, {part} thành viên đã qua tập huấn.",
    "Gửi nhận văn bản điện tử qua trục liên thông đạt {share}%; {part}/{whole} văn bản đi được ký số.",
    "Số văn bản đến xử lý trên phần mềm: {whole} văn bản; số văn bản xử lý đúng hạn: {part} văn bản, đạt {share}%.",
    "Công tác chứng thực: thực hiện chứng thực bản sao điện tử {a} hồ sơ; chứng thực bản sao giấy {b} trường hợp.",
    (
        "Về tiếp công dân: tiếp {a} lượt người, tiếp nhận {whole} đơn, đã giải quyết {part} đơn, còn {rest} đơn "
        "đang xem xét."
    ),
    (
        "Năm {year}, {ubnd} tổ chức {a} hội nghị tập huấn nghiệp vụ cho {b} người; cử {c} công chức dự các lớp "
        "do huyện mở."
    ),
    (
        "Các lĩnh vực phát sinh nhiều hồ sơ gồm: hộ tịch, chứng thực, bảo trợ xã hội, đất đai. Người dân được "
        "hướng dẫn tận tình, hồ sơ được luân chuyển theo đúng quy trình nội bộ."
    ),
    (
        "Cơ sở vật chất tại bộ phận một cửa được đầu tư {a} máy tính, {b} máy quét, {c} ghế chờ; có bảng niêm "
        "yết công khai và mã QR tra cứu."
    ),
    "Tỷ lệ người dân trưởng thành có tài khoản định danh điện tử đạt {share}% ({part}/{whole} người thuộc diện).",
    (
        "Thực hiện niêm yết công khai {whole} thủ tục thuộc thẩm quyền cấp xã, thường xuyên cập nhật khi có thay "
        "đổi theo quyết định công bố của UBND tỉnh."
    ),
    "Trong kỳ không nhận được phản ánh, kiến nghị nào về thái độ phục vụ của công chức.",
    "Việc sắp xếp thôn, khu dân cư được thực hiện đúng lộ trình; sau sắp xếp còn {a} thôn, giảm {b} thôn so với trước.",
    (
        "Thu ngân sách trên địa bàn đạt {a} triệu đồng, tăng 12,5% so với cùng kỳ; chi đầu tư phát triển đạt {b} "
        "triệu đồng."
    ),
    (
        "Mô hình “Ngày không hẹn” được duy trì vào thứ Năm hằng tuần, đã trả kết quả ngay trong ngày cho {a} "
        "trường hợp chứng thực."
    ),
    (
        "Đánh giá, xếp loại cuối năm: {whole} công chức được đánh giá, {part} công chức hoàn thành tốt nhiệm vụ, "
        "đạt {share}%."
    ),
    (
        "Công tác phối hợp với Mặt trận Tổ quốc và các đoàn thể được tăng cường thông qua {a} buổi tọa đàm, {b} "
        "cuộc họp thôn."
    ),
    "Hạ tầng mạng được nâng cấp, {part}/{whole} máy tính kết nối mạng số liệu chuyên dùng, đạt {share}%.",
    "Về chuyển đổi số, có {whole} hộ kinh doanh, {part} hộ đã dùng thanh toán không dùng tiền mặt ({share}%).",
    (
        "Công khai dự toán, quyết toán ngân sách theo quy định; {a} khoản thu, chi được niêm yết tại trụ sở và "
        "trên trang thông tin điện tử."
    ),
    (
        "Việc rà soát, hệ thống hóa văn bản quy phạm pháp luật được làm thường xuyên, kết quả có {a} văn bản còn "
        "hiệu lực, {b} văn bản hết hiệu lực."
    ),
    "Cán bộ lãnh đạo, quản lý nêu gương trong chấp hành giờ giấc, văn hóa công sở; camera được lắp tại {a} vị trí.",
    (
        "Theo dõi thi hành pháp luật: tổ chức {a} đợt kiểm tra ở các lĩnh vực đất đai, xây dựng, hộ tịch, phát "
        "hiện {b} sai sót nhỏ và đã hướng dẫn sửa."
    ),
    (
        "Đài truyền thanh duy trì phát sóng {a} buổi mỗi tuần; chuyên mục cải cách hành chính phát vào sáng thứ "
        "Hai và thứ Sáu."
    ),
    (
        "Hội nghị đối thoại giữa người đứng đầu cấp ủy, chính quyền với nhân dân thu hút {a} lượt người, ghi "
        "nhận {whole} ý kiến; đã trả lời trực tiếp {part} ý kiến."
    ),
)
#: Fields of work; each stands once with each form.
TOPICS = [
    "hộ tịch",
    "đất đai",
    "bảo trợ xã hội",
    "người có công",
    "chứng thực",
    "xây dựng nông thôn mới",
    "vệ sinh môi trường",
    "phòng cháy, chữa cháy",
    "giáo dục mầm non",
    "y tế dự phòng",
    "văn hóa, thể thao",
    "an ninh trật tự",
    "an toàn giao thông",
    "quân sự địa phương",
    "khuyến nông",
    "thú y",
    "thủy lợi nội đồng",
    "giảm nghèo",
    "việc làm",
    "bình đẳng giới",
    "trẻ em",
    "người cao tuổi",
    "dân số",
    "hòa giải ở cơ sở",
    "phổ biến pháp luật",
    "tiếp công dân",
    "thi đua, khen thưởng",
    "văn thư, lưu trữ",
    "quản lý tài sản công",
    "hợp tác xã",
]
FORMS = (
    (
        "Về {topic}: {ubnd} đã mở {a} buổi trao đổi chuyên đề {topic}, phát {b} tờ rơi về {topic}; nhân dân đồng "
        "tình, hưởng ứng và tự giác thực hiện."
    ),
    (
        "Công tác {topic} được phân công cho công chức chuyên trách; hằng tháng rà soát việc còn tồn đọng, báo "
        "cáo trong giao ban để tháo gỡ vướng mắc."
    ),
    (
        "Trong lĩnh vực {topic}, kế hoạch đề ra {whole} phần việc {topic}, đã làm xong {part} phần việc {topic}, "
        "số còn lại chuyển sang kỳ sau."
    ),
    (
        "Đối với {topic}, các thôn phối hợp chặt chẽ với công chức phụ trách, kịp thời phản ánh tình hình và "
        "kiến nghị giải pháp phù hợp với thực tế địa phương."
    ),
    (
        "Người dân đến làm thủ tục về {topic} được hướng dẫn đầy đủ, không phải đi lại nhiều lần; thái độ phục "
        "vụ của công chức được đánh giá tốt."
    ),
    "Kinh phí dành cho {topic} là {a} triệu đồng, chi đúng mục đích, có công khai tại trụ sở và nhà văn hóa các thôn.",
    "Cán bộ theo dõi {topic} đã được tập huấn nghiệp vụ, nắm chắc quy định mới; việc tham mưu về {topic} bảo "
    "đảm chất lượng, "
    "không để sai sót lớn trong năm {year}, được cấp trên ghi nhận qua kiểm tra thực tế tại cơ sở.",
    "Về {topic}, xã duy trì {a} tổ tự quản {topic}, sinh hoạt hằng tháng; qua đó kịp thời nắm tâm tư, nguyện "
    "vọng của nhân "
    "dân và giải quyết những việc phát sinh ngay tại thôn, xóm, không để kéo dài thành điểm nóng.",
)
