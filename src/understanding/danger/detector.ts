import type { About, Danger, DangerFinding, DangerKind, Span } from "../../model/danger.js";
import { moreUrgent, mostUrgent, type Urgency } from "../../model/urgency.js";
import { asksOfLaw } from "../law-question.js";
import type { Mention } from "../phrase/phrasebook.js";
import { lineOf, withAndWithoutMarks } from "../text/line.js";
import { modelVotes, unnamedVote } from "./classifier.js";
import { cryVotes } from "./cry.js";
import { decide, type RuleOutcome } from "./decision.js";
import { grammarVotes } from "./grammar.js";
import { hintVotes } from "./hint.js";
import { isOwnFall } from "./nobodys-blow.js";
import type { DangerRater, DangerRating, DangerThresholds } from "./rating.js";
import { readScene, type Scene } from "./scene.js";
import type { Vote, Voter } from "./vote.js";
import { asksOfYoungWork, formVotes, namesNoDanger, tellsGoodNews } from "./whole-message.js";
import { type Speaker, whomByGrammar, whoRages } from "./whom.js";

/** Changes with every change of rules or word lists that can change a finding. */
export const rulesVersion = "grammar-4";

const rules: readonly Voter[] = [grammarVotes, hintVotes];
const mostSpans = 6;

const factWord = withAndWithoutMarks(
  "em|con|cháu|bé|mình|tôi|nó|bạn|ấy|đó|là|thì|năm|nay|mới|được|tròn|khoảng|tầm|gần|hơn|có|học|lớp|tuổi|tháng|sinh|con trai|con gái|trai|gái|nam|nữ|ạ|dạ|vâng|rồi|thôi|nha|nhé|và|còn|hai|một|đứa|lớn|nhỏ",
);
const bareFact = new RegExp(`^(?:(?:${factWord}|\\d+|[,.])(?: |$))+$`);

/** Who a child is, and nothing else ("cháu 7 tuổi, bé trai"): an answer, no danger. */
function isBareFact({ reading }: Scene): boolean {
  return reading.tokens.length <= 12 && bareFact.test(lineOf(reading).text);
}

/** What was learned beside the rules. */
export interface LearnedVoice {
  readonly rate: DangerRater;
  readonly thresholds: DangerThresholds;
  /** Version of what was learned. */
  readonly version: string;
}

/**
 * Looks for danger in one message by the rules alone: the union of what all voters found, the higher level where they
 * differ. A bare cry for help ("cuu e voi") is P0, to be acted on, of kind `hidden-disclosure`.
 */
export const findDangerIn = createDetector();

/** A detector of rules, and of what was learned beside them. */
export function createDetector(learned?: LearnedVoice): (text: string, speaker?: Speaker) => DangerFinding {
  const version = learned === undefined ? rulesVersion : `${rulesVersion}+${learned.version}`;
  return (text, speaker) => {
    const scene = readScene(text);
    const byRule = rules.flatMap((voter) => voter(scene));
    const byForm = formVotes(scene);
    if (byRule.length === 0 && byForm.length === 0 && isBareFact(scene))
      return { urgency: "P3", outcome: "none", dangers: [], version };
    const rating = learned?.rate(withoutLaughter(text, byRule), scene);
    const heard =
      learned === undefined || rating === undefined
        ? byRule
        : together(byRule, scene, rating, learned.thresholds);
    const found = settled(
      agreed(raised([...besideForm(byForm, withOwnCrisis(heard, scene)), ...cryVotes(scene)])),
    );
    const votes = isOfLaw(found, text) ? found.map((vote) => ({ ...vote, ask: true })) : found;
    if (votes.length === 0) return { urgency: "P3", outcome: "none", dangers: [], version };
    const urgency = votes.map((vote) => vote.level).reduce(mostUrgent);
    const dangers = dangersOf(votes, scene, { rating, speaker });
    return { urgency, outcome: outcomeOf(votes, urgency), dangers, version };
  };
}

const laughter =
  /^(?:(?:bro|bruh|dude|yo|omg|ngl|tbh)[\s,]+)+|(?:[\s,.!]+(?:lol|lmao|lmfao|rofl|ngl|tbh|fr|haha\w*))+[\s.!]*$/giu;
const toldLaughing: ReadonlySet<DangerKind> = new Set(["physical-abuse", "sexual-abuse"]);

/** "my stepdad hit me w belt lol": blows and touches told with a laugh are no joke. */
function withoutLaughter(text: string, byRule: readonly Vote[]): string {
  const isTold = byRule.some(({ kind, ask }) => !ask && toldLaughing.has(kind));
  return isTold ? text.replace(laughter, "") : text;
}

/** What the form of a message tells is asked about, and nothing else, unless something is held for certain. */
function besideForm(byForm: readonly Vote[], heard: readonly Vote[]): readonly Vote[] {
  if (byForm.length === 0) return heard;
  const isGuess = ({ ask, kind, likelihood }: Vote) =>
    ask || (kind === "child-marriage" && likelihood !== undefined);
  return heard.every(isGuess) ? byForm : [...heard, ...byForm];
}

/** "dượng đánh con ngất" is no crisis of the writer's own, though a parent who hit writes nearly the same words. */
function withOwnCrisis(votes: readonly Vote[], scene: Scene): readonly Vote[] {
  const isOwn = ({ kind, about }: Vote) => kind === "carer-crisis" && about === "self";
  if (!votes.some(isOwn) || whoRages(scene) === "self") return votes;
  const others = votes.filter((vote) => !isOwn(vote));
  return others.some(({ level, ask }) => !ask && !moreUrgent("P1", level))
    ? others
    : votes.map((vote) => (isOwn(vote) ? { ...vote, about: "other" } : vote));
}

