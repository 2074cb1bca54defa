import type { Flow } from "../flow/schema.js";
import type { FlowFacts, Outcome } from "../flow/state.js";
import { summaryOf } from "../flow/summary.js";
import { answerLabel } from "./answer-text.js";
import { caseCode } from "./case-record.js";
import { metOfSelf } from "./told-of-self.js";
import type { TurnWork } from "./turn-work.js";

/** What conditions in flows may ask of the talk. */
export function flowFacts(work: TurnWork): FlowFacts {
  const { session, input } = work;
  return {
    "someone-on-duty": input.facts.readByPeople,
    told: session.told,
    danger: session.danger?.kinds[0] ?? "none",
    "danger-about": session.danger?.about ?? "self",
    urgency: session.danger?.urgency ?? "P3",
    "case-open": session.caseId !== undefined,
    "place-told": typeof session.known?.["place"] === "string",
    "contact-told": session.met?.includes(metOfSelf.contact) ?? false,
    silent: session.hidden,
    menu: work.menu ?? "none",
  };
}

/**
 * Values that texts of flows may show: `{{time}}`, `{{code}}`, `{{place}}`, a line `{{opening}}`, and `{{summary}}`, which
 * is made only for the question of a summary.
 */
export function flowValues(work: TurnWork, flow: Flow, outcome: Outcome): Record<string, string> {
  const { caseId } = work.session;
  const place = outcome.state?.answers["place"] ?? work.session.known?.["place"];
  const isSummary = outcome.prompt !== null && flow.steps[outcome.prompt.step]?.ask === "summary";
  return {
    time: timeOfDay(work.now),
    opening: openingLine(work),
    code: caseId === undefined ? "" : caseCode(caseId),
    place: typeof place === "string" ? place.replace(unitWord, (word) => word.toLowerCase()) : "",
    summary: isSummary ? summaryText(work, flow, outcome) : "",
  };
}

/** "Xã Đông Anh, Thành phố Hà Nội": kinds of places are written small in a sentence. */
const unitWord = /(?<=^|, )(?:Xã|Phường|Đặc khu|Tỉnh|Thành phố)(?= )/gu;

/** What the office says of itself, as a line of its own; nothing where it has no sentence in this language. */
function openingLine({ session, input }: TurnWork): string {
  const sentence = input.facts.opening?.[session.locale] ?? "";
  return sentence === "" ? "" : `${sentence}\n`;
}

function summaryText(work: TurnWork, flow: Flow, outcome: Outcome): string {
  if (outcome.state === null) return "";
  const lines = summaryOf(flow, outcome.state).map((item) => {
    const label = work.existing(flow.id, [item.labelKey]);
    return label === undefined
      ? ""
      : `• ${work.text(label)}: ${answerLabel(work, flow, item.step, item.value)}`;
  });
  return lines.filter((line) => line !== "").join("\n");
}

const clock = new Intl.DateTimeFormat("vi-VN", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Asia/Ho_Chi_Minh",
});

const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });

/** The day it is in Viet Nam, as `2026-12-31`. */
export function dayInVietNam(at: number): string {
  return calendar.format(at);
}

/** The time of day in Viet Nam, as `21:10`. */
export function timeOfDay(at: number): string {
  return clock.format(at);
}
