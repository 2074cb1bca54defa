import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  alertList,
  caseDetail,
  caseList,
  caseWork,
  fieldHistory,
  holidayList,
  officerCase,
} from "../../src/hotline/api/contract.js";
import { climbReferral } from "../../src/hotline/ladder/referral-climbs.js";
import type { CaseId } from "../../src/model/ids.js";
import { cry, Effects, personOf } from "../cases/effects.js";
import { databases, type TestDatabase } from "../support/database.js";
import { Browser, codeOf, type Desk, goodPassword, openDesk, type Reply, signedIn } from "./desk.js";

const hour = 3_600_000;

let database: TestDatabase;
let desk: Desk;
let operator: Browser;
let colleague: Browser;
let boss: Browser;
let officer: Browser;
/** An officer of another commune. */
let stranger: Browser;
/** Two cases of two children, fresh for each test; the second is the newer one. */
let first: CaseId;
let second: CaseId;
let number = 0;

/** Opens a desk with its staff for the tests of one block. */
function onDesk(place: (typeof databases)[number] | undefined): void {
  if (!place) throw new Error("no database");
  beforeAll(async () => {
    database = await place.start();
    desk = await openDesk(database, place.name);
    [operator, colleague] = [await signedIn(desk, "operator"), await signedIn(desk, "operator")];
    [boss, officer] = [await signedIn(desk, "supervisor"), await signedIn(desk, "commune")];
    stranger = await officerOf({ code: "26526", name: "Phường Tam Thắng, Thành phố Hồ Chí Minh" });
  });
  beforeEach(openCases);
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });
}

async function openCases(): Promise<void> {
  number += 1;
  [first, second] = [`case-a${number}` as CaseId, `case-b${number}` as CaseId];
  desk.now = Date.now();
  const one = new Effects(personOf(`child-a${number}`), desk.now - 2 * hour).turn(0);
  const other = new Effects(personOf(`child-b${number}`), desk.now - hour).turn(0);
  await desk.cases.applyEffects([
    one.says(cry),
    one.opens({ caseId: first, firstAt: one.at }),
    other.says(cry),
    other.opens({ caseId: second, urgency: "P1", firstAt: other.at }),
  ]);
}

async function officerOf(commune: { code: string; name: string }): Promise<Browser> {
  const person = { login: "can-bo-khac@hotline.local", name: "Cán bộ khác", roles: ["commune"], commune };
  const { login, password } = await desk.accounts.add({ ...person, roles: ["commune"] });
  const browser = new Browser(desk);
  browser.extra["x-forwarded-for"] = "10.9.9.9";
  await browser.signIn(login, password);
  await browser.post("/me/password", { current: password, next: goodPassword });
  return browser;
}

/** How an answer went: its status when it did, the code of the error when it did not. */
const outcome = (reply: Reply) => (reply.status < 300 ? "done" : codeOf(reply));
const post = async (path: string, body: unknown, browser = operator, id = first) =>
  outcome(await browser.post(`/cases/${id}${path}`, body));
const must = async (going: Promise<unknown>) => expect(await going).toBe("done");
/** What stands about a case, read without leaving a trace. */
const work = async (id = first) =>
  caseWork.omit({ unitGuesses: true }).parse(await desk.needs.caseLife.work(id));
const shown = async (id = first) => caseDetail.parse(await desk.needs.cases.readCase(id));
/** What was done with a case, reading left out. */
const deeds = async (id = first): Promise<string[]> => {
  const { rows } = await desk.pool.query<{ action: string }>(
    "select action from history where case_id = $1 and action <> 'case.read' order by id",
    [id],
  );
  return rows.map(({ action }) => action);
};

const [pglite, postgres] = databases;
const unit = "26506";
const task = (kind: string, more: object = {}) => ({ tasks: [{ id: randomUUID(), kind, ...more }] });
/** The id of the one task of these scenes. */
const onlyTask = async () => (await work()).tasks[0]?.id ?? "none";

