"""Reports of the second set on scores: tables of areas, of communes, of answers to questionnaires."""

from tests.reports.second_hand import Pen, number, padded, points, share

_AREAS = (
    ("Công tác chỉ đạo, điều hành cải cách hành chính", "Chỉ đạo, điều hành"),
    ("Cải cách thể chế", "Thể chế"),
    ("Cải cách thủ tục hành chính", "Thủ tục hành chính"),
    ("Cải cách tổ chức bộ máy", "Tổ chức bộ máy"),
    ("Cải cách chế độ công vụ", "Chế độ công vụ"),
    ("Cải cách tài chính công", "Tài chính công"),
    ("Xây dựng và phát triển chính quyền số", "Chính quyền số"),
)
_MAXIMA = (17, 8, 20, 9, 14, 10, 22)


def index_table(pen: Pen) -> str:
    """Write the report on the index of a ward: one table of areas, and prose that repeats some of it."""
    scores = pen.pick(
        (14.25, 7.5, 18.4, 9, 12.75, 6.5, 19.1),
        (15.5, 8, 16.25, 7.2, 14, 8.25, 17.9),
        (12.9, 6.75, 19.6, 8.5, 13.1, 10, 20.45),
        (16, 5.25, 17.8, 9, 11.4, 7.75, 18.65),
    )
    ranks = pen.pick((8, 4, 5, 1, 6, 14, 7), (5, 1, 11, 9, 1, 6, 12), (13, 8, 2, 5, 4, 1, 3), (3, 15, 9, 1, 12, 8, 10))
    units = pen.pick(16, 15, 18, 17)
    total = round(sum(scores), 2)
    place = pen.pick(6, 7, 4, 9)
    before = pen.pick(81.3, 79.45, 88.2, 84.1)
    cells = []
    for i in range(7):
        score = points(scores[i])
        percent = share(scores[i], _MAXIMA[i], 1)
        rank = f"{ranks[i]}/{units}"
        if i == 2:
            score = pen.slip("area above maximum in a table", score, points(scores[i] + 10))
        if i == 4:
            score = pen.slip("area score in a table", score, points(scores[i] - 1.5))
        if i == 5:
            percent = pen.slip("percent in a table", percent, share(scores[i] - 1, _MAXIMA[i], 1))
        if i == 6:
            rank = pen.slip("rank beyond in a table", rank, f"{units + 4}/{units}")
        cells.append(f"| {i + 1} | {_AREAS[i][pen.variant // 2]} | {_MAXIMA[i]} | {score} | {percent} | {rank} |")
    rows = "\n".join(cells)
    worst = min(range(7), key=lambda i: scores[i] / _MAXIMA[i])
    name = pen.say("Trần Phú", "Lê Lợi", "Quang Trung", "Ngô Quyền")
    return f"""UBND PHƯỜNG {name.upper()}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {pen.pick(19, 27, 33, 41)}/BC-UBND
{name}, ngày 20 tháng 02 năm 2026
BÁO CÁO
Kết quả Chỉ số cải cách hành chính năm 2025 của phường
Theo Quyết định số {pen.slip("hyphen missing", "310/QĐ-UBND", "310/QĐUBND")} ngày 10/02/2026 của UBND tỉnh công bố Chỉ số cải cách hành chính năm 2025 của {units} xã, phường, kết quả của phường như sau:
I. KẾT QUẢ
{pen.say("Tổng điểm", "Điểm tổng hợp")} của phường là {pen.slip("index against its table", points(total), points(total + 3))}/100 điểm, {pen.say("xếp vị trí", "đứng thứ")} {pen.slip("place beyond population", f"{place}/{units}", f"{place + units}/{units}")} xã, phường; {pen.say("tăng", "cao hơn")} {pen.slip("rise of index", points(total - before), points(total - before + 2))} điểm so với năm 2024 ({points(before)} điểm).
{pen.say("Kết quả từng lĩnh vực:", "Chi tiết các lĩnh vực như sau:")}
| STT | Lĩnh vực | Điểm {pen.say("tối đa", "chuẩn")} | Điểm đạt | Tỷ lệ (%) | Xếp hạng |
{rows}
|  | Tổng {pen.say("cộng", "điểm")} | {pen.slip("total of maxima", 100, 110)} | {pen.slip("total of table", points(total), points(total - 2))} | {share(total, 100, 1)} | {place}/{units} |
II. NHẬN XÉT
1. {pen.say("Ưu điểm", "Mặt được")}
{pen.slip("area said full", "Có lĩnh vực đạt kết quả cao.", f"Lĩnh vực {_AREAS[worst][1].lower()} đạt điểm tối đa.")} {pen.say("Công chức nghiêm túc tự chấm điểm.", "Tài liệu kiểm chứng được cập nhật.")}
2. {pen.say("Hạn chế", "Tồn tại")}
Lĩnh vực {_AREAS[worst][1].lower()} chỉ đạt {pen.slip("area score repeated", points(scores[worst]), points(scores[worst] + 0.75))}/{_MAXIMA[worst]} điểm, {pen.say("bị trừ", "mất")} {pen.slip("points lost", points(_MAXIMA[worst] - scores[worst]), points(_MAXIMA[worst] - scores[worst] + 1))} điểm.
III. NHIỆM VỤ
1. Khắc phục nội dung bị trừ điểm.
2. Phấn đấu năm 2026 đạt trên 90 điểm.
Trên đây là báo cáo của UBND phường./.
Nơi nhận:
- Đảng ủy;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Vũ {pen.say("Minh Đức", "Thị Hạnh", "Quốc Việt", "Thế Anh")}
"""


