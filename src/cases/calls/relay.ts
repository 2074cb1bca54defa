import type { DangerKind } from "../../model/danger.js";
import type { CaseId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import { caseCode } from "../case-code.js";
import type { CallKind } from "./kinds.js";

/** What of a case is passed on by telephone. No name of a profile, and nothing about who told it. */
export interface RelayFacts {
  readonly id: CaseId;
  readonly urgency: Urgency;
  readonly practice: boolean;
  readonly firstMessageAt: number;
  readonly place: string | null;
  readonly unit: { readonly name: string; readonly province: string } | null;
  readonly dangers: readonly { readonly kind: DangerKind }[];
  readonly answers: readonly { readonly field: string; readonly value: string }[];
}

/** Dangers as one says them on the telephone. */
const spoken: Readonly<Record<DangerKind, string>> = {
  "violence-now": "đang bị đánh hoặc bị đe doạ",
  "physical-abuse": "bị bạo lực",
  "sexual-abuse": "nghi bị xâm hại tình dục",
  "self-harm": "có nguy cơ tự làm hại mình",
  "online-abuse": "bị đe doạ hoặc xâm hại qua mạng",
  "missing-trafficking": "mất tích hoặc nghi bị bắt, bị lừa bán",
  neglect: "bị bỏ mặc",
  bullying: "bị bắt nạt",
  "runaway-fear": "bỏ nhà hoặc sợ về nhà",
  "injury-medical": "bị thương, cần cấp cứu",
  exploitation: "bị bóc lột lao động",
  "child-marriage": "bị ép cưới khi chưa đủ tuổi",
  disaster: "gặp thiên tai hoặc tai nạn",
  "carer-crisis": "người chăm sóc kiệt sức, có thể làm hại trẻ",
  "hidden-disclosure": "có dấu hiệu nguy hiểm, chưa nói rõ",
};

/** The words to be read out when a case is passed on: facts of its fields alone, those that help first. */
export function relayText(facts: RelayFacts, to: CallKind): string {
  const said = (field: string) => facts.answers.find((answer) => answer.field === field)?.value || null;
  const line = (label: string, ...parts: (string | null)[]) => {
    const known = parts.filter((part) => part !== null && part !== "");
    return known.length === 0 ? [] : [`${label}: ${known.join(", ")}.`];
  };
  const { unit } = facts;
  const where = [facts.place, unit === null ? null : `${unit.name}, ${unit.province}`];
  return [
    ...(facts.practice ? ["TẬP DƯỢT, không phải tin thật."] : []),
    `Tôi chuyển tin ngay về một em nhỏ cần được giúp, hồ sơ ${caseCode(facts.id)}.`,
    ...basis(facts, to),
    ...line("Việc", ...new Set(facts.dangers.map(({ kind }) => spoken[kind]))),
    ...(where.some(Boolean) ? line("Ở đâu", ...where) : ["Ở đâu: chưa rõ."]),
    ...line("Trẻ", said("child-name"), aged(said("age")), said("sex")),
    ...line("Tình trạng", said("condition")),
    `Lúc này trẻ có an toàn không: ${said("safe-now") ?? "Chưa rõ"}.`,
    ...line("Người gây hại có ở gần không", said("near")),
    ...line("Còn tiếp diễn không", said("ongoing")),
    `Tin đầu tiên lúc ${moment(facts.firstMessageAt)}.`,
    "Xin giữ kín người báo tin. Xin cho biết ai sẽ làm gì và trước mấy giờ.",
  ].join("\n");
}

function aged(age: string | null): string | null {
  return age !== null && /^\d+$/.test(age) ? `${age} tuổi` : age;
}

/** The law that makes the receiver take it at once, where it names this receiver. */
function basis({ dangers }: RelayFacts, to: CallKind): string[] {
  if (to === "commune-officer") return ["Theo Nghị định 56/2017/NĐ-CP, điều 26."];
  const police = to === "commune-police" || to === "113";
  const sexual = dangers.some(({ kind }) => kind === "sexual-abuse");
  return police && sexual ? ["Theo Thông tư liên tịch 01/2022, điều 9."] : [];
}

const format = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  ...{ hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", hourCycle: "h23" },
} as const);

/** `21:10 ngày 07/03`, in Vietnamese time. */
function moment(at: number): string {
  const part = (type: string) => format.formatToParts(at).find((one) => one.type === type)?.value ?? "";
  return `${part("hour")}:${part("minute")} ngày ${part("day")}/${part("month")}`;
}
