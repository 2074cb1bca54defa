import { expect, it } from "vitest";
import { message } from "../../support/mail-room.js";
import {
  expectLines,
  expectNothingWaits,
  linesOn,
  type Phone,
  setUpPhone,
  setUpStreet,
  storage,
  visit,
  write,
} from "./phone.js";

const street = setUpStreet();
const phone = setUpPhone(street);

/** The person behind the page. */
async function personOf({ page }: Phone) {
  const kept = JSON.parse((await storage(page))["t"] ?? "{}") as { token?: string };
  return street.house.person(kept.token ?? "");
}

it("loads with less than 150 kB", async () => {
  const { page } = phone;
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  await visit(street, page);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(sizes.length).toBeGreaterThanOrEqual(3);
  expect(bytes).toBeLessThan(150_000);
});

it("can be used with the keyboard alone", async () => {
  const { page } = phone;
  await visit(street, page);
  const focus = () =>
    page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id);
  const stops: (string | undefined)[] = [];
  for (let press = 0; press < 7; press++) {
    await page.keyboard.press("Tab");
    stops.push(await focus());
  }
  expect(stops.filter((stop) => !stop?.startsWith("Đang mở"))).toEqual(
    expect.arrayContaining(["Gọi 111", "Thoát nhanh", "Cần giúp", "Gặp người trực", "text", "Gửi"]),
  );
  await page.locator("#text").focus();
  await page.keyboard.type("cuu em voi");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Không" }).waitFor();
  await page.keyboard.press("Shift+Tab");
  expect(await focus()).toBe("Không");
  await page.keyboard.down("Space");
  // A finger stays on the key for longer than the page takes to do something.
  await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => setTimeout(later))));
  await page.keyboard.up("Space");
  const answer = ["Gọi ngay nếu gọi được.", "Ngay lúc này có an toàn không?"];
  await expectLines(page, ["cuu em voi", ...answer, "Không", "Nghe: no"]);
  expect(await focus()).toBe("text");
  await page.keyboard.type("một");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("hai");
  await page.keyboard.press("Enter");
  await expectLines(page, ["cuu em voi", ...answer, "Không", "Nghe: no", "một\nhai", "Nghe: một\nhai"]);
});

it("shows a person's words the moment they are said, under their name", async () => {
  const { page } = phone;
  await visit(street, page);
  await street.house.say(await personOf(phone), message("staff-1", "Mình là người trực.", { from: "staff" }));
  const line = page.locator("li.staff");
  await line.waitFor();
  expect(await line.textContent()).toBe("Người trựcMình là người trực.");
});

it("takes the choices away once they are answered or a person has come", async () => {
  const { page } = phone;
  await visit(street, page);
  await page.getByRole("button", { name: "Cần giúp" }).click();
  await expectLines(page, ["Cần giúp", "Nghe: menu:help"]);
  expect(await page.locator("#offers button").count()).toBe(0);
  await write(page, "cuu em voi");
  await page.getByRole("button", { name: "Không" }).waitFor();
  await street.house.say(await personOf(phone), message("staff-2", "Cô đây.", { from: "staff" }));
  await page.getByText("Cô đây.").waitFor();
  expect(await page.locator("#offers button").count()).toBe(0);
});

it("offers a number to call as a link that dials", async () => {
  const { page } = phone;
  await visit(street, page);
  await write(page, "cuu em voi");
  expect(await page.getByRole("link", { name: "Gọi 113" }).getAttribute("href")).toBe("tel:113");
});

it("keeps the talk over a reload", async () => {
  const { page } = phone;
  await visit(street, page);
  await write(page, "còn đó không");
  await expectLines(page, ["còn đó không", "Nghe: còn đó không"]);
  const before = await linesOn(page);
  await page.reload();
  await expect.poll(() => linesOn(page)).toEqual(before);
});

it("sends what was written without a connection, once and in order, when the server is back", async () => {
  const { page } = phone;
  await visit(street, page);
  await street.house.closeServer();
  for (const text of ["một", "hai", "ba"]) await write(page, text);
  await expectLines(page, ["một", "hai", "ba"]);
  await expect.poll(() => page.locator("#status").textContent()).toContain("Mất kết nối");
  expect(await page.locator("#status").textContent()).toContain("111");
  await expect
    .poll(() => page.locator("small.mark").allTextContents())
    .toEqual(["Đang gửi…", "Đang gửi…", "Đang gửi…"]);
  await street.house.openServer();
  await expectNothingWaits(page);
  await expect.poll(() => page.locator("#status").textContent()).toBe("");
  await write(page, "bốn");
  await expect.poll(() => linesOn(page)).toContain("Nghe: bốn");
  const lines = (await linesOn(page)).slice(2);
  expect(lines.filter((line) => !line.startsWith("Nghe: "))).toEqual(["một", "hai", "ba", "bốn"]);
  expect(lines.filter((line) => line.startsWith("Nghe: "))).toEqual(
    ["một", "hai", "ba", "bốn"].map((text) => `Nghe: ${text}`),
  );
});

