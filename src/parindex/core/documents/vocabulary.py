"""Words of the field: abbreviations spelled out, topics with what else they are called, words that say nothing.

Written as they stand in documents, with diacritics; `parindex.core.documents.topics` compares them without.
"""


def _listed(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.split("|"))


#: Abbreviation (as it is folded) to what it stands for.
ABBREVIATIONS: dict[str, str] = {
    "attt": "an toàn thông tin",
    "btxh": "bảo trợ xã hội",
    "cb cc": "cán bộ công chức",
    "cbcc": "cán bộ công chức",
    "cbccvc": "cán bộ công chức viên chức",
    "cchc": "cải cách hành chính",
    "cds": "chuyển đổi số",
    "cntt": "công nghệ thông tin",
    "cqdt": "chính quyền điện tử",
    "csdl": "cơ sở dữ liệu",
    "dvc": "dịch vụ công",
    "dvcqg": "dịch vụ công quốc gia",
    "dvctt": "dịch vụ công trực tuyến",
    "hdnd": "hội đồng nhân dân",
    "ksttc": "kiểm soát thủ tục hành chính",
    "kstthc": "kiểm soát thủ tục hành chính",
    "kt xh": "kinh tế xã hội",
    "ktxh": "kinh tế xã hội",
    "mttq": "mặt trận tổ quốc",
    "nsnn": "ngân sách nhà nước",
    "ntm": "nông thôn mới",
    "pakn": "phản ánh kiến nghị",
    "pbgdpl": "phổ biến giáo dục pháp luật",
    "pbpl": "phổ biến pháp luật",
    "qlnn": "quản lý nhà nước",
    "qlvb": "quản lý văn bản",
    "tcvn": "tiêu chuẩn việt nam",
    "tn va tkq": "tiếp nhận và trả kết quả",
    "ttdt": "thông tin điện tử",
    "tthc": "thủ tục hành chính",
    "ubnd": "ủy ban nhân dân",
    "vbqppl": "văn bản quy phạm pháp luật",
    "vp tk": "văn phòng thống kê",
    "xhh": "xã hội học",
}

