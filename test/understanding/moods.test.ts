import { describe, expect, it } from "vitest";
import { type Mood, readIntent, readMood } from "../../src/understanding/understand.js";

describe("what is told in passing", () => {
  it.each<[string, Mood | null]>([
    ["em vừa được điểm 10", "joy"],
    ["e dc 10 diem toan ne", "joy"],
    ["con duoc co khen", "joy"],
    ["em không được điểm 10", null],
    ["mẹ đánh vì em không được điểm 10", null],
    ["mai em thi rồi em lo quá không ngủ được", "exam"],
    ["mai thi roi lo qua", "exam"],
    ["em thích một bạn cùng lớp mà bạn ấy không thích em", "love"],
    ["em thích một anh trên mạng", null],
    ["em mệt quá", "tired"],
    ["mẹ em mệt", null],
    ["em đậu rồi", "joy"],
    ["con đỗ chuyên rồi ạ", "joy"],
    ["em thi dau roi", "joy"],
    ["được điểm 10 mà bố vẫn đánh", null],
    ["em dc 10 diem ba van danh", null],
    ["em trồng đậu trong cốc", null],
    ["em dau qua", "pain"],
    ["em dau", "pain"],
    ["em dau bung", "pain"],
    ["con dau qua", "pain"],
    ["e dau wa", "pain"],
    ["em đâu chân", "pain"],
    ["tay em đau quá", "pain"],
    ["my tummy hurts", "pain"],
    ["em do mau", null],
    ["em đau lòng quá", null],
    ["em dau co lam", null],
    ["em dau biet", null],
    ["em hết đau rồi", null],
    ["mẹ em đâu rồi", null],
    ["mẹ em đau", null],
    ["bạn đâu rồi sao không trả lời em", null],
    ["hồ sơ của em tới đâu rồi", null],
    ["em mập", "looks"],
    ["em ngu quá", "self-down"],
    ["bạn ngu quá", "insult"],
    ["yêu bot", "praise"],
    ["bạn tốt là gì", null],
    ["haha sợ chưa", "bored"],
    ["em 7 tuổi", "age"],
    ["con hoc lop 3", "age"],
    ["em 7 tuổi bị đánh", null],
    ["😭😭😭", "emoji-sad"],
    ["💔🔪", "emoji-worry"],
    ["❤️❤️", "emoji-heart"],
    ["🐶", "emoji"],
    ["???", null],
    ["thầy hay sờ em", null],
  ])("%s → %s", (text, mood) => {
    expect(readMood(text)).toBe(mood);
  });

  it.each([
    ["báo sai có bị phạt không", "mistaken-report"],
    ["bao nham co sao khong", "mistaken-report"],
    ["em kể ra có bị phạt không", "mistaken-report"],
    ["tôi có bị đi tù không", "own-penalty"],
    ["tôi lỡ tay đánh con có bị phạt không", "own-penalty"],
    ["em có nên nói với mẹ không", "should-i-tell"],
  ])("%s asks before daring: %s", (text, smallTalk) => {
    expect(readIntent(text)).toEqual({ smallTalk });
  });

  it.each([
    "cố tình báo sai thì xử sao",
    "không báo có bị phạt không",
    "người làm hại trẻ em có bị bắt ngay không",
    "không đội mũ bảo hiểm có bị phạt không",
  ])("%s is for the answers", (text) => {
    expect(readIntent(text)).toBeNull();
  });
});
