import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { expectAccessible, narrow, wide } from "../support/browser-desk.js";
import { builtPages } from "../support/built-pages.js";
import { sharedChromium } from "../support/chromium.js";
import { Door } from "./fake/door.js";
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

/**
 * Takes a tab for the file and a server with nothing in it for each test. A page that throws fails its test. The tab
 * and the port stay the same, since a browser takes several times as long for the first page of a new tab; so does a
 * script that a test adds with `addInitScript`.
 */
export function setUpDesk(viewport = wide): Desk {
  const desk = {} as Desk;
  const door = new Door();
  let folder: string;
  let thrown: string[];
  beforeAll(async () => {
    folder = await builtPages("console");
    desk.context = await (await sharedChromium()).newContext({ viewport, locale: "vi-VN" });
    desk.page = await desk.context.newPage();
    desk.page.setDefaultTimeout(15_000);
    desk.page.on("pageerror", (error) => thrown.push(String(error)));
    desk.page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) thrown.push(message.text());
    });
    desk.open = (hash) => openSignedIn(desk, hash);
  });
  afterAll(async () => {
    await desk.context.close();
    await door.shut();
  });
  beforeEach(async () => {
    thrown = [];
    await door.open();
    await forget(desk, door, viewport);
    desk.api = new FakeApi(folder, door);
    desk.api.addStaff(lan, password);
  });
  afterEach(() => {
    expect(thrown).toEqual([]);
  });
  return desk;
}

/** Leaves nothing of the test before in the tab, at an empty page of the same origin. */
async function forget({ page, context }: Desk, door: Door, viewport: typeof wide) {
  door.hangUp();
  door.answer = (_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
  await page.goto(`http://127.0.0.1:${door.port}/empty`);
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  await Promise.all([
    context.clearCookies(),
    context.clearPermissions(),
    page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null }),
    page.setViewportSize(viewport),
  ]);
}

async function openSignedIn({ page, context, api }: Desk, hash = ""): Promise<void> {
  // Where the server would set it, so that a later sign-in takes its place.
  const place = { domain: "127.0.0.1", path: "/hotline", httpOnly: true, sameSite: "Strict" } as const;
  await context.addCookies([{ name: "te", value: api.newSession(lan.login), ...place }]);
  await page.goto(`${api.url}${hash}`);
  await page.getByRole("navigation", { name: "Danh sách cuộc trò chuyện" }).waitFor();
  await expect.poll(() => api.listening).toBeGreaterThan(0);
}

/** Fills in the sign-in page. */
export async function signIn(page: Page, login = lan.login, secret = password): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(secret);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

/** Looks at a desk's page, and draws it as `<name>.png` where SHOTS names a folder. */
export function looksAt(desk: Desk) {
  const folder = process.env["SHOTS"];
  return {
    shoot: async (name: string): Promise<void> => {
      if (folder) await desk.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    },
    /** Nothing bars the way and nothing is cut off on a phone; the page is left as wide as in an office. */
    onPhone: async (name: string): Promise<void> => {
      await expectAccessible(desk.page, [narrow], { folder, name });
      await desk.page.setViewportSize(wide);
    },
  };
}
