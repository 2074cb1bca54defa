import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderZalo } from "../../../src/channels/zalo/render.js";
import { zaloRequest } from "../../../src/channels/zalo/request.js";
import { createTextHash } from "../../../src/channels/zalo/text-hash.js";
import type { Button, OutMessage } from "../../../src/model/message.js";
import { keyring, says } from "./door.js";

const choices = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ value: `v${i + 1}`, label: `Việc ${i + 1}` }));
const call = (number: string): Button => ({ kind: "call", number, label: `Gọi ${number}` });
const link: Button = { kind: "link", url: "https://example.vn/a", label: "Mở trang" };

function messages(rendered: ReturnType<typeof renderZalo>) {
  return rendered.map((request) => zaloRequest.parse(request.body).message);
}

function buttonsOf(message: ReturnType<typeof messages>[number] | undefined) {
  const attachment = message?.attachment as
    | { payload: { buttons?: { title: string; type: string }[] } }
    | undefined;
  return attachment?.payload.buttons ?? [];
}

describe("a turn", () => {
  it("goes out as one message where it fits", () => {
    const rendered = renderZalo([says("Chào em."), says("Em cần gì?", { choices: choices(2) })]);
    expect(rendered).toEqual([
      {
        kind: "buttons",
        body: {
          by: "bot",
          message: {
            text: "Chào em.\n\nEm cần gì?\n1. Việc 1\n2. Việc 2",
            attachment: {
              type: "template",
              payload: {
                buttons: [
                  { title: "Việc 1", type: "oa.query.hide", payload: "#te:v1|Việc 1" },
                  { title: "Việc 2", type: "oa.query.hide", payload: "#te:v2|Việc 2" },
                ],
              },
            },
          },
        },
      },
    ]);
  });

  it("keeps words of staff and of the bot apart", () => {
    const rendered = renderZalo([says("bot"), says("người", { from: "staff" })]);
    expect(rendered.map((one) => one.body)).toEqual([
      { by: "bot", message: { text: "bot" } },
      { by: "staff", message: { text: "người" } },
    ]);
  });

  it("with more buttons than fit becomes two messages, each with its own", () => {
    const rendered = renderZalo([
      says("Gấp!", { buttons: [call("111"), call("113")] }),
      says("Chọn", { choices: choices(4) }),
    ]);
    expect(messages(rendered).map((one) => buttonsOf(one).length)).toEqual([2, 4]);
  });

  it("numbers all its choices one after the other", () => {
    const [only] = messages(
      renderZalo([says("A", { choices: choices(2) }), says("B", { choices: choices(2) })]),
    );
    expect(only?.text).toBe("A\n1. Việc 1\n2. Việc 2\n\nB\n3. Việc 1\n4. Việc 2");
  });

  it("says nothing where there is nothing to say", () => {
    expect(renderZalo([])).toEqual([]);
    expect(renderZalo([says("  ")])).toEqual([]);
  });

  it("carries the hash its echo will have", () => {
    const textHash = createTextHash(keyring);
    const [request] = renderZalo([says("Chào"), says("em")], textHash);
    expect(request?.textHash).toBe(textHash("Chào\n\nem"));
  });
});

