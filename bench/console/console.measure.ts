import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../../test/support/chromium.js";
import { startPostgres } from "../../test/support/postgres.js";
import type { StaffMember } from "../../test/support/staff-member.js";
import { openWorld, type World } from "../../test/support/world.js";
import { fillHouse } from "./full-house.js";

/**
 * What staff wait for, in a real browser over the whole product: from opening the console to the first line of the
 * queue, and from the platform's webhook to the words on the screen. Figures of one run on one machine; nothing here
 * fails because it is slow.
 */
const house = { cases: 5_000, running: 200 };
const openings = 10;
const messages = 40;

let world: World;
let staff: StaffMember;
let context: BrowserContext;
let close: () => Promise<void>;

beforeAll(async () => {
  world = await openWorld(await startPostgres());
  await world.start({ LOG_LEVEL: "warn" });
  await world.connect();
  await world.staff();
  staff = await world.staff();
  await fillHouse(world, house);
  const browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  await context.addCookies(cookiesOf(staff.cookie, world.url));
  close = () => browser.close();
});

afterAll(async () => {
  await close();
  await world.close();
});

it(`opens the queue with ${house.cases} cases and ${house.running} running talks`, async () => {
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening++) {
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${world.url}/hotline/`);
    await page.locator("a[data-person]").first().waitFor();
    times.push(performance.now() - start);
    await page.close();
  }
  report("console opened, first line of the queue on the screen", times);
});

it("shows a new message of the open talk", async () => {
  const child = await world.newcomer("messenger");
  const person = world.keyOf(child);
  await child.types("cuu em voi ba dang danh me em");
  await child.hears();
  await staff.sees(person, ({ case: opened }) => opened !== null);
  await staff.takeOver(person);
  await staff.sees(person, ({ can }) => can.answer);
  const page = await context.newPage();
  await page.goto(`${world.url}/hotline/#/${person}`);
  await page.getByText("cuu em voi ba dang danh me em").first().waitFor();
  const times: number[] = [];
  for (let number = 0; number < messages; number++) times.push(await timeOf(page, child, `m${100 + number}`));
  report("webhook called, the words on the screen", times);
});

/** `word`: one that nothing is found in and no other line has, so that it stands there unmarked and whole. */
async function timeOf(page: Page, child: { types(words: string): Promise<void> }, word: string) {
  const shown = page.locator(".said").filter({ hasText: word }).first().waitFor();
  const start = performance.now();
  await child.types(`troi hom nay mua to lam ${word}`);
  await shown;
  return performance.now() - start;
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  expect(sorted.length).toBeGreaterThan(0);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms (${times.length} times)`);
}

function cookiesOf(header: string, url: string) {
  return header.split("; ").map((pair) => {
    const [name = "", value = ""] = pair.split(/=(.*)/);
    return { name, value, domain: new URL(url).hostname, path: "/hotline" };
  });
}
