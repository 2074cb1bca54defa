import { beforeAll, describe, expect, it } from "vitest";
import { staffSilence, staffSilenceUrgent } from "../../src/conversation/acts/holding.js";
import { loanPatience } from "../../src/conversation/acts/loan.js";
import type { EffectBody } from "../../src/model/effect.js";
import type { EventBody, StaffWork } from "../../src/model/event.js";
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

  it("what the person does without words reopens the platform's window, and so the console's", async () => {
    const talk = newTalk("messenger");
    const actions = async (body: EventBody, late = 0) => {
      const { effects } = await talk.does(body, { at: talk.now + 1_000 - late });
      return effects.flatMap((effect) => ("actionAt" in effect.body ? [effect.body.actionAt] : []));
    };
    // A webhook that came two hours late: the window runs from when the words were written.
    expect(await actions({ kind: "text", text: "em buồn quá" }, 7_200_000)).toEqual([talk.now - 7_200_000]);
    await talk.does({ kind: "take-over", staff: lan, name: "Lan" });
    expect(await actions({ kind: "reaction", removed: false })).toEqual([talk.now]);
    expect(await actions({ kind: "start" })).toEqual([talk.now]);
    expect(await actions({ kind: "reaction", removed: true })).toEqual([]);
    expect(await actions({ kind: "edit", text: "em buồn lắm" })).toEqual([null]);
    // A platform's clock that runs ahead of ours promises nothing.
    expect(await actions({ kind: "text", text: "chị ơi" }, -60_000)).toEqual([talk.now]);
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

  it.each(["em không muốn sống nữa", "em buồn quá"])(
    "who goes on writing (%s) does not put the clock back: it runs from the first word that waits",
    async (cry) => {
      const talk = await taken(cry);
      const since = talk.now;
      let clock = since + staffSilence;
      for (let words = 0; words < 5; words += 1) {
        talk.now += 5 * 60_000;
        const { timers } = await talk.types(`chị ơi ${words}`);
        clock = timers.find(({ name }) => name === "staff-silence")?.at ?? clock;
      }
      expect(clock).toBe(since + staffSilence);
      talk.now = clock;
      const { effects } = await talk.does({ kind: "timer", name: "staff-silence", since });
      expect(talk.session?.holder.who).toBe("bot");
      expect(effects.map(({ body }) => body)).toContainEqual(
        expect.objectContaining({ kind: "alert", reason: "staff-silent" }),
      );
    },
  );

  it("an answer puts the clock back", async () => {
    const talk = await taken("em không muốn sống nữa");
    talk.now += staffSilence / 2;
    await talk.does({ kind: "staff-message", staff: lan, name: "Lan", text: "Chị đây" });
    talk.now += staffSilence / 2;
    const { timers } = await talk.types("dạ");
    expect(timers).toContainEqual(expect.objectContaining({ at: talk.now + staffSilence, since: talk.now }));
  });

  it.each(["cuu e voi ba dang danh me", "em không muốn sống nữa"])(
    "those on call hear of it also when the person hides (%s), who is left in peace",
    async (cry) => {
      const talk = await taken(cry);
      await talk.types("bánh mì");
      const since = (talk.session?.holder.who === "staff" && talk.session.holder.waitingSince) || 0;
      talk.now = since + staffSilence;
      const { effects, messages } = await talk.does({ kind: "timer", name: "staff-silence", since });
      expect(messages).toEqual([]);
      expect(effects.map(({ body }) => body)).toContainEqual(
        expect.objectContaining({ kind: "alert", reason: "staff-silent" }),
      );
    },
  );

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
    await talk.does({ kind: "hand-back", staff: lan, name: "Lan", settled: true });
    expect(talk.said).toEqual(["common:bot-back"]);
    expect((await talk.types("em o nha ngoai roi a")).messages).not.toEqual([]);
  });

  it("who cried for help and was not answered reads 111 first, and staff read who gave the talk back", async () => {
    const talk = await taken();
    const { effects } = await talk.does({ kind: "hand-back", staff: minh, name: "Minh" });
    expect(talk.said).toEqual(["common:bot-back-urgent"]);
    const bodies = effects.map(({ body }) => body);
    expect(bodies).toContainEqual({ kind: "holder", holder: "bot", why: "hand-back", by: minh });
    expect(bodies).toContainEqual(
      expect.objectContaining({ entry: { by: "system", text: "hand-back", staff: minh, name: "Minh" } }),
    );
  });
});

