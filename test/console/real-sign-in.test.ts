import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../src/hotline/role.js";
import { OidcEmulator } from "../emulators/oidc/emulator.js";
import { Browser, type Desk, enrol, goodPassword } from "../hotline/desk.js";
import { expectAccessible, narrow, setUpBrowserDesk, wide } from "../support/browser-desk.js";
import { nextTotp, totp } from "../support/totp.js";
import { signIn } from "./desk.js";

let province: OidcEmulator;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  province = await OidcEmulator.start();
});
afterAll(() => province.stop());
const opened = setUpBrowserDesk(
  async () => {
    desk = opened.desk;
  },
  () => ({ provider: { ...province.settings, secondFactor: false } }),
);
let seats = 0;
beforeEach(async () => {
  seats += 1;
  page = await opened.window({ headers: { "x-forwarded-for": `10.5.0.${seats}` } });
});
afterEach(() => page.context().close());

let made = 0;
const newAccount = (...roles: Role[]) => {
  made += 1;
  return desk.accounts.add({ login: `nguoi-${made}@so.example.vn`, name: `Người ${made}`, roles });
};
/** An account with an own password and a second factor, as its owner would have made it. */
const readyAccount = async (...roles: Role[]) => {
  const { login, password } = await newAccount(...roles);
  const browser = new Browser(desk);
  browser.extra["x-forwarded-for"] = `10.6.0.${made}`;
  await browser.signIn(login, password);
  await browser.post("/me/password", { current: password, next: goodPassword });
  return { login, ...(await enrol(browser)) };
};
const open = () => page.goto(`${desk.url}/hotline/`);
const button = (name: string | RegExp) => page.getByRole("button", { name });
const heading = (name: string) => page.getByRole("heading", { name, exact: true });
const queue = () => page.getByRole("navigation", { name: "Danh sách cuộc trò chuyện" });
const accessible = () => expectAccessible(page, [narrow, wide], { name: "sign-in" });
const leave = async () => {
  await button(/^Trình đơn của/).click();
  await page.getByRole("menuitem", { name: "Đăng xuất" }).click();
  await heading("Đăng nhập").waitFor();
};
/** Nobody types as quickly as a test: a wrong try makes the next one wait for a second or two. */
const letWaitPass = () => {
  desk.sessionsOlderBy += 5_000;
};
const giveCode = async (code: string) => {
  await page.getByLabel("Mã 6 số trong ứng dụng xác thực").fill(code);
  await button("Tiếp tục").click();
};

