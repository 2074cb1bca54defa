import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { CaseView } from "../../src/cases/case-detail.js";
import type { Form01Order } from "../../src/cases/forms/form-01-order.js";
import { secrecyLevels } from "../../src/cases/forms/secrecy.js";
import { reportFields } from "../../src/cases/report-fields.js";
import type { About, DangerKind } from "../../src/model/danger.js";
import type { CaseId, PersonKey } from "../../src/model/ids.js";
import { composeForm01 } from "../../src/reports/form-01/compose.js";
import { makeForm01 } from "../../src/reports/form-01/form-01.js";
import { openForm01Press } from "../../src/reports/form-01/press.js";
import { pdfPages } from "../support/pdf.js";
import { unzip, wordText } from "../support/zip.js";

const office = "Trung tâm Công tác xã hội mẫu";
/** 09/03/2026 03:00 in Viet Nam. */
const night = Date.UTC(2026, 2, 8, 20, 0);

const answer = (field: string, value: string) => ({
  ...{ field, value, source: "words", at: night, earlier: 0, line: null, staff: null, reason: null },
});

function caseWith(answers: Readonly<Record<string, string>>, more: Partial<CaseView> = {}): CaseView {
  return {
    ...{ id: "K7M2QX4P9RTV" as CaseId, person: "zalo.lan" as PersonKey, channel: "zalo", status: "new" },
    ...{ urgency: "P1", urgencies: [], lowered: null, voice: "child", origin: "talk", practice: false },
    ...{ intake: "open", openedAt: night, firstMessageAt: night, legalDeadlineAt: null, place: null },
    ...{ unit: null, mergedInto: null, merged: [], dangers: [], closed: null, withdrawnAt: null },
    ...{ forwardDueAt: null, clockFrom: night, story: [] },
    safeContact: { contact: null, time: null, way: null },
    answers: Object.entries(answers).map(([field, value]) => answer(field, value)),
    ...more,
  } as CaseView;
}

function orderOf(shown: CaseView, more: Partial<Form01Order> = {}): Form01Order {
  const plain = {
    secrecy: "handlers",
    stateBody: false,
    informant: false,
    printedBy: "Lan",
    at: night,
  } as const;
  return { shown, ...plain, ...more };
}

const compose = (shown: CaseView, more: Partial<Form01Order> = {}) =>
  composeForm01(orderOf(shown, more), office);
const row = (form: ReturnType<typeof compose>, label: string) =>
  form.sections.flatMap(({ rows }) => rows).find((one) => one.label === label)?.value;

