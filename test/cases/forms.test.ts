import { beforeAll, describe, expect, test } from "vitest";
import { formFileName, formFileType } from "../../src/cases/forms/form-file.js";
import { mostFormBytes } from "../../src/cases/forms/form-kinds.js";
import { createFormStore, type FormStore, mostForms } from "../../src/cases/forms/form-store.js";
import { databases } from "../support/database.js";
import { sampleDocx, sampleJpg, samplePdf, samplePng } from "../support/sample-files.js";
import { caseOne, caseTwo, cry, Effects, evening, minh, staffA, staffB } from "./effects.js";
import { setUpHouse } from "./house.js";

describe("what a file is", () => {
  test.each([
    ["a PDF file", samplePdf, "pdf"],
    ["a picture of a camera", sampleJpg, "jpg"],
    ["a picture of a screen", samplePng, "png"],
    ["a page of the web", Buffer.from("<!doctype html><script>"), null],
    ["a program", Buffer.from("MZ..word/document.xml"), null],
    ["a ZIP file of other things", Buffer.from("PK\x03\x04 xl/workbook.xml"), null],
    ["a Word file with macros", Buffer.from("PK\x03\x04 word/document.xml word/vbaProject.bin"), null],
    ["a PDF sign further on", Buffer.concat([Buffer.from("x"), samplePdf]), null],
    ["nothing", Buffer.alloc(0), null],
  ])("%s", (_name, bytes, kind) => {
    expect(formFileType(bytes)).toBe(kind);
  });

  test("a Word file", async () => {
    expect(formFileType(await sampleDocx("x"))).toBe("docx");
  });

  test.each([
    ["Mẫu 02 đã ký.PDF", "pdf", "Mẫu 02 đã ký.pdf"],
    ["anh.exe", "jpg", "anh.exe.jpg"],
    ["C:\\Users\\Lan\\mau.docx", "docx", "mau.docx"],
    ["../../etc/passwd", "png", "passwd.png"],
    ["gpj.\u202Efdp.pdf", "pdf", "gpj.fdp.pdf"],
    ["", "pdf", "bieu-mau.pdf"],
    ["x".repeat(300), "jpg", `${"x".repeat(115)}.jpg`],
  ] as const)("the name %j of a %s file becomes %j", (given, type, name) => {
    expect(formFileName(given, type)).toBe(name);
  });
});

