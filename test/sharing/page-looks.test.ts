import { readFile } from "node:fs/promises";
import jsqr from "jsqr";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtPages } from "../support/built-pages.js";
import { sharedChromium } from "../support/chromium.js";
import { allDoors, openReader, openSchool, type School } from "./school.js";

const readCode = jsqr as unknown as typeof jsqr.default;
const landing = `${allDoors.publicUrl}/lop/duoi-nuoc/4827/vao`;
let school: School;
/** Without Messenger, Zalo and a public address. */
let bare: School;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  const assets = await builtPages("lop");
  school = await openSchool(assets);
  bare = await openSchool(assets, { publicUrl: "http://localhost:8080" });
  browser = await sharedChromium();
  axe = await readFile("node_modules/axe-core/axe.min.js", "utf8");
});
afterAll(async () => {
  await Promise.all([school.stop(), bare.stop()]);
});

const wide = { width: 1280, height: 800 };
const narrow = { width: 375, height: 720 };

/** Faults of the page by axe's judgement; empty if there are none. */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const run = Reflect.get(window, "axe").run as () => Promise<{
      violations: { id: string; nodes: { html: string }[] }[];
    }>;
    return (await run()).violations;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** What a camera reads from what is seen. */
async function codeSeen(page: Page): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.locator("svg.code").screenshot());
  return readCode(new Uint8ClampedArray(data), width, height)?.data;
}

const paths = ["/lop", "/lop/duoi-nuoc", "/lop/duoi-nuoc/4827/vao", "/lop/hoi-dap", "/lop/khong-co"];

describe.each([wide, narrow, { width: 320, height: 480 }])("at $width × $height", (size) => {
  it.each(paths)("%s is open to everybody, sticks out nowhere and keeps 111 in sight", async (path) => {
    for (const { url } of path.includes("duoi-nuoc") ? [school, bare] : [school]) {
      const { page, faults, close } = await openReader(browser, size);
      await page.goto(url + path);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      await page.mouse.wheel(0, 5_000);
      const call = page.getByRole("link", { name: "Gọi 111, miễn phí, cả ngày lẫn đêm" });
      const box = await call.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
      expect(await call.getAttribute("href")).toBe("tel:111");
      expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
      await close();
    }
  });

  it("shows a QR code that a camera reads", async () => {
    const { page, close } = await openReader(browser, size);
    await page.goto(`${school.url}/lop/duoi-nuoc`);
    expect(await codeSeen(page)).toBe(landing);
    await close();
  });
});

it("fits all doors of a pupil's page on a phone without scrolling, each big enough for a thumb", async () => {
  const { page, close } = await openReader(browser, narrow);
  await page.goto(`${school.url}/lop/duoi-nuoc/4827/vao`);
  const doors = [
    ["Mở ngay ở đây", "/chat#lop=duoi-nuoc-4827"],
    ["Vào bằng Messenger", "https://m.me/1020304050?ref=lop-duoi-nuoc-4827"],
    ["Mở Zalo", "https://zalo.me/5566778899"],
  ] as const;
  for (const [name, leads] of doors) {
    const door = page.getByRole("link", { name, exact: true });
    expect(await door.getAttribute("href")).toBe(leads);
    const box = await door.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(60);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(narrow.height);
  }
  expect(await page.getByLabel("từ của lớp").first().inputValue()).toBe("lớp đuối nước 4827");
  await close();
});

it("prints one plain sheet: title, code, word and 111", async () => {
  const { page, close } = await openReader(browser, { width: 673, height: 1002 });
  await page.goto(`${school.url}/lop/duoi-nuoc`);
  await page.emulateMedia({ media: "print" });
  const printed = await page.evaluate(() =>
    document.body.innerText.split(/\n+/).filter((line) => line.trim()),
  );
  expect(printed).toEqual([
    "Phòng đuối nước",
    "Mở máy ảnh điện thoại, đưa vào mã này",
    "Không quét được thì gõ:",
    "tiengem.example.vn/lop/duoi-nuoc/4827/vao",
    "Hoặc nhắn cho Tiếng Em: lớp đuối nước 4827",
    "Cần giúp: gọi 111, miễn phí, cả ngày lẫn đêm",
  ]);
  expect(await codeSeen(page)).toBe(landing);
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, , right, top] =
    /\/MediaBox\s*\[([^\]]+)\]/.exec(sheet)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  expect([Math.round(right ?? 0), Math.round(top ?? 0)]).toEqual([595, 842]);
  await close();
});

it("keeps what is in a title as words", async () => {
  const { page, close } = await openReader(browser, wide);
  await page.goto(`${school.url}/lop/quyen`);
  expect(await page.locator("h1").textContent()).toBe(`Quyền "của" <em>`);
  expect(await page.title()).toBe(`Vào lớp: Quyền "của" <em>`);
  await close();
});