describe("what can be pressed", () => {
  it.each<[string, Partial<OutMessage>, string[], string]>([
    [
      "calls come before choices",
      { choices: choices(2), buttons: [call("111")] },
      ["Gọi 111", "Việc 1", "Việc 2"],
      "T\n1. Việc 1\n2. Việc 2",
    ],
    [
      "more than five choices are only a list",
      { choices: choices(6) },
      [],
      "T\n1. Việc 1\n2. Việc 2\n3. Việc 3\n4. Việc 4\n5. Việc 5\n6. Việc 6",
    ],
    [
      "choices that find no room beside calls are only a list",
      { choices: choices(4), buttons: [call("111"), call("113")] },
      ["Gọi 111", "Gọi 113"],
      "T\n1. Việc 1\n2. Việc 2\n3. Việc 3\n4. Việc 4",
    ],
    [
      "a link without room is written out",
      { choices: choices(5), buttons: [link] },
      ["Việc 1", "Việc 2", "Việc 3", "Việc 4", "Việc 5"],
      "T\n1. Việc 1\n2. Việc 2\n3. Việc 3\n4. Việc 4\n5. Việc 5\nMở trang: https://example.vn/a",
    ],
    [
      "choice buttons are numbered after the choices",
      { choices: choices(1), buttons: [{ kind: "choice", value: "x", label: "Không" }, link] },
      ["Việc 1", "Không", "Mở trang"],
      "T\n1. Việc 1\n2. Không",
    ],
    [
      "a value too long to come back leaves only the list",
      { choices: [{ value: "x".repeat(1000), label: "Dài" }] },
      [],
      "T\n1. Dài",
    ],
  ])("%s", (_, more, titles, text) => {
    const [message] = messages(renderZalo([says("T", more)]));
    expect(buttonsOf(message).map((one) => one.title)).toEqual(titles);
    expect(message?.text).toBe(text);
  });

  it("has the platform's shapes", () => {
    const [message] = messages(renderZalo([says("T", { buttons: [link, call("111")] })]));
    expect(buttonsOf(message)).toEqual([
      { title: "Gọi 111", type: "oa.open.phone", payload: { phone_code: "111" } },
      { title: "Mở trang", type: "oa.open.url", payload: { url: "https://example.vn/a" } },
    ]);
    expect(message?.attachment).not.toHaveProperty("payload.template_type");
  });

  it("has words above it even when the message has none", () => {
    const [message] = messages(renderZalo([says("", { buttons: [call("111")] })]));
    expect(message?.text).toBe("Gọi 111: 111");
  });

  it("has a shortened title where the label is too long, and the whole label in the text", () => {
    const label = "👨‍👩‍👧‍👦".repeat(30);
    const [message] = messages(renderZalo([says("T", { choices: [{ value: "a", label }] })]));
    const title = buttonsOf(message)[0]?.title ?? "";
    expect(title.length).toBeLessThanOrEqual(100);
    expect(title).toMatch(/^(👨‍👩‍👧‍👦)+…$/u);
    expect(message?.text).toContain(label);
  });
});

describe("a picture", () => {
  const image = { url: "https://example.vn/a.jpg", alt: "Hình một bàn tay" };

  it("takes the words of its turn as caption", () => {
    const rendered = renderZalo([says("Xem nhé."), says("Đây là bài học.", { image })]);
    expect(rendered).toHaveLength(1);
    expect(rendered[0]).toMatchObject({
      kind: "image",
      body: {
        message: {
          text: "Xem nhé.\n\nĐây là bài học.",
          attachment: {
            payload: { template_type: "media", elements: [{ media_type: "image", url: image.url }] },
          },
        },
      },
    });
  });

  it("is followed by what can be pressed, because it has no buttons itself", () => {
    const [picture, buttons] = messages(renderZalo([says("Bài học", { image, choices: choices(2) })]));
    expect(picture?.text).toBe("Bài học");
    expect(buttons?.text).toBe("1. Việc 1\n2. Việc 2");
    expect(buttonsOf(buttons)).toHaveLength(2);
  });

  it("without words is described", () => {
    expect(messages(renderZalo([says("", { image })]))[0]?.text).toBe(image.alt);
  });
});

