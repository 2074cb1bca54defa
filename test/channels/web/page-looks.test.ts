import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { message } from "../../support/mail-room.js";
import { linesOn, openStreet, type Phone, type Street, storage, takePhone, visit, write } from "./phone.js";

let street: Street;
let axe: string;

beforeAll(async () => {
  street = await openStreet();
  axe = await readFile("node_modules/axe-core/axe.min.js", "utf8");
});
afterAll(() => street.close());

/** Faults of the page that keep people out, by axe's judgement; empty if there are none. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const run = Reflect.get(window, "axe").run as () => Promise<{
      violations: { id: string; impact: string; nodes: { html: string }[] }[];
    }>;
    return (await run()).violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** A talk with everything there may be on the page, without a connection and with a draft of several lines. */
async function fullTalk({ page, context }: Phone): Promise<void> {
  await visit(street, page, `#tap=${await street.house.visitors.createPractice()}`);
  await write(page, `dài quá ${"u".repeat(90)}`);
  await write(page, "cuu em voi");
  await page.getByRole("button", { name: "Không" }).waitFor();
  const { token } = JSON.parse((await storage(page))["t"] ?? "{}") as { token: string };
  const staff = message("staff-looks", "Mình là người trực. Cứ viết ngắn thôi.", { from: "staff" });
  await street.house.say(street.house.person(token), {
    ...staff,
    id: `${staff.id}-${token}` as typeof staff.id,
  });
  await page.getByText("Mình là người trực.").waitFor();
  await context.setOffline(true);
  await write(page, "chờ gửi");
  await page.getByText("Mất kết nối").waitFor();
  await page.locator("#text").fill("một\nhai\nba\nbốn\nnăm");
}

const sizes = [
  { width: 375, height: 720 },
  { width: 375, height: 380 },
  { width: 320, height: 480 },
  { width: 1280, height: 800 },
];

describe.each(sizes)("at $width × $height", (size) => {
  it("keeps “Gọi 111” and the exit in sight, whatever else there is, and nothing sticks out", async () => {
    const phone = await takePhone(street, size);
    const { page } = phone;
    await visit(street, page);
    await expectInSight(page, size);
    await fullTalk(phone);
    await expectInSight(page, size);
    await page.locator("#talk").hover();
    await page.mouse.wheel(0, -5_000);
    await expectInSight(page, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    expect(await page.evaluate(() => document.querySelector("#talk")?.scrollWidth)).toBe(
      await page.evaluate(() => document.querySelector("#talk")?.clientWidth),
    );
    // There is room left to read in.
    expect(await page.evaluate(() => document.querySelector("#talk")?.clientHeight)).toBeGreaterThan(60);
    await phone.close();
    expect(phone.faults).toEqual([]);
  });

  it("has no serious fault by axe", async () => {
    const phone = await takePhone(street, size);
    await visit(street, phone.page);
    expect(await seriousFaults(phone.page)).toEqual([]);
    await fullTalk(phone);
    expect(await seriousFaults(phone.page)).toEqual([]);
    await phone.close();
  });
});

async function expectInSight(
  page: Page,
  { width, height }: { width: number; height: number },
): Promise<void> {
  for (const name of ["Gọi 111, miễn phí, cả ngày lẫn đêm", "Thoát nhanh"]) {
    const box = await page.getByRole("link", { name, exact: true }).boundingBox();
    expect(box).not.toBeNull();
    if (box === null) return;
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual(
      Array(4).fill(true),
    );
    expect(box.height).toBeGreaterThanOrEqual(44);
    const top = await page.evaluate(
      ([x, y]) =>
        document
          .elementFromPoint(x ?? 0, y ?? 0)
          ?.closest("a")
          ?.textContent?.trim(),
      [box.x + box.width / 2, box.y + box.height / 2],
    );
    expect(name).toContain(top);
  }
}

it("begins a long answer at its beginning, and leads to its end", async () => {
  const phone = await takePhone(street, { width: 375, height: 380 });
  const { page } = phone;
  await visit(street, page);
  await write(page, "cuu em voi");
  await page.getByRole("button", { name: "Không" }).waitFor();
  const first = await page.getByText("Gọi ngay nếu gọi được.").boundingBox();
  const talk = await page.locator("#talk").boundingBox();
  expect(first?.y ?? 0).toBeGreaterThanOrEqual(talk?.y ?? 0);
  // It may have gone by itself: what can be read then is the end already.
  await page.locator("#to-end").evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => page.locator("#to-end").isVisible()).toBe(false);
  const last = await page.getByRole("button", { name: "Không" }).boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((talk?.y ?? 0) + (talk?.height ?? 0));
  await phone.close();
});

it("leaves who reads back where they are, and says that something came", async () => {
  const phone = await takePhone(street, { width: 375, height: 380 });
  const { page } = phone;
  await visit(street, page);
  for (const text of ["một", "hai", "ba"]) await write(page, text);
  await expect.poll(() => linesOn(page)).toContain("Nghe: ba");
  await page.locator("#talk").evaluate((talk) => {
    talk.scrollTop = 0;
  });
  await page.getByRole("button", { name: "Xuống cuối" }).waitFor();
  const { token } = JSON.parse((await storage(page))["t"] ?? "{}") as { token: string };
  await street.house.say(
    street.house.person(token),
    message("while-reading", "Còn đó không?", { from: "staff" }),
  );
  await page.getByRole("button", { name: "Có tin mới" }).click();
  await page.getByText("Còn đó không?").waitFor();
  await phone.close();
});

it("is called by a neutral name, with a neutral icon, and asks nobody else for anything", async () => {
  const phone = await takePhone(street);
  const asked: string[] = [];
  phone.page.on("request", (request) => asked.push(request.url()));
  await visit(street, phone.page);
  expect(await phone.page.title()).toBe("Ghi chú");
  expect(await phone.page.locator("link[rel=icon]").getAttribute("href")).toMatch(/^data:image\/svg\+xml,/);
  expect(asked.filter((url) => !url.startsWith(street.house.url) && !url.startsWith("data:"))).toEqual([]);
  expect(await phone.page.locator("html").getAttribute("lang")).toBe("vi");
  await phone.close();
  expect(phone.faults).toEqual([]);
});