/** How the case stands when something is done with it. */
const scenes = {
  open: async () => undefined,
  "with a task": () => must(post("/tasks", task("own", { words: "gọi trường" }))),
  "with a task to send": () => must(post("/tasks", task("refer-commune", { unitCode: unit }))),
  referred: async () => {
    await must(post("/tasks", task("refer-commune", { unitCode: unit })));
    await must(post(`/tasks/${await onlyTask()}/end`, { result: "done" }));
  },
  lowered: () => must(post("/urgency", { urgency: "P2", reason: "misread" })),
  closed: () => must(post("/close", { outcome: "safe", despiteWaiting: true })),
  "closed with a task": async () => {
    await must(post("/tasks", task("own", { words: "x" })));
    await must(post("/close", { outcome: "safe", despiteOpenTasks: true, despiteWaiting: true }));
  },
  "closed with a task to send": async () => {
    await must(post("/tasks", task("refer-police")));
    await must(post("/close", { outcome: "safe", despiteOpenTasks: true, despiteWaiting: true }));
  },
  "closed after it was referred": async () => {
    await scenes.referred();
    await must(post("/close", { outcome: "handed-to-commune", despiteWaiting: true }));
  },
  /** The second case is the newer one and closed into the first; what follows is done with it. */
  merged: async () => {
    await must(post("/links", { other: second, kind: "merged" }));
    [first, second] = [second, first];
  },
} satisfies Record<string, () => Promise<unknown>>;

type Body = object | (() => object);
type Row = readonly [scene: keyof typeof scenes, path: string, body: Body, answer: string, deed?: string];

const named = ([scene, path, body, answer, deed]: Row) => ({ scene, path, body, answer, deed });

