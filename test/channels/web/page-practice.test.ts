import { expect, it } from "vitest";
import { expectLines, linesOn, setUpPhone, setUpStreet, takePhone, visit, write } from "./phone.js";

const street = setUpStreet();
const phone = setUpPhone(street, { width: 375, height: 380 });

const greeting = ["Mình là máy trả lời tự động.", "Bạn chọn một mục nhé."];
const startsHeard = () =>
  street.house.accepted.filter(({ body }) => body.kind === "start").map(({ body }) => body);

/** A link as the console makes it. */
async function link(): Promise<string> {
  return `#tap=${await street.house.visitors.createPractice()}`;
}

it("shows a banner that stays where it is, and takes the code out of the address", async () => {
  const { page } = phone;
  await visit(street, page, await link());
  const banner = page.getByText("Buổi tập. Không phải chuyện thật.");
  const place = await banner.boundingBox();
  expect(page.url()).toBe(`${street.house.url}/chat/`);
  for (const text of ["một", "hai", "ba"]) await write(page, text);
  await expect.poll(() => linesOn(page)).toContain("Nghe: ba");
  await page.locator("#talk").hover();
  await page.mouse.wheel(0, 2_000);
  expect(await banner.boundingBox()).toEqual(place);
  expect(place?.y).toBeGreaterThanOrEqual(0);
  await page.reload();
  await expect.poll(() => linesOn(page)).toContain("Nghe: ba");
  expect(await banner.isVisible()).toBe(true);
  expect(startsHeard().at(-1)).toEqual({ kind: "start", ref: "practice" });
});

it("shows no banner without a link", async () => {
  const { page } = phone;
  await visit(street, page);
  expect(await page.locator("#practice").isVisible()).toBe(false);
  expect(startsHeard().at(-1)).toEqual({ kind: "start" });
});

it("tells who opens a used link so, and leads to a real talk", async () => {
  const { page } = phone;
  const used = await link();
  await visit(street, page, used);
  const other = await takePhone(street);
  await other.page.goto(`${street.house.url}/chat/${used}`);
  await other.page.getByText("Đường dẫn buổi tập này đã dùng rồi.").waitFor();
  expect(await other.page.locator("#write").isVisible()).toBe(false);
  expect(await other.page.locator("#practice").isVisible()).toBe(false);
  await other.page.getByRole("link", { name: "Mở trang trò chuyện thật" }).click();
  await other.page.getByRole("button", { name: "Gặp người trực" }).waitFor();
  expect(startsHeard().at(-1)).toEqual({ kind: "start" });
  await other.close();
});

it("begins a talk of its own in a tab that has a real one, also when nothing is loaded anew", async () => {
  const { page } = phone;
  await visit(street, page);
  await write(page, "chuyện thật");
  await expectLines(page, ["chuyện thật", "Nghe: chuyện thật"]);
  const hash = await link();
  const loaded = page.waitForEvent("load");
  await page.evaluate((given) => {
    location.hash = given;
  }, hash);
  await loaded;
  await page.getByText("Buổi tập. Không phải chuyện thật.").waitFor();
  await expect.poll(() => linesOn(page)).toEqual(greeting);
  expect(startsHeard().at(-1)).toEqual({ kind: "start", ref: "practice" });
});

it("stays a practice talk when the beginning was lost on the way or the page was loaded again", async () => {
  const { page } = phone;
  const before = startsHeard().length;
  await page.route("**/chat/api/start", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  const lost = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/chat/api/start"));
  await page.goto(`${street.house.url}/chat/${await link()}`);
  await page.getByText("Buổi tập. Không phải chuyện thật.").waitFor();
  await lost;
  expect(startsHeard().slice(before)).toEqual([{ kind: "start", ref: "practice" }]);
  // The page may be trying again just now: that try too ends before the way is free.
  await page.unrouteAll({ behavior: "wait" });
  await page.reload();
  await page.getByRole("button", { name: "Gặp người trực" }).waitFor();
  await page.getByText("Buổi tập. Không phải chuyện thật.").waitFor();
  expect(startsHeard()).toHaveLength(before + 1);
});