/** "Bố mẹ đánh con có bị phạt không" asks about the law: it is answered, and asked about gently. */
function isOfLaw(votes: readonly Vote[], text: string): boolean {
  const isBlows = ({ kind, level }: Vote) => kind === "physical-abuse" && level !== "P0";
  return votes.length > 0 && votes.every(isBlows) && asksOfLaw(text);
}

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
function together(
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

/** Kinds that are never passed over once the rules hold them for certain, and that need less support of the model. */
const neverDropped: ReadonlySet<DangerKind> = new Set(["self-harm", "sexual-abuse"]);
const trusted = 0.4;
/** Minutes count where somebody drowns or has swallowed poison, and "phải làm sao" sounds like a question to a model. */
const trustedAtOnce = 0.6;

/** Words that mean nothing else are believed though nothing like them was ever learned: "em nhặt được quả đạn". */
const trustedPlain = 2;

/** A threat to kill is believed sooner, though it may still be passed over. */
const trustedThreat = 0.2;

/** How much of the model's support a vote of the rules does without; null: it may be passed over. */
function trustIn({ kind, level, ask, plain }: Vote): number | null {
  if (plain === true) return trustedPlain;
  if (ask) return null;
  if (kind === "injury-medical" && level === "P0") return trustedAtOnce;
  return neverDropped.has(kind) ? trusted : null;
}

/** One of these kinds that stands out clearly is acted on, also in three words ("chú sờ em"). */
function isGraveAndClear({ any, kinds }: DangerRating): boolean {
  const [first] = kinds;
  return first !== undefined && neverDropped.has(first.kind) && first.score > 0.3 && any > 0.6;
}

function supportedBy(vote: Vote, score: number, words: number, thresholds: DangerThresholds): Vote[] {
  const trust = trustIn(vote);
  const isThreat = vote.kind === "violence-now" && vote.level === "P0" && !vote.ask;
  const support = score + (trust ?? (isThreat ? trustedThreat : 0));
  const outcome = decide(vote.ask ? "ask" : "act", support, words, thresholds);
  if (outcome === "act") return [vote];
  if (outcome === "ask" || trust !== null) return [{ ...vote, ask: true }];
  return [];
}

function outcomeOf(votes: readonly Vote[], urgency: Urgency): "act" | "ask" {
  return votes.some((vote) => vote.level === urgency && !vote.ask) ? "act" : "ask";
}

/** A cry for help beside any serious danger makes it immediate. */
function raised(votes: readonly Vote[]): Vote[] {
  const cry = votes.some((vote) => vote.kind === "hidden-disclosure" && vote.level === "P0");
  if (!cry) return [...votes];
  return votes.map((vote) => (vote.level === "P1" && !vote.ask ? { ...vote, level: "P0" } : vote));
}

/** Beside a kind that the rules found for certain, the learned model names another one only when it is this likely. */
const likelyBeside = 0.7;

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
function settled(votes: readonly Vote[]): readonly Vote[] {
  const certain = votes
    .filter((vote) => !vote.ask && !moreUrgent("P1", vote.level))
    .map((vote) => vote.level);
  if (certain.length === 0) return votes;
  const level = certain.reduce(mostUrgent);
  return votes.map((vote) => (vote.ask && moreUrgent(vote.level, level) ? { ...vote, level } : vote));
}

/** What is known beside the votes: what was learned of the words, and who spoke before. */
interface Beside {
  readonly rating: DangerRating | undefined;
  readonly speaker: Speaker | undefined;
}

/** The most urgent first; of equally urgent ones the kind the learned model holds for the likeliest. */
function dangersOf(votes: readonly Vote[], scene: Scene, { rating, speaker }: Beside): Danger[] {
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

/**
 * What a rule says, else what the grammar of the words tells, else the model; else a child spoken of comes before the
 * writer, since a writer nearly always says "em" or "con" somewhere.
 */
function aboutOf(
  kind: DangerKind,
  votes: readonly Vote[],
  scene: Scene,
  speaker: Speaker | undefined,
): About {
  const ruled = votes.find(({ about, likelihood }) => about !== undefined && likelihood === undefined)?.about;
  if (ruled !== undefined) return ruled;
  const mentions = votes.flatMap((vote) => vote.mentions);
  const whom = kind === "carer-crisis" ? whoRages(scene) : whomByGrammar(kind, mentions, scene, speaker);
  if (whom !== null) return whom;
  const byRule = votes.some(({ likelihood }) => likelihood === undefined);
  const told = votes.find(
    ({ about, likelihood }) => about !== undefined && !(byRule && likelihood !== undefined),
  )?.about;
  if (told !== undefined) return told;
  const has = (name: string) =>
    votes.some((vote) => vote.mentions.some((mention) => mention.concept === name));
  const anywhere = (name: string) => (scene.index.get(name) ?? []).length > 0;
  if (has("CHILD") || votes.some((vote) => vote.mentions.some((mention) => isChildSpokenOf(mention, scene))))
    return "child";
  // Nobody does an accident to anybody: a friend in its sentence is the one it happened to.
  const befell = kind === "injury-medical" || kind === "disaster";
  if ((befell && anywhere("FRIEND")) || (has("FRIEND") && !has("ME"))) return "child";
  if (has("ME")) return "self";
  if (has("MOTHER")) return "other";
  if (anywhere("CHILD") || (anywhere("FRIEND") && !anywhere("ME"))) return "child";
  return "self";
}

/** "con" in "con tôi" is no writer. */
function isChildSpokenOf(mention: Mention, scene: Scene): boolean {
  if (mention.concept !== "ME") return false;
  return (scene.index.get("CHILD") ?? []).some(
    (child) => child.start <= mention.start && child.end >= mention.end && child.end - child.start > 1,
  );
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
