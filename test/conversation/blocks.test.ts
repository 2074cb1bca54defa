import { beforeAll, describe, expect, it } from "vitest";
import { longestBlock } from "../../src/model/block.js";
import type { EventBody } from "../../src/model/event.js";
import type { StaffId } from "../../src/model/ids.js";
import type { TurnResult } from "../../src/model/turn.js";
import { type Talk, talks } from "../support/talk.js";

const boss = "boss" as StaffId;
const hour = 3_600_000;
const kinds = ({ effects }: TurnResult) => effects.map(({ body }) => body.kind);
let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

const block = (talk: Talk, hours = 24) =>
  talk.does({ kind: "block", staff: boss, reason: "flooding", until: talk.now + hours * hour });

async function blocked(hours?: number): Promise<Talk> {
  const talk = newTalk();
  await talk.types("mua hàng giá rẻ không");
  await block(talk, hours);
  return talk;
}

describe("somebody who is blocked", () => {
  it("is told so once a day, whatever is written, and nothing else", async () => {
    const talk = await blocked(72);
    await talk.types("alo alo");
    expect(talk.said).toEqual(["common:blocked"]);
    for (const words of ["menu", "gặp người trực", "bài học", "ê"]) {
      expect((await talk.types(words)).messages).toEqual([]);
    }
    talk.now += 25 * hour;
    await talk.types("ê");
    expect(talk.said).toEqual(["common:blocked"]);
  });

  it("is answered as ever when the block is over, for at most a week", async () => {
    const talk = await blocked(10_000);
    expect(talk.session?.blocked?.until).toBe(talk.now + longestBlock);
    talk.now += longestBlock + 1;
    const result = await talk.types("xin chào");
    expect(talk.said).not.toContain("common:blocked");
    expect(result.messages.length).toBeGreaterThan(0);
    expect(talk.session?.blocked).toBeUndefined();
  });

  it("is answered again at once when a supervisor lifts it, and told nothing of that", async () => {
    const talk = await blocked();
    const lifted = await talk.does({ kind: "unblock", staff: boss });
    expect(lifted.messages).toEqual([]);
    expect(lifted.effects.map(({ body }) => body)).toContainEqual({
      ...{ kind: "unblock", staff: boss, why: "staff" },
    });
    expect((await talk.types("xin chào")).messages.length).toBeGreaterThan(0);
  });

  it.each<[string, EventBody]>([
    ["danger, unmarked and misspelt", { kind: "text", text: "cuu e voi ba dang danh me" }],
    ["a wish to die", { kind: "text", text: "em không muốn sống nữa" }],
    ["a bare cry", { kind: "text", text: "khẩn cấp" }],
    ["the button for help", { kind: "choice", value: "menu:help", label: "Em cần giúp" }],
    ["danger beside a picture", { kind: "media", media: "image", urls: [], text: "ba đang đánh em" }],
    ["danger put in afterwards", { kind: "edit", text: "ba đang đánh em cứu em với" }],
  ])("is free by %s", async (_what, body) => {
    const talk = await blocked();
    const result = await talk.does(body);
    expect(result.effects.map((effect) => effect.body)).toContainEqual({ kind: "unblock", why: "danger" });
    expect(talk.session?.blocked).toBeUndefined();
    expect(talk.said).not.toContain("common:blocked");
    expect(result.messages.length).toBeGreaterThan(0);
  });

  it("rings when danger is told, as anybody does", async () => {
    const talk = await blocked();
    expect(kinds(await talk.types("cuu e voi ba dang danh me"))).toEqual(
      expect.arrayContaining(["unblock", "case-open", "alert"]),
    );
  });

  it("can still hide, ask how to delete, and speak: what cannot be read goes to people", async () => {
    const talk = await blocked();
    await talk.types("bánh mì");
    expect(talk.said).toEqual(["common:cover"]);
    const voice = await talk.does({ kind: "media", media: "audio", urls: ["https://x.invalid/a"], text: "" });
    expect(talk.said).not.toContain("common:blocked");
    expect(kinds(voice)).toContain("alert");
    await talk.types("xoá");
    expect(talk.said).not.toContain("common:blocked");
  });
});

describe("blocking", () => {
  it("takes the talk from whoever holds it, without a word to the person", async () => {
    const talk = newTalk();
    await talk.types("xin chào");
    await talk.does({ kind: "take-over", staff: "lan" as StaffId, name: "Lan" });
    const result = await block(talk);
    expect(result.messages).toEqual([]);
    expect(kinds(result)).toEqual(["holder", "block", "entry"]);
    expect(talk.session?.holder.who).toBe("bot");
  });

  it("does nothing where danger was told just before, nor with an end that has passed", async () => {
    const talk = newTalk();
    await talk.types("cuu e voi ba dang danh me");
    expect(kinds(await block(talk))).toEqual(["entry"]);
    expect(talk.session?.blocked).toBeUndefined();
    const other = newTalk();
    await other.types("xin chào");
    await block(other, -1);
    expect(other.session?.blocked).toBeUndefined();
  });
});
