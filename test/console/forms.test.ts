import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { Download, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Role } from "../../src/hotline/role.js";
import type { CaseId } from "../../src/model/ids.js";
import { cry, Effects } from "../cases/effects.js";
import { type Desk, signedIn } from "../hotline/desk.js";
import { narrow, setUpBrowserDesk } from "../support/browser-desk.js";
import { pdfPages } from "../support/pdf.js";
import { samplePdf, samplePng } from "../support/sample-files.js";
import { wordText } from "../support/zip.js";
import { faultsOn } from "./axe.js";

const caseId = "K7M2QX4P9RTV" as CaseId;
const shots = process.env["SHOTS"];

let desk: Desk;
let page: Page;

const opened = setUpBrowserDesk(async () => {
  desk = opened.desk;
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
/** Opens the case's page as somebody with this role. */
async function open(role: Role): Promise<void> {
  const browser = await signedIn(desk, role);
  page = await opened.window({ browser });
  await page.goto(`${desk.url}/hotline/#/ho-so/${caseId}`);
  await forms().waitFor();
}
const forms = () => page.getByRole("region", { name: "Biểu mẫu" });
const shoot = async (name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};
const saved = async (download: Promise<Download>) => {
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
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
    // What shows a PDF file is the browser's own: here it is only given, and the first time kept from opening.
    await page.evaluate(() => {
      window.open = (address) => {
        const { dataset } = document.body;
        const again = dataset["opened"] !== undefined;
        dataset["opened"] = String(address);
        return again ? window : null;
      };
      const make = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        if (file instanceof Blob) {
          void file.arrayBuffer().then((bytes) => {
            document.body.dataset["bytes"] = [...new Uint8Array(bytes)].join();
          });
        }
        return make(file);
      };
    });
    const blocked = dialog.getByRole("link", { name: "Mở bản in" });
    await dialog.getByRole("button", { name: "Xem và in" }).click();
    await blocked.waitFor();
    const opened = () => page.evaluate(() => document.body.dataset["opened"]);
    expect(await blocked.getAttribute("href")).toBe(await opened());
    const answered = page.waitForResponse((response) => response.url().includes("print=true"));
    await dialog.getByRole("button", { name: "Xem và in" }).click();
    expect((await answered).headers()["content-disposition"]).toContain("inline");
    await blocked.waitFor({ state: "detached" });
    expect(await opened()).toMatch(/^blob:/);
    const shown = await page.evaluate(() => document.body.dataset["bytes"]?.split(",").map(Number) ?? []);
    expect(pdfPages(Buffer.from(shown)).join("").replace(/\s/g, "")).toContain("chỗbàTư");
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
    await expect
      .poll(() => page.getByRole("main").evaluate((it) => it.scrollWidth - it.clientWidth))
      .toBeLessThanOrEqual(0);
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
