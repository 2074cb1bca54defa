import type { LinearModel } from "../model/linear.js";
import type { EverydayPhrasing, LabelledPhrasing } from "../phrasings/loader.js";
import {
  createSearch,
  type SearchDocument,
  type SearchThresholds,
  searchWords,
} from "../search/answer-search.js";
import { expand } from "../text/views.js";
import { type Example, learnModel, withSpellings } from "./examples.js";

const seed = 1989;

/** Learns which answer or wish a message asks for; everyday talk is what asks for none. */
export function learnAnswers(
  asked: readonly LabelledPhrasing[],
  everyday: readonly EverydayPhrasing[],
): LinearModel {
  const labels = [...new Set(asked.map(({ label }) => label))].toSorted();
  const examples: Example[] = asked.map(({ text, label }) => ({ text, labels: new Set([label]) }));
  const idle: Example[] = everyday.map(({ text }) => ({ text, labels: new Set<string>() }));
  return learnModel([...withSpellings(examples, seed), ...idle], {
    labels,
    cost: 0.2,
    yesCost: 1,
    leastOccurrences: 2,
    seed,
  });
}

/** The phrasings as the ranking by words knows them. */
export function documentsOf(asked: readonly LabelledPhrasing[]): SearchDocument[] {
  return asked.map(({ text, label }) => ({ label, words: searchWords(expand(text).expandedFolded) }));
}

/** So many messages that ask for nothing of ours may be answered, or be offered choices. */
const allowed = { sure: 0.02, unsure: 0.15 };

/** Chooses when to answer and when to offer choices, on messages without a question that a model has not learned from. */
export function tuneAnswers(
  model: LinearModel,
  documents: readonly SearchDocument[],
  everyday: readonly EverydayPhrasing[],
): SearchThresholds {
  const search = createSearch(model, documents, { sure: 0, unsure: 0, margin: 0 });
  // Small talk may be taken for small talk: only answers count here.
  const best = everyday
    .map(({ text }) => search.rank(text).find(({ label }) => !label.includes(":"))?.score ?? 0)
    .toSorted((a, b) => b - a);
  const at = (share: number) => best[Math.floor(best.length * share)] ?? 0.3;
  return { sure: at(allowed.sure), unsure: at(allowed.unsure), margin: 0.04 };
}
