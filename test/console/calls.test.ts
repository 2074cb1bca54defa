import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { StaffId } from "../../src/model/ids.js";
import { caseOne, cry, Effects, lan } from "../cases/effects.js";
import { type Browser, type Desk, idOf, signedIn } from "../hotline/desk.js";
import { expectAccessible, narrow, setUpBrowserDesk, wide } from "../support/browser-desk.js";

const minute = 60_000;
const pictures = process.env["CALL_PICTURES"];

let desk: Desk;
let page: Page;
let operator: Browser;

setUpBrowserDesk(async (opened) => {
  desk = opened.desk;
  operator = await signedIn(desk, "operator");
  await tell((await idOf(operator)) as StaffId);
  page = await opened.window({ browser: operator });
});

/** A child cried for help, was answered, and has been silent for eleven minutes. */
async function tell(staff: StaffId): Promise<void> {
  const made = new Effects(lan, Date.now() - 11 * minute).turn(0);
  const said = (field: string, value: string) =>
    made.effect({ kind: "case-answer", caseId: caseOne, field, value, source: "report-abuse/place" });
  const reached = [said("contact", "số của em 0900 000 111"), said("safe-way", "Gọi điện thoại")];
  const known = [said("place", "gần chợ, cổng xanh"), said("age", "8"), ...reached];
  const opened = [made.says(cry), made.opens(), ...known];
  await desk.cases.applyEffects([...opened, made.takesOver(staff, "Chị Hà")]);
  made.turn();
  await desk.cases.applyEffects([made.answers("staff", "Mình đang đọc đây.", { name: "Chị Hà" })]);
  const unit = { code: "26506", name: "Phường Vũng Tàu", province: "Thành phố Hồ Chí Minh" };
  await desk.needs.caseLife.setUnit({ caseId: caseOne, staff, at: Date.now(), unit });
  await desk.needs.directory.add(
    {
      unit: {
        code: "26506",
        name: "Phường Vũng Tàu",
        province: { code: "79", name: "Thành phố Hồ Chí Minh" },
      },
      ...{ kind: "commune-police", name: "Trực ban công an phường", phones: ["02541234567"] },
      ...{ hours: "", note: "", source: "", verifiedAt: null },
    },
    { staff, at: Date.now() },
  );
}

const region = (name: string) => page.getByRole("region", { name, exact: true });
const dialog = () => page.getByRole("dialog");

const accessible = (name: string) =>
  expectAccessible(page, [page.viewportSize() ?? wide], { folder: pictures, name });

it("the card of the leading danger stands beside the talk, and a question goes into the box, not out", async () => {
  await page.goto(`${desk.url}/hotline/#/${lan}`);
  await page.locator("summary", { hasText: "Cần làm gì: Bạo lực" }).waitFor();
  await region("Gọi ai")
    .getByRole("button", { name: /^Công an cấp xã/ })
    .waitFor();
  await accessible("card-wide");
  // Everything that is needed at once is on the screen, without scrolling.
  for (const name of ["Hỏi tiếp", "Nên", "Không nên", "Gọi ai"]) {
    const { y = 0, height = 0 } = (await region(name).boundingBox()) ?? {};
    expect([name, height > 0 && y + height <= wide.height]).toEqual([name, true]);
  }
  const next = region("Hỏi tiếp").getByRole("button", { name: /\?$/ });
  expect(await next.textContent()).toBe("Em có đang an toàn lúc này không?");
  await region("Hỏi tiếp").getByRole("button", { name: "Câu khác" }).click();
  await next.click();
  const box = page.getByLabel("Câu trả lời");
  await expect.poll(() => box.inputValue()).toBe("Người đó có đang ở gần không?");
  expect(desk.events).toEqual([]);
  await page.getByLabel("Chọn thẻ hướng dẫn").selectOption("sextortion");
  await page.getByText("Đừng trả tiền, đừng gửi thêm gì.").waitFor();
  // The title stands there once.
  expect(await page.locator(".protocol").getByText("Đe doạ, tống tiền qua mạng").count()).toBe(1);
  await page.locator("summary", { hasText: "Cần làm gì: Đe doạ, tống tiền qua mạng" }).focus();
  await page.keyboard.press("p");
  await page.getByText("Đừng trả tiền, đừng gửi thêm gì.").waitFor({ state: "hidden" });
  await page.keyboard.press("p");
  await page.getByLabel("Chọn thẻ hướng dẫn").selectOption("lost-contact");
  // Whom the card names for the number that was given follows from who gave it.
  await region("Gọi ai")
    .getByRole("button", { name: /^Trẻ, số trẻ đã cho/ })
    .click();
  await dialog().getByRole("link", { name: "Gọi 0900 000 111" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog().count()).toBe(0);
  await accessible("card-lost-wide");
  await page.getByLabel("Chọn thẻ hướng dẫn").selectOption("violence-now");
});

it("a question that the case answers already is not asked again, and the card says what is known", async () => {
  const next = region("Hỏi tiếp").getByRole("button", { name: /\?$/ });
  await expect.poll(() => next.textContent()).toBe("Em có đang an toàn lúc này không?");
  const told = new Effects(lan, Date.now()).turn().turn().turn();
  const answer = { kind: "case-answer", caseId: caseOne, source: "emergency/safe-now" } as const;
  await desk.cases.applyEffects([told.effect({ ...answer, field: "safe-now", value: "Không" })]);
  await expect.poll(() => next.textContent()).toBe("Người đó có đang ở gần không?");
  await page.locator(".protocol").getByText("Xem thêm").click();
  const known = region("Các câu hỏi").getByRole("listitem").filter({ hasText: "an toàn lúc này" });
  await known.getByText("Đã biết: Không").waitFor();
  await accessible("card-known-wide");
  await page.locator(".protocol").getByText("Xem thêm").click();
  await page.setViewportSize(narrow);
  await page.getByRole("button", { name: "Cần làm gì: Bạo lực" }).click();
  await dialog().getByText("Xem thêm").click();
  await dialog().getByText("Đã biết: Không").waitFor();
  await accessible("card-known-narrow");
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog().count()).toBe(0);
  await page.setViewportSize(wide);
});