def self_scored(pen: Pen) -> str:
    """Write the report on the self-assessment: criteria with standard points, own points, appraised points."""
    items = (
        ("1.1", "Kế hoạch cải cách hành chính năm", 2),
        ("1.2", "Báo cáo định kỳ", 1.5),
        ("1.3", "Kiểm tra nội bộ", 2.5),
        ("2.1", "Rà soát văn bản", 3),
        ("2.2", "Công khai thủ tục", 4),
        ("2.3", "Giải quyết hồ sơ đúng hạn", 7),
    )
    own = pen.pick(
        (2, 1.5, 2, 2.5, 4, 6.5), (1.5, 1, 2.5, 3, 3.5, 7), (2, 1.25, 2.25, 2, 4, 5.5), (1, 1.5, 1.5, 3, 3, 6)
    )
    given = pen.pick((2, 1.5, 1.5, 2, 4, 6), (1.5, 1, 2, 3, 3, 6.5), (1.5, 1, 2, 2, 3.5, 5), (1, 1.25, 1, 2.5, 3, 5.5))
    names = {1: "Chỉ đạo điều hành", 2: "Thủ tục hành chính"}
    lines = []
    for group, low, high in ((1, 0, 3), (2, 3, 6)):
        best, mine, theirs = (sum(x) for x in ([i[2] for i in items[low:high]], own[low:high], given[low:high]))
        shown = points(mine)
        if group == 1:
            shown = pen.slip("subtotal of a group", shown, points(mine + 1))
        lines.append(f"| {'I' * group} | {names[group]} | {points(best)} | {shown} | {points(theirs)} |")
        for i in range(low, high):
            mine_shown = points(own[i])
            theirs_shown = points(given[i])
            if i == 3:
                mine_shown = pen.slip("own points above standard", mine_shown, points(items[i][2] + 1))
            if i == 4:
                theirs_shown = pen.slip("appraised points of a row", theirs_shown, points(given[i] - 2))
            lines.append(f"| {items[i][0]} | {items[i][1]} | {points(items[i][2])} | {mine_shown} | {theirs_shown} |")
    rows = "\n".join(lines)
    mine, theirs = sum(own), sum(given)
    name = pen.say("Bình Minh", "Tân Thành", "Vạn Xuân", "Đông Hải")
    return f"""ỦY BAN NHÂN DÂN
XÃ {name.upper()}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {pen.pick(201, 178, 233, 190)}/BC-UBND
{name}, ngày 08 tháng 01 năm 2026
BÁO CÁO
Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2025
Căn cứ Kế hoạch số {pen.pick(75, 83, 64, 91)}/KH-UBND ngày 05/12/2025 của UBND tỉnh, UBND xã đã tự chấm điểm từ ngày {pen.slip("end before beginning of scoring", "15/12/2025", "15/12/2026")} đến ngày 05/01/2026.
I. KẾT QUẢ TỰ CHẤM
Tổng điểm tự chấm: {pen.slip("own total in prose", points(mine), points(mine + 2))}/20 điểm, đạt {pen.slip("own share", share(mine, 20, 2), share(mine - 1, 20, 2))}%; {pen.say("tổ thẩm định xác nhận", "điểm thẩm định sơ bộ")} {points(theirs)} điểm, {pen.say("giảm", "thấp hơn")} {pen.slip("loss by appraisal", points(mine - theirs), points(mine - theirs + 0.5))} điểm so với điểm tự chấm.
| TT | Tiêu chí | Điểm chuẩn | Tự chấm | Thẩm định |
{rows}
|  | {pen.say("Tổng cộng", "Tổng")} | 20 | {pen.slip("own total in the table", points(mine), points(mine - 1))} | {pen.slip("appraised total in the table", points(theirs), points(theirs + 3))} |
II. GIẢI TRÌNH
{pen.slip("count of criteria", "Có 06 tiêu chí thành phần", "Có 08 tiêu chí thành phần")} được chấm, kèm {pen.pick(31, 26, 40, 22)} tài liệu kiểm chứng. {pen.say("Việc chấm điểm bảo đảm khách quan.", "Các bộ phận tự chịu trách nhiệm về điểm của mình.")}
III. KHÓ KHĂN
1. Phần mềm chấm điểm có lúc chậm.
{pen.slip("numbering of difficulties", "2.", "3.")} Một số tiêu chí mới chưa có hướng dẫn.
IV. KIẾN NGHỊ
Đề nghị Sở Nội vụ mở lớp tập huấn.
Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đặng {pen.say("Văn Lợi", "Thị Hương", "Hoài Nam", "Xuân Trường")}
"""


