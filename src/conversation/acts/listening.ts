import { freshMatter } from "../taken-up.js";
import type { TurnWork } from "../turn-work.js";

/** What is said to somebody who wants to stop, takes it back, or says that it was a joke. */
export const stopped = ["common:stopped", "common:stopped-again", "common:still-here"] as const;

/** True where every word is for the people who read: a talk about danger or with a case that is not guarded. */
export function isSerious(work: TurnWork): boolean {
  const { danger, caseId, guarded } = work.session;
  return !guarded && (danger !== undefined || caseId !== undefined);
}

/** Lets somebody go on writing: a short sign of being there, in changing words; seldom the reminder that nobody reads yet. */
export function listenOn(work: TurnWork): void {
  const matter = freshMatter(work);
  if (matter !== undefined) return work.say(matter);
  const { lately } = work.session;
  if (lately?.key === stopped[0] && lately.times < stopped.length) return work.sayVaried(stopped);
  if (work.session.caseId === undefined) return work.sayVaried(["common:listening", "common:read-on"]);
  if (work.input.facts.readByPeople)
    return work.sayVaried(["common:listening", "common:listening-kept", "common:read-on"]);
  work.sayVaried([
    "common:listening-nobody",
    "common:read-on",
    "common:listening",
    "common:listening-nobody",
  ]);
}
