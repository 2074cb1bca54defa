import { readSheet } from "read-excel-file/node";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { createDirectory, type Directory } from "../../src/hotline/directory/directory.js";
import type { By, Draft } from "../../src/hotline/directory/draft.js";
import { readPhone, spokenPhone } from "../../src/hotline/directory/phone.js";
import { templateFile } from "../../src/hotline/directory/sheet/files.js";
import { openSheet } from "../../src/hotline/directory/sheet/sheet.js";
import { mostRows, readTable } from "../../src/hotline/directory/sheet/table.js";
import { evening, staffA } from "../cases/effects.js";
import { setUpHouse } from "../cases/house.js";
import { fewUnits, someUnits as units } from "../console/fake/directory.js";
import { databases } from "../support/database.js";

describe("a phone number as people write it", () => {
  test.each([
    ["111", "111"],
    ["0300 000 001", "0300000001"],
    ["0300.000.001", "0300000001"],
    ["+84 300 000 001", "0300000001"],
    ["(+84) 0300000001", "0300000001"],
    ["0084300000001", "0300000001"],
    ["(024) 0000-0001", "02400000001"],
    ["1800 0001", "18000001"],
    ["1900 000001", "1900000001"],
  ])("%s → %s", (written, number) => expect(readPhone(written)).toEqual({ number }));

  test.each([
    ["300000001", "thiếu số 0 ở đầu; viết 0300000001"],
    ["12345", "có 5 chữ số"],
    ["gọi chị Hà", "không phải số điện thoại"],
    ["", "không phải số điện thoại"],
    ["116", "có 3 chữ số"],
    ["0100000001", "có 10 chữ số"],
    ["03000000011", "có 11 chữ số"],
  ])("%j is refused: %s", (written, words) => {
    expect(readPhone(written)).toEqual({ fault: expect.stringContaining(words) });
  });

  test.each([
    ["0300000001", "0300 000 001"],
    ["02400000001", "024 0000 0001"],
    ["02540000001", "0254 0000 001"],
    ["18000001", "1800 0001"],
    ["111", "111"],
  ])("%s is read %s", (number, spoken) => expect(spokenPhone(number)).toBe(spoken));
});

const titles = [
  "Tỉnh/thành phố",
  "Xã/phường/đặc khu",
  "Loại",
  "Tên cơ quan hoặc chức danh trực",
  "Điện thoại",
  "Ngày kiểm tra",
];
const csv = (lines: readonly string[], header = titles.join(";")) =>
  Buffer.from([header, ...lines].join("\n"));

