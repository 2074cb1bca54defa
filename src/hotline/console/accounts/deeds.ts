import type { Account } from "../../api/contract.js";
import type { AccountDeed } from "../api/accounts.js";

/** What can be done to somebody's account beside changing its fields. */
export type Deed = AccountDeed | "reset-password";

/** As menus and dialogs call them. */
export const deedTitles: Readonly<Record<Deed, string>> = {
  "reset-password": "Cấp mật khẩu mới",
  "reset-second-factor": "Bỏ mã xác thực để đặt lại",
  "sign-out-everywhere": "Đăng xuất khỏi mọi máy",
  disable: "Khoá tài khoản",
  enable: "Mở lại tài khoản",
};

/** What comes of it, before it is done. */
export const deedWarnings: Readonly<Record<AccountDeed, string>> = {
  "reset-second-factor":
    "Chỉ làm khi đã chắc chắn đúng người (gặp mặt hoặc gọi số đã biết). Mã cũ và mã dự phòng cũ không dùng được nữa, mọi máy bị đăng xuất.",
  "sign-out-everywhere": "Người này phải đăng nhập lại trên mọi máy. Chữ đang viết dở trên máy đó vẫn còn.",
  disable: "Người này bị đăng xuất ngay và không vào được nữa. Hồ sơ và nhật ký vẫn giữ nguyên.",
  enable: "Người này lại vào được bằng mật khẩu cũ.",
};

/** What makes sense for an account; nothing for one's own, whose ways stand in the account menu. */
export function deedsFor({ disabledAt, secondFactor }: Account, own: boolean): readonly Deed[] {
  if (own) return [];
  if (disabledAt !== null) return ["enable"];
  return [
    "reset-password",
    ...(secondFactor ? (["reset-second-factor"] as const) : []),
    "sign-out-everywhere",
    "disable",
  ];
}
