import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { Office } from "./office.js";
import { ports } from "./settings.js";

/**
 * `npm run pictures -- --login <login> --password <password>`: takes the pictures of the README from a fresh product that
 * runs with the emulators (see there). Login and password are those its first start prints; nobody has used them yet.
 */
const { values } = parseArgs({ options: { login: { type: "string" }, password: { type: "string" } } });
const product = process.env["PRODUCT_URL"] ?? "http://localhost:8080";
const folder = new URL("../../../docs/pictures/", import.meta.url).pathname;

const office = await Office.open(product, values.login ?? "", values.password ?? "");
await office.goesOnCall();
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
try {
  await takeAll(browser);
} finally {
  await browser.close();
}

async function takeAll(browser: Browser): Promise<void> {
  const duty = await signedIn(browser);
  const desk = await open(browser, `http://localhost:${ports.desk}`, 1280, 760);
  await write(desk, "#duty input", await office.phoneCode());
  await desk.locator("#duty .line:not(.mine)").first().waitFor();
  // Until the workers know that somebody is there.
  await desk.waitForTimeout(6_000);
  await write(desk, "#messenger input", "cuu e voi ba dang danh me");
  await desk.locator("#messenger .presses button", { hasText: "Không rõ" }).waitFor();
  await desk.locator("#duty .line", { hasText: "Khẩn cấp" }).first().waitFor();
  await write(desk, "#zalo input", "hom nao e cung bi tui no chan duong xin tien, k dua la danh");
  await desk.locator("#zalo .presses button", { hasText: "Không rõ" }).waitFor();

  const chat = await open(browser, `${product}/chat`, 390, 780);
  await chat.locator(".lines li").first().waitFor();
  await write(chat, "#text", "cuu e voi ba dang danh me");
  await chat.locator("a[href='tel:113']").first().waitFor();
  await still(chat);
  await chat.screenshot({ path: `${folder}chat.png` });

  await duty.keyboard.press("j");
  await duty.keyboard.press("Enter");
  await duty.getByText("Ngay lúc này").first().waitFor();
  await duty.keyboard.press("t");
  await duty
    .getByPlaceholder("Viết câu trả lời")
    .fill("Chị là người trực. Em đang ở chỗ nào, có ai ở cạnh em không?");
  await duty.keyboard.press("Control+Enter");
  await desk.locator("#messenger .line", { hasText: "Chị là người trực" }).waitFor();
  await write(desk, "#messenger input", "e o trong bep voi em gai");
  // Not looked for on the page: there the words may stand in parts, each sign of danger marked by itself.
  await desk.locator("#messenger .mine", { hasText: "em gai" }).waitFor();
  await duty.waitForTimeout(2_500);
  await still(duty);
  await duty.screenshot({ path: `${folder}console.png` });
  await still(desk);
  await desk.screenshot({ path: `${folder}platforms.png` });
}

async function signedIn(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const { hostname } = new URL(product);
  await context.addCookies(
    office.cookies.map(([name, value]) => ({ name, value, domain: hostname, path: "/hotline" })),
  );
  const page = await context.newPage();
  await page.goto(`${product}/hotline`);
  await page.locator("main").first().waitFor();
  return page;
}

async function open(browser: Browser, address: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, locale: "vi-VN" });
  await page.goto(address);
  return page;
}

async function write(page: Page, field: string, words: string): Promise<void> {
  await page.fill(field, words);
  await page.press(field, "Enter");
}

/** Gives what is on its way the time to come. */
async function still(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(2_500);
}