it("sends a message once more when only the answer to it was lost, and it arrives once", async () => {
  const { page } = phone;
  await visit(street, page);
  let lost = 0;
  await page.route("**/chat/api/messages", async (route) => {
    if (lost === 2) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await write(page, "chỉ một lần");
  await expectLines(page, ["chỉ một lần", "Nghe: chỉ một lần"]);
  await expectNothingWaits(page);
  await write(page, "rồi sao");
  await expectLines(page, ["chỉ một lần", "Nghe: chỉ một lần", "rồi sao", "Nghe: rồi sao"]);
  expect(street.house.heard.filter((said) => said === "chỉ một lần")).toHaveLength(1);
});

it("keeps unsent words over a reload and sends them then", async () => {
  const { page } = phone;
  await visit(street, page);
  await page.route("**/chat/api/messages", (route) => route.abort());
  await write(page, "chưa đi được");
  await expect.poll(() => page.locator("small.mark").count()).toBe(1);
  await page.unroute("**/chat/api/messages");
  await page.reload();
  await expectLines(page, ["chưa đi được", "Nghe: chưa đi được"]);
});

it("goes on by itself when Redis went away and came back", async () => {
  const { page } = phone;
  await visit(street, page);
  await street.house.redis.kill();
  await write(page, "lúc Redis đi vắng");
  await expect
    .poll(() => page.locator("#status").textContent(), { timeout: 20_000 })
    .toContain("Mất kết nối");
  await street.house.redis.restart();
  await expectLines(page, ["lúc Redis đi vắng", "Nghe: lúc Redis đi vắng"]);
  await expect.poll(() => page.locator("#status").textContent()).toBe("");
});

it("waits as long as it is asked to when it sent too much, and then sends", async () => {
  const { page } = phone;
  await visit(street, page);
  await street.house.desk.set(`te:web:messages:${await personOf(phone)}`, "20", {
    expiration: { type: "EX", value: 4 },
  });
  const answer = page.waitForResponse("**/chat/api/messages");
  await write(page, "nhanh quá");
  expect((await answer).status()).toBe(429);
  await expectLines(page, ["nhanh quá", "Nghe: nhanh quá"]);
  await expectNothingWaits(page);
});

it("orders lines by the server's time, whatever the phone's clock says", async () => {
  const { page } = phone;
  await page.addInitScript("const now = Date.now.bind(Date); Date.now = () => now() - 3_600_000;");
  await visit(street, page);
  await write(page, "đồng hồ chậm");
  await expectLines(page, ["đồng hồ chậm", "Nghe: đồng hồ chậm"]);
  await page.reload();
  await expectLines(page, ["đồng hồ chậm", "Nghe: đồng hồ chậm"]);
});

it("leaves a text that is too long in the box and says what to do", async () => {
  const { page } = phone;
  await visit(street, page);
  const long = "dài ".repeat(6_000).trim();
  await write(page, long);
  expect(await page.locator("#status").textContent()).toContain("Chia ra vài tin ngắn");
  expect(await page.locator("#text").inputValue()).toBe(long);
  await write(page, "ngắn thôi");
  await expectLines(page, ["ngắn thôi", "Nghe: ngắn thôi"]);
  expect(await page.locator("#status").textContent()).toBe("");
});

it("shows words as they are, never as markup", async () => {
  const { page } = phone;
  await visit(street, page);
  await write(page, "<img src=x onerror=alert(1)>");
  await expectLines(page, ["<img src=x onerror=alert(1)>", "Nghe: <img src=x onerror=alert(1)>"]);
  expect(await page.locator("#lines img").count()).toBe(0);
});

it("begins anew in the other tab when one tab of a talk was left", async () => {
  const { page } = phone;
  await visit(street, page);
  await write(page, "lời của em");
  await expectLines(page, ["lời của em", "Nghe: lời của em"]);
  const { t } = await storage(page);
  const { token } = JSON.parse(t ?? "{}") as { token: string };
  await page.evaluate(
    (body) => navigator.sendBeacon("/chat/api/leave", new Blob([body], { type: "application/json" })),
    JSON.stringify({ token }),
  );
  await expect
    .poll(() => linesOn(page), { timeout: 20_000 })
    .toEqual(["Mình là máy trả lời tự động.", "Bạn chọn một mục nhé."]);
});
