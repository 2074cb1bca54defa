import type { DangerKind } from "../model/danger.js";
import type { Session } from "../model/session.js";
import type { Urgency } from "../model/urgency.js";
import {
  type NewFact,
  namesComingTime,
  type OwnHurt,
  readOwnHurt,
  takesLeaveSomewhere,
} from "../understanding/understand.js";
import type { Hearing, Waiting } from "./hearing.js";

/** What a short message means in a talk that has told of danger and that no person has taken over. */
export type AfterDanger =
  /** "Giờ làm sao": what to do is said once more, in shorter words. */
  | { readonly to: "what-now" }
  /** Good-bye. `grave`: whoever goes now may die or go to meet the danger. */
  | { readonly to: "farewell"; readonly grave: boolean }
  /** "Đùa thôi", "không có gì đâu": believed by nobody, reproached by nobody; so is "thôi vậy". */
  | { readonly to: "retraction" }
  /** Hurts itself for relief, or hides the marks: no wish to die, and nothing to be ashamed of. */
  | { readonly to: "own-hurt"; readonly hurt: OwnHurt }
  /** The answer to the question that waits, in words that otherwise take a story back. */
  | { readonly to: "answered"; readonly value: "no" }
  /** Something new about the same danger; null: told once more in other words. */
  | { readonly to: "more"; readonly fact: NewFact | null };

/** What follows from a new fact. */
interface Meaning {
  /** Only in talks about one of these kinds. */
  readonly within: ReadonlySet<DangerKind>;
  /** The kind it is evidence for; left out: the one that leads the talk. */
  readonly kind?: DangerKind;
  /** Danger now; otherwise it is as urgent as the talk was. */
  readonly now: boolean;
  /** It tells that the person feared is near. */
  readonly near?: true;
  /** Only where the danger is another's. */
  readonly ofOthers?: true;
}

const ofPeople: ReadonlySet<DangerKind> = new Set([
  "violence-now",
  "physical-abuse",
  "sexual-abuse",
  "runaway-fear",
  "missing-trafficking",
  "exploitation",
  "child-marriage",
  "bullying",
  "neglect",
  "hidden-disclosure",
  "online-abuse",
]);
const outside: ReadonlySet<DangerKind> = new Set([
  "runaway-fear",
  "missing-trafficking",
  "online-abuse",
  "sexual-abuse",
  "neglect",
  "exploitation",
  "hidden-disclosure",
]);
const ofBodies: ReadonlySet<DangerKind> = new Set([
  ...ofPeople,
  "self-harm",
  "injury-medical",
  "carer-crisis",
  "disaster",
]);
const ownLife: ReadonlySet<DangerKind> = new Set(["self-harm"]);
const online: ReadonlySet<DangerKind> = new Set(["online-abuse", "sexual-abuse"]);
const lost: ReadonlySet<DangerKind> = new Set(["missing-trafficking"]);
const carers: ReadonlySet<DangerKind> = new Set(["carer-crisis"]);
/** Who goes out of the house with this is looked for. */
const withinSomebody: ReadonlySet<DangerKind> = new Set(["self-harm", "carer-crisis"]);

const own: Meaning = { within: ownLife, kind: "self-harm", now: true };
const body: Meaning = { within: ofBodies, now: true };
const arrival: Meaning = { within: ofPeople, now: true, near: true };
const onTheNet: Meaning = { within: online, now: false };

const meanings: Readonly<Record<NewFact, Meaning>> = {
  took: own,
  holds: own,
  height: own,
  water: own,
  rails: own,
  cut: own,
  letter: own,
  prepared: own,
  searched: own,
  when: own,
  breath: body,
  faint: body,
  bleeds: body,
  inside: arrival,
  "at-door": arrival,
  comes: arrival,
  weapon: arrival,
  taken: arrival,
  lured: { within: outside, now: true },
  posted: onTheNet,
  "more-wanted": onTheNet,
  paid: onTheNet,
  parents: { within: ofBodies, now: false },
  left: { within: withinSomebody, now: true, ofOthers: true },
  "locked-in": { within: withinSomebody, now: true, ofOthers: true },
  "hits-again": { within: carers, now: false },
  found: { within: lost, now: false },
  offered: { within: new Set(["missing-trafficking", "runaway-fear"]), now: true },
};

