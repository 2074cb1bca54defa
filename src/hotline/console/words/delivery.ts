import type { Delivery } from "../../api/contract.js";

const states: Readonly<Record<Delivery["state"], string>> = {
  waiting: "Đang gửi…",
  sent: "Đã gửi",
  delivered: "Đã nhận",
  read: "Đã xem",
  failed: "Không gửi được",
  unsure: "Chưa chắc đã tới",
  held: "Đang giữ lại, chưa gửi",
};

const reasons: Readonly<Record<string, string>> = {
  "rate-limited": "nền tảng giới hạn số tin",
  "platform-trouble": "nền tảng đang trục trặc",
  network: "mất kết nối mạng",
  "window-closed": "đã quá thời hạn nền tảng cho phép",
  unreachable: "người viết đã chặn hoặc không nhận tin",
  "bad-request": "nền tảng không nhận tin này",
  "bad-media": "nền tảng không nhận tệp này",
  "not-allowed": "nền tảng không cho phép gửi",
  token: "kết nối với nền tảng hết hiệu lực, xin báo quản trị",
  policy: "nền tảng chặn nội dung này",
  quota: "đã hết số tin được gửi",
  "other-app-has-talk": "một ứng dụng khác đang giữ cuộc trò chuyện",
  "too-old": "tin đã quá cũ nên không gửi nữa",
};

/** What became of a sent message, with the reason where it did not arrive. */
export function deliveryWords({ state, reason, code }: Delivery): string {
  if (state === "held") return `${states.held}: người viết đã xin ẩn`;
  if (state !== "failed" && state !== "unsure") return states[state];
  if (reason === null) return states[state];
  const known = reasons[reason] ?? reason;
  return `${states[state]}: ${known}${code === null ? "" : ` (mã ${code})`}`;
}
