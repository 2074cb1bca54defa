import { describe, expect, test } from "vitest";
import { readTokens } from "../../src/understanding/text/tokens.js";
import { makeSpeller } from "../../src/understanding/text/typos.js";
import { expand } from "../../src/understanding/text/views.js";

const speller = makeSpeller(new Set(["danh", "chet"]));

function tokens(text: string): [string, string][] {
  return readTokens(text, speller).tokens.map((token) => [
    text.slice(token.start, token.end),
    token.forms[0]?.text ?? "",
  ]);
}

describe("the views of a message", () => {
  test.each([
    ["Ba ĐÁNH em!!!", "ba đánh em", "ba đánh em"],
    ["e k bt làm sao", "e k bt làm sao", "em không biết làm sao"],
    ["ddanhs em", "ddanhs em", "đánh em"],
    ["e 12t, học lớp5", "e 12t học lớp5", "em 12 tuổi học lớp 5"],
    ["c.ứ.u e.m với", "cứu em với", "cứu em với"],
    ["t ự t ử", "tự tử", "tự tử"],
    ["quáaaa", "quá", "quá"],
    ["ba cầm 🔪", "ba cầm dao", "ba cầm dao"],
    ["em buồn 😭😭 ❤️", "em buồn khóc khóc thương", "em buồn khóc khóc thương"],
    ["em buồn T_T :((", "em buồn khóc khóc", "em buồn khóc khóc"],
    ["vui =)) <3 ^^", "vui cười thương cười", "vui cười thương cười"],
    ["🆘", "sos", "sos"],
    ["🇸🇴🇸", "sos", "sos"],
    ["𝐜𝐮́𝐮 ｅｍ", "cúu em", "cúu em"],
    ["сứu еm", "cứu em", "cứu em"],
    ["cứu\u200bem", "cứu em", "cứu em"],
    ["đ\u200bá\u200dnh", "đánh", "đánh"],
    ["đánh".normalize("NFD"), "đánh", "đánh"],
    ["ⓒⓤⓤ 🅔🅜", "cuu em", "cuu em"],
    ["xoong boong", "xoong boong", "xoong boong"],
    ["", "", ""],
    ["…!?", "", ""],
  ])("%j is %j, meant %j", (text, original, expanded) => {
    expect(expand(text)).toMatchObject({ original, expanded });
  });
  test("folded views are the others without marks", () => {
    expect(expand("Đừng đánh e")).toEqual({
      original: "đừng đánh e",
      folded: "dung danh e",
      expanded: "đừng đánh em",
      expandedFolded: "dung danh em",
    });
  });
});

describe("tokens point at what was written", () => {
  test.each([
    [
      "ba 🔪 em",
      [
        ["ba", "ba"],
        ["🔪", "dao"],
        ["em", "em"],
      ],
    ],
    [
      "ngta đi",
      [
        ["ngta", "người"],
        ["ngta", "ta"],
        ["đi", "đi"],
      ],
    ],
    [
      "12t",
      [
        ["12", "12"],
        ["t", "tuổi"],
      ],
    ],
    [
      "lop7",
      [
        ["lop", "lớp"],
        ["7", "7"],
      ],
    ],
    ["c.ứ.u!", [["c.ứ.u", "cứu"]]],
    [
      "máu🩸💊",
      [
        ["máu", "máu"],
        ["🩸", "máu"],
        ["💊", "thuốc"],
      ],
    ],
    ["đ a n h", [["đ a n h", "đanh"]]],
    ["e\u0302m", [["e\u0302m", "êm"]]],
  ] as [string, [string, string][]][])("%s", (text, expected) => expect(tokens(text)).toEqual(expected));

  test("two readings of as many words keep both words at each place", () => {
    const forms = readTokens("kb", speller).tokens.map((token) => token.forms.map((form) => form.text));
    expect(forms).toEqual([
      ["không", "kết"],
      ["biết", "bạn"],
    ]);
  });
});

describe("faces and hearts colour a message and are no words of it", () => {
  test.each(["bài khó quá 😭", "mệt quá 💀", "chết cười =))", "dạ không ❤️", "em cảm ơn :((", "thôi T_T"])(
    "%s",
    (text) => {
      const reading = readTokens(text, speller);
      expect(reading.feelings.length).toBeGreaterThan(0);
      expect(reading.tokens.map((token) => token.written).join(" ")).toBe(text.replace(/ [^ ]+$/, ""));
    },
  );
  test.each(["lúc 5:30", "tỉ số 3:3", "a-b", "(em)", "ATT", "T T", "x:D2", "10>3"])(
    "no face in %s",
    (text) => {
      expect(readTokens(text, speller).feelings).toEqual([]);
    },
  );
});

describe("people who are spelt like everyday words", () => {
  const meant = (text: string, word: string) =>
    readTokens(text, speller)
      .tokens.find((token) => token.written === word)
      ?.forms.map((form) => form.text);
  test.each([
    ["ảnh đánh em", "ảnh", "anh"],
    ["tối qua ảnh rờ em", "ảnh", "anh"],
    ["em sợ vì chỉ chửi hoài", "chỉ", "chị"],
    ["bầm đánh con", "bầm", "mẹ"],
    ["hôm qua cổ tát em", "cổ", "cô"],
  ])("%s: %s may be %s", (text, word, person) => expect(meant(text, word)).toContain(person));
  test.each([
    ["gửi ảnh đánh dấu", "ảnh"],
    ["em chỉ muốn về", "chỉ"],
    ["tay em bầm tím", "bầm"],
    ["ba bóp cổ đánh em", "cổ"],
  ])("%s: %s is a word", (text, word) => expect(meant(text, word)).toEqual([word]));
});
