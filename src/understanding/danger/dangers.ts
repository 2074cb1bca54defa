import type { Danger, DangerKind, Span } from "../../model/danger.js";
import { moreUrgent, mostUrgent } from "../../model/urgency.js";
import { aboutOf } from "./about.js";
import type { DangerRating } from "./rating.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";
import type { Speaker } from "./whom.js";

const mostSpans = 6;

/** What is known beside the votes: what was learned of the words, and who spoke before. */
export interface Beside {
  readonly rating: DangerRating | undefined;
  readonly speaker: Speaker | undefined;
}

/** The most urgent first; of equally urgent ones the kind the learned model holds for the likeliest. */
export function dangersOf(votes: readonly Vote[], scene: Scene, { rating, speaker }: Beside): Danger[] {
  const byKind = new Map<DangerKind, Vote[]>();
  for (const vote of votes) byKind.set(vote.kind, [...(byKind.get(vote.kind) ?? []), vote]);
  // A cry is told by what it is about, where that is known.
  if (byKind.size > 1 && byKind.get("hidden-disclosure")?.every((vote) => vote.level === "P0") === true)
    byKind.delete("hidden-disclosure");
  const dangers = [...byKind].map(([kind, ofKind]) => dangerOf(kind, ofKind, scene, speaker));
  const rank = (kind: DangerKind) => rating?.kinds.findIndex((rated) => rated.kind === kind) ?? 0;
  return dangers.sort((a, b) => {
    if (a.urgency === b.urgency) return rank(a.kind) - rank(b.kind);
    return moreUrgent(a.urgency, b.urgency) ? -1 : 1;
  });
}

function dangerOf(
  kind: DangerKind,
  votes: readonly Vote[],
  scene: Scene,
  speaker: Speaker | undefined,
): Danger {
  const urgency = votes.map((vote) => vote.level).reduce(mostUrgent);
  const best = votes.filter((vote) => vote.level === urgency);
  return { kind, urgency, about: aboutOf(kind, best, scene, speaker), evidence: spansOf(best, scene) };
}

function spansOf(votes: readonly Vote[], scene: Scene): Span[] {
  const tokens = scene.reading.tokens;
  const spans = votes
    .flatMap((vote) => vote.mentions)
    .map((mention) => ({ start: tokens[mention.start]?.start ?? 0, end: tokens[mention.end - 1]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end + 1) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.slice(0, mostSpans);
}
