import { beforeAll, describe, expect, it } from "vitest";
import { talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;

beforeAll(async () => {
  newTalk = await talks();
});

describe("words in passing", () => {
  it.each([
    ["em vừa được điểm 10 toán", "small-talk:joy"],
    ["😭😭😭", "small-talk:emoji-sad"],
    ["mai em thi rồi em lo quá không ngủ được", "small-talk:exam"],
    ["em thích một bạn cùng lớp mà bạn ấy không thích em", "small-talk:love"],
    ["em mệt quá", "small-talk:tired"],
    ["em mập", "small-talk:looks"],
    ["bạn ngu quá", "small-talk:insult"],
    ["em 7 tuổi", "small-talk:age"],
    ["yêu bot", "small-talk:praise"],
  ])("%s, as the first message and while the menu waits", async (text, key) => {
    const first = newTalk();
    await first.types(text);
    expect(first.said).toEqual([key, "welcome:about.say", "welcome:menu.ask"]);
    const later = newTalk();
    await later.types("xin chào");
    await later.types(text);
    expect(later.said).toEqual([key]);
  });

  it("offers to listen to who is sad", async () => {
    const talk = newTalk();
    await talk.types("xin chào");
    await talk.types("😭😭😭");
    await talk.presses("flow:listen");
    expect(talk.said[0]).toBe("listen:here.say");
  });

  it("asks gently about a knife and never searches for signs", async () => {
    const talk = newTalk();
    await talk.types("xin chào");
    await talk.types("💔🔪");
    expect(talk.said).toEqual(["safety:self-harm.ask"]);
  });

  it("takes no part after danger", async () => {
    const talk = newTalk();
    await talk.types("ba em hay lấy roi điện đánh em mỗi khi nhậu về, lưng em bầm hết");
    await talk.types("em mệt quá");
    expect(talk.said.join(" ")).not.toContain("small-talk");
  });

  it("says em to who says em, and tells another hand nothing", async () => {
    const talk = newTalk();
    const { messages } = await talk.types("em mệt quá");
    expect(messages[0]?.text).toContain("em mệt rồi");
  });

  it("knows a button by its last words", async () => {
    const talk = newTalk();
    await talk.types("xin chào");
    await talk.presses("help");
    await talk.types("không an toàn");
    expect(talk.said[0]).toBe("report-abuse:thanks.say");
  });
});

describe("fear of what comes of telling", () => {
  it.each([
    ["báo sai có bị phạt không", "common:mistaken-report"],
    ["em có nên nói với mẹ không", "common:should-i-tell"],
    ["tôi có bị đi tù không", "common:own-penalty"],
  ])("%s", async (text, key) => {
    const talk = newTalk();
    await talk.types(text);
    expect(talk.said[0]).toBe(key);
  });

  it("lists no fines to who has just hurt a child", async () => {
    const talk = newTalk();
    await talk.types("tôi lỡ tay tát con chảy máu mũi");
    await talk.types("mức phạt hành vi bạo lực trẻ em năm nay là bao nhiêu ạ?");
    expect(talk.said.join(" ")).not.toContain("knowledge:");
  });
});

it("asks once about pain of which nothing more is known, and never cheers", async () => {
  const talk = newTalk();
  await talk.types("em dau qua");
  expect(talk.said).toEqual(["small-talk:pain", "safety:physical-abuse.ask"]);
});
