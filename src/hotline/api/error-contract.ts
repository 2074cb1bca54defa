import { z } from "zod";

/** Every error the staff's API answers: its HTTP status and its words for staff. The only list of them. */
export const errorCatalogue = {
  "bad-request": { status: 400, message: "Yêu cầu chưa đúng. Xin kiểm tra lại những gì vừa nhập." },
  "wrong-password": { status: 400, message: "Mật khẩu hiện tại không đúng." },
  "weak-password": {
    status: 400,
    message: "Mật khẩu mới cần ít nhất 10 ký tự, khác mật khẩu cũ và khác tên đăng nhập.",
  },
  "wrong-code": { status: 400, message: "Mã chưa đúng. Xin xem lại mã mới nhất trong ứng dụng." },
  "has-second-factor": { status: 409, message: "Tài khoản này đã có mã xác thực." },
  "commune-missing": { status: 400, message: "Xin chọn xã, phường của cán bộ trong danh sách." },
  "sign-in-failed": { status: 401, message: "Tên đăng nhập hoặc mật khẩu không đúng." },
  "signed-out": { status: 401, message: "Phiên làm việc đã hết. Xin đăng nhập lại." },
  "sign-in-over": { status: 401, message: "Mã đã dùng hoặc đã hết giờ. Xin đăng nhập lại từ đầu." },
  "account-disabled": { status: 403, message: "Tài khoản này đã bị khoá. Xin hỏi người quản trị." },
  "must-change-password": { status: 403, message: "Xin đổi mật khẩu trước khi làm việc." },
  "must-set-second-factor": { status: 403, message: "Xin đặt mã xác thực trước khi làm việc." },
  forbidden: { status: 403, message: "Tài khoản này không được làm việc đó." },
  "foreign-origin": { status: 403, message: "Yêu cầu đến từ một trang khác nên đã bị từ chối." },
  "not-found": { status: 404, message: "Không tìm thấy." },
  "not-holder": { status: 409, message: "Anh/chị cần nhận cuộc trò chuyện trước." },
  "already-held": { status: 409, message: "Anh/chị đang giữ cuộc trò chuyện này rồi." },
  "too-many-talks": {
    status: 409,
    message: "Anh/chị đang giữ đủ số cuộc được phép. Xin trả bớt hoặc chuyển cho đồng nghiệp.",
  },
  "colleague-away": {
    status: 409,
    message:
      "Đồng nghiệp này không trực và không mở trang trực. Xin chọn người khác hoặc bấm chuyển lần nữa.",
  },
  "colleague-full": { status: 409, message: "Đồng nghiệp này đang giữ đủ số cuộc được phép." },
  "grave-talk": {
    status: 409,
    message: "Cuộc này đang ở mức khẩn cấp hoặc cao nên không chặn được. Xin xử lý xong hồ sơ trước.",
  },
  "unfit-opening": {
    status: 400,
    message: "Câu này chưa dùng được. Xin xem lại độ dài, lời hứa và các con số.",
  },
  "telling-words": {
    status: 409,
    message:
      "60 ký tự đầu hiện trên màn hình khoá và đang có chữ dễ lộ. Xin để 60 ký tự đầu là lời chào, rồi mới viết chuyện kia.",
  },
  "not-in-danger": { status: 409, message: "Đang nguy hiểm ngay lúc này thì không mở bài học." },
  "media-locked": { status: 403, message: "Ảnh này đã khoá. Trưởng ca nêu lý do rồi mới mở được." },
  "media-gone": { status: 410, message: "Nền tảng không còn giữ tệp này, hoặc liên kết đã hết hạn." },
  "media-away": { status: 502, message: "Chưa lấy được tệp từ nền tảng. Xin thử lại." },
  "open-tasks": {
    status: 409,
    message: "Hồ sơ còn việc chưa xong. Xin xem lại, rồi đóng nếu vẫn muốn.",
  },
  "person-waits": {
    status: 409,
    message:
      "Người viết đang chờ trả lời. Đóng bây giờ thì không còn ai được báo. Xin trả lời trước, hoặc đóng nếu vẫn muốn.",
  },
  "not-handed": {
    status: 409,
    message:
      "Hồ sơ chưa ghi lần chuyển hay cuộc gọi nào tới nơi này. Xin chuyển hoặc ghi cuộc gọi trước, hoặc đóng nếu đã chuyển bằng cách khác.",
  },
  "calls-used": {
    status: 409,
    message: "Đã báo “đang gọi điện” hai lần. Xin nhắn một câu, hoặc chuyển cho đồng nghiệp.",
  },
  "unfit-for-roster": { status: 409, message: "Người này không đọc được tin nên không xếp trực được." },
  "not-now": { status: 409, message: "Hồ sơ vừa thay đổi nên việc này không làm được nữa. Xin xem lại." },
  "duty-bot-off": { status: 409, message: "Đơn vị chưa bật máy nhắn trực." },
  "case-closed": { status: 409, message: "Hồ sơ này đã đóng." },
  "no-chat": {
    status: 409,
    message: "Tin này đến qua điện thoại hoặc gặp trực tiếp nên không nhắn lại ở đây được.",
  },
  "window-closed": {
    status: 409,
    message: "Đã quá thời hạn nền tảng cho phép nhắn. Xin liên hệ bằng cách an toàn khác.",
  },
  "login-taken": { status: 409, message: "Tên đăng nhập này đã có." },
  "own-account": { status: 409, message: "Không tự làm việc này với tài khoản của mình được." },
  "last-admin": { status: 409, message: "Cần còn ít nhất một người quản trị đang dùng được." },
  "unfit-contact": {
    status: 400,
    message: "Chưa lưu được. Xin xem lại nơi, loại, tên và số điện thoại (cán bộ xã, công an xã cần tên xã).",
  },
  "contact-exists": { status: 409, message: "Danh bạ đã có nơi này, cùng loại và cùng tên." },
  "unreadable-sheet": {
    status: 400,
    message: "Không đọc được tệp này. Cần tệp Excel .xlsx, hoặc .csv lưu theo bảng mã UTF-8.",
  },
  "too-many-rows": { status: 400, message: "Tệp có hơn 5.000 dòng. Xin chia thành nhiều tệp." },
  "shift-taken": { status: 409, message: "Người này đã có ca cùng vai trò vào giờ đó." },
  "swap-over": { status: 409, message: "Việc đổi ca này không còn làm được. Xin tải lại lịch." },
  "item-unfit": {
    status: 400,
    message: "Xin ghi rõ nội dung, và ngày nếu mục này cần ngày, rồi mới đánh dấu.",
  },
  "roster-empty": {
    status: 409,
    message: "Lịch trực chưa có ca nào trong bảy ngày tới. Xin xếp lịch rồi mới đánh dấu.",
  },
  "no-next-level": {
    status: 409,
    message:
      "Lịch trực chưa có ai là Trực tỉnh. Báo động leo tới cấp trên là hết, nên cần một người ở đó. Xin xếp ca Trực tỉnh hoặc ghi vào lịch mẫu.",
  },
  "next-level-unreachable": {
    status: 409,
    message:
      "Người Trực tỉnh chưa có địa chỉ thư, cũng chưa nối điện thoại trực. Xin ghi địa chỉ ở trang Báo động rồi gửi thử.",
  },
  "texts-unread": {
    status: 409,
    message:
      "Còn nội dung chưa có cán bộ nào đọc. Xin đọc hết ở trang Nội dung, hoặc ghi ai cho phép mở khi còn chưa duyệt và vì sao.",
  },
  "texts-changed": {
    status: 409,
    message: "Số nội dung chưa duyệt vừa đổi. Xin xem lại con số rồi xác nhận.",
  },
  "day-ahead": { status: 400, message: "Ngày này chưa tới. Xin xem lại." },
  "unfit-field": {
    status: 400,
    message: "Có số tuổi hoặc ngày sinh không thể có. Xin xem lại; chưa rõ thì ghi ước chừng.",
  },
  "not-a-commune": { status: 400, message: "Xin chọn xã, phường hoặc đặc khu nhận tin." },
  "unfit-form": { status: 400, message: "Chỉ nhận tệp PDF, Word (.docx), JPG hoặc PNG." },
  "form-too-large": { status: 413, message: "Tệp lớn hơn 10 MB. Xin chụp hoặc lưu lại nhỏ hơn." },
  "too-many-forms": { status: 409, message: "Bước này đã có đủ 20 tệp." },
  "too-many-prints": { status: 503, message: "Nhiều biểu mẫu đang chờ làm. Xin thử lại sau một phút." },
  "print-late": { status: 503, message: "Biểu mẫu làm quá lâu nên máy đã dừng. Xin thử lại." },
  "unfit-tet": { status: 400, message: "Kỳ nghỉ Tết phải có mùng 1 và dài nhiều nhất 16 ngày." },
  "too-large": { status: 413, message: "Nội dung quá dài." },
  "too-many-tries": { status: 429, message: "Đã thử quá nhiều lần. Xin đợi ít phút rồi thử lại." },
  "too-many-listeners": { status: 503, message: "Máy chủ đang quá đông. Trang sẽ tự thử lại." },
  "provider-away": {
    status: 503,
    message: "Cổng đăng nhập của tỉnh chưa trả lời. Xin thử lại, hoặc dùng mật khẩu.",
  },
  busy: { status: 503, message: "Hệ thống đang bận, việc này chưa được ghi nhận. Xin thử lại." },
  fault: { status: 500, message: "Có lỗi ở hệ thống. Việc này chưa được ghi nhận." },
} as const;

/** One of the errors of the catalogue. */
export type ErrorCode = keyof typeof errorCatalogue;

/** The body of every answer that is not 2xx. `message` is Vietnamese and can be shown as it is. */
export const errorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
