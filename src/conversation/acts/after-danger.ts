import type { Operation } from "../../flow/state.js";
import type { Danger, DangerFinding, DangerKind } from "../../model/danger.js";
import { mostUrgent, type Urgency } from "../../model/urgency.js";
import type { NewFact, OwnHurt } from "../../understanding/understand.js";
import { meaningOf } from "../after-danger.js";
import { callButtons } from "../buttons.js";
import { noteAnswer, noteDanger } from "../case-record.js";
import type { Stack } from "../controller.js";
import { accidentOf } from "../first-aid.js";
import { hasMet, meetsAgain, sayFresh } from "../fresh-words.js";
import { freshLine } from "../taken-up.js";
import type { TurnWork } from "../turn-work.js";
import { topFlow } from "../waiting.js";
import { askAboutDanger, flowAfter, forgetQuestion, goOnWith, yesNo } from "./danger.js";
import { accidentKey, aidButtons, firstAidKey } from "./first-aid.js";
import { offerMenu } from "./menu.js";
import { introduce } from "./welcome.js";

/** What an emergency asks, as far as words have answered it. */
type Answers = Readonly<Record<string, string>>;

/** Rings once more for the same thing only after so long, milliseconds. */
const ringsAgainAfter = 2 * 60_000;

/** "Giờ làm sao": what to do now for this danger, in shorter words, and then the open question; without danger, the ways to help. */
export async function sayWhatNow(work: TurnWork, stack: Stack, waiting: boolean): Promise<void> {
  const { danger, awaiting, welcomed } = work.session;
  const asked = awaiting?.question === "danger-check" ? awaiting.kind : undefined;
  const kind = danger?.kinds[0] ?? asked;
  if (kind !== undefined) {
    sayNow(work, kind, danger?.urgency ?? "P1");
    return asked === undefined ? stack.reprompt() : askAboutDanger(work, asked);
  }
  work.say("after-danger:lost");
  if (waiting) return stack.reprompt();
  return welcomed ? offerMenu(work) : introduce(work, stack);
}

/** When all that fits the kind was said. */
const lastLines = ["again.any", "again.any-2", "again.any-3", "again.any-4"];
/** Who helps another is not told to hide. */
const lastLinesOfOthers = ["again.any-other", "again.any-other-2", "again.any-other-3"];

function sayNow(work: TurnWork, kind: DangerKind, urgency: Urgency): void {
  const level = urgency === "P0" ? "P0" : "P1";
  const own = [`now.${kind}.${level}`, `now.${kind}.P0`, `again.${kind}`, ...lastLines];
  const keys = isOfOthers(work) ? (ofOthers(work, kind, level, own) ?? own) : own;
  const isNow = urgency === "P0";
  const aid = isNow ? firstAidKey(work, kind) : undefined;
  const texts = [...(aid === undefined ? [] : [aid]), ...keys.map((key) => `after-danger:${key}`)];
  const [first = "after-danger:now.any", ...rest] = texts.filter((key) => work.has(key));
  const buttons =
    aid === undefined ? callButtons(work, kind, urgency) : aidButtons(work, accidentOf(work.session));
  sayFresh(work, [first, ...rest], { buttons, urgent: isNow });
}

function isOfOthers({ session }: TurnWork): boolean {
  return (session.danger?.about ?? "self") !== "self";
}

/** What to do for another in danger of this kind, and then what helps whoever helps; undefined where only the usual words exist. */
function ofOthers(
  work: TurnWork,
  kind: DangerKind,
  level: "P0" | "P1",
  own: readonly string[],
): string[] | undefined {
  const fitting = [`now.${kind}.${level}-other`, `now.${kind}.P0-other`].filter((key) =>
    work.has(`after-danger:${key}`),
  );
  if (fitting.length === 0) return undefined;
  // A child who sees its mother beaten stands in the same danger.
  return besideIt.has(kind) && work.session.voice !== "adult"
    ? [...fitting.slice(0, 1), ...own]
    : [...fitting, `again.${kind}-other`, ...lastLinesOfOthers];
}