describe("signing in at the real server", { timeout: 120_000 }, () => {
  it("leads a new supervisor over password, app and back-up codes into the console", async () => {
    const { login, password } = await newAccount("supervisor");
    await open();
    await signIn(page, login, password);
    await page.getByLabel("Mật khẩu hiện tại", { exact: true }).fill(password);
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(goodPassword);
    await page.getByLabel("Nhập lại mật khẩu mới", { exact: true }).fill(goodPassword);
    await button("Đổi mật khẩu").click();
    await heading("Đặt mã xác thực").waitFor();
    await accessible();
    await page.getByRole("textbox", { name: "Nhập lại mật khẩu của anh/chị" }).fill(goodPassword);
    await button("Bắt đầu").click();
    await page.getByRole("img", { name: /Mã QR/ }).waitFor();
    await page.getByText("Không quét được?").click();
    await accessible();
    const key = (await page.locator(".setup-key code").textContent()) ?? "";
    await page.getByLabel("Mã 6 số", { exact: true }).fill(totp(key, 0));
    await button("Xác nhận").click();
    await page.getByText("Mã chưa đúng.").waitFor();
    letWaitPass();
    await page.getByLabel("Mã 6 số", { exact: true }).fill(totp(key));
    await button("Xác nhận").click();
    const list = page.getByRole("list", { name: "Mã dự phòng" });
    await list.waitFor();
    const codes = await list.locator("code").allTextContents();
    expect(new Set(codes).size).toBe(10);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải về" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("ma-du-phong-tieng-em.txt");
    await accessible();
    await button("Tôi đã cất các mã").click();
    await queue().waitFor();

    await leave();
    await signIn(page, login, goodPassword);
    await heading("Nhập mã xác thực").waitFor();
    expect(await page.getByLabel("Mã 6 số").getAttribute("autocomplete")).toBe("one-time-code");
    await accessible();
    await giveCode(totp(key, 0));
    await page.getByText("Mã chưa đúng.").waitFor();
    letWaitPass();
    await giveCode(nextTotp(key));
    await queue().waitFor();

    const withBackupCode = async () => {
      await leave();
      await signIn(page, login, goodPassword);
      await button(/Dùng mã dự phòng/).click();
      await page.getByLabel("Mã dự phòng").fill(codes[0] ?? "");
      await button("Tiếp tục").click();
    };
    await withBackupCode();
    await queue().waitFor();
    await withBackupCode();
    await page.getByText("Mã chưa đúng.").waitFor();
  });

  it("ends after twelve hours, whatever was done meanwhile", async () => {
    const { login, key } = await readyAccount("operator");
    await open();
    await signIn(page, login, goodPassword);
    await giveCode(nextTotp(key));
    await queue().waitFor();
    desk.sessionsOlderBy = 12 * 3_600_000;
    await page.reload();
    await heading("Đăng nhập").waitFor();
    desk.sessionsOlderBy = 0;
  });

  it("by the province's own sign-in asks for our code and tells who has no account", async () => {
    const { login, key } = await readyAccount("operator");
    province.user = { sub: "khong-ai", email: "khong-ai@so.example.vn" };
    await open();
    await button("Đăng nhập bằng Cổng của tỉnh").click();
    await page.getByText("chưa có tài khoản ở đây").waitFor();
    await accessible();
    province.user = { sub: "co", email: login };
    await button("Đăng nhập bằng Cổng của tỉnh").click();
    await heading("Nhập mã xác thực").waitFor();
    await giveCode(nextTotp(key));
    await queue().waitFor();
    expect(new URL(page.url()).hash).toBe("#/");
  });

  it("can be ended on every machine, and the second factor is changed in the account menu", async () => {
    const { login, key, backupCodes } = await readyAccount("operator");
    await open();
    await signIn(page, login, goodPassword);
    await giveCode(nextTotp(key));
    const security = async () => {
      await button(/^Trình đơn của/).click();
      await page.getByRole("menuitem", { name: "Đăng nhập và bảo mật" }).click();
      await page.getByRole("dialog").waitFor();
    };
    await security();
    await accessible();
    await button("Tạo mã dự phòng mới").click();
    const password = page.getByRole("textbox", { name: "Nhập lại mật khẩu của anh/chị" });
    const code = page.getByLabel("Mã 6 số trong ứng dụng, hoặc một mã dự phòng");
    await password.fill("khong phai the");
    await button("Tạo mã mới").click();
    await page.getByText("Nhập mã 6 số trong ứng dụng, hoặc").waitFor();
    await code.fill(backupCodes[0] ?? "");
    await accessible();
    await button("Tạo mã mới").click();
    await page.getByText("Mật khẩu hiện tại không đúng.").waitFor();
    letWaitPass();
    await password.fill(goodPassword);
    await button("Tạo mã mới").click();
    const list = page.getByRole("list", { name: "Mã dự phòng" });
    const fresh = await list.locator("code").first().textContent();
    await button("Tôi đã cất các mã").click();
    await security();
    await button("Đổi điện thoại hoặc bỏ mã").click();
    await password.fill(goodPassword);
    await code.fill(totp(key, 0));
    await button("Bỏ mã xác thực").click();
    await page.getByText("Mã chưa đúng.").waitFor();
    letWaitPass();
    await code.fill(fresh ?? "");
    await button("Bỏ mã xác thực").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await security();
    await button("Đặt mã xác thực").waitFor();
    await button("Đăng xuất khỏi mọi máy").click();
    await heading("Đăng nhập").waitFor();
  });
});

