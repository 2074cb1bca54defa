import { describe, expect, it, test } from "vitest";
import { moreUrgent, type Urgency } from "../../src/model/urgency.js";
import { unknownConcepts } from "../../src/understanding/danger/rulebook.js";
import { foldText } from "../../src/understanding/text/marks.js";
import { findDanger } from "../../src/understanding/understand.js";
import { dangerCases, everyday, inTeencode, shortCases, withSwap, withTypo } from "./cases.js";

function reaches(text: string, least: Urgency): boolean {
  return !moreUrgent(least, findDanger(text).urgency);
}

describe("words that show danger", () => {
  test.each(dangerCases)("$least $kinds: $text", ({ text, least, kinds }) => {
    const finding = findDanger(text);
    expect(reaches(text, least), finding.urgency).toBe(true);
    expect(finding.outcome).not.toBe("none");
    expect(finding.dangers.some((danger) => kinds.includes(danger.kind))).toBe(true);
  });

  const urgent = dangerCases.filter(({ least }) => least <= "P1");
  const ways: readonly (readonly [string, (text: string) => string, number])[] = [
    ["without marks", foldText, 0.99],
    ["in teencode", inTeencode, 0.98],
    ["in teencode without marks", (text) => foldText(inTeencode(text)), 0.97],
    ["with a doubled letter", withTypo, 0.95],
    ["with two letters swapped", withSwap, 0.85],
    ["in capitals", (text) => text.toUpperCase(), 0.99],
    ["with marks taken apart (NFD)", (text) => text.normalize("NFD"), 1],
  ];
  test.each(ways)("P0 and P1 are found %s", (_name, change, share) => {
    const missed = urgent.map(({ text }) => change(text)).filter((text) => !reaches(text, "P1"));
    expect(missed.length / urgent.length, missed.join("\n")).toBeLessThanOrEqual(1 - share + 1e-9);
  });
});

describe("other ways to write", () => {
  test.each([
    ["zero-width letters", "ba đ\u200bánh em ch\u200dảy máu"],
    ["stretched letters", "baaaa đánhhhh em chảyyyy máu"],
    ["dots", "b.a đ.á.n.h em chảy m.á.u"],
    ["Telex", "ba ddanhs em chayr mauss"],
    ["VNI", "ba d9anh1 em chay3 mau1"],
    ["leet", "ba đ4nh 3m ch4y m4u"],
    ["Cyrillic look-alikes", "bа đánh еm chảy máu"],
    ["no spaces", "badanhem chaymau"],
    ["full width", "ｂａ đánh ｅｍ chảy máu"],
  ])("%s", (_name, text) => expect(findDanger(text).urgency).toBe("P0"));
});

describe("who is near to doing it to a small child", () => {
  const near = [
    "tôi sợ tôi sẽ ném nó mất",
    "em sợ em bóp cổ con em",
    "chỉ muốn quăng nó đi cho rồi",
    "sợ mình lỡ tay bóp mũi con mất",
    "con khóc cả đêm, tôi sợ mình dìm nó xuống chậu nước",
    "nhiều lúc muốn bịt miệng con cho nó nín",
    "có lúc chỉ muốn liệng nó qua cửa sổ",
    "sợ có ngày em bóp chết nó",
    "nó khóc miết em chỉ muốn quăng nó",
    "I'm scared I'll throw him",
    "i am afraid i will shake my baby",
  ];
  test.each(near.flatMap((text) => [text, foldText(text)]))("P0 by rule, of the writer: %s", (text) => {
    const own = findDanger(text).dangers.find(({ kind }) => kind === "carer-crisis");
    expect(own).toMatchObject({ urgency: "P0", about: "self" });
  });

  test.each([
    "sợ ném nó mất tiền",
    "ném bóng",
    "em sợ ném bóng trúng nó",
    "điện thoại lag quá chỉ muốn quăng nó đi",
    "bài tập khó quá muốn quăng nó đi",
    "áo cũ em muốn vứt nó đi",
    "con sợ mẹ ném con",
    "em sợ anh bóp cổ em",
    "I want to throw a baby shower",
  ])("none of it: %s", (text) =>
    expect(findDanger(text).dangers.map(({ kind }) => kind)).not.toContain("carer-crisis"),
  );
});

describe("cries", () => {
  test.each([
    "cuu e voi",
    "cứu con với",
    "cuuuu em voi",
    "c.ứ.u em",
    "help me",
    "sos",
    "SOS!!!",
    "🆘",
    "cíu e zới",
  ])("%s is P0", (text) => {
    const finding = findDanger(text);
    expect(finding).toMatchObject({ urgency: "P0", outcome: "act" });
    expect(finding.dangers.map((danger) => danger.kind)).toEqual(["hidden-disclosure"]);
  });
  it("says what it is about where that is known", () => {
    expect(findDanger("cuu e voi ba dang danh me").dangers[0]).toMatchObject({
      kind: "violence-now",
      urgency: "P0",
    });
  });
  it("asks where it may be about homework", () => {
    expect(findDanger("cứu em bài toán này với").outcome).toBe("ask");
    expect(findDanger("can you help me with homework").outcome).toBe("none");
  });
});

