import type { Event } from "../model/event.js";
import type { Session } from "../model/session.js";
import type { Hearing } from "./hearing.js";

/** True while a supervisor's block lasts. */
export function isBlocked({ blocked }: Session, now: number): boolean {
  return blocked !== undefined && now < blocked.until;
}

/** True for whatever lifts a block: a sign of danger, however unsure, a cry for help, or the wish to report harm. */
export function liftsBlock({ danger, word, choice, intent }: Hearing): boolean {
  if (danger.outcome !== "none" || word === "emergency") return true;
  if (choice === "menu:help" || (choice?.startsWith("flow:report") ?? false)) return true;
  return intent !== null && "flow" in intent && intent.flow.startsWith("report-");
}

/** True where a blocked person gets no answer. Hiding and deleting always work, and what cannot be read goes its way. */
export function meetsBlock(event: Event, session: Session, hearing: Hearing): boolean {
  if (!isBlocked(session, event.receivedAt) || liftsBlock(hearing)) return false;
  if (hearing.word === "hide" || hearing.word === "delete") return false;
  return !(event.body.kind === "media" && event.body.media === "audio");
}
