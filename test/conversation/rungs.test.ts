import { beforeAll, describe, expect, it } from "vitest";
import { stillHere } from "../../src/conversation/acts/rung.js";
import type { SystemEvent } from "../../src/model/event.js";
import type { StaffId } from "../../src/model/ids.js";
import { type Talk, talks } from "../support/talk.js";

type Rung = Extract<SystemEvent, { kind: "rung" }>;

let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

const rung = (number: number, more: Partial<Rung> = {}): Rung => ({
  ...{ kind: "rung", rung: number, told: "on-call", nobody: false, urgency: "P0" },
  ...more,
});

async function cried(onDuty = true, words = "cuu e voi ba dang danh me"): Promise<Talk> {
  const talk = newTalk();
  talk.onDuty = onDuty;
  await talk.types(words);
  return talk;
}

const minutes = (talk: Talk, count: number) => {
  talk.now += count * 60_000;
};

describe("somebody who waits for a person", () => {
  it.each([
    ["called again", rung(1), "waiting:called-again"],
    ["the supervisor called", rung(2, { told: "supervisor" }), "waiting:called-supervisor"],
    ["the province called", rung(3, { told: "province" }), "waiting:called-province"],
    ["nobody could be called", rung(1, { nobody: true }), "waiting:nobody-yet"],
  ])("hears at each rung what was done: %s", async (_what, event, first) => {
    const talk = await cried();
    minutes(talk, 2);
    const { messages, session } = await talk.does(event);
    expect(talk.said).toHaveLength(1);
    expect(talk.said[0]).toContain(first);
    for (const key of ["waiting:call", "waiting:meanwhile.get-out", "safety:violence-now.silent"]) {
      expect(talk.said[0]).toContain(key);
    }
    const [message] = messages;
    expect(message?.buttons?.map((button) => button.kind === "call" && button.number)).toEqual([
      "111",
      "113",
    ]);
    expect(message).toMatchObject({ urgent: true, silent: true });
    // No promise, no queue, and nothing on a lock screen that names what it is about.
    expect(message?.text).not.toMatch(/sẽ|thứ \d|số thứ tự|phút nữa/);
    expect(message?.text.slice(0, 60)).not.toMatch(/đánh|xâm hại|bạo lực|báo tin|tố cáo/);
    expect(session?.holder.who).toBe("bot");
  });

  it("is told at once when the first rung reached nobody although somebody was thought to be there", async () => {
    const talk = await cried();
    await talk.does(rung(0));
    expect(talk.said).toEqual([]);
    await talk.does(rung(0, { nobody: true }));
    expect(talk.said[0]).toContain("waiting:nobody");
    const alone = await cried(false);
    await alone.does(rung(0, { nobody: true }));
    expect(alone.said).toEqual([]);
    await alone.does(rung(0));
    expect(alone.said[0]).toContain("waiting:called");
  });

  it("still has the question before: the next answer belongs to it", async () => {
    const talk = await cried();
    const offered = talk.session?.offered;
    expect(offered?.choices.length).toBeGreaterThan(0);
    minutes(talk, 2);
    await talk.does(rung(1));
    expect(talk.session?.offered).toEqual(offered);
    const { effects } = await talk.presses("no");
    expect(effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ kind: "case-answer", field: "safe-now" }),
    );
  });

  it("is not told twice by two alarms of one talk", async () => {
    const talk = await cried();
    minutes(talk, 2);
    await talk.does(rung(1));
    await talk.does(rung(1));
    expect(talk.said).toEqual([]);
  });

  it.each<[what: string, prepare: (talk: Talk) => unknown]>([
    ["who hides", (talk) => talk.types("bánh mì")],
    ["who has a person", (talk) => talk.does({ kind: "take-over", staff: "lan" as StaffId, name: "Lan" })],
    ["who has gone", (talk) => minutes(talk, stillHere / 60_000)],
    [
      "who may be another hand on the phone",
      async (talk) => {
        minutes(talk, 45);
        await talk.types("alo");
      },
    ],
  ])("says nothing to %s", async (_who, prepare) => {
    const talk = await cried();
    await prepare(talk);
    minutes(talk, 2);
    const { messages } = await talk.does(rung(2, { told: "supervisor" }));
    expect(messages).toEqual([]);
  });

  it("says nothing to somebody who is in no danger", async () => {
    const talk = newTalk();
    await talk.types("xin chào");
    await talk.does(rung(1));
    expect(talk.said).toEqual([]);
  });

  it.each([
    ["vi", "em muon tu tu", "not-alone"],
    ["en", "help me my dad is hitting me right now", "get-out"],
  ])(
    "is spoken to in its own language and about its own danger (%s)",
    async (_language, words, meanwhile) => {
      const talk = await cried(true, words);
      minutes(talk, 3);
      await talk.does(rung(1));
      expect(talk.said[0]).toContain(`waiting:meanwhile.${meanwhile}`);
    },
  );
});

describe("where nobody reads", () => {
  it.each([
    ["a danger within the hour", "ba em hay đánh em, hôm qua lại đánh"],
    ["danger now", "cuu e voi ba dang danh me"],
    ["a wish for a person", "gặp người trực"],
    ["a first word", "xin chào"],
  ])("it is said with the first words: %s", async (_what, words) => {
    const talk = newTalk();
    talk.onDuty = false;
    const { messages } = await talk.types(words);
    const told = messages.map(({ text }) => text).join("\n");
    expect(told).toContain("không có người đọc");
    expect(told).toContain("111");
    expect(told).not.toContain("đã báo cho người trực");
  });

  it("the bot that comes back for silent staff does not say that somebody was called", async () => {
    const talk = await cried();
    await talk.does({ kind: "take-over", staff: "lan" as StaffId, name: "Lan" });
    talk.onDuty = false;
    const holder = talk.session?.holder;
    const since = (holder?.who === "staff" && holder.waitingSince) || 0;
    talk.now = since + 3 * 60_000;
    await talk.does({ kind: "timer", name: "staff-silence", since });
    expect(talk.said).toEqual(["common:bot-back-urgent-nobody"]);
  });
});