describe.each(databases)("an office's own forms on $name", (database) => {
  const house = setUpHouse(database);
  let store: FormStore;
  const at = evening + 3_600_000;

  beforeAll(async () => {
    store = createFormStore(house.db, house.keyring, (told) => house.changes.push(...told));
    const made = new Effects().turn(0);
    const other = new Effects(minh, evening + 1_000).turn(0);
    await house.cases.applyEffects([made.says(cry), made.opens()]);
    await house.cases.applyEffects([other.says(cry), other.opens({ caseId: caseTwo })]);
    const task = { kind: "first-assessment", words: "" } as const;
    await house.life.addTasks({ caseId: caseOne, staff: staffA, at }, [
      { ...task, id: "step-1" },
      { ...task, id: "step-2" },
    ]);
  });

  const form = (id: string, bytes: Uint8Array, more: object = {}) => ({
    ...{ caseId: caseOne, id, staff: staffA, at, task: "step-1", name: "bimat Mẫu 02.pdf", bytes },
    ...more,
  });
  const press = (id: string) => ({ caseId: caseOne, id, staff: staffB, at: at + 1_000 });
  const deeds = async () =>
    (await house.cases.caseHistory(caseOne, 3)).map(({ action, detail }) => [action, detail] as const);

  test("come back as they were sent, each reading is written down, and nothing of them can be read in the tables", async () => {
    const large = Buffer.concat([samplePdf, Buffer.alloc(mostFormBytes - samplePdf.length, "bimat")]);
    house.changes.length = 0;
    expect(await store.add(form("large", large))).toBe("done");
    expect(house.changes).toMatchObject([{ kinds: ["case"] }]);
    expect((await deeds())[0]).toEqual(["form.add", { kind: "first-assessment", format: "pdf" }]);
    const read = await store.read(press("large"));
    expect(read).toMatchObject({ name: "bimat Mẫu 02.pdf", type: "pdf" });
    expect(read?.bytes.equals(large)).toBe(true);
    expect((await deeds())[0]).toEqual(["form.read", { kind: "first-assessment", format: "pdf" }]);
    const { rows } = await house.pool.query<{ name_sealed: string; found: number }>(
      "select name_sealed, position('bimat'::bytea in content_sealed) as found from case_forms",
    );
    expect(rows).toEqual([{ name_sealed: expect.not.stringContaining("bimat"), found: 0 }]);
  });

  test("are taken once however often they are sent, and only where they fit", async () => {
    expect(await store.add(form("twice", samplePng))).toBe("done");
    expect(await store.add(form("twice", samplePng))).toBe("done");
    const listed = await store.list(caseOne);
    expect(listed.filter(({ id }) => id === "twice")).toMatchObject([
      { task: "step-1", name: "bimat Mẫu 02.png", type: "png", size: samplePng.length, at, removed: null },
    ]);
    expect(await store.add(form("x", Buffer.from("GIF89a")))).toBe("unfit");
    expect(await store.add(form("x", Buffer.concat([samplePdf, Buffer.alloc(mostFormBytes)])))).toBe(
      "too-large",
    );
    expect(await store.add(form("x", samplePdf, { task: "none" }))).toBe("unknown");
    expect(await store.add(form("x", samplePdf, { caseId: caseTwo }))).toBe("unknown");
    expect(await store.list(caseTwo)).toEqual([]);
    expect(await store.read({ ...press("twice"), caseId: caseTwo })).toBeNull();
    expect(await store.read(press("none"))).toBeNull();
  });

  test("are at most so many for a step, also when sent at once", async () => {
    const sent = Array.from({ length: mostForms + 2 }, (_, number) =>
      store.add(form(`many-${number}`, sampleJpg, { task: "step-2" })),
    );
    const results = await Promise.all(sent);
    expect(results.filter((result) => result === "done")).toHaveLength(mostForms);
    expect(results.filter((result) => result === "too-many")).toHaveLength(2);
  });

  test("leave nothing but that they were there when removed", async () => {
    await store.add(form("gone", sampleJpg));
    const removal = { ...press("gone"), reason: "wrong-case" } as const;
    expect(await store.remove({ ...removal, caseId: caseTwo })).toBe("unknown");
    expect(await store.remove(removal)).toBe("done");
    expect((await deeds())[0]).toEqual([
      "form.remove",
      { kind: "first-assessment", format: "jpg", reason: "wrong-case" },
    ]);
    expect(await store.remove({ ...removal, reason: "replaced" })).toBe("done");
    expect(await store.read(press("gone"))).toBeNull();
    const listed = await store.list(caseOne);
    expect(listed.find(({ id }) => id === "gone")?.removed).toEqual({
      at: at + 1_000,
      by: "",
      reason: "wrong-case",
    });
    const { rows } = await house.pool.query("select content_sealed from case_forms where id = 'gone'");
    expect(rows).toEqual([{ content_sealed: null }]);
  });

  test("cannot be opened under another form's id", async () => {
    await house.pool.query(
      "update case_forms set content_sealed = (select content_sealed from case_forms where id = 'many-0') where id = 'twice'",
    );
    await expect(store.read(press("twice"))).rejects.toThrow("changed or belongs elsewhere");
  });

  test("go with their step when its case is merged into another", async () => {
    await house.pool.query("update case_tasks set case_id = $1 where id = 'step-2'", [caseTwo]);
    expect((await store.list(caseTwo)).map(({ id }) => id)).toContain("many-0");
    expect((await store.read({ ...press("many-0"), caseId: caseTwo }))?.type).toBe("jpg");
  });
});
