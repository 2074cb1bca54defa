import { describe, expect, it, test } from "vitest";
import type { About } from "../../src/model/danger.js";
import { foldText } from "../../src/understanding/text/marks.js";
import { understanding } from "../support/understanding.js";

const { findDanger } = understanding;

/** Whom the danger that counts most is about. */
function about(text: string): About | undefined {
  return findDanger(text).dangers[0]?.about;
}

describe("who is in danger stands in the grammar of the words", () => {
  const told: readonly (readonly [text: string, about: About])[] = [
    // Who "bị".
    ["em bị mẹ kế bắt nhịn ăn với nhốt ngoài ban công", "self"],
    ["con là con gái mà bị ba đánh", "self"],
    ["bị cậu đánh", "self"],
    ["bạn em bị bố đánh", "child"],
    ["bạn thân em bị bố dượng sờ", "child"],
    ["em gái em bị chú sờ", "child"],
    ["em gái con hay bị ba đánh", "child"],
    ["em với bạn em bị chặn đánh", "self"],
    ["mẹ em bị bố đánh", "other"],
    ["con gái tôi nói bị thầy sờ", "child"],
    ["học sinh lớp 4 của em bị cậu ruột sờ", "child"],
    ["cháu tôi bị bố đánh", "child"],
    ["tôi là giáo viên, học sinh lớp tôi tay chân hay có vết bầm, em bảo bố đánh", "child"],
    // Whom it is done to.
    ["mẹ kế lấy dây điện đánh con chảy máu đầu rồi", "self"],
    ["dượng đánh con ngất", "self"],
    ["em thấy thầy giáo đánh bạn em", "child"],
    ["hàng xóm đánh con dữ lắm", "child"],
    ["chú hàng xóm hay đánh con", "self"],
    ["chồng em hay đánh con em", "child"],
    ["Con gái tôi 6 tuổi kể bác bảo vệ cởi quần cháu ra chụp hình", "child"],
    // Who does it.
    ["bạn em rạch tay", "child"],
    ["bạn em đang đứng trên lan can", "child"],
    ["bạn em nói muốn chết", "child"],
    ["mẹ em uống thuốc ngủ hết rồi", "other"],
    ["mẹ ơi con muốn chết", "self"],
    ["em nhắn cho bạn em là em muốn chết", "self"],
    ["con trễ kinh 2 tháng rồi, con 14 tuổi, người đó là bạn của ba", "self"],
    ["bố đẻ đưa con đi không cho con gặp mẹ, con không biết đang ở đâu", "self"],
  ];
  test.each(told)("%s: %s", (text, whom) => expect(about(text)).toBe(whom));
  test.each(told)("without marks, %s: %s", (text, whom) => expect(about(foldText(text))).toBe(whom));
});

describe("whose crisis it is", () => {
  const kinds = (text: string) => findDanger(text).dangers.map(({ kind }) => kind);
  test.each([
    "dượng đánh con ngất",
    "mẹ kế đánh con ngất",
    "bo danh con ngat",
    "ba đánh cháu quá tay",
    "cô giáo đánh con ngất",
    "anh trai em vừa đánh em ngất",
  ])("who is beaten is not met as who beats: %s", (text) =>
    expect(kinds(text)).not.toContain("carer-crisis"),
  );
  test.each([
    "Tôi vừa đánh con quá tay, cháu ngất rồi",
    "toi so minh se lam hai con, toi khong kiem che duoc",
    "tôi muốn bóp cổ con tôi",
    "tôi sắp đánh con tôi chết mất",
    "tôi sợ tôi sẽ ném nó mất",
  ])("the writer's own: %s", (text) => {
    const own = findDanger(text).dangers.find(({ kind }) => kind === "carer-crisis");
    expect(own?.about).toBe("self");
  });
});

describe("who locks whose child up", () => {
  const about = (text: string, speaker?: "child" | "adult") =>
    understanding.findDanger(text, speaker).dangers[0]?.about;
  test.each(["hàng xóm nhốt con ngoài ban công", "nhà bên nhốt con ngoài ban công"])(
    "%s: a child of the neighbours, unless a child says con of itself",
    (text) => {
      for (const written of [text, foldText(text)]) {
        expect(about(written)).toBe("child");
        expect(about(written, "adult")).toBe("child");
        expect(about(written, "child")).toBe("self");
      }
    },
  );
  test.each(["mẹ nhốt con ngoài ban công", "chú hàng xóm nhốt con trong nhà", "ba nhốt con trong phòng"])(
    "%s: the child itself, in the mouth of an adult another's",
    (text) => {
      expect(about(text)).toBe("self");
      expect(about(text, "child")).toBe("self");
      expect(about(text, "adult")).toBe("child");
    },
  );
});

describe("means, acts and leave-taking are heard without the word for dying", () => {
  test.each([
    "em có thuốc ngủ của bà trong ngăn kéo",
    "e co thuoc ngu cua ba trong ngan keo",
    "con giấu thuốc sâu rồi",
    "em gom được 20 viên thuốc ngủ rồi",
    "em uống rồi",
    "em uống hết rồi",
    "em có dao lam",
    "em có dao lam trong cặp",
    "em đang cầm lọ thuốc",
    "chắc em biến mất thì tốt hơn",
    "em biến mất chắc không ai biết",
    "giá mà em biến mất",
    "em mún biến mất, chắc k ai bùn đâu",
  ])("acted on as self-harm: %s", (text) => {
    const { outcome, dangers } = findDanger(text);
    expect([outcome, dangers[0]?.kind]).toEqual(["act", "self-harm"]);
  });
  it("a letter is asked about", () => {
    const { outcome, dangers } = findDanger("em viết thư để lại cho ba mẹ");
    expect([outcome, dangers[0]?.kind]).toEqual(["ask", "self-harm"]);
  });
  test.each([
    "em uống sữa rồi",
    "em uống thuốc ho rồi",
    "bà em có thuốc ngủ",
    "em có dao gọt hoa quả",
    "em viết thư cho mẹ nhân ngày 8/3",
    "con mèo biến mất rồi",
  ])("nothing: %s", (text) => expect(findDanger(text).outcome).toBe("none"));
  it("a child who is gone is missing, not tired of life", () =>
    expect(findDanger("con trai tôi biến mất từ sáng").dangers[0]?.kind).toBe("missing-trafficking"));
});

describe("what only looks like danger", () => {
  test.each([
    "cháu 7 tuổi, bé trai",
    "em 9 tuổi là con gái ạ",
    "con hoc lop 3, 8 tuoi",
    "em có phải bị điên không",
    "mẹ cứ so sánh em với con nhà người ta",
    "làm sao biết con bị xâm hại",
  ])("nothing: %s", (text) => expect(findDanger(text).outcome).toBe("none"));
  test.each([
    "nghỉ học đi làm phụ mẹ",
    "con muốn nghỉ học đi làm phụ mẹ",
    "111 co goi ve nha khong, con so me biet",
  ])("a question at most: %s", (text) => expect(findDanger(text).outcome).not.toBe("act"));
  it("force is force", () => expect(findDanger("bố bắt em nghỉ học đi làm").outcome).toBe("act"));
  it("a bride who is dragged away is not choking", () => {
    const kinds = findDanger("em bi keo ve nha no, no giu em khong cho ve").dangers.map(({ kind }) => kind);
    expect(kinds).toEqual(["child-marriage"]);
  });
});
