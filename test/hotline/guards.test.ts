import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliasOf } from "../../src/cases/alias.js";
import { readReplies } from "../../src/composition/talk-desk.js";
import { replyMoments } from "../../src/hotline/api/contract.js";
import { handsOff, mustBeDull, tellingWords } from "../../src/hotline/guards/lock-screen.js";
import { privateWords } from "../../src/hotline/guards/private-words.js";
import { safeNow } from "../../src/hotline/guards/safe-time.js";
import { dangerKinds } from "../../src/model/danger.js";
import type { PersonKey } from "../../src/model/ids.js";
import { personOf } from "../cases/effects.js";

describe("what a lock screen would show", () => {
  it.each([
    ["Chị đã báo công an xã rồi", ["đã báo", "công an"]],
    ["chi da bao cong an roi", ["đã báo", "công an"]],
    ["Chị đã báo cho xã rồi", ["đã báo", "báo cho"]],
    ["Cán bộ xã sẽ tới nhà em", ["cán bộ"]],
    ["Chú ấy còn sàm sỡ em không?", ["sàm sỡ"]],
    ["Em có thai mấy tháng", ["có thai"]],
    ["ba danh em nua khong à", ["đánh"]],
    ["Did he hit you again tonight?", ["hit"]],
    ["The police will come", ["police"]],
    ["Chị gửi danh sach lớp nhé", []],
    ["Em gọi 111 nhé", ["111"]],
    ["BẠO LỰC là sai", ["bạo lực"]],
    ["Em bị đánh ở đâu", ["đánh"]],
    ["Vụ việc xâm hại", ["xâm hại", "vụ việc"]],
    ["Danh sách lớp em có ai quen không, em kể chị nghe", []],
    ["Chào em, chị đây. Em kể tiếp cho chị nghe với nhé, chị ở đây lâu. Công an", []],
    [`${"x ".repeat(30)}đánh`, []],
    [`${"x ".repeat(29)}đánh nhau`, ["đánh"]],
    ["Em gọi 1112 làm gì", []],
    ["", []],
  ])("%s → %j", (text, words) => expect(tellingWords(text)).toEqual(words));

  it.each([
    ["P0", handsOff + 1, true],
    ["P1", handsOff + 1, true],
    ["P0", handsOff, false],
    ["P2", handsOff + 1, false],
    [null, handsOff + 1, false],
  ] as const)("%s, %i ms after the person's last words: %s", (urgency, after, dull) => {
    expect(mustBeDull(urgency, 1_000, 1_000 + after)).toBe(dull);
  });

  it("must be dull where the person never wrote", () => expect(mustBeDull("P1", null, 0)).toBe(true));
});

describe("numbers and names in an answer", () => {
  const told = ["em ten nguyen thi mai anh", "bạn Trần Văn Bình lớp em", "con ở nhà bà"];
  it.each([
    ["Em gọi số 0912 345 678 nhé", ["0912 345 678"]],
    ["Số +84 28 3829 1234", ["+84 28 3829 1234"]],
    ["Gọi 111, 113 hay 18001567 đều được", []],
    ["Lúc 21 giờ 30 ngày 12/5/2026", []],
    ["Chị Lan đây, em kể đi", []],
    ["Cháu Nguyễn Thị Mai Anh đang ở đâu", ["Nguyễn Thị Mai Anh"]],
    ["bạn tran van binh có ở đó không", ["Trần Văn Bình"]],
    ["chị gọi cho nguyễn thị mai rồi", ["nguyen thi mai"]],
    ["Hồ Chí Minh là thành phố lớn", ["Hồ Chí Minh"]],
    ["Mai Em gọi lại nhé", []],
    ["Em ở Hà Nội phải không", []],
  ])("%s → %j", (text, found) => {
    expect(privateWords(text, told).map((one) => one.text)).toEqual(expect.arrayContaining([...found]));
    if (found.length === 0) expect(privateWords(text, told)).toEqual([]);
  });

  it("never throws, whatever is written and told", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 3 }), (text, words) => {
        privateWords(text, words);
        tellingWords(text);
      }),
    );
  });
});

