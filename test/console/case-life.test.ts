import type { Page, Request } from "playwright-core";
import { expect, it } from "vitest";
import type { CaseId, StaffId } from "../../src/model/ids.js";
import { caseOne, caseTwo, cry, Effects, lan, minh } from "../cases/effects.js";
import { type Desk, signedIn } from "../hotline/desk.js";
import { expectAccessible, narrow, setUpBrowserDesk, wide } from "../support/browser-desk.js";
import { faultsOn } from "./axe.js";

const hour = 3_600_000;
const pictures = process.env["CASE_PICTURES"];

let desk: Desk;
let page: Page;

const desks = setUpBrowserDesk(async (opened) => {
  desk = opened.desk;
  await tellTwice();
  page = await opened.window({ browser: await signedIn(desk, "operator") });
});

/** A child tells of being hit, and a neighbour of the same, an hour later; both named the same place. */
async function tellTwice(): Promise<void> {
  const child = new Effects(lan, Date.now() - 2 * hour).turn();
  const neighbour = new Effects(minh, Date.now() - hour).turn();
  const said = (made: Effects, caseId: CaseId, field: string, value: string, source: string) =>
    made.effect({ kind: "case-answer", caseId, field, value, source });
  await desk.cases.applyEffects([
    child.says(cry),
    child.opens(),
    said(child, caseOne, "place", "Phường Vũng Tàu", "report-abuse/place"),
    said(child, caseOne, "age", "8", "words"),
    said(
      child,
      caseOne,
      "what",
      "ba đánh em bằng dây điện, nhà cổng xanh cạnh tiệm bánh Hồng Hoa",
      "report-abuse/what",
    ),
    neighbour.says("Bé gái nhà cổng xanh cạnh tiệm bánh Hồng Hoa bị cha đánh"),
    neighbour.opens({ caseId: caseTwo, urgency: "P1", voice: "adult" }),
    said(neighbour, caseTwo, "age", "9", "report-abuse/age"),
  ]);
  for (const caseId of [caseOne, caseTwo]) {
    const unit = { code: "26506", name: "Phường Vũng Tàu", province: "Thành phố Hồ Chí Minh" };
    if (caseId === caseTwo)
      await desk.needs.caseLife.setUnit({ caseId, staff: "x" as StaffId, at: Date.now(), unit });
  }
}

const button = (name: string | RegExp) => page.getByRole("button", { name });
const region = (name: string) => page.getByRole("region", { name });
const dialog = () => page.getByRole("dialog");
const shut = () => expect.poll(() => dialog().count(), { timeout: 15_000 }).toBe(0);

const accessible = (name: string) => expectAccessible(page, [narrow, wide], { folder: pictures, name });

it("a case is found by its code", async () => {
  await page.goto(`${desk.url}/hotline/#/ho-so`);
  const count = (words: RegExp) => page.locator(".life-count", { hasText: words }).waitFor();
  await count(/^2 hồ sơ/);
  await page.getByLabel("Mã hồ sơ").fill("case-o");
  await count(/^1 hồ sơ/);
  await page.getByLabel("Mã hồ sơ").fill("");
  await count(/^2 hồ sơ/);
  // Nobody has passed them on, and where the first one happened is known from the words about the place.
  await page.getByText("Phường Vũng Tàu (theo lời kể)", { exact: false }).waitFor();
  expect(await page.getByText("Chưa chuyển xã").count()).toBe(2);
  await accessible("list");
  await page.getByRole("link", { name: /case--one/ }).click();
  await page.getByRole("heading", { name: "Hồ sơ case--one", level: 1 }).waitFor();
});

