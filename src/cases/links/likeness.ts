/** What two cases are compared by. Nothing of it is shown but the reasons. */
export interface Likeable {
  /** Commune of the place; null: not known. */
  readonly unit: string | null;
  readonly age: number | null;
  readonly sex: string | null;
  /** First message, milliseconds UTC. */
  readonly at: number;
  /** Folded words of what was told. */
  readonly words: ReadonlySet<string>;
}

/** Why two cases may be the same matter. */
export type LikenessReason =
  | { readonly kind: "same-place" }
  | { readonly kind: "same-age" | "near-age" }
  | { readonly kind: "same-sex" }
  | { readonly kind: "near-time"; readonly days: number }
  | { readonly kind: "same-words"; readonly words: readonly string[] };

/** How alike two cases are, 0 to 100, and why. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

const dayMs = 24 * 3_600_000;
/** From here on two cases are shown as perhaps the same. */
export const likelyScore = 50;
const mostWords = 5;

/**
 * How alike two cases are: same commune 35; same age 15, one year apart 8; same sex 5; first told within three
 * days 15, within two weeks 8; each rare word in both 8, at most 40. Another sex, or ages further apart than two
 * years, takes 40 away: a person may still have been wrong, but more has to speak for it. `rarity` is the share
 * of all compared cases that hold a word, 0 to 1; words in more than one in five count for nothing.
 */
export function likeness(a: Likeable, b: Likeable, rarity: (word: string) => number): Likeness {
  const reasons: LikenessReason[] = [];
  let score = 0;
  const add = (points: number, reason: LikenessReason) => {
    score += points;
    reasons.push(reason);
  };
  if (a.unit !== null && a.unit === b.unit) add(35, { kind: "same-place" });
  const apart = a.age === null || b.age === null ? null : Math.abs(a.age - b.age);
  if (apart === 0) add(15, { kind: "same-age" });
  else if (apart === 1) add(8, { kind: "near-age" });
  if (a.sex !== null && a.sex === b.sex) add(5, { kind: "same-sex" });
  const days = Math.floor(Math.abs(a.at - b.at) / dayMs);
  if (days < 14) add(days < 3 ? 15 : 8, { kind: "near-time", days });
  const shared = rareWords(a, b, rarity);
  if (shared.length > 0)
    add(Math.min(40, shared.length * 8), { kind: "same-words", words: shared.slice(0, mostWords) });
  if (contradicts(a, b, apart)) score -= 40;
  return { score: Math.max(0, Math.min(100, score)), reasons };
}

function rareWords(a: Likeable, b: Likeable, rarity: (word: string) => number): string[] {
  const shared = [...a.words].filter((word) => b.words.has(word) && rarity(word) <= 0.2);
  return shared.toSorted((x, y) => rarity(x) - rarity(y) || x.localeCompare(y));
}

function contradicts(a: Likeable, b: Likeable, apart: number | null): boolean {
  return (apart !== null && apart > 2) || (a.sex !== null && b.sex !== null && a.sex !== b.sex);
}

/** The folded words of three letters or more, and numbers of two digits or more, without the commonest of the language. */
export function wordsForLikeness(text: string): ReadonlySet<string> {
  const folded = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  const words = folded.match(/[a-z]{3,}|\d{2,}/g) ?? [];
  return new Set(words.filter((word) => !common.has(word)));
}

const common: ReadonlySet<string> = new Set(
  // The last line: what places are called by, which says nothing of one place.
  "anh ban bao bat ben bang cac cai cang chau chi chinh cho chua chung chuyen con cua cung dang day den dieu dinh duoc gia giup hay het hoi hom khi khong lam len lai luc mai mat minh mot muon nao nay nen nguoi nha nhe nhieu nhung noi qua rat roi sao sau tai tat the them thi thoi tien toi trong tren tro truoc tui vai van vao vay viec voi xin duong hem huyen khu phuong quan thanh pho thon tinh tphcm".split(
    " ",
  ),
);
