import { type AnswerPart, answerParts } from "./lexicon/closed-answers.js";
import { makePieces, type Piece, readWhole, type WholeMessage } from "./phrase/pieces.js";

type Answer = "yes" | "no" | "unsure";

const longest = 160;
const mostTokens = 40;
const pieces = makePieces(answerParts);

/**
 * An answer to a yes/no question: a message that says nothing else ("dạ em có ạ"), one that begins with the answer and
 * goes on after it ("không, em ở nhà"), or one that ends in how safe it is. "Không muốn sống" is none, a question
 * ("có không?") is none.
 */
export function readYesNo(text: string): Answer | null {
  if (text.length > longest || isAtHome(text) || ofFriend.test(text)) return null;
  const message = readWhole(text, mostTokens);
  if (message === null) return null;
  if (message.tokens.length === 0) return byPictures(text);
  const answer = readAnswer(message);
  return answer !== "unsure" && text.includes("?") ? null : answer;
}

/** "Em không có bạn" tells of friends; the one spoken to stands after other words. */
const ofFriend =
  /(?:c[oó]|th[ií]ch|mu[oố]n|nh[oớ]) b[aạ]n(?: (?:[aấ]y|n[aà]o|g[aá]i|trai|th[aâ]n))?[\s.!]*$/iu;

/** Without marks "o nha" is "ở nhà" far more often than "ờ nha". */
function isAtHome(text: string): boolean {
  return /^\s*(?:da )?o nha\s*[.!]*\s*$/.test(text.toLowerCase());
}

const pictures: readonly (readonly [Answer, RegExp])[] = [
  ["yes", /[👍👌✅✔☑💯🙆⭕]/u],
  ["no", /[👎❌✖🚫🙅❎]/u],
  ["unsure", /🤷/u],
];

/** Thumbs and ticks alone; faces beside them only colour them. */
function byPictures(text: string): Answer | null {
  const shown = pictures.filter(([, sign]) => sign.test(text));
  return shown.length === 1 ? (shown[0]?.[0] ?? null) : null;
}

/** A message with what was found in it. */
interface Search {
  /** The pieces that begin at a token; looked for when first asked. */
  found(at: number): readonly Piece<AnswerPart>[];
  /** The places that pieces lead to from the beginning of the message: an answer that comes first ends at one. */
  readonly reached: ReadonlySet<number>;
  /** True where a sign or a new line stands before the token. */
  breaks(at: number): boolean;
  readonly message: WholeMessage;
  readonly length: number;
}

function readAnswer(message: WholeMessage): Answer | null {
  const search = searchOf(message);
  const mayBeWhole = search.reached.has(search.length);
  const whole = mayBeWhole ? partsOf(search, 0, search.length) : null;
  if (whole !== null) return meant(whole);
  return mayBeWhole && contradictsItself(search) ? null : (atStart(search) ?? atEnd(search));
}

function searchOf(message: WholeMessage): Search {
  const { length } = message.tokens;
  const known: (readonly Piece<AnswerPart>[])[] = new Array(length);
  const found = (at: number) => (known[at] ??= pieces.exactAt(message, at));
  return {
    found,
    reached: reachedBy(found),
    breaks: (at) => isBreak(message, at),
    message,
    length,
  };
}

function reachedBy(found: Search["found"]): ReadonlySet<number> {
  const reached = new Set([0]);
  // A set goes on through what is added to it meanwhile.
  for (const at of reached) for (const { end } of found(at)) reached.add(end);
  return reached;
}

function isBreak({ text, tokens }: WholeMessage, at: number): boolean {
  const between = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return between !== " " && /[^\s\p{L}\p{N}]|\n/u.test(between);
}

/** Parts that tell enough for the rest of the message not to matter. */
const strong: ReadonlySet<AnswerPart> = new Set(["yes", "no", "is-so", "is-not-so", "unsure"]);

