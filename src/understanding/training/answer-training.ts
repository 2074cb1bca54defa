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

/** What was learned about answers and wishes. */
export interface LearnedAnswers {
  readonly model: LinearModel;
  readonly documents: readonly SearchDocument[];
  readonly thresholds: SearchThresholds;
}

const seed = 1989;

/** Learns which answer or wish a message asks for; everyday talk is what asks for none. */
export function learnAnswers(
  labelled: readonly LabelledPhrasing[],
  everyday: readonly EverydayPhrasing[],
): LearnedAnswers {
  const asked = labelled.filter(({ part }) => part === "train");
  const labels = [...new Set(asked.map(({ label }) => label))].toSorted();
  const examples: Example[] = asked.map(({ text, label }) => ({ text, labels: new Set([label]) }));
  const idle: Example[] = everyday
    .filter(({ part }) => part === "train")
    .map(({ text }) => ({ text, labels: new Set<string>() }));
  const model = learnModel([...withSpellings(examples, seed), ...idle], {
    labels,
    cost: 0.4,
    yesCost: 4,
    leastOccurrences: 2,
    seed,
  });
  const documents = asked.map(({ text, label }) => ({
    label,
    words: searchWords(expand(text).expandedFolded),
  }));
  const calm = everyday.filter(({ part }) => part === "development").map(({ text }) => text);
  return { model, documents, thresholds: chooseThresholds(model, documents, calm) };
}

/** So many messages that ask for nothing of ours may be answered, or be offered choices. */
const allowed = { sure: 0.02, unsure: 0.12 };

function chooseThresholds(
  model: LinearModel,
  documents: readonly SearchDocument[],
  calm: readonly string[],
): SearchThresholds {
  const search = createSearch(model, documents, { sure: 0, unsure: 0, margin: 0 });
  // Small talk may be taken for small talk: only answers count here.
  const best = calm
    .map((text) => search.rank(text).find(({ label }) => !label.includes(":"))?.score ?? 0)
    .toSorted((a, b) => b - a);
  const at = (share: number) => best[Math.floor(best.length * share)] ?? 0.3;
  return { sure: at(allowed.sure), unsure: at(allowed.unsure), margin: 0.06 };
}