describe("text", () => {
  it("is composed and mentions nobody", () => {
    const [message] = messages(renderZalo([says("Chào [@123] cứu".normalize("NFD"))]));
    expect(message?.text).toBe("Chào [ @123] cứu");
  });

  it("of 5000 characters with emoji and decomposed Vietnamese goes out whole, in order, between sentences", () => {
    const sentence = "Em hãy tìm một người lớn mà em tin tưởng 👨‍👩‍👧‍👦 và kể cho họ nghe. ";
    const text = sentence.repeat(90).normalize("NFD");
    const parts = messages(renderZalo([says(text, { choices: choices(2) })]));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.text?.length).toBeLessThanOrEqual(2000);
    for (const part of parts.slice(0, -1)) expect(part.text).toMatch(/nghe\.$/);
    expect(parts.map((part) => part.text).join(" ")).toBe(
      `${text.normalize("NFC").trim()}\n1. Việc 1\n2. Việc 2`,
    );
    expect(parts.map((part) => buttonsOf(part).length)).toEqual([...parts.slice(1).map(() => 0), 2]);
  });

  const unit = fc.constantFrom(
    "a",
    "Ơ",
    "ợ".normalize("NFD"),
    " ",
    "\n",
    "\n\n",
    ". ",
    "👨‍👩‍👧‍👦",
    "🇻🇳",
    "👍🏽",
    "x".repeat(90),
    "từ ",
    "[@1]",
  );
  const words = fc.array(unit, { maxLength: 400 }).map((units) => units.join(""));
  const label = fc.string({ unit: "grapheme", minLength: 1, maxLength: 130 });
  const button = fc.oneof(
    fc.record({ kind: fc.constant("call" as const), number: fc.constantFrom("111", "113"), label }),
    fc.record({ kind: fc.constant("link" as const), url: fc.webUrl(), label }),
    fc.record({ kind: fc.constant("choice" as const), value: fc.string({ minLength: 1 }), label }),
  );
  const message = fc
    .record({
      text: words,
      choices: fc.array(fc.record({ value: fc.string({ minLength: 1 }), label }), { maxLength: 8 }),
      buttons: fc.array(button, { maxLength: 7 }),
      image: fc.option(fc.constant({ url: "https://example.vn/a.jpg", alt: "" }), { nil: undefined }),
    })
    .map(({ text, image, ...more }) => says(text, image ? { image, ...more } : more));

  const bare = (text: string) => text.normalize("NFC").replace(/\s/g, "");
  const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });
  // Word by word, because walking over a long text takes time that grows with its square.
  const segments = (text: string): string[] =>
    text
      .split(/(?<=\s)(?!\p{M})/u)
      .flatMap((piece) => [...graphemes.segment(piece)])
      .map((one) => one.segment.trim())
      .filter((one) => one !== "");

  it("is never lost, never cut inside a character, and every limit holds", () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), (turn) => {
        const rendered = messages(renderZalo(turn));
        const all = rendered.map((one) => one.text ?? "").join("\n");
        let from = 0;
        for (const one of turn) {
          const place = bare(all).indexOf(bare(one.text), from);
          expect(place).toBeGreaterThanOrEqual(from);
          from = place + bare(one.text).length;
          for (const { label: shown } of one.choices ?? []) expect(bare(all)).toContain(bare(shown));
        }
        for (const one of rendered) {
          expect((one.text ?? "").length).toBeLessThanOrEqual(2000);
          expect(buttonsOf(one).length).toBeLessThanOrEqual(5);
          for (const { title } of buttonsOf(one)) expect(title.length).toBeLessThanOrEqual(100);
          if (buttonsOf(one).length > 0) expect(one.text).toBeTruthy();
        }
      }),
      { numRuns: 150 },
    );
  });

  it("keeps every character whole when it is split", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 200, maxLength: 500 }), (units) => {
        const text = units.join("").replaceAll("[@", "[ @").normalize("NFC");
        const parts = messages(renderZalo([says(text)])).map((one) => one.text ?? "");
        expect(parts.flatMap(segments).join("|") === segments(text).join("|")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what a press brings back", () => {
  const pressable = (value: string, label: string) =>
    renderZalo([says("Chọn", { choices: [{ value, label }] })]);

  it("leaves the label out where both are too long to come back, and the button where the value is", () => {
    const long = JSON.stringify(pressable("v".repeat(980), "Kể tiếp chuyện này"));
    expect(long).toContain(`#te:${"v".repeat(980)}|"`);
    expect(JSON.stringify(pressable("v".repeat(995), "Kể"))).not.toContain("#te:");
  });

  it("never lets a label be taken for a part of the value", () => {
    expect(JSON.stringify(pressable("yes", "Có | không"))).toContain('"#te:yes|Có / không"');
  });
});