#: A topic a line: its name, then what else it is called. The longest wording that stands in a text counts.
_TOPICS = """
cải cách hành chính | cải cách nền hành chính
tự kiểm tra | kiểm tra cải cách hành chính | kiểm tra công tác cải cách hành chính \
| kiểm tra việc thực hiện cải cách hành chính | kiểm tra thực hiện nhiệm vụ cải cách hành chính \
| tự kiểm tra cải cách hành chính | tự kiểm tra công tác cải cách hành chính \
| tự kiểm tra việc thực hiện cải cách hành chính
xử lý vấn đề phát hiện qua kiểm tra | xử lý các vấn đề phát hiện qua kiểm tra | khắc phục | khắc phục tồn tại \
| khắc phục hạn chế | khắc phục tồn tại hạn chế | khắc phục các tồn tại hạn chế | khắc phục sau kiểm tra \
| khắc phục những tồn tại | xử lý sau kiểm tra | xử lý tồn tại hạn chế | chấn chỉnh | xử lý các tồn tại hạn chế \
| xử lý vấn đề phát hiện | vấn đề phát hiện
tuyên truyền cải cách hành chính | tuyên truyền công tác cải cách hành chính | tuyên truyền về cải cách hành chính \
| thông tin tuyên truyền cải cách hành chính | truyền thông cải cách hành chính | tuyên truyền \
| thông tin tuyên truyền về cải cách hành chính | tuyên truyền về công tác cải cách hành chính
sáng kiến | giải pháp mới | sáng kiến giải pháp mới | công nhận sáng kiến | mô hình mới | cách làm hay \
| sáng kiến cải cách hành chính | giải pháp sáng tạo | sáng kiến kinh nghiệm
nhiệm vụ cấp trên giao | nhiệm vụ được giao | nhiệm vụ giao | nhiệm vụ cải cách hành chính được giao \
| nhiệm vụ do cấp trên giao | nhiệm vụ cải cách hành chính do cấp trên giao | nhiệm vụ ủy ban nhân dân huyện giao \
| nhiệm vụ cải cách hành chính cấp trên giao | thực hiện nhiệm vụ giao
thi đua | thi đua khen thưởng | công tác thi đua khen thưởng | phong trào thi đua | bình xét thi đua \
| đánh giá thi đua | khen thưởng
tự đánh giá chấm điểm | tự chấm điểm | tự đánh giá | chấm điểm chỉ số cải cách hành chính \
| tự đánh giá chấm điểm chỉ số cải cách hành chính | chỉ số cải cách hành chính
kết quả thẩm định | thẩm định
công tác pháp luật | công tác tư pháp | nhiệm vụ công tác tư pháp | công tác tư pháp hộ tịch | xây dựng pháp luật \
| công tác xây dựng và thi hành pháp luật | công tác văn bản và pháp luật
theo dõi thi hành pháp luật | theo dõi tình hình thi hành pháp luật | thi hành pháp luật \
| công tác theo dõi tình hình thi hành pháp luật | theo dõi việc thi hành pháp luật
rà soát văn bản | hệ thống hóa văn bản | văn bản hết hiệu lực | danh mục văn bản hết hiệu lực \
| công bố danh mục văn bản hết hiệu lực | rà soát hệ thống hóa văn bản | rà soát văn bản quy phạm pháp luật \
| rà soát hệ thống hóa văn bản quy phạm pháp luật | hệ thống hóa văn bản quy phạm pháp luật \
| kiểm tra rà soát văn bản | kiểm tra rà soát hệ thống hóa văn bản | kiểm tra rà soát văn bản quy phạm pháp luật \
| kiểm tra rà soát hệ thống hóa văn bản quy phạm pháp luật
xử lý văn bản sau rà soát | xử lý văn bản | xử lý văn bản sau rà soát kiểm tra | xử lý văn bản trái pháp luật \
| bãi bỏ văn bản | bãi bỏ văn bản quy phạm pháp luật | xử lý kết quả rà soát văn bản | văn bản sau rà soát \
| xử lý văn bản quy phạm pháp luật sau rà soát | xử lý văn bản quy phạm pháp luật
ban hành văn bản đúng thẩm quyền | thẩm quyền trình tự | văn bản đã ban hành | danh mục văn bản \
| danh mục văn bản quy phạm pháp luật | ban hành văn bản quy phạm pháp luật | thẩm quyền ban hành văn bản \
| kiểm tra văn bản | kiểm tra việc ban hành văn bản | văn bản ban hành trong năm | tự kiểm tra văn bản
phổ biến giáo dục pháp luật | phổ biến pháp luật | tuyên truyền pháp luật | giáo dục pháp luật \
| tuyên truyền phổ biến giáo dục pháp luật | công tác phổ biến giáo dục pháp luật | tuyên truyền phổ biến pháp luật \
| chuẩn tiếp cận pháp luật
kiểm soát thủ tục hành chính | hoạt động kiểm soát thủ tục hành chính | công tác kiểm soát thủ tục hành chính
một cửa | bộ phận một cửa | cơ chế một cửa | một cửa liên thông | bộ phận tiếp nhận và trả kết quả \
| cơ chế một cửa một cửa liên thông | tiếp nhận và trả kết quả | bộ phận tiếp nhận và trả kết quả giải quyết \
| trung tâm phục vụ hành chính công
công khai thủ tục hành chính | niêm yết thủ tục hành chính | niêm yết công khai thủ tục hành chính \
| công khai danh mục thủ tục hành chính | bảng niêm yết thủ tục hành chính | niêm yết công khai
rà soát đánh giá thủ tục hành chính | rà soát thủ tục hành chính | đánh giá thủ tục hành chính \
| rà soát quy định thủ tục hành chính | rà soát đánh giá quy định thủ tục hành chính
đơn giản hóa thủ tục hành chính | phương án đơn giản hóa | kiến nghị đơn giản hóa | cắt giảm thủ tục hành chính \
| cắt giảm đơn giản hóa | phương án đơn giản hóa thủ tục hành chính | kiến nghị đơn giản hóa thủ tục hành chính \
| cắt giảm đơn giản hóa thủ tục hành chính
danh mục thủ tục hành chính | thủ tục hành chính được tiếp nhận tại bộ phận một cửa | thủ tục hành chính tiếp nhận \
| thủ tục hành chính thuộc thẩm quyền | danh mục thủ tục hành chính thực hiện tại bộ phận một cửa \
| danh mục thủ tục hành chính tiếp nhận tại bộ phận một cửa | danh mục thủ tục hành chính thuộc thẩm quyền
bố trí bộ phận một cửa | kiện toàn bộ phận một cửa | thành lập bộ phận một cửa | công chức trực bộ phận một cửa \
| kiện toàn bộ phận tiếp nhận và trả kết quả | thành lập bộ phận tiếp nhận và trả kết quả \
| cử công chức bộ phận một cửa | trang thiết bị một cửa | phân công công chức làm việc tại bộ phận một cửa \
| trang thiết bị | cơ sở vật chất bộ phận một cửa | trang thiết bị bộ phận một cửa | phòng một cửa \
| phân công công chức trực bộ phận một cửa | bố trí công chức tại bộ phận một cửa | cơ sở vật chất \
| bố trí công chức làm việc tại bộ phận một cửa | phân công công chức làm việc tại bộ phận tiếp nhận và trả kết quả \
| phân công công chức
hồ sơ giải quyết đúng hạn | giải quyết thủ tục hành chính | tình hình giải quyết thủ tục hành chính | 06 vpcp kstt \
| biểu số 06 | kết quả giải quyết thủ tục hành chính | tiếp nhận giải quyết thủ tục hành chính | giải quyết hồ sơ \
| hồ sơ đúng hạn | tình hình kết quả giải quyết thủ tục hành chính | tình hình tiếp nhận giải quyết hồ sơ \
| biểu số 06a | tiếp nhận và giải quyết thủ tục hành chính
xin lỗi | thư xin lỗi | phiếu xin lỗi | xin lỗi và hẹn lại | xin lỗi và hẹn lại ngày trả kết quả | hẹn lại ngày trả
hồ sơ tiếp nhận trực tuyến | hồ sơ trực tuyến | tiếp nhận trực tuyến | nộp hồ sơ trực tuyến | nộp trực tuyến \
| hồ sơ nộp trực tuyến | tiếp nhận hồ sơ trực tuyến
thanh toán trực tuyến | hồ sơ thanh toán trực tuyến | thanh toán phí lệ phí trực tuyến \
| thanh toán không dùng tiền mặt | nghĩa vụ tài chính trực tuyến
số hóa hồ sơ | số hóa thành phần hồ sơ | số hóa hồ sơ giấy tờ | số hóa thành phần hồ sơ khi tiếp nhận \
| số hóa hồ sơ khi tiếp nhận
số hóa kết quả | số hóa kết quả giải quyết | kết quả điện tử | số hóa kết quả giải quyết thủ tục hành chính \
| kết quả giải quyết điện tử | trả kết quả điện tử | cấp kết quả điện tử
sử dụng lại dữ liệu | khai thác sử dụng lại dữ liệu | tái sử dụng dữ liệu | dữ liệu số hóa \
| khai thác dữ liệu số hóa | khai thác sử dụng lại dữ liệu số hóa | khai thác sử dụng lại | kho dữ liệu
chứng thực bản sao điện tử | chứng thực điện tử | bản sao điện tử | chứng thực bản sao điện tử từ bản chính
phản ánh kiến nghị | tiếp nhận xử lý phản ánh kiến nghị | phản ánh kiến nghị của người dân \
| tiếp nhận phản ánh kiến nghị | sổ theo dõi phản ánh kiến nghị | tiếp nhận xử lý phản ánh \
| phản ánh kiến nghị của cá nhân tổ chức
quy chế làm việc | phân công nhiệm vụ | quy chế làm việc và phân công nhiệm vụ | quy chế hoạt động \
| phân công nhiệm vụ chủ tịch phó chủ tịch
biên chế | giao biên chế | chỉ tiêu biên chế | số lượng cán bộ công chức | giao chỉ tiêu biên chế | số lượng cán bộ \
| giao số lượng cán bộ công chức
người hoạt động không chuyên trách | không chuyên trách | cán bộ không chuyên trách
phân cấp ủy quyền | phân cấp | ủy quyền | thực hiện phân cấp ủy quyền | phân cấp quản lý
dân chủ ở cơ sở | dân chủ cơ sở | quy chế dân chủ | thực hiện dân chủ ở cơ sở | thực hiện quy chế dân chủ \
| thực hiện dân chủ
vị trí việc làm | đúng chức danh | bố trí đúng chức danh | bố trí theo vị trí việc làm | chức danh vị trí việc làm \
| chức danh
đạt chuẩn | trích ngang | danh sách trích ngang | trình độ chuyên môn | tiêu chuẩn chức danh \
| cán bộ công chức đạt chuẩn | trích ngang cán bộ công chức | danh sách trích ngang cán bộ công chức
đào tạo bồi dưỡng | bồi dưỡng | đào tạo | tập huấn | cử đi học | đi học | cử cán bộ công chức đi học | cử đi đào tạo \
| đào tạo cán bộ công chức | đào tạo bồi dưỡng cán bộ công chức | bồi dưỡng cán bộ công chức \
| công tác đào tạo bồi dưỡng | tập huấn bồi dưỡng
đánh giá xếp loại | xếp loại | xếp loại chất lượng | đánh giá phân loại | phân loại cán bộ công chức \
| đánh giá phân loại cán bộ công chức | phân loại chất lượng | đánh giá xếp loại cán bộ công chức \
| đánh giá xếp loại chất lượng | xếp loại chất lượng cán bộ công chức \
| đánh giá xếp loại chất lượng cán bộ công chức
kỷ luật kỷ cương | chấp hành kỷ luật | kỷ cương kỷ luật | kỷ cương | kỷ cương hành chính \
| kỷ luật kỷ cương hành chính | siết chặt kỷ luật | chấp hành kỷ luật kỷ cương | xử lý kỷ luật \
| chấp hành kỷ luật kỷ cương hành chính
chuyển đổi vị trí công tác | định kỳ chuyển đổi vị trí công tác | luân chuyển vị trí | luân phiên vị trí công tác \
| luân chuyển vị trí công tác | luân chuyển cán bộ | định kỳ chuyển đổi
cơ sở dữ liệu cán bộ công chức | cơ sở dữ liệu cán bộ | phần mềm quản lý cán bộ | cập nhật hồ sơ cán bộ \
| cơ sở dữ liệu cán bộ công chức viên chức | cơ sở dữ liệu quốc gia về cán bộ | hồ sơ cán bộ công chức \
| phần mềm quản lý cán bộ công chức
văn hóa công sở | đạo đức công vụ | quy tắc ứng xử | văn hóa công vụ | ứng xử | văn hóa công sở đạo đức công vụ
chi tiêu nội bộ | quy chế chi tiêu nội bộ
giải ngân | giải ngân vốn đầu tư công | vốn đầu tư công | giải ngân kế hoạch vốn | kế hoạch vốn | giải ngân vốn \
| tình hình giải ngân | tiến độ giải ngân
công khai ngân sách | công khai dự toán | công khai quyết toán | công khai dự toán ngân sách \
| công khai quyết toán ngân sách | công khai số liệu dự toán | công khai số liệu quyết toán \
| công khai tình hình thực hiện dự toán | công khai thu chi ngân sách | công khai tài chính
tài sản công | quản lý sử dụng tài sản công | quy chế quản lý sử dụng tài sản công | sử dụng tài sản công \
| quản lý tài sản công
kê khai tài sản công | báo cáo tài sản công | kê khai báo cáo tài sản công | tình hình quản lý sử dụng tài sản công \
| kiểm kê tài sản công | kê khai tài sản | kiểm kê tài sản
kiến nghị thanh tra kiểm toán | thanh tra kiểm toán | kết luận thanh tra | thực hiện kết luận thanh tra \
| kiến nghị kiểm toán | thực hiện kiến nghị thanh tra kiểm toán | kiến nghị thanh tra | kiểm toán nhà nước
tiết kiệm chi | tiết kiệm chi tăng thu nhập | tăng thu nhập | thực hành tiết kiệm | thu nhập tăng thêm \
| thực hành tiết kiệm chống lãng phí | tiết kiệm chi thường xuyên | tiết kiệm kinh phí
chuyển đổi số | ứng dụng công nghệ thông tin | ứng dụng công nghệ thông tin chuyển đổi số | chính quyền điện tử \
| chính quyền số | ứng dụng công nghệ thông tin và chuyển đổi số | công nghệ thông tin \
| xây dựng chính quyền điện tử | xây dựng chính quyền số
ký số | chữ ký số | văn bản ký số | ký số văn bản | gửi liên thông | văn bản điện tử ký số | liên thông văn bản \
| văn bản đi được ký số | văn bản điện tử được ký số | trục liên thông văn bản | ký số và gửi liên thông
thư công vụ | thư điện tử công vụ | mail công vụ | hộp thư công vụ | email công vụ | hệ thống thư | thư điện tử \
| hộp thư điện tử công vụ | sử dụng thư điện tử công vụ
xử lý văn bản trên hệ thống | quản lý văn bản và điều hành | quản lý văn bản | xử lý văn bản trên môi trường mạng \
| hệ thống quản lý văn bản | phần mềm quản lý văn bản | hệ thống quản lý văn bản và điều hành \
| hồ sơ công việc trên môi trường mạng | sử dụng hệ thống quản lý văn bản
trang thông tin điện tử | cổng thông tin điện tử | website | trang web | chuyên mục trang thông tin điện tử \
| công khai thông tin trên trang thông tin điện tử | công khai thủ tục hành chính trên trang thông tin điện tử
tin bài | số lượng tin bài | cập nhật tin bài | thống kê tin bài | tin bài đăng tải
dịch vụ công trực tuyến phát sinh hồ sơ | dịch vụ công trực tuyến | dịch vụ công có phát sinh hồ sơ \
| phát sinh hồ sơ | dịch vụ công trực tuyến có phát sinh hồ sơ | dịch vụ công trực tuyến toàn trình
tổ công nghệ số cộng đồng | tổ công nghệ số | công nghệ số cộng đồng
an toàn thông tin | an ninh mạng | an ninh thông tin | an toàn an ninh thông tin | an toàn an ninh mạng \
| sự cố an toàn thông tin | hồ sơ cấp độ | hồ sơ đề xuất cấp độ | an toàn thông tin mạng | bảo đảm an toàn thông tin \
| cấp độ an toàn hệ thống thông tin | an toàn hệ thống thông tin | đảm bảo an toàn thông tin
iso 9001 | hệ thống quản lý chất lượng | tiêu chuẩn iso | đánh giá nội bộ | iso 9001 2015 \
| công bố hệ thống quản lý chất lượng | đánh giá nội bộ hệ thống quản lý chất lượng | công bố iso \
| tiêu chuẩn việt nam iso 9001
tài khoản dịch vụ công | tạo tài khoản | lập tài khoản | mở tài khoản dịch vụ công | kích hoạt tài khoản định danh \
| tài khoản định danh | định danh điện tử | đăng ký tài khoản | hỗ trợ người dân tạo tài khoản \
| tài khoản dịch vụ công quốc gia | hỗ trợ người dân | vneid
thu ngân sách | thu ngân sách nhà nước | thu chi ngân sách | quyết toán ngân sách | quyết toán thu chi ngân sách \
| quyết toán thu ngân sách | quyết toán | dự toán thu
chỉ tiêu kinh tế xã hội | kinh tế xã hội | phát triển kinh tế xã hội | tình hình kinh tế xã hội \
| kết quả thực hiện nhiệm vụ kinh tế xã hội | chỉ tiêu phát triển kinh tế xã hội | kinh tế xã hội quốc phòng an ninh \
| nhiệm vụ phát triển kinh tế xã hội | tình hình phát triển kinh tế xã hội
giảm nghèo | nông thôn mới | hộ nghèo | giảm nghèo bền vững | xây dựng nông thôn mới | hộ cận nghèo \
| rà soát hộ nghèo | xóa đói giảm nghèo | nông thôn mới nâng cao | rà soát hộ nghèo hộ cận nghèo
thủ tục hành chính | cải cách thủ tục hành chính
tổ chức bộ máy | cải cách tổ chức bộ máy | sắp xếp tổ chức bộ máy | kiện toàn tổ chức bộ máy
cán bộ công chức | đội ngũ cán bộ công chức | chế độ công vụ | cải cách chế độ công vụ
tài chính công | cải cách tài chính công
thể chế | cải cách thể chế
điều tra xã hội học | khảo sát | hài lòng | sipas | sự hài lòng của người dân
"""

