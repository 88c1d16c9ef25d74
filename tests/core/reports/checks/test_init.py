from parindex.core.reports.checks import CHECKS, check_report
from tests.core.reports.making import report, whole

#: A report with the faults of a real one, in other words and with other names.
FAULTY = """\
BÁO CÁO
Kết quả đánh giá Chỉ số cải cách hành chính năm 2022 và nhiệm vụ năm 2023
Căn cứ Quyết định số 3395/QĐ-UBND ngày 15/12/2022 của UBND tỉnh ban hành quy định; Công văn số
số: 01/UBND-NV của UBND huyện hướng dẫn chấm điểm.
I. KẾT QUẢ CHỈ SỐ CCHC NĂM 2022
1. Kết quả đạt được
Năm 2022, UBND xã đạt 87,75/100 điểm, xếp thứ 9/20 xã, thị trấn, cụ thể:
- Công tác chỉ đạo, điều hành cải cách hành chính đạt 11,84/15 điểm, xếp hạng 9/19 hạng;
- Cải cách thể chế: đạt 4,75/5 điểm, xếp nhóm hạng 2/3 hạng;
- Cải cách thủ tục hành chính đạt 16,62/18,5 điểm, xếp hạng 2/20 hạng;
- Cải cách tổ chức bộ máy đạt 6/6 điểm, xếp hạng 1/5 hạng;
- Cải cách chế độ công vụ đạt 11/11 điểm, xếp hạng 1/14 hạng.
- Cải cách tài chính công đạt 5/7 điểm, xếp hạng 12/12 hạng;
- Xây dựng chính quyền điện tử, chính quyền số đạt 10,19/11,5 điểm, xếp hạng 9/16 hạng
- Tác động đến sự phát triển kinh tế - xã hội: đạt 1,577/2 điểm, xếp hạng 14/20 hạng;
- Đánh giá qua điều tra xã hội học: đạt 11,49/14 điểm, xếp hạng 5/19 hạng;
- Chỉ số hài lòng (SIPAS): 9,28/10 điểm, xếp hạng 12/18 hạng.
2. Ưu điểm
- Công chức đã kịp thời đăng tải các tài liệu kiểm chứng lên phần mềm.
3. Tồn tại, hạn chế
- Tài liệu kiểm chứng của một vài lĩnh vực còn sơ sài, không đảm bảo về thời gian.
- Tuyên truyền dịch vụ công trực tuyến mức độ 3, 4 chưa thường xuyên.
II. KẾT QUẢ QUÝ I-2023
Ban hành Quyết định số 69/QĐUBND, ngày 24/02/2023 về kiểm soát thủ tục.
Qúy I năm 2023 từ ngày 15/12/2022 đến ngày 30/3/2023: đã tiếp nhận tổng số 192 hồ sơ, trong đó tiếp nhận
trực tiếp 03 hồ sơ, tiếp nhận trực tuyến 186 hồ sơ, 03 hồ sơ tồn; giải quyết trước hạn và đúng hạn 190 hồ sơ,
trễ hạn 01 hồ sơ tỷ lệ 1,1% (do nơi khác trả chậm), đang giải quyết 01 hồ sơ.
- Số hóa khi tiếp nhận: số hồ sơ chưa số hóa thành phần: 04 hồ sơ, số hồ sơ số hóa đầy đủ thành phần:
188 hồ sơ đạt 97, 9%;
- Hồ sơ trực tuyến: hồ sơ mức độ 4: 19 hồ sơ, hồ sơ mứ độ 3: 173 hồ sơ.
- Hướng dẫn nộp hồ sơ trên cổng dịch vụ công trực tuyến toàn trình.
Nơi nhận:
- UBND huyện;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Bình
"""
EXPECTED = {
    ("official_parts", "wrong", "BÁO CÁO", ""),
    ("citations", "wrong", "số số", "số"),
    ("citations", "doubtful", "Công văn số số: 01/UBND-NV", ""),
    ("citations", "wrong", "69/QĐUBND", "69/QĐ-UBND"),
    ("sums", "information", "87,75/100", ""),
    ("statements", "doubtful", "kịp thời đăng tải các tài liệu kiểm chứng", ""),
    ("vocabulary", "doubtful", "mức độ 3, 4", "«toàn trình» (mức độ 4), «một phần» (mức độ 3)"),
    (
        "periods",
        "wrong",
        "từ ngày 15/12/2022 đến ngày 30/3/2023",
        "1/1/2023-31/3/2023, hoặc theo Nghị định 09/2019/NĐ-CP 15/12/2022-14/3/2023",
    ),
    ("shares", "wrong", "1,1%", "0,52 %"),
    ("parts", "wrong", "173 hồ sơ", "mức độ 3 + mức độ 4 = 186"),
}

RIGHT = """\
Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2023 của UBND xã về cải cách hành chính năm 2023.
I. KẾT QUẢ ĐẠT ĐƯỢC
Số liệu quý I năm 2023 tính từ ngày 15/12/2022 đến ngày 14/3/2023.
Tiếp nhận tổng số 192 hồ sơ, trong đó trực tiếp 3 hồ sơ, trực tuyến 186 hồ sơ, kỳ trước chuyển sang 3 hồ sơ.
Đã giải quyết 191 hồ sơ, trong đó đúng hạn và trước hạn 190 hồ sơ (đạt 99,5%), trễ hạn 1 hồ sơ; đang giải quyết 1 hồ sơ.
II. NHIỆM VỤ THỜI GIAN TỚI
Phấn đấu 100% hồ sơ được giải quyết đúng hạn, không có hồ sơ trễ hạn.
"""


class TestCheckReport:
    def test_finds_every_fault_and_nothing_else(self) -> None:
        found = {
            (one.check, one.severity.value, one.place.words, one.should_be.say() if one.should_be else "")
            for one in check_report(report(FAULTY))
        }
        assert found == EXPECTED

    def test_finds_nothing_in_a_report_that_is_right(self) -> None:
        assert check_report(whole(RIGHT)) == ()

    def test_takes_an_empty_file(self) -> None:
        assert check_report(report("")) == ()

    def test_knows_every_check(self) -> None:
        assert len(CHECKS) == 19
