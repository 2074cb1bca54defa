import type { GoLiveItemView, LaddersView, ShiftView } from "../../api/contract.js";

/** What somebody does on a shift. */
export const rankWords: Readonly<Record<ShiftView["rank"], string>> = {
  first: "Trực chính",
  second: "Trực phụ",
  supervisor: "Trưởng ca",
  province: "Trực tỉnh",
};

type Level = LaddersView["P0"]["rungs"][number]["told"];

/** Up to whom an alarm has climbed. */
export const levelWords: Readonly<Record<Level, string>> = {
  "on-call": "Người đang trực",
  supervisor: "Trưởng ca",
  province: "Trực tỉnh",
};

/** By what an alarm was sent. */
export const wayWords: Readonly<Record<string, string>> = {
  "duty-bot": "Điện thoại trực",
  "e-mail": "Thư điện tử",
  webhook: "Webhook",
};

const codes: Readonly<Record<string, string>> = {
  "too-late": "không trả lời kịp",
  unreachable: "không kết nối được",
  "not-linked": "chưa nối điện thoại",
  "not-sent": "chưa gửi được",
  "no-such-way": "cách này không còn nữa",
  eauth: "máy chủ thư không nhận mật khẩu",
  esocket: "không kết nối được máy chủ thư",
  econnection: "không kết nối được máy chủ thư",
  etimedout: "máy chủ thư không trả lời kịp",
  eenvelope: "máy chủ thư không nhận địa chỉ",
};

/** Why sending failed. */
export function codeWords(code: string): string {
  return codes[code] ?? (/^\d{3}$/.test(code) ? `máy bên kia trả lời ${code}` : "có lỗi");
}

/** An item of the sheet before opening: its name, and what to write into it. */
export const goLiveWords: Readonly<
  Record<GoLiveItemView["id"], { readonly title: string; readonly hint: string }>
> = {
  operator: { title: "Đơn vị vận hành", hint: "Cơ quan nào chịu trách nhiệm, ai là người phụ trách." },
  hours: { title: "Giờ có người đọc", hint: "Những giờ, những ngày có người trực." },
  roster: {
    title: "Lịch trực đã xếp",
    hint: "Xếp đến ngày nào, ai xếp tiếp; ai là cấp trên nhận báo động sau cùng.",
  },
  contacts: { title: "Đầu mối 111 và công an", hint: "Đã hẹn với ai ở Tổng đài 111 và công an, gọi số nào." },
  texts: { title: "Đọc duyệt lời của máy", hint: "Cán bộ bảo vệ trẻ em nào đã đọc, những phần nào." },
  "impact-assessment": {
    title: "Hồ sơ đánh giá tác động xử lý dữ liệu cá nhân",
    hint: "Số hồ sơ, ai ký.",
  },
  "cross-border": {
    title: "Hồ sơ chuyển dữ liệu cá nhân ra nước ngoài",
    hint: "Số hồ sơ, ai ký; hoặc ghi rõ vì sao không cần.",
  },
};

const weekdays = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];

/** `09/03`. */
export function shortDay(at: number): string {
  return isoDay(at).slice(5).split("-").toReversed().join("/");
}

/** The day in Viet Nam, `YYYY-MM-DD`. */
export function isoDay(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** `Thứ hai`. */
export function weekdayOf(at: number): string {
  return weekdays[new Date(`${isoDay(at)}T00:00:00Z`).getUTCDay()] ?? "";
}

/** The moment of a day and time of day in Viet Nam; NaN when either is not one. */
export function momentOf(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00+07:00`);
}