/** The kinds in which whoever leaves may not come back. */
const leavesToDanger: ReadonlySet<DangerKind> = new Set([
  "self-harm",
  "violence-now",
  "physical-abuse",
  "sexual-abuse",
  "online-abuse",
  "missing-trafficking",
  "runaway-fear",
  "neglect",
  "exploitation",
  "child-marriage",
  "carer-crisis",
]);

/**
 * What a message means after danger; null: it goes its usual way. Nothing that was pressed, nothing of an adult or a
 * child who is guarded, and nothing while a person has the talk comes here.
 */
export function afterDanger(session: Session, hearing: Hearing, waiting: Waiting | null): AfterDanger | null {
  const { danger } = session;
  if (danger === undefined || hearing.choice !== null || hearing.text === "") return null;
  return (
    byWord(danger, hearing, waiting) ??
    newFact(danger, hearing, waiting) ??
    toldAgain(danger, hearing, waiting)
  );
}

type Known = NonNullable<Session["danger"]>;

function byWord(danger: Known, hearing: Hearing, waiting: Waiting | null): AfterDanger | null {
  const { turnWord } = hearing;
  const isOwnLife = danger.kinds.includes("self-harm");
  if (turnWord === "what-now") return { to: "what-now" };
  if (givesUp(danger, hearing)) return { to: "retraction" };
  if (turnWord === "for-ever" || (turnWord === "sorry" && isOwnLife)) return { to: "farewell", grave: true };
  if (turnWord === "farewell" || saysBye(hearing) || leavesOwnLife(danger, hearing)) {
    return { to: "farewell", grave: isGraveLeave(danger, comesBack.test(hearing.text.normalize("NFC"))) };
  }
  if (turnWord !== "takes-back" || !isGrave(danger.urgency)) return null;
  // "Em ổn ạ" to "are you safe?" is the answer to it; "bỏ qua đi" where that is on offer passes the question over.
  const asked = waiting?.prompt;
  if (asked?.kind === "yes-no" && hearing.yesNo === "yes") return null;
  if (waiting?.flow.flow === "talk-to-person" && waiting.flow.step === "means" && nothing.test(hearing.text))
    return { to: "answered", value: "no" };
  return asked?.optional === true && hearing.word === "skip" ? null : { to: "retraction" };
}

/** "Không có gì" to what is at hand. */
const nothing = /g[iì]|nothing/iu;

function saysBye({ intent }: Hearing): boolean {
  return intent !== null && "smallTalk" in intent && intent.smallTalk === "bye";
}

/** "Mai nói tiếp": whoever says so means to come back. A good night alone does not say so. */
const comesBack =
  /(?:mai|lát|lat|tối|toi|chiều|chieu|hôm khác|hom khac).*(?:nói|noi|nhắn|nhan|kể|ke|viết|viet|chat|gặp|gap)|tiếp|tiep|hẹn gặp|hen gap|gặp lại sau|gap lai sau|see you|tomorrow|later/iu;

/** Who told of dying is heard in "thôi ngủ ngon nha, cảm ơn đã nghe em" too. */
function leavesOwnLife(danger: Known, { text }: Hearing): boolean {
  return isOwnGraveLife(danger) && takesLeaveSomewhere(text);
}

/** "Thôi vậy" takes nothing back and stops nothing; where somebody told of dying neither does "dừng". */
function givesUp(danger: Known, { turnWord, word }: Hearing): boolean {
  if (!isGrave(danger.urgency)) return false;
  return turnWord === "gives-up" || (turnWord === null && word === "stop" && isOwnGraveLife(danger));
}

/** Whoever writes has told of dying, or of hurting themselves. */
function isOwnGraveLife({ kinds, urgency, about = "self" }: Known): boolean {
  return about === "self" && isGrave(urgency) && kinds.includes("self-harm");
}

/** "Chỉ là đỡ đau thôi" where dying was told of: met before it is judged as danger, unless it tells of something graver. */
export function ownHurt({ danger, guarded, holder }: Session, hearing: Hearing): AfterDanger | null {
  if (danger === undefined || guarded || holder.who === "staff" || !isOwnGraveLife(danger)) return null;
  if (hearing.choice !== null || hearing.text === "") return null;
  const hurt = readOwnHurt(hearing.text);
  if (hurt === null || hearing.newFacts.some((one) => ownFacts.has(one))) return null;
  return { to: "own-hurt", hurt };
}

