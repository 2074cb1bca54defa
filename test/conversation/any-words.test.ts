import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { runningFlows } from "../../src/conversation/waiting.js";
import type { EventBody } from "../../src/model/event.js";
import { hideWord } from "../../src/understanding/understand.js";
import { talks } from "../support/talk.js";

/** Largest session that is stored, bytes of JSON. */
const sessionLimit = 2_048;

const globalWords = [
  "quay lại",
  "tiếp tục",
  "bỏ qua",
  "nói lại",
  "dừng",
  "làm lại",
  "gặp người trực",
  "khẩn cấp",
  "menu",
  "xóa",
  "english",
];
const everyday = [
  "có",
  "không",
  "ko bik",
  "1",
  "2",
  "số 3",
  "em buồn quá",
  "xin chào",
  "bạn là ai",
  "8 tuổi",
  "lớp 5",
  "hôm qua",
  "gần chợ Bến Thành",
  "0912 345 678",
  "cuu e voi",
  "ba đang đánh em",
  "con không muốn sống nữa",
  "muốn báo tin",
  "help me please",
  "thôi không có gì đâu",
  "mẹ ơi",
  "đùa thôi",
];

const said = fc.oneof(
  fc.constantFrom(...everyday).map((text): EventBody => ({ kind: "text", text })),
  fc.constantFrom(...globalWords, hideWord).map((text): EventBody => ({ kind: "text", text })),
  fc.string({ unit: "binary", maxLength: 60 }).map((text): EventBody => ({ kind: "text", text })),
  fc
    .constantFrom(
      "",
      " ",
      "😭😭😭",
      "\u0000\u0007\u200b",
      "ＡＢＣ",
      "привет",
      "你好",
      "\ud800",
      "a".repeat(20_000),
      "đ ".repeat(9_000),
    )
    .map((text): EventBody => ({ kind: "text", text })),
  fc.constantFrom("image", "audio", "sticker", "video", "file", "location", "contact", "other").map(
    (media): EventBody => ({
      kind: "media",
      media: media as "image",
      urls: ["https://cdn.example.vn/x"],
      text: "",
    }),
  ),
  fc
    .constantFrom(
      "yes",
      "no",
      "unsure",
      "skip",
      "send",
      "change",
      "menu:help",
      "menu:person",
      "own",
      "nonsense",
      "__proto__",
    )
    .map((value): EventBody => ({ kind: "choice", value })),
  fc.constantFrom<EventBody>(
    { kind: "start" },
    { kind: "start", ref: "lop-5a" },
    { kind: "edit", text: "sửa lại" },
  ),
);

let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

/** A first word that leads into each flow. */
const ways: readonly (readonly [flow: string, word: string])[] = [
  ["welcome", "xin chào"],
  ["emergency", "cuu e voi ba dang danh me"],
  ["report-abuse", "tôi muốn báo tin về một bé gần nhà"],
  ["report-injury", "em muốn báo tai nạn"],
  ["talk-to-person", "gặp người trực"],
  ["listen", "em buồn quá"],
];

describe.each(ways)("in the flow %s, whatever a person does", (flow, word) => {
  it("is answered, never breaks a turn, and leaves a small session", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        async (bodies, onDuty) => {
          const talk = newTalk();
          talk.onDuty = onDuty;
          await talk.types(word);
          expect(runningFlows(talk.session?.stack)).toContain(flow);
          for (const body of bodies) {
            const result = await talk.does(body);
            expect(result.messages.length, JSON.stringify(body)).toBeGreaterThan(0);
            for (const message of result.messages) expect(message.text).not.toMatch(/\{\{|undefined|^\s*$/);
            expect(Buffer.byteLength(JSON.stringify(result.session))).toBeLessThanOrEqual(sessionLimit);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 300_000);
});

describe("a turn", () => {
  it("keeps no verbatim words in the session", async () => {
    const talk = newTalk();
    const words = ["ba con hay đánh con bằng roi mây", "chuyện bí mật xyzzy không ai biết"];
    await talk.types(words[0] ?? "");
    await talk.types(words[1] ?? "");
    const kept = JSON.stringify(talk.session);
    for (const one of words) expect(kept).not.toContain(one);
  });

  it("gives the same turn again when it is run again", async () => {
    const one = newTalk();
    await one.types("xin chào");
    const before = one.session;
    const first = await one.types("ba em đánh em");
    one.session = before;
    one.now -= 1_000;
    const second = await one.types("ba em đánh em");
    const body = (result: typeof first) => ({
      ...result,
      effects: result.effects.map((effect) => effect.body),
    });
    expect(body(second).messages).toEqual(body(first).messages);
    expect(body(second).effects).toEqual(body(first).effects);
  });
});
