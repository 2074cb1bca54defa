import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { writtenDay } from "../../src/hotline/console/fields/written.js";
import { isoDay } from "../../src/hotline/console/words/duty.js";
import type { CaseId } from "../../src/model/ids.js";
import { beaten, Effects, personOf } from "../cases/effects.js";
import { type Browser, codeOf, type Desk, signedIn } from "../hotline/desk.js";
import { expectAccessible, narrow, setUpBrowserDesk, wide } from "../support/browser-desk.js";

const pictures = process.env["OFFLINE_PICTURES"];

let desk: Desk;
let operator: Browser;
let page: Page;

setUpBrowserDesk(async (opened) => {
  desk = opened.desk;
  operator = await signedIn(desk, "operator");
  page = await opened.window({ browser: operator });
});

const accessible = (name: string) => expectAccessible(page, [narrow, wide], { folder: pictures, name });

it("a call becomes a case that rings and can be opened, but nothing can be written back", async () => {
  await page.goto(`${desk.url}/hotline/#/ghi-cuoc-goi`);
  await page.getByRole("button", { name: "Mở hồ sơ" }).click();
  await page.getByText("Xin ghi điều người báo nói").waitFor();
  await page
    .getByLabel("Chuyện gì, theo đúng lời người báo")
    .fill("Cháu bé nhà bên đang bị bố đánh, cứu cháu với");
  await page.getByText("Máy thấy trong lời kể", { exact: false }).waitFor();
  await page.getByRole("radio", { name: /Khẩn cấp/ }).check();
  const age = page.getByLabel("Tuổi của trẻ, hoặc ước chừng");
  await age.fill("-5");
  await page.getByText("Số tuổi này không thể có.").waitFor();
  await age.fill("6");
  await page.getByLabel("Trẻ có an toàn lúc này không").selectOption("Không");
  await page.getByLabel("Nơi", { exact: true }).fill("Phường Vũng");
  await page.getByRole("button", { name: /Phường Vũng Tàu/ }).click();
  const day = page.getByLabel("Ngày nhận tin");
  await day.fill("31/02/2026");
  await page.getByLabel("Giờ nhận tin").fill("8h30");
  await page.getByRole("button", { name: "Mở hồ sơ" }).click();
  await page.getByText("Xin viết ngày/tháng/năm", { exact: false }).waitFor();
  await day.fill(writtenDay(isoDay(Date.now() + 24 * 3_600_000)));
  await page.getByText("Ngày này chưa tới.").waitFor();
  const yesterday = writtenDay(isoDay(Date.now() - 24 * 3_600_000));
  await day.fill(yesterday.replace(/^0/, "").replaceAll("/", "."));
  // Somebody is on the line while an alarm is looked at: nothing is lost.
  await page.goto(`${desk.url}/hotline/#/`);
  await page.goto(`${desk.url}/hotline/#/ghi-cuoc-goi`);
  await page.getByText("cuộc anh/chị đang ghi dở", { exact: false }).waitFor();
  expect(await page.getByLabel("Tuổi của trẻ, hoặc ước chừng").inputValue()).toBe("6");
  expect(await page.getByRole("radio", { name: /Khẩn cấp/ }).isChecked()).toBe(true);
  await page.getByText("Phường Vũng Tàu", { exact: false }).waitFor();
  expect([await day.inputValue(), await page.getByLabel("Giờ nhận tin").inputValue()]).toEqual([
    yesterday,
    "08:30",
  ]);
  await page.getByRole("button", { name: "Bỏ, ghi cuộc mới" }).waitFor();
  await accessible("offline");
  await page.getByRole("button", { name: "Mở hồ sơ" }).click();
  await page.getByText(/Đã mở hồ sơ/).waitFor();
  await page
    .getByRole("region", { name: "Báo động" })
    .getByRole("link", { name: /^Xem cuộc/ })
    .waitFor();
  await accessible("offline-done");
  await page.getByRole("link", { name: "Mở hồ sơ" }).click();
  await page.getByText("đang bị bố đánh", { exact: false }).first().waitFor();
  await page.getByRole("link", { name: /^Xem cuộc/ }).click();
  await page.getByText("Ở đây không nhắn lại được", { exact: false }).waitFor();
  const { rows } = await desk.pool.query<{ person: string }>("select person from talks");
  const press = { requestId: crypto.randomUUID() };
  const reply = await operator.post(`/talks/${rows[0]?.person}/take-over`, press);
  expect(codeOf(reply)).toBe("no-chat");
  expect(desk.events).toEqual([]);
});

it("a moment in the future and a unit that is none are refused", async () => {
  const body = { channel: "visit", teller: "child", words: "em so", urgency: "P1" };
  const send = (more: object) =>
    operator.post("/contacts", { ...body, requestId: crypto.randomUUID(), toldAt: desk.now, ...more });
  expect(codeOf(await send({ toldAt: desk.now + 3_600_000 }))).toBe("bad-request");
  expect((await send({ unitCode: "99999" })).status).toBe(404);
  expect(codeOf(await send({ age: "-5" }))).toBe("unfit-field");
  expect((await send({})).status).toBe(201);
});

it("the morning list shows the night by urgency, groups a class, and notes what was seen", async () => {
  const at = Date.now() - 60 * 60_000;
  for (const [place, name] of ["mot", "hai", "ba"].entries()) {
    const made = new Effects(personOf(name), at + place * 60_000, 10 + place).turn();
    const caseId = `class-${name}` as CaseId;
    await desk.cases.applyEffects([
      made.effect({ kind: "class", word: "bat-nat", group: "4827" }),
      made.says("em bi ban danh o lop"),
      made.opens({ caseId, urgency: place === 2 ? "P0" : "P2", dangers: [{ ...beaten, kind: "bullying" }] }),
      made.effect({ kind: "case-answer", caseId, field: "safe-time", value: "sau giờ học", source: "x/y" }),
    ]);
  }
  await page.goto(`${desk.url}/hotline/#/buoi-sang`);
  await page.getByText("2 cuộc từ một lớp “bat-nat”", { exact: false }).click();
  const first = page.getByRole("region", { name: "Báo động chưa ai xác nhận" });
  await first.getByText("Điện thoại", { exact: false }).waitFor();
  await page.getByRole("region", { name: "Khẩn cấp", exact: true }).getByText("clas-s-ba").waitFor();
  await accessible("morning");
  const mark = page.getByRole("button", { name: "Đánh dấu đã xem: clas-s-ba" });
  await mark.click();
  await mark.waitFor({ state: "detached" });
  await page.getByText("anh/chị đã xem 1", { exact: false }).waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("sau giờ học", { exact: false }).first().isVisible()).toBe(false);
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/morning-print.png` });
  await page.emulateMedia({ media: "screen" });
  const read = await desk.pool.query("select 1 from history where action = 'morning.read'");
  expect(read.rowCount).toBe(1);
  await page.getByRole("link", { name: /clas-s-ba/ }).click();
  await page.getByText("em bi ban danh o lop").first().waitFor();
});
