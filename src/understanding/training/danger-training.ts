import { createDangerReader } from "../danger/danger-features.js";
import type { DangerModel } from "../danger/danger-model.js";
import { decide, type RuleOutcome } from "../danger/decision.js";
import { grammarVotes } from "../danger/grammar.js";
import { hintVotes } from "../danger/hint.js";
import {
  createRater,
  type DangerRater,
  type DangerRating,
  type DangerThresholds,
  dangerLabels,
} from "../danger/rating.js";
import { readScene, type Scene } from "../danger/scene.js";
import type { WordClassLists } from "../model/word-classes.js";
import type { DangerPhrasing, EverydayPhrasing, Phrasings } from "../phrasings/loader.js";
import { backgroundOf } from "./background.js";
import { withCompany } from "./company.js";
import { learnDangerNetwork } from "./danger-network.js";
import { type Example, learnLines, withSpellings } from "./examples.js";
import type { NetworkSchool } from "./network-learner.js";

const seed = 111;
/** Examples of the background beside each harmless message. */
const shareOfBackground = 0.75;

/** What the danger model learns from. */
export interface DangerLessons extends Pick<Phrasings, "danger" | "everyday"> {
  /** Questions and wishes that tell of no danger. */
  readonly calm: readonly string[];
  readonly classes: WordClassLists;
}

/** Learns which danger a message shows; the lines while the school learns the networks. */
export async function learnDanger(
  { danger, everyday, calm, classes }: DangerLessons,
  school: NetworkSchool,
): Promise<DangerModel> {
  const none = new Set<string>();
  const messages = [
    ...danger.map(dangerExample),
    ...everyday.map(({ text }) => ({ text, labels: none })),
    ...calm.map((text) => ({ text, labels: none })),
  ];
  const learning = {
    labels: dangerLabels,
    cost: 0.2,
    yesCost: 0.1,
    leastOccurrences: 4,
    seed,
    thorough: new Set(["any"]),
  };
  const harmless = messages.filter(({ labels }) => labels.size === 0);
  const background = backgroundOf(harmless, Math.round(harmless.length * shareOfBackground), seed);
  const examples = [...withSpellings(withCompany(messages, seed), seed), ...background];
  const read = createDangerReader(classes);
  const features = examples.map(({ text }) => read(text));
  const network = learnDangerNetwork(examples, features, school);
  const lines = learnLines(examples, features, learning);
  return { lines, network: await network };
}

/** Chooses where to act and to ask, on messages that a model has not learned from. */
export function tuneDanger(
  model: DangerModel,
  { danger, everyday, classes }: Omit<DangerLessons, "calm">,
): DangerThresholds {
  return chooseThresholds(createRater(model, createDangerReader(classes)), danger, everyday);
}

function dangerExample({ text, kinds, level, about }: DangerPhrasing): Example {
  const labels = new Set<string>([...kinds, "any", `about-${about}`]);
  if (level === "P0" || level === "P1") labels.add("urgent");
  if (level === "P0") labels.add("now");
  return { text, labels };
}

/** So many messages may be taken for more than they are: shares of the development part. */
const allowed = {
  everydayByRules: 0.002,
  everydayAct: 0.006,
  everydayAny: 0.035,
  hyperboleAct: 0.09,
  laterAsNow: 0.15,
};
/** So many urgent messages may be taken for less urgent. */
const urgentMissed = 0.02;

/** A message of the development part with what rules and model make of it. */
interface Sample {
  readonly rules: RuleOutcome;
  readonly words: number;
  readonly rating: DangerRating;
}

/** The lowest thresholds that keep to what is allowed: everything below is a danger that is not seen. */
function chooseThresholds(
  rate: DangerRater,
  danger: readonly DangerPhrasing[],
  calm: readonly EverydayPhrasing[],
): DangerThresholds {
  const sample = ({ text }: { readonly text: string }): Sample => {
    const scene = readScene(text);
    return { rules: ruleOutcome(scene), words: scene.reading.tokens.length, rating: rate(text, scene) };
  };
  const everyday = calm.filter(({ kind }) => kind !== "hyperbole").map(sample);
  const hyperbole = calm.filter(({ kind }) => kind === "hyperbole").map(sample);
  const urgent = danger.filter(({ level }) => level === "P0" || level === "P1").map(sample);
  const later = danger.filter(({ level }) => level !== "P0").map(sample);
  const levels = {
    kind: -0.1,
    now: exceededBy(
      later.map(({ rating }) => rating.now),
      allowed.laterAsNow,
    ),
    urgent: -exceededBy(
      urgent.map(({ rating }) => -rating.urgent),
      urgentMissed,
    ),
  };
  const ruleAct = lowest((least) => {
    const alone = { ...levels, ...askedByRules, ruleAct: least, act: most, ask: most };
    return share(everyday, alone, ["act"]) <= allowed.everydayByRules;
  });
  const firm = { ...levels, ...askedByRules, ruleAct };
  const act = lowest((least) => {
    const thresholds = { ...firm, act: least, ask: most };
    const tooOften = share(everyday, thresholds, ["act"]) > allowed.everydayAct;
    return !tooOften && share(hyperbole, thresholds, ["act"]) <= allowed.hyperboleAct;
  });
  const ask = lowest((least) => {
    const thresholds = { ...firm, act, ask: least };
    return share(everyday, thresholds, ["act", "ask"]) <= allowed.everydayAny;
  });
  return { ...firm, act, ask: Math.min(act, ask) };
}

/** What the rules hold is asked about although the model says no, but not when it is sure of that. */
const askedByRules = { ruleAsk: -0.3, ruleMaybe: 0.05 };

/** Above this the model alone is sure of a message whatever the development part says. */
const most = 2.5;

/** The lowest threshold that keeps to what is allowed; rules may be wrong too often by themselves, then it is `most`. */
function lowest(isAllowed: (least: number) => boolean): number {
  for (let least = -0.6; least < most; least += 0.03) if (isAllowed(least)) return least;
  return most;
}

function share(
  samples: readonly Sample[],
  thresholds: DangerThresholds,
  outcomes: readonly RuleOutcome[],
): number {
  const hits = samples.filter(({ rules, rating, words }) =>
    outcomes.includes(decide(rules, rating.any, words, thresholds)),
  );
  return hits.length / Math.max(1, samples.length);
}

function ruleOutcome(scene: Scene): RuleOutcome {
  const votes = [...grammarVotes(scene), ...hintVotes(scene)];
  if (votes.length === 0) return "none";
  return votes.some(({ ask }) => !ask) ? "act" : "ask";
}

/** The value that at most this share of the scores is above. */
function exceededBy(scores: readonly number[], share: number): number {
  const sorted = scores.toSorted((a, b) => b - a);
  return (sorted[Math.floor(sorted.length * share)] ?? 0) + 0.01;
}
