import type { Accident } from "../../model/accident.js";
import type { Danger, DangerFinding, DangerKind } from "../../model/danger.js";
import { readAccident, readOverAccident } from "../../understanding/understand.js";
import { callButtons } from "../buttons.js";
import { noteDanger } from "../case-record.js";
import { type Aid, accidentAfter, accidentOf } from "../first-aid.js";
import { sayFresh } from "../fresh-words.js";
import type { TurnWork } from "../turn-work.js";

/** Whom to ring first, by sort of accident; the others need an ambulance. */
const rescue: ReadonlySet<Accident> = new Set(["water", "fire", "crushed", "slide", "storm"]);

/** The buttons to ring for an accident; of no known sort where it is undefined. */
export function aidButtons(work: TurnWork, accident: Accident | undefined) {
  if (accident === undefined) return callButtons(work, "injury-medical", "P0");
  if (accident === "shell") return callButtons(work, "police", "P0");
  return callButtons(work, rescue.has(accident) ? "rescue" : "ambulance", "P0");
}

/** Takes up which accident was just told, beside what the talk knew; undefined where neither is known. */
export function noteAccident(work: TurnWork): Accident | undefined {
  const text = work.heard?.text ?? "";
  const before = accidentOf(work.session);
  const accident = before === undefined ? (readAccident(text) ?? undefined) : accidentAfter(before, text);
  if (accident !== undefined && accident !== work.session.accident) work.change({ accident });
  return accident;
}

/** The key of the first words about the accident of this talk; undefined where its sort is not known. */
export function accidentKey(work: TurnWork): string | undefined {
  const accident = noteAccident(work);
  return accident === undefined ? undefined : `safety:injury-medical.P0-${accident}`;
}

/** Disasters in which "go up" is not what to do first. */
const dryLand: ReadonlySet<Accident> = new Set(["crushed", "slide", "storm"]);

/** The key of the first words for the sort of accident or disaster of this talk; undefined where a danger knows none. */
export function firstAidKey(work: TurnWork, kind: DangerKind): string | undefined {
  if (kind === "injury-medical") return accidentKey(work);
  if (kind !== "disaster") return undefined;
  const sort = readAccident(work.heard?.text ?? "") ?? accidentOf(work.session);
  return sort !== undefined && dryLand.has(sort) ? accidentKey(work) : undefined;
}

/** What may still kill a day later, and what is not known: it is met as if it were now. */
const harmsLater: ReadonlySet<Accident> = new Set([
  "swallowed",
  "poison",
  "snake",
  "bite",
  "gas",
  "breathing",
  "shell",
]);

/** The key of what is said to an accident that is told as over; undefined where it may still go on. */
export function overKey(work: TurnWork): string | undefined {
  const text = work.heard?.text ?? "";
  const over = readOverAccident(text);
  if (over === "over" && harmsLater.has(readAccident(text) ?? "breathing")) return undefined;
  return over === null ? undefined : `safety:injury-medical.${over}`;
}

/** What to do or to leave right now. The question that waits goes on waiting and is not put again. */
export function sayAid(work: TurnWork, { accident, topic }: Aid): void {
  const isNews = accident !== accidentOf(work.session) || faints(work);
  work.change({ accident });
  if (isNews) noteDanger(work, foundIn(work), true);
  const first = `safety:injury-medical.P0-${accident}` as const;
  const extras = { buttons: aidButtons(work, accident), urgent: true };
  sayFresh(work, topic === null ? [first] : [`first-aid:${topic}`, first, `first-aid:${topic}`], extras);
}

/** An answer that nobody here has, in the middle of an accident: whoever comes to help has it. */
export function sayAsk115(work: TurnWork): boolean {
  const accident = accidentOf(work.session);
  if (accident === undefined || work.session.guarded) return false;
  const whom = rescue.has(accident) ? "ask-114" : accident === "shell" ? "ask-113" : "ask-115";
  work.say(`first-aid:any.${whom}`, {}, { buttons: aidButtons(work, accident), urgent: true });
  return true;
}

function faints(work: TurnWork): boolean {
  return (work.heard?.newFacts ?? []).some(
    (fact) => fact === "breath" || fact === "faint" || fact === "bleeds",
  );
}

/** What was found in the words, or the words themselves: somebody is worse off than was told before. */
function foundIn(work: TurnWork): DangerFinding {
  const heard = work.heard?.danger;
  if (heard?.outcome === "act") return heard;
  const evidence = [{ start: 0, end: work.heard?.text.length ?? 0 }];
  const about = work.session.danger?.about ?? "self";
  const lead: Danger = { kind: "injury-medical", urgency: "P0", about, evidence };
  return { urgency: "P0", outcome: "act", dangers: [lead], version: "turn" };
}