def survey(pen: Pen) -> str:
    """Write a report on a survey: forms sent and returned, answers that make 100 %."""
    sent, back, valid = pen.pick((300, 287, 280), (500, 462, 450), (250, 250, 240), (400, 371, 360))
    men = pen.pick(132, 214, 111, 175)
    very, good, fair = pen.pick((112, 140, 21), (198, 207, 36), (84, 132, 18), (135, 189, 27))
    bad = valid - very - good - fair
    satisfied = very + good
    previous = pen.pick(86.5, 87.25, 88.1, 84.9)
    now = round(100 * satisfied / valid + 1e-9, 2)
    difference = round(now - previous, 2)
    young, middle = pen.pick((70, 150), (120, 230), (60, 130), (95, 190))
    return f"""UBND HUYỆN {pen.say("AN PHÚ", "BA CHẼ", "CẨM KHÊ", "ĐẠ HUOAI")}
PHÒNG NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {pen.pick(58, 63, 72, 49)}/BC-PNV
{pen.say("An Phú", "Ba Chẽ", "Cẩm Khê", "Đạ Huoai")}, ngày 28 tháng 11 năm 2024
BÁO CÁO
Kết quả khảo sát mức độ hài lòng của người dân năm 2024
I. TRIỂN KHAI
Phòng Nội vụ phát ra {pen.slip("forms sent", sent, sent - 40)} phiếu, thu về {back} phiếu, đạt tỷ lệ {pen.slip("share of forms", share(back, sent, 1), share(back - 12, sent, 1))}%; trong đó {pen.slip("valid above returned", valid, back + 13)} phiếu hợp lệ, {pen.slip("invalid forms", padded(back - valid), padded(back - valid + 4))} phiếu không hợp lệ.
Người trả lời: {pen.slip("men", men, men + 10)} nam, {valid - men} nữ; dưới 30 tuổi {young} người, từ 30 đến 50 tuổi {middle} người, trên 50 tuổi {pen.slip("age groups", valid - young - middle, valid - young - middle + 11)} người.
II. KẾT QUẢ
{pen.say("Trong", "Trên")} {valid} phiếu hợp lệ: rất hài lòng {very} phiếu ({pen.slip("share of very", share(very, valid), share(very + 15, valid))}%), hài lòng {pen.slip("answers do not make the whole", good, good + 9)} phiếu ({share(good, valid)}%), bình thường {fair} phiếu ({share(fair, valid)}%), không hài lòng {padded(bad)} phiếu ({share(bad, valid)}%).
{pen.say("Tỷ lệ hài lòng chung", "Mức độ hài lòng chung")} (rất hài lòng và hài lòng) đạt {pen.slip("sum of two shares", f"{now:.2f}".replace(".", ","), f"{now - 4:.2f}".replace(".", ","))}%, {"tăng" if difference > 0 else "giảm"} {pen.slip("rise of a share", f"{abs(difference):.2f}".replace(".", ","), f"{abs(difference) + 1.1:.2f}".replace(".", ","))} điểm phần trăm so với năm 2023 ({f"{previous:.2f}".replace(".", ",")}%).
| Mức | Số phiếu | Tỷ lệ (%) |
| Rất hài lòng | {pen.slip("table against prose", very, very + 7)} | {share(very, valid)} |
| Hài lòng | {good} | {share(good, valid)} |
| Bình thường | {fair} | {pen.slip("percent of a row", share(fair, valid), share(fair + 9, valid))} |
| Không hài lòng | {bad} | {share(bad, valid)} |
| Tổng | {pen.slip("total of answers", valid, valid + 20)} | 100 |
III. KIẾN NGHỊ
{pen.slip("count of proposals", "Người dân nêu 2 kiến nghị:", "Người dân nêu 4 kiến nghị:")}
1. Rút ngắn thời gian trả kết quả.
2. Bố trí thêm ghế chờ.
Nơi nhận:
- UBND huyện;
- Lưu: NV.
TRƯỞNG PHÒNG
Bùi {pen.say("Hữu Nghĩa", "Thị Nga", "Mạnh Cường", "Ánh Dương")}
"""