function atStart(search: Search): Answer | null {
  for (let end = search.length - 1; end > 0; end--) {
    if (!search.reached.has(end)) continue;
    const goesOn = search.breaks(end) || begins(search, end, "but") || startsAnew(search, end);
    const parts = goesOn ? partsOf(search, 0, end) : null;
    if (parts?.some((part) => strong.has(part)) === true) return meant(parts);
  }
  return null;
}

/** Only how safe somebody is can come last, after a story of its own. */
function atEnd(search: Search): Answer | null {
  for (let start = 1; start < search.length; start++) {
    const isNew = search.breaks(start) || isOneOf(search, start - 1, thus);
    const parts = isNew ? partsOf(search, start, search.length) : null;
    if (parts?.some((part) => part === "is-so" || part === "is-not-so") === true) return meant(parts);
  }
  return null;
}

const thus: ReadonlySet<string> = new Set(["nên", "nen", "nhưng", "nhung"]);
const courteous: ReadonlySet<string> = new Set(["ạ", "a", "nha", "nhé", "nhe", "á"]);

function isOneOf({ message }: Search, at: number, words: ReadonlySet<string>): boolean {
  return message.forms[at]?.some((form) => words.has(form.text)) === true;
}

function begins({ found }: Search, at: number, part: AnswerPart): boolean {
  return found(at).some((piece) => piece.label === part);
}

/** "Có ạ em …": a word of courtesy ends a sentence, and somebody begins the next. */
function startsAnew(search: Search, at: number): boolean {
  const isOver = isOneOf(search, at - 1, courteous);
  return isOver && (begins(search, at, "before") || begins(search, at, "about"));
}

interface State {
  readonly at: number;
  readonly parts: readonly AnswerPart[];
}

/** The answers that the pieces between two places consist of; null if they cover it not or answer nothing. */
function partsOf(
  { found, breaks }: Search,
  start: number,
  end: number,
  isWhole = fits,
): readonly AnswerPart[] | null {
  const hopeless = new Set<string>();
  const from = ({ at, parts }: State): readonly AnswerPart[] | null => {
    const last = parts.at(-1);
    if (at === end) return isAnswer(last) && isWhole(parts) ? parts : null;
    const key = `${at} ${last} ${[...new Set(parts)].toSorted()}`;
    if (hopeless.has(key)) return null;
    for (const piece of found(at)) {
      const next = piece.end <= end ? follow(parts, piece.label, breaks(at)) : null;
      const whole = next === null ? null : from({ at: piece.end, parts: next });
      if (whole !== null) return whole;
    }
    hopeless.add(key);
    return null;
  };
  return from({ at: start, parts: [] });
}

function isAnswer(part: AnswerPart | undefined): boolean {
  return part !== undefined && part !== "before" && part !== "about";
}

/** What is said so far with one more piece: endings add nothing, and cannot come first; "không ai biết" is no answer. */
function follow(
  parts: readonly AnswerPart[],
  part: AnswerPart,
  isNew: boolean,
): readonly AnswerPart[] | null {
  const last = parts.at(-1);
  if (part === "but" || (part === "unsure" && parts.includes("no") && !isNew)) return null;
  if (part === "after") return isAnswer(last) ? parts : null;
  return [...parts, part];
}

/** "Nó không" is no answer, "nó không ở gần" is one; "có không" is a question. */
function fits(parts: readonly AnswerPart[]): boolean {
  const isAboutOthers = parts.includes("about") && !parts.includes("is-so") && !parts.includes("is-not-so");
  return !isAboutOthers && meant(parts) !== null;
}

/** "Có không", "không, à có": all of it is answers, of both kinds. */
function contradictsItself(search: Search): boolean {
  return partsOf(search, 0, search.length, () => true) !== null;
}

function meant(parts: readonly AnswerPart[]): Answer | null {
  const has = (...some: AnswerPart[]) => some.some((part) => parts.includes(part));
  if (has("unsure", "hedge")) return "unsure";
  const denies = has("no", "is-not-so");
  if (denies) return has("yes", "mild", "is-so") ? null : "no";
  return has("yes", "mild", "is-so", "courtesy") ? "yes" : null;
}
