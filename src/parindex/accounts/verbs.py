"""Acts of the log in words. A verb that is not here is shown as it stands in the log."""

from parindex.core.sentences import Language, Template

VERBS = {
    "unit.record": Template("Ghi nhận đơn vị", "Recorded a unit"),
    "unit.establish": Template("Lập đơn vị", "Founded a unit"),
    "unit.merge": Template("Sáp nhập đơn vị", "Merged units"),
    "unit.split": Template("Chia tách đơn vị", "Split a unit"),
    "unit.rename": Template("Đổi tên đơn vị", "Renamed a unit"),
    "unit.reorganise": Template("Sắp xếp lại đơn vị", "Reorganised units"),
    "unit.close": Template("Kết thúc đơn vị", "Ended a unit"),
    "unit.import": Template("Nhập danh sách đơn vị", "Imported units"),
    "person.create": Template("Thêm người dùng", "Added a person"),
    "person.update": Template("Sửa thông tin người dùng", "Changed a person"),
    "person.invite": Template("Gửi liên kết đặt mật khẩu", "Sent a link to set a password"),
    "person.activate": Template("Mở lại tài khoản", "Opened an account again"),
    "person.deactivate": Template("Khóa tài khoản", "Closed an account"),
    "person.unlock": Template("Gỡ khóa tạm", "Unlocked an account"),
    "person.declare_service": Template("Khai nơi công tác", "Declared service in a unit"),
    "person.withdraw_service": Template("Rút khai báo công tác", "Withdrew a declaration of service"),
    "person.password_change": Template("Đổi mật khẩu", "Changed the password"),
    "person.password_reset": Template("Đặt mật khẩu qua liên kết", "Set the password by a link"),
    "person.second_factor_add": Template("Thêm bước xác minh thứ hai", "Added a second factor"),
    "person.second_factor_remove": Template("Bỏ bước xác minh thứ hai", "Removed a second factor"),
    "person.second_factor_renew": Template("Tạo lại mã dự phòng", "Renewed recovery codes"),
    "person.second_factor_reset": Template(
        "Quản trị viên gỡ bước xác minh thứ hai", "An administrator removed a second factor"
    ),
    "role.give": Template("Trao vai trò", "Gave a role"),
    "role.take": Template("Thu hồi vai trò", "Took a role"),
    "session.start": Template("Đăng nhập", "Signed in"),
    "session.end": Template("Đăng xuất", "Signed out"),
    "session.end_others": Template("Kết thúc phiên ở nơi khác", "Signed out elsewhere"),
    "session.fail": Template("Đăng nhập sai", "Failed to sign in"),
    "session.fail_second_factor": Template("Nhập sai mã xác minh", "Failed the second factor"),
    "session.lock": Template("Tài khoản bị khóa tạm", "The account was locked for a while"),
    "log.export": Template("Xuất nhật ký", "Exported the log"),
    "log.verify": Template("Kiểm tra nhật ký", "Verified the log"),
    "criteria.import": Template("Nhập bộ chỉ số", "Imported a criteria set"),
    "round.create": Template("Lập đợt đánh giá", "Created a round"),
    "round.update": Template("Sửa đợt đánh giá", "Changed a round"),
    "round.open": Template("Mở đợt đánh giá", "Opened a round"),
    "round.close": Template("Đóng đợt đánh giá", "Closed a round"),
    "round.reopen": Template("Mở lại đợt đánh giá", "Opened a round again"),
    "round.assign": Template("Phân công thẩm định", "Assigned appraisers"),
    "round.approve": Template("Phê duyệt kết quả", "Approved the results"),
    "round.publish": Template("Công bố kết quả", "Published the results"),
    "phase.set": Template("Đặt thời hạn giai đoạn", "Set the dates of a phase"),
    "phase.open": Template("Mở giai đoạn", "Opened a phase"),
    "phase.close": Template("Đóng giai đoạn", "Closed a phase"),
    "extension.give": Template("Gia hạn", "Gave more time"),
    "extension.withdraw": Template("Rút gia hạn", "Withdrew an extension"),
    "answer.save": Template("Lưu câu trả lời", "Saved an answer"),
    "answer.assign": Template("Giao mục cho công chức", "Handed an item to an officer"),
    "evidence.add": Template("Thêm tài liệu kiểm chứng", "Added evidence"),
    "evidence.replace": Template("Thay tài liệu kiểm chứng", "Replaced evidence"),
    "evidence.move": Template("Chuyển tài liệu kiểm chứng", "Moved evidence"),
    "evidence.remove": Template("Gỡ tài liệu kiểm chứng", "Removed evidence"),
    "area.submit": Template("Gửi lĩnh vực", "Sent in an area"),
    "area.take_in": Template("Tiếp nhận lĩnh vực", "Took an area in"),
    "area.return": Template("Trả lại lĩnh vực", "Returned an area"),
    "area.conclude": Template("Kết luận thẩm định lĩnh vực", "Concluded the appraisal of an area"),
    "area.explain": Template("Giải trình lĩnh vực", "Explained an area"),
    "area.settle": Template("Thống nhất lĩnh vực", "Settled an area"),
    "area.decide": Template("Quyết định lĩnh vực", "Decided an area"),
    "area.reopen": Template("Mở lại lĩnh vực", "Reopened an area"),
    "verdict.give": Template("Cho điểm thẩm định", "Gave a verdict"),
    "finding.add": Template("Nêu điểm cần làm rõ", "Added a finding"),
    "finding.withdraw": Template("Rút điểm cần làm rõ", "Withdrew a finding"),
    "finding.reply": Template("Trả lời điểm cần làm rõ", "Replied to a finding"),
    "explanation.give": Template("Giải trình", "Gave an explanation"),
    "vote.cast": Template("Bỏ phiếu", "Cast a vote"),
    "decision.make": Template("Hội đồng quyết định", "The council decided"),
    "reminder.send": Template("Gửi nhắc việc", "Sent a reminder"),
}


