import { dangerConcepts } from "../lexicon/danger-concepts.js";
import { groups } from "../lexicon/people.js";
import { compilePattern, ownPhrases, type Pattern } from "../phrase/pattern.js";
import { bullyingRules } from "./bullying.js";
import { carerRules } from "./carer-crisis.js";
import { marriageRules } from "./child-marriage.js";
import { disasterRules } from "./disaster.js";
import { exploitationRules } from "./exploitation.js";
import { hiddenRules } from "./hidden-disclosure.js";
import { injuryRules } from "./injury-medical.js";
import { missingRules } from "./missing-trafficking.js";
import { neglectRules } from "./neglect.js";
import { onlineRules } from "./online-abuse.js";
import type { Rule } from "./rule.js";
import { runawayRules } from "./runaway-fear.js";
import { selfHarmRules } from "./self-harm.js";
import { sexualRules } from "./sexual-abuse.js";
import { violenceRules } from "./violence.js";

/** A rule ready to be tried. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly patterns: readonly Pattern[];
  /** Names of concepts that forbid it. */
  readonly unless: readonly string[];
}

const rules: readonly Rule[] = [
  ...violenceRules,
  ...selfHarmRules,
  ...sexualRules,
  ...onlineRules,
  ...missingRules,
  ...neglectRules,
  ...bullyingRules,
  ...runawayRules,
  ...injuryRules,
  ...exploitationRules,
  ...marriageRules,
  ...disasterRules,
  ...carerRules,
  ...hiddenRules,
];

function nameOf(word: string): string {
  return /^[A-Z_]+$/.test(word) ? word : `=${word}`;
}

function compile(rule: Rule): CompiledRule {
  return { rule, patterns: rule.when.map(compilePattern), unless: (rule.unless ?? []).map(nameOf) };
}

/** All rules, compiled once. */
export const rulebook: readonly CompiledRule[] = rules.map(compile);

/** The phrases written out in rules, to be found like any other. */
export function ownPhrasesOfRules(): readonly string[] {
  const inPatterns = rulebook.flatMap((compiled) => compiled.patterns.flatMap(ownPhrases));
  const inUnless = rulebook.flatMap((compiled) => compiled.unless.filter((name) => name.startsWith("=")));
  return [...new Set([...inPatterns, ...inUnless.map((name) => name.slice(1))])];
}

/** Concepts that rules name and nobody defines: empty, or the rules are at fault. */
export function unknownConcepts(): readonly string[] {
  const named = rulebook.flatMap((compiled) => [
    ...compiled.unless,
    ...compiled.patterns.flatMap((pattern) =>
      pattern.parts.flatMap((part) => part.flatMap((element) => element.names)),
    ),
  ]);
  const known = new Set([...Object.keys(dangerConcepts), ...Object.keys(groups)]);
  return [...new Set(named.filter((name) => !name.startsWith("=") && !known.has(name)))];
}
