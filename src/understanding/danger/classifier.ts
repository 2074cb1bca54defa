import type { Mention } from "../phrase/phrasebook.js";
import { type DangerRating, type DangerThresholds, levelOf } from "./rating.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";

/** A second kind is named too when it is likely by itself and nearly as likely as the first. */
const closeTo = 0.5;
const mostKinds = 3;
/** Below this nobody could say what it is about. */
const nameable = -0.3;

/** The votes of the learned model; `ask`: it is not certain. */
export function modelVotes(
  rating: DangerRating,
  thresholds: DangerThresholds,
  ask: boolean,
  scene: Scene,
): Vote[] {
  const level = levelOf(rating, thresholds);
  const best = rating.kinds[0]?.score ?? -1;
  const { about } = rating;
  const mentions = tellingMentions(scene);
  if (ask && best < nameable) return [unnamedVote(rating, scene)];
  return rating.kinds
    .filter(({ score }, rank) => rank === 0 || (score > thresholds.kind && score > best - closeTo))
    .slice(0, mostKinds)
    .map(({ kind, score }) => ({
      kind,
      level,
      ask: ask || level === "P2",
      mentions,
      about,
      likelihood: score,
    }));
}

/** The vote where something may be wrong and nobody can say what: one gentle question. */
export function unnamedVote({ about }: DangerRating, scene: Scene): Vote {
  return { kind: "hidden-disclosure", level: "P2", ask: true, mentions: tellingMentions(scene), about };
}

/** Concepts that tell nothing by themselves. */
const plain = new Set(["ME", "YOU", "BENIGN", "FICTION", "KNOWLEDGE", "TIRED", "SCHOOLWORK"]);
const mostMentions = 5;

/** The words a person would look at first: what the grammar knows in this message, else all of it. */
function tellingMentions({ index, reading }: Scene): Mention[] {
  const mentions = [...index.values()].flat().filter(({ concept }) => !plain.has(concept));
  const first = new Map(mentions.map((mention) => [mention.start, mention]));
  if (first.size === 0) return [{ concept: "WORDS", start: 0, end: reading.tokens.length, sure: false }];
  return [...first.values()].sort((a, b) => a.start - b.start).slice(0, mostMentions);
}
