import { describe, expect, test } from "vitest";
import { openUnits } from "../../src/composition/units.js";

const units = openUnits();
const named = (words: string, limit = 3) =>
  units.find(words, limit).map(({ name, province }) => `${name}, ${province.name}`);

describe("units for staff who pick one", () => {
  test.each([
    ["ba dinh", "Phường Ba Đình, Thành phố Hà Nội"],
    ["PHƯỜNG BA ĐÌNH", "Phường Ba Đình, Thành phố Hà Nội"],
    ["an phu gia lai", "Phường An Phú, Tỉnh Gia Lai"],
    ["quang ninh", "Tỉnh Quảng Ninh, Tỉnh Quảng Ninh"],
    ["vung ta", "Phường Vũng Tàu, Thành phố Hồ Chí Minh"],
    ["phường 11 vũng tàu", "Phường Phước Thắng, Thành phố Hồ Chí Minh"],
    ["sai gon", "Phường Sài Gòn, Thành phố Hồ Chí Minh"],
  ])("%s → %s", (words, first) => expect(named(words)[0]).toBe(first));

  test.each(["", "   ", "%", "khong co noi nay dau"])("%j → nothing", (words) =>
    expect(named(words)).toEqual([]),
  );

  test("gives no more than asked for, and knows its codes", () => {
    expect(units.find("ha noi", 5)).toHaveLength(5);
    expect(units.byCode("01")?.name).toBe("Thành phố Hà Nội");
    expect(units.byCode("99999")).toBeUndefined();
    const hanoi = units.within("01");
    expect(hanoi).toEqual(expect.arrayContaining(["01", units.find("ba dinh", 1)[0]?.code]));
    expect(new Set(hanoi).size).toBe(hanoi.length);
    expect(hanoi.slice(1).every((code) => units.byCode(code)?.province.code === "01")).toBe(true);
    expect(units.within("00004")).toEqual(["00004"]);
    for (const unit of units.find("an", 200)) expect(units.byCode(unit.code)).toBe(unit);
  });
});
