import { beforeAll, describe, expect, it } from "vitest";
import { staffSilence, staffSilenceUrgent } from "../../src/conversation/acts/staff.js";
import type { StaffId } from "../../src/model/ids.js";
import { type Talk, talks } from "../support/talk.js";

const [lan, minh] = ["lan" as StaffId, "minh" as StaffId];
let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

async function taken(cry = "cuu e voi ba dang danh me"): Promise<Talk> {
  const talk = newTalk();
  await talk.types(cry);
  await talk.does({ kind: "take-over", staff: lan, name: "Lan" });
  return talk;
}

describe("while a person has the talk", () => {
  it("the bot is silent, and wins nothing back by being asked", async () => {
    const talk = await taken();
    for (const words of ["chị ơi", "menu", "quay lại", "gặp người trực"]) {
      expect((await talk.types(words)).messages).toEqual([]);
    }
  });

  it("a second take-over loses and says to whom", async () => {
    const talk = await taken();
    const { effects } = await talk.does({ kind: "take-over", staff: minh, name: "Minh" });
    expect(effects.map((effect) => effect.body)).toEqual([
      { kind: "take-over-refused", staff: minh, heldBy: "Lan" },
    ]);
  });

  it("an answer of somebody else does not reach the person", async () => {
    const talk = await taken();
    const result = await talk.does({ kind: "staff-message", staff: minh, name: "Minh", text: "Chào em" });
    expect(result.messages).toEqual([]);
    expect(result.effects.map((effect) => effect.body.kind)).toEqual(["take-over-refused"]);
  });

  it("new danger rings all the same", async () => {
    const talk = await taken("em buồn quá");
    const { effects, messages } = await talk.types("em vừa uống hết vỉ thuốc của mẹ rồi");
    expect(messages).toEqual([]);
    expect(effects.map((effect) => effect.body.kind)).toContain("alert");
  });

  it("a bare word for an emergency rings too", async () => {
    const talk = await taken("em buồn quá");
    const { effects, messages } = await talk.types("khẩn cấp");
    expect(messages).toEqual([]);
    expect(effects.map((effect) => effect.body)).toContainEqual(
      expect.objectContaining({ kind: "alert", urgency: "P0" }),
    );
  });

  it("hiding works: a cover sentence, and the next staff answer is held back", async () => {
    const talk = await taken();
    await talk.types("bánh mì");
    expect(talk.said).toEqual(["common:cover"]);
    const { messages, effects } = await talk.does({
      kind: "staff-message",
      staff: lan,
      name: "Lan",
      text: "Em ơi",
    });
    expect(messages).toEqual([]);
    expect(effects.map((effect) => effect.body)).toContainEqual(
      expect.objectContaining({ kind: "delivery", state: "held" }),
    );
  });
});

describe("when staff do not answer", () => {
  it("in P0 the bot is back after three minutes with 111 first, and old questions are over", async () => {
    const talk = await taken();
    const wrote = await talk.types("chị ơi");
    const clock = wrote.timers.find((timer) => timer.name === "staff-silence");
    const since = (talk.session?.holder.who === "staff" && talk.session.holder.waitingSince) || 0;
    expect(clock?.at).toBe(since + staffSilenceUrgent);
    talk.now = clock?.at ?? 0;
    await talk.does({ kind: "timer", name: "staff-silence", since });
    expect(talk.said).toEqual(["common:bot-back-urgent"]);
    const { effects } = await talk.types("co");
    expect(effects.map((effect) => effect.body.kind)).not.toContain("case-answer");
  });

  it("a clock that was overtaken by an answer rings for nothing", async () => {
    const talk = await taken();
    const since = talk.now;
    await talk.does({ kind: "staff-message", staff: lan, name: "Lan", text: "Chị đây" });
    talk.now += staffSilenceUrgent;
    await talk.does({ kind: "timer", name: "staff-silence", since });
    expect(talk.said).toEqual([]);
    expect(talk.session?.holder.who).toBe("staff");
  });

  it("a quiet talk goes back to the bot without a word", async () => {
    const talk = await taken("em buồn quá");
    await talk.does({ kind: "staff-message", staff: lan, name: "Lan", text: "Chị đây" });
    const since = talk.now;
    talk.now += staffSilence;
    const { messages } = await talk.does({ kind: "timer", name: "staff-silence", since });
    expect(messages).toEqual([]);
    expect(talk.session?.holder.who).toBe("bot");
  });
});

describe("after a hand-back", () => {
  it("the first words are answered", async () => {
    const talk = await taken();
    await talk.does({ kind: "staff-message", staff: lan, name: "Lan", text: "Chị đây" });
    await talk.types("dạ");
    await talk.does({ kind: "hand-back", staff: lan });
    expect(talk.said).toEqual(["common:bot-back"]);
    expect((await talk.types("em o nha ngoai roi a")).messages).not.toEqual([]);
  });
});

describe("what happens outside", () => {
  it("an answer from the platform's own inbox silences the bot", async () => {
    const talk = newTalk("messenger");
    await talk.types("xin chào");
    await talk.does({ kind: "outside-answer", text: "Chào em, cô đây" });
    expect((await talk.types("dạ")).messages).toEqual([]);
  });

  it("the talk is silent while the platform's inbox has it, and the bot is back when it is given back", async () => {
    const talk = newTalk("messenger");
    await talk.types("xin chào");
    await talk.does({ kind: "outside-control", held: true });
    expect((await talk.types("dạ")).messages).toEqual([]);
    await talk.does({ kind: "outside-control", held: false });
    expect(talk.said).toEqual(["common:bot-back"]);
  });

  it("a talk that our staff have taken stays theirs when the inbox lets go", async () => {
    const talk = await taken();
    await talk.does({ kind: "outside-control", held: false });
    expect(talk.session?.holder.who).toBe("staff");
  });

  it("a picture beside the first words of sexual danger is locked, a film too", async () => {
    for (const media of ["image", "video"] as const) {
      const { effects } = await newTalk().does({
        kind: "media",
        media,
        urls: ["https://cdn.example.vn/x"],
        text: "chú hàng xóm bắt con chụp hình không mặc quần áo",
      });
      const entry = effects.find((effect) => effect.body.kind === "entry")?.body;
      expect(entry).toMatchObject({ entry: { media: { locked: true } } });
    }
  });

  it("words that come in standby are read and not answered", async () => {
    const talk = newTalk("messenger");
    const { messages, effects } = await talk.does(
      { kind: "text", text: "ba em đang đánh em" },
      { standby: true },
    );
    expect(messages).toEqual([]);
    expect(effects.map((effect) => effect.body.kind)).toEqual(
      expect.arrayContaining(["holder", "case-open", "alert"]),
    );
  });

  it("a withdrawal frees the talk and forgets the person", async () => {
    const talk = await taken();
    const { session, effects } = await talk.does({ kind: "withdraw" });
    expect(session).toBeNull();
    expect(effects.map((effect) => effect.body.kind)).toEqual(["holder", "withdraw"]);
  });
});

describe("words that were there before the question", () => {
  it("are kept as story, also a yes, and the question is put again", async () => {
    const talk = newTalk();
    await talk.types("cuu e voi ba dang danh me");
    const asked = talk.session?.offered?.at ?? 0;
    const { effects } = await talk.does({ kind: "text", text: "có" }, { at: asked - 5_000 });
    expect(effects.map((effect) => effect.body.kind)).toEqual([
      "entry",
      ...effects.slice(1).map(() => "entry"),
    ]);
    expect(talk.said.at(-1)).toBe("emergency:safe-now.ask");
  });
});
