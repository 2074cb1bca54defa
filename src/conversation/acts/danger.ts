import type { Accident } from "../../model/accident.js";
import type { Danger, DangerFinding, DangerKind } from "../../model/danger.js";
import type { Urgency } from "../../model/urgency.js";
import { callButtons } from "../buttons.js";
import { alert, leadingDanger, noteDanger, openCase } from "../case-record.js";
import type { Stack } from "../controller.js";
import { accidentOf } from "../first-aid.js";
import { hasMet, meetsAgain } from "../fresh-words.js";
import { metOfSelf } from "../told-of-self.js";
import type { TurnWork } from "../turn-work.js";
import { runningFlows } from "../waiting.js";
import { intakes } from "./break-off.js";
import { aidButtons, firstAidKey, overKey } from "./first-aid.js";

/** Which flow goes on with a kind of danger after the first words. P0 always goes to `emergency`. */
const flowFor: Readonly<Record<DangerKind, string>> = {
  "violence-now": "report-abuse",
  "physical-abuse": "report-abuse",
  "sexual-abuse": "report-abuse",
  "self-harm": "talk-to-person",
  "online-abuse": "report-abuse",
  "missing-trafficking": "report-abuse",
  neglect: "report-abuse",
  bullying: "report-abuse",
  "runaway-fear": "report-abuse",
  "injury-medical": "report-injury",
  exploitation: "report-abuse",
  "child-marriage": "report-abuse",
  disaster: "emergency",
  "carer-crisis": "talk-to-person",
  "hidden-disclosure": "talk-to-person",
};

/** The flow that goes on after the first words about a danger. */
export function flowAfter(kind: DangerKind, urgency: Urgency): string {
  return urgency === "P0" ? "emergency" : flowFor[kind];
}

/** Helps at once: what to do now, whom to ring and a silent way beside it; opens the case, rings the people on call. */
export async function actOnDanger(work: TurnWork, stack: Stack, finding: DangerFinding): Promise<void> {
  const lead = warnOfDanger(work, lessIfOver(work, finding));
  if (lead === undefined) return;
  const over = overKeyOf(work, lead);
  if (over?.endsWith("lost")) return stack.clear();
  if (over !== undefined) return goOnWith(work, stack, flowFor[lead.kind]);
  await goOnWith(work, stack, flowAfter(lead.kind, lead.urgency));
}

/** Says what to do now and rings the people on call, without any question after it. Gives the danger that leads. */
export function warnOfDanger(work: TurnWork, finding: DangerFinding): Danger | undefined {
  const lead = leadingDanger(finding);
  if (lead === undefined) return undefined;
  work.change({ guarded: false });
  noteDanger(work, finding, true);
  sayWhatToDo(work, lead);
  return lead;
}

/** Flows that say themselves, with their first words, whether anybody reads. */
const honestFlows: ReadonlySet<string> = new Set(["emergency", "talk-to-person"]);

/** A report that runs already is not thrown away: what is more urgent comes on top, and the report goes on after it. */
export async function goOnWith(work: TurnWork, stack: Stack, flow: string): Promise<void> {
  const running = runningFlows(work.session.stack);
  if (running.includes(flow)) return stack.reprompt();
  // Before questions are put, whoever is in danger learns that no person reads them now.
  if (!work.input.facts.readByPeople && !honestFlows.has(flow)) work.say("common:nobody-reads");
  return running.some((one) => intakes.has(one)) ? stack.begin(flow) : stack.replace(flow);
}

/** What is said to an accident told as over: nobody is sent to shout for help. Undefined for anything else. */
function overKeyOf(work: TurnWork, { kind }: Danger): string | undefined {
  return kind === "injury-medical" ? overKey(work) : undefined;
}

/** What is over is one step less urgent, never nothing. */
function lessIfOver(work: TurnWork, finding: DangerFinding): DangerFinding {
  const lead = leadingDanger(finding);
  if (lead === undefined || finding.urgency !== "P0" || overKeyOf(work, lead) === undefined) return finding;
  const dangers = finding.dangers.map(
    (one): Danger => (one.urgency === "P0" ? { ...one, urgency: "P1" } : one),
  );
  return { ...finding, urgency: "P1", dangers };
}

/** Accidents that have their own first words though nobody has to hurry. */
const lightAccidents: ReadonlySet<string> = new Set(["nosebleed"] satisfies Accident[]);