const besideIt: ReadonlySet<DangerKind> = new Set(["violence-now", "physical-abuse"]);

/** Something new about the danger: one fitting line at once, evidence for staff, and what it answers is not asked any more. */
export async function meetMore(
  work: TurnWork,
  stack: Stack,
  fact: NewFact | null,
): Promise<Operation | null> {
  const { danger } = work.session;
  if (danger === undefined) return null;
  if (fact === "found") return sayFound(work, stack);
  if (fact === "parents" && !meetsAgain(work, "fears-parents")) return askOfFear(work, stack, danger.urgency);
  const { kind, urgency, answers } = meaningOf(fact, danger);
  noteMore(work, fact ?? "again", foundOr(work, kind, urgency), fact !== null);
  // An accident has words of its own for who faints or bleeds.
  const isAid = kind === "injury-medical" && accidentKey(work) !== undefined;
  if (fact === null || isAid || !work.has(`after-danger:fact.${fact}`)) sayNow(work, kind, urgency);
  else sayFact(work, fact, kind, urgency);
  // Danger told again says that it is not over; it changes no answer that was given.
  const isAsked = fact === null && topFlow(work.session.stack)?.flow === "emergency";
  return goOnAfter(work, stack, isAsked ? notSafe : answers, danger.urgency, fact === null);
}

const notSafe: Answers = { "safe-now": "no" };

function sayFact(work: TurnWork, fact: NewFact, kind: DangerKind, urgency: Urgency): void {
  if (meetsAgain(work, `fact.${fact}`)) return sayNow(work, kind, urgency);
  const other = `after-danger:fact.${fact}-other`;
  const isOther = isOfOthers(work) && work.has(other);
  work.say(
    isOther ? other : `after-danger:fact.${fact}`,
    {},
    {
      buttons: callButtons(work, (isOther ? rescuers[fact] : undefined) ?? helperFor(fact, kind), urgency),
      urgent: urgency === "P0",
    },
  );
}

function helperFor(fact: NewFact, kind: DangerKind): DangerKind {
  return bodies.has(fact) ? "injury-medical" : kind;
}

const bodies: ReadonlySet<NewFact> = new Set(["breath", "faint", "bleeds"]);
/** Whom to ring for somebody else who climbs, goes into the water, or has gone away. */
const rescuers: Partial<Record<NewFact, DangerKind | "rescue">> = {
  height: "rescue",
  water: "rescue",
  rails: "missing-trafficking",
  left: "missing-trafficking",
};

/** Who was lost is found: nothing more is asked; staff read it, and the case stays open. */
async function sayFound(work: TurnWork, stack: Stack): Promise<null> {
  const { danger } = work.session;
  if (danger !== undefined) noteDanger(work, foundOr(work, "missing-trafficking", danger.urgency), false);
  noteAnswers(work, { "safe-now": "yes" }, undefined);
  await stack.clear();
  work.say(`after-danger:found${isOfOthers(work) || work.session.voice === "adult" ? "-other" : ""}`);
  return null;
}

/** Hurting oneself for relief is no joke and no plan: nothing rings anew, and what it answers is not asked. */
export async function meetOwnHurt(work: TurnWork, stack: Stack, hurt: OwnHurt): Promise<Operation | null> {
  const { danger, awaiting } = work.session;
  if (danger !== undefined) noteDanger(work, foundOr(work, "self-harm", danger.urgency, true), false);
  const key = `after-danger:own-hurt.${hurt}`;
  if (meetsAgain(work, `own-hurt.${hurt}`)) sayFresh(work, [freshLine(work), "after-danger:own-hurt.again"]);
  else work.say(key, {}, { buttons: callButtons(work, "self-harm", "P1") });
  if (hurt === "relief" && awaiting?.question === "retraction") forgetQuestion(work);
  if (hurt === "relief" && topFlow(work.session.stack)?.step === "plan") return { op: "answer", value: "no" };
  await stack.reprompt();
  return null;
}

