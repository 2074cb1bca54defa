import { createBm25 } from "../model/bm25.js";
import { type LinearModel, score } from "../model/linear.js";
import { readForModels } from "../model/reading.js";

/** A label with how well it fits: about 1 is as good as one of its own phrasings, below 0 it does not fit. */
export interface Fit {
  /** The id of an answer, or a wish such as `flow:listen` or `talk:hello`. */
  readonly label: string;
  readonly score: number;
}

/** What a search gave: all labels worth naming, best first, and how far to trust them. */
export interface SearchFinding {
  /** `sure`: the first is meant; `unsure`: one of the first three may be; `none`: nothing of ours. */
  readonly trust: "sure" | "unsure" | "none";
  readonly fits: readonly Fit[];
}

/** Scores from which on an answer is given, or choices are offered; chosen on the development part. */
export interface SearchThresholds {
  readonly sure: number;
  readonly unsure: number;
  /** How far the first must be ahead of the second to be given alone. */
  readonly margin: number;
}

/** A phrasing as the ranking knows it: its label and its folded words. */
export interface SearchDocument {
  readonly label: string;
  readonly words: readonly string[];
}

/** Finds which answer a message asks for. */
export interface AnswerSearch {
  find(text: string): SearchFinding;
  /** All labels, best first. */
  rank(text: string): readonly Fit[];
}

/** How much the learned model says beside the ranking by words. */
const modelShare = 0.65;
const named = 4;

/** A search over a learned model and the phrasings it was learned from. */
export function createSearch(
  model: LinearModel,
  documents: readonly SearchDocument[],
  thresholds: SearchThresholds,
): AnswerSearch {
  const bm25 = createBm25(documents);
  const fitsOf = (text: string): Fit[] => {
    const { views, features } = readForModels(text);
    const scores = score(model, features);
    const ranked = bm25.rank(searchWords(views.expandedFolded));
    return model.labels.map((label, i) => ({
      label,
      score: modelShare * ((scores[i] ?? -1) + 0.5) + (1 - modelShare) * (ranked.get(label) ?? 0),
    }));
  };
  return {
    rank: (text) => fitsOf(text).sort((a, b) => b.score - a.score),
    find: (text) => judge(firstOf(fitsOf(text)), thresholds),
  };
}

/** The best few, best first; of equals the one that stands first. */
function firstOf(fits: readonly Fit[]): readonly Fit[] {
  const best: Fit[] = [];
  for (const fit of fits) {
    if (best.length === named && fit.score <= (best[named - 1]?.score ?? 0)) continue;
    const place = best.findIndex(({ score }) => score < fit.score);
    best.splice(place < 0 ? best.length : place, 0, fit);
    if (best.length > named) best.pop();
  }
  return best;
}

function judge(fits: readonly Fit[], { sure, unsure, margin }: SearchThresholds): SearchFinding {
  const best = fits[0]?.score ?? 0;
  const ahead = best - (fits[1]?.score ?? 0);
  const trust = best >= sure && ahead >= margin ? "sure" : best >= unsure ? "unsure" : "none";
  return { trust, fits };
}

/** The words of a folded text. */
export function searchWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
