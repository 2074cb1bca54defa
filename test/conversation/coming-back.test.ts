import { beforeAll, describe, expect, it } from "vitest";
import { talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;

beforeAll(async () => {
  newTalk = await talks();
});

describe("who comes back, or dares to tell", () => {
  it.each([
    ["cảm ơn bạn hôm trước nhé", "common:thanks"],
    ["em đã kể với cô rồi", "common:told-somebody"],
    ["giờ bố không đánh nữa", "common:better-now"],
    ["cả trường biết t les", "common:coming-out"],
    ["em thích con gái", "common:coming-out"],
    ["ba", "common:tell-on"],
  ])("%s is met with a kind sentence", async (text, key) => {
    const talk = newTalk();
    await talk.types(text);
    expect(talk.said[0]).toBe(key);
    expect(talk.session?.caseId).toBeUndefined();
  });

  it("shows no menu to who tells of it later in the talk", async () => {
    const talk = newTalk();
    await talk.types("xin chào");
    await talk.types("em thích con gái");
    expect(talk.said).toEqual(["common:coming-out"]);
  });

  it("takes a friend's answer for good news", async () => {
    const talk = newTalk();
    await talk.types("bạn em hay rạch tay");
    await talk.types("nó rep rồi nó bảo đùa");
    expect(talk.said[0]).toBe("common:friend-answered");
  });

  it("goes on with the questions that were stopped", async () => {
    const talk = newTalk();
    await talk.types("em bị bố đánh");
    await talk.types("dừng");
    await talk.types("báo tiếp");
    expect(talk.said.some((key) => key.startsWith("report-abuse:"))).toBe(true);
  });

  it("lets who stopped a lesson go on telling", async () => {
    const talk = newTalk();
    await talk.types("xin chào");
    await talk.types("dừng");
    await talk.types("em kể tiếp");
    expect(talk.said).toEqual(["common:tell-on"]);
  });
});

describe("a kind that nobody named", () => {
  it.each([
    "tao ghét ông ấy",
    "em ghét thầy ấy",
    "em ấy đang khóc trước mặt em",
    "em lên trường chửi nó",
    "giờ tao ở quán net",
  ])("%s is asked about and no alarm", async (text) => {
    const talk = newTalk();
    const { effects } = await talk.types(text);
    expect(talk.said).toEqual(["safety:hidden-disclosure.ask"]);
    expect(effects.map(({ body }) => body.kind)).not.toContain("alert");
  });
});

describe("an employer", () => {
  it("hears what is allowed, and is sent back to it by short questions", async () => {
    const talk = newTalk();
    const { messages } = await talk.types("tôi thuê hai cháu 14 tuổi phụ quán cafe");
    expect(messages[0]?.text).toContain("13 đến dưới 15");
    await talk.types("có vi phạm không");
    expect(talk.said).toEqual(["common:as-above"]);
  });
});

describe("the language of a talk", () => {
  it("does not jump for one line, but for the second in a row", async () => {
    const talk = newTalk();
    await talk.types("em bị bố đánh");
    await talk.types("tonight he come back");
    expect(talk.session?.locale).toBe("vi");
    await talk.types("he has a knife now");
    expect(talk.session?.locale).toBe("en");
  });

  it("is that of the first clear words, a greeting apart", async () => {
    const talk = newTalk();
    await talk.types("xin chào");
    await talk.types("my stepdad hits me with a belt");
    expect(talk.session?.locale).toBe("en");
  });

  it("hears blows told with a laugh", async () => {
    const talk = newTalk();
    const { effects } = await talk.types("bro my stepdad hit me w belt lol");
    expect(effects.map(({ body }) => body.kind)).toContain("alert");
  });

  it("takes another's sadness for nobody's own", async () => {
    const talk = newTalk();
    await talk.types("he touches me");
    const { messages } = await talk.types("he said if i tell mom she will be sad");
    expect(messages[0]?.text).not.toContain("you are very sad");
  });
});