#: Words that narrow nothing on their own: a phrase of these alone takes the topics of its item's name as well.
BROAD = _listed(
    """kiểm tra | rà soát | đánh giá | phân công | công khai | khắc phục | xử lý | thẩm định | tuyên truyền \
| xếp loại | quyết toán | công nhận | bồi dưỡng | đào tạo | tập huấn | tự kiểm tra | kê khai tài sản \
| hỗ trợ người dân | cơ sở vật chất | trang thiết bị"""
)

#: Words that may stand within the name of a topic and change nothing: "tuyên truyền (về) cải cách hành chính".
FILLERS = _listed(
    """về | các | của | và | việc | những | trong | đối với | cho | tại | công tác | thực hiện | việc thực hiện \
| hoạt động | nhà nước | nhiệm vụ | tình hình | kết quả | một số | tổ chức | triển khai"""
)

#: Topics that hold others: left out where a narrower one stands beside them.
GENERAL = _listed(
    """cải cách hành chính | thủ tục hành chính | cán bộ công chức | thể chế | tài chính công | tổ chức bộ máy"""
)

#: Words of a name or phrase that say how well or how much, or belong to every document.
EMPTY_WORDS = _listed(
    """ban hành | kịp thời | đúng hạn | mức độ | hoàn thành | chất lượng | tỷ lệ | trong năm | năm | định kỳ | đủ \
| số lượng | nội dung | đúng quy định | quy định | thực hiện | kết quả | đầy đủ | đúng | được | có | và | các | của \
| trên | tại | theo | về | cho | với | khi | do | từ | đến | kèm | hoặc | bằng | văn bản | tài liệu | công tác \
| việc | hệ thống | biểu số liệu | số liệu | biểu | theo dõi | tổng hợp | thống kê | rõ | từng mục | từng | mục \
| biểu số | phụ lục | gắn | so với | đối với | những | một số | tiêu chí | kế hoạch | báo cáo | quyết định | trước \
| sau | hàng năm | thường xuyên | cập nhật | đơn vị | cấp | xã | phường | thị trấn | huyện | tỉnh | thành phố \
| ủy ban nhân dân | quý | tháng | ngày | giai đoạn | số | lĩnh vực | bộ phận | người | cơ quan | đến ngày | v v \
| giai | đoạn | nhiệm vụ"""
)

