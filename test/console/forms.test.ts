import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { BrowserContext, Browser as Chromium, Download, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../src/hotline/role.js";
import type { CaseId } from "../../src/model/ids.js";
import { cry, Effects } from "../cases/effects.js";
import { type Desk, openDesk, signedIn } from "../hotline/desk.js";
import { launchChromium } from "../support/chromium.js";
import { databases, type TestDatabase } from "../support/database.js";
import { pdfPages } from "../support/pdf.js";
import { samplePdf, samplePng } from "../support/sample-files.js";
import { wordText } from "../support/zip.js";
import { faultsOn } from "./axe.js";
import { builtConsole } from "./built-console.js";

const caseId = "K7M2QX4P9RTV" as CaseId;
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };
const shots = process.env["SHOTS"];

let database: TestDatabase;
let desk: Desk;
let chromium: Chromium;
let context: BrowserContext;
let page: Page;
let thrown: string[];

beforeAll(async () => {
  const [, postgres] = databases;
  if (!postgres) throw new Error("no database");
  database = await postgres.start();
  desk = await openDesk(database, postgres.name, { pages: await builtConsole() });
  chromium = await launchChromium();
  const made = new Effects().turn();
  const answer = (field: string, value: string) =>
    made.effect({ kind: "case-answer", caseId, field, value, source: "words" });
  await desk.cases.applyEffects([made.says(cry), made.opens({ caseId }), answer("contact", "chỗ bà Tư")]);
  const operator = await signedIn(desk, "operator");
  const tasks = [
    { id: randomUUID(), kind: "first-assessment" },
    { id: randomUUID(), kind: "plan" },
    { id: randomUUID(), kind: "refer-school" },
  ];
  await operator.post(`/cases/${caseId}/tasks`, { tasks });
});
afterAll(async () => {
  await chromium.close();
  await desk.stop();
  await database.stop();
});
beforeEach(async () => {
  thrown = [];
  context = await chromium.newContext({ viewport: wide, locale: "vi-VN" });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => thrown.push(String(error)));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) thrown.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  expect(thrown).toEqual([]);
});

/** Opens the case's page as somebody with this role. */
async function open(role: Role): Promise<void> {
  const browser = await signedIn(desk, role);
  await context.addCookies([...browser.cookies].map(([name, value]) => ({ name, value, url: desk.url })));
  await page.goto(`${desk.url}/hotline/#/ho-so/${caseId}`);
  await forms().waitFor();
}
const forms = () => page.getByRole("region", { name: "Biểu mẫu" });
const shoot = async (name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};
const saved = async (download: Promise<Download>) => {
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

describe("the decree's forms of a case", () => {
  it("form 1 is saved as Word and PDF and shown for printing, each as the dialog was filled in", async () => {
    await open("operator");
    await forms().getByRole("button", { name: "In hoặc tải Mẫu 01" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Ai được xem bản này").waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await shoot("form-01-dialog-wide");
    await page.setViewportSize(narrow);
    await shoot("form-01-dialog-narrow");
    const pdf = saved(page.waitForEvent("download"));
    await dialog.getByRole("button", { name: "Tải PDF" }).click();
    const first = await pdf;
    expect(first.name).toBe("mau-01-K7M2-QX4P.pdf");
    const text = pdfPages(first.bytes).join("").replace(/\s/g, "");
    expect(text).toContain("chỉngườitrựctiếpxửlýhồsơnày");
    expect(text).not.toMatch(/chỗbàTư|CỘNGHÒA/);
    await dialog.getByLabel("Trao đổi giữa các cơ quan").check();
    await dialog.getByLabel("In cả thông tin người báo tin").check();
    await dialog.getByLabel("Đơn vị là cơ quan nhà nước").check();
    const word = saved(page.waitForEvent("download"));
    await dialog.getByRole("button", { name: "Tải Word" }).click();
    const second = await word;
    expect(second.name).toBe("mau-01-K7M2-QX4P.docx");
    for (const words of ["chỗ bà Tư", "CỘNG HÒA XÃ HỘI", "Trao đổi giữa các cơ quan"]) {
      expect(wordText(second.bytes)).toContain(words);
    }
    const address = (await dialog.getByRole("link", { name: "Xem và in" }).getAttribute("href")) ?? "";
    const shown = await context.request.get(new URL(address, desk.url).href);
    expect(shown.headers()["content-disposition"]).toContain("inline");
    expect(
      pdfPages(await shown.body())
        .join("")
        .replace(/\s/g, ""),
    ).toContain("chỗbàTư");
    const deeds = (await desk.cases.caseHistory(caseId, 20)).map(
      ({ action, detail }) => `${action} ${detail["format"]}`,
    );
    expect(deeds).toEqual(expect.arrayContaining(["case.print pdf", "case.export docx", "case.export pdf"]));
  });

  it("an office's own form goes up at its step and comes down again; what is none is refused", async () => {
    await open("operator");
    const step = forms().getByRole("listitem").filter({ hasText: "Mẫu 02" });
    const choose = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent("filechooser");
      await step.getByRole("button", { name: "Thêm tệp Mẫu 02" }).click();
      await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
    };
    await choose("trang.pdf", Buffer.from("<!doctype html>"));
    await step.getByText("Chỉ nhận tệp PDF").waitFor();
    await choose("lon.pdf", Buffer.concat([samplePdf, Buffer.alloc(10 * 1024 * 1024)]));
    await step.getByText("Tệp lớn hơn 10 MB").waitFor();
    await choose("Đánh giá bé Na (đã ký).pdf", samplePdf);
    await choose(`Ảnh chụp ${"rất dài ".repeat(12)}.png`, samplePng);
    await step.getByText("Ảnh chụp rất dài").waitFor();
    const download = saved(page.waitForEvent("download"));
    await step.getByRole("button", { name: "Tải về Đánh giá bé Na (đã ký).pdf" }).click();
    expect(await download).toEqual({ name: "Đánh giá bé Na (đã ký).pdf", bytes: samplePdf });
    expect(await step.getByRole("button", { name: /^Bỏ / }).count()).toBe(0);
    expect(await forms().getByText("Báo trường học").count()).toBe(0);
    expect(await faultsOn(page)).toEqual([]);
    await shoot("forms-wide");
    await page.setViewportSize(narrow);
    await shoot("forms-narrow");
    expect(
      await page.getByRole("main").evaluate((it) => it.scrollWidth - it.clientWidth),
    ).toBeLessThanOrEqual(0);
  });

  it("a supervisor takes a form away with a reason", async () => {
    await open("supervisor");
    await forms().getByRole("button", { name: "Bỏ Đánh giá bé Na (đã ký).pdf" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "Bỏ tệp" }).isDisabled()).toBe(true);
    await dialog.getByLabel("Tệp của hồ sơ khác").check();
    expect(await faultsOn(page)).toEqual([]);
    await shoot("form-removal-wide");
    await dialog.getByRole("button", { name: "Bỏ tệp" }).click();
    await forms().getByText("Tệp của hồ sơ khác").waitFor();
    expect(await forms().getByRole("button", { name: "Tải về Đánh giá bé Na (đã ký).pdf" }).count()).toBe(0);
  });
});