it("where the directory has no number of the commune, 111 is offered, and is what is then rung", async () => {
  await region("Gọi ai")
    .getByRole("button", { name: /^Cán bộ trẻ em cấp xã/ })
    .click();
  await dialog().getByText("Danh bạ chưa có số của nơi này.").waitFor();
  await accessible("no-number-wide");
  await dialog().getByRole("button", { name: "Gọi 111 nhờ chuyển" }).click();
  await dialog().getByRole("link", { name: "Gọi 111" }).waitFor();
  expect(await dialog().getByLabel("Gọi cho").inputValue()).toBe("111");
  await dialog().getByRole("button", { name: "Huỷ" }).click();
  await expect.poll(() => dialog().count()).toBe(0);
  // The card of an accident names no 111 by itself.
  await page.getByLabel("Chọn thẻ hướng dẫn").selectOption("accident");
  await region("Gọi ai")
    .getByRole("button", { name: /^Tổng đài 111 Chưa có số của xã/ })
    .waitFor();
  await page.getByLabel("Chọn thẻ hướng dẫn").selectOption("violence-now");
});

it("a call in which the case was passed on ends the task, and what was promised runs down", async () => {
  await region("Gọi ai")
    .getByRole("button", { name: /^Công an cấp xã/ })
    .click();
  await dialog().getByRole("link", { name: "Gọi 0254 1234 567" }).waitFor();
  await expect.poll(() => dialog().getByLabel("Ai nghe máy").inputValue()).toBe("Trực ban công an phường");
  await dialog().getByLabel("Chuyển tin ngay trong cuộc gọi này").check();
  await dialog().getByText("Ở đâu: gần chợ, cổng xanh, Phường Vũng Tàu").waitFor();
  await dialog().getByLabel("Bên kia hứa gì").fill("cử người đến nhà");
  await accessible("dialog-wide");
  await page.setViewportSize(narrow);
  await accessible("dialog-narrow");
  await page.setViewportSize(wide);
  // Nobody is said to have answered before somebody says so.
  expect(await dialog().getByRole("radio", { checked: true }).count()).toBe(0);
  await dialog().getByRole("button", { name: "Lưu", exact: true }).click();
  await dialog().getByText("Xin chọn có ai nghe máy không.").waitFor();
  await dialog().getByRole("radio", { name: "Có người nghe" }).check();
  await dialog().getByRole("button", { name: "Lưu, đã chuyển tin" }).click();
  await expect.poll(() => dialog().count(), { timeout: 15_000 }).toBe(0);
  const calls = region("Cuộc gọi");
  await calls.getByText("Công an cấp xã, Phường Vũng Tàu").waitFor();
  await calls.getByText("Còn 29 phút").or(calls.getByText("Còn 30 phút")).waitFor();
  await region("Việc cần làm").getByText("1 việc đã kết thúc").waitFor();
  await accessible("calls-wide");
  await calls.getByRole("button", { name: "Ghi kết quả" }).click();
  await page.getByRole("menuitem", { name: "Đã làm đúng hẹn" }).click();
  await calls.getByText(/^Đã làm đúng hẹn · Người trực/).waitFor();
  const relayed = await desk.needs.callDesk.store.list(caseOne);
  expect(relayed[0]?.relayed).toContain("Trẻ: 8 tuổi.");
});

