import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contents, filesBelow } from "../../launcher/fingerprint.mjs";
import { quotesOf, readableSpans } from "../../src/cases/evidence.js";
import type { UnreadAnswer } from "../../src/hotline/api/contract.js";
import { newRequestId } from "../../src/hotline/console/api/request-id.js";
import { unreadGroups } from "../../src/hotline/console/content/unread.js";
import { readDay, readTime, writtenDay } from "../../src/hotline/console/fields/written.js";
import { pieces } from "../../src/hotline/console/talk/evidence.js";
import { joined } from "../../src/hotline/console/talk/older-entries.js";
import { safeTimeTold } from "../../src/hotline/console/talk/safe-time-told.js";
import { isHidden, needsSecondThought, safetyOf } from "../../src/hotline/console/talk/safety.js";
import { linesOf } from "../../src/hotline/console/talk/transcript-lines.js";
import { stillPending } from "../../src/hotline/console/talk/use-answer.js";
import { detailNames, detailWords } from "../../src/hotline/console/words/audit.js";
import { duration, runningWait, when } from "../../src/hotline/console/words/time.js";
import { placeWords, saysOnlyUnit, unitToSend } from "../../src/hotline/console/words/unit.js";
import { dangerKinds } from "../../src/model/danger.js";
import { entry, hour, minute } from "./samples.js";