def many_units(pen: Pen) -> str:
    """Write the report of a province on all its communes: a table of ranks and groups of results."""
    names = ("An Bình", "Bình An", "Cao Sơn", "Đông Sơn", "Hà Lâm", "Khánh Hòa", "Mỹ Lộc", "Phú Thịnh")
    scores = pen.pick(
        (93.2, 91.75, 89.4, 88.15, 84.9, 81.2, 77.35, 69.8),
        (95.05, 90.1, 87.6, 86.3, 85.25, 79.9, 78.4, 72.15),
        (90.4, 89.9, 88.88, 83.5, 82.05, 80.1, 74.6, 68.2),
        (96.3, 94.7, 90.25, 85.1, 79.15, 78.05, 75.5, 71.6),
    )
    mean = round(sum(scores) / 8, 2)
    above = sum(score >= 90 for score in scores)
    good = sum(80 <= score < 90 for score in scores)
    rest = 8 - above - good
    rows = []
    for i, (name, score) in enumerate(zip(names, scores, strict=True)):
        shown = points(score)
        rank = str(i + 1)
        if i == 3:
            shown = pen.slip("order of a ranking", shown, points(scores[1] + 0.6))
        if i == 5:
            rank = pen.slip("rank of a row", rank, "8")
        rows.append(f"| {i + 1} | {name} | {shown} | {rank} |")
    gap = round(scores[0] - scores[-1], 2)
    return f"""ỦY BAN NHÂN DÂN
TỈNH {pen.say("ĐÔNG GIANG", "TÂY HẢI", "NAM LĨNH", "BẮC HÀ")}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {pen.pick(77, 85, 91, 102)}/BC-UBND
{pen.say("Đông Giang", "Tây Hải", "Nam Lĩnh", "Bắc Hà")}, ngày 25 tháng {pen.slip("month of the report", "02", "13")} năm 2026
BÁO CÁO
Kết quả xác định Chỉ số cải cách hành chính năm 2025 của UBND các xã
Căn cứ Quyết định số 1240/QĐ-UBND ngày 20/8/2025 của UBND tỉnh ban hành Bộ Chỉ số; {pen.slip("citation with an impossible day", "Kế hoạch số 300/KH-UBND ngày 30/9/2025", "Kế hoạch số 300/KH-UBND ngày 31/9/2025")} triển khai, UBND tỉnh báo cáo:
1. Kết quả chung
{pen.say("Có", "Toàn tỉnh có")} 08 xã được đánh giá. {pen.say("Điểm trung bình", "Giá trị trung bình")} đạt {pen.slip("mean", points(mean), points(mean + 1.2))} điểm. Xã cao nhất là {names[0]}: {pen.slip("highest repeated", points(scores[0]), points(scores[0] + 1))} điểm; thấp nhất là {names[7]}: {points(scores[7])} điểm; chênh lệch {pen.slip("gap", points(gap), points(gap + 3))} điểm.
2. Phân nhóm
- Từ 90 điểm trở lên: {pen.slip("group of best", padded(above), padded(above + 2))} xã;
- Từ 80 đến dưới 90 điểm: {padded(good)} xã;
- Dưới 80 điểm: {pen.slip("group of the rest", padded(rest), padded(rest + 1))} xã.
3. Bảng xếp hạng
| TT | Xã | Điểm | Hạng |
{chr(10).join(rows)}
4. Kiểm tra
Tổ công tác đã kiểm tra thực tế {pen.slip("more inspected than there are", "05/08", "15/08")} xã.
5. Nhiệm vụ
a) Công khai kết quả trên Cổng thông tin điện tử.
b) Các xã xây dựng kế hoạch khắc phục trước ngày {pen.slip("deadline before the report", "31/3/2026", "31/02/2026")}.
Nơi nhận:
- Bộ Nội vụ;
- UBND các xã;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Ngô {pen.say("Bá Khoa", "Thị Yến", "Tiến Đạt", "Việt Dũng")}
"""


