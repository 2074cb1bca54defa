import { EventEmitter, once } from "node:events";
import { describe, expect, it } from "vitest";
import type { Content } from "../../src/hotline/api/contract.js";
import { password, setUpDesk, signIn } from "./desk.js";
import { alarm, person, row, staff } from "./samples.js";

const desk = setUpDesk();

const unreviewed: Content["unreviewed"] = [
  { id: "right-21", title: "Quyền riêng tư", group: "rights" },
  { id: "burns", title: "Bị bỏng", group: "skills" },
  { id: "lost-child", title: "Bị lạc", group: "skills" },
  { id: "legal-aid", title: "Đến nơi trợ giúp", group: "service" },
];
const some: Content = { answers: 9, unreviewed, stale: [] };
const admin = staff("quan-tri", "Quản trị", { roles: ["admin"], actions: ["me.read", "content.read"] });

const heading = () => desk.page.getByRole("heading", { level: 1 });
const topics = () => desk.page.getByRole("heading", { level: 3 }).allTextContents();
const isFocused = (it: Element) => it === document.activeElement;
const filter = () => desk.page.getByRole("searchbox", { name: "Lọc câu trả lời" });

/** Opens the page signed in as Lan. */
async function open(content: Content): Promise<void> {
  desk.api.content = content;
  await desk.page.goto(`${desk.api.url}#/noi-dung`);
  await signIn(desk.page);
  await desk.page.getByRole("heading", { name: "Nội dung" }).waitFor();
}