describe("what stands on form 1", () => {
  test("all fields of the report, in their order, in six parts", () => {
    const form = compose(caseWith({}), { informant: true });
    expect(form.sections.map(({ letter, title }) => `${letter} ${title}`)).toEqual([
      "A Thông tin về nguồn tin",
      "B Thông tin về trẻ em",
      "C Thông tin về sự việc",
      "D Thông tin về gia đình của trẻ",
      "E Những hỗ trợ trẻ đã nhận được",
      "F Thông tin về người báo tin (nếu người báo tin đồng ý cung cấp)",
    ]);
    const labels = form.sections.flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(labels.filter((label) => label !== "Xã, phường, đặc khu").toSorted()).toEqual(
      reportFields
        .filter(({ beside }) => !beside)
        .map(({ label }) => label)
        .toSorted(),
    );
    // What the decree does not ask for stands there only where it is known.
    const plan = "Có định tự làm đau hôm nay không";
    expect(row(compose(caseWith({ plan: "Có" })), plan)).toBe("Có");
  });

  // What the decree's form asks for, in its order; the signature stands at the end.
  test.each([
    ["the source", ["Cách nhận tin", "Lúc nhận tin"]],
    ["the child", ["Tên trẻ", "Ngày sinh", "Tuổi hoặc tuổi ước chừng", "Giới tính (chỉ khi biết)"]],
    ["where it happened", ["Nơi xảy ra"]],
    [
      "the child's state, and what may come",
      ["Tình trạng của trẻ lúc này", "Có thể ra sao nếu không được giúp"],
    ],
    ["the father", ["Tên cha", "Tuổi cha", "Nghề của cha"]],
    ["the mother", ["Tên mẹ", "Tuổi mẹ", "Nghề của mẹ"]],
    ["the family, and who cares for the child", ["Hoàn cảnh gia đình", "Ai đang chăm sóc trẻ"]],
    ["help already given", ["Đã được giúp gì"]],
    ["who told it", ["Tên người báo (nếu muốn cho biết)", "Số liên lạc", "Địa chỉ người báo"]],
  ])("asks for %s", (_what, labels) => {
    const rows = compose(caseWith({}), { informant: true }).sections.flatMap(({ rows }) => rows);
    for (const label of labels) expect(rows.map((one) => one.label)).toContain(label);
  });

  const danger = (kind: DangerKind, about: About = "self") => ({
    ...{ kind, urgency: "P1" as const, about, quotes: [], rules: "", at: night },
  });
  const hit = [danger("physical-abuse"), danger("physical-abuse")];
  const told = { dangers: hit, story: ["ba con hay danh con", "hom qua nua"] };

  test("the story in the words it was told in, and about whom, unless who told has to be kept", () => {
    const open = compose(caseWith({}, told), { informant: true });
    expect(row(open, "Chuyện gì xảy ra")).toBe("“ba con hay danh con”\n“hom qua nua”");
    expect(row(open, "Báo tin về ai")).toBe("Chính người viết");
    const kept = compose(caseWith({}, told));
    expect(row(kept, "Chuyện gì xảy ra")).toMatch(/^Bạo lực thân thể\nLời kể nguyên văn giữ ở đường dây/);
    expect(JSON.stringify(kept)).not.toMatch(/ba con|Chính người viết/);
    expect(row(compose(caseWith({ what: "bị đánh" }, told)), "Chuyện gì xảy ra")).toBe("bị đánh");
  });

  const unit = { code: "00004", name: "Phường Ba Đình", province: "Thành phố Hà Nội" };
  const merged = [
    { id: "NEWER123X" as CaseId, person: "web.m" as PersonKey, answers: [answer("age", "10")] },
  ];
  test.each([
    ["nothing known", caseWith({}), "Tên trẻ", null],
    ["an emptied field", caseWith({ "child-name": "" }), "Tên trẻ", null],
    ["an answer", caseWith({ what: " bị đánh \n" }), "Chuyện gì xảy ra", "bị đánh"],
    ["a date", caseWith({ "birth-date": "2016-05-04" }), "Ngày sinh", "04/05/2016"],
    ["a date in words", caseWith({ "birth-date": "hè 2016" }), "Ngày sinh", "hè 2016"],
    ["the way by its channel", caseWith({}), "Cách nhận tin", "Nhắn tin qua Zalo"],
    ["the way as staff noted it", caseWith({ "source-way": "Điện thoại" }), "Cách nhận tin", "Điện thoại"],
    ["the first message's time", caseWith({}), "Lúc nhận tin", "03 giờ 00 phút, ngày 09/03/2026"],
    ["the place of the case", caseWith({}, { place: "gần chợ" }), "Nơi xảy ra", "gần chợ"],
    [
      "the kinds of danger of the case, but no hint that was not told",
      caseWith({}, { dangers: [danger("hidden-disclosure"), ...hit, danger("violence-now")] }),
      "Loại việc",
      "Bạo lực thân thể, Đang bị đánh, đe doạ",
    ],
    [
      "the kinds as they were answered",
      caseWith({ kinds: "bạo lực" }, { dangers: hit }),
      "Loại việc",
      "bạo lực",
    ],
    ["the unit", caseWith({}, { unit }), "Xã, phường, đặc khu", "Phường Ba Đình, Thành phố Hà Nội"],
    [
      "what a merged report says otherwise",
      caseWith({ age: "9" }, { merged }),
      "Tuổi hoặc tuổi ước chừng",
      "9\nTheo hồ sơ NEWE-R123 đã gộp: 10",
    ],
    [
      "what only a merged report says",
      caseWith({}, { merged }),
      "Tuổi hoặc tuổi ước chừng",
      "Theo hồ sơ NEWE-R123 đã gộp: 10",
    ],
    ["what both say", caseWith({ age: "10" }, { merged }), "Tuổi hoặc tuổi ước chừng", "10"],
    ["marks written apart", caseWith({ what: "bé sợ".normalize("NFD") }), "Chuyện gì xảy ra", "bé sợ"],
    [
      "signs that are no letters",
      caseWith({ what: "a\u0000\u0007b\u202Ec\nd" }),
      "Chuyện gì xảy ra",
      "abc\nd",
    ],
  ])("%s", (_name, shown, label, value) => {
    expect(row(compose(shown), label)).toBe(value);
  });

  test("who told is left out unless wanted, with everything that tells it", () => {
    const shown = caseWith({
      "informant-name": "Bà Tư",
      contact: "số 7",
      whom: "Con, cháu trong nhà",
      writer: "Người khác",
    });
    const without = compose(shown);
    expect(without.sections.at(-1)).toMatchObject({
      withheld: expect.stringContaining("Không in"),
      rows: [],
    });
    expect(JSON.stringify(without)).not.toMatch(/Bà Tư|số 7|Con, cháu|Người khác/);
    const within = compose(shown, { informant: true });
    expect(within.sections.at(-1)?.withheld).toBeNull();
    for (const word of ["Bà Tư", "số 7", "Con, cháu", "Người khác"])
      expect(JSON.stringify(within)).toContain(word);
  });

  test("the country's name stands only on a state body's form, a warning only on a practice one", () => {
    expect(compose(caseWith({})).heading).toMatchObject({
      office: "TRUNG TÂM CÔNG TÁC XÃ HỘI MẪU",
      state: null,
    });
    expect(compose(caseWith({}), { stateBody: true }).heading.state?.country).toContain("CỘNG HÒA XÃ HỘI");
    expect(compose(caseWith({})).practice).toBeNull();
    expect(compose(caseWith({}, { practice: true })).practice).toContain("TẬP DƯỢT");
  });

  test.each(secrecyLevels)("the level $id with who may see it", ({ id, label, readers }) => {
    expect(compose(caseWith({}), { secrecy: id }).secrecy).toEqual({
      ground: "Thông tin bảo mật theo Điều 24 Nghị định 56/2017/NĐ-CP",
      level: `Mức bảo mật: ${label}\nNgười được xem: ${readers}`,
    });
  });
});