/** What was found in the words; where nothing was, the words themselves are the evidence. `alone`: nothing beside it counts. */
function foundOr(work: TurnWork, kind: DangerKind, urgency: Urgency, alone = false): DangerFinding {
  const end = work.heard?.text.length ?? 0;
  const lead: Danger = {
    kind,
    urgency,
    about: work.session.danger?.about ?? "self",
    evidence: [{ start: 0, end }],
  };
  const found = work.heard?.danger;
  const dangers = [
    lead,
    ...(found?.outcome === "act" && !alone ? found.dangers.filter((one) => one.kind !== kind) : []),
  ];
  return { urgency, outcome: "act", dangers, version: "turn" };
}

/** Evidence for the case at every turn of the story; it rings when it comes up first, and again after a while. */
function noteMore(work: TurnWork, what: string, finding: DangerFinding, isFact: boolean): void {
  const isOld = meetsAgain(work, `more.${what}`) || !isFact;
  const { called } = work.session;
  const rings = !isOld || called === undefined || work.now - called.at >= ringsAgainAfter;
  noteDanger(work, finding, rings);
}

/** The emergency goes on behind what the words have answered, or begins there; anything else that runs puts its question again. */
async function goOnAfter(
  work: TurnWork,
  stack: Stack,
  answers: Answers,
  before: Urgency,
  onlyAsked = false,
): Promise<Operation | null> {
  const flow = topFlow(work.session.stack);
  const value = flow === null ? undefined : answers[flow.step];
  const { danger } = work.session;
  if (!onlyAsked) noteAnswers(work, answers, value === undefined ? undefined : flow?.step);
  if (flow?.flow === "emergency") {
    if (!onlyAsked) stack.fill(answers);
    if (value !== undefined) return { op: "answer", value };
  } else if (danger?.urgency === "P0" && before !== "P0") {
    await beginWith(work, answers, () => goOnWith(work, stack, "emergency"));
    return null;
  } else if (value !== undefined) return { op: "answer", value };
  await stack.reprompt();
  return null;
}

/** What the words have told goes into the case; `except`: the step that the flow itself writes down. */
function noteAnswers(work: TurnWork, answers: Answers, except: string | undefined): void {
  for (const [field, value] of Object.entries(answers)) {
    if (!meetsAgain(work, `${field}=${value}`) && field !== except)
      noteAnswer(work, field, work.text(`common:${value}`), "words");
  }
}

/** Begins a flow that does not ask for these answers. They hold for this moment only, so the talk does not keep them. */
async function beginWith(work: TurnWork, answers: Answers, begin: () => Promise<void>): Promise<void> {
  const { known } = work.session;
  work.change({ known: { ...known, ...answers } });
  await begin();
  const { known: _answered, ...rest } = work.session;
  work.session = known === undefined ? rest : { ...rest, known };
}

/** Good-bye. Whoever may go into danger is asked to stay, told what to do this minute, and staff are called again. */
export async function bidFarewell(work: TurnWork, stack: Stack, grave: boolean): Promise<Operation | null> {
  const { danger } = work.session;
  if (danger === undefined) return null;
  if (!grave) {
    sayBye(work, danger.urgency, danger.about ?? "self");
    return null;
  }
  const word = work.heard?.turnWord;
  const ownLife = danger.kinds.includes("self-harm") || word === "for-ever" || word === "sorry";
  const kind = ownLife ? "self-harm" : (danger.kinds[0] ?? "hidden-disclosure");
  noteMore(work, "farewell", foundOr(work, kind, "P0"), true);
  const stay = [`after-danger:stay.${kind}`, "after-danger:stay.any"].find((key) => work.has(key));
  sayFresh(work, [stay ?? "after-danger:stay.any", `after-danger:again.${kind}`, "after-danger:again.any"], {
    buttons: callButtons(work, kind, "P0"),
    urgent: true,
  });
  return goOnAfter(work, stack, notSafe, danger.urgency);
}

