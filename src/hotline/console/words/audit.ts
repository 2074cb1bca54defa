import { urgencies } from "../../../model/urgency.js";
import type { AuditLine } from "../../api/contract.js";
import {
  callAnswers,
  callTargets,
  correctionReasons,
  formRemovalReasons,
  lostContactSteps,
  outcomes,
  promiseEnds,
  reopenReasons,
  roles,
  statusReasons,
  stepOutcomes,
  taskKinds,
  taskResults,
  urgencyReasons,
} from "../../api/contract.js";
import { type AuditGroup, auditGroups } from "../../audit/groups.js";
import { contactKinds, contactKindWords } from "../../directory/kinds.js";
import { writtenDay } from "../fields/written.js";
import { statusWords } from "./case.js";
import { goLiveWords, levelWords, rankWords, wayWords } from "./duty.js";
import { roleWords } from "./role.js";
import { channelWords } from "./talk.js";
import { urgencyWords } from "./urgency.js";

/** What lines of the audit are about. */
export const auditGroupWords: Readonly<Record<AuditGroup, string>> = {
  talk: "Cuộc trò chuyện",
  case: "Hồ sơ",
  alarm: "Báo động, lịch trực",
  account: "Tài khoản, đăng nhập",
  other: "Danh bạ, cài đặt, nhật ký",
};

/**
 * The part of a line's detail that tells a reader something; nothing is left out that could matter. `staff`: names of
 * accounts by their id.
 */
export function detailWords(
  detail: AuditLine["detail"],
  staff: ReadonlyMap<string, string> = new Map(),
): string {
  const { outcome, urgency, ...rest } = detail;
  const known = [
    ...(urgency === undefined ? [] : [`mức ${levelOf(urgency)}`]),
    ...(outcome === undefined ? [] : [outcomeWords(outcome)]),
  ];
  const others = Object.entries(rest).map(
    ([name, value]) =>
      `${nameOf(name, value)}: ${staff.get(value) ?? listed(name, value) ?? valueWords(value)}`,
  );
  return [...known, ...others].join(" · ");
}

/** An alarm's rungs are counted, those of a referral have reasons. */
function nameOf(name: string, value: string): string {
  if (name === "rung" && /^\d+$/.test(value)) return "lần gọi";
  if (name === "by" && (value === "phone" || value === "console")) return "bằng";
  return detailNames[name] ?? name;
}

function levelOf(urgency: string): string {
  const level = urgencies.find((one) => one === urgency);
  return level === undefined ? urgency : urgencyWords[level].toLowerCase();
}

/** What each entry of a line's detail is called. */
export const detailNames: Readonly<Record<string, string>> = {
  added: "thêm",
  changed: "sửa",
  unchanged: "không đổi",
  origin: "bắt đầu từ",
  kind: "loại",
  unit: "mã nơi",
  group: "nhóm",
  case: "hồ sơ",
  by: "lọc theo",
  day: "ngày",
  fault: "lỗi",
  reason: "lý do",
  field: "mục",
  answered: "nghe máy",
  how: "kết quả",
  result: "kết quả",
  step: "bước",
  status: "trạng thái",
  from: "từ",
  to: "sang",
  rung: "lý do",
  calls: "số lần báo",
  own: "số lần báo người của đường dây",
  told: "gọi",
  without: "không có",
  still: "vẫn",
  channel: "kênh",
  task: "phần việc",
  value: "số cuộc",
  minutes: "số phút",
  line: "tin số",
  place: "tệp số",
  format: "dạng tệp",
  other: "hồ sơ kia",
  item: "mục",
  ticked: "đã xong",
  unread: "nội dung chưa duyệt",
  way: "cách báo",
  for: "cho",
  set: "có địa chỉ",
  rank: "vai trò",
  shifts: "số ca",
  account: "tài khoản",
  roles: "vai trò",
  rolesBefore: "vai trò trước",
  rolesAfter: "vai trò sau",
  unitBefore: "mã nơi trước",
  unitAfter: "mã nơi sau",
  name: "tên",
  span: "mỗi dòng",
  with: "bằng",
  locks: "khoá trong",
  form: "mẫu",
  secrecy: "mức giữ kín",
  informant: "người báo tin",
  hours: "số giờ",
  operatorsNeedSecondFactor: "người trực phải có mã xác thực",
};

