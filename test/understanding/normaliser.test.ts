import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLetters } from "../../src/understanding/text/letters.js";
import { foldText, marked } from "../../src/understanding/text/marks.js";
import { respellings } from "../../src/understanding/text/respelling.js";
import { spellings } from "../../src/understanding/text/spellings.js";
import { isSyllable, isWholeSyllable, maybeSyllable } from "../../src/understanding/text/syllable.js";
import { readTelex, readVni } from "../../src/understanding/text/telex.js";
import { readTokens } from "../../src/understanding/text/tokens.js";
import { makeSpeller } from "../../src/understanding/text/typos.js";
import { expand } from "../../src/understanding/text/views.js";

const speller = makeSpeller(new Set(["danh", "em", "ba", "chet", "cuu"]));
const piece = fc.constantFrom(
  ..."ba|đánh|em|k|bt|gvcn|🔪|😭|❤️|🇸|T_T|:((|<3|c.ứ.u|t ự t ử|ddanhs|muo6n1|12t|lớp5|\u0301|\u0323|\ud800|\udc00|\u200b|\u200d|𝖊|ﷺ|ｅ|İ|ß|ﬁ|½|Ａ| | .|!|\n|-|0o0|zz|ảnh|xhtd|☠|ヶ".split(
    "|",
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join("")),
);
const anyWord = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc
    .array(fc.constantFrom(..."abcdđeghiklmnopqrstuvxyzwfjăâêôơưáàảãạ013456789"), { maxLength: 20 })
    .map((all) => all.join("")),
);
/** One unit of text may stand for a short form or a picture of so many letters. */
const mostGrowth = 14;

function holds(check: (text: string) => void, texts: fc.Arbitrary<string> = anyText): void {
  fc.assert(
    fc.property(texts, (text) => {
      check(text);
    }),
    { numRuns: 500 },
  );
}

describe("any string at all", () => {
  test("is taken apart into tokens that lie inside it, in order", () => {
    holds((text) => {
      const { tokens, feelings } = readTokens(text, speller);
      for (const list of [tokens, feelings]) {
        let before = { start: 0, end: 0, sentence: 0 };
        for (const token of list) {
          expect(token.start).toBeGreaterThanOrEqual(before.start);
          expect(token.end).toBeGreaterThanOrEqual(token.start);
          expect(token.end).toBeGreaterThanOrEqual(before.end);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.sentence).toBeGreaterThanOrEqual(before.sentence);
          expect(token.forms.length).toBeGreaterThan(0);
          before = token;
        }
      }
    });
  });

  test("gives glyphs that follow one another", () => {
    holds((text) => {
      let end = 0;
      for (const glyph of readLetters(text)) {
        expect(glyph.start).toBeLessThanOrEqual(glyph.end);
        expect(glyph.end).toBeGreaterThanOrEqual(end);
        end = glyph.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    });
  });

  test("has views that grow no further than the text allows", () => {
    holds((text) => {
      const views = expand(text);
      for (const view of Object.values(views))
        expect(view.length).toBeLessThanOrEqual(mostGrowth * text.length);
      expect(readTokens(text, speller).tokens.length).toBeLessThanOrEqual(4 * text.length);
    });
  });

  test("has folded views without marks, in single spaces", () => {
    holds((text) => {
      const { original, folded, expanded, expandedFolded } = expand(text);
      expect(folded).toBe(original.split(" ").map(foldText).join(" "));
      expect(expandedFolded).toBe(expanded.split(" ").map(foldText).join(" "));
      for (const view of [original, folded, expanded, expandedFolded]) expect(view).not.toMatch(/^ | $| {2}/);
    });
  });

  test("is seen the same in NFC and NFD", () => {
    const vietnamese = fc
      .array(fc.constantFrom(..."Ba đánh em hoài ơi cứu với nguyễn quyết sợ lắm ệ ữ ẫ k bt".split(" ")), {
        maxLength: 20,
      })
      .map((parts) => parts.join(" "));
    holds((text) => expect(expand(text.normalize("NFD"))).toEqual(expand(text.normalize("NFC"))), vietnamese);
  });

  test("folds once and for all", () => {
    holds((text) => expect(foldText(foldText(text))).toBe(foldText(text)));
  });

  test("is read the same twice, whatever was read in between", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = expand(text);
        expand(other);
        expect(expand(text)).toEqual(before);
      }),
    );
  });
});

describe("any word at all", () => {
  test("is read without throwing, as few things, each bounded", () => {
    holds((word) => {
      const readings = spellings(word);
      expect(readings.length).toBeGreaterThan(0);
      expect(readings.length).toBeLessThanOrEqual(8);
      for (const guess of respellings(word)) expect(guess.length).toBeLessThanOrEqual(2 * word.length + 4);
      readTelex(word);
      readVni(word);
    }, anyWord);
  });

  test("that is a whole syllable may be one, and folded is one", () => {
    const syllable = fc
      .tuple(
        fc.constantFrom(..." b c ch d đ g gh h k kh l m n ng ngh nh ph qu r s t th tr v x gi".split(" ")),
        fc.constantFrom(
          ..."a ác anh ấp ạt âu em ếch iêu in ít oai oắt ông uôi ươu uyên uỵch y ư ua".split(" "),
        ),
      )
      .map((parts) => parts.join(""));
    holds((word) => {
      if (isWholeSyllable(word)) expect(maybeSyllable(word)).toBe(true);
      if (maybeSyllable(word)) expect(isSyllable(marked(word).fold)).toBe(true);
    }, syllable);
  });
});

test("a long hostile text takes no longer than its length allows", () => {
  for (const unit of ["a ", "zq1k ", "c.", "😭", ":(", "T_", "\u200b", "đ\u0301", "aaaa1", "x"]) {
    const text = unit.repeat(20_000 / unit.length);
    expect(Object.values(expand(text)).every((view) => view.length <= mostGrowth * text.length)).toBe(true);
  }
});
