import type { Browser, Locator, Page } from "playwright-core";
import { aliasOf } from "../../src/cases/alias.js";
import type { PersonKey } from "../../src/model/ids.js";
import { goodPassword } from "../hotline/desk.js";
import type { StaffMember } from "./staff-member.js";
import { nextTotp } from "./totp.js";

/** Somebody of the hotline in front of the console, in a real browser of their own. */
export class ConsoleSeat {
  readonly #url: string;
  readonly page: Page;
  readonly staff: StaffMember;
  readonly name: string;
  /** Errors thrown by the page. */
  readonly thrown: string[] = [];

  private constructor(url: string, page: Page, staff: StaffMember, name: string) {
    this.#url = `${url}/hotline/`;
    this.page = page;
    this.staff = staff;
    this.name = name;
    page.on("pageerror", (error) => this.thrown.push(String(error)));
  }

  /** Opens the console and signs in. */
  static async take(
    browser: Browser,
    url: string,
    staff: StaffMember,
    viewport = { width: 1440, height: 900 },
  ): Promise<ConsoleSeat> {
    const context = await browser.newContext({ viewport, locale: "vi-VN" });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const seat = new ConsoleSeat(url, page, staff, (await staff.me()).name);
    await page.goto(seat.#url);
    await seat.#signIn();
    return seat;
  }

  /** Fills in the sign-in page, with the second factor where the account has one. */
  async #signIn(): Promise<void> {
    const { page, staff } = this;
    await page.getByLabel("Tên đăng nhập").fill(staff.login);
    await page.getByRole("textbox", { name: "Mật khẩu" }).fill(goodPassword);
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    if (staff.key !== null) {
      await page.getByLabel("Mã 6 số trong ứng dụng xác thực").fill(nextTotp(staff.key));
      await page.getByRole("button", { name: "Tiếp tục" }).click();
    }
    await page.getByRole("button", { name: `Trình đơn của ${this.name}` }).waitFor();
  }

  /** Goes to an address behind `#/` without loading the page anew. */
  async goes(address: string): Promise<void> {
    await this.page.goto(`${this.#url}#/${address}`);
  }

  /** Marks the page as it is loaded now; {@link stayedAtThisPage} tells whether it was loaded anew since. */
  staysAtThisPage(): Promise<void> {
    return markLoaded(this.page);
  }

  stayedAtThisPage(): Promise<boolean> {
    return isMarkedLoaded(this.page);
  }

  /** Closes the browser's windows. */
  leave(): Promise<void> {
    return this.page.context().close();
  }

  get talk(): Locator {
    return this.page.getByRole("region", { name: "Cuộc trò chuyện" });
  }

  get log(): Locator {
    return this.page.getByRole("log");
  }

  get box(): Locator {
    return this.page.getByLabel("Câu trả lời");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The alarm of this person's talk. */
  alarmOf(person: PersonKey): Locator {
    const bar = this.page.getByRole("region", { name: "Báo động" });
    return bar.getByRole("listitem").filter({ hasText: aliasOf(person) });
  }

  /** A line that staff wrote, with its state of delivery. */
  said(words: string): Locator {
    return this.log.locator(".entry.staff").filter({ hasText: words });
  }

  /** Opens a talk and takes it. */
  async takesOver(person: PersonKey): Promise<void> {
    await this.goes(person);
    await this.talk.getByRole("button", { name: "Nhận" }).click();
    await this.holds();
  }

  async holds(): Promise<void> {
    await this.talk.getByText("Anh/chị đang giữ", { exact: true }).waitFor();
  }

  /** Writes into the box and sends. */
  async answers(words: string): Promise<void> {
    await this.box.fill(words);
    await this.box.press("Control+Enter");
  }

  /** Chooses an entry of the talk's menu. */
  async chooses(name: string): Promise<void> {
    await this.talk.getByRole("button", { name: "Thêm", exact: true }).click();
    await this.page.getByRole("menuitem", { name }).click();
  }
}

/** Marks a page as it is loaded now: whatever loads it anew takes the mark away. */
export function markLoaded(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.body.dataset["loaded"] = "once";
  });
}

/** False when the page was loaded anew since it was marked. */
export function isMarkedLoaded(page: Page): Promise<boolean> {
  return page.evaluate(() => document.body.dataset["loaded"] === "once");
}