const levels = Object.entries(levelWords).map(([id, label]) => ({ id, label: label.toLowerCase() }));

const statuses = [
  ...Object.entries(statusWords).map(([id, label]) => ({ id, label: label.toLowerCase() })),
  { id: "open", label: "chưa đóng" },
  { id: "all", label: "tất cả" },
];

const nothing = [{ id: "none", label: "không có" }];

/** Names whose values are ids of a list with labels. */
const lists: Readonly<Record<string, readonly { readonly id: string; readonly label: string }[]>> = {
  answered: callAnswers,
  how: promiseEnds,
  kind: [...callTargets, ...taskKinds],
  status: statuses,
  from: statuses,
  to: statuses,
  reason: [
    ...statusReasons,
    ...reopenReasons,
    ...urgencyReasons,
    ...correctionReasons,
    ...formRemovalReasons,
  ],
  rung: [
    { id: "new", label: "việc mới" },
    { id: "unacknowledged", label: "quá hạn nhận" },
    { id: "overdue", label: "hết hạn 12 giờ" },
  ],
  told: levels,
  without: [{ id: "database", label: "kết nối cơ sở dữ liệu" }],
  still: [{ id: "unanswered", label: "chưa trả lời" }],
  channel: Object.entries(channelWords).map(([id, label]) => ({ id, label })),
  task: [
    { id: "follow", label: "cùng theo dõi" },
    { id: "ring", label: "gọi điện" },
  ],
  item: Object.entries(goLiveWords).map(([id, { title }]) => ({ id, label: title })),
  way: Object.entries(wayWords).map(([id, label]) => ({ id, label })),
  rank: Object.entries(rankWords).map(([id, label]) => ({ id, label })),
  by: [
    { id: "phone", label: "điện thoại trực" },
    { id: "console", label: "bàn trực" },
  ],
  with: [
    { id: "provider", label: "tài khoản của tỉnh" },
    { id: "command", label: "lệnh trên máy chủ" },
    { id: "backup-code", label: "mã dự phòng" },
    { id: "code", label: "mã xác thực" },
  ],
  account: nothing,
  unitBefore: nothing,
  unitAfter: nothing,
  name: [{ id: "changed", label: "đã sửa" }],
  span: [
    { id: "day", label: "một ngày" },
    { id: "week", label: "một tuần" },
    { id: "month", label: "một tháng" },
  ],
  informant: [
    { id: "with", label: "có trong mẫu" },
    { id: "without", label: "để trống" },
  ],
  locks: [{ id: "15 min", label: "15 phút" }],
  result: [
    ...stepOutcomes,
    ...taskResults,
    { id: "refused", label: "không được nhận" },
    { id: "disabled", label: "tài khoản đã khoá" },
    { id: "wrong-code", label: "sai mã" },
    { id: "sign-in-over", label: "quá lâu" },
    { id: "no-account", label: "không có tài khoản" },
    { id: "provider-failed", label: "cổng của tỉnh báo lỗi" },
    { id: "too-many-tries", label: "thử quá nhiều lần" },
  ],
  step: lostContactSteps,
};

function listed(name: string, value: string): string | undefined {
  if (name.startsWith("roles")) return value.split(" ").map(roleOf).join(", ");
  return lists[name]?.find(({ id }) => id === value)?.label;
}

function roleOf(id: string): string {
  const role = roles.find((one) => one === id);
  return role === undefined ? id : roleWords[role];
}

/** Values that this page has words for; all others are fixed words of the program and shown as they are. */
function valueWords(value: string): string {
  const kind = contactKinds.find((one) => one === value);
  if (kind !== undefined) return contactKindWords[kind];
  if (value === "yes" || value === "true") return "có";
  if (value === "no" || value === "false") return "không";
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return writtenDay(value);
  const group = auditGroups.find((one) => one === value);
  return group === undefined ? value : auditGroupWords[group];
}

function outcomeWords(id: string): string {
  const found = outcomes.find((outcome) => outcome.id === id);
  return found === undefined ? id : found.label;
}

/** The digits of a head that are to be noted down, in fours. */
export function headDigits(hash: string): string {
  return hash.slice(0, 20).replace(/(.{4})(?=.)/g, "$1 ");
}
