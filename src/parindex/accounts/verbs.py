"""Acts of the log in words. A verb that is not here is shown as it stands in the log."""

from parindex.core.sentences import Language, Template

VERBS = {
    "unit.record": Template("Ghi nhận đơn vị", "Recorded a unit"),
    "unit.establish": Template("Lập đơn vị", "Founded a unit"),
    "unit.merge": Template("Sáp nhập đơn vị", "Merged units"),
    "unit.split": Template("Chia tách đơn vị", "Split a unit"),
    "unit.rename": Template("Đổi tên đơn vị", "Renamed a unit"),
    "unit.reorganise": Template("Sắp xếp lại đơn vị", "Reorganised units"),
    "unit.correct": Template("Sửa thông tin đơn vị", "Set a unit right"),
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
    "round.set": Template("Đặt quy định của đợt", "Set what the round decides for itself"),
    "round.set_checks": Template("Đặt phép kiểm tra trước khi gửi", "Set the checks before sending in"),
    "round.choose_criteria": Template("Chọn bộ chỉ số", "Chose the criteria set"),
    "round.choose_units": Template("Chọn đơn vị tham gia", "Chose the units"),
    "round.change_set": Template("Đổi bộ chỉ số giữa đợt", "Changed the criteria set in mid-round"),
    "round.open": Template("Mở đợt đánh giá", "Opened a round"),
    "round.assign": Template("Phân công thẩm định", "Assigned an appraiser"),
    "round.unassign": Template("Bỏ phân công thẩm định", "Took an assignment away"),
    "round.share_out": Template("Chia đều việc thẩm định", "Shared out the appraisal"),
    "round.approve": Template("Phê duyệt kết quả", "Approved the results"),
    "round.publish": Template("Công bố kết quả", "Published the results"),
    "phase.set": Template("Đặt thời hạn các giai đoạn", "Set the dates of the phases"),
    "extension.grant": Template("Gia hạn cho một đơn vị", "Gave one unit more time"),
    "sheet.excuse": Template("Chấp nhận lý do nộp muộn", "Excused a late filing"),
    "answer.save": Template("Lưu câu trả lời", "Saved an answer"),
    "answer.assign": Template("Giao mục cho công chức", "Handed an item to an officer"),
    "desk.bring": Template("Đưa tài liệu lên trang Tài liệu của đơn vị", "Brought a document to the desk"),
    "desk.hand": Template("Chuyển tài liệu cho người phụ trách mục", "Handed a document on"),
    "desk.put_aside": Template("Bỏ khỏi danh sách tài liệu chưa xếp", "Put a document aside"),
    "evidence.add": Template("Thêm tài liệu", "Added a document"),
    "evidence.describe": Template("Ghi thông tin tài liệu", "Described a document"),
    "evidence.confirm": Template("Xác nhận thông tin máy đọc", "Confirmed what was read of a document"),
    "criteria.draft_required_evidence": Template(
        "Sửa tài liệu cần có, chưa duyệt", "Changed required evidence as a draft"
    ),
    "criteria.approve_required_evidence": Template(
        "Duyệt tài liệu kiểm chứng cần có", "Approved the evidence that is required"
    ),
    "evidence.replace": Template("Thay bản tài liệu", "Replaced a document's file"),
    "evidence.attach": Template("Nộp tài liệu vào mục", "Filed a document under an item"),
    "evidence.bring_on_behalf": Template("Nộp thay đơn vị", "Filed a document on behalf of a unit"),
    "evidence.detach": Template("Gỡ tài liệu khỏi mục", "Took a document off an item"),
    "evidence.move": Template("Chuyển tài liệu sang mục khác", "Moved a document to another item"),
    "area.submit": Template("Gửi lĩnh vực", "Sent in an area"),
    "area.take_in": Template("Nhận lĩnh vực như đang có", "Took an area in as it stands"),
    "area.return": Template("Trả lại lĩnh vực", "Returned an area"),
    "area.conclude": Template("Kết luận thẩm định lĩnh vực", "Concluded the appraisal of an area"),
    "area.reopen": Template("Mở lại lĩnh vực", "Reopened an area"),
    "verdict.give": Template("Cho kết quả thẩm định", "Gave a verdict"),
    "verdict.accept_all": Template("Công nhận nhiều mục", "Accepted several items"),
    "verdict.uphold": Template("Giữ kết quả thẩm định lần 1", "Let the first verdict stand"),
    "verdict.decide": Template("Quyết định giữa các kết quả thẩm định", "Decided between verdicts"),
    "finding.add": Template("Nêu yêu cầu bổ sung", "Added a finding"),
    "finding.withdraw": Template("Rút yêu cầu bổ sung", "Withdrew a finding"),
    "finding.reply": Template("Trả lời yêu cầu bổ sung", "Replied to a finding"),
    "explanation.save": Template("Viết giải trình", "Wrote an explanation"),
    "explanation.send": Template("Gửi giải trình", "Sent explanations"),
    "explanation.close": Template("Đóng giải trình", "Closed the explanations"),
    "explanation.pass_on": Template("Chuyển lĩnh vực không bị trừ điểm", "Passed on areas that lost nothing"),
    "explanation.settle_agreed": Template("Chuyển lĩnh vực đã thống nhất", "Passed on areas that were agreed"),
    "vote.cast": Template("Biểu quyết", "Cast a vote"),
    "decision.record": Template("Ghi quyết định của hội đồng", "Recorded a decision of the council"),
    "petition.open": Template("Mở lại theo kiến nghị", "Opened an item again on petition"),
    "reminder.send": Template("Nhắc việc", "Sent reminders"),
    "reminder.send_by_hand": Template("Nhắc việc theo yêu cầu", "Sent reminders by hand"),
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
