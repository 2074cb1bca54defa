import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { builtPages } from "../../support/built-pages.js";
import { sharedChromium } from "../../support/chromium.js";
import { type Answer, type House, openHouse } from "./house.js";

/** Where a quick exit leads; the tests answer for it, so that nothing leaves the machine. */
export const neutralSite = "https://vi.wikipedia.org/";

/** A browser beside a house that serves the built page. */
export interface Street {
  readonly house: House;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** What the bot of these tests says. */
export function answers(said: string): readonly Answer[] {
  if (said === "start") {
    return [
      { text: "Mình là máy trả lời tự động." },
      {
        text: "Bạn chọn một mục nhé.",
        choices: [
          { value: "menu:help", label: "Cần giúp" },
          { value: "menu:person", label: "Gặp người trực" },
        ],
      },
    ];
  }
  if (said === "cuu em voi") {
    return [
      { text: "Gọi ngay nếu gọi được.", buttons: [{ kind: "call", number: "113", label: "Gọi 113" }] },
      {
        text: "Ngay lúc này có an toàn không?",
        choices: [
          { value: "yes", label: "Có" },
          { value: "no", label: "Không" },
        ],
      },
    ];
  }
  return [{ text: `Nghe: ${said}` }];
}

/** Opens house and browser. */
export async function openStreet(): Promise<Street> {
  const house = await openHouse({ pages: await builtPages("chat"), answers });
  return { house, browser: await sharedChromium(), close: () => house.stop() };
}

/** Opens a street for the tests of a file, and closes it after them. */
export function setUpStreet(): Street {
  const street = {} as Street;
  beforeAll(async () => {
    Object.assign(street, await openStreet());
  });
  afterAll(() => street.close());
  return street;
}

/** A phone with nothing remembered. `faults` gathers script errors and what the content security policy blocked. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
  close(): Promise<void>;
}

/** Takes a phone in hand; its page is still empty. */
export async function takePhone(
  street: Street,
  size = { width: 375, height: 720 },
  more: { readonly javaScriptEnabled?: boolean } = {},
): Promise<Phone> {
  const context = await street.browser.newContext({ viewport: size, ...more });
  await context.route(`${neutralSite}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Bách khoa</title>Bài viết chọn lọc" }),
  );
  const page = await context.newPage();
  // Sooner than the test's own end, so that what was waited for is named.
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (told) => {
    if (told.text().includes("Content Security Policy")) faults.push(told.text());
  });
  return { page, context, faults, close: () => context.close() };
}

/** Takes another phone in hand for each test; one whose page has faults fails its test. */
export function setUpPhone(
  street: Street,
  size?: { readonly width: number; readonly height: number },
): Phone {
  const phone = {} as Phone;
  beforeEach(async () => {
    Object.assign(phone, await takePhone(street, size));
  });
  afterEach(async () => {
    await phone.close();
    expect(phone.faults).toEqual([]);
  });
  return phone;
}

/** Opens the chat and waits for the bot's greeting. */
export async function visit(street: Street, page: Page, hash = ""): Promise<void> {
  await page.goto(`${street.house.url}/chat/${hash}`);
  await page.getByRole("button", { name: "Gặp người trực" }).waitFor();
}

/** Writes into the box and presses Enter. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator("#text").fill(text);
  await page.locator("#text").press("Enter");
}

/** The lines on the page, in their order, without the words for screen readers and marks. */
export function linesOn(page: Page): Promise<string[]> {
  return page.locator("#lines li > p").allTextContents();
}

/** Waits until the lines after the greeting are these. */
export async function expectLines(page: Page, lines: readonly string[]): Promise<void> {
  await expect.poll(async () => (await linesOn(page)).slice(2), { timeout: 20_000 }).toEqual(lines);
}

/** Waits until the server has taken everything that was written. */
export async function expectNothingWaits(page: Page): Promise<void> {
  await expect.poll(() => page.locator("small.mark").count(), { timeout: 20_000 }).toBe(0);
}

/** What the tab keeps. */
export function storage(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => ({ ...sessionStorage, ...localStorage }));
}
