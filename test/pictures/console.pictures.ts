import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fillHouse } from "../../bench/console/full-house.js";
import { goodPassword } from "../hotline/desk.js";
import { launchChromium } from "../support/chromium.js";
import { startPostgres } from "../support/postgres.js";
import type { StaffMember } from "../support/staff-member.js";
import { openWorld, type World } from "../support/world.js";

const folder = new URL("../../docs/pictures/console/", import.meta.url).pathname;
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

let world: World;
let first: StaffMember;
let browser: Browser;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  world = await openWorld(await startPostgres());
  await world.start({ OFFICE_NAME: "Trung tâm Công tác xã hội tỉnh Mẫu" });
  await world.connect();
  // The first account is everything at once: it sees every page.
  first = await world.staff();
  await fillHouse(world, { cases: 24, running: 3 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await world.close();
});

/** The commune whose officer is looked at. */
const ward = "26506";

it("takes every page", async () => {
  const talk = await talkInDanger();
  if (talk.caseId === null) throw new Error("The child is in no case.");
  const caseId = encodeURIComponent(talk.caseId);
  await fillOffice(caseId);
  const officer = await world.staff("commune", ward);
  let taken = 0;
  for (const [size, viewport] of [
    ["wide", wide],
    ["narrow", narrow],
  ] as const) {
    const taker = async (staff: StaffMember) => {
      const page = await (await signedIn(staff, viewport)).newPage();
      const take = async (name: string, address: string) => {
        await page.goto(`${world.url}/hotline/${address}`);
        await page.mouse.move(0, 0);
        await settled(page);
        const path = `${folder}${name}-${size}.jpg`;
        if (whole.has(name)) await page.setViewportSize({ ...viewport, height: await heightOf(page) });
        await page.screenshot({ path, type: "jpeg", quality: 72 });
        await page.setViewportSize(viewport);
        taken += 1;
      };
      return { page, take };
    };
    const { page, take } = await taker(first);
    await take("truc", "#/");
    await take("cuoc-tro-chuyen", `#/${talk.person}`);
    await take("trang-ho-so", `#/ho-so/${caseId}`);
    for (const id of await pageIds(page)) await take(id, `#/${id}`);
    const commune = await taker(officer);
    await commune.take("can-bo-xa", "#/");
    await commune.take("can-bo-xa-mot-viec", `#/viec-duoc-chuyen/${caseId}`);
    for (const shown of [page, commune.page]) await shown.context().close();
  }
  expect(taken).toBeGreaterThan(30);
});

it("takes the way in, the account's own safety and the import of a sheet", async () => {
  for (const [size, viewport] of [
    ["wide", wide],
    ["narrow", narrow],
  ] as const) {
    const take = async (page: Page, name: string) => {
      await page.mouse.move(0, 0);
      await settled(page);
      await page.screenshot({ path: `${folder}${name}-${size}.jpg`, type: "jpeg", quality: 72 });
    };
    const outside = await (await browser.newContext({ viewport, locale: "vi-VN" })).newPage();
    await outside.goto(`${world.url}/hotline/`);
    await take(outside, "dang-nhap");
    await outside.getByLabel("Tên đăng nhập").fill(first.login);
    await outside.getByRole("textbox", { name: "Mật khẩu" }).fill(goodPassword);
    await outside.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await outside.getByRole("button", { name: "Đăng nhập", exact: true }).waitFor({ state: "detached" });
    await take(outside, "dang-nhap-ma-xac-thuc");
    const inside = await (await signedIn(first, viewport)).newPage();
    await inside.goto(`${world.url}/hotline/#/danh-ba/nhap`);
    await inside.getByLabel("Chọn tệp đã điền").setInputFiles(sheet);
    await inside.getByRole("heading", { name: "1 dòng cần sửa" }).waitFor();
    await take(inside, "nhap-bang-tinh");
    await inside.getByRole("button", { name: /^Trình đơn của/ }).click();
    await inside.getByRole("menuitem", { name: "Đăng nhập và bảo mật" }).click();
    await inside.getByRole("dialog").waitFor();
    await take(inside, "dang-nhap-va-bao-mat");
    // As for an account that needs a second factor and has none yet.
    await inside.route("**/hotline/api/me", async (route) => {
      const answer = await route.fetch();
      const me = { ...(await answer.json()), mustSetSecondFactor: true, secondFactor: false };
      await route.fulfill({ response: answer, json: me });
    });
    await inside.goto(`${world.url}/hotline/`);
    await inside.reload();
    await take(inside, "dat-ma-xac-thuc");
    for (const page of [outside, inside]) await page.context().close();
  }
});

