import type { Event } from "../../model/event.js";
import type { Session } from "../../model/session.js";
import { pressedPlace } from "../acts/place.js";
import type { Hearing, Waiting } from "../hearing.js";
import { lessonFlow } from "../lessons.js";
import { isGrave } from "./danger-ways.js";
import { routeFound } from "./question-ways.js";
import type { Route } from "./ways.js";

/** What was pressed or plainly said as one of the answers on offer. */
export function routeClosedAnswer(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting === null || hearing.early) return null;
  const offered = waiting.prompt.choices.map((choice) => choice.value);
  const pressed = hearing.choice !== null && offered.includes(hearing.choice);
  const closed = waiting.prompt.kind === "yes-no" && hearing.yesNo !== null;
  const placed = waiting.prompt.kind === "place" && pressedPlace(hearing.choice) !== undefined;
  return pressed || closed || placed ? { to: "flow-answer" } : null;
}

/** Flows that only lead somewhere: words that say where to go are followed instead of being asked about again. */
const passages: ReadonlySet<string> = new Set(["welcome", "listen"]);

/** A lesson is left as easily: who asks for help in the middle of a quiz has it. */
function isPassage(flow: string): boolean {
  return passages.has(flow) || flow.startsWith(lessonFlow(""));
}

/** A wish to go somewhere else, said in a flow that only leads somewhere. */
export function routeIntent(hearing: Hearing, waiting: Waiting | null): Route | null {
  if (waiting === null || waiting.prompt.kind === "text" || !isPassage(waiting.flow.flow)) return null;
  const { intent } = hearing;
  const flow = intent !== null && "flow" in intent ? intent.flow : "welcome";
  return flow === "welcome" || flow === waiting.flow.flow ? null : { to: "start", flow };
}

/** Anything else that answers the waiting question. */
export function routeOpenAnswer(event: Event, hearing: Hearing, waiting: Waiting | null): Route | null {
  if (event.body.kind === "media")
    return answers(event.body.media, waiting) ? { to: "flow-answer" } : { to: "media" };
  if (waiting === null || isLost(hearing, waiting)) return null;
  return hearing.early || event.body.kind === "start" ? { to: "story" } : { to: "flow-answer" };
}

/** A place that is shown, a picture that was asked for and a story that is spoken are answers. */
function answers(media: string, waiting: Waiting | null): boolean {
  const kind = waiting?.prompt.kind;
  if (media === "location") return kind === "place";
  return (media === "image" && kind === "picture") || (media === "audio" && kind === "text");
}

/** Whoever passes over the menu again and again is not asked for it again. */
function isLost(hearing: Hearing, { flow }: Waiting): boolean {
  return flow.flow === "welcome" && flow.misses >= 2 && hearing.choice === null;
}

/** Where nothing runs: a wish starts its flow, an answer of ours is given, or it was not understood. */
export function routeStart(event: Event, session: Session, hearing: Hearing): Route {
  if (event.body.kind === "start") return { to: "greeting" };
  const { intent } = hearing;
  // Sad words after danger are more of the same story, not a talk about moods.
  if (isGrave(session) && intent !== null && "flow" in intent && intent.flow === "listen")
    return { to: "unknown" };
  if (intent !== null && "flow" in intent && intent.flow !== "welcome")
    return { to: "start", flow: intent.flow };
  if (intent !== null) return { to: "greeting" };
  if (isGrave(session)) return { to: "unknown" };
  return routeFound(hearing, false) ?? { to: "unknown" };
}
