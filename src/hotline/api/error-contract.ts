import { z } from "zod";

/** Every error the staff's API answers: its HTTP status and its words for staff. The only list of them. */
export const errorCatalogue = {
  "bad-request": { status: 400, message: "Yêu cầu chưa đúng. Xin kiểm tra lại những gì vừa nhập." },
  "wrong-password": { status: 400, message: "Mật khẩu hiện tại không đúng." },
  "weak-password": {
    status: 400,
    message: "Mật khẩu mới cần ít nhất 10 ký tự, khác mật khẩu cũ và khác tên đăng nhập.",
  },
  "sign-in-failed": { status: 401, message: "Tên đăng nhập hoặc mật khẩu không đúng." },
  "signed-out": { status: 401, message: "Phiên làm việc đã hết. Xin đăng nhập lại." },
  "must-change-password": { status: 403, message: "Xin đổi mật khẩu trước khi làm việc." },
  forbidden: { status: 403, message: "Tài khoản này không được làm việc đó." },
  "foreign-origin": { status: 403, message: "Yêu cầu đến từ một trang khác nên đã bị từ chối." },
  "not-found": { status: 404, message: "Không tìm thấy." },
  "not-holder": { status: 409, message: "Anh/chị cần nhận cuộc trò chuyện trước." },
  "already-held": { status: 409, message: "Anh/chị đang giữ cuộc trò chuyện này rồi." },
  "case-closed": { status: 409, message: "Hồ sơ này đã đóng." },
  "window-closed": {
    status: 409,
    message: "Đã quá thời hạn nền tảng cho phép nhắn. Xin liên hệ bằng cách an toàn khác.",
  },
  "too-large": { status: 413, message: "Nội dung quá dài." },
  "too-many-tries": { status: 429, message: "Đã thử quá nhiều lần. Xin đợi ít phút rồi thử lại." },
  "too-many-listeners": { status: 503, message: "Máy chủ đang quá đông. Trang sẽ tự thử lại." },
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
