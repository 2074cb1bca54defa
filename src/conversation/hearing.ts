import type { FlowState, Prompt } from "../flow/state.js";
import type { DangerFinding } from "../model/danger.js";
import type { Event } from "../model/event.js";
import type { Choice } from "../model/message.js";
import type { Locale, Pronoun, Session } from "../model/session.js";
import {
  type GlobalWord,
  hearLanguage,
  hearVoice,
  type Intent,
  isQuestion,
  readAnswer,
  readGlobalWord,
  readIntent,
  readYesNo,
  type SearchFinding,
  type Understanding,
} from "../understanding/understand.js";
import { type ClassLink, readClassWord } from "./class-word.js";
import type { Lessons } from "./lessons.js";
import { isMenuValue } from "./menu-value.js";

/** What was found in one thing a person did, before anything is decided. */
export interface Hearing {
  /** The person's own words; empty when something was pressed or shown. */
  readonly text: string;
  /** The value of a choice that was on offer or stands in a menu: pressed, typed as its label or its number. */
  readonly choice: string | null;
  readonly danger: DangerFinding;
  readonly word: GlobalWord | null;
  /** What a class types to come to its lesson. */
  readonly classLink: ClassLink | null;
  readonly yesNo: "yes" | "no" | "unsure" | null;
  readonly intent: Intent | null;
  /** Which answers, lessons or wishes the words may mean. */
  readonly found: SearchFinding;
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

/** What hearing needs of the house. */
export interface HearingHouse {
  readonly understanding: Understanding;
  readonly lessons: Pick<Lessons, "byWord">;
}

const nothingFound: SearchFinding = { trust: "none", fits: [] };
const nothing: DangerFinding = { urgency: "P3", outcome: "none", dangers: [], version: "" };

/** Hears one event of a person. Pure: the same event and session give the same hearing. */
export function hear(event: Event, session: Session, { understanding, lessons }: HearingHouse): Hearing {
  const offered = session.offered?.choices ?? [];
  const { text, pressed, label } = wordsOf(event);
  const typed = pressed === null ? matchChoice(text, offered, event.receivedAt) : null;
  const choice = pressed ?? typed;
  const isChoice = choice !== null;
  const own = isChoice && typed !== null ? "" : text;
  const classLink = own === "" ? null : readClassWord(own);
  // The word of a class names a danger it teaches about: a whole class typing it is no alarm, and tells nothing of who types.
  const isClass = classLink !== null && lessons.byWord(classLink.word) !== undefined;
  const words = isClass ? "" : own;
  const spoken = own === "" ? wordsBehind(pressed, label, offered) : words;
  const voice = hearVoice(words);
  const danger = spoken === "" ? nothing : understanding.findDanger(spoken);
  // Most messages are understood without it: looked for when somebody asks.
  let known: SearchFinding | undefined;
  const search = () => {
    known ??= words === "" ? nothingFound : understanding.search(words);
    return known;
  };
  return {
    text: own,
    choice,
    danger,
    classLink,
    word: words === "" ? null : readGlobalWord(words),
    yesNo: words === "" ? null : readYesNo(words),
    intent: words === "" ? null : confirmed(readIntent(words), words, search, danger),
    get found() {
      return search();
    },
    question: words !== "" && isQuestion(words),
    voice: voice.voice ?? null,
    pronoun: voice.pronoun ?? null,
    language: words === "" ? null : hearLanguage(words),
    early: event.body.kind === "edit" || isBefore(event, session.offered?.at),
  };
}

/** So short a wish is plain by itself, words. */
const surelyShort = 6;

/**
 * A wish to report that the rules see in a longer message ("giúp em bài toán này") must look like one to what was
 * learned too, or show danger.
 */
function confirmed(
  intent: Intent | null,
  words: string,
  search: () => SearchFinding,
  danger: DangerFinding,
): Intent | null {
  if (intent === null || !("flow" in intent) || intent.flow === "listen" || danger.outcome !== "none")
    return intent;
  const isShort = words.trim().split(/\s+/).length <= surelyShort;
  return isShort || search().fits.some(({ label, score }) => label.startsWith("flow:") && score > 0)
    ? intent
    : null;
}

/** A button of ours shows no danger; one that was not on offer may carry anything. */
function wordsBehind(pressed: string | null, label: string | undefined, offered: readonly Choice[]): string {
  const isOurs = pressed === null || offered.some(({ value }) => value === pressed) || isMenuValue(pressed);
  return isOurs ? "" : (label ?? "");
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

/** So much may stand around the name of an answer, UTF-16 units: "em chọn … ạ". */
const politeWords = 10;

/** A text that equals what was just offered is a choice, not evidence: by number, by label, by label without marks. */
function matchChoice(text: string, offered: readonly Choice[], now: number): string | null {
  if (offered.length === 0 || text.trim() === "") return null;
  const value = readAnswer({ kind: "choice", choices: offered, now }, text)?.value;
  if (typeof value !== "string") return null;
  const label = offered.find((choice) => choice.value === value)?.label ?? "";
  // The name of an answer inside a longer message is a part of a story.
  return isMenuValue(value) && text.trim().length > label.length + politeWords ? null : value;
}

/** The platform's clock and ours may differ by this much, milliseconds. */
const clockSkew = 2_000;

/** True if the event was there before the question was made: accepted before it, or written clearly earlier. */
function isBefore(event: Event, askedAt: number | undefined): boolean {
  if (askedAt === undefined) return false;
  return event.receivedAt < askedAt || event.at + clockSkew < askedAt;
}
