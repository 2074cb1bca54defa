import type { FlowState, Prompt } from "../flow/state.js";
import type { DangerFinding } from "../model/danger.js";
import type { Event } from "../model/event.js";
import type { Choice } from "../model/message.js";
import type { Locale, Pronoun, Session } from "../model/session.js";
import {
  findDanger,
  type GlobalWord,
  hearLanguage,
  hearVoice,
  type Intent,
  isQuestion,
  readAnswer,
  readGlobalWord,
  readIntent,
  readYesNo,
} from "../understanding/understand.js";

/** What was found in one thing a person did, before anything is decided. */
export interface Hearing {
  /** The person's own words; empty when something was pressed or shown. */
  readonly text: string;
  /** The value of a choice that was on offer or stands in a menu: pressed, typed as its label or its number. */
  readonly choice: string | null;
  readonly danger: DangerFinding;
  readonly word: GlobalWord | null;
  readonly yesNo: "yes" | "no" | "unsure" | null;
  readonly intent: Intent | null;
  readonly question: boolean;
  readonly voice: "child" | "adult" | null;
  readonly pronoun: Pronoun | null;
  readonly language: Locale | null;
  /** Written before the question that now waits was sent: story, not an answer to it. */
  readonly early: boolean;
}

/** What the talk waits for when the person writes. */
export interface Waiting {
  readonly flow: FlowState;
  readonly prompt: Prompt;
}

const nothing: DangerFinding = { urgency: "P3", outcome: "none", dangers: [], version: "" };

/** Hears one event of a person. Pure: the same event and session give the same hearing. */
export function hear(event: Event, session: Session): Hearing {
  const offered = session.offered?.choices ?? [];
  const { text, pressed, label } = wordsOf(event);
  const typed = pressed === null ? matchChoice(text, offered, event.receivedAt) : null;
  const choice = pressed ?? typed;
  const isChoice = choice !== null;
  const own = isChoice && typed !== null ? "" : text;
  const spoken =
    own === ""
      ? pressed !== null && !offered.some((one) => one.value === pressed)
        ? (label ?? "")
        : ""
      : own;
  const voice = hearVoice(own);
  return {
    text: own,
    choice,
    danger: spoken === "" ? nothing : findDanger(spoken),
    word: own === "" ? null : readGlobalWord(own),
    yesNo: own === "" ? null : readYesNo(own),
    intent: own === "" ? null : readIntent(own),
    question: own !== "" && isQuestion(own),
    voice: voice.voice ?? null,
    pronoun: voice.pronoun ?? null,
    language: own === "" ? null : hearLanguage(own),
    early: event.body.kind === "edit" || isBefore(event, session.offered?.at),
  };
}

interface SaidWords {
  readonly text: string;
  readonly pressed: string | null;
  readonly label?: string;
}

function wordsOf(event: Event): SaidWords {
  const { body } = event;
  switch (body.kind) {
    case "text":
    case "edit":
    case "media":
      return { text: body.text, pressed: null };
    case "choice":
      return { text: "", pressed: body.value, ...(body.label === undefined ? {} : { label: body.label }) };
    default:
      return { text: "", pressed: null };
  }
}

/** A text that equals what was just offered is a choice, not evidence: by number, by label, by label without marks. */
function matchChoice(text: string, offered: readonly Choice[], now: number): string | null {
  if (offered.length === 0 || text.trim() === "") return null;
  const answer = readAnswer({ kind: "choice", choices: offered, now }, text);
  return typeof answer?.value === "string" ? answer.value : null;
}

/** The platform's clock and ours may differ by this much, milliseconds. */
const clockSkew = 2_000;

/** True if the event was there before the question was made: accepted before it, or written clearly earlier. */
function isBefore(event: Event, askedAt: number | undefined): boolean {
  if (askedAt === undefined) return false;
  return event.receivedAt < askedAt || event.at + clockSkew < askedAt;
}