def digital(pen: Pen) -> str:
    """Write a report on online services with figures in prose, a bullet list and a table of months."""
    months = pen.pick((120, 134, 151), (88, 97, 140), (310, 295, 402), (45, 61, 58))
    webs = pen.pick((110, 125, 146), (80, 92, 131), (290, 281, 390), (39, 57, 55))
    total, web = sum(months), sum(webs)
    cards = pen.pick(1450, 2210, 980, 3105)
    people = pen.pick(1600, 2500, 1120, 3400)
    rows = []
    for i in range(3):
        got, net = str(months[i]), str(webs[i])
        percent = share(webs[i], months[i], 1)
        if i == 1:
            got = pen.slip("month in a table", got, str(months[i] + 50))
            percent = pen.slip("month share in a table", percent, share(webs[i] - 14, months[i], 1))
        if i == 2:
            net = pen.slip("part above its whole in a table", net, str(months[i] + 17))
        rows.append(f"| Tháng {i + 1} | {got} | {net} | {percent} |")
    groups = pen.pick((9, 54), (12, 71), (7, 38), (11, 66))
    return f"""ỦY BAN NHÂN DÂN XÃ {pen.say("TIÊN LÃNG", "ĐỨC HỢP", "NGHĨA TÂN", "HƯNG YÊN")}
BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {pen.pick(11, 16, 22, 28)}/BC-BCĐ
{pen.say("Tiên Lãng", "Đức Hợp", "Nghĩa Tân", "Hưng Yên")}, ngày 03 tháng 4 năm 2026
BÁO CÁO
Kết quả cung cấp dịch vụ công trực tuyến 3 tháng đầu năm 2026
Triển khai Nghị quyết số {pen.slip("hyphen missing in a resolution", "71/NQ-CP", "71/NQCP")} ngày 01/4/2025 của Chính phủ, Ban Chỉ đạo báo cáo:
1. Hạ tầng số
- {pen.say("Đã cấp", "Cấp được")} {number(cards)} tài khoản định danh điện tử mức 2 trên {number(people)} người đủ điều kiện, đạt {pen.slip("share of accounts", share(cards, people), share(cards - 210, people))}%.
- {pen.say("Thành lập", "Duy trì")} {padded(groups[0])} tổ công nghệ số cộng đồng với {groups[1]} thành viên.
2. Dịch vụ công trực tuyến
Ba tháng đầu năm, xã tiếp nhận {pen.slip("quarter total against months", total, total + 40)} hồ sơ, {pen.say("trong đó có", "gồm cả")} {web} hồ sơ trực tuyến, {pen.say("chiếm", "đạt")} {pen.slip("quarter share of online", share(web, total, 1), share(web - 33, total, 1))}%.
| Tháng | Tiếp nhận | Trực tuyến | Tỷ lệ (%) |
{chr(10).join(rows)}
| Cộng | {total} | {pen.slip("sum of online in a table", web, web - 8)} | {share(web, total, 1)} |
3. Hạn chế
{pen.slip("high and low for one thing", "Một số thôn chưa có tổ công nghệ số hoạt động thường xuyên.", "Có 03 hồ sơ nộp trực tuyến bị quá hạn. 100% hồ sơ trực tuyến được giải quyết trước và đúng hạn.")}
4. Nhiệm vụ quý II
4.1. Duy trì tỷ lệ hồ sơ trực tuyến trên 90%.
4.2. Hướng dẫn người cao tuổi nộp hồ sơ.
{pen.slip("sections out of turn", "4.3.", "4.5.")} Kiểm tra {padded(groups[0])} tổ công nghệ số cộng đồng.
Nơi nhận:
- UBND xã;
- Lưu: VT.
TRƯỞNG BAN
Đỗ {pen.say("Hải Yến", "Công Minh", "Phương Nam", "Thùy Linh")}
"""
