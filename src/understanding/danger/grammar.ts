import type { Urgency } from "../../model/urgency.js";
import { mostUrgent } from "../../model/urgency.js";
import { people } from "../lexicon/people.js";
import { type Match, matchPattern } from "../phrase/pattern.js";
import type { Mention } from "../phrase/phrasebook.js";
import { lastOf } from "../text/memory.js";
import type { Rule } from "./rule.js";
import { createRuleChoice, type Trial } from "./rule-choice.js";
import { type CompiledRule, rulebook } from "./rulebook.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";

const mostMatches = 8;
const persons = new Set<string>(Object.keys(people));
const fillers = new Set([
  "bị",
  "có",
  "hề",
  "phải",
  "từng",
  "ai",
  "dám",
  "bao giờ",
  "muốn",
  "được",
  "còn",
  "hay",
]);

const choose = createRuleChoice(rulebook);
/** The votes of the phrase grammar; rules and model ask for those of the same scene. */
export const grammarVotes: (scene: Scene) => readonly Vote[] = lastOf((scene: Scene) =>
  choose(scene.index).flatMap((trial) => votesOf(trial, scene)),
);

function votesOf({ compiled, pattern }: Trial, scene: Scene): Vote[] {
  const votes: Vote[] = [];
  for (const match of matchPattern(pattern, scene.index, scene.sentences).slice(0, mostMatches)) {
    const vote = judge(compiled, match, scene);
    if (vote !== null) votes.push(vote);
  }
  return votes;
}

/** What one match is worth after everything that speaks against or for it. */
function judge({ rule, unless }: CompiledRule, match: Match, scene: Scene): Vote | null {
  const sentence = scene.sentences[match.start];
  if (unless.some((name) => stands(name, sentence, scene))) return null;
  if (rule.firm !== true && isOnlyTold(sentence, scene)) return null;
  const doubtful = match.mentions.some((mention) => !mention.sure);
  if (doubtful && rule.kind !== "self-harm") return null;
  const present = rule.now !== undefined && isNow(match, sentence, scene);
  const kind = (present ? rule.now?.kind : undefined) ?? rule.kind;
  const base = present ? mostUrgent(rule.level, rule.now?.level ?? rule.level) : rule.level;
  const level = lowered(base, rule, match, present, scene);
  const unsure = doubtful && !hasAny(["DEATH_CONTEXT"], scene);
  return {
    kind,
    level: unsure ? "P2" : level,
    ask: rule.ask === true || unsure || (level === "P2" && rule.level !== "P2"),
    mentions: match.mentions,
    ...(rule.about === undefined ? {} : { about: rule.about }),
    ...(rule.plain === true ? { plain: true } : {}),
  };
}

function stands(name: string, sentence: number | undefined, scene: Scene): boolean {
  return (scene.index.get(name) ?? []).some((m) => m.sure && scene.sentences[m.start] === sentence);
}

function hasAny(names: readonly string[], scene: Scene): boolean {
  return names.some((name) => (scene.index.get(name) ?? []).length > 0);
}

function isOnlyTold(sentence: number | undefined, scene: Scene): boolean {
  return stands("FICTION", sentence, scene) || stands("KNOWLEDGE", sentence, scene);
}

function isNow(match: Match, sentence: number | undefined, scene: Scene): boolean {
  if (stands("NOW", sentence, scene)) return true;
  const beside = scene.index.get("NOW_NEAR") ?? [];
  return beside.some((m) => m.start >= match.start - 3 && m.end <= match.end + 1);
}

const oneStep: Record<Urgency, Urgency> = { P0: "P1", P1: "P2", P2: "P2", P3: "P3" };

/** "Not" and "long ago" lower by one step and never cancel. */
function lowered(level: Urgency, rule: Rule, match: Match, present: boolean, scene: Scene): Urgency {
  if (rule.whole !== true && isDenied(match, scene))
    return rule.kind === "sexual-abuse" || rule.kind === "self-harm" ? oneStep[level] : "P2";
  const past = !present && stands("PAST", scene.sentences[match.start], scene);
  if (!past) return level;
  return rule.kind === "sexual-abuse" && level === "P1" ? level : oneStep[level];
}

function isDenied(match: Match, scene: Scene): boolean {
  // A "not" that the pattern itself asks for denies nothing.
  const nots = (scene.index.get("NOT") ?? []).filter(
    (not) => !match.mentions.some((own) => own.start < not.end && not.start < own.end),
  );
  if (nots.length === 0) return false;
  return match.mentions.some(
    (mention) => !persons.has(mention.concept) && nots.some((not) => standsBefore(not, mention, scene)),
  );
}

function standsBefore(not: Mention, mention: Mention, scene: Scene): boolean {
  if (not.end === mention.start) return true;
  const between = scene.reading.tokens[not.end];
  return (
    not.end === mention.start - 1 &&
    between !== undefined &&
    between.forms.some((form) => fillers.has(form.text))
  );
}