const told = (value: string) => ({ value, reason: "told" });
const fill = (...values: (readonly [field: string, value: string])[]) => ({
  values: values.map(([field, value]) => ({ field, value })),
});
const forward = (more: object) => ({ id: randomUUID(), unitCode: unit, words: "Tới ngay", ...more });
const rows: readonly Row[] = [
  // Where a case may be moved, and why.
  ["open", "/status", { status: "in-progress", reason: "work-begun" }, "done", "case.status"],
  ["open", "/status", { status: "referred", reason: "handed-over" }, "done", "case.status"],
  ["open", "/status", { status: "monitoring", reason: "child-met" }, "not-now"],
  ["open", "/status", { status: "in-progress", reason: "child-met" }, "not-now"],
  ["open", "/status", { status: "new", reason: "work-begun" }, "not-now"],
  ["open", "/status", { status: "closed", reason: "work-begun" }, "not-now"],
  ["open", "/status", { status: "nonsense", reason: "work-begun" }, "bad-request"],
  ["open", "/status", { status: "in-progress", reason: "because" }, "bad-request"],
  ["open", "/status", { status: "in-progress" }, "bad-request"],
  ["referred", "/status", { status: "monitoring", reason: "plan-runs" }, "done", "case.status"],
  ["referred", "/status", { status: "in-progress", reason: "more-help" }, "done", "case.status"],
  ["closed", "/status", { status: "in-progress", reason: "work-begun" }, "case-closed"],
  ["merged", "/status", { status: "in-progress", reason: "work-begun" }, "case-closed"],
  // What opens a closed case again.
  ["open", "/reopen", { reason: "new-information" }, "not-now"],
  ["closed", "/reopen", { reason: "new-information" }, "done", "case.reopen"],
  ["closed", "/reopen", { reason: "because" }, "bad-request"],
  ["closed", "/reopen", {}, "bad-request"],
  ["merged", "/reopen", { reason: "new-information" }, "not-now"],
  ["closed", "/close", { outcome: "safe" }, "case-closed"],
  ["merged", "/close", { outcome: "safe" }, "case-closed"],
  ["with a task", "/close", { outcome: "safe", despiteWaiting: true }, "open-tasks"],
  [
    "with a task",
    "/close",
    { outcome: "safe", despiteOpenTasks: true, despiteWaiting: true },
    "done",
    "case.close",
  ],
  ["open", "/close", { outcome: "because" }, "bad-request"],
  // How urgent it is.
  ["open", "/urgency", { urgency: "P1", reason: "handled" }, "done", "case.lower"],
  ["lowered", "/urgency", { urgency: "P0", reason: "no-contact" }, "done", "case.raise"],
  ["open", "/urgency", { urgency: "P0", reason: "no-contact" }, "not-now"],
  ["open", "/urgency", { urgency: "P2", reason: "danger-now" }, "not-now"],
  ["lowered", "/urgency", { urgency: "P1", reason: "misread" }, "not-now"],
  ["open", "/urgency", { urgency: "P9", reason: "misread" }, "bad-request"],
  ["closed", "/urgency", { urgency: "P2", reason: "misread" }, "case-closed"],
  ["merged", "/urgency", { urgency: "P2", reason: "misread" }, "case-closed"],
  ["lowered", "/urgency-seen", {}, "forbidden"],
  // Where it happened.
  ["open", "/unit", { code: unit }, "done", "case.unit"],
  ["open", "/unit", { code: "79" }, "done", "case.unit"],
  ["open", "/unit", { code: null }, "done", "case.unit"],
  ["closed", "/unit", { code: unit }, "done", "case.unit"],
  ["open", "/unit", { code: "99999" }, "not-found"],
  ["open", "/unit", { code: "xa" }, "bad-request"],
  ["open", "/unit", {}, "bad-request"],
  ["merged", "/unit", { code: unit }, "case-closed"],
  // Fields of the report.
  ["open", "/fields/what", told("bị đánh"), "done", "case.correct"],
  ["open", "/fields/what", told(""), "done", "case.correct"],
  ["closed", "/fields/what", told("bị đánh"), "done", "case.correct"],
  ["open", "/fields/nonsense", told("x"), "not-found"],
  ["open", "/fields/what", told("x".repeat(4_001)), "bad-request"],
  ["open", "/fields/what", { value: "x" }, "bad-request"],
  ["open", "/fields/what", { value: "x", reason: "because" }, "bad-request"],
  ["merged", "/fields/what", told("x"), "case-closed"],
  ["open", "/fields/age", told("-5"), "unfit-field"],
  ["open", "/fields/birth-date", told("31/02/2017"), "unfit-field"],
  ["open", "/fields/age", told(""), "done", "case.correct"],
  // Several that are empty, at once.
  ["open", "/fields", fill(["what", "bị đánh"], ["age", "9"]), "done", "case.fill"],
  ["closed", "/fields", fill(["what", "bị đánh"]), "done", "case.fill"],
  ["open", "/fields", fill(["what", "bị đánh"], ["age", "150"]), "unfit-field"],
  ["open", "/fields", fill(["nonsense", "x"]), "not-found"],
  ["open", "/fields", fill(["what", " "]), "bad-request"],
  ["open", "/fields", { values: [] }, "bad-request"],
  ["merged", "/fields", fill(["what", "x"]), "case-closed"],
  // To a commune at once.
  ["open", "/forward", forward({}), "done", "case.status"],
  ["with a task to send", "/forward", forward({ place: "số 5" }), "done", "case.status"],
  ["open", "/forward", forward({ unitCode: "79" }), "not-a-commune"],
  ["open", "/forward", forward({ unitCode: "99999" }), "not-a-commune"],
  ["open", "/forward", forward({ id: "x" }), "bad-request"],
  ["closed", "/forward", forward({}), "case-closed"],
  ["merged", "/forward", forward({}), "case-closed"],
  // Two cases about the same matter, or not.
  ["open", "/links", () => ({ other: second, kind: "same-matter" }), "done", "case.link"],
  ["open", "/links", () => ({ other: second, kind: "different" }), "done", "case.link"],
  ["open", "/links", () => ({ other: second, kind: "merged" }), "done", "case.link"],
  ["closed", "/links", () => ({ other: second, kind: "merged" }), "done", "case.link"],
  ["open", "/links", () => ({ other: first, kind: "merged" }), "not-now"],
  ["open", "/links", { other: "no-such-case", kind: "merged" }, "not-found"],
  ["open", "/links", { other: "../x", kind: "merged" }, "bad-request"],
  ["open", "/links", () => ({ other: second, kind: "nonsense" }), "bad-request"],
  ["merged", "/links", () => ({ other: second, kind: "different" }), "not-now"],
  // Tasks.
  ["open", "/tasks", task("refer-commune", { unitCode: unit }), "done", "task.add"],
  ["open", "/tasks", task("own", { words: "gọi lại", dueAt: null }), "done", "task.add"],
  ["open", "/tasks", task("refer-commune", { unitCode: "99999" }), "not-found"],
  ["open", "/tasks", task("nonsense"), "bad-request"],
  ["open", "/tasks", task("own", { words: "x".repeat(2_001) }), "bad-request"],
  ["open", "/tasks", { tasks: [{ id: "x", kind: "own" }] }, "bad-request"],
  ["open", "/tasks", { tasks: [] }, "bad-request"],
  ["open", "/tasks", { tasks: Array.from({ length: 21 }, () => task("own").tasks[0]) }, "bad-request"],
  ["closed", "/tasks", task("own"), "case-closed"],
  ["merged", "/tasks", task("own"), "case-closed"],
  ["with a task", "/tasks/:task/end", { result: "done", note: "đã gặp" }, "done", "task.end"],
  ["with a task to send", "/tasks/:task/end", { result: "refused" }, "done", "task.end"],
  ["with a task to send", "/tasks/:task/end", { result: "done" }, "done", "case.status"],
  ["referred", "/tasks/:task/end", { result: "done" }, "not-now"],
  ["with a task", "/tasks/none/end", { result: "done" }, "not-found"],
  ["with a task", "/tasks/:task/end", { result: "nonsense" }, "bad-request"],
  ["closed with a task", "/tasks/:task/end", { result: "not-needed" }, "done", "task.end"],
  ["closed with a task to send", "/tasks/:task/end", { result: "not-needed" }, "done", "task.end"],
  ["closed with a task to send", "/tasks/:task/end", { result: "done" }, "case-closed"],
  // What an office answered.
  ["referred", "/referrals/:task/answer", {}, "done", "referral.acknowledge"],
  ["referred", "/referrals/:task/answer", { report: { state: "met" } }, "done", "referral.report"],
  ["referred", "/referrals/:task/answer", { report: { state: "nonsense" } }, "bad-request"],
  ["referred", "/referrals/none/answer", {}, "not-found"],
  ["with a task to send", "/referrals/:task/answer", {}, "not-found"],
  // An office may answer when the case is closed here.
  [
    "closed after it was referred",
    "/referrals/:task/answer",
    { report: { state: "safe" } },
    "done",
    "referral.report",
  ],
];

