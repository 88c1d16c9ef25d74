from parindex.reports.checking.errors import EmptyFile, NotRead


class TestNotChecked:
    def test_says_what_to_do(self) -> None:
        assert EmptyFile(name="a.txt").say() == (
            "Tệp «a.txt» rỗng (0 byte). Cách sửa: mở tệp trên máy, lưu lại rồi chọn lại."
        )

    def test_says_what_the_reader_said_once(self) -> None:
        assert NotRead(why="Tệp có mật khẩu.").say() == "Tệp có mật khẩu."
