import type { BrowserContext, Browser as Chromium, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StaffId } from "../../src/model/ids.js";
import { caseOne, cry, Effects, lan } from "../cases/effects.js";
import { type Browser, type Desk, idOf, openDesk, signedIn } from "../hotline/desk.js";
import { launchChromium } from "../support/chromium.js";
import { databases, type TestDatabase } from "../support/database.js";
import { faultsOn } from "./axe.js";
import { builtConsole } from "./built-console.js";

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };
const minute = 60_000;
const pictures = process.env["CALL_PICTURES"];

let database: TestDatabase;
let desk: Desk;
let chromium: Chromium;
let context: BrowserContext;
let page: Page;
let operator: Browser;

beforeAll(async () => {
  const [, postgres] = databases;
  if (!postgres) throw new Error("no database");
  database = await postgres.start();
  desk = await openDesk(database, postgres.name, { pages: await builtConsole() });
  operator = await signedIn(desk, "operator");
  await tell((await idOf(operator)) as StaffId);
  chromium = await launchChromium();
  context = await chromium.newContext({ viewport: wide, locale: "vi-VN" });
  await context.addCookies([...operator.cookies].map(([name, value]) => ({ name, value, url: desk.url })));
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await chromium.close();
  await desk.stop();
  await database.stop();
});

/** A child cried for help, was answered, and has been silent for eleven minutes. */
async function tell(staff: StaffId): Promise<void> {
  const made = new Effects(lan, Date.now() - 11 * minute).turn(0);
  const said = (field: string, value: string) =>
    made.effect({ kind: "case-answer", caseId: caseOne, field, value, source: "report-abuse/place" });
  const opened = [made.says(cry), made.opens(), said("place", "gần chợ, cổng xanh"), said("age", "8")];
  await desk.cases.applyEffects([...opened, made.takesOver(staff, "Chị Hà")]);
  made.turn();
  await desk.cases.applyEffects([made.answers("staff", "Mình đang đọc đây.", { name: "Chị Hà" })]);
  const unit = { code: "26506", name: "Phường Vũng Tàu", province: "Thành phố Hồ Chí Minh" };
  await desk.needs.caseLife.setUnit({ caseId: caseOne, staff, at: Date.now(), unit });
  await desk.needs.directory.add(
    {
      unit: {
        code: "26506",
        name: "Phường Vũng Tàu",
        province: { code: "79", name: "Thành phố Hồ Chí Minh" },
      },
      ...{ kind: "commune-police", name: "Trực ban công an phường", phones: ["02541234567"] },
      ...{ hours: "", note: "", source: "", verifiedAt: null },
    },
    { staff, at: Date.now() },
  );
}

const region = (name: string) => page.getByRole("region", { name, exact: true });
const dialog = () => page.getByRole("dialog");

async function accessible(name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png` });
  expect(await faultsOn(page)).toEqual([]);
  const tooWide = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(tooWide)).toBeLessThanOrEqual(0);
}

it("the card of the leading danger stands beside the talk, and a question goes into the box, not out", async () => {
  await page.goto(`${desk.url}/hotline/#/${lan}`);
  await page.getByText("Cần làm gì: Bạo lực").waitFor();
  await region("Gọi ai").getByRole("link", { name: "Gọi Công an cấp xã 025 4123 4567" }).waitFor();
  await accessible("card-wide");
  await page.getByRole("button", { name: "Em có ra được chỗ có người không?" }).click();
  const box = page.getByLabel("Câu trả lời");
  await expect.poll(() => box.inputValue()).toBe("Em có ra được chỗ có người không?");
  expect(desk.events).toEqual([]);
  await page.getByLabel("Chọn thẻ hướng dẫn").selectOption("sextortion");
  await page.getByText("Đừng trả tiền, đừng gửi thêm gì.").waitFor();
  await page.locator("summary", { hasText: "Cần làm gì: Đe doạ, tống tiền qua mạng" }).focus();
  await page.keyboard.press("p");
  await page.getByText("Đừng trả tiền, đừng gửi thêm gì.").waitFor({ state: "hidden" });
  await page.keyboard.press("p");
  await page.getByLabel("Chọn thẻ hướng dẫn").selectOption("violence-now");
});

it("a call in which the case was passed on ends the task, and what was promised runs down", async () => {
  await page.getByRole("button", { name: "Ghi cuộc gọi: Công an cấp xã" }).click();
  await expect.poll(() => dialog().getByLabel("Ai nghe máy").inputValue()).toBe("Trực ban công an phường");
  await dialog().getByLabel("Chuyển tin ngay trong cuộc gọi này").check();
  await dialog().getByText("Ở đâu: gần chợ, cổng xanh, Phường Vũng Tàu").waitFor();
  await dialog().getByLabel("Bên kia hứa gì").fill("cử người đến nhà");
  await accessible("dialog-wide");
  await page.setViewportSize(narrow);
  await accessible("dialog-narrow");
  await page.setViewportSize(wide);
  await dialog().getByRole("button", { name: "Lưu, đã chuyển tin" }).click();
  await expect.poll(() => dialog().count(), { timeout: 15_000 }).toBe(0);
  const calls = region("Cuộc gọi");
  await calls.getByText("Công an cấp xã, Phường Vũng Tàu").waitFor();
  await calls.getByText("Còn 29 phút").or(calls.getByText("Còn 30 phút")).waitFor();
  await region("Việc cần làm").getByText("1 việc đã kết thúc").waitFor();
  await accessible("calls-wide");
  await calls.getByRole("button", { name: "Ghi kết quả" }).click();
  await page.getByRole("menuitem", { name: "Đã làm đúng hẹn" }).click();
  await calls.getByText(/^Đã làm đúng hẹn · Người trực/).waitFor();
  const relayed = await desk.needs.callDesk.store.list(caseOne);
  expect(relayed[0]?.relayed).toContain("Trẻ: 8 tuổi.");
});

it("a silence is proposed to be followed up, goes step by step, and leaves the decision to a supervisor", async () => {
  const strip = region("Mất liên lạc");
  await strip.getByRole("button", { name: "Theo dõi mất liên lạc" }).click();
  await strip.getByText("Thử một lần theo cách an toàn đã hẹn").waitFor();
  await strip.getByText(/^quá /).waitFor();
  await accessible("lost-wide");
  await page.setViewportSize(narrow);
  await accessible("lost-narrow");
  await page.goto(`${desk.url}/hotline/#/${lan}/ho-so`);
  await page.getByText("Cần làm gì: Bạo lực").scrollIntoViewIfNeeded();
  await accessible("card-narrow");
  await page.goto(`${desk.url}/hotline/#/${lan}`);
  await page.setViewportSize(wide);
  await strip.getByRole("button", { name: "Bỏ qua" }).click();
  await strip.getByText("Nhờ người cùng trực gọi điện").first().waitFor();
  await strip.getByRole("button", { name: "Đã làm" }).click();
  await strip.getByText("Chuyển điều đã biết cho công an xã và UBND xã").first().waitFor();
  await strip.getByRole("button", { name: "Đã làm" }).click();
  await strip.getByText("Hãy gọi trưởng ca.").waitFor();
  expect((await operator.post(`/talks/${lan}/lost-contact/decide`, { decision: "stop" })).status).toBe(403);
  await strip.getByRole("button", { name: "Dừng…" }).click();
  await page.getByRole("menuitem", { name: "Biết trẻ an toàn qua nơi khác" }).click();
  await expect.poll(() => desk.needs.callDesk.store.lostContact(lan)).toBeNull();
});
