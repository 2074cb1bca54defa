import { describe, expect, it } from "vitest";
import { accidentIn } from "../../src/conversation/accident.js";

describe("what kind of accident words tell of", () => {
  it.each([
    ["bạn em chìm dưới sông rồi, tụi em không biết bơi", "water"],
    ["cuu, em trai con roi xuong gieng", "water"],
    ["bé bị đuối nước", "water"],
    ["nhà e cháy, khói nhìu wá, e ở tầng 3", "fire"],
    ["nha em dang chay", "fire"],
    ["Bé bị bỏng nước sôi từ ngực xuống chân", null],
    ["xe tong ban em roi bo chay, ban em chay mau nhieu lam", null],
    ["con trai con bi chay mau", null],
    ["Bé 2 tuổi uống nhầm dầu hỏa", null],
    ["chau bi dien giat nam im", null],
  ])("%s → %s", (text, accident) => {
    expect(accidentIn(text)).toBe(accident);
  });
});