it("empty boxes are filled one after the other and saved together, and what cannot be is not taken", async () => {
  const report = region("Phiếu ghi nhận (Mẫu 01)");
  const age = report.getByRole("textbox", { name: "Tuổi cha" });
  // What the case knows by itself stands there as on the paper.
  await report.getByText("Nhắn tin qua trang web").waitFor();
  await report.getByText(/^\d\d giờ \d\d phút, ngày/).waitFor();
  await report.getByRole("textbox", { name: "Tên cha" }).fill("Ba Hai");
  await page.keyboard.press("Tab");
  await page.keyboard.type("-5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("thợ hồ");
  await button("Lưu 3 mục").click();
  await report.getByText("Số tuổi này không thể có.").waitFor();
  // What is wrong has the keyboard and is named; what is right is saved without it.
  await expect.poll(() => age.evaluate((box) => box === document.activeElement)).toBe(true);
  await report.getByText("Chưa lưu được 1 mục, xin sửa:").waitFor();
  await button("Lưu 1 mục").waitFor();
  await accessible("filling");
  await page.getByLabel("Tên mẹ").focus();
  await button("Tuổi cha").click();
  await expect.poll(() => age.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.reload();
  await expect.poll(() => age.inputValue()).toBe("-5");
  await age.fill("45");
  await button("Lưu 1 mục").click();
  await age.waitFor({ state: "detached" });
  await button("Sửa: Tuổi cha").waitFor();
  const { answers } = (await desk.cases.readCase(caseOne)) ?? {};
  expect(answers?.slice(-3)).toMatchObject(
    [
      ["father-name", "Ba Hai"],
      ["father-job", "thợ hồ"],
      ["father-age", "45"],
    ].map(([field, value]) => ({ field, value, reason: null })),
  );
});

it("a field is corrected with a reason, and the unit is taken from the words about the place", async () => {
  const report = region("Phiếu ghi nhận (Mẫu 01)");
  await button("Phường Vũng Tàu, Thành phố Hồ Chí Minh").click();
  await report.getByText("Có thể là:").waitFor({ state: "detached" });
  const harmer = report.getByLabel("Người gây hại là ai", { exact: true });
  await harmer.fill("Người ngoài");
  await page.keyboard.press("Escape");
  await button("Lưu 1 mục").click();
  await button("Sửa: Người gây hại là ai").click();
  await dialog().getByLabel("Nội dung").fill("Cha, mẹ hoặc người nuôi");
  await dialog().getByRole("button", { name: "Lưu" }).click();
  await dialog().getByRole("alert").getByText("Xin chọn lý do.").waitFor();
  await dialog().getByLabel("Đọc lại lời kể").check();
  await dialog().getByRole("button", { name: "Lưu" }).click();
  await shut();
  await report.getByText("ghi (đọc lại lời kể)").waitFor();
});

it("suggested tasks are added, one is sent, and what the office answered is noted", async () => {
  const todo = region("Việc cần làm");
  // The answer about who does the harm makes separation worth thinking of.
  await todo.getByText("Tạm thời cách ly trẻ").waitFor();
  await accessible("case");
  await todo.getByRole("button", { name: /^Thêm cả \d việc$/ }).click();
  // Nothing is sent by noting it: the case goes on saying so.
  const unsent = page.getByText("Chưa chuyển xã");
  await unsent.waitFor();
  await todo.getByRole("button", { name: "Chuyển về xã ngay" }).click();
  await dialog().getByText("Mới biết tới xã").waitFor();
  const picked = dialog().locator(".unit-picked");
  expect(await picked.innerText()).toMatch(/^Nơi\nPhường Vũng Tàu, Thành phố Hồ Chí Minh\n/);
  // Nobody of the commune works with this program: said before it is sent, and kept in sight after it.
  await dialog().getByText("Xã này chưa có tài khoản nào", { exact: false }).waitFor();
  await dialog().getByText("Danh bạ chưa có số của xã này", { exact: false }).waitFor();
  expect(await dialog().getByText("Cán bộ xã được báo ngay").count()).toBe(0);
  await accessible("forwarding");
  await dialog().getByLabel("Tới đâu").fill("nhà số 5, hẻm chợ, phường Vũng Tàu");
  await dialog().getByText("Mới biết tới xã").waitFor({ state: "detached" });
  await dialog().getByLabel("Lời dặn cán bộ xã").fill("Xin tới ngay");
  // What was written is kept when the dialog is left.
  await page.keyboard.press("Escape");
  await shut();
  await todo.getByRole("button", { name: "Chuyển về xã ngay" }).click();
  await dialog().getByText("Đây là lời đang ghi dở, chưa chuyển.").waitFor();
  expect(await dialog().getByLabel("Lời dặn cán bộ xã").inputValue()).toBe("Xin tới ngay");
  expect(await dialog().getByLabel("Tới đâu").inputValue()).toBe("nhà số 5, hẻm chợ, phường Vũng Tàu");
  await dialog().getByRole("button", { name: "Chuyển ngay" }).click();
  await shut();
  await unsent.waitFor({ state: "detached" });
  await todo.getByText("Chưa xác nhận đã nhận").waitFor();
  const unheard = page.getByText("chưa ai ở xã thấy việc này", { exact: false });
  await unheard.waitFor();
  await accessible("unheard");
  expect(await desk.needs.caseLife.officerReferral(caseOne, "26506")).toMatchObject({
    words: "Xin tới ngay",
  });
  await region("Tóm tắt hồ sơ").getByText("Đã chuyển", { exact: true }).waitFor();
  await button("Ghi trả lời").click();
  await dialog().getByLabel("Đã gặp trẻ").check();
  await dialog().getByRole("button", { name: "Lưu" }).click();
  await shut();
  await todo.getByText(/^Đã nhận lúc/).waitFor();
  await unheard.waitFor({ state: "detached" });
});

it("a lower urgency is marked, and a case that looks alike is linked by a person", async () => {
  await button("Đổi mức khẩn cấp").click();
  await page.getByRole("menuitem", { name: "Trung bình", exact: true }).click();
  await dialog().getByLabel("Đã xác nhận trẻ an toàn").check();
  await dialog().getByRole("button", { name: "Hạ mức" }).click();
  await shut();
  await page.getByText("Chờ trưởng ca xem").waitFor();
  // A carer does the harm: the law's clock goes on at any level.
  await page.getByText("luật tính là khẩn cấp ở mọi mức").waitFor();
  expect(await button("Đã xem").count()).toBe(0);

  const related = region("Liên quan");
  await related.getByText(/cùng xã, phường · gần tuổi/).waitFor();
  await accessible("worked");
  await related.getByRole("button", { name: "Gộp hồ sơ" }).click();
  await dialog().getByRole("columnheader", { name: "Giữ case--one" }).waitFor();
  await dialog()
    .getByRole("row", { name: /^Tuổi.* 8 9$/ })
    .waitFor();
  await dialog().getByRole("button", { name: "Gộp, đóng case--two" }).waitFor();
  await accessible("merging");
  await dialog().getByRole("button", { name: "Để sau" }).click();
  await shut();
  await related.getByRole("button", { name: "Cùng vụ việc" }).click();
  await related.getByText(/^Cùng vụ việc ·/).waitFor();
});

it("closing with tasks not done asks first, and a closed case is opened again", async () => {
  const asked: unknown[] = [];
  const note = (request: Request) => {
    if (request.url().endsWith(`/cases/${caseOne}/close`)) asked.push(request.postDataJSON());
  };
  page.on("request", note);
  await button("Đóng hồ sơ").click();
  await dialog().getByLabel("Trẻ đã an toàn, không cần làm gì thêm").check();
  // Enter in what is chosen or written closes nothing.
  await page.keyboard.press("Enter");
  await dialog().getByLabel("Ghi chú").press("Enter");
  await dialog().getByRole("button", { name: "Đóng hồ sơ" }).focus();
  // The key is held down: what it warned of has to be read first, and meant by a press of its own.
  await page.keyboard.down("Enter");
  const warning = dialog().locator(".close-warning");
  await warning.getByText("Người viết đang chờ trả lời").waitFor();
  await expect.poll(() => warning.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await accessible("closing");
  const still = dialog().getByRole("button", { name: "Vẫn đóng hồ sơ" });
  await still.hover();
  // The second half of a double click.
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await still.click();
  await dialog().getByText("Hồ sơ còn việc chưa xong").waitFor();
  await still.click();
  await shut();
  page.off("request", note);
  const meant = { despiteWaiting: true, despiteNotHanded: false };
  expect(asked).toMatchObject([
    { ...meant, despiteWaiting: false, despiteOpenTasks: false },
    { ...meant, despiteOpenTasks: false },
    { ...meant, despiteOpenTasks: true },
  ]);
  desk.now += 60_000;
  await button("Mở lại hồ sơ").click();
  await dialog().getByLabel("Có thông tin mới").check();
  await dialog().getByRole("button", { name: "Mở lại" }).click();
  await shut();
  await button("Đổi trạng thái").waitFor();
  await region("Tóm tắt hồ sơ")
    .getByText(/tính từ tin mới/)
    .waitFor();
  await page.getByText("Chưa chuyển xã").waitFor();
  expect(await desk.cases.readCase(caseOne)).toMatchObject({ status: "in-progress", urgency: "P2" });
});

it("the pane beside the talk shows the same, and a field leads to the line that told it", async () => {
  await page.goto(`${desk.url}/hotline/?lan-hai#/ho-so/${caseOne}`);
  await page.setViewportSize(wide);
  await page.getByRole("link", { name: "xem lời kể" }).first().click();
  const line = page.locator(".told-line");
  await line.waitFor();
  expect(await line.textContent()).toContain(cry);
  const pane = page.getByRole("complementary", { name: "Hồ sơ" });
  await pane.getByRole("region", { name: "Việc cần làm" }).getByText("Can thiệp khẩn cấp").waitFor();
  expect(await faultsOn(page)).toEqual([]);
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/talk-wide.png` });
});

it("the calendar of working days can be read on call and is entered by supervisors only", async () => {
  await page.goto(`${desk.url}/hotline/#/ngay-nghi`);
  await page.getByText("Quốc khánh").first().waitFor();
  expect(await button("Ghi ngày").count()).toBe(0);
  await accessible("holidays");
});

it("from November on the days off at Tết are asked for, and a supervisor enters them", async () => {
  desk.now = Date.UTC(new Date().getFullYear(), 10, 20);
  page = await desks.window({ browser: await signedIn(desk, "supervisor") });
  await page.goto(`${desk.url}/hotline/#/ngay-nghi`);
  const asked = page.getByRole("region", { name: /^Lịch Tết/ });
  await asked.getByText("các ngày đi làm bù").waitFor();
  await accessible("tet");
  await asked.getByRole("button", { name: /^Ghi lịch Tết/ }).click();
  await asked.waitFor({ state: "detached" });
});
