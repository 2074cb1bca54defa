/** Whom a task is for. `own`: the hotline itself. Stored: may be added to, not renamed. */
export const offices = [
  { id: "own", label: "Người trực" },
  { id: "commune", label: "UBND cấp xã, người làm công tác bảo vệ trẻ em" },
  { id: "police", label: "Công an cấp xã" },
  { id: "health", label: "Cơ sở y tế" },
  { id: "school", label: "Trường học" },
  { id: "111", label: "Tổng đài 111" },
] as const;
export type OfficeKind = (typeof offices)[number]["id"];
export const officeIds: readonly OfficeKind[] = offices.map(({ id }) => id);

/** Until when something has to be done. */
export type DueRule =
  /** The decree says "ngay": at once from receiving the information, with no number. */
  | { readonly kind: "at-once" }
  /** Hours from receiving the information, which is the case's legal clock. */
  | { readonly kind: "hours-from-receiving"; readonly hours: number }
  /** Days from when the step of the kind `after` was done. */
  | { readonly kind: "days-after"; readonly days: number; readonly after: string }
  /** Not for urgent cases, which the decree takes out of these terms. */
  | { readonly kind: "working-days"; readonly days: number }
  /** The decree names no term; staff may set one. */
  | { readonly kind: "open" };

/** A kind of task with its term and where that stands. */
export interface TaskRule {
  readonly id: string;
  readonly label: string;
  readonly office: OfficeKind;
  readonly due: DueRule;
  /** The form of the decree that the step writes, e.g. `Mẫu 02`. */
  readonly form?: string;
  /** Document and article; left out: the office's own custom. */
  readonly source?: string;
}

const decree = (article: string) => `Nghị định 56/2017/NĐ-CP, ${article}`;

/** Every kind, in the order in which the steps follow. Ids are stored: they may be added to, not renamed. */
export const taskKinds = [
  {
    id: "refer-commune",
    label: "Chuyển tin cho UBND cấp xã",
    office: "commune",
    due: { kind: "at-once" },
    source: decree("điều 26 khoản 1"),
  },
  {
    id: "refer-police",
    label: "Báo công an cấp xã",
    office: "police",
    due: { kind: "at-once" },
    source: "Bộ luật Tố tụng hình sự 2015, điều 146; xâm hại tình dục: Thông tư liên tịch 01/2022, điều 9",
  },
  {
    id: "urgent-intervention",
    label: "Can thiệp khẩn cấp",
    office: "commune",
    due: { kind: "hours-from-receiving", hours: 12 },
    source: decree("điều 26 khoản 3, điều 31"),
  },
  {
    id: "separation",
    label: "Tạm thời cách ly trẻ",
    office: "commune",
    due: { kind: "hours-from-receiving", hours: 12 },
    form: "Mẫu 07",
    source: decree("điều 32"),
  },
  {
    id: "separation-review",
    label: "Xem lại việc cách ly",
    office: "commune",
    due: { kind: "days-after", days: 15, after: "separation" },
    form: "Mẫu 03",
    source: decree("điều 32"),
  },
  {
    id: "first-assessment",
    label: "Đánh giá nguy cơ ban đầu",
    office: "commune",
    due: { kind: "open" },
    form: "Mẫu 02",
    source: decree("điều 26 khoản 2"),
  },
  {
    id: "assessment",
    label: "Thu thập thông tin, đánh giá cụ thể",
    office: "commune",
    due: { kind: "open" },
    form: "Mẫu 03",
    source: decree("điều 27 khoản 1"),
  },
  {
    id: "plan",
    label: "Lập kế hoạch hỗ trợ, can thiệp",
    office: "commune",
    due: { kind: "working-days", days: 5 },
    form: "Mẫu 04",
    source: decree("điều 28 khoản 1"),
  },
  {
    id: "approval",
    label: "Phê duyệt kế hoạch",
    office: "commune",
    due: { kind: "working-days", days: 2 },
    form: "Mẫu 05",
    source: decree("điều 28 khoản 4"),
  },
  {
    id: "review",
    label: "Rà soát, đánh giá sau kế hoạch",
    office: "commune",
    due: { kind: "open" },
    form: "Mẫu 06",
    source: decree("điều 30"),
  },
  { id: "refer-health", label: "Chuyển cơ sở y tế", office: "health", due: { kind: "open" } },
  { id: "refer-school", label: "Báo trường học", office: "school", due: { kind: "open" } },
  { id: "refer-111", label: "Chuyển Tổng đài 111", office: "111", due: { kind: "open" } },
  { id: "own", label: "Việc khác", office: "own", due: { kind: "open" } },
] as const satisfies readonly TaskRule[];
export type TaskKind = (typeof taskKinds)[number]["id"];
export const taskKindIds: readonly TaskKind[] = taskKinds.map(({ id }) => id);

/** The rule of a kind. */
export function taskRule(kind: TaskKind): TaskRule {
  const found: TaskRule | undefined = taskKinds.find(({ id }) => id === kind);
  return found ?? { id: kind, label: kind, office: "own", due: { kind: "open" } };
}

/** True for kinds that hand the case to another office: done means sent. */
export function isReferral(kind: TaskKind): boolean {
  return kind.startsWith("refer-");
}

/** How a task ended. Stored: may be added to, not renamed. */
export const taskResults = [
  { id: "done", label: "Đã làm" },
  { id: "refused", label: "Bên nhận chưa nhận" },
  { id: "not-needed", label: "Không cần nữa" },
] as const;
export type TaskResult = (typeof taskResults)[number]["id"];
export const taskResultIds: readonly TaskResult[] = taskResults.map(({ id }) => id);
