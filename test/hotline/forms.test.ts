import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formFileType } from "../../src/cases/forms/form-file.js";
import { mostFormBytes } from "../../src/cases/forms/form-kinds.js";
import { formList } from "../../src/hotline/api/contract.js";
import type { CaseId } from "../../src/model/ids.js";
import { caseOne, cry, Effects } from "../cases/effects.js";
import { databases, type TestDatabase } from "../support/database.js";
import { pdfPages } from "../support/pdf.js";
import { sampleJpg, samplePdf } from "../support/sample-files.js";
import { wordText } from "../support/zip.js";
import { type Browser, codeOf, type Desk, openDesk, type Reply, signedIn } from "./desk.js";

describe.each(databases.slice(1))("the decree's forms over the API, on $name", ({ name, start }) => {
  let database: TestDatabase;
  let desk: Desk;
  let operator: Browser;
  let supervisor: Browser;
  const task = randomUUID();
  const base = `/cases/${caseOne}`;

  beforeAll(async () => {
    database = await start();
    desk = await openDesk(database, name);
    operator = await signedIn(desk, "operator");
    supervisor = await signedIn(desk, "supervisor");
    const made = new Effects().turn();
    const contact = {
      kind: "case-answer",
      caseId: caseOne,
      field: "contact",
      value: "chỗ bà Tư",
      source: "words",
    } as const;
    await desk.cases.applyEffects([made.says(cry), made.opens(), made.effect(contact)]);
    await operator.post(`${base}/tasks`, { tasks: [{ id: task, kind: "first-assessment" }] });
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });

  /** Asks for a file as a browser would. */
  const file = async (path: string) => {
    const response = await fetch(`${desk.url}/hotline/api${path}`, { headers: { cookie: operator.cookie } });
    const header = (key: string) => response.headers.get(key);
    return { status: response.status, header, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const send = async (id: string, body: Uint8Array, fileName = "Mẫu 02 (đã ký).pdf"): Promise<Reply> => {
    const response = await fetch(`${desk.url}/hotline/api${base}/tasks/${task}/forms/${id}`, {
      method: "POST",
      headers: {
        ...{ cookie: operator.cookie, origin: desk.url, "content-type": "application/octet-stream" },
        "x-file-name": encodeURIComponent(fileName),
      },
      body: new Uint8Array(body),
    });
    return { status: response.status, body: await response.json(), headers: response.headers };
  };
  const forms = async () => formList.parse((await operator.get(`${base}/forms`)).body).forms;
  const deeds = async () =>
    (await desk.cases.caseHistory(caseOne as CaseId, 2)).map(
      ({ action, detail }) => [action, detail] as const,
    );

  test("form 1 is saved as Word, kept by no browser, and recorded with its format and level", async () => {
    const { status, header, bytes } = await file(`${base}/form-01.docx?secrecy=offices&informant=true`);
    expect(status).toBe(200);
    expect(header("content-disposition")).toBe('attachment; filename="mau-01-case--one.docx"');
    expect(header("content-type")).toContain("wordprocessingml");
    expect(header("cache-control")).toContain("no-store");
    expect(header("content-security-policy")).toContain("sandbox");
    expect(wordText(bytes)).toContain("chỗ bà Tư");
    expect((await deeds())[0]).toEqual([
      "case.export",
      { form: "Mẫu 01", format: "docx", secrecy: "offices", informant: "with" },
    ]);
  });

  test("form 1 is shown as PDF for printing, without who told unless that is wanted", async () => {
    const { header, bytes } = await file(`${base}/form-01.pdf?secrecy=handlers&print=true`);
    expect(header("content-disposition")).toBe('inline; filename="mau-01-case--one.pdf"');
    expect(header("content-type")).toBe("application/pdf");
    const text = pdfPages(bytes).join("").replace(/\s/g, "");
    expect(text).toContain("TRUNGTÂMMẪU");
    expect(text).not.toContain("chỗbàTư");
    expect((await deeds())[0]).toEqual([
      "case.print",
      { form: "Mẫu 01", format: "pdf", secrecy: "handlers", informant: "without" },
    ]);
  });

  test.each(["", "?secrecy=secret", "?secrecy=handlers&informant=perhaps"])(
    "the wish %j makes no form",
    async (query) => {
      expect(codeOf(await operator.get(`${base}/form-01.pdf${query}`))).toBe("bad-request");
    },
  );

  test("an office's own form goes up and comes down under its name, never shown in the browser", async () => {
    const id = randomUUID();
    expect(await send(id, samplePdf)).toMatchObject({ status: 200, body: { done: true } });
    expect(await forms()).toMatchObject([
      { id, task, name: "Mẫu 02 (đã ký).pdf", type: "pdf", size: samplePdf.length },
    ]);
    const { header, bytes } = await file(`${base}/forms/${id}`);
    expect(bytes.equals(samplePdf)).toBe(true);
    expect(header("content-disposition")).toBe(
      `attachment; filename="bieu-mau-case--one.pdf"; filename*=UTF-8''${encodeURIComponent("Mẫu 02 ")}%28${encodeURIComponent("đã ký")}%29.pdf`,
    );
    expect(header("content-security-policy")).toContain("sandbox");
    expect((await deeds())[0]?.[0]).toBe("form.read");
  });

  test("what is no form is refused, by its bytes and not by its name", async () => {
    expect(codeOf(await send(randomUUID(), Buffer.from("<script>"), "mau.pdf"))).toBe("unfit-form");
    expect(codeOf(await send(randomUUID(), Buffer.alloc(0)))).toBe("unfit-form");
    expect(codeOf(await send("../x", samplePdf))).toBe("not-found");
    expect(codeOf(await send("x", samplePdf))).toBe("bad-request");
    expect(codeOf(await operator.post(`${base}/tasks/${task}/forms/${randomUUID()}`, {}))).toBe("unfit-form");
    const whole = Buffer.alloc(mostFormBytes);
    sampleJpg.copy(whole);
    expect(codeOf(await send(randomUUID(), Buffer.concat([whole, sampleJpg])))).toBe("form-too-large");
    expect(formFileType(whole)).toBe("jpg");
    expect(await send(randomUUID(), whole, "ảnh.jpg")).toMatchObject({ status: 200 });
  });

  test("nobody's file is read before it is known who asks", async () => {
    const { url } = desk;
    const response = await fetch(`${url}/hotline/api${base}/tasks/${task}/forms/${randomUUID()}`, {
      method: "POST",
      headers: { origin: url, "content-type": "application/octet-stream" },
      body: new Uint8Array(mostFormBytes + 1),
    });
    expect(codeOf({ status: 0, body: await response.json(), headers: response.headers })).toBe("signed-out");
  });

  test("a form is removed by a supervisor alone, with a reason, and is gone", async () => {
    const id = randomUUID();
    await send(id, sampleJpg, "nham.jpg");
    const away = `${base}/forms/${id}/remove`;
    expect(codeOf(await operator.post(away, { reason: "wrong-file" }))).toBe("forbidden");
    expect(codeOf(await supervisor.post(away, {}))).toBe("bad-request");
    expect(await supervisor.post(away, { reason: "wrong-file" })).toMatchObject({ status: 200 });
    expect((await file(`${base}/forms/${id}`)).status).toBe(404);
    expect((await forms()).find((one) => one.id === id)?.removed?.reason).toBe("wrong-file");
  });
});