function sayWhatToDo(work: TurnWork, lead: Danger): void {
  const over = overKeyOf(work, lead);
  if (over !== undefined) return work.say(over, {}, { buttons: callButtons(work, lead.kind, "P1") });
  const urgent = lead.urgency === "P0";
  const aid = firstAidKey(work, lead.kind);
  const buttons =
    urgent && aid !== undefined
      ? aidButtons(work, accidentOf(work.session))
      : callButtons(work, lead.kind, lead.urgency);
  const isLight = lightAccidents.has(accidentOf(work.session) ?? "");
  work.say((urgent || isLight ? aid : undefined) ?? firstKey(work, lead), {}, { buttons, urgent });
  if (urgent) saySilentWay(work, lead.kind);
  if (hasMet(work, metOfSelf.voiceless)) sayNoVoice(work);
}

/** Whoever cannot ring is not left with a number to ring: they write on, and a grown-up near rings. Said once. */
export function sayNoVoice(work: TurnWork): void {
  if (meetsAgain(work, `${metOfSelf.voiceless}.said`)) return;
  const key = work.input.facts.readByPeople ? "no-voice" : "no-voice-nobody";
  work.say(`after-danger:self.${key}`);
}

/** The way without ringing; of several messages at once only the first is told of it. */
function saySilentWay(work: TurnWork, kind: DangerKind): void {
  const key = `safety:${kind}.silent`;
  if (!work.has(key)) return;
  const isToldNow = meetsAgain(work, "silent-way") && work.heard?.early === true;
  if (!isToldNow) work.say(key, {}, { urgent: true });
}

/** The first words for a danger: about somebody else's rescue if it is about another, else to the person. */
function firstKey(work: TurnWork, lead: Danger): string {
  const level = lead.urgency === "P3" ? "P2" : lead.urgency;
  const own = `safety:${lead.kind}.${level}`;
  const other = `${own}-other`;
  return lead.about !== "self" && work.has(other) ? other : own;
}

/** Puts one gentle closed question about a sign that may or may not mean danger. */
export async function askAboutDanger(work: TurnWork, kind: DangerKind): Promise<void> {
  waitFor(work, kind);
  work.say(`safety:${kind}.ask`, {}, { choices: yesNo(work) });
}

/** Puts the gentle question again to who has said when it was: in few words, since it is half answered. */
export function askInFewWords(work: TurnWork, kind: DangerKind): void {
  waitFor(work, kind);
  work.say("common:half-yes", {}, { choices: yesNo(work) });
}

function waitFor(work: TurnWork, kind: DangerKind): void {
  work.change({
    asked: [...(work.session.asked ?? []), kind],
    awaiting: { question: "danger-check", kind },
  });
}

/** Follows up on the answer: yes is danger, unsure goes to a person, no is believed – the sign stays for staff. */
export async function answerAboutDanger(
  work: TurnWork,
  stack: Stack,
  kind: DangerKind,
  answer: "yes" | "no" | "unsure",
): Promise<void> {
  forgetQuestion(work);
  if (answer === "no") {
    work.say("common:danger-corrected");
    await stack.reprompt();
    return;
  }
  const urgency: Urgency = answer === "yes" ? "P1" : "P2";
  const lead: Danger = { kind, urgency, about: "self", evidence: [] };
  noteDanger(work, { urgency, outcome: "act", dangers: [lead], version: "asked" }, true);
  if (answer === "unsure") alert(work, urgency, "asks-for-person");
  sayWhatToDo(work, lead);
  await goOnWith(work, stack, answer === "yes" ? flowFor[kind] : "talk-to-person");
}

/** A doubtful sign a second time, after the question about it: it goes to a person. Gives its kind then, else null. */
export function noteHintAgain(work: TurnWork, finding: DangerFinding): DangerKind | null {
  const { asked, caseId } = work.session;
  const again = finding.dangers.find((danger) => asked?.includes(danger.kind));
  if (finding.outcome !== "ask" || again === undefined || caseId !== undefined) return null;
  noteDanger(work, { ...finding, urgency: "P2" }, false);
  openCase(work, "P2", "talk", finding);
  alert(work, "P2", "danger");
  return again.kind;
}

/** The three closed answers, in the listener's words. */
export function yesNo(work: TurnWork): { value: string; label: string }[] {
  return (["yes", "no", "unsure"] as const).map((value) => ({ value, label: work.text(`common:${value}`) }));
}

/** Nothing outside a flow waits any more. */
export function forgetQuestion(work: TurnWork): void {
  const { awaiting: _answered, ...rest } = work.session;
  work.session = rest;
}
