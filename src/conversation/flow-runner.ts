import { apply, begin, migrate } from "../flow/engine.js";
import type { Flow } from "../flow/schema.js";
import type { FlowContext, FlowState, Notice, Operation, Outcome, Prompt, Says } from "../flow/state.js";
import { Fault } from "../infra/fault.js";
import type { Choice, OutMessage } from "../model/message.js";
import { readAnswer, readFeeling } from "../understanding/understand.js";
import { stopped } from "./acts/listening.js";
import { answerText } from "./answer-text.js";
import { namedButtons } from "./buttons.js";
import { noteAnswer } from "./case-record.js";
import { carryOut } from "./flow-effects.js";
import { dayInVietNam, flowFacts, flowValues } from "./flow-facts.js";
import { namesakeChoices, toldNamesakes } from "./namesakes.js";
import { takeUp } from "./taken-up.js";
import type { TurnWork } from "./turn-work.js";

/** Runs flows for a turn: applies an operation, writes what it says and does on the turn's sheet. */
export interface FlowRunner {
  /** Starts a flow; returns its state, or null when it ended at once. */
  begin(work: TurnWork, flow: string): FlowState | null;
  apply(work: TurnWork, state: FlowState, operation: Operation): FlowState | null;
  /** Goes on after something lay on top; own words that were given meanwhile are not asked for again. */
  resume(work: TurnWork, state: FlowState): FlowState | null;
  /** Puts the waiting question again after something else was said; own words that were given just now answer it. */
  again(work: TurnWork, state: FlowState): FlowState | null;
  /** The question a stored talk waits with, without saying anything. */
  waiting(work: TurnWork, state: FlowState): Prompt | null;
}

/** A runner over the loaded flows. */
export function createFlowRunner(flows: ReadonlyMap<string, Flow>): FlowRunner {
  const flowOf = (id: string): Flow => {
    const flow = flows.get(id);
    if (!flow) throw new Fault("no-flow", `There is no flow named ${id}.`);
    return flow;
  };
  return {
    begin: (work, id) => {
      const flow = flowOf(id);
      return write(
        work,
        flow,
        begin(flow, { ...work.session.known, ...feelingOf(work, id) }, contextOf(work)),
      );
    },
    apply: (work, stored, operation) => {
      const flow = flowOf(stored.flow);
      const { state, moved } = migrate(flow, stored);
      // After a new version of the flow the words may have been meant for another question: it is put again first.
      if (!moved) noteWords(work, flow, state, operation);
      const known = moved ? stored : withHour(work, flow, stored, state, operation);
      if (operation.op === "stop") work.sayVaried(stopped);
      if (operation.op === "start-over") work.say("common:start-over");
      return write(work, flow, apply(flow, known, operation, contextOf(work)));
    },
    resume: (work, stored) => {
      const flow = flowOf(stored.flow);
      const migrated = migrate(flow, stored).state;
      const state = { ...migrated, answers: { ...work.session.known, ...migrated.answers } };
      const given = work.session.told && flow.steps[state.step]?.field === "what";
      const operation: Operation = given ? { op: "answer", value: true } : { op: "resume" };
      work.say("common:resumed");
      return write(work, flow, apply(flow, state, operation, contextOf(work)));
    },
    again: (work, stored) => {
      const flow = flowOf(stored.flow);
      const { state } = migrate(flow, stored);
      const isTold = work.session.told && flow.steps[state.step]?.field === "what";
      const operation: Operation = isTold ? { op: "answer", value: true } : { op: "resume" };
      noteWords(work, flow, state, operation);
      return write(work, flow, apply(flow, state, operation, contextOf(work)));
    },
    waiting: (work, stored) => {
      const flow = flowOf(stored.flow);
      return apply(flow, migrate(flow, stored).state, { op: "resume" }, contextOf(work)).prompt;
    },
  };
}

/** Who has just said what it feels like is not asked for it. */
function feelingOf({ heard }: TurnWork, flow: string): { readonly feeling?: string } {
  const feeling = flow === "listen" && heard !== null ? readFeeling(heard.text) : undefined;
  return feeling === undefined ? {} : { feeling };
}

function contextOf(work: TurnWork): FlowContext {
  return { voice: work.session.voice, facts: flowFacts(work), today: dayInVietNam(work.now) };
}

/** An answer that belongs to the report leaves for the case in this very turn. */
function noteWords(work: TurnWork, flow: Flow, state: FlowState, operation: Operation): void {
  if (operation.op !== "answer") return;
  const field = flow.steps[state.step]?.field;
  if (field === undefined || operation.value === null) return;
  const text = answerText(work, flow, state.step, operation.value);
  noteAnswer(work, field, text, `${flow.id}/${state.step}`);
  if (field === "what") work.change({ told: true });
  if (shared.has(field)) work.change({ known: { ...work.session.known, [field]: operation.value } });
}

