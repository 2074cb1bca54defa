import type { DangerKind } from "../../model/danger.js";
import { modelVotes, unnamedVote } from "./classifier.js";
import { decide, type RuleOutcome } from "./decision.js";
import { isOwnFall } from "./nobodys-blow.js";
import type { DangerRating, DangerThresholds } from "./rating.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";
import { asksOfYoungWork, namesNoDanger, tellsGoodNews } from "./whole-message.js";

/** From here on a model is sure by itself that it is about this minute. */
const surelyNow = 0;

/** "Em muốn chết quá" names no means and no time: the rules know it as grave, and a plan is asked about. */
function likeRules(byRule: readonly Vote[], { now }: DangerRating): (vote: Vote) => Vote {
  const known = byRule.flatMap(({ kind, ask, level }) => (kind === "self-harm" && !ask ? [level] : []));
  const isGrave = known.includes("P1") && !known.includes("P0") && now < surelyNow;
  return (vote) =>
    isGrave && vote.kind === "self-harm" && vote.level === "P0" ? { ...vote, level: "P1" } : vote;
}

/** What rules and model hold together. */
export function together(
  byRule: readonly Vote[],
  scene: Scene,
  rating: DangerRating,
  thresholds: DangerThresholds,
): readonly Vote[] {
  const words = scene.reading.tokens.length;
  const supported = byRule.flatMap((vote) => supportedBy(vote, rating.any, words, thresholds));
  const decided = decide("none", rating.any, words, thresholds);
  const outcome = weighed(decided, rating, scene);
  if (outcome === "none" || tellsGoodNews(scene)) return supported;
  if (outcome === "ask" && asksOfYoungWork(scene)) return supported;
  if (namesNoDanger(scene)) return [...supported, unnamedVote(rating, scene)];
  const learned = modelVotes(rating, thresholds, outcome === "ask", scene).map(likeRules(byRule, rating));
  return [...supported, ...(isOwnFall(scene) ? learned.filter(({ kind }) => !byHands.has(kind)) : learned)];
}

/**
 * A hint that nobody could name is asked about, since nobody knows what to do about it; a grave kind that is clear is
 * acted on, unless somebody asks how to know it.
 */
function weighed(decided: RuleOutcome, rating: DangerRating, scene: Scene): RuleOutcome {
  if (decided === "act" && rating.kinds[0]?.kind === "hidden-disclosure") return "ask";
  const asksForSigns = (scene.index.get("KNOWLEDGE") ?? []).some(({ sure }) => sure);
  return decided === "ask" && isGraveAndClear(rating) && !asksForSigns ? "act" : decided;
}

/** What people do to each other: a fall is none of it, though it sounds like it ("con tôi bị ngã"). */
const byHands: ReadonlySet<DangerKind> = new Set(["violence-now", "physical-abuse", "bullying"]);

/** Of these kinds a word of the rules needs less support, and is passed over only where the model is sure of harmlessness. */
const grave: ReadonlySet<DangerKind> = new Set(["self-harm", "sexual-abuse"]);
const trusted = 0.4;
/** Minutes count where somebody drowns or has swallowed poison, and "phải làm sao" sounds like a question to a model. */
const trustedAtOnce = 0.6;

/** Words that mean nothing else are believed though nothing like them was ever learned: "em nhặt được quả đạn". */
const trustedPlain = 1.3;

/** A threat to kill is believed sooner, though it may still be passed over. */
const trustedThreat = 0.5;

/** So sure of a harmless message the model never was of one that told of danger: then the rules have misread it. */
const surelyHarmless = -1;

/** How much of the model's support a vote of the rules does without; null: it may be passed over. */
function trustIn({ kind, level, ask, plain }: Vote): number | null {
  if (plain === true) return trustedPlain;
  if (ask) return null;
  if (kind === "injury-medical" && level === "P0") return trustedAtOnce;
  return grave.has(kind) ? trusted : null;
}

/** One of these kinds that stands out clearly is acted on, also in three words ("chú sờ em"). */
function isGraveAndClear({ any, kinds }: DangerRating): boolean {
  const [first] = kinds;
  return first !== undefined && grave.has(first.kind) && first.score > 0.3 && any > 0.9;
}

function supportedBy(vote: Vote, score: number, words: number, thresholds: DangerThresholds): Vote[] {
  const trust = trustIn(vote);
  const isThreat = vote.kind === "violence-now" && vote.level === "P0" && !vote.ask;
  const support = score + (trust ?? (isThreat ? trustedThreat : 0));
  const outcome = decide(vote.ask ? "ask" : "act", support, words, thresholds);
  if (outcome === "act") return [vote];
  if (outcome === "ask" || (trust !== null && score > surelyHarmless)) return [{ ...vote, ask: true }];
  return [];
}
