import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, test } from "vitest";
import type { DangerFinding, DangerKind } from "../../src/model/danger.js";
import type { Urgency } from "../../src/model/urgency.js";
import { evaluate, type Material, ofPart } from "../../src/understanding/evaluation/evaluate.js";
import { floors } from "../../src/understanding/evaluation/floors.js";
import { floorsMissed } from "../../src/understanding/evaluation/gate.js";
import { wilson } from "../../src/understanding/evaluation/interval.js";
import { addUp, type Figure } from "../../src/understanding/evaluation/judgement.js";
import { nameKey, placeValue } from "../../src/understanding/evaluation/place-names.js";
import { loadSlots } from "../../src/understanding/evaluation/slot-files.js";
import { isPlain, spell, type Variant } from "../../src/understanding/evaluation/spellings.js";
import { drawTables } from "../../src/understanding/evaluation/tables.js";
import type { SearchFinding } from "../../src/understanding/understand.js";

describe("the interval of Wilson", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i lies between %f and %f", (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect(interval?.share).toBeCloseTo(hits / n, 10);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("is the same from the other side", () => {
    const [few, many] = [wilson(3, 40), wilson(37, 40)];
    expect(many?.low).toBeCloseTo(1 - (few?.high ?? 0), 10);
    expect(many?.high).toBeCloseTo(1 - (few?.low ?? 0), 10);
  });

  it("is none without cases", () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

const story =
  "Hôm nay bạn bè trong lớp không ai chơi với mình, mình buồn lắm nhưng không biết nói chuyện với ai.";
const stories = Array.from({ length: 60 }, (_, i) => `${story} Chuyện đã kéo dài ${i + 2} ngày rồi.`);
const others = ["without-marks", "typos", "teencode"] as const;

describe("the spellings", () => {
  test.each(others)("%s is always the same, and not the text", (variant) => {
    const spelt = stories.map((text) => spell(text, variant));
    expect(spelt).toEqual(stories.map((text) => spell(text, variant)));
    expect(spelt.filter((text, i) => text === stories[i])).toEqual([]);
  });

  it("differ from each other", () => {
    expect(new Set(others.map((variant) => spell(story, variant))).size).toBe(others.length);
  });

  it("leave the text alone as written", () => {
    expect(spell(story, "as-written")).toBe(story);
  });

  it("take every mark away without marks", () => {
    expect(spell("Đừng nói với ai nhé, Ố Ặ ỡ!", "without-marks")).toBe("Dung noi voi ai nhe, O A o!");
    expect(spell(story, "without-marks")).toMatch(/^[\x20-\x7e]+$/);
  });

  it("slip about once in six words", () => {
    const words = stories.join(" ").split(" ");
    const spelt = stories.map((text) => spell(text, "typos"));
    const lost = stories.flatMap((text, i) => {
      const left = new Set((spelt[i] ?? "").split(" "));
      return text.split(" ").filter((word) => !left.has(word));
    });
    const share = lost.length / words.length;
    expect(share).toBeGreaterThan(1 / 9);
    expect(share).toBeLessThan(1 / 4);
  });

  it("write about half of the words that have a short form short", () => {
    const spelt = stories.map((text) => spell(text, "teencode"));
    const kept = spelt.filter((text) => /(?:^|\s)(?:hôm nay|hom nay)(?:\s|$)/i.test(text)).length;
    expect(kept / stories.length).toBeGreaterThan(0.3);
    expect(kept / stories.length).toBeLessThan(0.8);
  });

  test.each([
    ["em bi danh", true],
    ["em bị đánh", false],
    ["", true],
  ])("%s is plain: %s", (text, plain) => {
    expect(isPlain(text)).toBe(plain);
  });

  test.each(["", " ", "👍", "111", "a", "?!", "\ud83d"])("take anything: %j", (text) => {
    for (const variant of others) expect(typeof spell(text, variant)).toBe("string");
  });
});

/** A detector that hears "đánh", "bỏ đói" and "buồn", and only with their marks. */
function findDanger(text: string): DangerFinding {
  const found = (urgency: Urgency, outcome: "act" | "ask", kind: DangerKind): DangerFinding => ({
    urgency,
    outcome,
    dangers: [{ kind, urgency, about: "self", evidence: [] }],
    version: "invented",
  });
  if (text.includes("đánh")) return found("P0", "act", "violence-now");
  if (text.includes("bỏ đói")) return found("P2", "act", "neglect");
  if (text.includes("buồn")) return found("P2", "ask", "hidden-disclosure");
  return { urgency: "P3", outcome: "none", dangers: [], version: "invented" };
}

function search(text: string): SearchFinding {
  const fits = ["right-21", "hotline-111", "my-data", "burns"].map((label) => ({ label, score: 0 }));
  const trust = text.includes("ý kiến") ? "sure" : text.includes("gọi") ? "unsure" : "none";
  return text.startsWith("chào")
    ? { trust: "sure", fits: [{ label: "talk:hello", score: 1 }] }
    : { trust, fits };
}

const danger = (text: string, kinds: readonly DangerKind[], level: Urgency) =>
  ({ text, part: "blind", kinds, level, about: "self", style: "usual" }) as const;
const slot = (kind: "age" | "time" | "place", text: string, value: string | number | null) =>
  ({ kind, part: "blind", now: 0, text, value }) as const;

const material: Material = {
  danger: [
    danger("bố đang đánh em", ["violence-now"], "P0"),
    danger("em bị bỏ đói", ["neglect"], "P1"),
    danger("em buồn quá, ở nhà sợ lắm", ["runaway-fear", "hidden-disclosure"], "P1"),
    danger("chú ấy cứ nhìn em", ["hidden-disclosure"], "P2"),
    { ...danger("ba dang đánh e", ["violence-now"], "P0"), style: "teencode" },
  ],
  everyday: [
    { text: "mẹ đánh trứng làm bánh", part: "blind", kind: "everyday" },
    { text: "chào buổi sáng", part: "blind", kind: "everyday" },
    { text: "cho hỏi ý kiến về bóng đá", part: "blind", kind: "out-of-scope" },
    { text: "phim buồn muốn khóc", part: "blind", kind: "hyperbole" },
  ],
  labelled: [
    { text: "trẻ em có được nói ý kiến không", part: "blind", label: "right-21" },
    { text: "ý kiến của em gửi ở đâu", part: "blind", label: "children-forum" },
    { text: "gọi số nào", part: "blind", label: "hotline-111" },
    { text: "em muốn xoá hết", part: "blind", label: "my-data" },
    { text: "bỏng thì làm gì", part: "blind", label: "burns" },
    { text: "em muốn kể chuyện", part: "blind", label: "flow:listen" },
  ],
  slots: [
    slot("age", "9", 9),
    slot("age", "mười", 10),
    slot("place", "em ở Hoà Bình", "Xã Hòa Bình, Tỉnh Phú Thọ"),
    slot("place", "không biết", null),
    slot("time", "9h", "09:00"),
  ],
};

const readers = {
  age: (text: string) => (text === "9" ? 9 : null),
  place: (text: string) => (text.includes("Hoà") ? "Xã Hoà Bình, Tỉnh Phú Thọ" : "text"),
};

describe("counting", () => {
  const figures = addUp(evaluate(material, { findDanger, search }, readers));
  const of = (id: string, variant: Variant = "as-written") => {
    const figure = figures.find((one) => one.id === id && one.variant === variant);
    return figure === undefined ? undefined : `${figure.hits}/${figure.n}`;
  };

  test.each([
    // An alarm of P2 that is acted on is too little for an urgent message, a question is not.
    ["danger.urgent", "3/4"],
    ["danger.urgent.act", "2/4"],
    ["danger.urgent.ask", "1/4"],
    ["danger.p0", "2/2"],
    ["danger.p0.rated", "2/2"],
    ["danger.alarm.neglect", "1/1"],
    ["danger.level.neglect", "0/1"],
    ["danger.alarm.hidden-disclosure", "0/1"],
    ["danger.level.hidden-disclosure", "0/1"],
    ["danger.named.runaway-fear", "1/1"],
    ["danger.named.violence-now", "2/2"],
    ["calm.act.everyday", "1/2"],
    ["calm.any.everyday", "1/2"],
    ["calm.act.hyperbole", "0/1"],
    ["calm.any.hyperbole", "1/1"],
    ["calm.any.out-of-scope", "0/1"],
    ["answers.first", "1/5"],
    ["answers.among-three", "3/5"],
    ["answers.sure-right", "1/5"],
    ["answers.sure-wrong", "1/5"],
    ["answers.offered-right", "1/5"],
    ["answers.offered-wrong", "0/5"],
    ["answers.abstained", "2/5"],
    ["wishes.first", "0/1"],
    ["unanswerable.answered.everyday", "0/2"],
    ["unanswerable.answered.out-of-scope", "1/1"],
    ["slots.age", "1/2"],
    ["slots.place", "2/2"],
    ["slots.place.one", "1/1"],
    ["slots.place.words", "1/1"],
    ["slots.time", undefined],
  ])("%s is %s", (id, share) => {
    expect(of(id)).toBe(share);
  });

  it("counts each spelling apart, and leaves lines that are in a style of their own", () => {
    // Without marks nothing is heard any more, except in the line written in teencode.
    expect(of("danger.urgent", "without-marks")).toBe("1/4");
    expect(of("danger.respelt", "without-marks")).toBe("4/5");
    expect(of("calm.any.everyday", "without-marks")).toBe("0/2");
    expect(of("slots.age", "typos")).toBeUndefined();
  });

  it("keeps the parts apart", () => {
    const mixed: Material = {
      ...material,
      everyday: material.everyday.map((one) => ({ ...one, part: "development" })),
    };
    const development = ofPart(mixed, "development");
    expect(development.everyday).toHaveLength(4);
    expect([...development.danger, ...development.labelled, ...development.slots]).toEqual([]);
  });

  it("prints shares with their intervals, and none of the messages", () => {
    const printed = drawTables(figures);
    expect(printed).toMatch(/found \(act or ask\) +4 +75\.0 \(30\.1-95\.4\) +25\.0 \(4\.6-69\.9\)/);
    expect(material.danger.filter(({ text }) => printed.includes(text))).toEqual([]);
  });

  it("says where there are no messages", () => {
    expect(drawTables([])).toContain("no messages of this sort");
  });
});

describe("the floors", () => {
  const figure = (id: string, variant: Variant, hits: number): Figure => ({
    id,
    variant,
    hits,
    n: 100,
    interval: wilson(hits, 100),
  });
  const figures = [
    figure("danger.urgent", "as-written", 97),
    figure("calm.act.everyday", "as-written", 2),
    figure("answers.first", "as-written", 90),
    figure("answers.first", "typos", 85),
  ];

  test.each([
    [{ figure: "danger.urgent", variant: "as-written", atLeast: 97 }, []],
    [
      { figure: "danger.urgent", variant: "as-written", atLeast: 98 },
      ["danger.urgent (as-written) is 97.0 %, below 98 %."],
    ],
    [{ figure: "calm.act.everyday", variant: "as-written", atMost: 2 }, []],
    [
      { figure: "calm.act.everyday", variant: "as-written", atMost: 1 },
      ["calm.act.everyday (as-written) is 2.0 %, above 1 %."],
    ],
    [{ figure: "answers.first", variant: "typos", within: 5 }, []],
    [
      { figure: "answers.first", variant: "typos", within: 4 },
      ["answers.first (typos) is 85.0 %, more than 4 points below 90.0 % as written."],
    ],
    [
      { figure: "slots.age", variant: "as-written", atLeast: 95 },
      ["slots.age (as-written) was not measured: there are no messages for it."],
    ],
  ] as const)("%j", (floor, faults) => {
    expect(floorsMissed(figures, [floor])).toEqual(faults);
  });

  it("are each for another figure and spelling", () => {
    const names = floors.map(({ figure: id, variant }) => `${id} ${variant}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the files of answers to a step", () => {
  const folderWith = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), "slots-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "age.yaml"), text);
    return folder;
  };
  const head = 'kind: age\nhand: invented\npart: blind\nnow: "2026-11-22T09:00:00+07:00"\n';

  it("are read with their clock", () => {
    const { items, faults } = loadSlots(folderWith(`${head}items:\n  - { text: "lớp 4", value: 9 }\n`));
    expect(faults).toEqual([]);
    expect(items).toEqual([
      { kind: "age", part: "blind", now: Date.UTC(2026, 10, 22, 2), text: "lớp 4", value: 9 },
    ]);
  });

  it("say at which line they are wrong", () => {
    const { items, faults } = loadSlots(folderWith(`${head}items:\n  - { text: "lớp 4" }\n`));
    expect(items).toEqual([]);
    expect(faults.map(({ line }) => line)).toEqual([6]);
  });

  it("may be missing", () => {
    expect(loadSlots("/nowhere/at-all")).toEqual({ items: [], faults: [] });
  });
});

describe("names of places", () => {
  test.each([
    ["Xã Hoà Bình", "xã Hòa  Bình", true],
    ["Phường Thuỷ Xuân", "Phường Thủy Xuân", true],
    ["Xã Hòa Bình", "Xã Hóa Bình", false],
    ["Xã Lăng", "Xã Lâng", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(nameKey(one) === nameKey(other)).toBe(same);
  });

  it("are written as the files write them", () => {
    const province = { code: "91", name: "Tỉnh An Giang" };
    const commune = { code: "1", name: "Xã Mỹ Đức", province };
    expect(placeValue({ kind: "found", place: { ...province, province } })).toBe("Tỉnh An Giang");
    expect(placeValue({ kind: "found", place: commune })).toBe("Xã Mỹ Đức, Tỉnh An Giang");
    expect(placeValue({ kind: "ambiguous", places: Array.from({ length: 7 }, () => commune) })).toBe("many");
    expect(placeValue({ kind: "words" })).toBe("text");
  });
});