/** What tells of means, place, time or act of dying. */
export const ownFacts: ReadonlySet<NewFact> = new Set(
  (Object.keys(meanings) as NewFact[]).filter((one) => meanings[one] === own),
);

/** Who told of another's danger may go; who tells of the own life is asked to stay. */
function isGraveLeave({ urgency, kinds, about = "self" }: Known, later: boolean): boolean {
  if (about !== "self") return false;
  if (urgency === "P0") return kinds.some((kind) => leavesToDanger.has(kind));
  return !later && urgency === "P1" && kinds.includes("self-harm");
}

function isGrave(urgency: Urgency): boolean {
  return urgency === "P0" || urgency === "P1";
}

/**
 * The new fact that makes a known danger graver: one fitting line for it instead of all first words again. Null where
 * another kind of danger was told.
 */
export function graverFact({ danger, holder, guarded }: Session, hearing: Hearing): NewFact | null {
  if (danger === undefined || holder.who === "staff" || guarded || !isGrave(danger.urgency)) return null;
  const { dangers, urgency } = hearing.danger;
  const isKnown = dangers.every((one) => one.urgency !== urgency || danger.kinds.includes(one.kind));
  // Who speaks of dying and locks the door holds nobody captive.
  if (fitsTalk("locked-in", danger) && hearing.newFacts.includes("locked-in")) return "locked-in";
  // Nor is it a crisis of the writer's own that somebody who wants to die has pills.
  const isTheirs = danger.kinds.includes("self-harm") && dangers.every(({ kind }) => besideDying.has(kind));
  if (!isKnown && !(isTheirs && hearing.newFacts.some((one) => ownFacts.has(one)))) return null;
  const isGraver = (one: NewFact) => meanings[one].now || one === "more-wanted";
  return hearing.newFacts.find((one) => isGraver(one) && fitsTalk(one, danger)) ?? null;
}

/** What a model takes "nó có thuốc ngủ" for in a talk about dying. */
const besideDying: ReadonlySet<DangerKind> = new Set(["self-harm", "carer-crisis", "hidden-disclosure"]);

/** Where free words are asked for in a talk that is not about this minute, a story is told: no news of now. */
function newFact(danger: Known, hearing: Hearing, waiting: Waiting | null): AfterDanger | null {
  if (!isGrave(danger.urgency)) return null;
  if (waiting?.prompt.kind === "text" && danger.urgency !== "P0") return null;
  const fact = hearing.newFacts.find((one) => fitsTalk(one, danger));
  if (fact !== undefined) return { to: "more", fact };
  const isPlan = waiting?.flow.flow === "talk-to-person" && waiting.flow.step === "plan";
  return isPlan && namesComingTime(hearing.text) ? { to: "more", fact: "when" } : null;
}

function fitsTalk(fact: NewFact, { kinds, about = "self" }: Known): boolean {
  const { within, ofOthers } = meanings[fact];
  return kinds.some((kind) => within.has(kind)) && (ofOthers !== true || about !== "self");
}

/** Danger now that was acted on, told again, is never answered with a question that it has just answered. */
function toldAgain(danger: Known, hearing: Hearing, waiting: Waiting | null): AfterDanger | null {
  const { outcome, urgency } = hearing.danger;
  if (outcome !== "act" || urgency !== "P0" || danger.urgency !== "P0") return null;
  if (waiting?.prompt.kind === "text") return null;
  return waiting?.prompt.kind === "yes-no" && hearing.yesNo !== null ? null : { to: "more", fact: null };
}

/** What a new fact is evidence for in this talk, how urgent it makes it, and what it answers of what an emergency asks. */
export function meaningOf(
  fact: NewFact | null,
  danger: NonNullable<Session["danger"]>,
): {
  readonly kind: DangerKind;
  readonly urgency: Urgency;
  readonly answers: Readonly<Record<string, string>>;
} {
  const lead = danger.kinds[0] ?? "hidden-disclosure";
  if (fact === null) return { kind: lead, urgency: danger.urgency, answers: {} };
  const { kind = lead, now, near } = meanings[fact];
  if (!now) return { kind, urgency: danger.urgency, answers: {} };
  return { kind, urgency: "P0", answers: { "safe-now": "no", ...(near ? { near: "yes" } : {}) } };
}
