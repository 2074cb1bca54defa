import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { builtPages } from "../support/built-pages.js";
import { sharedChromium } from "../support/chromium.js";
import { openReader, openSchool, type Reader, type School } from "./school.js";

let school: School;
let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  const assets = await builtPages("lop");
  school = await openSchool(assets);
  browser = await sharedChromium();
});
afterAll(async () => {
  await school.stop();
});
beforeEach(async () => {
  reader = await openReader(browser, { width: 1280, height: 800 });
});
afterEach(async () => {
  await reader.close();
  expect(reader.faults).toEqual([]);
});

const copyWord = (page: Page) => page.getByRole("button", { name: "Chép từ của lớp" });
const told = (page: Page) => page.getByRole("status").filter({ hasText: /./ }).allTextContents();

/** What is selected in a field. */
function selection(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  });
}

it("leads from the list to links and back with the keyboard alone", async () => {
  const { page } = reader;
  await page.goto(`${school.url}/lop`);
  const names: string[] = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("Tab");
    names.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
  }
  expect(names).toEqual([
    "Tiếng Em",
    "Gọi 111",
    "Hỏi đáp và cần giúplớp hỏi đáp",
    "Phòng đuối nướclớp đuối nước",
  ]);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${school.url}/lop/duoi-nuoc/4827`);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.getByRole("button", { name: "In một tờ A4" }).focus();
  await page.keyboard.press("Enter");
  expect(await page.locator("body[data-printed]").count()).toBe(1);
  await copyWord(page).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => told(page)).toEqual(["Đã chép."]);
  await page.getByRole("link", { name: "Chọn bài khác" }).press("Enter");
  await page.waitForURL(`${school.url}/lop`);
});

it("copies each link, and says so at the one that was copied", async () => {
  const { page } = reader;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${school.url}/lop/duoi-nuoc`);
  const fields = {
    "đường dẫn cho tất cả": "https://tiengem.example.vn/lop/duoi-nuoc/4827/vao",
    "đường dẫn Messenger": "https://m.me/1020304050?ref=lop-duoi-nuoc-4827",
    "đường dẫn Zalo": "https://zalo.me/5566778899",
    "từ của lớp": "lớp đuối nước 4827",
    "đường dẫn trên web": "https://tiengem.example.vn/chat#lop=duoi-nuoc-4827",
  };
  for (const [name, words] of Object.entries(fields)) {
    await page.getByRole("button", { name: `Chép ${name}` }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(words);
    expect(await told(page)).toEqual(["Đã chép."]);
  }
});

it("selects the words where a page may not copy, and says what to do", async () => {
  const { page } = reader;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto(`${school.url}/lop/duoi-nuoc/4827/vao`);
  await copyWord(page).click();
  await expect.poll(() => told(page)).toEqual(["Đã chọn sẵn: nhấn Ctrl+C, hoặc bấm giữ rồi chọn Sao chép."]);
  expect(await selection(page)).toBe("lớp đuối nước 4827");
});

it("copies in the older way where the newer one is refused", async () => {
  const { page } = reader;
  await page.context().grantPermissions(["clipboard-read"]);
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.goto(`${school.url}/lop/duoi-nuoc/4827/vao`);
  await copyWord(page).click();
  await expect.poll(() => told(page)).toEqual(["Đã chép."]);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("lớp đuối nước 4827");
});

it("needs no script: all links are there, and no button that does nothing", async () => {
  const plain = await openReader(browser, { width: 375, height: 720 }, { javaScriptEnabled: false });
  await plain.page.goto(`${school.url}/lop/duoi-nuoc`);
  expect(await plain.page.getByRole("textbox").count()).toBe(5);
  expect(await plain.page.getByRole("button").count()).toBe(0);
  await plain.page.goto(`${school.url}/lop/duoi-nuoc/4827/vao`);
  expect(await plain.page.getByRole("link").count()).toBe(4);
  expect(await plain.page.getByRole("button").count()).toBe(0);
  await plain.close();
});

it("asks nobody else for anything and keeps nothing in the browser", async () => {
  const { page } = reader;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${school.url}/lop/duoi-nuoc`);
  await page.goto(`${school.url}/lop/duoi-nuoc/4827/vao`);
  expect(asked.filter((url) => !url.startsWith(school.url) && !url.startsWith("data:"))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => ({ ...sessionStorage, ...localStorage }))).toEqual({});
});
