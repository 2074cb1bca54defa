import { describe, expect, it } from "vitest";
import type { AuditLine } from "../../src/hotline/api/contract.js";
import type { CaseId } from "../../src/model/ids.js";
import { faultsOn } from "./axe.js";
import { setUpDesk } from "./desk.js";
import { FakeAudit } from "./fake/audit.js";
import { lan, minh } from "./people.js";
import { hour, minute, person, staff } from "./samples.js";

const desk = setUpDesk();
const password = "mat-khau-thu-nghiem";
const key = person("a");
const caseOne = "K7M2QX4P9RTV" as CaseId;

let id = 10_000;
const line = (action: string, more: Partial<AuditLine> = {}): AuditLine => {
  id -= 1;
  const at = Date.now() - (10_000 - id) * 7 * minute;
  const by = { id: lan.id, name: "Lan" };
  return {
    ...{ id: `${id}`, number: id, at, staff: by, action, person: null, caseId: null, detail: {} },
    ...more,
  };
};
const lines = [
  line("case.close", { person: key, caseId: caseOne, detail: { outcome: "safe" } }),
  line("talk.read", { person: key, staff: { id: minh.id, name: "Minh" } }),
  line("case.open", { person: key, caseId: caseOne, staff: null, detail: { urgency: "P0", origin: "talk" } }),
  line("directory.import", { detail: { added: "12", changed: "3", unchanged: "0" } }),
  line("staff.sign-in", { at: Date.now() - 30 * hour }),
];

async function open(audit: FakeAudit): Promise<void> {
  desk.api.rooms.set("audit", audit.room);
  desk.api.addStaff(
    staff("lan", "Lan", { roles: ["supervisor"], actions: [...lan.actions, "audit.read"] }),
    password,
  );
  await desk.open();
  await desk.page.goto(`${desk.api.url}#/nhat-ky`);
  await desk.page.getByRole("heading", { name: "Nhật ký" }).waitFor();
}

const shown = () => desk.page.locator(".audit-line p").allInnerTexts();

describe("the audit", () => {
  it("tells who did what in words, newest first, with the digits to note down", async () => {
    await open(new FakeAudit(lines));
    await expect
      .poll(shown)
      .toEqual([
        "Lan đóng hồ sơ Trẻ đã an toàn, không cần làm gì thêm",
        "Minh đọc cuộc trò chuyện",
        "Hệ thống mở hồ sơ mức khẩn cấp · bắt đầu từ: Cuộc trò chuyện",
        "Lan nhập danh bạ từ bảng tính thêm: 12 · sửa: 3 · không đổi: 0",
        "Lan đăng nhập",
      ]);
    await desk.page.getByText("9f3a 77c1 02be 5d10 aa41").waitFor();
    await desk.page.getByText("Dòng 12.345").waitFor();
    expect(await desk.page.getByRole("link", { name: "Hồ sơ K7M2-QX4P" }).first().getAttribute("href")).toBe(
      `#/${key}/ho-so`,
    );
    expect(await faultsOn(desk.page)).toEqual([]);
    await desk.page.setViewportSize({ width: 390, height: 844 });
    expect(await faultsOn(desk.page)).toEqual([]);
    await expect
      .poll(() => desk.page.getByRole("main").evaluate((it) => it.scrollWidth - it.clientWidth))
      .toBeLessThanOrEqual(0);
  });

  it("is narrowed only when asked to, because every reading is written down", async () => {
    const audit = new FakeAudit(lines);
    await open(audit);
    await expect.poll(shown).toHaveLength(5);
    await desk.page.getByLabel("Việc").selectOption("case");
    await desk.page.getByLabel("Mã hồ sơ").fill("K7M2-QX4P");
    await desk.page.getByLabel("Người").selectOption({ label: "Lan" });
    expect(audit.queries).toHaveLength(1);
    await desk.page.getByLabel("Mã hồ sơ").press("Enter");
    await expect.poll(async () => (await shown()).length).toBe(1);
    expect(audit.queries.slice(1)).toEqual([{ staff: lan.id, group: "case", case: "K7M2-QX4P" }]);
    await desk.page.getByLabel("Người").selectOption({ label: "Minh" });
    await desk.page.getByRole("button", { name: "Lọc" }).click();
    await desk.page.getByText("Không có dòng nào").waitFor();
  });

  it("reads older lines on request", async () => {
    await open(new FakeAudit(Array.from({ length: 60 }, () => line("talk.read", { person: key }))));
    await expect.poll(async () => (await shown()).length).toBe(40);
    await desk.page.getByRole("button", { name: "Xem dòng cũ hơn" }).click();
    await expect.poll(async () => (await shown()).length).toBe(60);
    expect(await desk.page.getByRole("button", { name: "Xem dòng cũ hơn" }).count()).toBe(0);
  });
});
