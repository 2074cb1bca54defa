import { moreUrgent, mostUrgent } from "../../model/urgency.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";
import { whoRages } from "./whom.js";

/** What the form of a message tells is asked about, and nothing else, unless something is held for certain. */
export function besideForm(byForm: readonly Vote[], heard: readonly Vote[]): readonly Vote[] {
  if (byForm.length === 0) return heard;
  const isGuess = ({ ask, kind, likelihood }: Vote) =>
    ask || (kind === "child-marriage" && likelihood !== undefined);
  return heard.every(isGuess) ? byForm : [...heard, ...byForm];
}

/** "dượng đánh con ngất" is no crisis of the writer's own, though a parent who hit writes nearly the same words. */
export function withOwnCrisis(votes: readonly Vote[], scene: Scene): readonly Vote[] {
  const isOwn = ({ kind, about }: Vote) => kind === "carer-crisis" && about === "self";
  if (!votes.some(isOwn) || whoRages(scene) === "self") return votes;
  const others = votes.filter((vote) => !isOwn(vote));
  return others.some(({ level, ask }) => !ask && !moreUrgent("P1", level))
    ? others
    : votes.map((vote) => (isOwn(vote) ? { ...vote, about: "other" } : vote));
}

/** A cry for help beside any serious danger makes it immediate. */
function raised(votes: readonly Vote[]): Vote[] {
  const cry = votes.some((vote) => vote.kind === "hidden-disclosure" && vote.level === "P0");
  if (!cry) return [...votes];
  return votes.map((vote) => (vote.level === "P1" && !vote.ask ? { ...vote, level: "P0" } : vote));
}

/** Beside a kind that the rules found for certain, the learned model names another one only when it is this likely. */
const likelyBeside = 0.7;

/** Without the guesses of the learned model that go against what the rules found. */
function agreed(votes: readonly Vote[]): readonly Vote[] {
  const byRule = votes.filter(
    (vote) => vote.likelihood === undefined && !vote.ask && !moreUrgent("P1", vote.level),
  );
  if (byRule.length === 0) return votes;
  const kinds = new Set(byRule.map(({ kind }) => kind));
  return votes.filter(
    ({ kind, likelihood }) => likelihood === undefined || kinds.has(kind) || likelihood > likelyBeside,
  );
}

/** Where a serious danger is certain, a doubt about a higher one neither holds up help nor raises the level. */
function withoutDoubts(votes: readonly Vote[]): readonly Vote[] {
  const certain = votes
    .filter((vote) => !vote.ask && !moreUrgent("P1", vote.level))
    .map((vote) => vote.level);
  if (certain.length === 0) return votes;
  const level = certain.reduce(mostUrgent);
  return votes.map((vote) => (vote.ask && moreUrgent(vote.level, level) ? { ...vote, level } : vote));
}

/** What remains of all votes when each has been held against the others. */
export function settled(votes: readonly Vote[]): readonly Vote[] {
  return withoutDoubts(agreed(raised(votes)));
}
