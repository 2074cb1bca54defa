import { describe, expect, test } from "vitest";
import { ageByAnimal, readLandmark } from "../../src/understanding/understand.js";

describe("landmarks with a name", () => {
  test.each([
    ["em bị bố đánh ở chung cư HH Linh Đàm", "chung cư HH Linh Đàm"],
    ["ở chợ Bà Chiểu", "chợ Bà Chiểu"],
    ["em đang ở gần bến xe Miền Tây ạ", "bến xe Miền Tây"],
    ["near Ben Thanh market", "Ben Thanh market"],
    ["chung cu Linh Dam", "chung cu Linh Dam"],
  ])("%s", (text, place) => {
    expect(readLandmark(text)).toBe(place);
  });

  test.each([
    "mẹ em ở bệnh viện này",
    "em ra chợ",
    "cho em hỏi",
    "nó ở gần em",
    "em cần gặp cô",
    "bố cho em tiền",
  ])("none: %s", (text) => {
    expect(readLandmark(text)).toBeNull();
  });
});

test.each([
  ["em tuổi con chuột", 6],
  ["tuoi con ngua", 12],
  ["em tuổi thìn", 14],
  ["em tuổi dần", 16],
  ["em 12 tuổi", null],
  ["tuổi thơ của em", null],
])("the animal of the year tells the age in 2026: %s", (text, age) => {
  expect(ageByAnimal(text, 2026)).toBe(age);
});
