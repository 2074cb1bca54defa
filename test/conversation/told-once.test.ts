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
    const talk = await told("người ta dặn em không được kể");
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

describe("who does the harm", () => {
  const harmerOf = async (...texts: readonly string[]) => {
    const talk = newTalk();
    const bodies = [];
    for (const text of texts) bodies.push(...(await talk.types(text)).effects.map(({ body }) => body));
    return bodies.flatMap((body) =>
      body.kind === "case-answer" && body.field === "harmer" ? [body.value] : [],
    );
  };

  test.each([
    ["bố dượng đánh em", "Cha, mẹ, người nuôi"],
    ["thầy sờ em", "Người ngoài"],
    ["my stepdad hits me", "Parent or carer"],
  ])("%s: stands in the case", async (text, value) => expect(await harmerOf(text)).toEqual([value]));

  test.each(["em bị đánh", "chú sờ em", "em sợ ba đánh em", "nếu ba đánh em thì sao"])(
    "%s: nobody is guessed",
    async (text) => expect(await harmerOf(text)).toEqual([]),
  );

  test("is not asked for again, and can be put right before it is sent", async () => {
    const story = "tôi là hàng xóm, bé gái 7 tuổi hay bị bố dượng đánh ở xã Đông Anh";
    const talk = await told(story, "có", "bỏ qua", "bỏ qua");
    expect(talk.said).toEqual(["report-abuse:ongoing.ask"]);
    for (let i = 0; i < 12 && !talk.said.includes("report-abuse:summary.ask"); i++)
      await talk.types("bỏ qua");
    expect(talk.said).toContain("report-abuse:summary.ask");
    await talk.presses("change");
    expect(talk.session?.offered?.choices.map(({ value }) => value)).toContain("harmer");
  });

  test("is asked of a grown-up who has not said it", async () => {
    const talk = await told("tôi thấy bé gái 7 tuổi bị đánh ở xã Đông Anh", "có", "bỏ qua", "bỏ qua");
    expect(talk.said).toEqual(["report-abuse:harmer.ask"]);
  });
});

describe("a place that several bear the name of, told early", () => {
  test("few: which of them is asked, not where", async () => {
    const talk = await told("bạn em bị thầy sờ ở phường Tân Mai", "có", "không");
    expect(talk.said).toEqual(["common:which-namesake"]);
    const choices = talk.session?.offered?.choices ?? [];
    expect(choices.filter(({ value }) => value.startsWith("place:")).length).toBeGreaterThan(1);
    const { effects } = await talk.presses(choices[0]?.value ?? "");
    expect(effects.some(({ body }) => body.kind === "case-answer" && body.field === "place")).toBe(true);
  });

  test("many: the province is asked for, and belongs to the name", async () => {
    const talk = await told("bạn em bị thầy sờ ở xã Tân Hòa", "có", "không");
    expect(talk.said).toEqual(["common:told-province"]);
    expect(await placeOf(talk, "Tây Ninh")).toMatchObject({ value: "Tây Ninh → Xã Tân Hòa, Tỉnh Tây Ninh" });
  });
});

describe("a day told early", () => {
  test.each([
    ["hôm 18/3 ba đánh em chảy máu", "2025-03-18"],
    ["ngày 3/1 ba đánh em", "2026-01-03"],
  ])("%s: the last such day", async (text, day) => {
    const talk = await told(text, "không");
    await talk.types(text);
    expect(talk.session?.known).toMatchObject({ day });
  });

  test("the number of a house is no day", async () => {
    const talk = await told("cứu em với, ba đang đánh em", "em ở 18/3 đường Lê Lợi");
    expect(talk.session?.known ?? {}).not.toHaveProperty("day");
  });
});

describe("English facts", () => {
  test("age, place and who does it are lifted as Vietnamese ones are", async () => {
    const talk = await told("she is 12 and her stepdad beats her, we live in Hue");
    expect(talk.session?.known).toMatchObject({
      ...{ age: 12, sex: "girl", harmer: "carer", place: "Thành phố Huế" },
    });
  });

  test.each(["I'm in Hue", "i live in Da Nang"])("%s, after danger was told", async (text) => {
    const talk = await told("my stepdad hits me", text);
    expect(talk.session?.known).toHaveProperty("place");
  });

  test.each([
    "is it illegal to hit your kids",
    "can a teacher hit students",
    "is it legal for teachers to hit students?",
  ])("%s: the answer, in English, and no choices of what may be meant", async (text) => {
    const talk = await told(text);
    expect(talk.said[0]).toContain("knowledge:corporal-punishment-law");
    expect(talk.session?.locale).toBe("en");
  });
});

describe("a gentle question that is answered with when it was", () => {
  test("stays open, in few words, and goes to people when it is answered so again", async () => {
    const talk = await told("người ta dặn em không được kể", "tuần trước");
    expect(talk.said).toEqual(["common:half-yes"]);
    const { effects } = await talk.types("hôm qua");
    expect(effects.map(({ body }) => body.kind)).toContain("case-open");
    expect(talk.said).not.toContain("common:which-one");
  });

  test("a yes after it is a yes", async () => {
    const talk = await told("người ta dặn em không được kể", "tuần trước");
    const { effects } = await talk.types("có");
    expect(effects.some(({ body }) => body.kind === "case-open" && body.urgency === "P1")).toBe(true);
  });
});

describe("neighbours and their child", () => {
  test("who tells of neighbours is told what to do for another's child", async () => {
    expect((await told("hàng xóm nhốt con ngoài ban công")).said[0]).toMatch(/-other$/);
  });

  test.each([
    ["mẹ nhốt con ngoài ban công"],
    ["con sợ lắm, mẹ hay đánh con", "hàng xóm nhốt con ngoài ban công"],
  ])("a child that says con of itself is the one: %s", async (...texts) => {
    const { said, session } = await told(...texts);
    expect(said[0]).not.toMatch(/-other$/);
    expect(session?.voice).toBe("child");
  });
});
