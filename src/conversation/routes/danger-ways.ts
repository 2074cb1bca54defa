import type { DangerFinding, DangerKind } from "../../model/danger.js";
import type { Session } from "../../model/session.js";
import { asksAboutOwnChild, readMatters } from "../../understanding/understand.js";
import { graverFact } from "../after-danger.js";
import { isNews } from "../danger-news.js";
import { aidFor } from "../first-aid.js";
import type { Hearing, Waiting } from "../hearing.js";
import { closedAnswer } from "./closed-answer.js";
import type { Route } from "./ways.js";

/** Kinds that are met as such also in the middle of an accident. */
const besideRescue: ReadonlySet<DangerKind> = new Set([
  "violence-now",
  "physical-abuse",
  "sexual-abuse",
  "self-harm",
]);

/** "Em không ra được" in a fire is the fire, and nobody who is held somewhere. */
export function routeRescue(session: Session, hearing: Hearing, waiting: Waiting | null): Route | null {
  if (session.guarded || session.holder.who === "staff" || session.accident === undefined) return null;
  if (hearing.danger.outcome !== "act" || hearing.danger.dangers.some(({ kind }) => besideRescue.has(kind)))
    return null;
  const aid = aidFor(session, hearing, waiting);
  return aid?.topic?.startsWith(`${aid.accident}.`) === true ? { to: "first-aid", aid } : null;
}

/** What is asked or told in the middle of an accident has its right answer at once, before any question is put. */
export function routeFirstAid(session: Session, hearing: Hearing, waiting: Waiting | null): Route | null {
  const aid = aidFor(session, hearing, waiting);
  return aid === null ? null : { to: "first-aid", aid };
}

/** Danger that is news, and signs that are asked about; what is known already goes on as the story it belongs to. */
export function routeDanger(session: Session, hearing: Hearing): Route | null {
  const { danger } = hearing;
  // What may be read along, or asked by another hand, waits for the neutral question; danger to life does not.
  if (session.guarded && session.holder.who === "bot" && !isForLife(hearing)) return null;
  if (danger.outcome !== "none" && leavesForEver(session, hearing)) return { to: "farewell", grave: true };
  if (danger.outcome === "act" && isNews(session, danger) && !isLoneliness(session, hearing)) {
    const fact = graverFact(session, hearing);
    if (fact !== null) return { to: "more", fact };
    return session.holder.who === "staff"
      ? { to: "silence" }
      : { to: "danger", finding: danger, again: session.danger !== undefined };
  }
  if (danger.outcome !== "ask" || session.holder.who === "staff" || wantsLesson(hearing)) return null;
  const kind = danger.dangers[0]?.kind;
  if (kind === undefined || known(session, kind) || hasItsOwnWords(kind, hearing)) return null;
  // With a case open the words are read anyway; only about life itself is asked all the same.
  if (session.caseId !== undefined && kind !== "self-harm") return null;
  return { to: "danger-question", kind };
}

/** Danger now or thoughts of dying, told and not asked after: a parent's "con tôi bị đánh à" is no disclosure. */
function isForLife({ danger, text }: Hearing): boolean {
  if (danger.outcome !== "act" || asksAboutOwnChild(text)) return false;
  return danger.urgency === "P0" || danger.dangers[0]?.kind === "self-harm";
}

/** "cho em học bài đuối nước" names a danger to learn about it. */
function wantsLesson({ found }: Hearing): boolean {
  return found.trust === "sure" && (found.fits[0]?.label.startsWith("lesson:") ?? false);
}

/** "Không ai quan tâm em" of somebody who wants to die is no new danger, but why. */
function isLoneliness(session: Session, { danger, text }: Hearing): boolean {
  if (session.danger?.kinds.includes("self-harm") !== true || danger.urgency === "P0") return false;
  const isNear = danger.dangers.every(({ kind }) => kind === "neglect" || kind === "self-harm");
  return isNear && readMatters(text).includes("nobody-cares");
}

/** "Em đau quá", "mai thi em lo không ngủ được": met as what it says, which asks where that is needed. */
function hasItsOwnWords(kind: DangerKind, { mood }: Hearing): boolean {
  return kind === "hidden-disclosure" && (mood === "pain" || mood === "exam");
}

/** True where this kind was told or asked about before. */
export function known(session: Session, kind: DangerKind): boolean {
  return (session.danger?.kinds.includes(kind) ?? false) || (session.asked?.includes(kind) ?? false);
}

/** The answer to a question that was put outside any flow. */
export function routeAsked({ awaiting }: Session, hearing: Hearing): Route | null {
  if (awaiting?.question !== "danger-check" && awaiting?.question !== "retraction") return null;
  // "Em ổn mà" is no yes to a question about danger.
  const isTakenBack = hearing.choice === null && hearing.yesNo !== "no" && hearing.turnWord === "takes-back";
  const answer = isTakenBack ? "no" : closedAnswer(hearing);
  if (answer === null) return null;
  const to = awaiting.question === "danger-check" ? "danger-answer" : "retraction-answer";
  return { to, kind: awaiting.kind, answer };
}

/** "Vĩnh biệt mọi người" in a talk about danger is met as good-bye, also where it shows a danger of its own. */
function leavesForEver({ danger, holder, guarded }: Session, hearing: Hearing): boolean {
  if (danger === undefined || holder.who === "staff" || guarded) return false;
  return takesLeave.test(hearing.text) && hearing.turnWord === "for-ever";
}

/** "Vĩnh biệt" where nothing was told yet: asked about once, and then taken at its word. */
export function routeFarewell({ danger, asked }: Session, hearing: Hearing): Route | null {
  if (danger !== undefined || !takesLeave.test(hearing.text) || hearing.turnWord !== "for-ever") return null;
  return asked?.includes("self-harm")
    ? { to: "danger", finding: farewell, again: false }
    : { to: "danger-question", kind: "self-harm" };
}

/** Looked for before the words are read as a whole, which every message would have to pay for. */
const takesLeave =
  /bi[eệ]t|ki[eế]p|[dđ]i xa|t[iì]m|qu[eê]n|nh[oớ]|[oở] l[aạ]i|cu[oố]i|h[eế]t|tho[aá]t|bye|last|farewell|xin l[oỗ]i|c[aả]m [oơ]n/iu;

const farewell: DangerFinding = {
  urgency: "P1",
  outcome: "act",
  dangers: [{ kind: "self-harm", urgency: "P1", about: "self", evidence: [] }],
  version: "word",
};

/** True in a talk that has told of danger now, or of harm. */
export function isGrave({ danger }: Session): boolean {
  return danger?.urgency === "P0" || danger?.urgency === "P1";
}