describe("the page on the bot's answers", () => {
  it("is reached from the menu by keys alone, and Escape leads back to the menu", async () => {
    desk.api.content = some;
    await desk.open();
    const menu = desk.page.getByRole("button", { name: /^Dữ liệu & tổ chức/ });
    await menu.focus();
    await desk.page.keyboard.press("Enter");
    const item = desk.page.getByRole("menuitem", { name: "Nội dung" });
    await item.waitFor();
    while (!(await item.evaluate(isFocused))) await desk.page.keyboard.press("ArrowDown");
    await desk.page.keyboard.press("Enter");
    await expect.poll(() => heading().textContent()).toBe("Nội dung");
    await expect.poll(() => heading().evaluate(isFocused)).toBe(true);
    await expect.poll(() => desk.page.title()).toBe("Nội dung – Tiếng Em");
    // The head stands there before what comes under it.
    await filter().waitFor();
    await desk.page.keyboard.press("Tab");
    await expect.poll(() => filter().evaluate(isFocused)).toBe(true);
    await heading().focus();
    await desk.page.keyboard.press("Escape");
    await desk.page.getByRole("navigation", { name: "Danh sách cuộc trò chuyện" }).waitFor();
    await expect.poll(() => menu.evaluate(isFocused)).toBe(true);
    await expect.poll(() => desk.page.title()).toBe("Trực – Tiếng Em");
  });

  it("tells how many there are, and lists those that wait by topic", async () => {
    await open(some);
    await desk.page.getByText("Quyền riêng tư").waitFor();
    const figures = await desk.page.locator("main dl > div").allInnerTexts();
    expect(figures.map((text) => text.split("\n").toSorted())).toEqual([
      ["9", "Câu trả lời"],
      ["5", "Đã đọc"],
      ["4", "Chờ cán bộ đọc"],
    ]);
    expect(await topics()).toEqual([
      "Quyền trẻ em 1 câu",
      "Kỹ năng an toàn 2 câu",
      "Báo tin, hỗ trợ và dịch vụ 1 câu",
    ]);
    expect(await desk.page.getByText("xác minh").count()).toBe(0);
  });

  it("narrows the list while typing and says how many are left", async () => {
    await open(some);
    await filter().fill("bi bong");
    await desk.page.getByRole("status").getByText("Thấy 1 trong 4 câu.").waitFor();
    await expect.poll(topics).toEqual(["Kỹ năng an toàn 1 câu"]);
    await filter().fill("xyz");
    await desk.page.getByText("Không có câu nào khớp").waitFor();
    await filter().fill("");
    await expect.poll(async () => (await topics()).length).toBe(3);
  });

  it("warns of old numbers above the list, once for a number and a day", async () => {
    const old = { number: "111", verifiedAt: "2026-05-02" };
    const stale = [
      { id: "burns", number: "1900 0000", verifiedAt: "2026-06-01" },
      { id: "right-21", ...old },
      { id: "lost-child", ...old },
    ];
    await open({ ...some, stale });
    const warning = desk.page.getByRole("region", { name: "Số điện thoại cần xác minh lại" });
    await warning.waitFor();
    const lines = warning.getByRole("listitem");
    expect(await lines.count()).toBe(2);
    expect(await lines.first().textContent()).toContain("111, xác minh ngày 02/05/2026");
    expect(await warning.getByText("right-21, lost-child").isVisible()).toBe(false);
    await warning.getByText("2 câu có số 111").click();
    await warning.getByText("right-21, lost-child").waitFor();
    const top = async (it: typeof warning) => (await it.boundingBox())?.y ?? 0;
    expect(await top(warning)).toBeLessThan(await top(filter()));
  });

  it("says when all is read, and when there is nothing at all", async () => {
    await open({ answers: 9, unreviewed: [], stale: [] });
    await desk.page.getByText("Không còn câu nào chờ đọc").waitFor();
    expect(await filter().count()).toBe(0);
    desk.api.content = { answers: 0, unreviewed: [], stale: [] };
    await desk.page.reload();
    await desk.page.getByText("Chưa có câu trả lời nào").waitFor();
  });

  it("shows that it waits, then what came", async () => {
    const gate = new EventEmitter();
    desk.api.contentHeld = once(gate, "open");
    await open(some);
    await desk.page.getByRole("status", { name: "Đang tải" }).waitFor();
    gate.emit("open");
    await desk.page.getByText("Quyền riêng tư").waitFor();
    expect(await desk.page.getByRole("status", { name: "Đang tải" }).count()).toBe(0);
  });

  it("offers another try when it cannot be read", async () => {
    desk.api.faults.add("/content");
    await open(some);
    const again = desk.page.getByRole("alert").getByRole("button", { name: "Thử lại" });
    await again.waitFor();
    await expect.poll(() => desk.api.listening).toBeGreaterThan(0);
    expect(await desk.page.getByText("Mất kết nối").count()).toBe(0);
    desk.api.faults.clear();
    await again.click();
    await desk.page.getByText("Quyền riêng tư").waitFor();
  });

  it("keeps alarms in sight, and one leads to its talk", async () => {
    const key = person("a");
    desk.api.add(row(key));
    await open(some);
    desk.api.alerts = [alarm("one", key)];
    const bar = desk.page.getByRole("region", { name: "Báo động" });
    // Only a console that listens hears that something rings, and this one may still be joining.
    const isTold = () => {
      desk.api.tell(key, "alert");
      return bar.isVisible();
    };
    await expect.poll(isTold, { timeout: 15_000 }).toBe(true);
    await expect.poll(() => desk.page.title()).toBe("(1!) 1 chờ · Nội dung – Tiếng Em");
    await bar.getByRole("link").first().click();
    await desk.page.getByRole("region", { name: "Cuộc trò chuyện" }).waitFor();
  });

  it("is there for an account that sees no talks, and not in the menu of who may not", async () => {
    desk.api.content = some;
    desk.api.addStaff(admin, password);
    desk.api.addStaff(staff("khach", "Khách", { actions: ["me.read"] }), password);
    await desk.page.goto(desk.api.url);
    await signIn(desk.page, admin.login);
    await desk.page
      .getByRole("navigation", { name: "Trang" })
      .getByRole("link", { name: "Nội dung" })
      .click();
    await desk.page.getByText("Quyền riêng tư").waitFor();
    await desk.page.getByRole("link", { name: "Về trang chính" }).click();
    await desk.page.getByText("Tài khoản này không xem cuộc trò chuyện").waitFor();
    desk.api.endSessions();
    await desk.page.reload();
    await signIn(desk.page, "khach@vi-du.vn");
    await desk.page.getByRole("button", { name: "Trình đơn của Khách" }).click();
    await desk.page.getByRole("menuitem", { name: "Đăng xuất" }).waitFor();
    expect(await desk.page.getByRole("navigation", { name: "Trang" }).count()).toBe(0);
  });

  it.each([[320], [375], [1280]])("fits a screen %i wide", async (width) => {
    await desk.page.setViewportSize({ width, height: 720 });
    const ids = Array.from({ length: 40 }, (_, at) => `mot-cau-co-ma-rat-dai-${at}`);
    const stale = ids.map((id) => ({ id, number: "111", verifiedAt: "2026-05-02" }));
    await open({ ...some, stale });
    await desk.page.getByText("40 câu có số 111").click();
    const tooWide = (it: Element) => it.scrollWidth - it.clientWidth;
    expect(await desk.page.locator("html").evaluate(tooWide)).toBeLessThanOrEqual(0);
    expect(await desk.page.getByRole("main").evaluate(tooWide)).toBeLessThanOrEqual(0);
    await desk.page.getByText("Đến nơi trợ giúp").scrollIntoViewIfNeeded();
    expect(await desk.page.getByText("Đến nơi trợ giúp").isVisible()).toBe(true);
  });
});