describe("whoever works for a person who waits", () => {
  const minute = 60_000;
  const patienceIn = (effects: readonly { readonly body: EffectBody }[]) =>
    effects.flatMap(({ body }) => (body.kind === "patience" ? [[body.until, body.callsLeft]] : []));
  const works = async (talk: Talk, work: StaffWork, after: number, staff = lan) => {
    talk.now += after;
    const { effects, timers } = await talk.does({ kind: "staff-work", staff, work });
    const clock = timers.find(({ name }) => name === "staff-silence")?.at;
    return { patience: patienceIn(effects), clock };
  };

  it("keeps the talk for as long again: by a call, a note, by typing", async () => {
    const talk = newTalk();
    await talk.types("cuu e voi ba dang danh me");
    const taking = await talk.does({ kind: "take-over", staff: lan, name: "Lan" });
    expect(patienceIn(taking.effects)).toEqual([[talk.now + staffSilenceUrgent, 2]]);
    for (const work of ["call", "note", "typing"] as const) {
      const { patience, clock } = await works(talk, work, 2 * minute);
      expect(clock).toBe(talk.now + staffSilenceUrgent);
      expect(patience).toEqual([[clock, 2]]);
    }
  });

  it("keeps it ten minutes by saying so, twice, and anew after an answer", async () => {
    const talk = await taken();
    expect((await works(talk, "calling", minute)).patience).toEqual([[talk.now + 10 * minute, 1]]);
    expect((await works(talk, "calling", minute)).patience).toEqual([[talk.now + 10 * minute, 0]]);
    expect((await works(talk, "calling", minute)).patience).toEqual([]);
    const answering = await talk.does({ kind: "staff-message", staff: lan, name: "Lan", text: "Chị đây" });
    expect(patienceIn(answering.effects)).toEqual([[null, 2]]);
    const writing = await talk.types("dạ");
    expect(patienceIn(writing.effects)).toEqual([[talk.now + staffSilenceUrgent, 2]]);
  });

  it("never keeps somebody in danger waiting for longer than half an hour", async () => {
    const talk = await taken();
    const since = talk.now;
    for (let times = 0; times < 14; times += 1) await works(talk, "typing", 2 * minute);
    expect((await works(talk, "typing", minute)).clock).toBe(since + 30 * minute);
  });

  it("does not when somebody else has the talk, or nobody", async () => {
    const talk = await taken();
    expect((await works(talk, "note", minute, minh)).clock).toBeUndefined();
    await talk.does({ kind: "hand-back", staff: lan });
    expect((await works(talk, "note", minute)).clock).toBeUndefined();
  });

  it("is not taken for silent by the clock from before, and is by the one that ran on", async () => {
    const talk = await taken();
    const since = talk.now;
    await works(talk, "call", 2 * minute);
    const worked = talk.now;
    talk.now = since + staffSilenceUrgent;
    await talk.does({ kind: "timer", name: "staff-silence", since });
    expect(talk.session?.holder.who).toBe("staff");
    talk.now = worked + staffSilenceUrgent;
    await talk.does({ kind: "timer", name: "staff-silence", since: worked });
    expect(talk.said).toEqual(["common:bot-back-urgent"]);
  });

  it("does not end what the bot asks for them", async () => {
    const talk = await taken("em buồn quá");
    await talk.does({ kind: "staff-message", staff: lan, name: "Lan", text: "Chị đây" });
    await talk.types("dạ");
    await talk.does({ kind: "run-flow", staff: lan, name: "Lan", flow: "report-abuse" });
    await works(talk, "note", minute);
    expect(talk.session?.lent).toBeDefined();
  });
});

