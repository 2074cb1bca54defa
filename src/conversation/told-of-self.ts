import type { DangerKind } from "../model/danger.js";
import type { Session } from "../model/session.js";
import { readToldOfSelf, type ToldOfSelf } from "../understanding/understand.js";
import type { Hearing, Waiting } from "./hearing.js";

/** What a message that tells of the writer leads to. */
export interface ToldOfSelfWay {
  readonly to: "told-of-self";
  readonly told: ToldOfSelf;
}

/** Dangers that people bring about: whom to tell is asked of these. In an accident the first word is whom to ring. */
const byNobody: ReadonlySet<DangerKind> = new Set(["injury-medical", "disaster", "carer-crisis"]);

/** What the words tell of the writer, where the talk has to go on differently for it; null: they go their usual way. */
export function toldOfSelf(
  session: Session,
  hearing: Hearing,
  waiting: Waiting | null,
): ToldOfSelfWay | null {
  if (session.guarded || session.holder.who === "staff") return null;
  if (hearing.choice !== null || hearing.text === "" || !isFree(hearing, waiting)) return null;
  const told = readToldOfSelf(hearing.text).find((one) => changesTalk(one, session, waiting));
  return told === undefined ? null : { to: "told-of-self", told };
}

/** "Em không nói được" passes a question over only where it may be passed over. */
function isFree({ word }: Hearing, waiting: Waiting | null): boolean {
  return word === null || (word === "skip" && waiting?.prompt.optional !== true);
}

function changesTalk(told: ToldOfSelf, session: Session, waiting: Waiting | null): boolean {
  const { danger, voice } = session;
  const isTextAsked = waiting?.prompt.kind === "text" || waiting?.prompt.kind === "phone";
  switch (told) {
    case "own-story":
      return voice !== "adult" && danger !== undefined && (danger.about ?? "self") !== "self";
    case "new-hand":
      return voice === "adult" && isSerious(session);
    case "no-voice":
      return isSerious(session) && !isTextAsked;
    case "safe-contact":
      return isSerious(session) && !isTextAsked && waiting?.prompt.field !== "safe-time";
    case "describes":
      return !isSerious(session) && (waiting === null || waiting.flow.flow === "welcome");
    case "whom-to-tell":
    case "powerful":
      return voice !== "adult" && danger !== undefined && !isTextAsked && !isByNobody(danger.kinds);
  }
}

function isByNobody(kinds: readonly DangerKind[]): boolean {
  return kinds[0] !== undefined && byNobody.has(kinds[0]);
}

/** Something was told, or is being asked after. */
function isSerious({ danger, caseId, awaiting }: Session): boolean {
  return danger !== undefined || caseId !== undefined || awaiting?.question === "danger-check";
}

/** What holds for the whole talk, as the session remembers it. */
export const metOfSelf = {
  contact: "self.contact",
  voiceless: "self.no-voice",
  powerful: "self.powerful",
} as const;