const day = 24 * hour;
const root = fileURLToPath(new URL("../../", import.meta.url));
/** Where a line of the history gets its detail. */
const details = /(?:\bdetail(?::| =)|\bnote\("[a-z.-]+",) \{ ([^{}]*)\}/g;

describe("evidence", () => {
  it("cuts the words without losing any, whatever the spans are", () => {
    const spans = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60) }), { maxLength: 4 });
    const dangers = fc.array(fc.record({ kind: fc.constantFrom(...dangerKinds), evidence: spans }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), dangers, (text, found) => {
        expect(
          pieces(text, found)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("names every danger where two overlap", () => {
    const cut = pieces("abcdef", [
      { kind: "bullying", evidence: [{ start: 0, end: 4 }] },
      { kind: "self-harm", evidence: [{ start: 2, end: 6 }] },
    ]);
    expect(cut.map(({ text, kinds }) => [text, ...kinds])).toEqual([
      ["ab", "bullying"],
      ["cd", "bullying", "self-harm"],
      ["ef", "self-harm"],
    ]);
  });
});

describe("what the audit tells beside the deed", () => {
  it.each([
    [{ rung: "2", told: "supervisor" }, "lần gọi: 2 · gọi: trưởng ca"],
    [
      { rung: "1", told: "on-call", without: "database" },
      "lần gọi: 1 · gọi: người đang trực · không có: kết nối cơ sở dữ liệu",
    ],
    [{ rung: "overdue", calls: "0" }, "lý do: hết hạn 12 giờ · số lần báo: 0"],
    [{ urgency: "P0", origin: "talk" }, "mức khẩn cấp · bắt đầu từ: Cuộc trò chuyện"],
    [{ account: "s-1", roles: "operator supervisor" }, "tài khoản: Minh · vai trò: Người trực, Trưởng ca"],
    [
      {
        rolesBefore: "operator",
        rolesAfter: "commune",
        unitBefore: "none",
        unitAfter: "26506",
        account: "s-1",
      },
      "vai trò trước: Người trực · vai trò sau: Cán bộ xã, phường · mã nơi trước: không có · mã nơi sau: 26506 · tài khoản: Minh",
    ],
    [{ span: "week", day: "2026-10-05" }, "mỗi dòng: một tuần · ngày: 05/10/2026"],
    [{ item: "roster", ticked: "yes" }, "mục: Lịch trực đã xếp · đã xong: có"],
    [{ by: "phone" }, "bằng: điện thoại trực"],
  ])("%j is “%s”", (detail, words) => {
    expect(detailWords(detail, new Map([["s-1", "Minh"]]))).toBe(words);
  });

  it("has a name for whatever the program notes", () => {
    const files = ["src/hotline", "src/cases", "src/composition"].flatMap((room) => filesBelow(root, room));
    const noted = files.flatMap((file) => [...contents(join(root, file)).matchAll(details)]);
    const keys = noted.flatMap(([, inside = ""]) =>
      inside.split(",").flatMap((part) => /^\s*([A-Za-z]+)\s*(?::|$)/.exec(part)?.[1] ?? []),
    );
    expect(keys.length).toBeGreaterThan(30);
    const told = new Set([...Object.keys(detailNames), "urgency", "outcome"]);
    expect(keys.filter((key) => !told.has(key))).toEqual([]);
  });
});

describe("days and times are written as in Viet Nam, whatever the browser", () => {
  it.each([
    ["05/11/2026", "2026-11-05"],
    ["5/11/2026", "2026-11-05"],
    [" 5.11.26 ", "2026-11-05"],
    ["5-11-2026", "2026-11-05"],
    ["05112026", "2026-11-05"],
    ["29/02/2028", "2028-02-29"],
    ["", ""],
    ["31/02/2026", null],
    ["29/02/2026", null],
    ["11/31/2026", null],
    ["2026-11-05", null],
    ["5/11", null],
    ["05/11/1226", null],
    ["mai", null],
  ])("the day %j is %j", (written, day) => expect(readDay(written)).toBe(day));

  it.each([
    ["20:30", "20:30"],
    ["8", "08:00"],
    ["8h", "08:00"],
    ["8h30", "08:30"],
    ["20 giờ 05", "20:05"],
    ["20 giờ 05 phút", "20:05"],
    ["0830", "08:30"],
    ["8.30", "08:30"],
    ["0:00", "00:00"],
    ["", ""],
    ["24:00", null],
    ["8:60", null],
    ["8 PM", null],
    ["tối", null],
  ])("the time %j is %j", (written, time) => expect(readTime(written)).toBe(time));

  it("a day is shown day first", () => expect(writtenDay("2026-11-05")).toBe("05/11/2026"));
});

describe("what is told of the evidence", () => {
  const spansOf = (text: string, ...signs: string[]) =>
    signs.map((sign) => ({ start: text.indexOf(sign), end: text.indexOf(sign) + sign.length }));
  const long = `${"roi hom sau lai the ".repeat(8)}bo danh em bang day dien${" ma khong ai biet".repeat(8)}`;
  it.each([
    [
      "signs close together are one",
      "em co thuoc trong tay roi",
      ["co thuoc", "roi"],
      ["co thuoc trong tay roi"],
    ],
    ["a lone short word goes", "em bi bo danh, em so lam", ["bi bo danh", "em so"], ["bi bo danh", "em so"]],
    [
      "beside longer ones",
      "bo danh em dau qua. chau o nha mot minh voi em",
      ["bo danh em", "em"],
      ["bo danh em"],
    ],
    ["but never the only one", "cuu", ["cuu"], ["cuu"]],
  ])("%s", (_what, text, signs, marked) => {
    const spans = readableSpans(text, spansOf(text, ...signs));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  });

  it.each([
    ["a whole sentence", "chau 9 tuoi o Da Nang. bo hay danh chau lam!", ["danh"], ["bo hay danh chau lam!"]],
    [
      "once for two signs",
      "em khong muon song nua, em co thuoc",
      ["em khong muon song nua", "co thuoc"],
      ["em khong muon song nua, em co thuoc"],
    ],
    ["nothing without signs", "em chao chi", [], []],
  ])("the case quotes %s", (_what, text, signs, quotes) => {
    expect(quotesOf(text, spansOf(text, ...signs))).toEqual(quotes);
  });

  it("a sentence without an end is cut around its signs, between words", () => {
    const [quote = ""] = quotesOf(long, spansOf(long, "bo danh em"));
    expect(quote).toMatch(/^…\S.*bo danh em bang day dien.*\S…$/);
    expect(quote.length).toBeLessThan(200);
    expect(long).toContain(quote.slice(1, -1));
  });
});

describe("whether it is safe to write", () => {
  it.each([
    ["Đừng liên lạc", "never"],
    ["No contact", "never"],
    ["Chỉ lúc đang nhắn", "while-writing"],
    ["Ở đây, mọi lúc", "any-time"],
    ["Gọi điện thoại", "said"],
    [null, "unknown"],
  ] as const)("%s → %s", (way, safety) => {
    expect(safetyOf({ contact: null, time: null, way })).toBe(safety);
  });

  it("is thought of twice in a quiet talk, unless any time is safe", () => {
    const quiet = 31 * minute;
    expect(needsSecondThought("unknown", 0, quiet)).toBe(true);
    expect(needsSecondThought("any-time", 0, quiet)).toBe(false);
    expect(needsSecondThought("never", 0, minute)).toBe(false);
    expect(needsSecondThought("said", null, minute)).toBe(true);
  });

  it("sees the wish to hide until the person writes again", () => {
    const hide = entry(2, "hide", { by: "system" });
    expect(isHidden([entry(1, "a"), hide, entry(3, "b", { by: "bot" })])).toBe(true);
    expect(isHidden([entry(1, "a"), hide, entry(3, "b")])).toBe(false);
  });
});

describe("times", () => {
  it.each([
    [0, "dưới 1 phút"],
    [59 * minute, "59 phút"],
    [3 * hour, "3 giờ"],
    [3 * hour + 12 * minute, "3 giờ 12 phút"],
    [2 * day + 5 * hour, "2 ngày 5 giờ"],
    [-5, "dưới 1 phút"],
  ])("%d ms is %s", (length, words) => expect(duration(length)).toBe(words));

  it.each([
    [67_000, "1:07"],
    [65 * minute, "1 giờ 5 phút"],
  ])("%d ms of waiting is %s", (length, words) => expect(runningWait(length)).toBe(words));

  it("are told in Vietnamese time, with the day where it is not today", () => {
    const now = Date.UTC(2026, 4, 12, 14, 10);
    expect(when(now, now)).toBe("21:10");
    expect(when(now - day, now)).toBe("21:10 hôm qua");
    expect(when(now + day, now)).toBe("21:10 ngày mai");
    expect(when(now - 3 * day, now)).toBe("21:10 09/05/2026");
  });

  it("stand between lines where days or minutes lie between", () => {
    const at = Date.UTC(2026, 4, 12, 14, 0);
    const lines = linesOf(
      [
        entry(1, "a", { at: at - day }),
        entry(2, "b", { at }),
        entry(3, "c", { at: at + minute }),
        entry(4, "d", { at: at + 2 * hour }),
      ],
      at,
    );
    expect(lines.map(({ before }) => before)).toEqual(["Hôm qua", "Hôm nay", null, "1 giờ 59 phút sau"]);
    expect(lines.map(({ named }) => named)).toEqual([true, true, false, true]);
  });
});

describe("the commune a case is sent to", () => {
  const ward = { code: "26506", name: "Phường Vũng Tàu" };
  const own = { ...ward, province: "Thành phố Hồ Chí Minh" };
  const other = { code: "26526", name: "Phường Tam Thắng" };

  it.each([
    [
      "the task's, with the province that the case knows",
      own,
      ward,
      "Phường Vũng Tàu, Thành phố Hồ Chí Minh",
    ],
    ["the case's", own, null, "Phường Vũng Tàu, Thành phố Hồ Chí Minh"],
    ["the task's, once where nobody knows its province", own, other, "Phường Tam Thắng"],
    ["the task's alone", null, ward, "Phường Vũng Tàu"],
    ["none where only the province is known", { code: "79", name: "X", province: "X" }, null, null],
    ["none", null, null, null],
  ] as const)("is %s", (_which, ofCase, ofTask, words) => {
    const unit = unitToSend(ofCase, ofTask);
    expect(unit && placeWords(unit)).toBe(words);
  });

  it("is all that is known of the place when the words name no more, with or without its province", () => {
    const of = (place: string, province: string) => saysOnlyUnit(place, { name: ward.name, province });
    expect(of("phuong Vũng Tàu", "")).toBe(true);
    expect(of("Vũng Tàu, TP Hồ Chí Minh", own.province)).toBe(true);
    expect(of("hẻm chợ, phường Vũng Tàu", own.province)).toBe(false);
  });
});

describe("the transcript", () => {
  const lines = (...numbers: number[]) => numbers.map((number) => entry(number, String(number)));
  it.each([
    ["grows", [1, 2], [1, 2, 3], [1, 2, 3]],
    ["keeps what left the newest part", [1, 2, 3], [3, 4, 5], [1, 2, 3, 4, 5]],
    ["drops what was deleted", [1, 2, 3], [2, 4], [1, 2, 4]],
    ["hides no gap", [1, 2, 3], [7, 8], [7, 8]],
    ["is empty when all is gone", [1, 2], [], []],
  ])("%s", (_what, shown, newest, result) => {
    expect(joined(lines(...shown), lines(...newest)).map(({ number }) => number)).toEqual(result);
  });

  it("takes one line for each of two equal answers", () => {
    const sent = (requestId: string) => ({ requestId, text: "dạ", at: 0, after: 1, refusalAt: null });
    const line = entry(2, "dạ", { by: "staff" });
    expect(stillPending([sent("a"), sent("b")], [line]).map(({ requestId }) => requestId)).toEqual(["b"]);
  });
});

it("a request id is a UUID of version 4", () => {
  expect(newRequestId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe("seeking an unread answer by title, id and topic", () => {
  const unreviewed: UnreadAnswer[] = [
    { id: "legal-aid", title: "Đến nơi trợ giúp", group: "service" },
    { id: "right-21", title: "Quyền riêng tư", group: "rights" },
    { id: "burns", title: "Bị bỏng", group: "skills" },
    { id: "lost-child", title: "Bị lạc", group: "skills" },
  ];

  it.each([
    ["", ["right-21", "burns", "lost-child", "legal-aid"]],
    ["  bi   BONG ", ["burns"]],
    ["bị", ["burns", "lost-child"]],
    ["den", ["legal-aid"]],
    ["RIGHT-2", ["right-21"]],
    ["ky nang", ["burns", "lost-child"]],
    ["kỹ năng lạc", ["lost-child"]],
    ["không có", []],
  ])("“%s” finds %j", (sought, ids) => {
    expect(unreadGroups(unreviewed, sought).flatMap(({ answers }) => answers.map(({ id }) => id))).toEqual(
      ids,
    );
  });
});

it("levels have one set of words, without their signs: no other file of the hotline writes them", () => {
  const files = filesBelow(root, "src/hotline").filter((file) => /\.tsx?$/.test(file));
  const lines = files.flatMap((file) =>
    contents(join(root, file))
      .split("\n")
      .filter((line) => !/^\s*(?:\*|\/\/|\/\*\*)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  const written =
    /Khẩn cấp|Trung bình|\$\{[^}]*\} \$\{(?:urgencyWords|urgencyLabels)\[|\$\{value\} \$\{words\}/;
  const sign = /["'`>][^"'`<]*[\p{Ll}]\s+P[0-3]\b/u;
  expect(lines.length).toBeGreaterThan(1_000);
  expect(lines.filter((line) => written.test(line))).toEqual([]);
  expect(lines.filter((line) => sign.test(line) && /[ạ-ỹđ]/.test(line))).toEqual([]);
});

describe("the words offered as a safe time", () => {
  const says = (...texts: string[]) => texts.map((text) => ({ by: "person" as const, text }));
  it.each([
    ["Anh đừng nhắn buổi tối, mẹ em cầm máy"],
    ["dung nhan sau 8h toi"],
    ["chị nhắn em lúc 9h sáng nha"],
    ["ba hay kiểm tra điện thoại của con"],
    ["me coi may hoai"],
    ["dont text me after 8pm"],
  ])("%s is offered, although more was said after it", (told) => {
    const bot = { by: "bot" as const, text: "Đừng nhắn sau 9 giờ tối" };
    expect(safeTimeTold([...says("chào chị", told, "em sợ lắm"), bot])).toBe(told);
  });

  it.each([["ba đánh em tối qua"], ["em không muốn ở nhà"], ["nhắn gì cũng được"], ["máy tính em hư rồi"]])(
    "%s is not",
    (said) => expect(safeTimeTold(says(said))).toBeNull(),
  );
});
