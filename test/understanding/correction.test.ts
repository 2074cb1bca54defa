import { describe, expect, test } from "vitest";
import { isCorrection, isUnwilling } from "../../src/understanding/correction.js";

describe("words that put right what was said before", () => {
  test.each([
    "à không phải, là chú chứ không phải bố",
    "a khong phai, la chu",
    "em viết nhầm, là hôm kia",
    "nham roi, lop 3",
    "ủa lộn, ở phường chứ không phải xã",
    "không phải ba mà là dượng",
    "k phai bo dau ma la cau",
    "sorry i mean my uncle",
  ])("%s", (text) => {
    expect(isCorrection(text)).toBe(true);
  });

  test.each([
    "không phải",
    "dạ không phải ạ",
    "không phải lỗi của em",
    "không",
    "em không biết là ai",
    "bạn ấy lộn xộn lắm",
    "ba em không phải người xấu",
    "",
  ])("%s: nothing is put right", (text) => {
    expect(isCorrection(text)).toBe(false);
  });
});

describe("no to a wish", () => {
  test.each(["em không thích", "con khong muon", "dạ, em hông muốn", "e k muon dau", "thôi em không dám"])(
    "%s",
    (text) => {
      expect(isUnwilling(text)).toBe(true);
    },
  );

  test.each([
    "không",
    "dạ không",
    "em không",
    "không ai ở nhà",
    "em muốn",
    "con khong sao",
    "em không có ai",
  ])("%s: none", (text) => {
    expect(isUnwilling(text)).toBe(false);
  });
});
