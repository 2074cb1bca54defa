import { describe, expect, it } from "vitest";
import { readPassingNews } from "../../src/understanding/passing-news.js";
import { readPlainQuestion } from "../../src/understanding/plain-question.js";
import { findDanger } from "../../src/understanding/understand.js";

/** What the rules alone find. */
function found(text: string): string {
  const { outcome, dangers } = findDanger(text);
  return outcome === "none" ? "none" : `${outcome} ${dangers[0]?.kind}`;
}

describe("danger told in few words", () => {
  it.each([
    ["em bị cậu đụng", "act sexual-abuse"],
    ["em bi cau dung", "act sexual-abuse"],
    ["thay quan ly ky tuc xa dung vao nguoi toi", "act sexual-abuse"],
    ["bé nhà em 3 tuổi đi học về vùng kín đỏ", "act sexual-abuse"],
    ["be nha em 3 tuoi di hoc ve vung kin do", "act sexual-abuse"],
    ["bạn trai em 22 tuổi em 13", "ask sexual-abuse"],
    ["em moi 14 ma yeu anh 20 tuoi", "ask sexual-abuse"],
    ["em lớp 7 người yêu em 21", "ask sexual-abuse"],
    ["my boyfriend is 22 and i'm 13", "ask sexual-abuse"],
    ["ba em danh", "ask physical-abuse"],
    ["bo dan em", "ask physical-abuse"],
    ["me em dau roi", "ask missing-trafficking"],
    ["mẹ em đâu rồi", "ask missing-trafficking"],
    ["nó ghép mặt em vào ảnh khỏa thân", "act online-abuse"],
    ["giờ ghép ảnh em cởi đồ", "act online-abuse"],
    ["my uncle comes into my room at night", "act sexual-abuse"],
    ["my dad comes into my bed at night", "act sexual-abuse"],
    ["my parents are forcing me to marry", "act child-marriage"],
    ["my mom left me alone for 3 days", "act neglect"],
    ["i dont want to be here anymore", "act self-harm"],
    ["my teacher sends me weird pics", "act online-abuse"],
    ["he said it's our secret", "ask hidden-disclosure"],
    ["he said if i tell mom she will be sad", "ask hidden-disclosure"],
  ])("%s: %s", (text, expected) => expect(found(text)).toBe(expected));

  it.each([
    "tôi thuê hai cháu 14 tuổi phụ quán cafe",
    "tôi muốn hai cháu học chung",
    "hai mẹ con tôi đi xin lại con búp bê",
    "ghép đôi em với thằng Phúc hoài, tụi bây rảnh",
    "em bị cậu đụng trúng chân lúc đá bóng",
    "em 17 bạn trai em 18",
    "anh trai em 22 em 13",
    "em 20 bạn trai em 25",
    "bạn trai em cao 1m70 em 13",
    "mẹ em dặn em học bài",
    "ba em đàn hay",
    "ba em danh bai",
    "bố dán em cái nhãn vở",
    "con mèo đâu rồi",
    "my mom comes into my room at night to check on me",
    "my sister is getting married",
    "i have to wear a dress to my cousin's wedding",
    "he told me not to tell anyone about the surprise party",
    "my teacher sends me homework pictures",
  ])("%s: nothing", (text) => expect(found(text)).toBe("none"));

  it("holds no picture for a deed", () => {
    const { urgency, dangers } = findDanger("giờ ghép ảnh em cởi đồ");
    expect([urgency, dangers[0]?.kind]).toEqual(["P1", "online-abuse"]);
    expect(found("ông ấy bắt em cởi đồ")).toBe("act sexual-abuse");
  });

  it("still hears who may harm a child of its own", () => {
    expect(found("tôi sợ tôi hại con tôi mất")).toBe("act carer-crisis");
    expect(found("tôi lo làm hại con")).toBe("act carer-crisis");
  });
});

describe("news told in passing", () => {
  it.each([
    ["cảm ơn bạn hôm trước nhé", "thanks"],
    ["cam on ban hom truoc nhe", "thanks"],
    ["hôm trước bot giúp em, em cảm ơn", "thanks"],
    ["cảm ơn hôm bữa nhưng bố lại đánh", null],
    ["em đã kể với cô rồi", "told-somebody"],
    ["em ke voi me roi me giup em roi", "told-somebody"],
    ["em kể với mẹ rồi mẹ không tin", null],
    ["nó rep rồi nó bảo đùa", "friend-answered"],
    ["no rep roi no bao dua", "friend-answered"],
    ["nó rep rồi nó bảo muốn chết", null],
    ["giờ bố không đánh nữa", "better-now"],
    ["gio bo khong danh nua", "better-now"],
    ["bố không đánh nữa mà nhốt em", null],
    ["cả trường biết t les", "coming-out"],
    ["em thích con gái", "coming-out"],
    ["em la gay", "coming-out"],
    ["em gay tay", null],
    ["em bị đánh", null],
    ["em thích học vẽ", null],
  ])("%s: %s", (text, expected) => expect(readPassingNews(text)).toBe(expected));
});

describe("a question that names its matter in other words", () => {
  it.each([
    ["em phải hỏi bé thế nào", "if-a-child-tells-you"],
    ["toi noi voi con sao", "if-a-child-tells-you"],
    ["tôi thuê hai cháu 14 tuổi phụ quán cafe", "child-labour"],
    ["tôi có quán phở, có đứa 13 tuổi xin làm", "child-labour"],
    ["chủ bắt em 14 tuổi làm không trả tiền", null],
    ["em hỏi bạn rồi", null],
  ])("%s: %s", (text, expected) => expect(readPlainQuestion(text)).toBe(expected));
});