describe("the life of a case through the API", () => {
  onDesk(pglite);

  describe("what may be done with a case", () => {
    test.each(rows.map(named))(
      "$scene: $path $body is $answer",
      async ({ scene, path, body, answer, deed }) => {
        await scenes[scene]();
        const own = path.replace(":task", path.includes(":task") ? await onlyTask() : "");
        const [before, wrote] = [[await shown(), await work()], await deeds()];
        expect(await post(own, typeof body === "function" ? body() : body)).toBe(answer);
        if (answer === "done") expect((await deeds()).at(-1)).toBe(deed);
        else expect([[await shown(), await work()], await deeds()]).toEqual([before, wrote]);
      },
    );

    test("a supervisor sees once that a case was judged less urgent", async () => {
      expect(await post("/urgency-seen", {}, boss)).toBe("not-now");
      await scenes.lowered();
      expect(await post("/urgency-seen", {}, boss)).toBe("done");
      expect(await post("/urgency-seen", {}, boss)).toBe("not-now");
    });

    test("an office acknowledges once, and may report again", async () => {
      await scenes.referred();
      const answer = `/referrals/${await onlyTask()}/answer`;
      await must(post(answer, {}));
      expect(await post(answer, {})).toBe("not-now");
      await must(post(answer, { report: { state: "not-met" } }));
      await must(post(answer, { report: { state: "met", note: "cháu ở nhà bà" } }));
      expect((await work()).referrals).toMatchObject([{ report: { state: "met", note: "cháu ở nhà bà" } }]);
    });

    test("a practice case is not mixed with a real one", async () => {
      const practice = new Effects(personOf(`child-p${number}`), desk.now).turn(0);
      const id = `case-p${number}` as CaseId;
      const told = [practice.says(cry), practice.opens({ caseId: id, practice: true })];
      await desk.cases.applyEffects(told.map((effect) => ({ ...effect, practice: true })));
      expect(await post("/links", { other: id, kind: "merged" })).toBe("not-now");
      expect(await post("/links", { other: id, kind: "different" })).toBe("done");
    });

    test.each(["no-such-case", "a%20b", "..%2Fx", "x".repeat(65)])(
      "the id %s leads to nothing",
      async (id) => {
        for (const path of ["/work", "/duplicates", "/fields/what", ""]) {
          expect(codeOf(await operator.get(`/cases/${id}${path}`))).toBe("not-found");
        }
        for (const [path, body] of [
          ["/status", { status: "in-progress", reason: "work-begun" }],
          ["/reopen", { reason: "new-information" }],
          ["/urgency", { urgency: "P1", reason: "handled" }],
          ["/unit", { code: unit }],
          ["/fields/what", told("x")],
          ["/fields", fill(["what", "x"])],
          ["/forward", forward({})],
          ["/links", { other: second, kind: "merged" }],
          ["/tasks", task("own")],
          ["/tasks/none/end", { result: "done" }],
          ["/referrals/none/answer", {}],
        ] as const) {
          expect(codeOf(await operator.post(`/cases/${id}${path}`, body))).toBe("not-found");
        }
      },
    );

    test("a task or a referral of another case is not reached through this one", async () => {
      await scenes.referred();
      const id = await onlyTask();
      expect(await post(`/tasks/${id}/end`, { result: "not-needed" }, operator, second)).toBe("not-found");
      expect(await post(`/referrals/${id}/answer`, {}, operator, second)).toBe("not-found");
      expect((await work()).referrals).toMatchObject([{ acknowledged: null }]);
    });
  });

  describe("the list of cases", () => {
    test("names the commune that the words about the place mean, until staff choose one", async () => {
      const row = async () => {
        const { rows: found } = caseList.parse((await operator.get(`/cases?code=${first}`)).body);
        return found.find(({ id }) => id === first);
      };
      expect((await row())?.likelyUnit).toBeNull();
      await must(post("/fields", fill(["place", "Phường Vũng Tàu"])));
      expect(await row()).toMatchObject({ unit: null, likelyUnit: { code: unit, name: "Phường Vũng Tàu" } });
      expect(await row()).not.toHaveProperty("place");
      await must(post("/unit", { code: "26526" }));
      expect(await row()).toMatchObject({ unit: { code: "26526" }, likelyUnit: null });
    });

    test("by a province holds the cases of its communes, by a commune its own, and says so in the history", async () => {
      await must(post("/unit", { code: unit }));
      await must(post("/unit", { code: "26526" }, operator, second));
      const listed = async (code: string) => {
        const { rows: found } = caseList.parse((await operator.get(`/cases?unit=${code}&status=all`)).body);
        return [first, second].filter((id) => found.some((one) => one.id === id));
      };
      expect(await listed("79")).toEqual([first, second]);
      expect(await listed(unit)).toEqual([first]);
      expect(await listed("01")).toEqual([]);
      expect(codeOf(await operator.get("/cases?unit=nowhere"))).toBe("bad-request");
      const { rows: searches } = await desk.pool.query<{ unit: string }>(
        "select detail->>'unit' as unit from history where action = 'case.search' order by id desc limit 3",
      );
      expect(searches.map((one) => one.unit)).toEqual(["01", unit, "79"]);
    });
  });

  test("the list of cases begins with the commune that has not acknowledged, while its time is the nearest", async () => {
    const order = async () => {
      const asks = [0, 100, 200].map((offset) => operator.get(`/cases?limit=100&offset=${offset}`));
      const pages = (await Promise.all(asks)).map(({ body }) => caseList.parse(body).rows);
      return pages
        .flatMap((found) => found.map(({ id }) => id))
        .filter((id) => id === first || id === second);
    };
    // Neither has been passed on: the older one should have been first.
    expect(await order()).toEqual([first, second]);
    await must(post("/forward", forward({})));
    await must(post(`/referrals/${(await work()).referrals[0]?.id}/answer`, {}));
    const id = randomUUID();
    const referral = { tasks: [{ id, kind: "refer-commune", unitCode: unit }] };
    await must(post("/tasks", referral, operator, second));
    await must(post(`/tasks/${id}/end`, { result: "done" }, operator, second));
    expect(await order()).toEqual([second, first]);
    await must(post(`/referrals/${id}/answer`, {}, operator, second));
    // Both are with their communes: only what else is to be done counts, and there is nothing.
    await must(post("/tasks", task("own", { words: "x", dueAt: desk.now + hour })));
    expect(await order()).toEqual([first, second]);
  });

  describe("an officer", () => {
    const report = (requestId: string = randomUUID()) => ({
      ...{ kind: "report", requestId, met: true, safe: "safe", need: "none" },
    });

    test("of another commune is not told that there is a case", async () => {
      await scenes.referred();
      for (const [browser, answer] of [
        [stranger, "not-found"],
        [officer, "done"],
      ] as const) {
        expect(outcome(await browser.get(`/referrals/${first}`))).toBe(answer);
        expect(outcome(await browser.post(`/referrals/${first}/answer`, report()))).toBe(answer);
      }
      const { body } = await stranger.get("/referrals");
      expect(body).toEqual({ rows: [] });
    });

    test("sees nothing of a case before it is sent, and nothing but the referral afterwards", async () => {
      await scenes["with a task to send"]();
      expect(outcome(await officer.get(`/referrals/${first}`))).toBe("not-found");
      await must(post(`/tasks/${await onlyTask()}/end`, { result: "done" }));
      expect(outcome(await officer.get(`/referrals/${first}`))).toBe("done");
      for (const path of ["", "/work", "/duplicates", "/fields/what", "/history"]) {
        expect(outcome(await officer.get(`/cases/${first}${path}`))).toBe("forbidden");
      }
      expect(await post("/status", { status: "monitoring", reason: "child-met" }, officer)).toBe("forbidden");
    });

    test("reports once for each press, also when the case is closed by then", async () => {
      await scenes["closed after it was referred"]();
      const [id, path] = [randomUUID(), `/referrals/${first}/answer`];
      for (const body of [report(id), report(id), report()]) {
        expect(outcome(await officer.post(path, body))).toBe("done");
      }
      const seen = officerCase.parse((await officer.get(`/referrals/${first}`)).body);
      expect([seen.status, seen.reports.length]).toEqual(["closed", 2]);
    });

    test("who does not take it in time rings in the console, until somebody has seen it or the officer has it", async () => {
      const climb = async (after: number) => {
        desk.now += after;
        const needs = { waysOn: { mail: false, dutyBot: false }, caseCode: String };
        while ((await climbReferral(desk.db, needs, desk.now)) !== null);
      };
      const ringing = async () => {
        const { alerts } = alertList.parse((await operator.get("/alerts")).body);
        return alerts.filter(({ caseId, reason }) => caseId === first && reason.startsWith("referral-"));
      };
      await scenes.referred();
      await climb(hour / 2 - 1);
      expect(await ringing()).toEqual([]);
      await climb(1);
      const [untaken, ...more] = await ringing();
      expect([untaken, more]).toMatchObject([
        { reason: "referral-untaken", caseId: first, urgency: "P0", at: desk.now, acknowledgedAt: null },
        [],
      ]);
      expect(outcome(await officer.post(`/alerts/${untaken?.id}/acknowledge`))).toBe("forbidden");
      await must(operator.post(`/alerts/${untaken?.id}/acknowledge`).then(outcome));
      expect(await ringing()).toEqual([]);
      // Seen is not taken: it stays in the lists.
      expect((await shown()).communeMarks.takenDueAt).toBe(desk.now);
      await climb(12 * hour);
      expect(await ringing()).toMatchObject([{ reason: "referral-unreported", caseId: first }]);
      expect(outcome(await officer.post(`/referrals/${first}/answer`, { kind: "taken" }))).toBe("done");
      expect(await ringing()).toHaveLength(1);
      expect(outcome(await officer.post(`/referrals/${first}/answer`, report()))).toBe("done");
      expect(await ringing()).toEqual([]);
    });

    test.each([
      ["that it has the case", {}],
      ["what it found", { report: { state: "met" } }],
    ])("the alarm is over when staff write down that the commune said %s", async (_what, body) => {
      await scenes.referred();
      desk.now += hour;
      const needs = { waysOn: { mail: false, dutyBot: false }, caseCode: String };
      while ((await climbReferral(desk.db, needs, desk.now)) !== null);
      const open = async () =>
        (await desk.needs.cases.openAlerts(200)).filter(({ caseId }) => caseId === first);
      expect(await open()).toHaveLength(1);
      await must(post(`/referrals/${(await work()).referrals[0]?.id}/answer`, body));
      expect(await open()).toEqual([]);
    });

    test("goes on with the case into which the referred one was merged", async () => {
      [first, second] = [second, first];
      await scenes.referred();
      await must(post("/links", { other: second, kind: "merged" }));
      expect(outcome(await officer.get(`/referrals/${second}`))).toBe("done");
      expect(outcome(await officer.post(`/referrals/${second}/answer`, { kind: "taken" }))).toBe("done");
      expect(outcome(await stranger.get(`/referrals/${second}`))).toBe("not-found");
    });
  });

  describe("what the office settles for its terms", () => {
    test.each([
      ["less than may be", { minutes: 4 }],
      ["more than may be", { minutes: 241 }],
      ["half a minute", { minutes: 30.5 }],
      ["no number", { minutes: "30" }],
      ["nothing", {}],
    ])("%s is not taken for “ngay”", async (_what, body) => {
      expect(outcome(await boss.post("/settings/at-once", body))).toBe("bad-request");
    });

    test("“ngay” is half an hour until the office says otherwise; tasks keep the term they have", async () => {
      const minutes = async () => (await boss.get("/settings/at-once")).body;
      expect(await minutes()).toEqual({ minutes: 30 });
      await scenes["with a task to send"]();
      expect(outcome(await operator.post("/settings/at-once", { minutes: 60 }))).toBe("forbidden");
      expect(outcome(await boss.post("/settings/at-once", { minutes: 60 }))).toBe("done");
      expect(await minutes()).toEqual({ minutes: 60 });
      await must(post("/tasks", task("refer-police")));
      const { tasks } = await work();
      // Both count from receiving the information, two hours ago.
      const received = desk.now - 2 * hour;
      expect(tasks.map(({ dueAt }) => dueAt)).toEqual([received + hour / 2, received + hour]);
      const [toCommune] = tasks;
      await must(post(`/tasks/${toCommune?.id}/end`, { result: "done" }));
      const dueAt = desk.now + hour;
      expect((await work()).referrals).toMatchObject([{ dueAt }]);
      expect((await officer.get(`/referrals/${first}`)).body).toMatchObject({ dueAt });
      const late = async (after: number) => {
        desk.now += after;
        const { body } = await operator.get(`/cases?overdue=true&status=referred&code=${first}`);
        return (body as { total: number }).total;
      };
      // The police's task is over by the same measure: it is out of the way.
      await must(post(`/tasks/${tasks[1]?.id}/end`, { result: "not-needed" }));
      expect([await late(hour - 1), await late(2)]).toEqual([0, 1]);
      await must(boss.post("/settings/at-once", { minutes: 30 }).then(outcome));
    });

    test("from 1 November the days off at Tết are asked for until a supervisor enters them", async () => {
      const need = async () => holidayList.parse((await operator.get("/holidays?year=2027")).body).tetNeed;
      desk.now = Date.UTC(2026, 9, 31, 16, 59);
      expect(await need()).toBeNull();
      desk.now += 60_000;
      expect(await need()).toEqual({ year: 2027, from: "2027-02-05", to: "2027-02-11" });
      const decided = { from: "2027-02-04", to: "2027-02-10" };
      expect(outcome(await operator.post("/holidays/tet", decided))).toBe("forbidden");
      expect(outcome(await boss.post("/holidays/tet", { ...decided, to: "2027-02-05" }))).toBe("unfit-tet");
      expect(outcome(await boss.post("/holidays/tet", { from: "mai", to: "2027-02-10" }))).toBe(
        "bad-request",
      );
      expect(outcome(await boss.post("/holidays/tet", decided))).toBe("done");
      expect(await need()).toBeNull();
      const { days } = holidayList.parse((await operator.get("/holidays?year=2027")).body);
      expect(days.find(({ day }) => day === "2027-02-11")).toMatchObject({ kind: "working", own: true });
    });
  });
});

