import type { Browser as Chromium, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { faultsOn } from "../console/axe.js";
import { type Browser, type Desk, openDesk } from "../hotline/desk.js";
import { builtPages } from "./built-pages.js";
import { sharedChromium } from "./chromium.js";
import { startPostgres } from "./postgres.js";

/** The window of a computer in an office. */
export const wide = { width: 1440, height: 900 };

/** The window of a phone. */
export const narrow = { width: 390, height: 844 };

/** The console in a browser, in front of the real server and PostgreSQL. */
export interface BrowserDesk {
  readonly desk: Desk;
  readonly chromium: Chromium;
  /**
   * A window of somebody's own, signed in by the session of `browser` if one is given. An error of the page's program,
   * or something its content policy stops, fails the test.
   */
  window(options?: {
    browser?: Browser;
    size?: typeof wide;
    headers?: Record<string, string>;
  }): Promise<Page>;
}

/** Starts server and database for the file; `fill` puts into them what the file's tests tell of. */
export function setUpBrowserDesk(
  fill: (opened: BrowserDesk) => Promise<void> = async () => undefined,
  options: () => Parameters<typeof openDesk>[2] = () => ({}),
): BrowserDesk {
  const opened = {} as { -readonly [Key in keyof BrowserDesk]: BrowserDesk[Key] };
  const windows: Page[] = [];
  const thrown: string[] = [];
  let stop = async () => {};
  opened.window = async ({ browser, size = wide, headers = {} } = {}) => {
    const page = await openWindow(opened, size, headers, thrown);
    const cookies = [...(browser?.cookies ?? [])];
    await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: opened.desk.url })));
    windows.push(page);
    return page;
  };
  beforeAll(async () => {
    const database = await startPostgres();
    opened.desk = await openDesk(database, "PostgreSQL", {
      ...{ pages: await builtPages("console") },
      ...options(),
    });
    stop = async () => {
      await opened.desk.stop();
      await database.stop();
    };
    opened.chromium = await sharedChromium();
    await fill(opened);
  });
  beforeEach(() => {
    thrown.length = 0;
  });
  afterEach(() => expect(thrown).toEqual([]));
  afterAll(async () => {
    for (const page of windows) await page.context().close();
    await stop();
  });
  return opened;
}

async function openWindow(
  { chromium }: BrowserDesk,
  viewport: typeof wide,
  extraHTTPHeaders: Record<string, string>,
  thrown: string[],
): Promise<Page> {
  const context = await chromium.newContext({ viewport, locale: "vi-VN", extraHTTPHeaders });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => thrown.push(String(error)));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) thrown.push(message.text());
  });
  return page;
}

/**
 * Nothing bars the way and nothing is cut off, in each of these windows; the page is left in the last of them. With a
 * folder, each is also drawn there as `<name>-<width>.png`.
 */
export async function expectAccessible(
  page: Page,
  sizes: readonly (typeof wide)[],
  shot: { readonly folder?: string | undefined; readonly name: string },
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await drawn(page);
    expect(await faultsOn(page)).toEqual([]);
    const tooWide = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await page.evaluate(tooWide)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(scrollingIntoNothing)).toEqual([]);
    if (shot.folder !== undefined) await draw(page, `${shot.folder}/${shot.name}-${size.width}.png`);
  }
}

/**
 * Words only for screen readers that a scrolling part does not hold in itself: they lie below the page's end, and the
 * page scrolls there into emptiness.
 */
function scrollingIntoNothing(): string[] {
  const scrolls = (one: Element) => /auto|scroll/.test(getComputedStyle(one).overflowY);
  return [...document.querySelectorAll<HTMLElement>(".hidden-words")].flatMap((words) => {
    let scroller = words.parentElement;
    while (scroller !== null && !scrolls(scroller)) scroller = scroller.parentElement;
    const held = scroller === null || words.offsetParent === null || scroller.contains(words.offsetParent);
    return held ? [] : [`${words.textContent}: not in ${scroller?.className}`];
  });
}

/** Resolves when what goes by the window's size has seen it and is drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** The whole of a page that scrolls inside itself. */
async function draw(page: Page, path: string): Promise<void> {
  const size = page.viewportSize() ?? wide;
  const pane = page.locator("main.pane").first();
  const inner = (await pane.count()) === 0 ? 0 : await pane.evaluate((it) => it.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, Math.min(inner + 60, 4_000)) });
  await page.screenshot({ path });
  await page.setViewportSize(size);
}
