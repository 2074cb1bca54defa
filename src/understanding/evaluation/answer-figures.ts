import type { EverydayPhrasing, LabelledPhrasing } from "../phrasings/loader.js";
import type { SearchFinding } from "../search/answer-search.js";
import { type Judgement, judgeAll } from "./judgement.js";
import { variants } from "./spellings.js";

type Search = (text: string) => SearchFinding;
const choices = 3;

/** Judges the answers to questions of which the right one is known. Wishes (`flow:listen`) and English are counted apart. */
export function judgeQuestions(
  lines: readonly LabelledPhrasing[],
  search: Search,
  hear: (text: string) => "vi" | "en" | null,
): Judgement[] {
  const english = lines.filter(({ language }) => language === "en");
  return [
    ...judgeLabelled(
      lines.filter(({ language }) => language !== "en"),
      search,
      "",
    ),
    ...judgeLabelled(english, search, "english-"),
    ...judgeAll(english, ["as-written"], (_, text) => [
      ["english.heard", hear(text) === "en", true],
      ["english.taken-for-vietnamese", hear(text) === "vi", false],
    ]),
  ];
}

function judgeLabelled(lines: readonly LabelledPhrasing[], search: Search, prefix: string): Judgement[] {
  // Other spellings are ways of writing Vietnamese; English lines have their slips by hand.
  const spellings = prefix === "" ? variants : (["as-written"] as const);
  return judgeAll(lines, spellings, ({ label }, text) => {
    const { trust, fits } = search(text);
    const place = fits.findIndex((fit) => fit.label === label);
    const group = prefix + (label.includes(":") ? "wishes" : "answers");
    const isFirst = place === 0;
    const isOffered = place >= 0 && place < choices;
    return [
      [`${group}.first`, isFirst, true],
      [`${group}.among-three`, isOffered, true],
      [`${group}.sure-right`, trust === "sure" && isFirst],
      [`${group}.sure-wrong`, trust === "sure" && !isFirst, false],
      [`${group}.offered-right`, trust === "unsure" && isOffered],
      [`${group}.offered-wrong`, trust === "unsure" && !isOffered],
      [`${group}.abstained`, trust === "none"],
    ];
  });
}

/** Judges messages to which nothing of ours is an answer; a greeting that is greeted back is not wrong. */
export function judgeUnanswerable(lines: readonly EverydayPhrasing[], search: Search): Judgement[] {
  const others = lines.filter(({ kind }) => kind !== "hyperbole");
  return judgeAll(others, variants, ({ kind }, text) => {
    const { trust, fits } = search(text);
    const isTalk = fits[0]?.label.startsWith("talk:") ?? false;
    return [[`unanswerable.answered.${kind}`, trust === "sure" && !isTalk, false]];
  });
}
