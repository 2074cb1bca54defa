import { describe, expect, test } from "vitest";
import { asksAboutOwnChild, readIntent, soundsLikeAnotherHand } from "../../src/understanding/understand.js";

describe("somebody who has taken the phone", () => {
  test.each([
    "ai vừa nhắn đấy",
    "ai vua nhan day",
    "đứa nào đây",
    "thằng nào đấy",
    "mày nói gì với con tao",
    "may noi gi voi con tao",
    "mày là ai",
    "alo ai đấy",
    "số này của ai",
    "so nay cua ai vay",
    "máy này của ai vậy",
    "ai đang nhắn với con tôi đấy",
    "nó kể gì với bọn mày",
    "cháu nó nhắn gì cho các anh chị vậy",
  ])("sounds so: %s", (text) => expect(soundsLikeAnotherHand(text)).toBe(true));
  test.each([
    "bạn là ai",
    "ai cũng ghét em",
    "ba hỏi ai nhắn đấy",
    "tụi nó nói mày chết đi",
    "hôm nay may quá",
    "em may áo",
    "nó nói gì kệ nó",
    "có ai ở đó không",
    "nó nhắn tin dọa em",
    "chú ấy nhắn gì em cũng sợ",
    "em không biết ai",
    "",
  ])("does not: %s", (text) => expect(soundsLikeAnotherHand(text)).toBe(false));
  test.each(["ai vừa nhắn đấy", "ai dùng máy này", "con tôi nhắn gì ở đây"])("asks who wrote: %s", (text) =>
    expect(readIntent(text)).toEqual({ smallTalk: "who-wrote" }),
  );
});

describe("a parent's question about an own child is no disclosure", () => {
  test.each([
    "con tôi bị đánh à",
    "con tôi bị sao",
    "ai đánh con tôi",
    "con tôi bị ai sờ à",
    "nó bị đánh hả",
  ])("a question: %s", (text) => expect(asksAboutOwnChild(text)).toBe(true));
  test.each([
    "con tôi bị đánh",
    "chồng tôi đánh con tôi",
    "con tôi bị đánh gãy tay ở trường",
    "con tôi bị đánh phải làm sao",
    "cháu bị bố đánh có phải lỗi cháu không",
  ])("word of a danger: %s", (text) => expect(asksAboutOwnChild(text)).toBe(false));
});
