import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fillHouse } from "../../bench/console/full-house.js";
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

it("takes every page", async () => {
  const talk = await talkInDanger();
  const taken: string[] = [];
  for (const [size, viewport] of [
    ["wide", wide],
    ["narrow", narrow],
  ] as const) {
    const context = await signedIn(viewport);
    const page = await context.newPage();
    const take = async (name: string, address: string) => {
      await page.goto(`${world.url}/hotline/${address}`);
      await settled(page);
      await page.screenshot({ path: `${folder}${name}-${size}.jpg`, type: "jpeg", quality: 72 });
      taken.push(name);
    };
    await take("truc", "#/");
    await take("cuoc-tro-chuyen", `#/${talk.person}`);
    if (talk.caseId !== null) await take("trang-ho-so", `#/ho-so/${talk.caseId}`);
    for (const id of await pageIds(page)) await take(id, `#/${id}`);
    await context.close();
  }
  expect(taken.length).toBeGreaterThan(6);
});

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

async function signedIn(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: "vi-VN" });
  const { hostname } = new URL(world.url);
  const pairs = first.cookie.split("; ").map((pair) => pair.split(/=(.*)/));
  await context.addCookies(
    pairs.map(([name = "", value = ""]) => ({ name, value, domain: hostname, path: "/hotline" })),
  );
  return context;
}

/** The names of the pages this account sees, as the menu lists them. */
async function pageIds(page: Page): Promise<string[]> {
  const addresses = await page
    .locator("nav.page-links a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return addresses.map((address) => address.replace(/^#\//, "")).filter((id) => id !== "");
}

/** Nothing is being asked for, and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.locator("main").first().waitFor();
  await expect.poll(() => page.locator("[aria-busy=true], .mantine-Skeleton-root").count()).toBe(0);
  await page.waitForTimeout(700);
}
