/** What a field holds; a choice offers words but takes others too, since flows write what the person saw. */
export type FieldKind = "text" | "date" | "number" | "choice";

/** The parts of form 1 (Mẫu 01) of Decree 56/2017/NĐ-CP, "Báo cáo tiếp nhận thông tin trẻ em", in its order. */
export const fieldGroups = [
  { id: "source", label: "Nguồn tin" },
  { id: "child", label: "Trẻ" },
  { id: "event", label: "Sự việc" },
  { id: "family", label: "Gia đình" },
  { id: "help", label: "Đã hỗ trợ" },
  { id: "informant", label: "Người báo tin" },
] as const;
export type FieldGroup = (typeof fieldGroups)[number]["id"];

/** One field of the report. */
export interface ReportField {
  readonly id: string;
  readonly label: string;
  readonly group: FieldGroup;
  readonly kind: FieldKind;
  /** Words to choose from, for a choice. */
  readonly choices?: readonly string[];
  /** Which steps of the flows fill it, `<flow>/<step>`, or `words`: taken from the story. None: staff alone. */
  readonly from: readonly string[];
  /** Staff should find it out; nothing ever waits for it. */
  readonly wanted?: true;
  /** Nothing the decree's form asks for: the paper has it only where it is known. */
  readonly beside?: true;
}

const yesNo = ["Có", "Không", "Không rõ"];

/**
 * Every field, in reading order. What forms and flows call them is stored with cases: ids may be added, not renamed.
 * None has to be filled; "what happens", "where" and "is the child safe now" are wanted.
 */
export const reportFields: readonly ReportField[] = [
  field("source-way", "Cách nhận tin", "source", "choice", [], {
    choices: ["Nhắn tin", "Điện thoại", "Gặp trực tiếp", "Cách khác"],
  }),
  field("source-time", "Lúc nhận tin", "source", "text", []),
  field("whom", "Báo tin về ai", "source", "choice", ["report-abuse/whom", "report-injury/whom"], {
    choices: ["Con, cháu trong nhà", "Em nhỏ quen biết", "Em nhỏ không quen"],
  }),
  field("child-name", "Tên trẻ", "child", "text", []),
  field("birth-date", "Ngày sinh", "child", "date", []),
  field("age", "Tuổi hoặc tuổi ước chừng", "child", "number", [
    "report-abuse/age",
    "report-injury/age",
    "words",
  ]),
  field("sex", "Giới tính (chỉ khi biết)", "child", "choice", ["report-abuse/sex", "words"], {
    choices: ["Bé gái", "Bé trai", "Không rõ"],
  }),
  field("condition", "Tình trạng của trẻ lúc này", "child", "text", [
    "report-abuse/condition",
    "report-injury/condition",
  ]),
  field("carer", "Ai đang chăm sóc trẻ", "child", "text", ["report-abuse/carer"]),
  field(
    "safe-now",
    "Trẻ có an toàn lúc này không",
    "event",
    "choice",
    ["emergency/safe-now", "report-abuse/safe-now", "report-injury/safe-now"],
    { choices: yesNo, wanted: true },
  ),
  field("near", "Người gây hại có ở gần không", "event", "choice", ["emergency/near", "report-abuse/near"], {
    choices: yesNo,
  }),
  field("plan", "Có định tự làm đau hôm nay không", "event", "choice", ["talk-to-person/plan"], {
    ...{ choices: yesNo, beside: true },
  }),
  field("means", "Có thứ nguy hiểm bên cạnh không", "event", "choice", ["talk-to-person/means"], {
    ...{ choices: yesNo, beside: true },
  }),
  field("what", "Chuyện gì xảy ra", "event", "text", ["report-abuse/what", "talk-to-person/what"], {
    wanted: true,
  }),
  field("place", "Nơi xảy ra", "event", "text", placeSteps(), { wanted: true }),
  field("day", "Xảy ra ngày nào", "event", "text", ["report-abuse/day", "report-injury/day", "words"]),
  field("time", "Xảy ra lúc mấy giờ", "event", "text", ["report-abuse/time", "report-injury/time"]),
  field("kinds", "Loại việc", "event", "text", ["report-abuse/kinds"]),
  field("ongoing", "Còn tiếp diễn không", "event", "choice", ["report-abuse/ongoing"], { choices: yesNo }),
  field("harmer", "Người gây hại là ai", "event", "choice", ["report-abuse/harmer", "words"], {
    choices: ["Cha, mẹ hoặc người nuôi", "Người khác trong nhà", "Người ngoài", "Không rõ"],
  }),
  field("consequences", "Có thể ra sao nếu không được giúp", "event", "text", []),
  field("injury-kind", "Loại thương tích", "event", "choice", ["report-injury/injury-kind"], { choices: [] }),
  field("hazard", "Chỗ nguy hiểm", "event", "text", ["report-injury/hazard"]),
  field("father-name", "Tên cha", "family", "text", []),
  field("father-age", "Tuổi cha", "family", "number", []),
  field("father-job", "Nghề của cha", "family", "text", []),
  field("mother-name", "Tên mẹ", "family", "text", []),
  field("mother-age", "Tuổi mẹ", "family", "number", []),
  field("mother-job", "Nghề của mẹ", "family", "text", []),
  field("family-situation", "Hoàn cảnh gia đình", "family", "text", []),
  field("help-so-far", "Đã được giúp gì", "help", "text", ["report-abuse/help-so-far"]),
  field("writer", "Người báo là ai", "informant", "choice", ["report-abuse/who"], {
    choices: [
      "Trẻ em",
      "Cha mẹ, người nuôi",
      "Trường, nhà trẻ",
      "Nhân viên y tế",
      "Cộng tác viên",
      "Người khác",
    ],
  }),
  field("informant-name", "Tên người báo (nếu muốn cho biết)", "informant", "text", []),
  field("contact", "Số liên lạc", "informant", "text", [
    "report-abuse/contact",
    "report-injury/contact",
    "talk-to-person/contact",
    "words",
  ]),
  field("informant-address", "Địa chỉ người báo", "informant", "text", []),
  field(
    "safe-way",
    "Cách liên lạc an toàn",
    "informant",
    "choice",
    ["report-abuse/safe-way", "talk-to-person/safe-way", "words"],
    {
      choices: ["Ở đây, mọi lúc", "Chỉ lúc đang nhắn", "Gọi điện thoại", "Đừng liên lạc"],
    },
  ),
  field("safe-time", "Lúc liên lạc an toàn", "informant", "text", [
    "report-abuse/safe-time",
    "report-injury/safe-time",
    "talk-to-person/safe-time",
  ]),
];

