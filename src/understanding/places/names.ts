import { agrees, isExact, type Marked } from "../text/marks.js";
import { isSyllable } from "../text/syllable.js";
import type { Prefix } from "./address-words.js";
import type { Gazetteer, Spelling } from "./gazetteer.js";
import { keysWithOneSlip } from "./slips.js";
import type { Token } from "./tokens.js";

/** A stretch of the text that can be the name of units. */
export interface Mention {
  /** First word, with the prefix; first word of the name; the word after the last. */
  readonly from: number;
  readonly name: number;
  readonly to: number;
  readonly prefix: Prefix | undefined;
  /** The units it can mean. */
  readonly units: readonly number[];
  /** "marked": all marks are written; "plain": none is; "partial": some; "slip": a letter or a mark is wrong. */
  readonly writing: "marked" | "plain" | "partial" | "slip";
  /** An everyday word too, or one syllable: needs a prefix or a parent. */
  readonly common: boolean;
  /** A short form. */
  readonly alias: boolean;
}

const numberWords = new Map(
  Object.entries({
    mot: 1,
    nhat: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
  }),
);

/** "quận ba" is quận 3. */
export function numbered(tokens: readonly Token[], span: Span, gazetteer: Gazetteer): Mention | undefined {
  const { name, to, prefix } = span;
  const counts = prefix?.sure && (prefix.kinds.includes("quan") || prefix.kinds.includes("phuong"));
  const number = numberWords.get(tokens[name]?.fold ?? "");
  if (!counts || number === undefined || to - name > 1) return undefined;
  const units = fitting(
    gazetteer.spellings(String(number)).flatMap((one) => one.units),
    prefix,
    gazetteer,
  );
  return units.length === 0 ? undefined : { ...span, units, writing: "marked", common: false, alias: false };
}

/** Where a name stands, and what stands before it. */
export type Span = Pick<Mention, "from" | "name" | "to" | "prefix">;

/** The mention that a stretch is with this key, if a name has it. */
export function mentionOf(
  tokens: readonly Token[],
  span: Span,
  key: string,
  gazetteer: Gazetteer,
): Mention | undefined {
  const { name, to, prefix } = span;
  const known = gazetteer.spellings(key);
  if (known.length === 0) {
    const whole = to - name === 1 ? gazetteer.joined.get(key) : undefined;
    return whole === undefined ? undefined : runTogether(span, whole, gazetteer);
  }
  const written = tokens.slice(name, to).map((token) => token.marks);
  const right = agreeing(known, written, tokens.some(isMarked));
  const spellings =
    right.length > 0 ? right : prefix === undefined && written.length < 3 ? [] : oneMarkAway(known, written);
  const units = fitting(
    spellings.flatMap((one) => one.units),
    prefix,
    gazetteer,
  );
  if (units.length === 0) return undefined;
  const alias = spellings.some((one) => one.alias);
  return {
    ...span,
    units,
    writing: right.length === 0 ? "slip" : writingOf(written, right),
    common: isCommon(written, key, alias, gazetteer),
    alias,
  };
}

function runTogether(span: Span, key: string, gazetteer: Gazetteer): Mention | undefined {
  const all = gazetteer.spellings(key).flatMap((one) => one.units);
  const large = all.filter((unit) => (gazetteer.units[unit]?.level ?? 2) < 2);
  const units = fitting(large, span.prefix, gazetteer);
  if (units.length === 0) return undefined;
  return { ...span, units, writing: "plain", common: false, alias: false };
}

/** The spellings whose marks do not contradict what is written; those written in full come alone. */
function agreeing(
  known: readonly Spelling[],
  written: readonly Marked[],
  marksAreUsed: boolean,
): readonly Spelling[] {
  const right = known.filter(({ marks }) => written.every((word, i) => isLike(word, marks[i])));
  if (right.length < 2 || !marksAreUsed) return right;
  const exact = right.filter(({ marks }) => written.every((word, i) => isWrittenOut(word, marks[i])));
  return exact.length > 0 ? exact : right;
}

const isMarked = ({ marks }: Token) => marks.text !== marks.fold;

const isLike = (word: Marked, meant: Marked | undefined) => meant !== undefined && agrees(word, meant);

/** All marks are there; hỏi and ngã count as one, since many people write them alike. */
function isWrittenOut(word: Marked, meant: Marked | undefined): boolean {
  return meant !== undefined && word.shape === meant.shape && word.tone === meant.tone;
}

const isPlain = (written: readonly Marked[]) => written.every((word) => word.text === word.fold);

/** Spellings with one word whose marks are wrong: "Bến Nghế". */
function oneMarkAway(known: readonly Spelling[], written: readonly Marked[]): readonly Spelling[] {
  if (written.length < 2) return [];
  return known.filter(({ marks }) => written.filter((word, i) => !isLike(word, marks[i])).length === 1);
}

function writingOf(written: readonly Marked[], spellings: readonly Spelling[]): Mention["writing"] {
  if (isPlain(written)) {
    const unmarked = spellings.every(({ marks }) =>
      written.every((word, i) => isExact(word, marks[i] ?? word)),
    );
    return unmarked && written.length > 2 ? "marked" : "plain";
  }
  const full = spellings.some(({ marks }) => written.every((word, i) => isWrittenOut(word, marks[i])));
  return full ? "marked" : "partial";
}

/** The units of the kind that the prefix names; if there are none, those of its level. */
function fitting(
  units: readonly number[],
  prefix: Prefix | undefined,
  gazetteer: Gazetteer,
): readonly number[] {
  if (prefix === undefined) return units;
  const exact = units.filter((unit) => {
    const kind = gazetteer.units[unit]?.kind;
    return kind !== undefined && prefix.kinds.includes(kind);
  });
  if (exact.length > 0) return exact;
  return units.filter((unit) => {
    const level = gazetteer.units[unit]?.level ?? 2;
    return prefix.level === undefined ? level < 2 : level === prefix.level;
  });
}

function isCommon(written: readonly Marked[], key: string, alias: boolean, gazetteer: Gazetteer): boolean {
  if (written.length === 1) return !alias && (key.length < 5 || isSyllable(key));
  const words = gazetteer.commonWords.get(key) ?? [];
  return words.some((marks) => written.every((word, i) => isLike(word, marks[i])));
}

const mostSlipWords = 4;

/** Names that one slip of a letter parts from what follows a prefix; the longest stretch that gives any. */
export function slipsAt(
  tokens: readonly Token[],
  from: number,
  name: number,
  prefix: Prefix | undefined,
  gazetteer: Gazetteer,
): Mention[] {
  for (let to = Math.min(tokens.length, name + mostSlipWords); to > name; to--) {
    const part = tokens.slice(name, to);
    if (part.some((token) => token.number || token.segment !== tokens[from]?.segment)) continue;
    const keys = keysWithOneSlip(
      part.map((token) => token.fold),
      gazetteer.longNames,
    );
    const written = part.map((token) => token.marks);
    const units = keys.flatMap((key) =>
      gazetteer
        .spellings(key)
        .filter((one) => !one.alias && marksFit(written, one.marks))
        .flatMap((one) => one.units),
    );
    const fit = fitting(units, prefix, gazetteer);
    if (fit.length > 0)
      return [{ from, name, to, prefix, units: fit, writing: "slip", common: false, alias: false }];
  }
  return [];
}

/** Words written without a slip must not contradict the marks of the name. */
function marksFit(written: readonly Marked[], meant: readonly Marked[]): boolean {
  if (written.length !== meant.length) return true;
  return written.every((word, i) => word.fold !== meant[i]?.fold || isLike(word, meant[i]));
}
