import { describe, expect, test } from "vitest";
import { type Asked, readAnswer } from "../../src/understanding/understand.js";

/** Sunday 22 November 2026, 07:00 in Viet Nam. */
const now = Date.UTC(2026, 10, 22, 0, 0);

function read(kind: Asked["kind"], text: string, labels: readonly string[] = []): unknown {
  const choices = labels.map((label, i) => ({ value: `v${i + 1}`, label }));
  return readAnswer({ kind, choices, now }, text)?.value ?? null;
}

describe("a choice", () => {
  const labels = ["Ở nhà", "Ở trường", "Trên mạng", "Chỗ khác"];
  test.each([
    ["2", "v2"],
    ["số 2", "v2"],
    ["so 2", "v2"],
    ["2.", "v2"],
    ["câu hai", "v2"],
    ["cau 3 a", "v3"],
    ["Trên mạng", "v3"],
    ["tren mang", "v3"],
    ["ở trường ạ", "v2"],
    ["dạ ở nhà", "v1"],
    ["chỗ", "v4"],
    ["v3", "v3"],
    ["5", null],
    ["0", null],
    ["ba", null],
    ["không", null],
    ["", null],
    ["ba đánh em", null],
  ])("%s: %s", (text, value) => expect(read("choice", text, labels)).toBe(value));
});

describe("several choices", () => {
  const labels = ["Đánh", "Chửi", "Bỏ đói"];
  test.each([
    ["1,3", ["v1", "v3"]],
    ["1 và 3", ["v1", "v3"]],
    ["1 3", ["v1", "v3"]],
    ["đánh, chửi", ["v1", "v2"]],
    ["bo doi", ["v3"]],
    ["tất cả", ["v1", "v2", "v3"]],
    ["1, 9", null],
    ["khác", null],
  ])("%s", (text, value) => expect(read("choices", text, labels)).toEqual(value));
});

describe("yes or no", () => {
  test.each([
    ["dạ", "yes"],
    ["hong", "no"],
    ["ko bik", "unsure"],
    ["em không muốn sống", null],
  ])("%s", (text, value) => expect(read("yes-no", text)).toBe(value));
});

describe("an age", () => {
  test.each([
    ["8", 8],
    ["8 tuổi", 8],
    ["tám tuổi", 8],
    ["tam tuoi", 8],
    ["mười hai tuổi", 12],
    ["muoi hai", 12],
    ["6t", 6],
    ["em 12t ạ", 12],
    ["lớp 5", 10],
    ["lop 5", 10],
    ["học lớp một", 6],
    ["sn 2012", 14],
    ["sinh năm 2012", 14],
    ["2012", 14],
    ["3 tháng", 0],
    ["15 tháng", 1],
    ["mới sinh", 0],
    ["10 ngày tuổi", 0],
    ["khoảng 7 tuổi", 7],
    ["bé 5 tuổi", 5],
    ["i am 9 years old", 9],
    ["không biết", null],
    ["500 tuổi", null],
    ["2030", null],
    ["0912345678", null],
    ["", null],
  ])("%s: %s", (text, value) => expect(read("age", text)).toBe(value));
});

describe("a date", () => {
  test.each([
    ["hôm nay", "2026-11-22"],
    ["sáng nay", "2026-11-22"],
    ["hqua", "2026-11-21"],
    ["hôm qua", "2026-11-21"],
    ["toi qua", "2026-11-21"],
    ["hôm kia", "2026-11-20"],
    ["3 ngày trước", "2026-11-19"],
    ["ba ngay truoc", "2026-11-19"],
    ["2 tuần trước", "2026-11-08"],
    ["tuần trước", "2026-11-15"],
    ["thứ 7 tuần trước", "2026-11-14"],
    ["t7 tuần trước", "2026-11-14"],
    ["thứ sáu", "2026-11-20"],
    ["chủ nhật tuần trước", "2026-11-15"],
    ["12/3", "2026-03-12"],
    ["12/12", "2025-12-12"],
    ["12-3-2025", "2025-03-12"],
    ["2026-11-01", "2026-11-01"],
    ["ngày 5 tháng 9", "2026-09-05"],
    ["5 thang 9 nam 2024", "2024-09-05"],
    ["yesterday", "2026-11-21"],
    ["2 days ago", "2026-11-20"],
    ["31/2", null],
    ["30/2/2025", null],
    ["1/1/2030", null],
    ["không nhớ", null],
    ["", null],
  ])("%s: %s", (text, value) => expect(read("date", text)).toBe(value));
  test("the day is the one in Viet Nam", () => {
    const evening = Date.UTC(2026, 10, 21, 18, 0);
    expect(readAnswer({ kind: "date", choices: [], now: evening }, "hôm nay")?.value).toBe("2026-11-22");
  });
});

describe("a phone number", () => {
  // Numbers of no known subscriber: made of one repeated digit.
  test.each([
    ["0900000000", "0900000000"],
    ["09 0000 0000", "0900000000"],
    ["+84 900 000 000", "0900000000"],
    ["84900000000", "0900000000"],
    ["o9oooooooo", "0900000000"],
    ["số của mẹ là 0900.000.000 ạ", "0900000000"],
    ["(024) 0000 0000", "02400000000"],
    ["028 0000 0000", "02800000000"],
    ["12032012", null],
    ["12/03/2012", null],
    ["0123", null],
    ["01/01/2012 0", null],
    ["111", null],
    ["không có", null],
  ])("%s: %s", (text, value) => expect(read("phone", text)).toBe(value));
});

describe("a place and free words", () => {
  test.each([
    ["  gần chợ\nBà Chiểu ", "gần chợ Bà Chiểu"],
    ["12 3", null],
    ["", null],
    ["👍", null],
  ])("%j: %s", (text, value) => expect(read("place", text)).toBe(value));
  test("a place is at most 120 units and never half a letter", () => {
    const place = read("place", `a${"😀".repeat(100)}`);
    expect(String(place).length).toBeLessThanOrEqual(120);
    expect(String(place)).not.toMatch(/[\ud800-\udbff]$/);
  });
  test("words are kept elsewhere", () => {
    expect(read("text", "ba đánh em")).toBe(true);
    expect(read("text", "  ")).toBeNull();
  });
});
