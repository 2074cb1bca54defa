import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { caseOne, caseTwo, cry, Effects, lan, minh } from "../cases/effects.js";
import { type Browser, codeOf, type Desk, ownCommune, signedIn } from "../hotline/desk.js";
import { expectAccessible, narrow, setUpBrowserDesk, wide } from "../support/browser-desk.js";
import { isMarkedLoaded, markLoaded } from "../support/console-seat.js";

const pictures = process.env["COMMUNE_PICTURES"];

let desk: Desk;
let operator: Browser;
let officer: Browser;
let atOffice: Page;
let onPhone: Page;

setUpBrowserDesk(async (opened) => {
  desk = opened.desk;
  await tellTwice();
  operator = await signedIn(desk, "operator");
  officer = await signedIn(desk, "commune");
  atOffice = await opened.window({ browser: operator });
  onPhone = await opened.window({ browser: officer, size: narrow });
});

/** One case for the officer's commune, one for another. */
async function tellTwice(): Promise<void> {
  const child = new Effects(lan, Date.now() - 3_600_000).turn();
  const other = new Effects(minh, Date.now() - 3_600_000).turn();
  const said = (field: string, value: string) =>
    child.effect({ kind: "case-answer", caseId: caseOne, field, value, source: "report-abuse/what" });
  await desk.cases.applyEffects([
    child.says(cry),
    child.opens(),
    said("what", "ba đánh em bằng dây điện, nhà cổng xanh cạnh tiệm bánh"),
    said("mother-name", "Mẹ Sáu"),
    said("father-name", "Ba Hai"),
    said("age", "8"),
    said("safe-time", "sau 8 giờ tối"),
    said("contact", "0900 000 000"),
    said("informant-name", "cô Tư"),
    said("safe-way", "Chỉ lúc đang nhắn"),
    other.says("bi bo doi"),
    other.opens({ caseId: caseTwo, urgency: "P2" }),
  ]);
}

const refer = async (caseId: string, unitCode: string) => {
  const id = crypto.randomUUID();
  const tasks = [{ id, kind: "refer-commune", unitCode, words: "Xin tới nhà xem ngay" }];
  expect((await operator.post(`/cases/${caseId}/tasks`, { tasks })).status).toBe(200);
  const end = await operator.post(`/cases/${caseId}/tasks/${id}/end`, { result: "done" });
  expect(end.status).toBe(200);
};

const picture = (page: Page, name: string) =>
  expectAccessible(page, [page.viewportSize() ?? wide], { folder: pictures, name });

it("an officer is told of no case before one is sent to the own commune", async () => {
  await refer(caseTwo, "26526");
  expect((await officer.get("/referrals")).body).toEqual({ rows: [] });
  for (const id of [caseOne, caseTwo]) {
    expect((await officer.get(`/referrals/${id}`)).status).toBe(404);
    expect((await officer.post(`/referrals/${id}/answer`, { kind: "taken" })).status).toBe(404);
  }
  await onPhone.goto(`${desk.url}/hotline/`);
  await onPhone.getByText("Chưa có việc nào").waitFor();
  await markLoaded(onPhone);
});

it("what is sent to the commune appears on the officer's open page, long before it would ask by itself", async () => {
  await refer(caseOne, ownCommune.code);
  await onPhone.getByText("1 việc chưa nhận").waitFor();
  await onPhone.getByRole("link", { name: /case--one/ }).waitFor();
  expect(await isMarkedLoaded(onPhone)).toBe(true);
});

it("what is sent to the commune can be read there, without the talk and without who told of it", async () => {
  expect((await officer.get("/referrals")).body).toMatchObject({ rows: [{ caseId: caseOne }] });
  expect((await officer.get(`/referrals/${caseTwo}`)).status).toBe(404);
  for (const path of [`/cases/${caseOne}`, `/cases/${caseOne}/work`, `/talks/${lan}`, "/talks", "/cases"]) {
    expect([path, codeOf(await officer.get(path))]).toEqual([path, "forbidden"]);
  }
  const { body } = await officer.get(`/referrals/${caseOne}`);
  const told = JSON.stringify(body);
  expect(told).toContain("cổng xanh");
  for (const kept of [cry, "0900", "cô Tư", lan]) expect(told).not.toContain(kept);
  const read = await desk.pool.query("select case_id from history where action = 'referral.read'");
  expect(read.rows).toEqual([{ case_id: caseOne }]);
});