// PGlite serves one connection at a time: only several can get in each other's way.
describe("two at once", () => {
  onDesk(postgres);

  const both = async (...asks: readonly Promise<unknown>[]) => (await Promise.all(asks)).toSorted();

  test("one of two moves the case", async () => {
    const body = { status: "in-progress", reason: "work-begun" };
    expect(await both(post("/status", body), post("/status", body, colleague))).toEqual(["done", "not-now"]);
    expect((await deeds()).filter((deed) => deed === "case.status")).toHaveLength(1);
  });

  test("one of two opens it again", async () => {
    await scenes.closed();
    const body = { reason: "danger-again" };
    expect(await both(post("/reopen", body), post("/reopen", body, colleague))).toEqual(["done", "not-now"]);
  });

  test("one of two ends a task, and it is sent once", async () => {
    await scenes["with a task to send"]();
    const end = `/tasks/${await onlyTask()}/end`;
    const going = [post(end, { result: "done" }), post(end, { result: "done" }, colleague)];
    expect(await both(...going)).toEqual(["done", "not-now"]);
    expect((await work()).referrals).toHaveLength(1);
  });

  test("a task sent twice is there once", async () => {
    const body = task("own", { words: "gọi lại" });
    expect(await both(post("/tasks", body), post("/tasks", body))).toEqual(["done", "done"]);
    expect((await work()).tasks).toHaveLength(1);
  });

  test("two corrections of a field both stand, one behind the other", async () => {
    const going = [post("/fields/what", told("một")), post("/fields/what", told("hai"), colleague)];
    expect(await both(...going)).toEqual(["done", "done"]);
    const { values } = fieldHistory.parse((await operator.get(`/cases/${first}/fields/what`)).body);
    expect(values.map(({ value }) => value).toSorted()).toEqual(["hai", "một"]);
    expect(new Set(values.map(({ earlier }) => earlier))).toEqual(new Set([0, 1]));
  });

  test("two cases are merged once, from whichever side", async () => {
    const going = [
      post("/links", { other: second, kind: "merged" }),
      post("/links", { other: first, kind: "merged" }, colleague, second),
    ];
    expect(await both(...going)).toEqual(["done", "not-now"]);
    expect([(await shown(first)).mergedInto, (await shown(second)).mergedInto]).toEqual([null, first]);
  });

  test("a case is closed or gets one more task, and no task is lost in a closed one", async () => {
    const [closing, adding] = await Promise.all([
      post("/close", { outcome: "safe", despiteWaiting: true }),
      post("/tasks", task("own", { words: "gọi lại" }), colleague),
    ]);
    expect([
      ["done", "case-closed"],
      ["open-tasks", "done"],
    ]).toContainEqual([closing, adding]);
    expect((await work()).tasks).toHaveLength(adding === "done" ? 1 : 0);
  });

  test("one of two officers acknowledges a referral", async () => {
    await scenes.referred();
    const taken = async () => outcome(await officer.post(`/referrals/${first}/answer`, { kind: "taken" }));
    expect(await both(taken(), taken())).toEqual(["done", "not-now"]);
  });
});
