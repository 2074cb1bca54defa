import { describe, expect, it } from "vitest";
import { faultsOn } from "./axe.js";
import { setUpDesk } from "./desk.js";
import { contactOf, FakeDirectory } from "./fake/directory.js";
import { lan } from "./people.js";
import { staff } from "./samples.js";

const desk = setUpDesk();
const password = "mat-khau-thu-nghiem";

const some = () =>
  new FakeDirectory([
    contactOf("Trực bảo vệ trẻ em phường Ba Đình", "00004", {
      hours: "Giờ hành chính; ngoài giờ gọi số thứ hai",
      phones: ["02400000001", "0300000002"],
      source: "Văn bản phân công của phường",
    }),
    contactOf("Công an phường Ba Đình", "00004", {
      kind: "commune-police",
      phones: ["113"],
      stale: true,
      verifiedAt: null,
    }),
    contactOf("Bệnh viện đa khoa", "91", { kind: "health", stale: true, verifiedAt: Date.UTC(2026, 1, 3) }),
  ]);

/** Opens the page as an operator, or as a supervisor. */
async function open(directory: FakeDirectory, role: "operator" | "supervisor", rest = ""): Promise<void> {
  desk.api.rooms.set("directory", directory.room);
  const extra =
    role === "supervisor" ? (["directory.read", "directory.edit"] as const) : (["directory.read"] as const);
  desk.api.addStaff(staff("lan", "Lan", { roles: [role], actions: [...lan.actions, ...extra] }), password);
  await desk.open();
  await desk.page.goto(`${desk.api.url}#/danh-ba${rest}`);
  await desk.page.getByRole("heading", { level: 1 }).waitFor();
}

const card = (name: string) => desk.page.getByRole("article", { name });
const names = () => desk.page.getByRole("article").getByRole("heading").allTextContents();

const sheet = (...lines: string[]) => ({
  name: "danh-ba.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    ["Tỉnh/thành phố;Xã/phường/đặc khu;Loại;Tên cơ quan hoặc chức danh trực;Điện thoại", ...lines].join("\n"),
  ),
});

