import { beforeAll, describe, expect, test } from "vitest";
import { type Talk, talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

async function told(...texts: readonly string[]): Promise<Talk> {
  const talk = newTalk();
  for (const text of texts) await talk.types(text);
  return talk;
}

const placeOf = async (talk: Talk, text: string) =>
  (await talk.types(text)).effects.find(({ body }) => body.kind === "case-answer" && body.field === "place")
    ?.body;

describe("what was told is not asked again", () => {
  test.each([
    ["cuu e voi ba dang danh me, em o xa Dong Anh"],
    ["cuu e voi ba dang danh me", "xã Đông Anh"],
    ["cuu e voi ba dang danh me", "em ở phường Hòa Cường"],
  ])("a place told in any message: %s %s", async (...texts) => {
    const talk = await told(...texts, "không", "không");
    expect(talk.said).not.toContain("emergency:place.ask");
    expect(talk.session?.known).toHaveProperty("place");
  });

  test("a fact in place of an answer is noted, and the question put again without a scolding", async () => {
    const talk = await told("ba em hay đánh em lắm", "em 7 tuổi");
    expect(talk.said).toEqual(expect.arrayContaining(["common:fact-noted"]));
    expect(talk.session?.known).toMatchObject({ age: 7 });
  });

  test("a slip put right is no answer to the question", async () => {
    const talk = await told("cuu e voi chu dang danh em", "à không phải, là dượng chứ không phải chú");
    expect(talk.said).toEqual(["common:put-right", "emergency:safe-now.ask"]);
  });
});

describe("a question about the place", () => {
  const asked = () => told("cứu em với, ba đang đánh em", "không", "không");

  test.each(["con so qua", "giờ im rồi", "em ở nhà một mình", "em lanh", "em không muốn"])(
    "%s is no place",
    async (text) => {
      const talk = await asked();
      expect(talk.said).toContain("emergency:place.ask");
      expect(await placeOf(talk, text)).toBeUndefined();
    },
  );

  test.each(["gần chợ Cây Da, nhà màu xanh", "25 ngõ 12 Khương Hạ", "trong nhà kho sau trường"])(
    "%s is kept as it was written",
    async (text) => {
      expect(await placeOf(await asked(), text)).toMatchObject({ value: text });
    },
  );
});

describe("a gentle question about a sign", () => {
  test("stays open over one other message, and is let go after a second", async () => {
    const talk = await told("em bị lạc mẹ ở siêu thị");
    const question = talk.said.find((key) => key.startsWith("safety:") && key.endsWith(".ask"));
    expect(question).toBeDefined();
    await talk.types("em 7 tuổi");
    expect(talk.said).toEqual(["common:fact-noted", question]);
    const { effects } = await talk.types("dạ có");
    expect(effects.some(({ body }) => body.kind === "case-open")).toBe(true);
  });
});

test.each(["trẻ em là bao nhiêu tuổi", "tre em la bao nhieu tuoi"])(
  "%s: a first message that an answer surely fits is answered",
  async (text) => {
    const talk = await told(text);
    expect(talk.said).toContain("knowledge:child-definition.child");
  },
);

describe("a place told early", () => {
  test("is said instead of asked for, and put right afterwards", async () => {
    const talk = await told(
      "cứu em với, chú đang đánh em",
      "em ở phường Hòa Cường Đà Nẵng",
      "không",
      "không",
    );
    expect(talk.said).toContain("emergency:place-noted.say");
    expect(talk.said).not.toContain("emergency:place.ask");
    const { effects } = await talk.types("à không phải, là xã Hòa Vang");
    expect(talk.said).toEqual(["common:put-right"]);
    expect(effects.some(({ body }) => body.kind === "case-answer" && body.field === "place")).toBe(true);
  });

  test("is not said where nobody told one", async () => {
    const talk = await told("cứu em với, chú đang đánh em", "không", "không");
    expect(talk.said).toContain("emergency:place.ask");
    expect(talk.said).not.toContain("emergency:place-noted.say");
  });
});

test("the feeling that was just told is not asked for", async () => {
  expect((await told("em buồn quá")).said).toEqual(
    expect.arrayContaining(["listen:named-sad.say", "listen:choose.ask"]),
  );
  expect((await told("em muốn tâm sự")).said).toContain("listen:feeling.ask");
});

test("fear told in an emergency is no wish to pass its question by", async () => {
  const talk = await told("cứu em với, ba đang đánh em", "em sợ quá");
  expect(talk.said).not.toContain("common:not-optional");
  expect(talk.said).toContain("emergency:safe-now.retry");
});

test("a question about the law is answered before the gentle question", async () => {
  const talk = await told("bố mẹ đánh con có bị phạt không");
  expect(talk.said[0]).toContain("knowledge:corporal-punishment-law");
  expect(talk.said[1]).toBe("safety:physical-abuse.ask");
});