describe("whether now is a safe time", () => {
  const at = (hour: number, minute = 0) => Date.UTC(2026, 2, 7, hour - 7, minute);
  it.each([
    ["sau 21 giờ", at(21, 30), "within"],
    ["sau 21 giờ", at(20, 30), "outside"],
    ["sau 9h tối", at(22), "within"],
    ["sau 9h tối", at(10), "outside"],
    ["từ 7h đến 9h tối", at(20), "within"],
    ["từ 7h đến 9h tối", at(8), "outside"],
    ["19h - 21h", at(21, 30), "outside"],
    ["trước 17h", at(16), "within"],
    ["trước 5 giờ chiều", at(18), "outside"],
    ["buổi trưa", at(12), "within"],
    ["buổi trưa", at(15), "outside"],
    ["ban đêm", at(23), "within"],
    ["giờ ra chơi", at(9), "within"],
    ["khoảng 8 giờ rưỡi tối", at(20, 40), "within"],
    ["lúc nào cũng được", at(3), "within"],
    ["khi mẹ đi làm", at(10), "unclear"],
    ["", at(10), "unclear"],
    [null, at(10), "unclear"],
    // One half of the day is not said: only what both of them agree in is sure.
    ["lúc 8 giờ", at(12), "outside"],
    ["sau 9 giờ", at(10), "unclear"],
    ["sau 9 giờ", at(8), "outside"],
    ["từ 7h đến 9h", at(20), "unclear"],
    ["từ 7h đến 9h", at(12), "outside"],
    ["sau 8h sáng", at(15), "within"],
    ["sau 8h sáng", at(23), "unclear"],
    ["trước 9h tối", at(20), "within"],
    ["trước 9h tối", at(8), "unclear"],
    ["sau 12h đêm", at(13), "outside"],
    ["sau 12h đêm", at(1), "within"],
    ["7h sáng đến 5h", at(20), "outside"],
    ["trưa hoặc tối", at(15), "outside"],
    ["dạ buổi trưa nha chị", at(12), "within"],
    ["nhắn con lúc 8h tối nhé", at(20), "within"],
  ] as const)("%s at %i: %s", (words, now, state) => expect(safeNow(words, now)).toBe(state));

  const everyHour = Array.from({ length: 48 }, (_, half) => at(0, half * 30));

  it.each([
    ["không nhắn sau 9 giờ tối, mẹ em cầm máy", "khong nhan sau 9 gio toi, me em cam may"],
    ["đừng nhắn sau 8 giờ tối", "dung nhan sau 8h toi"],
    ["Anh đừng nhắn buổi tối, mẹ em cầm máy", "anh dung nhan buoi toi"],
    ["đừng gọi ban đêm", "dung goi ban dem"],
    ["sau 22h không an toàn", "sau 22h ko an toan"],
    ["từ 5 giờ chiều trở đi không được", "tu 5h chieu tro di hok dc"],
    ["không được nhắn buổi tối", "k dc nhan buoi toi"],
    ["ban ngày, tối thì không", "ban ngay, toi thi khong"],
    ["ban đêm không được, ba ở nhà", "ban dem hong dc, ba o nha"],
    ["trước khi ba về lúc 6 giờ chiều", "truoc khi ba ve luc 6h chieu"],
    ["khi ba về lúc 6h chiều", "khi ba ve luc 6h chieu"],
    ["sau 9h tối ba đi nhậu về", "sau 9h toi ba nhau ve"],
    ["lúc nào cũng được trừ buổi tối", "luc nao cung dc tru buoi toi"],
    ["lúc nào cũng được, chỉ đừng ban đêm", "any time but not at night"],
    ["lúc nào ba không có nhà", "luc nao ba hong co nha"],
    ["chưa biết, chắc buổi trưa", "chua biet, chac buoi trua"],
    ["buổi tối chưa được", "buoi toi chua dc"],
    ["tối thì thôi", "toi thi thoi"],
    ["tối thì khỏi", "toi thi khoi"],
    ["buổi chiều hổng được", "chieu hem dc"],
    ["buổi trưa có chú ở nhà", "buoi trua co chu"],
    ["ngoài giờ ra chơi", "ngoai gio ra choi"],
    ["chiều mai", "chieu mai"],
    ["chủ nhật buổi sáng", "chu nhat buoi sang"],
    ["tối thứ 7", "toi thu 7"],
    ["buổi tối?", "buoi toi ?"],
    ["buổi tối ❌", "toi ❌"],
    ["cấm gọi sau 20h", "cam goi sau 20h"],
    ["tránh giờ trưa", "tranh gio trua"],
    ["né buổi tối giùm con", "ne buoi toi dum con"],
    ["sau 9h tối nguy hiểm lắm", "sau 9h toi nguy hiem lam"],
    ["gọi tôi", "goi toi"],
  ])("%s and %s turn the hours round or tie them to somebody: never told as hours", (marked, bare) => {
    for (const words of [marked, bare])
      expect(new Set(everyHour.map((now) => safeNow(words, now)))).toEqual(new Set(["unclear"]));
  });

  it("never throws, whatever is written", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(24 * 60), (text, minute) => {
        safeNow(text, at(0, minute));
      }),
    );
  });
});

describe("the alias of a talk", () => {
  it("is two words and a number, always the same, and seldom another's", () => {
    const people = Array.from({ length: 200 }, (_, index) => personOf(`child-${index}`));
    const aliases = people.map(aliasOf);
    expect(people.map(aliasOf)).toEqual(aliases);
    for (const alias of aliases) expect(alias).toMatch(/^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2} [1-9]\d$/u);
    expect(new Set(aliases).size).toBeGreaterThan(195);
  });

  it("is made of any key, and never of a word twice", () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const words = aliasOf(key as PersonKey).split(" ");
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });
});

describe("the ready answers of the program", () => {
  const replies = readReplies({
    warn: () => {
      throw new Error("The file of ready answers has faults.");
    },
  });

  it("are about thirty, each with its own id, for every moment", () => {
    expect(replies.length).toBeGreaterThanOrEqual(30);
    expect(new Set(replies.map(({ id }) => id)).size).toBe(replies.length);
    expect(new Set(replies.map(({ moment }) => moment))).toEqual(new Set(replyMoments));
    for (const { dangers } of replies) for (const kind of dangers) expect(dangerKinds).toContain(kind);
  });

  it.each(replies.map((reply) => [reply.id, reply] as const))(
    "%s fits its listener and gives nobody away",
    (_id, reply) => {
      const { unknown, child, teen, adult } = reply.texts;
      for (const text of [unknown, child, teen, adult]) {
        expect(text.match(/\{[^}]*\}/g) ?? []).toEqual(
          (text.match(/\{(?:ten_nguoi_truc|ma_ho_so|gio)\}/g) ?? []) as string[],
        );
        expect(text).not.toMatch(/tại sao|hứa|chắc chắn sẽ|bí mật tuyệt đối/i);
        // Danger that is now has its numbers in the first line.
        if (reply.moment !== "danger-now") expect([text, ...tellingWords(text)]).toEqual([text]);
      }
      expect(child).not.toMatch(/anh\/chị/);
      expect(adult).not.toMatch(/\b(?:bạn|em) /);
    },
  );
});