describe("the sheet of numbers", () => {
  it("is searched by place without marks and by kind, and rings or copies a number", async () => {
    await open(some(), "operator");
    await expect
      .poll(names)
      .toEqual(["Trực bảo vệ trẻ em phường Ba Đình", "Công an phường Ba Đình", "Bệnh viện đa khoa"]);
    expect(
      await card("Công an phường Ba Đình").getByRole("link", { name: "Gọi 113" }).getAttribute("href"),
    ).toBe("tel:113");
    expect(await card("Công an phường Ba Đình").innerText()).toContain("Chưa kiểm tra lần nào");
    expect(await desk.page.getByRole("button", { name: "Thêm số" }).count()).toBe(0);
    await desk.page.getByRole("searchbox").fill("ba dinh");
    await desk.page.getByText("Thấy 2 trong 3 nơi").waitFor();
    await desk.page.getByLabel("Loại").selectOption("commune-police");
    await expect.poll(names).toEqual(["Công an phường Ba Đình"]);
    await desk.page.getByRole("searchbox").fill("");
    await desk.page.getByLabel("Loại").selectOption("");
    await desk.page.getByRole("switch", { name: "Chưa kiểm tra quá 6 tháng (2)" }).check();
    await desk.page.getByText("Thấy 2 trong 3 nơi").waitFor();
    await desk.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await card("Bệnh viện đa khoa").getByRole("button", { name: "Chép số" }).click();
    await desk.page.getByText("Đã chép").waitFor();
    expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toBe("02400000001");
    expect(await faultsOn(desk.page)).toEqual([]);
  });

  it("is written by a supervisor: added with a place picked, checked, changed, removed", async () => {
    await open(new FakeDirectory(), "supervisor");
    await desk.page.getByText("Danh bạ còn trống").waitFor();
    await desk.page.getByRole("button", { name: "Thêm số" }).click();
    const dialog = desk.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await dialog.getByText("Chọn nơi trong danh sách").waitFor();
    await dialog.getByLabel("Điện thoại").fill("300000001");
    await dialog.getByText("thiếu số 0 ở đầu; viết 0300000001").waitFor();
    expect(await faultsOn(desk.page)).toEqual([]);
    await dialog.getByLabel("Nơi").fill("ba di");
    await dialog.getByRole("button", { name: "Phường Ba Đình, Thành phố Hà Nội" }).click();
    await dialog.getByLabel("Tên cơ quan").fill("Trực phường");
    await dialog.getByLabel("Điện thoại").fill("0300 000 001; 111");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await card("Trực phường").getByText("Chưa kiểm tra lần nào").waitFor();
    await card("Trực phường").getByRole("button", { name: "Đã gọi, đúng số" }).click();
    await card("Trực phường").getByText("Đã kiểm tra").waitFor();
    await card("Trực phường").getByRole("button", { name: "Sửa Trực phường" }).click();
    await dialog.getByLabel("Tên cơ quan").fill("Trực phường mới");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await card("Trực phường mới").getByRole("button", { name: "Xoá Trực phường mới" }).click();
    await desk.page.getByRole("button", { name: "Xoá", exact: true }).click();
    await desk.page.getByText("Danh bạ còn trống").waitFor();
  });

  it("takes a spreadsheet: shows every faulty row first, writes the rest only then", async () => {
    const directory = new FakeDirectory();
    await open(directory, "supervisor", "/nhap");
    const input = desk.page.getByLabel("Chọn tệp đã điền");
    await input.setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from([0xff, 0xfe, 0]) });
    await desk.page.getByText("Không đọc được tệp này").waitFor();
    // No sheet at all: one sentence, no figures about no rows.
    const paper = { name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.7\nkhông phải bảng") };
    await input.setInputFiles(paper);
    await desk.page.getByText("Không đọc được dòng nào trong tệp này").waitFor();
    expect(await desk.page.getByText("trong 0 dòng").count()).toBe(0);
    await input.setInputFiles(
      sheet(
        "Hà Nội;Ba Đình;Công an cấp xã;Công an phường;113",
        ";An Phú;Trường học;Trường An Phú;12345",
        "Hà Nội;Xã Không Có;Trường hoc;Trường;111",
      ),
    );
    await desk.page.getByRole("heading", { name: "2 dòng cần sửa" }).waitFor();
    // What will be added stands there as it was understood.
    const read = desk.page.getByRole("region", { name: "Máy hiểu như sau" });
    expect((await read.getByRole("row").allInnerTexts()).slice(1).join()).toMatch(
      /^Phường Ba Đình, .*Công an phường.*113$/s,
    );
    const faulty = desk.page.getByRole("region", { name: "2 dòng cần sửa" });
    const rows = await faulty.getByRole("row").allInnerTexts();
    expect(rows.map((row) => row.split("\t").slice(0, 2))).toEqual([
      ["Dòng", "Cột"],
      ["3", "Tỉnh/thành phố"],
      ["3", "Điện thoại"],
      ["4", "Xã/phường/đặc khu"],
    ]);
    expect(await faultsOn(desk.page)).toEqual([]);
    await desk.page.setViewportSize({ width: 390, height: 844 });
    expect(directory.contacts).toEqual([]);
    const download = desk.page.waitForEvent("download");
    await desk.page.getByRole("button", { name: "Tải 2 dòng lỗi về sửa" }).click();
    expect((await download).suggestedFilename()).toBe("danh-ba-can-sua.xlsx");
    await desk.page.getByRole("button", { name: "Nhập 1 dòng" }).click();
    await desk.page.getByText("Đã ghi vào danh bạ").waitFor();
    expect(directory.contacts.map(({ name, phones }) => [name, phones])).toEqual([
      ["Công an phường", ["113"]],
    ]);
    await desk.page.getByRole("link", { name: "Về danh bạ" }).click();
    await card("Công an phường").waitFor();
  });

  it("fits a phone, with long names too", async () => {
    const long = contactOf("Trung tâm ".repeat(14).trim(), "00004", {
      note: "x".repeat(200),
      phones: ["02400000001", "18000001", "111", "0300000001"],
    });
    await open(new FakeDirectory([...some().contacts, long]), "supervisor");
    await card("Bệnh viện đa khoa").waitFor();
    await desk.page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(() => desk.page.getByRole("main").evaluate((it) => it.scrollWidth - it.clientWidth))
      .toBeLessThanOrEqual(0);
    expect(await faultsOn(desk.page)).toEqual([]);
  });
});
