import fc from "fast-check";
import { expect, test } from "vitest";
import { everywhereWords } from "../../src/understanding/lexicon/everywhere-words.js";
import { makePieces, readWhole } from "../../src/understanding/phrase/pieces.js";
import { wordsOf } from "../../src/understanding/phrase/wording.js";

const entries = Object.entries(everywhereWords).map(([label, entry]) => {
  const { said, bare = [] } = { bare: [] as readonly string[], ...entry };
  return [label, [...said, ...bare]] as const;
});
const pieces = makePieces(entries);
const words = [...new Set(entries.flatMap(([, lines]) => lines.flatMap(wordsOf)))];
const slipped = fc
  .tuple(fc.constantFrom(...words), fc.nat(5), fc.constantFrom("", "a", "h", "n"))
  .map(([word, at, letter]) => word.slice(0, at) + letter + word.slice(at + 1));
const messages = fc
  .array(fc.oneof(fc.constantFrom(...words), slipped), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(" "));

test("what is found without slips is what a search with slips finds written rightly", () => {
  fc.assert(
    fc.property(messages, (text) => {
      const message = readWhole(text, 16);
      if (message === null) return;
      for (const start of message.tokens.keys()) {
        const rightly = pieces.at(message, start).filter(({ slipped }) => !slipped);
        const shown = (some: readonly { readonly label: string; readonly end: number }[]) =>
          some.map(({ label, end }) => `${end} ${label}`).toSorted();
        expect(shown(pieces.exactAt(message, start))).toEqual(shown(rightly));
      }
    }),
    { numRuns: 500 },
  );
});

test("no word of a piece is unknown, slips too", () => {
  fc.assert(
    fc.property(messages, (text) => {
      const message = readWhole(text, 16);
      if (message === null) return;
      for (const start of message.tokens.keys()) {
        for (const { end } of pieces.at(message, start)) {
          const [tokens, forms] = [message.tokens.slice(start, end), message.forms.slice(start, end)];
          expect(pieces.knows({ ...message, tokens, forms })).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a message with a word that is none of ours is not known", () => {
  const message = readWhole("dừng lại con khủng long", 16);
  expect(message !== null && pieces.knows(message)).toBe(false);
});