describe("a spreadsheet of numbers", () => {
  const read = async (...lines: string[]) => {
    const sheet = await openSheet(csv(lines), units, evening);
    if (typeof sheet === "string") throw new Error(sheet);
    return sheet;
  };
  const good = "Hà Nội;Ba Đình;Công an cấp xã;Công an phường;113";

  test.each([
    ["no province at all", ";;Trường học;Trường;111", "Tỉnh/thành phố", "còn trống"],
    ["an unknown province", "Hà Tây;;Trường học;Trường;111", "Tỉnh/thành phố", "34 tên hiện nay"],
    [
      "an unknown commune",
      "Hà Nội;Xã Lạ;Trường học;Trường;111",
      "Xã/phường/đặc khu",
      "“Xã Lạ” trong Thành phố Hà Nội",
    ],
    [
      "a commune of another province",
      "An Giang;Ba Đình;Trường học;Trường;111",
      "Xã/phường/đặc khu",
      "Phường Ba Đình (Thành phố Hà Nội)?",
    ],
    [
      "a namesake without its province",
      ";An Phú;Trường học;Trường;111",
      "Tỉnh/thành phố",
      "Xã An Phú (Tỉnh An Giang)",
    ],
    [
      "no commune where there must be one",
      "Hà Nội;;Công an cấp xã;Công an;113",
      "Xã/phường/đặc khu",
      "cần tên xã",
    ],
    ["an unknown kind", "Hà Nội;;Công an;Công an;113", "Loại", "Công an cấp xã, "],
    ["no name", "Hà Nội;;Trường học;;111", "Tên cơ quan hoặc chức danh trực", "còn trống"],
    ["no number", "Hà Nội;;Trường học;Trường;", "Điện thoại", "còn trống"],
    [
      "a bad number among good ones",
      "Hà Nội;;Trường học;Trường;111/12345",
      "Điện thoại",
      "“12345” có 5 chữ số",
    ],
    ["five numbers", "Hà Nội;;Trường học;Trường;111,112,113,114,115", "Điện thoại", "nhiều nhất 4"],
    ["no such day", "Hà Nội;;Trường học;Trường;111;31/02/2026", "Ngày kiểm tra", "không phải ngày"],
    ["a day to come", "Hà Nội;;Trường học;Trường;111;01/01/2030", "Ngày kiểm tra", "chưa tới"],
    [
      "the same contact twice",
      "HÀ NỘI;phuong ba dinh;Công an cấp xã;Công an  Phường;113",
      "Tên cơ quan hoặc chức danh trực",
      "trùng với dòng 2",
    ],
  ])("with %s names row, column and what would be right", async (_what, line, column, words) => {
    const { faults, drafts, rows } = await read(good, line);
    expect(faults).toEqual([{ row: 3, column, words: expect.stringContaining(words) }]);
    expect([drafts.length, rows]).toEqual([1, 2]);
  });

  test("may have a title above, other columns, empty lines, and one unnamed province", async () => {
    const header = [
      "Danh bạ;;;;",
      "",
      "STT;Dien thoai;LOẠI;Tên cơ quan hoặc chức danh trực;Xã/phường/đặc khu;Tỉnh/thành phố",
    ];
    const lines = ["", "1;+84300000001;công an cấp xã;Công an;Ba Đình;", ";;;;;"];
    const sheet = await openSheet(csv(lines, header.join("\n")), units, evening);
    expect(sheet).toMatchObject({ rows: 1, faults: [], header: 2 });
    expect(sheet).toHaveProperty("drafts.0.unit.code", "00004");
    expect(sheet).toHaveProperty("drafts.0.phones", ["0300000001"]);
  });

  test("without a needed column says which", async () => {
    const sheet = await openSheet(csv(["a;b"], "Tỉnh/thành phố;Loại"), units, evening);
    expect(sheet).toMatchObject({
      drafts: [],
      faults: [{ row: 1, column: "Tên cơ quan hoặc chức danh trực" }],
    });
  });

  test("the template is read back, and a number that lost its zero, and a date", async () => {
    const { base64 } = await templateFile();
    const sheet = await openSheet(Buffer.from(base64, "base64"), units, evening);
    expect(sheet).toMatchObject({ rows: 1, header: 0 });
    const day = { value: new Date(Date.UTC(2026, 0, 5)), type: Date, format: "dd/mm/yyyy" };
    const row = ["Hà Nội", null, "Trường học", "Trường", 300000001, day];
    const opened = await openSheet(await writeXlsxFile([titles, row]).toBuffer(), units, evening);
    expect(opened).toMatchObject({
      faults: [],
      drafts: [{ phones: ["0300000001"], verifiedAt: Date.UTC(2026, 0, 4, 17) }],
    });
  });

  test("gives its faulty rows back with what is wrong, ready to be mended", async () => {
    const sheet = await read(good, ";An Phú;Trường hoc;Trường;12");
    const file = await sheet.faultyRows();
    const rows = await readSheet(Buffer.from(file.base64, "base64"));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.at(-1)).toBe("Cần sửa");
    expect(rows[1]?.slice(1, 5)).toEqual(["An Phú", "Trường hoc", "Trường", "12"]);
    expect(String(rows[1]?.at(-1)).split("\n")).toHaveLength(2);
  });

  test.each([
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0x41])],
    ["a torn archive", Buffer.from("PK\u0003\u0004torn")],
    ["an old Excel file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ])("%s can not be read", async (_what, file) => {
    expect(await readTable(file)).toEqual({ fault: "unreadable-sheet" });
  });

  test("one that would unpack to more than memory holds is not unpacked", async () => {
    const bytes = Buffer.from((await templateFile()).base64, "base64");
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(0x7fff_ffff, entry + 24);
    expect(await readTable(bytes)).toEqual({ fault: "unreadable-sheet" });
  });

  test("has at most five thousand rows", async () => {
    const line = "Hà Nội;;Trường học;Trường;111";
    expect(await readTable(csv(Array(mostRows).fill(line)))).toHaveProperty("rows.length", mostRows + 1);
    expect(await readTable(csv(Array(mostRows + 1).fill(line)))).toEqual({ fault: "too-many-rows" });
  });
});