def say(verb: str, language: Language = "vi") -> str:
    """Say an act."""
    known = VERBS.get(verb)
    return known().say(language) if known else verb


#: What the log keeps of an act, by the last word of its path.
KEYS = {
    "code": Template("mã riêng", "code"),
    "official_code": Template("mã hành chính", "official code"),
    "name": Template("tên", "name"),
    "full_name": Template("họ và tên", "full name"),
    "position": Template("chức vụ", "position"),
    "email_changed": Template("đổi địa chỉ thư", "address changed"),
    "kind": Template("loại", "kind"),
    "form": Template("hình thức", "form"),
    "parent_id": Template("đơn vị cấp trên (số)", "unit above (number)"),
    "valid_from": Template("hiệu lực từ", "first day"),
    "valid_to": Template("hiệu lực đến", "last day"),
    "is_invented": Template("minh họa", "invented"),
    "share": Template("tỷ lệ", "share"),
    "unit": Template("đơn vị", "unit"),
    "is_active": Template("tài khoản mở", "account open"),
    "second_factor": Template("bước xác minh thứ hai", "second factor"),
    "second_factors": Template("bước xác minh thứ hai", "second factors"),
    "sessions": Template("số phiên", "sessions"),
    "first_year": Template("từ năm", "from the year"),
    "last_year": Template("đến năm", "to the year"),
    "created": Template("thêm mới", "created"),
    "changed": Template("đã sửa", "changed"),
    "successions": Template("quan hệ kế thừa", "successions"),
    "roles": Template("vai trò", "roles"),
    "rows": Template("số dòng", "rows"),
    "is_sound": Template("nguyên vẹn", "sound"),
    "state": Template("trạng thái", "state"),
    "points": Template("điểm", "points"),
    "status": Template("tình trạng", "status"),
    "opens_at": Template("mở lúc", "opens"),
    "closes_at": Template("đóng lúc", "closes"),
    "year": Template("năm", "year"),
    "title": Template("tiêu đề", "title"),
}


def say_path(path: str, language: Language = "vi") -> str:
    """Say what a value is of: each word of its path that is known, with the numbers as they stand."""
    return " › ".join(_say_step(step, language) for step in path.split("."))


def _say_step(step: str, language: Language) -> str:
    word, bracket, rest = step.partition("[")
    known = KEYS.get(word)
    return f"{known().say(language) if known else word}{bracket and ' '}{bracket}{rest}"
