import { beforeAll, describe, expect, it, test } from "vitest";
import { type Talk, talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

async function told(): Promise<Talk> {
  const talk = newTalk();
  await talk.types("ba danh con hoai con so lam");
  return talk;
}

describe("who speaks like somebody else than before", () => {
  test.each([
    "ai vừa nhắn đấy",
    "đứa nào đây",
    "mày nói gì với con tao",
    "alo ai đấy",
    "số này của ai",
    "máy này của ai vậy",
    "con tôi bị đánh à",
    "tôi là bố nó, nó kể gì",
  ])("is met guarded, without a word of what was told: %s", async (text) => {
    const talk = await told();
    const { messages } = await talk.types(text);
    expect(talk.session?.guarded).toBe(true);
    const said = messages.map((message) => message.text).join(" ");
    expect(said).not.toMatch(/an toàn|\bcon\b|ở gần|đánh|lỗi/u);
    expect(talk.said.some((key) => key.startsWith("report-abuse") || key.startsWith("safety"))).toBe(false);
  });

  it("learns nothing by asking on", async () => {
    const talk = await told();
    await talk.types("ai vừa nhắn đấy");
    for (const text of ["con tôi bị đánh à", "mày nói gì với con tao", "nó kể gì"]) {
      await talk.types(text);
      expect(talk.said.filter((key) => !/^(?:common|welcome):/.test(key))).toEqual([]);
      expect(talk.session?.guarded).toBe(true);
    }
  });

  it("is met at once where life is in danger", async () => {
    const talk = await told();
    await talk.types("đứa nào đây");
    await talk.types("con day, ba dang dap cua phong con");
    expect(talk.said[0]).toBe("safety:violence-now.P0");
    const other = await told();
    await other.types("đứa nào đây");
    await other.types("con muon chet");
    expect(other.said[0]).toMatch(/^safety:self-harm/);
  });

  it("other danger rings, but is answered only after the neutral question", async () => {
    const talk = await told();
    await talk.types("số này của ai");
    const { effects } = await talk.types("ba con lai danh con");
    expect(talk.said).toEqual(["common:alone-ask"]);
    expect(effects.some(({ body }) => body.kind === "alert")).toBe(true);
    await talk.types("có");
    expect(talk.said[0]).toBe("safety:physical-abuse.P1");
    expect(talk.session?.guarded).toBe(false);
  });

  it("not alone: one dull sentence", async () => {
    const talk = await told();
    await talk.types("số này của ai");
    await talk.types("ba con lai danh con");
    await talk.types("không");
    expect(talk.said).toEqual(["common:alone-no"]);
  });

  it("a talk without danger is not guarded by such a question", async () => {
    const talk = newTalk();
    await talk.types("hi");
    await talk.types("số này của ai");
    expect(talk.session?.guarded).toBe(false);
    expect(talk.said[0]).toBe("common:who-are-you");
  });
});

describe("who says outright who it is is spoken to so", () => {
  it("a teacher who says em", async () => {
    const talk = newTalk();
    await talk.types("bạn em bị bố đánh");
    expect(talk.session?.voice).toBe("child");
    await talk.types("em là cô giáo ạ");
    expect(talk.session).toMatchObject({ voice: "adult", guarded: false });
  });
  it("a child taken for an adult", async () => {
    const talk = newTalk();
    await talk.types("tôi muốn báo một vụ");
    expect(talk.session?.voice).toBe("adult");
    await talk.types("tôi mới 13 tuổi thôi");
    expect(talk.session?.voice).toBe("child");
  });
});

describe("after thoughts of dying", () => {
  it("plan and means are asked after before how to be called back", async () => {
    const talk = newTalk();
    talk.onDuty = false;
    await talk.types("em không muốn sống nữa");
    expect(talk.said.at(-1)).toBe("talk-to-person:plan.ask");
    const { effects } = await talk.types("có");
    expect(talk.said).toEqual(["talk-to-person:plan-now.say", "talk-to-person:means.ask"]);
    expect(effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ kind: "alert", urgency: "P0" }),
    );
    await talk.types("có");
    expect(talk.said).toEqual(["talk-to-person:means-away.say", "talk-to-person:place.ask"]);
    await talk.types("bỏ qua");
    expect(talk.said.at(-1)).toBe("talk-to-person:safe-way.ask");
  });
  it("not of whoever tells of a friend", async () => {
    const talk = newTalk();
    await talk.types("bạn em nói muốn chết");
    expect(talk.said).not.toContain("talk-to-person:plan.ask");
  });
  it("the words about dying lead, whatever drove to it", async () => {
    const talk = newTalk();
    await talk.types("ng ta quay clip e roi tung len zl, e mun chet");
    expect(talk.said[0]).toBe("safety:self-harm.P0");
  });
});