/** Every letter of Vietnamese, small and capital. */
const vowels = [..."aăâeêioôơuưy"].flatMap((vowel) =>
  ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"].map((tone) => `${vowel}${tone}`.normalize("NFC")),
);
const small = [...vowels, ..."bcdđghklmnpqrstvxfjwz"].join("");
const letters = `${small}${small.toLocaleUpperCase("vi")}`;

/** Lines break where there is room: only the letters are compared. */
const bare = (text: string) => text.replace(/\s/g, "");

describe("form 1 as a file", () => {
  // Long enough for three pages.
  const story = `${letters}\n${"Bé kể bị đánh, sợ về nhà & <trốn>. ".repeat(300)}hết chuyện`;
  const shown = caseWith({ what: story, "child-name": "Bé 😢👍🏽 Na" }, { practice: true });
  const order = orderOf(shown, { stateBody: true, secrecy: "offices" });
  const form = composeForm01(order, office);
  const everywhere = [form.secrecy.ground, ...form.secrecy.level.split("\n"), form.practice ?? ""];
  const once = [form.heading.office, form.title, story, "chưa có thông tin", form.signature.role, "CỘNG HÒA"];

  test("PDF: every letter can be read back, and the level stands on every page", async () => {
    const pages = pdfPages(await makeForm01("pdf", order, office)).map(bare);
    expect(pages.length).toBeGreaterThan(2);
    for (const [place, page] of pages.entries()) {
      for (const words of everywhere) expect(page).toContain(bare(words));
      expect(page).toContain(bare(`${form.footer} · Trang ${place + 1}/${pages.length}`));
    }
    // What is at the head and foot of each page stands between the parts of a long story.
    const furniture = [
      ...everywhere,
      ...pages.map((_, place) => `${form.footer} · Trang ${place + 1}/${pages.length}`),
    ];
    const whole = furniture.reduce((text, words) => text.replaceAll(bare(words), ""), pages.join(""));
    for (const words of once) expect(whole).toContain(bare(words));
    expect(whole).toContain(bare("Bé [hình] Na"));
  });

  test("PDF: no title stands alone at the foot of a page", async () => {
    const alone: string[] = [];
    // Lengths at which the part about the family begins at the very foot of the first page.
    for (const lines of [0, 1]) {
      const long = orderOf(caseWith({ what: "dòng\n".repeat(lines) + "hết" }), { informant: true });
      const { sections } = composeForm01(long, office);
      for (const page of pdfPages(await makeForm01("pdf", long, office)).map(bare)) {
        const end = page.slice(0, page.lastIndexOf(bare(form.secrecy.ground)));
        const title = sections.find((one) => end.endsWith(bare(one.title)));
        if (title) alone.push(`${lines} ${title.letter}`);
      }
    }
    expect(alone).toEqual([]);
  });

  test("DOCX: every word can be read back, and the level stands in the head of every page", async () => {
    const file = await makeForm01("docx", order, office);
    const head = bare(wordText(file, /^word\/header\d+\.xml$/));
    for (const words of everywhere) expect(head).toContain(bare(words));
    expect(bare(wordText(file, /^word\/footer\d+\.xml$/))).toContain(bare(form.footer));
    const body = bare(wordText(file, /^word\/document\.xml$/));
    for (const words of [...once, "Bé 😢👍🏽 Na"]) expect(body).toContain(bare(words));
    const xml = unzip(file).get("word/document.xml")?.toString("utf8") ?? "";
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  test("DOCX: no two tables touch, which a word processor would read as one", async () => {
    const file = await makeForm01("docx", { ...order, informant: true }, office);
    const xml = unzip(file).get("word/document.xml")?.toString("utf8") ?? "";
    expect(xml.split("</w:tbl>").length).toBeGreaterThan(7);
    expect(xml).not.toMatch(/<\/w:tbl>\s*<w:tbl>/);
  });
});

describe("the press makes forms beside the process's own thread", () => {
  const ownThread = new URL("./form-01-thread.mjs", import.meta.url);
  const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const silent = script("setInterval(() => {}, 1_000)");
  const order = orderOf(caseWith({ what: "bị đánh" }));

  test("a form comes out as if it had been made here", async () => {
    const made = await openForm01Press({ office, thread: ownThread })("pdf", order);
    expect(made.kind).toBe("made");
    if (made.kind !== "made") return;
    const here = await makeForm01("pdf", order, office);
    expect(pdfPages(made.bytes)).toEqual(pdfPages(here));
  });

  const slowPdf = script(`
    import { parentPort, workerData } from "node:worker_threads";
    if (workerData.format === "pdf") setInterval(() => {}, 1_000);
    else parentPort.postMessage(new Uint8Array([7]));`);
  const seven = { kind: "made", bytes: new Uint8Array([7]) };

  test("one slow form does not hold up the next", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const press = openForm01Press({ office, thread: slowPdf });
    const slow = press("pdf", order);
    // Not a moment of the limit has passed when these are there.
    expect(await press("docx", order)).toEqual(seven);
    expect(await press("docx", order)).toEqual(seven);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await slow).toEqual({ kind: "late" });
  });

  test("what takes too long is given up, and its turn goes to the next", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const press = openForm01Press({ office, thread: slowPdf, atOnce: 1 });
    const [late, made] = [press("pdf", order), press("docx", order)];
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await late).toEqual({ kind: "late" });
    expect(await made).toEqual(seven);
  });

  test("more than may wait is turned away at once, and there is room again afterwards", async () => {
    const press = openForm01Press({ office, thread: silent, longestMs: 50, mostWaiting: 1 });
    const kinds = await Promise.all([1, 2, 3, 4].map(async () => (await press("pdf", order)).kind));
    expect(kinds).toEqual(["late", "late", "late", "full"]);
    expect((await press("pdf", order)).kind).toBe("late");
  });

  test.each([
    ["throws", "throw new Error('bad')"],
    ["ends without a word", "process.exit(0)"],
  ])("a thread that %s is a fault of that form alone", async (_what, code) => {
    const press = openForm01Press({ office, thread: script(code) });
    const both = await Promise.allSettled([press("pdf", order), press("pdf", order)]);
    for (const one of both) expect(one).toMatchObject({ reason: { code: "form-not-made" } });
  });
});