/** One of {@link reportFields} by its id; undefined: a field of a flow that this list does not know. */
export function reportField(id: string): ReportField | undefined {
  return reportFields.find((one) => one.id === id);
}

/** The answer of `harmer` that makes the case urgent by law (Decree 56/2017/NĐ-CP, article 26 paragraph 3). */
export const harmerIsCarer = "Cha, mẹ hoặc người nuôi";

/** True for that answer, and for words of one's own that begin with a parent or carer: "bố dượng", "Mẹ cháu", and for what an English talk wrote. */
export function namesCarer(harmer: string): boolean {
  return carers.test(harmer.normalize("NFC").trim());
}

/** "ba" is a father, but "ba người lạ" are three strangers. */
const carers =
  /^(?:cha|bố|ba(?!\s+(?:người|đứa|thằng|bạn|anh|chị|ông|bà|cô|chú))|tía|mẹ|má|dượng|dì ghẻ|người (?:đang )?(?:nuôi|chăm sóc|giám hộ)|parent)(?!\p{L})/iu;

/** Why staff changed a field. Stored: may be added to, not renamed. */
export const correctionReasons = [
  { id: "told", label: "Người báo nói thêm" },
  { id: "read", label: "Đọc lại lời kể" },
  { id: "called", label: "Biết qua điện thoại" },
  { id: "office", label: "Cơ quan khác cho biết" },
  { id: "mistake", label: "Máy hiểu sai hoặc ghi nhầm" },
] as const;
export type CorrectionReason = (typeof correctionReasons)[number]["id"];
export const correctionReasonIds: readonly CorrectionReason[] = correctionReasons.map(({ id }) => id);

function field(
  id: string,
  label: string,
  group: FieldGroup,
  kind: FieldKind,
  from: readonly string[],
  more: Pick<ReportField, "choices" | "wanted" | "beside"> = {},
): ReportField {
  return { id, label, group, kind, from, ...more };
}

function placeSteps(): readonly string[] {
  return ["emergency/place", "report-abuse/place", "report-injury/place", "talk-to-person/place", "words"];
}
