"""Reports of the second set on the work of an office: dossiers, documents, staff."""

from tests.reports.second_hand import Pen, number, padded, share


def quarterly(pen: Pen) -> str:
    """Write the quarterly report of a commune: prose on dossiers, a table of fields at the end."""
    name = pen.say("Minh Khai", "Tân Lập", "Phú Cường", "An Thượng")
    fields = (
        pen.say("Đất đai", "Tài nguyên và môi trường"),
        "Hộ tịch",
        "Chứng thực",
        pen.say("Bảo trợ xã hội", "Người có công"),
    )
    online = pen.pick((61, 140, 212, 35), (48, 97, 305, 22), (130, 88, 164, 41), (75, 133, 420, 64))
    paper = pen.pick((4, 11, 37, 2), (9, 6, 52, 3), (12, 5, 28, 6), (8, 14, 31, 7))
    late = pen.pick((1, 0, 0, 1), (2, 1, 0, 0), (3, 0, 0, 0), (4, 0, 1, 0))
    open_ = pen.pick((5, 2, 0, 1), (7, 3, 0, 1), (11, 0, 0, 2), (6, 4, 1, 0))
    got = [a + b for a, b in zip(online, paper, strict=True)]
    done = [a - b for a, b in zip(got, open_, strict=True)]
    total, settled, delayed, waiting = sum(got), sum(done), sum(late), sum(open_)
    web, desk = sum(online), sum(paper)
    rows = "\n".join(
        f"| {i + 1} | {fields[i]} | {got[i]} | {online[i]} | {paper[i]} | {done[i]} | {done[i] - late[i]} | {late[i]} | {open_[i]} |"
        for i in range(4)
    )
    scanned = settled - pen.pick(17, 23, 9, 31)
    return f"""UBND XÃ {name.upper()}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{pen.slip("report without number", f"Số: {pen.pick(88, 112, 145, 67)}/BC-UBND", "Số: /BC-UBND", "official_parts")}
{pen.slip("report without day", f"{name}, ngày 15 tháng 6 năm 2025", f"{name}, ngày    tháng    năm 2025", "official_parts")}
BÁO CÁO
Kết quả công tác cải cách hành chính quý II năm 2025
Thực hiện Kế hoạch số {pen.slip("hyphen missing", "21/KH-UBND", "21/KHUBND")} ngày 17/01/2025 của Ủy ban nhân dân xã về cải cách hành chính năm 2025, UBND xã {name} báo cáo kết quả quý II (từ ngày {pen.slip("quarter of wrong days", "15/3/2025", "15/01/2025")} đến ngày {pen.slip("end before beginning", "14/6/2025", "14/6/2024")}) như sau:
{pen.slip("section out of turn", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "II. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")}
{pen.say("Trong quý, Chủ tịch UBND xã chủ trì 03 cuộc họp giao ban có nội dung cải cách hành chính.", "Lãnh đạo UBND xã họp giao ban hằng tháng, mỗi cuộc đều kiểm điểm tiến độ cải cách hành chính.")} UBND xã đã ban hành 05 văn bản chỉ đạo và đăng tải 14 tin, bài trên trang thông tin điện tử, hệ thống truyền thanh.
II. TÌNH HÌNH TIẾP NHẬN VÀ GIẢI QUYẾT HỒ SƠ
1. {pen.say("Tiếp nhận", "Về tiếp nhận hồ sơ")}
{pen.say("Trong kỳ, Bộ phận Một cửa của xã nhận", "Số hồ sơ Bộ phận Tiếp nhận và Trả kết quả đã nhận trong kỳ là")} {pen.slip("received total", number(total), number(total + 20))} hồ sơ; {pen.say("qua mạng", "nộp trực tuyến")} {pen.slip("online count", number(web), number(web - 12))} hồ sơ ({pen.slip("online share", share(web, total), share(web - 9, total))}%), {pen.say("nộp trực tiếp tại quầy", "trực tiếp và qua bưu chính công ích")} {desk} hồ sơ.
2. {pen.say("Giải quyết", "Kết quả giải quyết")}
{pen.say("Đến hết kỳ báo cáo đã trả kết quả", "Số hồ sơ đã giải quyết xong là")} {pen.slip("settled count", number(settled), number(settled - 10))} hồ sơ, {pen.say("trong đó", "bao gồm")} {number(settled - delayed)} hồ sơ {pen.say("sớm và đúng hẹn", "trước và đúng hạn")}, {pen.slip("late count", padded(delayed), padded(delayed + 4))} hồ sơ {pen.say("quá hẹn", "trễ hạn")}, chiếm {pen.slip("late share", share(delayed, settled), share(delayed, settled - 100))}% số hồ sơ đã giải quyết. Còn {padded(waiting)} hồ sơ {pen.say("đang trong quá trình giải quyết", "chưa đến hạn trả")}.
3. Số hóa
Số kết quả giải quyết được số hóa là {number(scanned)}/{number(settled)}, đạt {pen.slip("digitised share", share(scanned, settled, 1), share(scanned - 40, settled, 1))}%.
III. ĐÁNH GIÁ CHUNG
Nhìn chung, {pen.say("các nhiệm vụ của quý được triển khai đúng kế hoạch", "nhiệm vụ trong quý cơ bản hoàn thành")}. {pen.slip("no late dossier beside some", "Một số hồ sơ còn chậm do chờ ý kiến cơ quan chuyên môn.", "Trong quý không có hồ sơ nào bị trễ hạn.")} Cả quý có {pen.slip("repeated total differs", number(total), number(total + 3))} hồ sơ được tiếp nhận, {pen.say("tăng", "cao hơn")} {pen.slip("rise", pen.pick(31, 44, 27, 58), pen.pick(37, 49, 22, 85))} hồ sơ so với {number(total - pen.pick(31, 44, 27, 58))} hồ sơ của quý I.
IV. PHƯƠNG HƯỚNG QUÝ III
1. Tiếp tục tuyên truyền người dân nộp hồ sơ trực tuyến, phấn đấu trên 95% hồ sơ.
2. Số hóa 100% kết quả giải quyết.
3. {pen.say("Không để phát sinh hồ sơ quá hạn.", "Chấm dứt tình trạng hồ sơ trễ hẹn.")}
Trên đây là báo cáo của UBND xã {name}./.
Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
{pen.slip("no signer", "CHỦ TỊCH", "", "official_parts")}
Nguyễn Văn {pen.say("Bình", "Hưng", "Lâm", "Thái")}
PHỤ LỤC
TÌNH HÌNH GIẢI QUYẾT HỒ SƠ QUÝ II NĂM 2025
| TT | Lĩnh vực | Tổng số tiếp nhận | Trực tuyến | Trực tiếp | Đã giải quyết | Đúng hạn | Quá hạn | Đang giải quyết |
{rows}
|  | {pen.say("Tổng cộng", "Cộng")} | {pen.slip("column total", total, total + 100)} | {pen.slip("column of online", web, web + 9)} | {desk} | {settled} | {pen.slip("column of in time", settled - delayed, settled - delayed - 6)} | {delayed} | {pen.slip("column of under way", waiting, waiting + 3)} |
"""