#: What a commune also writes about, and no index asks for; each is a topic of its own.
_BESIDE = """phòng chống dịch | phòng chống thiên tai | phòng cháy chữa cháy | nghĩa vụ quân sự | tuyển quân \
| an toàn giao thông | vệ sinh môi trường | an toàn thực phẩm | bầu cử | phòng chống ma túy | an ninh trật tự \
| sản xuất nông nghiệp | sản xuất vụ | phòng chống tham nhũng | tiếp công dân | khiếu nại tố cáo | y tế | trẻ em \
| người có công | giáo dục | văn hóa thể thao | lễ hội | tìm kiếm cứu nạn | hội nghị | nghỉ lễ | đất đai \
| giải phóng mặt bằng | bình đẳng giới | đào tạo nghề | lao động nông thôn | quốc phòng | an ninh quốc phòng \
| kiến thức quốc phòng an ninh | bảo hiểm xã hội | hôn nhân gia đình | thanh niên | phụ nữ | cựu chiến binh \
| người cao tuổi | khuyến học | xây dựng đảng | kê khai tài sản thu nhập | việc làm | kỹ thuật trồng | khuyến nông \
| nước sạch | đê điều | phòng chống bạo lực gia đình | hiến máu | hòa giải ở cơ sở | tôn giáo | hộ khẩu | cư trú \
| thủy lợi | chăn nuôi | tiêm phòng | dân số | bảo hiểm y tế | trợ giúp xã hội | hợp tác xã"""

TOPICS: tuple[tuple[str, ...], ...] = (
    *(tuple(word.strip() for word in line.split("|")) for line in _TOPICS.strip().splitlines()),
    *((word.strip(),) for word in _BESIDE.split("|")),
)