describe.each(databases)("the directory on $name", (database) => {
  const house = setUpHouse(database);
  let directory: Directory;
  const by: By = { staff: staffA, at: evening };

  beforeAll(() => {
    directory = createDirectory(house.db, house.keyring);
  });
  beforeEach(() => house.pool.query("truncate directory_contacts"));

  const unitOf = (code: string) => {
    const unit = fewUnits.find((one) => one.code === code);
    if (!unit) throw new Error(code);
    return unit;
  };
  const draft = (named: string, code = "00004", more: Partial<Draft> = {}): Draft => ({
    ...{ unit: unitOf(code), kind: "commune-officer", name: named, phones: ["0300000001"] },
    ...{ hours: "", note: "", source: "", verifiedAt: null },
    ...more,
  });
  const listed = async (search: string, more = {}) =>
    (await directory.list({ search, offset: 0, ...more }, by.at)).contacts.map((one) => one.name);
  const deeds = async () => {
    const { rows } = await house.pool.query("select action, detail from history order by id desc limit 3");
    return rows.map(({ action, detail }) => [action, detail]);
  };

  test("is searched by beginnings of folded words and by kind, the nearest office first", async () => {
    await directory.add(draft("Trực phường"), by);
    await directory.add(draft("Công an phường", "00004", { kind: "commune-police" }), by);
    await directory.add(draft("Sở", "01", { kind: "province-child-affairs", phones: ["18000001"] }), by);
    await directory.add(draft("Trực xã", "30337", { note: "ban đêm" }), by);
    expect(await listed("")).toEqual(["Sở", "Trực phường", "Công an phường", "Trực xã"]);
    expect(await listed("ba dinh truc")).toEqual(["Trực phường"]);
    expect(await listed("1800")).toEqual(["Sở"]);
    expect(await listed("BAN ĐÊM")).toEqual(["Trực xã"]);
    expect(await listed("inh")).toEqual([]);
    expect(await listed("%_")).toEqual(["Sở", "Trực phường", "Công an phường", "Trực xã"]);
    expect(await listed("", { kind: "commune-police" })).toEqual(["Công an phường"]);
  });

  test("knows whom to ring for a commune, then for its province", async () => {
    await directory.add(draft("Công an phường", "00004", { kind: "commune-police" }), by);
    await directory.add(draft("Trực phường"), by);
    await directory.add(draft("Sở", "01", { kind: "province-child-affairs" }), by);
    await directory.add(draft("Trực xã", "30337"), by);
    const names = async (code: string) => {
      const { commune, province } = await directory.contactsFor(unitOf(code), by.at);
      return [commune.map((one) => one.name), province.map((one) => one.name)];
    };
    expect(await names("00004")).toEqual([["Trực phường", "Công an phường"], ["Sở"]]);
    expect(await names("01")).toEqual([[], ["Sở"]]);
    expect(await names("00099")).toEqual([[], ["Sở"]]);
    expect(await names("91")).toEqual([[], []]);
  });

  test("has a contact once, records each change, and a check is lost with the number it was of", async () => {
    const added = await directory.add(draft("Trực phường", "00004", { verifiedAt: evening }), by);
    if (added.kind !== "written") throw new Error(added.kind);
    const { id } = added.contact;
    expect(await directory.add(draft("TRỰC  phuong"), by)).toEqual({ kind: "exists" });
    const other = await directory.add(draft("Khác"), by);
    expect(
      other.kind === "written" && (await directory.change(other.contact.id, draft("trực phường"), by)),
    ).toEqual({ kind: "exists" });
    expect(await directory.change(id, draft("Trực", "00004", { note: "x" }), by)).toMatchObject({
      contact: { verifiedAt: evening, stale: false },
    });
    expect(await directory.change(id, draft("Trực", "00004", { phones: ["111"] }), by)).toMatchObject({
      contact: { verifiedAt: null, stale: true },
    });
    expect(await directory.verify(id, by)).toMatchObject({ contact: { verifiedAt: evening, stale: false } });
    const later = evening + 184 * 24 * 3_600_000;
    expect(await directory.list({ offset: 0, stale: true }, later)).toMatchObject({
      total: 2,
      stale: 2,
      all: 2,
    });
    expect(await directory.list({ offset: 0, stale: true }, evening)).toMatchObject({
      total: 1,
      stale: 1,
      all: 2,
    });
    expect(await directory.remove(id, by)).toBe(true);
    expect(await directory.remove(id, by)).toBe(false);
    expect(await directory.verify(id, by)).toEqual({ kind: "unknown" });
    const detail = { kind: "commune-officer", unit: "00004" };
    expect(await deeds()).toEqual([
      ["directory.remove", detail],
      ["directory.verify", detail],
      ["directory.change", detail],
    ]);
  });

  test("an import only looks first, then adds and changes in one go", async () => {
    await directory.add(draft("Trực phường"), by);
    await directory.add(draft("Giữ nguyên"), by);
    const many = Array.from({ length: 1_200 }, (_, at) => draft(`Trường số ${at}`, "91", { kind: "school" }));
    const drafts = [draft("trực phường", "00004", { phones: ["111"] }), draft("Giữ nguyên"), ...many];
    const counts = { added: 1_200, changed: 1, unchanged: 1 };
    expect(await directory.import(drafts, by, false)).toEqual(counts);
    expect(await directory.list({ offset: 0 }, by.at)).toMatchObject({ all: 2 });
    expect(await directory.import(drafts, by, true)).toEqual(counts);
    expect(await directory.list({ offset: 1_150 }, by.at)).toMatchObject({
      all: 1_202,
      contacts: { length: 50 },
    });
    expect(await directory.import(drafts, by, true)).toEqual({ added: 0, changed: 0, unchanged: 1_202 });
    expect((await deeds())[1]).toEqual(["directory.import", { added: "1200", changed: "1", unchanged: "1" }]);
  });
});