/** A sheet with one row that can be written and one that cannot. */
const sheet = {
  name: "danh-ba.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Tỉnh/thành phố;Xã/phường/đặc khu;Loại;Tên cơ quan hoặc chức danh trực;Điện thoại",
      "Hà Nội;Ba Đình;Công an cấp xã;Công an phường;113",
      "Hà Nội;Ba Đình;Trường hoc;Trường;12345",
    ].join("\n"),
  ),
};

/** Pages shown to their end, since what they are shown for stands below the fold. */
const whole = new Set(["bao-dong", "can-bo-xa-mot-viec"]);

/** How high the window has to be for all of a page that scrolls inside itself. */
async function heightOf(page: Page): Promise<number> {
  const hidden = await page.locator("main").evaluate((it) => it.scrollHeight - it.clientHeight);
  return (page.viewportSize()?.height ?? 0) + hidden;
}

/** Who is on call, whom to ring, and the case with the commune. */
async function fillOffice(caseId: string): Promise<void> {
  const hour = 3_600_000;
  const now = Date.now();
  const staff = await first.id();
  const shift = { staff, from: now - 2 * hour, to: now + 6 * hour };
  await first.sets("/roster/shifts", { ...shift, rank: "first" });
  for (const [kind, name] of [
    ["commune-officer", "Cán bộ làm công tác trẻ em"],
    ["commune-police", "Công an phường, trực ban"],
  ]) {
    const numbers = { phones: ["02540000000"], hours: "Cả ngày", note: "", source: "Số mẫu, không có thật" };
    await first.sets("/directory", { kind, name, unitCode: ward, ...numbers, verified: true });
  }
  const id = randomUUID();
  const words = "Xin tới nhà xem ngay, đi bằng áo thường.";
  await first.sets(`/cases/${caseId}/unit`, { code: ward });
  await first.sets(`/cases/${caseId}/tasks`, {
    tasks: [{ id, kind: "refer-commune", unitCode: ward, words }],
  });
  await first.sets(`/cases/${caseId}/tasks/${id}/end`, { result: "done" });
}

/** A child whose talk somebody on call has taken and answered. */
async function talkInDanger() {
  const child = await world.newcomer("messenger");
  const person = world.keyOf(child);
  await child.types("cuu e voi, duong dang danh me, e tron o phong tam");
  await child.hears();
  await first.sees(person, ({ case: opened }) => opened !== null);
  await first.takeOver(person);
  await first.sees(person, ({ can }) => can.answer);
  await first.answers(person, "Chị là người trực ở đây. Em khoá được cửa phòng tắm không?");
  await child.types("da e khoa r, nha so 5 hem cho");
  const { talk } = await first.sees(person, ({ entries }) => entries.at(-1)?.by === "person");
  return { person, caseId: talk.caseId };
}

async function signedIn(
  staff: StaffMember,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: "vi-VN" });
  const { hostname } = new URL(world.url);
  const pairs = staff.cookie.split("; ").map((pair) => pair.split(/=(.*)/));
  await context.addCookies(
    pairs.map(([name = "", value = ""]) => ({ name, value, domain: hostname, path: "/hotline" })),
  );
  return context;
}

/** The names of the pages this account sees, as the sheet of a narrow screen lists them. */
async function pageIds(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize(narrow);
  await page.getByRole("button", { name: "Trang", exact: true }).click();
  const addresses = await page
    .locator("nav.page-groups a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  await page.keyboard.press("Escape");
  if (size !== null) await page.setViewportSize(size);
  return addresses.map((address) => address.replace(/^#\//, "")).filter((id) => id !== "");
}

/** Nothing is being asked for, and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.locator("main").first().waitFor();
  await expect
    .poll(() => page.locator("[aria-busy=true], .mantine-Skeleton-root").count(), { timeout: 20_000 })
    .toBe(0);
  await page.waitForTimeout(700);
}
