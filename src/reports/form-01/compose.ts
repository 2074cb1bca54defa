import { caseCode } from "../../cases/case-code.js";
import type { CaseView } from "../../cases/case-detail.js";
import type { Form01Order } from "../../cases/forms/form-01-order.js";
import { secrecyGround, secrecyLevels } from "../../cases/forms/secrecy.js";
import { momentWords } from "../../cases/moment-words.js";
import { fieldGroups, type ReportField, reportFields } from "../../cases/report-fields.js";
import { knownValue } from "../../cases/report-known.js";
import type { FormDocument, FormRow, FormSection } from "./document.js";
import { dayWords } from "./moment.js";
import { formWords, sectionTitles } from "./words.js";

/**
 * Form 1 (Mẫu số 01, "Báo cáo tiếp nhận thông tin trẻ em", Decree 56/2017/NĐ-CP) of a case. Pure: the same order gives
 * the same document. `office` is who runs the hotline.
 */
export function composeForm01(order: Form01Order, office: string): FormDocument {
  const { shown, stateBody } = order;
  const document: FormDocument = {
    heading: {
      office: office.toLocaleUpperCase("vi"),
      state: stateBody ? { country: formWords.country, motto: formWords.motto } : null,
      form: formWords.form,
    },
    title: formWords.title,
    subtitle: `Hồ sơ số ${caseCode(shown.id)}`,
    practice: shown.practice ? formWords.practice : null,
    sections: sectionsOf(order),
    signature: { date: formWords.date, role: formWords.role, hint: formWords.hint },
    secrecy: secrecyOf(order),
    footer: `Hồ sơ ${caseCode(shown.id)} · In bởi ${order.printedBy}, ${momentWords(order.at)}`,
    empty: formWords.empty,
  };
  return composed(document);
}

function secrecyOf({ secrecy }: Form01Order): FormDocument["secrecy"] {
  const level = secrecyLevels.find(({ id }) => id === secrecy);
  return {
    ground: secrecyGround,
    level: `Mức bảo mật: ${level?.label ?? secrecy}\nNgười được xem: ${level?.readers ?? ""}`,
  };
}

function sectionsOf({ shown, informant }: Form01Order): readonly FormSection[] {
  return fieldGroups.map(({ id }, place) => {
    const hidden = id === "informant" && !informant;
    const fields = reportFields.filter(
      ({ id: field, group }) => group === id && (informant || !tellsInformant.includes(field)),
    );
    return {
      letter: String.fromCharCode("A".charCodeAt(0) + place),
      title: sectionTitles[id],
      withheld: hidden ? formWords.withheld : null,
      rows: hidden ? [] : fields.flatMap((field) => rowsOf(field, shown, informant)),
    };
  });
}

/** Fields of other parts that show who told: whose child it is. */
const tellsInformant: readonly string[] = ["whom"];

function rowsOf(field: ReportField, shown: CaseView, informant: boolean): readonly FormRow[] {
  const row = { label: field.label, value: shownValue(field, shown, informant) };
  if (field.beside && row.value === null) return [];
  if (field.id !== "place") return [row];
  const { unit } = shown;
  return [row, { label: "Xã, phường, đặc khu", value: unit && unitWords(unit) }];
}

function unitWords({ name, province }: { readonly name: string; readonly province: string }): string {
  return province === "" || province === name ? name : `${name}, ${province}`;
}

/** What the case says, then what newer reports of the same matter say otherwise. */
function shownValue({ id, kind }: ReportField, shown: CaseView, informant: boolean): string | null {
  const written = (value: string) => (kind === "date" ? dayWords(value) : value).trim();
  const own = written(answerIn(shown.answers, id) || fallback(id, shown, informant));
  const others = shown.merged.flatMap((one) => {
    const value = written(answerIn(one.answers, id));
    return value === "" || value === own ? [] : [`Theo hồ sơ ${caseCode(one.id)} đã gộp: ${value}`];
  });
  const lines = own === "" ? others : [own, ...others];
  return lines.length === 0 ? null : lines.join("\n");
}

function answerIn(answers: CaseView["answers"], field: string): string {
  return answers.find((answer) => answer.field === field)?.value ?? "";
}

/** What is known without anybody's answer. By how somebody tells it one knows who told: that stays with the informant. */
function fallback(field: string, shown: CaseView, informant: boolean): string {
  const known = knownValue(field, shown);
  if (field !== "what" || informant || known === "") return known;
  return [knownValue("kinds", shown), formWords.storyWithheld].filter((line) => line !== "").join("\n");
}

/** Every text of the document cleaned. */
function composed(document: FormDocument): FormDocument {
  return JSON.parse(JSON.stringify(document), (_key, value) =>
    typeof value === "string" ? clean(value) : value,
  ) as FormDocument;
}

/**
 * Telephones write letters and marks apart or together, and fonts want them together; signs that no letter is would
 * make a Word file unreadable.
 */
function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/(?![\n\r\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, "");
}