def in_words(pen: Pen) -> str:
    """Write the half-year report of a centre that writes its figures in words too."""
    name = pen.say("Hòa Lạc", "Bến Gỗ", "Suối Nho", "Long Tân")
    words = pen.pick(
        ("bốn trăm mười hai", 412),
        ("sáu trăm lẻ năm", 605),
        ("một nghìn hai trăm ba mươi", 1230),
        ("hai trăm chín mươi mốt", 291),
    )
    carried = pen.pick(12, 30, 44, 9)
    total = words[1]
    new = total - carried
    done = total - pen.pick(20, 35, 61, 16)
    late = pen.pick(2, 3, 5, 1)
    late_words = pen.pick("hai", "ba", "năm", "một")
    early = done * 3 // 5
    left = total - done
    overdue = pen.pick(1, 2, 4, 1)
    certs = pen.pick(92, 78, 131, 54)
    certs_words = pen.pick("chín mươi hai", "bảy mươi tám", "một trăm ba mươi mốt", "năm mươi tư")
    wrong_words = pen.pick("chín mươi ba", "tám mươi bảy", "một trăm mười ba", "bốn mươi lăm")
    return f"""ỦY BAN NHÂN DÂN PHƯỜNG {name.upper()}
TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {padded(pen.pick(7, 15, 31, 9))}/BC-TTPVHCC
{name}, ngày {pen.slip("day that does not exist", "30 tháng 6", "31 tháng 6")} năm 2026
BÁO CÁO
Hoạt động của Trung tâm Phục vụ hành chính công 6 tháng đầu năm 2026
Căn cứ Nghị định số 118/2025/NĐ-CP {pen.slip("day of a citation missing", "ngày 09 tháng 6 năm 2025", "")} của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông; Kế hoạch số 40/KH-UBND ngày {pen.slip("citation after the report", "12/01/2026", "12/11/2026")} của UBND phường.
Trung tâm báo cáo như sau:
A. KẾT QUẢ
1. Tổ chức
Trung tâm có {pen.say("8 công chức", "tám công chức", "8 người", "08 công chức")}: 1 giám đốc, {pen.slip("staff parts", 2, 3)} phó giám đốc và 5 {pen.say("công chức nghiệp vụ", "chuyên viên")}.
2. Hồ sơ
Tổng số hồ sơ phải giải quyết trong 6 tháng là {pen.slip("words against digits", words[0], pen.pick("bốn trăm hai mươi mốt", "sáu trăm năm mươi", "một nghìn ba trăm hai mươi", "hai trăm mười chín"))} ({number(total)}) hồ sơ. {pen.say("Trong số này", "Cụ thể")}, hồ sơ kỳ trước chuyển sang {pen.slip("carried over", carried, carried + 7)}; hồ sơ {pen.say("mới tiếp nhận", "tiếp nhận mới")} {pen.slip("newly received", number(new), number(new - 30))}.
Hồ sơ đã giải quyết: {pen.slip("settled", number(done), number(done + 9))}. {pen.say("Gồm", "Chia ra")}: trước hạn {number(early)}, đúng hạn {pen.slip("in time", number(done - late - early), number(done - late - early + 5))}, quá hạn {late} ({pen.slip("late words", late_words, "bốn")} hồ sơ).
Hồ sơ đang giải quyết: {pen.slip("under way", left, left - 4)}, trong đó chưa đến hạn {left - overdue}, đã quá hạn {pen.slip("overdue of under way", overdue, overdue + 2)}.
Tỷ lệ giải quyết {pen.say("đúng và trước hạn", "trước hạn và đúng hạn")} đạt {pen.slip("in time share", share(done - late, done, 1), share(done - late - 30, done, 1))}%.
3. Chứng thực điện tử
Đã chứng thực bản sao điện tử {pen.slip("copies in words", certs_words, wrong_words)} hồ sơ ({certs} hồ sơ). {pen.say("Lệ phí thu được nộp ngân sách đầy đủ.", "")}
4. Phản ánh, kiến nghị
{pen.say("Tiếp nhận", "Đã tiếp nhận")} {padded(pen.pick(6, 9, 14, 5))} phản ánh, kiến nghị của người dân, {pen.slip("more answered than came", f"đã trả lời {padded(pen.pick(5, 8, 12, 4))}", f"đã trả lời {pen.pick(16, 19, 24, 15)}")} phản ánh, kiến nghị.
B. HẠN CHẾ
{pen.say("Còn", "Vẫn còn")} {padded(late)} hồ sơ trả quá hạn; {pen.say("một số công chức còn lúng túng với phần mềm mới.", "đường truyền có lúc chậm.")}
C. NHIỆM VỤ 6 THÁNG CUỐI NĂM
{pen.slip("list count", "Tập trung ba nhiệm vụ:", "Tập trung bốn nhiệm vụ:")}
1. Nâng tỷ lệ hồ sơ trực tuyến toàn trình.
2. Trả kết quả điện tử cho mọi hồ sơ.
3. Tập huấn công chức.
{pen.slip("abolished levels", "Đẩy mạnh dịch vụ công trực tuyến toàn trình và một phần.", "Đẩy mạnh dịch vụ công trực tuyến mức độ 4.")}
Trung tâm Phục vụ hành chính công phường {name} trân trọng báo cáo./.
Nơi nhận:
- UBND phường;
- Lưu: VT.
GIÁM ĐỐC
Trần Thị {pen.say("Hoa", "Mai", "Ngọc", "Thu")}
"""


