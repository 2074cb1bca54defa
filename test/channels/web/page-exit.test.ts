import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  expectLines,
  linesOn,
  neutralSite,
  type Phone,
  setUpPhone,
  setUpStreet,
  storage,
  takePhone,
  visit,
  write,
} from "./phone.js";

const street = setUpStreet();
const phone = setUpPhone(street);

const ways: readonly [string, (page: Page) => Promise<void>][] = [
  ["the button", (page) => page.getByRole("link", { name: "Thoát nhanh" }).click()],
  ["the button by keyboard", (page) => page.getByRole("link", { name: "Thoát nhanh" }).press("Enter")],
  ["the button by the space bar", (page) => page.getByRole("link", { name: "Thoát nhanh" }).press("Space")],
  ["three presses of Shift", pressShift],
];

async function pressShift(page: Page): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
}

/** Makes the neutral site slow: it answers when the returned function is called. */
async function slowNeutralSite({
  context,
}: Phone): Promise<{ asked: Promise<Route>; answer(): Promise<void> }> {
  let tell: (route: Route) => void = () => {};
  const asked = new Promise<Route>((resolve) => {
    tell = resolve;
  });
  await context.route(`${neutralSite}**`, (route) => tell(route), { times: 1 });
  return { asked, answer: async () => (await asked).fulfill({ contentType: "text/html", body: "Bài viết" }) };
}

/** What the page looks like, told by itself again and again: while it is leaving it can not be asked. */
interface Seen {
  readonly html: string;
  readonly title: string;
  readonly kept: number;
}

const blank: Seen = { html: "", title: "Wikipedia", kept: 0 };

async function watch({ page }: Phone): Promise<{ last(): Seen | undefined; next(): Promise<Seen> }> {
  let last: Seen | undefined;
  let tell: (seen: Seen) => void = () => {};
  await page.exposeFunction("seen", (seen: Seen) => {
    last = seen;
    tell(seen);
  });
  await page.addInitScript(() => {
    const report = () =>
      Reflect.get(
        window,
        "seen",
      )({
        html: document.body?.innerHTML ?? "",
        title: document.title,
        kept: sessionStorage.length,
      });
    if (location.pathname.startsWith("/chat")) setInterval(report, 50);
  });
  const next = () =>
    new Promise<Seen>((resolve) => {
      tell = resolve;
    });
  return { last: () => last, next };
}

async function talkOfSecrets({ page }: Phone): Promise<void> {
  await page.goto(`${street.house.url}/healthz`);
  await visit(street, page);
  await write(page, "chuyện bí mật");
  await expectLines(page, ["chuyện bí mật", "Nghe: chuyện bí mật"]);
}

describe.each(ways)("quick exit by %s", (_way, leave) => {
  it("blanks the page at once, empties the storage and takes the page's place in the history", async () => {
    const { page } = phone;
    const watching = await watch(phone);
    await talkOfSecrets(phone);
    await expect.poll(() => watching.last()).toMatchObject({ title: "Ghi chú", kept: 1 });
    const { t } = await storage(page);
    const neutral = await slowNeutralSite(phone);
    const leaving = leave(page);
    await neutral.asked;
    // While the neutral site keeps it waiting; what it told before it was left may still be on its way.
    await expect.poll(() => watching.last()).toEqual(blank);
    await neutral.answer();
    await leaving;
    await page.waitForURL(`${neutralSite}**`);
    await page.goBack();
    expect(page.url()).toBe(`${street.house.url}/healthz`);
    await page.goForward();
    expect(page.url()).toContain(neutralSite);
    const { token } = JSON.parse(t ?? "{}") as { token: string };
    const stem = `te:web:{${street.house.person(token)}}`;
    await expect.poll(() => street.house.desk.exists([`${stem}:lines`, `${stem}:ids`])).toBe(0);
  });
});

it("begins a new talk at the next visit", async () => {
  const { page } = phone;
  await talkOfSecrets(phone);
  await pressShift(page);
  await page.waitForURL(`${neutralSite}**`);
  await visit(street, page);
  expect(await linesOn(page)).toEqual(["Mình là máy trả lời tự động.", "Bạn chọn một mục nhé."]);
});

it("remembers nothing of an answer that comes in while it is leaving", async () => {
  const { page } = phone;
  const watching = await watch(phone);
  await talkOfSecrets(phone);
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answered = page.waitForResponse("**/chat/api/messages");
  await page.route("**/chat/api/messages", async (route) => {
    await held;
    await route.continue();
  });
  await write(page, "đang gửi thì thoát");
  const neutral = await slowNeutralSite(phone);
  await pressShift(page);
  await neutral.asked;
  await expect.poll(() => watching.last()).toEqual(blank);
  release();
  await answered;
  for (let looks = 0; looks < 5; looks++) expect(await watching.next()).toEqual(blank);
  await neutral.answer();
});

it("leads away although the storage is locked and the network is gone", async () => {
  const { page } = phone;
  await page.addInitScript(() => {
    for (const name of ["getItem", "setItem", "clear"]) {
      Object.defineProperty(Storage.prototype, name, {
        value: () => {
          throw new DOMException("locked", "SecurityError");
        },
      });
    }
    Object.defineProperty(navigator, "sendBeacon", {
      value: () => {
        throw new TypeError("no network");
      },
    });
  });
  await visit(street, page);
  await page.getByRole("link", { name: "Thoát nhanh" }).click();
  await page.waitForURL(`${neutralSite}**`);
  // What the locked storage threw is told to nobody but the console.
  phone.faults.length = 0;
});

it("stays for two presses of Shift, for capital letters and for presses far apart", async () => {
  const { page } = phone;
  await visit(street, page);
  await page.keyboard.press("Shift");
  await page.keyboard.press("a");
  await page.locator("#text").focus();
  for (const letter of ["A", "B", "C", "D"]) {
    await page.keyboard.down("Shift");
    await page.keyboard.press(letter);
    await page.keyboard.up("Shift");
  }
  // Pressed at 0, 1 and 2 seconds, as the page sees it.
  await page.evaluate(() => {
    for (const at of [0, 1_000, 2_000]) {
      const press = new KeyboardEvent("keydown", { key: "Shift", bubbles: true });
      Object.defineProperty(press, "timeStamp", { value: 100_000 + at });
      dispatchEvent(press);
    }
  });
  await write(page, "vẫn ở đây");
  await expect.poll(() => linesOn(page)).toContain("Nghe: vẫn ở đây");
});

it("leads to the neutral site although no script runs", async () => {
  const plain = await takePhone(street, undefined, { javaScriptEnabled: false });
  await plain.page.goto(`${street.house.url}/chat`);
  await plain.page.getByRole("link", { name: "Thoát nhanh" }).click();
  await plain.page.waitForURL(`${neutralSite}**`);
  await plain.close();
});

it("shows nothing when the browser brings the page back from its memory", async () => {
  const { page } = phone;
  await visit(street, page);
  const hidden = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    return document.body.hidden;
  });
  expect(hidden).toBe(true);
  await page.evaluate(() => sessionStorage.clear());
  const loaded = page.waitForEvent("load");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await loaded;
  await page.getByRole("button", { name: "Gặp người trực" }).waitFor();
});
