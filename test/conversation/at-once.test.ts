import { beforeAll, describe, expect, it } from "vitest";
import { type Talk, talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

/** The first message is answered; the others were written before that answer could be read. */
async function atOnce(first: string, ...others: readonly string[]): Promise<readonly (readonly string[])[]> {
  const talk = newTalk();
  await talk.types(first);
  const said: (readonly string[])[] = [];
  for (const text of others) {
    const asked = talk.session?.offered?.at ?? talk.now;
    await talk.does({ kind: "text", text }, { at: asked - 5_000 });
    said.push(talk.said);
  }
  return said;
}

describe("several messages at once", () => {
  it.each<[first: string, ...others: string[]]>([
    ["chào", "bạn ơi", "có ai không"],
    ["cứu em với", "cứu em với", "cứu em với"],
    ["bé nhà em nuốt đồng xu", "làm sao giờ", "làm sao giờ"],
  ])("%s / %s / %s: answered once", async (...texts) => {
    expect(await atOnce(...texts)).toEqual([[], []]);
  });

  it("what goes on being told is received in one line, and the question is not put again", async () => {
    expect(await atOnce("em bị ba đánh hoài", "em đau lắm", "em sợ lắm")).toEqual([["common:story"], []]);
  });

  it("what is new and graver is met all the same, without the way to stay silent twice", async () => {
    const [said] = await atOnce("cứu em với", "ba đang đánh em");
    expect(said).toContain("safety:violence-now.P0");
    expect(said).not.toContain("safety:violence-now.silent");
  });

  it("evidence of danger told again goes into the case", async () => {
    const talk = newTalk();
    await talk.types("cứu em với");
    const { effects } = await talk.does({ kind: "text", text: "cứu em với" }, { at: talk.now - 5_000 });
    expect(effects.map(({ body }) => body.kind)).toContain("case-raise");
  });

  it("a question of its own is answered", async () => {
    const [said] = await atOnce("chào", "trẻ em là bao nhiêu tuổi?");
    expect(said?.join(" ")).toContain("knowledge:child-definition");
  });
});

describe("back after hiding", () => {
  const back = async (...texts: readonly string[]): Promise<Talk> => {
    const talk = newTalk();
    for (const text of texts) await talk.types(text);
    return talk;
  };

  it.each([
    ["ba đánh em hoài", "report-abuse:near.ask"],
    ["cứu em với, ba đang đánh em", "emergency:place.ask"],
  ])("%s: the talk goes on where it stood, once the person is alone", async (story, question) => {
    const talk = await back(story, "có");
    expect(talk.said.at(-1)).toBe(question);
    await talk.types("bánh mì");
    expect(talk.said).toEqual(["common:cover"]);
    await talk.types("alo");
    expect(talk.said).toEqual(["common:welcome-back", "common:menu.ask"]);
    await talk.types("giúp em");
    expect(talk.said).toEqual(["common:alone-ask"]);
    await talk.types("có");
    expect(talk.said).toEqual(["common:alone-yes", question]);
  });

  it("hidden twice, it is still there", async () => {
    const talk = await back("ba đánh em hoài", "có", "bánh mì", "bánh mì", "em muốn báo");
    await talk.types("có");
    expect(talk.said.at(-1)).toBe("report-abuse:near.ask");
  });

  it("who is not alone reads nothing of it", async () => {
    const talk = await back("ba đánh em hoài", "có", "bánh mì", "em muốn báo", "không");
    expect(talk.said).toEqual(["common:alone-no"]);
  });
});