it("an officer takes a case with one tap and reports in three, and the office's open case shows it at once", async () => {
  await atOffice.goto(`${desk.url}/hotline/#/ho-so/${caseOne}`);
  const tasks = atOffice.getByRole("region", { name: "Việc cần làm" });
  await tasks.getByText("Chưa xác nhận đã nhận").waitFor();
  await markLoaded(atOffice);

  await picture(onPhone, "list");
  await onPhone.getByRole("link", { name: /case--one/ }).click();
  await onPhone.getByText("ba đánh em bằng dây điện", { exact: false }).waitFor();
  // As in the form, not in the order of writing; how to reach who told of it says what it is.
  expect(await onPhone.locator(".officer-fields dt").allInnerTexts()).toEqual([
    "Xã, phường",
    "Chuyện gì xảy ra",
    "Tuổi hoặc tuổi ước chừng",
    "Tên cha",
    "Tên mẹ",
  ]);
  await onPhone.getByText("Lúc liên lạc an toàn: sau 8 giờ tối").waitFor();
  await picture(onPhone, "case");
  await onPhone.getByRole("button", { name: "Đã nhận" }).click();
  await onPhone.getByText(/đã nhận lúc/).waitFor();
  await tasks.getByText(/Đã nhận lúc/).waitFor();

  await onPhone.getByRole("button", { name: "Đã gặp" }).click();
  await onPhone.getByRole("button", { name: "Chưa an toàn" }).click();
  await onPhone.getByLabel("Ghi thêm (không bắt buộc)").fill("cha còn say");
  await picture(onPhone, "report");
  await onPhone.getByRole("button", { name: "Cần công an" }).click();
  await onPhone.getByText("Đã gửi. Đường dây thấy ngay.").waitFor();
  // Reported, but not safe: the law's clock goes on, here and in the list.
  await onPhone.getByText(/^Hạn luật còn/).waitFor();
  await picture(onPhone, "reported");
  await tasks.getByText("Đã gặp trẻ · Chưa an toàn · Cần công an").waitFor();
  await tasks.getByText("cha còn say").waitFor();
  await atOffice.getByText("Cán bộ xã báo cần hỗ trợ").waitFor();
  for (const page of [onPhone, atOffice]) expect(await isMarkedLoaded(page)).toBe(true);
  await picture(atOffice, "office");

  await onPhone.setViewportSize(wide);
  await onPhone.getByRole("link", { name: "Về danh sách", exact: true }).click();
  await onPhone.getByText("Đã gặp trẻ · Chưa an toàn · Cần công an").waitFor();
  await onPhone.getByText(/^Hạn luật còn/).waitFor();
  await picture(onPhone, "list-wide");
});

it("what does not fit together is asked about before it goes out, and can be reported anew", async () => {
  await onPhone.setViewportSize(narrow);
  await onPhone.getByRole("link", { name: /case--one/ }).click();
  desk.now += 1_000;
  const tap = (name: string) => onPhone.getByRole("button", { name, exact: true }).click();
  await tap("Chưa gặp được");
  await tap("Chưa an toàn");
  await tap("Không cần thêm");
  await onPhone
    .getByText("Trẻ chưa an toàn mà không cần gì thêm, có đúng không?", { exact: false })
    .waitFor();
  await picture(onPhone, "asked");
  await tap("Chọn lại");
  const reports = async () =>
    (await desk.needs.caseLife.officerReferral(caseOne, ownCommune.code))?.reports.length;
  expect(await reports()).toBe(1);
  await tap("Không cần thêm");
  await tap("Đúng vậy, gửi");
  await onPhone.getByText("Bấm nhầm thì báo lại ở đây", { exact: false }).waitFor();
  expect(await reports()).toBe(2);
  desk.now += 1_000;
  await tap("Đã gặp");
  await tap("An toàn");
  await tap("Không cần thêm");
  await onPhone.getByText(/^Hạn luật còn/).waitFor({ state: "detached" });
});

it("the numbers an officer needs are rung at one tap", async () => {
  const rung = async (name: RegExp) => onPhone.getByRole("link", { name }).first().getAttribute("href");
  expect([await rung(/^Gọi 113/), await rung(/^Gọi 115/), await rung(/^Gọi đường dây/)]).toEqual([
    "tel:113",
    "tel:115",
    "tel:0254000000",
  ]);
  await picture(onPhone, "numbers");
});
