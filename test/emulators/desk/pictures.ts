import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { totp } from "../../support/totp.js";
import { ports } from "./settings.js";

/**
 * `npm run pictures -- --login <login> --password <password>`: takes the pictures of the README from a product that runs
 * with the emulators (see there). The account's own password must have been set already; `--key` is the key of its
 * authenticator app, where it has a second factor.
 */
const { values } = parseArgs({
  options: { login: { type: "string" }, password: { type: "string" }, key: { type: "string" } },
});
const product = process.env["PRODUCT_URL"] ?? "http://localhost:8080";
const folder = new URL("../../../docs/pictures/", import.meta.url).pathname;
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

const console_ = await signIn();
const desk = await open(`http://localhost:${ports.desk}`, 1100, 860);
await write(desk, "#messenger input", "cuu e voi ba dang danh me");
await write(desk, "#zalo input", "hom nao e cung bi tui no chan duong xin tien, k dua la danh");
await desk.locator("#zalo .presses").first().waitFor();
await desk.locator("#messenger .presses").nth(1).waitFor();
await desk.screenshot({ path: `${folder}platforms.png` });

const chat = await open(`${product}/chat`, 390, 780);
await chat.locator(".lines li").first().waitFor();
await write(chat, "#text", "cuu e voi ba dang danh me");
await chat.locator("a[href='tel:113']").first().waitFor();
await chat.waitForTimeout(800);
await chat.screenshot({ path: `${folder}chat.png` });

await console_.keyboard.press("j");
await console_.keyboard.press("Enter");
await console_.getByText("Ngay lúc này").first().waitFor();
await console_.keyboard.press("t");
await console_.getByRole("textbox").first().waitFor();
await console_
  .getByRole("textbox")
  .first()
  .fill("Chị là người trực ở đây. Em đang ở chỗ nào, có ai ở cạnh em không?");
await console_.keyboard.press("Control+Enter");
await console_.waitForTimeout(1_500);
await console_.screenshot({ path: `${folder}console.png` });
await browser.close();

async function signIn(): Promise<Page> {
  const page = await open(`${product}/hotline`, 1440, 900);
  await page.locator("input").first().waitFor();
  await page
    .locator("input")
    .nth(0)
    .fill(values.login ?? "");
  await page
    .locator("input")
    .nth(1)
    .fill(values.password ?? "");
  await page.keyboard.press("Enter");
  await page.locator("input[type=password]").waitFor({ state: "detached" });
  if (values.key !== undefined) {
    await page.locator("input[name=one-time-code]").fill(totp(values.key));
    await page.keyboard.press("Enter");
  }
  await page.waitForTimeout(1_500);
  return page;
}

async function open(address: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(address);
  return page;
}

async function write(page: Page, field: string, words: string): Promise<void> {
  await page.fill(field, words);
  await page.press(field, "Enter");
}
