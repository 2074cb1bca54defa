import type { DangerKind } from "../../model/danger.js";
import type { Session } from "../../model/session.js";
import { type Mood, namesOnly, readPlainQuestion, saysNothing } from "../../understanding/understand.js";
import type { Hearing, Waiting } from "../hearing.js";
import { lawAnswer } from "../law-answer.js";
import { lessonFlow } from "../lessons.js";
import { known } from "./danger-ways.js";
import { type MenuItem, menuItems, type Route, type SmallTalk } from "./ways.js";

/** Signs alone that want the gentle question: a knife, "SOS". */
const askedBySigns: Partial<Record<Mood, DangerKind>> = {
  "emoji-worry": "self-harm",
  "emoji-help": "hidden-disclosure",
};

/** Told in passing, where nothing else is going on. After danger such words are more of the same story. */
export function routeMood(session: Session, hearing: Hearing, waiting: Waiting | null): Route | null {
  if (hearing.intent !== null || hearing.text === "" || hearing.early) return null;
  if (session.guarded || session.danger !== undefined || session.caseId !== undefined) return null;
  const isFree = waiting === null || waiting.flow.flow === "welcome";
  const { mood } = hearing;
  if (!isFree || mood === null) return null;
  const kind = askedBySigns[mood];
  return kind !== undefined && !known(session, kind) ? { to: "danger-question", kind } : { to: "mood", mood };
}

/** Small talk, a question, or asking without naming anything; a running flow goes on where it stood. */
export function routeSide(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting?.prompt.kind === "text") return null;
  const { intent } = hearing;
  if (intent !== null && "smallTalk" in intent) return { to: "side", subject: intent.smallTalk };
  if (isEmpty(hearing)) return routeEmpty(waiting);
  const inFlow = waiting !== null && waiting.flow.flow !== "welcome";
  if (waiting?.prompt.kind === "place" || (hearing.early && inFlow)) return null;
  const ofLaw = lawAnswer(hearing);
  const plain = ofLaw ?? readPlainQuestion(hearing.text);
  if (plain !== null) return { to: "answer", id: plain };
  if (!hearing.question) return null;
  return routeFound(hearing, inFlow) ?? { to: "side", subject: "question" };
}

/** In a lesson its question is put once more; in a talk about moods "em không biết làm sao" is what is told. */
function routeEmpty(waiting: Waiting | null): Route | null {
  const flow = waiting?.flow.flow;
  if (flow?.startsWith(lessonFlow(""))) return { to: "word", word: "repeat" };
  return flow === "listen" ? null : { to: "what-now" };
}

/** "Giờ làm sao", "thế rồi sao": asks, and names nothing. */
function isEmpty(hearing: Hearing): boolean {
  const { text } = hearing;
  if (text === "" || text.length > longestEmpty) return false;
  return (hearing.question && saysNothing(text)) || (asksHow.test(text) && hearing.turnWord === "what-now");
}

/** UTF-16 units. */
const longestEmpty = 60;

/** Looked for before the words are read as a whole. */
const asksHow = /sao|g[iì]|chi|r[aă]ng|n[aà]o|ai|[dđ][aâ]u|what|who|where|(?:^|\s)[sj](?:\s|$)/iu;

/** What the search gave. In the middle of a flow only what is sure: choices would lie in the way of its question. */
export function routeFound({ found, text }: Hearing, running: boolean): Route | null {
  // A question without anything in it is like every answer a little, and like none.
  if (saysNothing(text)) return null;
  if (namesOnly(text)) return running ? null : { to: "side", subject: "tell-on" };
  const best = found.fits[0]?.label;
  if (best === undefined || found.trust === "none") return null;
  if (found.trust === "sure") return running && best.includes(":") ? null : routeLabel(best);
  const labels = found.fits.map(({ label }) => label).filter((label) => !label.startsWith("talk:"));
  return running || labels.length === 0 ? null : { to: "suggest", labels: labels.slice(0, 3) };
}

/** `right-21` is an answer, `flow:listen`, `lesson:lesson-drowning` and `talk:hello` are wishes. */
function routeLabel(label: string): Route | null {
  const [kind, name = ""] = label.split(":", 2);
  if (kind === "flow" || kind === "lesson") return { to: "start", flow: name };
  if (kind === "talk") return { to: "side", subject: name as SmallTalk };
  if (kind === "menu") return menuItems.has(label) ? { to: "menu", item: name as MenuItem } : null;
  return { to: "answer", id: label };
}

/** Where only the menu waits, words that an answer of ours surely fits need not look like a question. */
export function routeKnown(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting?.flow.flow !== "welcome" || hearing.early || hearing.text === "") return null;
  return hearing.found.trust === "sure" ? routeFound(hearing, false) : null;
}