def yearly(pen: Pen) -> str:
    """Write the yearly report of a department: documents, inspection, staff, money."""
    laws = pen.pick(14, 9, 17, 22)
    council = pen.pick(5, 3, 6, 8)
    checked = pen.pick(42, 35, 60, 51)
    found = pen.pick(7, 5, 9, 12)
    units = pen.pick(12, 15, 20, 18)
    inspected = pen.pick(6, 5, 9, 8)
    staff, men = pen.pick((48, 27), (63, 30), (55, 31), (71, 40))
    quota = pen.pick(50, 66, 58, 74)
    budget, spent = pen.pick((4500, 4365), (6200, 5890), (5150, 4984), (8300, 8134))
    tasks, on_time = pen.pick((120, 117), (96, 95), (150, 144), (84, 82))
    procedures, full, part = pen.pick((126, 64, 40), (98, 51, 30), (143, 72, 44), (110, 60, 37))
    shortened = pen.pick(25, 18, 33, 21)
    plan, done = pen.pick((34, 33), (28, 27), (40, 38), (36, 36))
    return f"""UBND TỈNH {pen.say("HÀ NAM", "BÌNH ĐỊNH", "ĐỒNG THÁP", "SƠN LA")}
SỞ {pen.say("NỘI VỤ", "TƯ PHÁP", "CÔNG THƯƠNG", "XÂY DỰNG")}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {pen.pick(412, 388, 501, 296)}/BC-{pen.say("SNV", "STP", "SCT", "SXD")}
{pen.say("Hà Nam", "Bình Định", "Đồng Tháp", "Sơn La")}, ngày 10 tháng 12 năm 2024
BÁO CÁO
Công tác cải cách hành chính năm 2024 và phương hướng năm 2025
Kính gửi: Ủy ban nhân dân tỉnh.
Thực hiện Kế hoạch số 15/KH-UBND ngày 12/01/2024 của UBND tỉnh; Công văn số {pen.slip("day of a letter missing", "987/UBND-NC ngày 20/11/2024", "987/UBND-NC")} của UBND tỉnh về báo cáo cải cách hành chính năm, Sở báo cáo như sau:
Phần thứ nhất
KẾT QUẢ NĂM 2024
I. CHỈ ĐẠO ĐIỀU HÀNH
1. Kế hoạch năm đề ra {plan} nhiệm vụ; {pen.say("đã hoàn thành", "hoàn thành")} {pen.slip("tasks done above planned", f"{done}/{plan}", f"{plan + 5}/{plan}")} nhiệm vụ, đạt {pen.slip("share of tasks", share(done, plan), share(done - 3, plan))}%.
2. UBND tỉnh giao {tasks} nhiệm vụ, {pen.say("đã thực hiện đúng hạn", "hoàn thành đúng hạn")} {on_time} nhiệm vụ ({pen.slip("share of given tasks", share(on_time, tasks, 1), share(on_time - 9, tasks, 1))}%), chậm hạn {pen.slip("late tasks", padded(tasks - on_time), padded(tasks - on_time + 3))} nhiệm vụ.
3. Kiểm tra cải cách hành chính tại {inspected}/{units} đơn vị trực thuộc, đạt {pen.slip("share of units", share(inspected, units, 1), share(inspected + 2, units, 1))}%.
II. THỂ CHẾ
Trong năm, Sở tham mưu ban hành {pen.slip("documents total", laws, laws + 10)} văn bản quy phạm pháp luật, gồm {padded(council)} nghị quyết của HĐND tỉnh và {padded(laws - council)} quyết định của UBND tỉnh. Tự kiểm tra {checked} văn bản; phát hiện {pen.slip("more found than checked", padded(found), checked + found)} văn bản có nội dung chưa phù hợp.
III. THỦ TỤC HÀNH CHÍNH
Tổng số thủ tục hành chính thuộc thẩm quyền: {procedures} thủ tục, trong đó {full} thủ tục toàn trình, {part} thủ tục một phần, {pen.slip("kinds of procedures", procedures - full - part, procedures - full - part + 6)} thủ tục cung cấp thông tin trực tuyến. Cắt giảm thời gian giải quyết {shortened} thủ tục, {pen.say("chiếm", "bằng")} {pen.slip("share of shortened", share(shortened, procedures, 2), share(shortened, procedures - 20, 2))}% tổng số thủ tục.
IV. TỔ CHỨC BỘ MÁY, CÔNG VỤ
Biên chế được giao {quota}; có mặt {pen.slip("staff above quota", staff, quota + 11)} người, {pen.say("gồm", "trong đó")} {men} nam và {pen.slip("men and women", staff - men, staff - men + 2)} nữ. Cử {pen.pick(19, 24, 17, 30)} lượt công chức đi bồi dưỡng.
V. TÀI CHÍNH CÔNG
Dự toán giao {number(budget)} triệu đồng; đã thực hiện {number(spent)} triệu đồng, đạt {pen.slip("share of budget", share(spent, budget, 1), share(spent - 270, budget, 1))}% dự toán. Tiết kiệm chi {pen.pick(135, 310, 166, 166)} triệu đồng.
VI. CHUYỂN ĐỔI SỐ
100% văn bản đi được ký số. Theo kết quả công bố, Chỉ số cải cách hành chính của Sở đạt {pen.slip("index above hundred", pen.pick("91,25", "88,4", "90,07", "86,92"), pen.pick("191,25", "188,4", "190,07", "186,92"))} điểm, xếp thứ {pen.slip("rank beyond population", f"{pen.pick(4, 7, 5, 11)}/19", f"{pen.pick(24, 27, 25, 21)}/19")} sở, ban, ngành.
Phần thứ hai
PHƯƠNG HƯỚNG NĂM 2025
1. Hoàn thành trên 98% nhiệm vụ được giao.
2. Cắt giảm ít nhất 30% thời gian giải quyết thủ tục hành chính.
{pen.slip("list number out of turn", "3.", "5.")} Kiểm tra 50% số đơn vị trực thuộc.
Sở kính báo cáo UBND tỉnh./.
Nơi nhận:
- Như trên;
- Lưu: VT, CCHC.
{pen.say("GIÁM ĐỐC", "KT. GIÁM ĐỐC")}
{pen.say("", "PHÓ GIÁM ĐỐC")}
Lê {pen.say("Quang Huy", "Đức Anh", "Hồng Sơn", "Minh Tuấn")}
"""


