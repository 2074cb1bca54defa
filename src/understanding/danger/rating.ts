import { type About, type DangerKind, dangerKinds } from "../../model/danger.js";
import type { Urgency } from "../../model/urgency.js";
import type { Features } from "../model/features.js";
import type { DangerReader } from "./danger-features.js";
import { type DangerModel, scoreDanger } from "./danger-model.js";
import type { Scene } from "./scene.js";

/** What the danger model tells of a message: each kind, and what holds for all kinds. */
export const dangerLabels: readonly string[] = [
  ...dangerKinds,
  "any",
  "urgent",
  "now",
  "about-self",
  "about-child",
  "about-other",
];

/** Scores from which on something holds; chosen on the development part, see the training. */
export interface DangerThresholds {
  readonly act: number;
  readonly ask: number;
  /** What the rules hold for certain is acted on above this, else asked about. */
  readonly ruleAct: number;
  /** What the rules hold for certain is asked about above this. */
  readonly ruleAsk: number;
  /** What the rules hold for possible is asked about above this. */
  readonly ruleMaybe: number;
  readonly kind: number;
  readonly urgent: number;
  readonly now: number;
}

/** How the danger model rates a message: 0 is the line between yes and no. */
export interface DangerRating {
  /** How clearly it is a danger at all: the higher, the clearer which danger it is, and how urgent. */
  readonly any: number;
  readonly urgent: number;
  readonly now: number;
  readonly about: About;
  /** All kinds, the likeliest first. */
  readonly kinds: readonly { readonly kind: DangerKind; readonly score: number }[];
}

/** Rates messages. */
export type DangerRater = (text: string, scene?: Scene) => DangerRating;

const windowWords = 18;
const windowStep = 9;
const mostWords = 400;

/** A rater that looks at a message and, of a long one, at its pieces too: one sentence in a long story may be the cry. */
export function createRater(model: DangerModel, read: DangerReader): DangerRater {
  const places = new Map(model.lines.labels.map((label, at) => [label, at]));
  const rate = (features: Features) => ratingOf(scoreDanger(model, features), places);
  return (text, scene) => {
    const words = text.slice(0, 4_000).split(/\s+/).slice(0, mostWords);
    const ratings = [rate(read(text, scene))];
    for (let from = 0; from < words.length && words.length > windowWords * 1.5; from += windowStep) {
      ratings.push(rate(read(words.slice(from, from + windowWords).join(" "))));
    }
    return ratings.reduce((most, one) => (one.any > most.any ? one : most));
  };
}

/**
 * Talk of a field that nothing was learned of looks like a danger now and then, but like no danger in particular: so much
 * of the likeliest kind and of the urgency counts for whether it is one. Chosen on the development part.
 */
const kindShare = 0.5;
const urgentShare = 0.2;

function ratingOf(scores: Float32Array, places: ReadonlyMap<string, number>): DangerRating {
  const of = (label: string) => scores[places.get(label) ?? -1] ?? -1;
  const kinds = dangerKinds.map((kind) => ({ kind, score: of(kind) })).toSorted((a, b) => b.score - a.score);
  const abouts = (["self", "child", "other"] as const).toSorted(
    (a, b) => of(`about-${b}`) - of(`about-${a}`),
  );
  const any = of("any") + kindShare * (kinds[0]?.score ?? -1) + urgentShare * of("urgent");
  return { any, urgent: of("urgent"), now: of("now"), about: abouts[0] ?? "self", kinds };
}

/** How urgent a rating is. */
export function levelOf({ urgent, now }: DangerRating, thresholds: DangerThresholds): Urgency {
  if (now > thresholds.now) return "P0";
  return urgent > thresholds.urgent ? "P1" : "P2";
}