describe("look-alikes", () => {
  const innocent = [
    "buồn cười chết mất",
    "cười xỉu",
    "đói muốn chết",
    "trận này team em bị giết sạch",
    "nhân vật Lão Hạc tự tử vì sao",
    "phim đó ghê, nó chém nhau quá trời",
    "em đấm phát nữa là thắng boss",
    "mẹ đánh phấn cho em đi diễn",
    "đánh răng",
    "đánh vần",
    "đánh cầu lông",
    "đánh đàn",
    "bị phạt trực nhật",
    "bắt cóc bỏ dĩa",
    "trò chơi bắt cóc",
    "cắt tay áo",
    "hiến máu",
    "thầy dạy nhảy, em nhảy xong mệt muốn chết",
    "sờ gáy",
    "sờ vào màn hình",
    "mồ côi trong truyện cổ tích",
    "luật quy định bao nhiêu tuổi được đi làm",
  ];
  test.each(innocent)("no alarm: %s", (text) => expect(findDanger(text).outcome).toBe("none"));
  test.each(innocent.map(foldText))("no alarm: %s", (text) => expect(findDanger(text).outcome).toBe("none"));
  test.each([
    "thương cho roi cho vọt",
    "dạy dỗ chút thôi",
    "đánh cho chừa",
    "con hư tại mẹ",
    "chú thương em theo kiểu lạ",
    "bị phạt quỳ vỏ mít",
    "ăn đòn như cơm bữa",
  ])("an idiom that hides harm: %s", (text) => {
    expect(reaches(text, "P2")).toBe(true);
    expect(reaches(foldText(text), "P2")).toBe(true);
  });
  test.each([
    "cười chết… mà thiệt ra em cũng muốn chết",
    "game này hay, mà ba đang đánh em",
    "đói muốn chết, ba mẹ bỏ đi mấy ngày rồi",
    "đánh răng xong là bị dượng đánh",
  ])("the alarm wins: %s", (text) => expect(reaches(text, "P1")).toBe(true));
});

describe("marks that matter", () => {
  test.each([
    ["em muốn tự tử", "P1", "act"],
    ["em có ý định tự vẫn", "P1", "act"],
    ["e co y dinh tu tu", "P1", "act"],
    ["em muon tu tu", "P1", "act"],
    ["từ từ đã nào", "P3", "none"],
    ["em muốn từ từ", "P3", "none"],
    ["em muốn tư vấn", "P3", "none"],
    ["hôm nay treo cờ", "P3", "none"],
    ["em muốn treo cổ", "P0", "act"],
  ])("%s is %s, %s", (text, urgency, outcome) =>
    expect(findDanger(text)).toMatchObject({ urgency, outcome }),
  );
});

describe("denial and the past lower by one step and never cancel", () => {
  test.each([
    ["ba không đánh em", "P2"],
    ["em không muốn chết", "P2"],
    ["chú không có sờ ngực em", "P1"],
    ["hồi trước chú hàng xóm sờ ngực em", "P1"],
    ["hồi trước ba hay đánh em", "P2"],
    ["chú sờ ngực em, đùa thôi", "P0"],
  ])("%s is %s", (text, urgency) => expect(findDanger(text).urgency).toBe(urgency));
});

describe("whom it is about", () => {
  test.each([
    ["ba đánh em hoài", "self"],
    ["con tôi bị thầy đánh", "child"],
    ["bé gái hàng xóm bị đánh hoài", "child"],
  ])("%s: %s", (text, about) => expect(findDanger(text).dangers[0]?.about).toBe(about));
  it("a parent who hit is met as that", () => {
    const { dangers } = findDanger("tôi vừa đánh con quá tay, cháu ngất rồi");
    expect(dangers.find(({ kind }) => kind === "carer-crisis")).toMatchObject({
      about: "self",
      urgency: "P0",
    });
  });
});

// The blind set was written last and no rule follows it: its floor says what the rules really reach on new words.
describe("sets as a whole, with and without marks", () => {
  const both = (text: string) => [text, foldText(text)];
  test.each([
    ["everyday", 0.01],
    ["everyday-later", 0.02],
    ["everyday-blind", 0.02],
  ] as const)("%s: alarms at most %d", (name, share) => {
    const list = everyday(name).flatMap(both);
    const alarms = list.filter((text) => findDanger(text).outcome !== "none");
    expect(alarms.length / list.length, alarms.join("\n")).toBeLessThanOrEqual(share);
  });
  test.each([
    ["danger-fresh", 0.97],
    ["danger-later", 0.97],
    ["danger-blind", 0.5],
  ] as const)("%s: at its level at least %d", (name, share) => {
    const cases = shortCases(name).flatMap(({ text, least }) => both(text).map((said) => ({ said, least })));
    const reached = cases.filter(({ said, least }) => reaches(said, least));
    expect(reached.length / cases.length).toBeGreaterThanOrEqual(share);
  });
  test("danger-blind: at least asked about", () => {
    const cases = shortCases("danger-blind").flatMap(({ text }) => both(text));
    const heard = cases.filter((text) => findDanger(text).outcome !== "none");
    expect(heard.length / cases.length).toBeGreaterThanOrEqual(0.6);
  });
});

it("names no concept that is not defined", () => expect(unknownConcepts()).toEqual([]));
