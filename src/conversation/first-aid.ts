import type { Accident } from "../model/accident.js";
import type { Session } from "../model/session.js";
import type { AidTopic } from "../understanding/first-aid.js";
import { readAccident, readAidTopic } from "../understanding/understand.js";
import type { Hearing, Waiting } from "./hearing.js";
import { topFlow } from "./waiting.js";

/** What a message asks or tells about an accident that goes on, or what it has become. */
export interface Aid {
  readonly accident: Accident;
  /** Null: it has become another one ("kéo lên rồi"). */
  readonly topic: AidTopic | null;
}

/** Answers of `report-injury` to what happened, as sorts of accident. */
const byAnswer: ReadonlyMap<unknown, Accident> = new Map<unknown, Accident>([
  ["water", "water"],
  ["burn", "burn"],
  ["fall", "fall"],
  ["traffic", "traffic"],
  ["electric", "electric"],
  ["choking", "choking"],
  ["poison", "poison"],
  ["animal", "bite"],
  ["cut", "bleeding"],
]);

/** What kind of accident this talk is about, told in words or chosen; undefined where it is about none. */
export function accidentOf({ accident, stack }: Session): Accident | undefined {
  const flow = topFlow(stack);
  const chosen = flow?.flow === "report-injury" ? byAnswer.get(flow.answers["injury-kind"]) : undefined;
  return accident ?? chosen;
}

/** Accidents that stay what they are when somebody faints: their own words say what to do and to leave then too. */
const staysItself: ReadonlySet<Accident> = new Set(["water", "ashore", "electric", "choking"]);

/** What the accident is after these words: out of the water, or no longer breathing; else what it was. */
export function accidentAfter(before: Accident, text: string): Accident {
  const now = readAccident(text, before);
  if (now === "ashore" && before === "water") return now;
  return now === "breathing" && !staysItself.has(before) ? now : before;
}

/**
 * What first aid has to say to a message in the middle of an accident; null: it goes its usual way. Words that tell of
 * fainting or blood are news for staff too and are met as such.
 */
export function aidFor(session: Session, hearing: Hearing, waiting: Waiting | null): Aid | null {
  const before = accidentOf(session);
  if (before === undefined || hearing.choice !== null || hearing.text === "" || hearing.word !== null)
    return null;
  if (waiting?.prompt.kind === "text") return null;
  const accident = accidentAfter(before, hearing.text);
  const topic = readAidTopic(hearing.text, before);
  const isNews = hearing.newFacts.some((fact) => fact === "breath" || fact === "faint" || fact === "bleeds");
  if (isNews && (topic === null || topic.startsWith("any."))) return null;
  if (topic !== null && accident === before) return { accident, topic };
  return accident === before ? null : { accident, topic: null };
}