def monthly(pen: Pen) -> str:
    """Write a short monthly report: figures after colons."""
    web, desk, post = pen.pick((312, 25, 4), (188, 40, 6), (540, 31, 11), (97, 12, 2))
    total = web + desk + post
    full = web * 2 // 3
    paid = pen.pick(120, 77, 260, 40)
    fees = pen.pick(150, 90, 301, 52)
    days = pen.pick(
        "01/4/2026 đến 30/4/2026", "01/5/2026 đến 31/5/2026", "01/6/2026 đến 30/6/2026", "01/7/2026 đến 31/7/2026"
    )
    month = pen.pick(4, 5, 6, 7)
    reuse = pen.pick(33, 21, 64, 12)
    return f"""UBND XÃ {pen.say("ĐẠI ĐỒNG", "THANH BÌNH", "KIM SƠN", "LỘC AN")}
VĂN PHÒNG HĐND VÀ UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {pen.pick(31, 45, 52, 60)}/BC-VP
{pen.say("Đại Đồng", "Thanh Bình", "Kim Sơn", "Lộc An")}, ngày 05 tháng {padded(month + 1) if month > 9 else month + 1} năm 2026
BÁO CÁO
Kết quả giải quyết thủ tục hành chính tháng {month} năm 2026
(Số liệu từ {pen.slip("month of other days", days, days.replace(f"/{month}/2026 đến", f"/{month - 2}/2026 đến"))})
1. Hồ sơ tiếp nhận: {pen.slip("total after a colon", total, total + 30)} hồ sơ. Trong đó:
- Trực tuyến: {pen.slip("online after a colon", web, web + 15)} hồ sơ, đạt tỷ lệ {pen.slip("online share after a colon", share(web, total, 1), share(web - 20, total, 1))}%;
- Trực tiếp: {desk} hồ sơ;
- Qua bưu chính: {padded(post)} hồ sơ.
2. Hồ sơ trực tuyến toàn trình: {full} hồ sơ; một phần: {pen.slip("levels of online", web - full, web - full + 8)} hồ sơ.
3. Hồ sơ quá hạn: {pen.slip("late beside none", pen.say("không", "không có", "0 hồ sơ", "không phát sinh"), "02 hồ sơ")}. {pen.say("100% hồ sơ được giải quyết đúng và trước hạn.", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 100%.")}
4. Hồ sơ có nghĩa vụ tài chính: {fees} hồ sơ; thanh toán trực tuyến: {pen.slip("paid above owed", paid, fees + 14)} hồ sơ ({pen.slip("share of payment", share(paid, fees), share(paid - 11, fees))}%).
5. Tái sử dụng dữ liệu số hóa: {reuse}/{total} hồ sơ, tỷ lệ {pen.slip("share of reuse", share(reuse, total), share(reuse + 5, total))}%.
6. Điểm phục vụ người dân, doanh nghiệp trên Cổng Dịch vụ công quốc gia: {pen.slip("score above maximum", pen.pick("84,6/100", "79,15/100", "91,02/100", "88/100"), pen.pick("184,6/100", "179,15/100", "191,02/100", "108/100"))} điểm, đứng thứ {pen.slip("place beyond number", pen.pick("9/45", "21/102", "3/88", "40/126"), pen.pick("59/45", "121/102", "93/88", "140/126"))} xã, phường{pen.slip("population named twice", f" ({pen.pick(45, 102, 88, 126)} xã, phường toàn tỉnh)", f" ({pen.pick(54, 120, 98, 162)} xã, phường toàn tỉnh)")}.
Đề nghị: {pen.say("Sở Khoa học và Công nghệ khắc phục lỗi đồng bộ.", "nâng cấp đường truyền.")}
Văn phòng kính báo cáo.
Nơi nhận:
- Chủ tịch UBND xã;
- Lưu: VT.
CHÁNH VĂN PHÒNG
Phạm {pen.say("Thanh Tùng", "Gia Bảo", "Kim Chi", "Hữu Lộc")}
"""


