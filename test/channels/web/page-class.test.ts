import { beforeEach, expect, it } from "vitest";
import { expectLines, linesOn, setUpPhone, setUpStreet, storage, visit, write } from "./phone.js";

const street = setUpStreet();
const phone = setUpPhone(street, { width: 375, height: 380 });
/** Accepted before the test. */
let before = 0;

beforeEach(() => {
  before = street.house.accepted.length;
});

const greeting = ["Mình là máy trả lời tự động.", "Bạn chọn một mục nhé."];
const word = "#lop=duoi-nuoc";
const start = { kind: "start" };
const classStart = { kind: "start", ref: "lop-duoi-nuoc" };
const heard = () => street.house.accepted.slice(before).map(({ body }) => body);

/** Opens a class link in the tab as it is: nothing is loaded by the address alone. */
async function openLink(): Promise<void> {
  const loaded = phone.page.waitForEvent("load");
  await phone.page.evaluate((given) => {
    location.hash = given;
  }, word);
  await loaded;
}

it("begins the talk with the class word, once, and takes it out of the address", async () => {
  const { page } = phone;
  await visit(street, page, word);
  expect(page.url()).toBe(`${street.house.url}/chat/`);
  expect(heard()).toEqual([classStart]);
  await page.reload();
  await expect.poll(() => linesOn(page)).toEqual(greeting);
  await write(page, "một");
  await expectLines(page, ["một", "Nghe: một"]);
  expect(heard()).toEqual([classStart, { kind: "text", text: "một" }]);
  expect(await page.locator("#practice").isVisible()).toBe(false);
});

it("leads a talk that has begun to the lesson too, every time, without losing a line", async () => {
  const { page } = phone;
  await visit(street, page);
  await write(page, "chuyện cũ");
  await expectLines(page, ["chuyện cũ", "Nghe: chuyện cũ"]);
  await openLink();
  await expectLines(page, ["chuyện cũ", "Nghe: chuyện cũ", ...greeting]);
  expect(page.url()).toBe(`${street.house.url}/chat/`);
  await openLink();
  await expectLines(page, ["chuyện cũ", "Nghe: chuyện cũ", ...greeting, ...greeting]);
  expect(heard()).toEqual([start, { kind: "text", text: "chuyện cũ" }, classStart, classStart]);
  const people = new Set(street.house.accepted.slice(before).map(({ person }) => person));
  expect(people.size).toBe(1);
});

it("brings the class word when the connection comes back, once, also after a reload in between", async () => {
  const { page } = phone;
  await visit(street, page);
  await page.route("**/chat/api/messages", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  await openLink();
  await expect.poll(heard).toEqual([start, classStart]);
  await expect.poll(async () => (await storage(page))["t"]).toContain('"classWord":"duoi-nuoc"');
  await page.reload();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await write(page, "sau đó");
  await expectLines(page, [...greeting, "sau đó", "Nghe: sau đó"]);
  expect(heard()).toEqual([start, classStart, { kind: "text", text: "sau đó" }]);
  // The bot's answer may come before the server's word that it took what was written.
  await expect.poll(async () => (await storage(page))["t"]).toContain('"unsent":[]');
});

it("stays a practice talk when a class link comes into it", async () => {
  const { page } = phone;
  await visit(street, page, `#tap=${await street.house.visitors.createPractice()}`);
  await openLink();
  await expectLines(page, greeting);
  expect(await page.getByText("Buổi tập. Không phải chuyện thật.").isVisible()).toBe(true);
  expect(heard()).toEqual([{ kind: "start", ref: "practice" }, classStart]);
});

it.each(["#lop=Đuối", "#lop=", "#lop=a-b-c-d-e-f-g-h", `#lop=${"a".repeat(61)}`, "#lop=a--b", "#lopa=a"])(
  "begins an ordinary talk with %s",
  async (hash) => {
    const asked: string[] = [];
    phone.page.on("request", (request) => asked.push(request.url()));
    await visit(street, phone.page, hash);
    expect(heard()).toEqual([start]);
    // Nothing was sent that the server refuses.
    expect(asked.filter((url) => url.endsWith("/start"))).toHaveLength(1);
  },
);

it("begins an ordinary talk when the server does not know class words", async () => {
  const { page } = phone;
  await page.route("**/chat/api/start", (route) =>
    route.request().postData()?.includes("classWord")
      ? route.fulfill({ status: 400, json: { error: { code: "bad-request" } } })
      : route.fallback(),
  );
  await visit(street, page, word);
  expect(heard()).toEqual([start]);
});
