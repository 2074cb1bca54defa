import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { builtConsole } from "./built-console.js";
import { FakeApi } from "./fake-api.js";
import { lan } from "./people.js";

/** The password of every account of the tests. */
export const password = "mat-khau-thu-nghiem";

/** What a test of the console works with; anew for each test. */
export interface Desk {
  api: FakeApi;
  context: BrowserContext;
  page: Page;
  /** Opens the console signed in as Lan, at the talk named after `#`. */
  open(hash?: string): Promise<void>;
}

/** Starts a browser for the file and a server and a page for each test. A page that throws fails its test. */
export function setUpDesk(viewport = { width: 1440, height: 900 }): Desk {
  const desk = {} as Desk;
  let browser: Browser;
  let folder: string;
  let thrown: string[];
  beforeAll(async () => {
    folder = await builtConsole();
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    thrown = [];
    desk.api = new FakeApi(folder);
    desk.api.addStaff(lan, password);
    await desk.api.listen();
    desk.context = await browser.newContext({ viewport, locale: "vi-VN" });
    desk.page = await desk.context.newPage();
    desk.page.setDefaultTimeout(15_000);
    desk.page.on("pageerror", (error) => thrown.push(String(error)));
    desk.page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) thrown.push(message.text());
    });
    desk.open = (hash) => openSignedIn(desk, hash);
  });
  afterEach(async () => {
    await desk.context.close();
    await desk.api.cut();
    expect(thrown).toEqual([]);
  });
  return desk;
}

async function openSignedIn({ page, api }: Desk, hash = ""): Promise<void> {
  await page.goto(`${api.url}${hash}`);
  await signIn(page);
  await page.getByRole("navigation", { name: "Danh sách cuộc trò chuyện" }).waitFor();
  await expect.poll(() => api.listening).toBeGreaterThan(0);
}

/** Fills in the sign-in page. */
export async function signIn(page: Page, login = lan.login, secret = password): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(secret);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}