describe("passing a talk on", () => {
  it("changes the holder, tells the person nothing, and the new one answers", async () => {
    const talk = await taken();
    const { messages, effects } = await talk.does({
      ...{ kind: "transfer", staff: lan, from: lan, to: minh, toName: "Minh" },
    });
    expect(messages).toEqual([]);
    expect(effects.map((effect) => effect.body)).toMatchObject([
      { kind: "holder", holder: "staff", staff: minh, name: "Minh", why: "transfer", by: lan },
      { kind: "entry", entry: { by: "system", text: "transfer", name: "Minh" } },
    ]);
    const said = await talk.does({ kind: "staff-message", staff: minh, name: "Minh", text: "Anh đây" });
    expect(said.messages.map(({ text }) => text)).toEqual(["Anh đây"]);
    const late = await talk.does({ kind: "staff-message", staff: lan, name: "Lan", text: "Chị đây" });
    expect(late.messages).toEqual([]);
  });

  it("does not pass on what somebody else has by now, or the bot", async () => {
    const talk = await taken();
    const wish = { kind: "transfer", staff: minh, from: minh, to: lan, toName: "Lan" } as const;
    const { effects } = await talk.does(wish);
    expect(effects.map(({ body }) => body)).toEqual([
      { kind: "take-over-refused", staff: minh, heldBy: "Lan" },
    ]);
    await talk.does({ kind: "hand-back", staff: lan });
    await talk.does({ ...wish, from: lan });
    expect(talk.session?.holder.who).toBe("bot");
  });

  it("gives a talk that nobody has, and then the clock of an unanswered cry runs", async () => {
    const talk = newTalk();
    await talk.types("cuu e voi ba dang danh me");
    const given = { kind: "transfer", staff: minh, from: null, to: lan, toName: "Lan" } as const;
    const { messages, effects, timers } = await talk.does(given);
    expect(messages).toEqual([]);
    expect(effects[0]?.body).toMatchObject({ kind: "holder", staff: lan, why: "transfer", by: minh });
    expect(talk.session?.holder).toMatchObject({ staff: lan, waitingSince: talk.now });
    expect(timers).toContainEqual(expect.objectContaining({ at: talk.now + staffSilenceUrgent }));
    const second = await talk.does({ ...given, to: minh, toName: "Minh" });
    expect(second.effects.map(({ body }) => body.kind)).toEqual(["take-over-refused"]);
    expect(talk.session?.holder).toMatchObject({ staff: lan });
  });

  it("keeps the clock of urgent words that wait", async () => {
    const talk = await taken();
    await talk.types("chị ơi");
    const since = talk.session?.holder.who === "staff" ? talk.session.holder.waitingSince : null;
    await talk.does({ kind: "transfer", staff: lan, from: lan, to: minh, toName: "Minh" });
    expect(talk.session?.holder).toMatchObject({ staff: minh, waitingSince: since });
  });
});

