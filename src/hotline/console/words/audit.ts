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
  statusReasons,
  stepOutcomes,
  taskKinds,
  taskResults,
  urgencyReasons,
} from "../../api/contract.js";
import { type AuditGroup, auditGroups } from "../../audit/groups.js";
import { contactKinds, contactKindWords } from "../../directory/kinds.js";
import { statusWords } from "./case.js";

/** What lines of the audit are about. */
export const auditGroupWords: Readonly<Record<AuditGroup, string>> = {
  talk: "Cuộc trò chuyện",
  case: "Hồ sơ",
  alarm: "Báo động, lịch trực",
  account: "Tài khoản, đăng nhập",
  other: "Danh bạ, cài đặt, nhật ký",
};

/** The part of a line's detail that tells a reader something; nothing is left out that could matter. */
export function detailWords(detail: AuditLine["detail"]): string {
  const { outcome, urgency, ...rest } = detail;
  const known = [
    ...(urgency === undefined ? [] : [`mức ${urgency}`]),
    ...(outcome === undefined ? [] : [outcomeWords(outcome)]),
  ];
  const others = Object.entries(rest).map(
    ([name, value]) => `${names[name] ?? name}: ${listed(name, value) ?? valueWords(value)}`,
  );
  return [...known, ...others].join(" · ");
}

const names: Readonly<Record<string, string>> = {
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
};

const statuses = [
  ...Object.entries(statusWords).map(([id, label]) => ({ id, label: label.toLowerCase() })),
  { id: "open", label: "chưa đóng" },
  { id: "all", label: "tất cả" },
];

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
  result: [...stepOutcomes, ...taskResults],
  step: lostContactSteps,
};

function listed(name: string, value: string): string | undefined {
  return lists[name]?.find(({ id }) => id === value)?.label;
}

/** Values that this page has words for; all others are fixed words of the program and shown as they are. */
function valueWords(value: string): string {
  const kind = contactKinds.find((one) => one === value);
  if (kind !== undefined) return contactKindWords[kind];
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
