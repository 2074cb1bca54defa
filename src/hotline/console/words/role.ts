import type { Role } from "../../api/contract.js";

/** Names of the roles. */
export const roleWords: Readonly<Record<Role, string>> = {
  operator: "Người trực",
  supervisor: "Trưởng ca",
  admin: "Quản trị",
  commune: "Cán bộ xã, phường",
  analyst: "Người xem số liệu",
};

/** What a role is for, for who gives it. */
export const rolePurpose: Readonly<Record<Role, string>> = {
  operator: "Nhận và trả lời cuộc trò chuyện, làm hồ sơ.",
  supervisor: "Như người trực, và xem lịch sử, nhật ký, xếp ca.",
  admin: "Tài khoản và cài đặt. Không xem cuộc trò chuyện.",
  commune: "Chỉ xem hồ sơ đã chuyển đến xã, phường của mình.",
  analyst: "Chỉ xem số liệu. Không xem hồ sơ nào.",
};