describe("the page of accounts", { timeout: 120_000 }, () => {
  it("makes, changes, recovers and shuts accounts", async () => {
    const { login, key } = await readyAccount("admin");
    const { login: other } = await readyAccount("operator");
    await page.goto(`${desk.url}/hotline/#/tai-khoan`);
    await signIn(page, login, goodPassword);
    await giveCode(nextTotp(key));
    await heading("Tài khoản").waitFor();
    await button("Thêm tài khoản").first().waitFor();
    await accessible();

    const dialog = page.getByRole("dialog");
    await button("Thêm tài khoản").click();
    await dialog.getByLabel("Họ tên hoặc tên gọi khi trực").fill("Chị Hoa, phường Vũng Tàu");
    await dialog.getByLabel("Tên đăng nhập").fill("hoa@phuong.example.vn");
    await dialog.getByLabel("Người trực", { exact: true }).uncheck();
    await dialog.getByLabel("Cán bộ xã, phường", { exact: true }).check();
    await dialog.getByRole("button", { name: "Thêm tài khoản" }).click();
    await dialog.getByRole("alert").getByText("Xin chọn xã, phường").waitFor();
    await dialog.getByLabel("Xã, phường của cán bộ").fill("Vũng");
    await dialog.getByRole("radio", { name: /Phường Vũng Tàu/ }).waitFor();
    await accessible();
    await dialog.getByRole("radio", { name: /Phường Vũng Tàu/ }).click();
    await dialog.getByRole("button", { name: "Thêm tài khoản" }).click();
    await dialog.getByText("Mật khẩu này chỉ hiện lần này").waitFor();
    await accessible();
    const password = (await dialog.locator("code").last().textContent()) ?? "";
    expect((await new Browser(desk).signIn("hoa@phuong.example.vn", password)).status).toBe(200);
    await dialog.getByRole("button", { name: "Đã đưa xong" }).click();
    const hoa = page.getByRole("listitem").filter({ hasText: "hoa@phuong.example.vn" });
    await hoa.getByText("Phường Vũng Tàu, Thành phố Hồ Chí Minh").waitFor();

    const row = page.getByRole("listitem").filter({ hasText: other });
    await row.getByRole("button", { name: /^Sửa/ }).click();
    await dialog.getByLabel("Trưởng ca", { exact: true }).check();
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await row.getByText("Người trực, Trưởng ca").waitFor();
    const deed = async (name: string) => {
      await row.getByRole("button", { name: /^Việc khác/ }).click();
      await page.getByRole("menuitem", { name }).click();
      await dialog.getByRole("button", { name }).click();
    };
    await deed("Bỏ mã xác thực để đặt lại");
    await row.getByText("Chưa có mã xác thực").waitFor();
    await deed("Khoá tài khoản");
    await row.getByText("Đã khoá").waitFor();
    expect((await new Browser(desk).signIn(other, goodPassword)).status).toBe(403);
    await accessible();
    await deed("Mở lại tài khoản");
    await expect.poll(() => row.getByText("Đã khoá").count()).toBe(0);
    await deed("Cấp mật khẩu mới");
    await dialog.getByRole("button", { name: "Đã đưa xong" }).click();

    await page.getByLabel("Tìm tài khoản").fill("can bo xa");
    await page.getByText(/^Thấy 1 trong/).waitFor();
    const own = page.getByRole("listitem").filter({ hasText: login });
    await page.getByLabel("Tìm tài khoản").fill("");
    await own.getByRole("button", { name: /^Sửa/ }).click();
    expect(await dialog.getByLabel("Quản trị", { exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByLabel("Người trực cũng cần mã xác thực").click();
    await expect
      .poll(async () => (await desk.accounts.administration.rules()).operatorsNeedSecondFactor)
      .toBe(true);
  });
});