it("a call to the number the child gave warns that somebody else may pick up, and passes nothing on", async () => {
  await region("Cuộc gọi").getByRole("button", { name: "Ghi cuộc gọi" }).click();
  await dialog().getByLabel("Gọi cho").selectOption("Trẻ, số trẻ đã cho");
  const note = dialog().getByRole("region", { name: "Trước khi gọi" });
  await note.getByText("Chỉ gọi đúng cách đã dặn.").waitFor();
  await note.getByText("Người khác nghe: “Xin lỗi, tôi gọi nhầm số.”").waitFor();
  await note.getByText("“số của em 0900 000 111”").waitFor();
  await dialog().getByRole("link", { name: "Gọi 0900 000 111" }).waitFor();
  expect(await dialog().getByLabel("Chuyển tin ngay trong cuộc gọi này").count()).toBe(0);
  expect(await dialog().getByLabel("Bên kia hứa gì").count()).toBe(0);
  await accessible("own-number-wide");
  await page.setViewportSize(narrow);
  await accessible("own-number-narrow");
  await page.setViewportSize(wide);
  // The number that was given is this child's: it fills no other box.
  await dialog().getByLabel("Gọi cho").selectOption("Người nuôi trẻ, số đã cho");
  await note.getByText("Người nuôi có thể chính là người gây hại.", { exact: false }).waitFor();
  expect(await dialog().getByLabel("Số", { exact: true }).inputValue()).toBe("");
  await dialog().getByLabel("Gọi cho").selectOption("Trẻ, số trẻ đã cho");
  expect(await dialog().getByRole("radio", { name: "Có người nghe" }).count()).toBe(0);
  await dialog().getByRole("radio", { name: "Người khác nghe" }).check();
  await note.getByText("Không gọi lại số này.").waitFor();
  await dialog().getByRole("button", { name: "Lưu", exact: true }).click();
  await expect.poll(() => dialog().count(), { timeout: 15_000 }).toBe(0);
  await region("Cuộc gọi")
    .getByText(/^Người khác nghe · 0900 000 111/)
    .waitFor();
  const body = { id: randomUUID(), kind: "child", answered: "right-person" };
  for (const more of [{ forwarded: true }, { promise: "gọi lại" }, { answered: "yes" }]) {
    expect((await operator.post(`/cases/${caseOne}/calls`, { ...body, ...more })).status).toBe(400);
  }
  expect((await operator.post(`/cases/${caseOne}/calls`, body)).status).toBe(200);
});

it("a silence is proposed to be followed up, goes step by step, and leaves the decision to a supervisor", async () => {
  const strip = region("Mất liên lạc");
  await strip.getByRole("button", { name: "Theo dõi mất liên lạc" }).click();
  await strip.getByText("Thử một lần theo cách an toàn đã hẹn").waitFor();
  await strip.getByText(/^quá /).waitFor();
  await accessible("lost-wide");
  await page.setViewportSize(narrow);
  await accessible("lost-narrow");
  await page.getByRole("button", { name: "Cần làm gì: Bạo lực" }).click();
  await dialog().getByRole("region", { name: "Gọi ai" }).waitFor();
  await accessible("card-narrow");
  await dialog().getByText("Xem thêm").click();
  await accessible("card-narrow-more");
  await page.keyboard.press("Escape");
  await page.setViewportSize(wide);
  await strip.getByRole("button", { name: "Bỏ qua" }).click();
  await strip.getByText("Nhờ người cùng trực gọi điện").first().waitFor();
  await strip.getByRole("button", { name: "Ghi cuộc gọi" }).click();
  await dialog().getByRole("link", { name: "Gọi 0900 000 111" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog().count()).toBe(0);
  await strip.getByRole("button", { name: "Đã làm" }).click();
  await strip.getByText("Chuyển điều đã biết cho công an xã và UBND xã").first().waitFor();
  await strip.getByRole("button", { name: "Đã làm" }).click();
  await strip.getByText("Hãy gọi trưởng ca.").waitFor();
  expect((await operator.post(`/talks/${lan}/lost-contact/decide`, { decision: "stop" })).status).toBe(403);
  await strip.getByRole("button", { name: "Dừng…" }).click();
  await page.getByRole("menuitem", { name: "Biết trẻ an toàn qua nơi khác" }).click();
  await expect.poll(() => desk.needs.callDesk.store.lostContact(lan)).toBeNull();
});
