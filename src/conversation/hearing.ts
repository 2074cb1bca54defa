import type { FlowState, Prompt } from "../flow/state.js";
import type { DangerFinding } from "../model/danger.js";
import type { Event } from "../model/event.js";
import type { Choice } from "../model/message.js";
import type { Locale, Pronoun, Session } from "../model/session.js";
import {
  asksOfLawInEnglish,
  type GlobalWord,
  hearLanguage,
  hearVoice,
  type Intent,
  isCorrection,
  isQuestion,
  isUnwilling,
  type Mood,
  type NewFact,
  readAidTopic,
  readAnswer,
  readGlobalWord,
  readGraveQuestion,
  readIntent,
  readMood,
  readNewFacts,
  readTurnWord,
  readYesNo,
  type SearchFinding,
  type TurnWord,
  type Understanding,
} from "../understanding/understand.js";
import { type ClassLink, readClassWord } from "./class-word.js";
import type { Lessons } from "./lessons.js";
import { isMenuValue } from "./menu-value.js";
import { topFlow } from "./waiting.js";

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
  /** Puts right what was said before. */
  readonly correction: boolean;
  readonly intent: Intent | null;
  /** What somebody tells of themselves in passing: joy, tiredness, a face without words. */
  readonly mood: Mood | null;
  /** Which answers, lessons or wishes the words may mean. */
  readonly found: SearchFinding;
  readonly question: boolean;
  /** What a whole short message means after danger: asks what now, says good-bye, takes it back. */
  readonly turnWord: TurnWord | null;
  /** What it tells of that is new where danger is known, the gravest first. */
  readonly newFacts: readonly NewFact[];
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

/** Signs alone ask for nothing. */
const hasWords = /[\p{L}\p{N}]/u;

const nothingFound: SearchFinding = { trust: "none", fits: [] };
const nothing: DangerFinding = { urgency: "P3", outcome: "none", dangers: [], version: "" };

/** Hears one event of a person. Pure: the same event and session give the same hearing. */
export function hear(event: Event, session: Session, { understanding, lessons }: HearingHouse): Hearing {
  const offered = session.offered?.choices ?? [];
  const { text, pressed, label } = wordsOf(event);
  const correction = isCorrection(text);
  const isPlain =
    pressed === null &&
    !correction &&
    !isBeside(text, session) &&
    !takesBack(text, session) &&
    !tellsOfAccident(text, session);
  const typed = isPlain ? matchChoice(text, offered, event.receivedAt) : null;
  const choice = pressed ?? typed;
  const isChoice = choice !== null;
  const own = isChoice && typed !== null ? "" : text;
  const classLink = own === "" ? null : readClassWord(own);
  // The word of a class names a danger it teaches about: a whole class typing it is no alarm, and tells nothing of who types.
  const isClass = classLink !== null && lessons.byWord(classLink.word) !== undefined;
  const words = isClass ? "" : own;
  const spoken = own === "" ? wordsBehind(pressed, label, offered) : words;
  const voice = hearVoice(words);
  const danger = spoken === "" ? nothing : understanding.findDanger(spoken, speakerOf(session));
  // Most messages are understood without it: looked for when somebody asks.
  let known: SearchFinding | undefined;
  const search = () => {
    known ??= hasWords.test(words) ? understanding.search(words) : nothingFound;
    return known;
  };
  return {
    text: own,
    choice,
    danger,
    classLink,
    word: words === "" ? null : readGlobalWord(words),
    yesNo: words === "" || correction || isBeside(words, session) ? null : readYesNo(words),
    correction: correction || (choice === null && words !== "" && choosesWhat(session)),
    intent: words === "" ? null : confirmed(readIntent(words), words, search, danger),
    get mood() {
      return words === "" ? null : readMood(words);
    },
    get found() {
      return search();
    },
    question: words !== "" && isQuestion(words),
    // Asked for only in a talk about danger, and where a question is not understood.
    get turnWord() {
      return words === "" ? null : readTurnWord(words);
    },
    get newFacts() {
      return words === "" ? [] : readNewFacts(words);
    },
    voice: voice.voice ?? null,
    pronoun: voice.pronoun ?? null,
    language: words === "" ? null : asksOfLawInEnglish(words) ? "en" : hearLanguage(words),
    early: event.body.kind === "edit" || isBefore(event, session.offered?.at),
  };
}

/** How the writer spoke before; another hand may hold the phone in a guarded talk. */
function speakerOf({ guarded, voice, pronoun }: Session): "child" | "adult" | undefined {
  if (guarded || voice === "unknown") return undefined;
  // Only who says "con" or "cháu" of itself is meant by the word.
  return voice === "adult" ? "adult" : pronoun === "con" || pronoun === "cháu" ? "child" : undefined;
}

/** "Em không muốn" answers a question about a wish, not one about what is the case. */
function isBeside(words: string, { awaiting, stack, danger }: Session): boolean {
  // "Có phải tại em không" asks, and says neither yes nor no.
  if (danger !== undefined && isQuestion(words) && readGraveQuestion(words) !== null) return true;
  const asksWhatIs = isAsked(awaiting) || topFlow(stack)?.flow === "emergency";
  return asksWhatIs && isUnwilling(words);
}

/** The person was asked what to put right: what is typed then is the right answer. */
function choosesWhat({ stack, guarded }: Session): boolean {
  return !guarded && topFlow(stack)?.choosing === true;
}

/** "Em ổn mà" is no "yes" to a question about danger. */
function takesBack(text: string, { awaiting, danger }: Session): boolean {
  const isGrave = danger?.urgency === "P0" || danger?.urgency === "P1";
  return (isGrave || isAsked(awaiting)) && readTurnWord(text) === "takes-back";
}

/** "Bé ói rồi" in the middle of an accident is no "yes". */
function tellsOfAccident(text: string, { accident, guarded }: Session): boolean {
  return accident !== undefined && !guarded && text !== "" && readAidTopic(text, accident) !== null;
}

/** True where a question about danger was put outside any flow. */
function isAsked(awaiting: Session["awaiting"]): boolean {
  return awaiting?.question === "retraction" || awaiting?.question === "danger-check";
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
