import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyHistory } from "../../src/cases/audit/verify.js";
import { withHistoryKey } from "../../src/cases/history-key.js";
import type { Tables } from "../../src/cases/tables.js";
import { type AuditPage, auditPage } from "../../src/hotline/api/contract.js";
import { auditGroups, subjectsOf } from "../../src/hotline/audit/groups.js";
import { auditGroupWords } from "../../src/hotline/console/words/audit.js";
import { deeds } from "../../src/hotline/console/words/deed.js";
import { actions } from "../../src/hotline/permissions.js";
import { queryBuilder } from "../../src/infra/database.js";
import { createKeyring } from "../../src/infra/keyring.js";
import { caseOne, caseTwo, cry, Effects, lan, minh } from "../cases/effects.js";
import { databases, type TestDatabase } from "../support/database.js";
import { type Browser, type Desk, idOf, openDesk, signedIn } from "./desk.js";

describe.each(databases.slice(1))("the audit over $name", ({ name, start }) => {
  let database: TestDatabase;
  let desk: Desk;
  let supervisor: Browser;
  let operator: Browser;
  let admin: Browser;

  beforeAll(async () => {
    database = await start();
    desk = await openDesk(database, name);
    const one = new Effects().turn();
    const two = new Effects(minh).turn();
    await desk.cases.applyEffects([
      one.says(cry),
      one.opens(),
      two.says(cry),
      two.opens({ caseId: caseTwo }),
    ]);
    operator = await signedIn(desk, "operator");
    supervisor = await signedIn(desk, "supervisor");
    admin = await signedIn(desk, "admin");
    await operator.get(`/talks/${lan}`);
    await operator.get(`/cases/${caseTwo}`);
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });

  const read = async (asker: Browser, query = ""): Promise<AuditPage> => {
    const { body, status } = await asker.get(`/audit${query}`);
    expect(status).toBe(200);
    return auditPage.parse(body);
  };
  const actionsOf = ({ lines }: AuditPage) => lines.map(({ action }) => action);

  test("shows a supervisor everything, newest first, and writes the reading down", async () => {
    const first = await read(supervisor);
    expect(actionsOf(first).slice(-2)).toEqual(["case.open", "case.open"]);
    expect(first.lines.find(({ action }) => action === "case.read")).toMatchObject({
      caseId: caseTwo,
      person: minh,
    });
    expect(actionsOf(first)).not.toContain("audit.read");
    const second = await read(supervisor, "?group=case");
    const third = await read(supervisor, "?group=other");
    expect(new Set(actionsOf(second))).toEqual(new Set(["case.open", "case.read"]));
    expect(third.lines.slice(0, 2).map(({ action, detail }) => [action, detail])).toEqual([
      ["audit.read", { group: "case" }],
      ["audit.read", {}],
    ]);
    expect(third.head.number).toBe(first.head.number + 2);
    expect(third.head.hash).not.toBe(first.head.hash);
  });

  test("narrows by member of staff, case and day, and reads on from where it ended", async () => {
    const staff = await idOf(operator);
    const byOperator = await read(supervisor, `?staff=${staff}&group=case`);
    expect(actionsOf(byOperator)).toEqual(["case.read"]);
    expect(byOperator.staff.map(({ id }) => id)).toContain(staff);
    expect(actionsOf(await read(supervisor, "?case=CASE-TWO"))).toEqual(["case.read", "case.open"]);
    expect(actionsOf(await read(supervisor, "?case=case-o"))).toEqual(["talk.read", "case.open"]);
    expect(actionsOf(await read(supervisor, "?case=none"))).toEqual([]);
    // The effects of these tests are of 21:00 in Viet Nam on 7 March 2026.
    expect(actionsOf(await read(supervisor, "?day=2026-03-07"))).toEqual(["case.open", "case.open"]);
    expect(actionsOf(await read(supervisor, "?day=2026-03-08"))).toEqual([]);
    const all = await read(supervisor);
    const place = all.lines[2]?.id;
    expect((await read(supervisor, `?before=${place}`)).lines).toEqual(all.lines.slice(3));
    expect((await supervisor.get("/audit?day=gestern")).status).toBe(400);
  });

  test("shows an administrator what was done with accounts, and never a case", async () => {
    for (const query of ["", "?group=case", `?case=${caseOne}`, "?group=other"]) {
      const page = await read(admin, query);
      expect(page.accountsOnly).toBe(true);
      expect(page.lines.length).toBeGreaterThan(0);
      for (const line of page.lines) {
        expect(line).toMatchObject({ action: expect.stringMatching(/^staff\./), caseId: null, person: null });
      }
    }
    expect((await operator.get("/audit")).status).toBe(403);
  });

  test("holds what the whole server wrote in one chain", async () => {
    const keyring = createKeyring([Buffer.alloc(32, 7)]);
    const db = withHistoryKey(queryBuilder<Tables>(desk.pool), keyring);
    expect(await verifyHistory(db, keyring)).toMatchObject({ kind: "sound" });
  });
});

describe("words for the audit", () => {
  /** Names of actions look like names of columns; these are columns. */
  const columns =
    /\.(id|at|by|name|number|roles|person|urgency|status|practice|place|note|channel|state|holder|kind|size|staff|type)$/;

  /** Everything in the program that looks like an action on one of the subjects there are words for. */
  const written = (): Map<string, string> => {
    const subjects = new Set(Object.keys(deeds).map((action) => action.split(".")[0]));
    const found = new Map<string, string>();
    for (const room of ["cases", "hotline", "composition", "commands"]) {
      for (const entry of readdirSync(`src/${room}`, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile() || !path.endsWith(".ts") || path.includes("/console/")) continue;
        for (const [, key, word = ""] of readFileSync(path, "utf8").matchAll(
          /(action: )?["`]([a-z-]+\.[a-z-]+)["`]/g,
        ))
          if (key !== undefined || subjects.has(word.split(".")[0] ?? "")) found.set(word, path);
      }
    }
    return found;
  };

  test("there are some for every action that is written into the history", () => {
    const permissions: readonly string[] = actions;
    const all = [...written()];
    const without = all.filter(
      ([action]) => deeds[action] === undefined && !columns.test(action) && !permissions.includes(action),
    );
    expect(all.length).toBeGreaterThan(40);
    expect(without).toEqual([]);
  });

  test("and every action belongs to one group that can be chosen", () => {
    for (const action of Object.keys(deeds)) {
      const subject = action.split(".")[0] ?? "";
      const groups = auditGroups.filter(
        (group) => subjectsOf(group).among.includes(subject) === subjectsOf(group).are,
      );
      expect([action, groups.length]).toEqual([action, 1]);
      for (const group of groups) expect(auditGroupWords[group]).toBeTruthy();
    }
  });
});