/** "Tối qua lúc 9h" answers the day and the time: the flow does not ask for the time again. */
function withHour(
  work: TurnWork,
  flow: Flow,
  stored: FlowState,
  { step, answers }: FlowState,
  operation: Operation,
): FlowState {
  if (operation.op !== "answer" || flow.steps[step]?.ask !== "date") return stored;
  const asked = Object.entries(flow.steps).find(([id, { ask }]) => ask === "time" && !(id in answers));
  const words = work.heard?.text ?? "";
  const hour = readAnswer({ kind: "time", choices: [], now: work.now }, words)?.value;
  if (asked === undefined || typeof hour !== "string") return stored;
  const [id, { field }] = asked;
  if (field !== undefined) noteAnswer(work, field, hour, `${flow.id}/${id}`);
  return { ...stored, answers: { ...stored.answers, [id]: hour } };
}

/** Answers that hold for the whole talk: one flow does not ask again what another has asked. */
const shared: ReadonlySet<string> = new Set(["place", "safe-way"]);

/** A correction made other answers void: the case is told, so that staff do not go by them. */
function noteDropped(work: TurnWork, flow: Flow, dropped: readonly string[]): void {
  for (const step of dropped) {
    const field = flow.steps[step]?.field;
    if (field !== undefined) noteAnswer(work, field, work.text("common:not-said"), `${flow.id}/${step}`);
  }
}

function write(work: TurnWork, flow: Flow, outcome: Outcome): FlowState | null {
  noteDropped(work, flow, outcome.dropped ?? []);
  carryOut(work, flow, outcome);
  if (outcome.notice !== undefined) sayNotice(work, flow, outcome.notice);
  const values = flowValues(work, flow, outcome);
  for (const said of outcome.says) {
    const key = work.existing(flow.id, [closingThanks(work, flow, said.key), said.key, said.fallback]);
    if (key)
      work.say(key, values, { buttons: namedButtons(work, said.buttons), ...pictureOf(work, flow, said) });
  }
  if (outcome.prompt) writePrompt(work, flow, outcome.prompt, values);
  return outcome.state;
}

/** In a lesson nothing goes to people: some notices have other words there. */
function sayNotice(work: TurnWork, flow: Flow, notice: Notice): void {
  const inLesson = flow.lesson === undefined ? undefined : `common:${notice}-lesson`;
  const key = work.existing("common", [inLesson, `common:${notice}`]);
  if (key !== undefined) work.say(key);
}

function pictureOf(work: TurnWork, flow: Flow, { key, picture }: Says): { image?: OutMessage["image"] } {
  if (picture === undefined) return {};
  const alt = work.text(`${flow.id}:${key.replace(/say$/, "alt")}`);
  return { image: { url: work.house.pictureUrl(picture), alt } };
}

/** Thanks at the end of an emergency fit the kind of danger: "not your fault" only to a child harmed by another. */
function closingThanks(work: TurnWork, flow: Flow, key: string): string | undefined {
  const kind = work.session.danger?.kinds[0];
  return flow.id === "emergency" && key === "thanks.say" && kind !== undefined
    ? `safety:${kind}.after`
    : undefined;
}

function writePrompt(work: TurnWork, flow: Flow, prompt: Prompt, values: Record<string, string>): void {
  if (asksWhichNamesake(work, flow, prompt)) return;
  const own = work.existing(flow.id, [prompt.key]);
  const all = prompt.key.endsWith(".retry") ? { ...values, ack: takeUp(work) } : values;
  const texts = own ? [own] : (prompt.fallback ?? []).flatMap((key) => work.existing(flow.id, [key]) ?? []);
  const text = texts.map((key) => work.text(key, all)).join("\n");
  if (text === "") throw new Fault("no-words", `The question ${flow.id}/${prompt.step} has no text.`);
  work.sayText(text, {
    choices: choicesOf(work, flow.id, prompt),
    buttons: namedButtons(work, prompt.buttons),
  });
}

/** A place that several bear the name of and that was told before it is asked for: which of them, not where. */
function asksWhichNamesake(work: TurnWork, flow: Flow, prompt: Prompt): boolean {
  const labels = toldNamesakes(work.session);
  if (prompt.kind !== "place" || labels === undefined || prompt.key.endsWith(".retry")) return false;
  const choices = [...(labels === true ? [] : namesakeChoices(labels)), ...choicesOf(work, flow.id, prompt)];
  const extras = { choices, buttons: namedButtons(work, prompt.buttons) };
  if (labels === true) work.sayVaried(["common:told-province"], extras);
  else work.say("common:which-namesake", {}, extras);
  return true;
}

function choicesOf(work: TurnWork, flow: string, prompt: Prompt): Choice[] {
  const choices = prompt.choices.map((choice) => ({
    value: choice.value,
    label: work.text(work.existing(flow, [choice.key, choice.fallback]) ?? `${flow}:${choice.key}`),
  }));
  const canSkip = prompt.optional && !choices.some((choice) => choice.value === "skip");
  return canSkip ? [...choices, { value: "skip", label: work.text("common:skip") }] : choices;
}