function sayBye(work: TurnWork, urgency: Urgency, about: Danger["about"]): void {
  const kind = work.session.danger?.kinds[0] ?? "hidden-disclosure";
  const ownLife = work.session.danger?.kinds.includes("self-harm") && about === "self";
  const key = ownLife ? "bye.self-harm" : urgency === "P0" ? "bye.P0" : "bye.any";
  work.say(`after-danger:${key}`, {}, { buttons: callButtons(work, kind, urgency) });
}

/** Kinds whose own gentle question fits after "không sao đâu": nobody forbids anything there. */
const askedAnew: ReadonlySet<DangerKind> = new Set(["injury-medical", "disaster", "carer-crisis", "neglect"]);

/** "Đùa thôi": one kind and direct question, once in a talk. No case is closed by it. */
export async function askOfRetraction(work: TurnWork, stack: Stack): Promise<void> {
  await stack.clear();
  if (meetsAgain(work, "retraction"))
    return sayFresh(work, ["after-danger:retraction.accepted", "after-danger:retraction.accepted-again"]);
  const { danger } = work.session;
  const isOwn = danger?.kinds.includes("self-harm") && (danger.about ?? "self") === "self";
  const kind = isOwn ? "self-harm" : (danger?.kinds[0] ?? "hidden-disclosure");
  const own = askedAnew.has(kind) ? `safety:${kind}.ask` : "after-danger:retraction.ask";
  putQuestion(work, kind, isOwn ? `after-danger:retraction.${ownRetraction(work)}` : own);
}

/** Who gives up is not told that nobody is angry, but that somebody reads. */
function ownRetraction({ heard }: TurnWork): "self-harm" | "gives-up" {
  return heard?.turnWord === "takes-back" ? "self-harm" : "gives-up";
}

function putQuestion(work: TurnWork, kind: DangerKind, key: string): void {
  work.change({ awaiting: { question: "retraction", kind } });
  work.say(key, {}, { choices: yesNo(work) });
}

/** "Mẹ biết chắc em chết" after danger: a way of speaking, or the thing itself. Asked once. */
async function askOfFear(work: TurnWork, stack: Stack, urgency: Urgency): Promise<null> {
  noteMore(work, "fears-parents", foundOr(work, "runaway-fear", urgency), false);
  if (hasMet(work, "retraction")) {
    work.say("common:who-knows");
    await stack.reprompt();
    return null;
  }
  putQuestion(work, "self-harm", "after-danger:fears-parents");
  return null;
}

/** The answer to that question: "yes" is danger again and "unsure" no less; "no" is thanked for, and the way stays open. */
export async function answerOfRetraction(
  work: TurnWork,
  stack: Stack,
  kind: DangerKind,
  answer: "yes" | "no" | "unsure",
): Promise<void> {
  forgetQuestion(work);
  if (answer === "no") {
    work.say(`after-danger:retraction.thanks${kind === "self-harm" ? "-self-harm" : ""}`);
    return stack.reprompt();
  }
  const least: Urgency = askedAnew.has(kind) ? "P0" : "P1";
  const urgency = mostUrgent(work.session.danger?.urgency ?? least, least);
  const dangers: Danger[] = [{ kind, urgency, about: work.session.danger?.about ?? "self", evidence: [] }];
  noteDanger(work, { urgency, outcome: "act", dangers, version: "asked" }, true);
  if (kind !== "self-harm" && !askedAnew.has(kind)) {
    const buttons = callButtons(work, kind, urgency);
    return work.say("after-danger:retraction.watched", {}, { buttons });
  }
  sayNow(work, kind, urgency);
  const answers: Answers = urgency === "P0" ? notSafe : {};
  noteAnswers(work, answers, undefined);
  await beginWith(work, answers, () => goOnWith(work, stack, flowAfter(kind, urgency)));
}