describe("when the bot asks a flow for a member of staff", () => {
  const ask = { kind: "run-flow", staff: lan, name: "Lan", flow: "report-injury" } as const;
  const texts = (effects: readonly { readonly body: EffectBody }[]) =>
    effects.flatMap(({ body }) =>
      body.kind === "entry" && body.entry.by === "system" ? [body.entry.text] : [],
    );

  async function lent(cry?: string): Promise<Talk> {
    const talk = await taken(cry);
    await talk.does(ask);
    return talk;
  }

  it("the bot asks and takes the answers, and the talk is back when the flow ends", async () => {
    const talk = await lent("bạn em bị ngã xe");
    expect(talk.session).toMatchObject({
      holder: { who: "bot" },
      lent: { to: "report-injury", holder: { staff: lan } },
    });
    expect(talk.said.at(-1)).toBe("report-injury:safe-now.ask");
    await talk.types("có");
    expect(talk.said.at(-1)).toBe("report-injury:injury-kind.ask");
    for (let turns = 0; talk.session?.lent !== undefined && turns < 20; turns += 1)
      await talk.presses("skip");
    expect(talk.session).toMatchObject({ holder: { who: "staff", staff: lan, waitingSince: null } });
    expect((await talk.types("dạ")).messages).toEqual([]);
  });

  it.each(["gặp người trực", "dừng", "menu", "111 có phải trả tiền không"])(
    "“%s” is no answer: the talk is back with them, in silence",
    async (words) => {
      const talk = await lent("bạn em bị ngã xe");
      const { messages, effects } = await talk.types(words);
      expect(messages).toEqual([]);
      expect(texts(effects)).toContain("run-flow-over");
      expect(talk.session).toMatchObject({ holder: { who: "staff", staff: lan } });
      expect(talk.session?.lent).toBeUndefined();
    },
  );

  it("new danger is met at once, rings, and the talk is back", async () => {
    const talk = await lent("em buồn quá");
    const { effects } = await talk.types("em vừa uống hết vỉ thuốc của mẹ rồi");
    expect(talk.said[0]).toMatch(/^safety:/);
    expect(talk.said.some((key) => key.startsWith("emergency:"))).toBe(false);
    expect(effects.map(({ body }) => body.kind)).toContain("alert");
    expect(talk.session).toMatchObject({ holder: { who: "staff", staff: lan } });
  });

  it("hiding hides, and the talk is back", async () => {
    const talk = await lent("bạn em bị ngã xe");
    await talk.types("bánh mì");
    expect(talk.said).toEqual(["common:cover"]);
    expect(talk.session).toMatchObject({ hidden: true, holder: { who: "staff" } });
    const { messages, effects } = await talk.does(ask);
    expect(messages).toEqual([]);
    expect(texts(effects)).toEqual(["run-flow-refused"]);
  });

  it("another voice brings the talk back, and stands in the transcript", async () => {
    const talk = await taken("ba đánh con, con sợ lắm");
    await talk.does({ ...ask, flow: "report-abuse" });
    const { messages, effects } = await talk.types("Tôi là mẹ của cháu, cho tôi hỏi cháu đã nhắn những gì");
    expect(messages).toEqual([]);
    expect(texts(effects)).toEqual(expect.arrayContaining(["voice-changed", "run-flow-over"]));
    expect(talk.session).toMatchObject({ holder: { who: "staff", staff: lan } });
  });

  it.each([
    ["an answer of theirs", { kind: "staff-message", staff: lan, name: "Lan", text: "Chị đây" }, lan],
    ["passing it on", { kind: "transfer", staff: lan, from: lan, to: minh, toName: "Minh" }, minh],
  ] as const)("%s ends it", async (_what, body, holder) => {
    const talk = await lent();
    await talk.does(body);
    expect(talk.session).toMatchObject({ holder: { who: "staff", staff: holder } });
    expect(talk.session?.lent).toBeUndefined();
    expect((await talk.types("có")).messages).toEqual([]);
  });

  it("handing back ends it too", async () => {
    const talk = await lent();
    await talk.does({ kind: "hand-back", staff: lan });
    expect(talk.said).toEqual(["common:bot-back"]);
    expect(talk.session?.lent).toBeUndefined();
  });

  it("nobody else takes it, and nobody else lets the bot ask", async () => {
    const talk = await lent();
    const { effects } = await talk.does({ kind: "take-over", staff: minh, name: "Minh" });
    expect(effects.map(({ body }) => body)).toContainEqual({
      ...{ kind: "take-over-refused", staff: minh, heldBy: "Lan" },
    });
    const second = await talk.does({ ...ask, staff: minh, name: "Minh" });
    expect(second.messages).toEqual([]);
  });

  it("silence brings it back after a while, an answer meanwhile gives more time", async () => {
    const talk = await lent("bạn em bị ngã xe");
    const since = talk.now;
    await talk.types("có");
    talk.now = since + loanPatience;
    const { timers } = await talk.does({ kind: "timer", name: "staff-silence", since });
    expect(talk.session?.lent).toBeDefined();
    const again = timers.find(({ name }) => name === "staff-silence");
    talk.now = again?.at ?? 0;
    await talk.does({ kind: "timer", name: "staff-silence", since: again?.since ?? 0 });
    expect(talk.said).toEqual([]);
    expect(talk.session).toMatchObject({ holder: { who: "staff", staff: lan } });
  });

  it("there is no lesson in immediate danger", async () => {
    const talk = await taken();
    const { messages, effects } = await talk.does({ ...ask, flow: "lesson-feelings" });
    expect(messages).toEqual([]);
    expect(texts(effects)).toEqual(["run-flow-refused"]);
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
  it("are kept as story, also a yes, and the question goes on waiting with its answers", async () => {
    const talk = newTalk();
    await talk.types("cuu e voi ba dang danh me");
    const asked = talk.session?.offered?.at ?? 0;
    const { effects } = await talk.does({ kind: "text", text: "có" }, { at: asked - 5_000 });
    expect(effects.map((effect) => effect.body.kind)).toEqual([
      "entry",
      ...effects.slice(1).map(() => "entry"),
    ]);
    expect(talk.said).toEqual(["common:story"]);
    expect(talk.session?.offered?.choices.map(({ value }) => value)).toEqual(["yes", "no", "unsure"]);
    await talk.does({ kind: "text", text: "có" }, { at: asked - 5_000 });
    expect(talk.said).toEqual([]);
  });
});