def statistics(pen: Pen) -> str:
    """Write a quarterly report on dossiers as the form of the national system has them."""
    before, online, direct = pen.pick((18, 640, 52), (9, 1205, 77), (41, 380, 66), (25, 905, 118))
    got = before + online + direct
    early, exact, late = pen.pick((500, 140, 4), (980, 230, 2), (300, 115, 9), (700, 270, 6))
    done = early + exact + late
    left = got - done
    due = left - pen.pick(2, 1, 3, 2)
    back = pen.pick(3, 5, 2, 4)
    period = pen.pick(
        "15/12/2025 đến ngày 14/3/2026",
        "15/3/2026 đến ngày 14/6/2026",
        "15/12/2024 đến ngày 14/3/2025",
        "15/6/2025 đến ngày 14/9/2025",
    )
    quarter = pen.pick("I năm 2026", "II năm 2026", "I năm 2025", "III năm 2025")
    day = pen.pick("16 tháng 3 năm 2026", "16 tháng 6 năm 2026", "17 tháng 3 năm 2025", "16 tháng 9 năm 2025")
    cause = pen.pick((3, 1), (1, 1), (5, 4), (4, 2))
    return f"""ỦY BAN NHÂN DÂN
THÀNH PHỐ {pen.say("VĨNH AN", "HÒA THÀNH", "TÂN AN", "PHƯỚC LONG")}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {pen.pick(133, 207, 98, 310)}/BC-UBND
{pen.say("Vĩnh An", "Hòa Thành", "Tân An", "Phước Long")}, ngày {day}
BÁO CÁO
Tình hình, kết quả giải quyết thủ tục hành chính quý {quarter}
{pen.say("Căn cứ", "Thực hiện")} Thông tư số {pen.slip("type against symbol", "01/2020/TT-VPCP", "01/2020/NĐ-CP")} ngày 21/10/2020 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ; UBND thành phố báo cáo số liệu từ ngày {period}:
1. Kết quả tiếp nhận
Số hồ sơ yêu cầu giải quyết: {pen.slip("requests total", number(got), number(got - 90))}, gồm: số mới tiếp nhận trực tuyến {pen.slip("requests online", number(online), number(online + 60))}; số mới tiếp nhận trực tiếp, qua bưu chính {direct}; số kỳ trước chuyển qua {before}.
2. Kết quả giải quyết
Số lượng hồ sơ đã giải quyết: {pen.slip("settled of form", number(done), number(done + 30))}; trong đó, giải quyết trước hạn {number(early)}, đúng hạn {pen.slip("exact of form", exact, exact - 20)}, quá hạn {late}.
Số lượng hồ sơ đang giải quyết: {pen.slip("left of form", left, left + 10)}; trong đó, trong hạn {pen.slip("within of form", due, due + 4)}, quá hạn {left - due}.
3. Nguyên nhân quá hạn
{padded(late)} hồ sơ giải quyết quá hạn do: {padded(cause[0])} hồ sơ chờ ý kiến cơ quan phối hợp; {pen.slip("causes of late", padded(cause[1]), padded(cause[1] + 2))} hồ sơ do công chức xử lý chậm.
4. Đánh giá
- Tỷ lệ giải quyết trước và đúng hạn: {pen.slip("share of form", share(early + exact, done), share(early + exact - 50, done))}%.
- Tỷ lệ hồ sơ quá hạn: {pen.slip("late share of form", share(late, done), share(late * 10, done))}%.
- Hồ sơ trả lại để bổ sung: {padded(back)}. {pen.slip("all online beside paper", "Người dân ngày càng quen nộp hồ sơ trực tuyến.", "100% hồ sơ được tiếp nhận trực tuyến.")}
5. Nội dung khác
Chủ tịch UBND thành phố đã ký Quyết định số 55/QĐ-UBND ngày {pen.pick("20/02/2026", "20/4/2026", "20/02/2025", "20/7/2025")} kiện toàn Bộ phận Một cửa{pen.slip("one number two days", "", f"; Quyết định số 55/QĐ-UBND ngày {pen.pick('25/02/2026', '25/4/2026', '25/02/2025', '25/7/2025')} phân công công chức")}.
{pen.slip("word typed twice", "Thành phố đã công khai", "Thành phố đã đã công khai")} {number(pen.pick(301, 288, 315, 344))} thủ tục hành chính tại trụ sở.
Nơi nhận:
- UBND tỉnh;
- Lưu: VT, TH.
TM. ỦY BAN NHÂN DÂN
{pen.say("KT. CHỦ TỊCH", "CHỦ TỊCH")}
{pen.say("PHÓ CHỦ TỊCH", "")}
Hoàng {pen.say("Văn Phúc", "Thị Lan", "Ngọc Hải", "Trung Kiên")}
"""
