import { type Prefix, prefixAt } from "./address-words.js";
import type { Gazetteer } from "./gazetteer.js";
import { type Mention, mentionOf, numbered, slipsAt } from "./names.js";
import type { Token } from "./tokens.js";

/** Of all stretches that can be names, those that cover the text best without overlapping. */
export function findMentions(tokens: readonly Token[], gazetteer: Gazetteer): Mention[] {
  const starts = tokens.map((_, at) => mentionsAt(tokens, at, gazetteer));
  // best[i]: the best cover of the words from i on, and its worth.
  const best: { worth: number; mention?: Mention; next: number }[] = [];
  for (let at = tokens.length; at >= 0; at--) {
    let choice: { worth: number; mention?: Mention; next: number } = {
      worth: best[at + 1]?.worth ?? 0,
      next: at + 1,
    };
    for (const mention of starts[at] ?? []) {
      const worth = worthOf(mention) + (best[mention.to]?.worth ?? 0);
      if (worth > choice.worth) choice = { worth, mention, next: mention.to };
    }
    best[at] = choice;
  }
  const chosen: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { mention, next } = best[at] ?? { next: at + 1 };
    if (mention !== undefined) chosen.push(mention);
    at = next;
  }
  return chosen;
}

/** Words covered count most, then few and certain names. */
function worthOf({ from, name, to, prefix, writing, common }: Mention): number {
  const words = to - name;
  if (writing === "slip") return 6 * words - 4;
  const base = 10 * words + 10 * (name - from) - 1;
  if (prefix === undefined && words === 1) return 2;
  return common && prefix === undefined ? base - 2 : base;
}

function mentionsAt(tokens: readonly Token[], from: number, gazetteer: Gazetteer): Mention[] {
  const bare = namesAt(tokens, from, from, undefined, gazetteer);
  const prefix = prefixAt(tokens, from);
  if (prefix === undefined) return bare;
  let name = from + prefix.length;
  if (tokens[name]?.fold === "so" && tokens[name + 1]?.number) name++;
  const named = namesAt(tokens, from, name, prefix, gazetteer);
  return [...bare, ...(named.length > 0 ? named : slipsAt(tokens, from, name, prefix, gazetteer))];
}

function namesAt(
  tokens: readonly Token[],
  from: number,
  name: number,
  prefix: Prefix | undefined,
  gazetteer: Gazetteer,
): Mention[] {
  const found: Mention[] = [];
  const segment = tokens[from]?.segment;
  if (prefix === undefined && tokens[from]?.number !== false) return found;
  let key = "";
  for (let to = name + 1; to <= Math.min(tokens.length, name + gazetteer.longest); to++) {
    const token = tokens[to - 1];
    if (token === undefined || token.segment !== segment || token.house) break;
    key = key === "" ? token.fold : `${key} ${token.fold}`;
    const span = { from, name, to, prefix };
    const mention = mentionOf(tokens, span, key, gazetteer) ?? numbered(tokens, span, gazetteer);
    if (mention !== undefined) found.push(mention);
  }
  return found;
}
