import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Action, actions, allowed } from "../../src/hotline/permissions.js";
import { type Role, roles } from "../../src/hotline/role.js";
import { endpointsOf, liveDoor } from "../../src/hotline/router/router.js";
import type { EffectId, StaffId } from "../../src/model/ids.js";
import { caseOne, cry, Effects, lan } from "../cases/effects.js";
import { databases, type TestDatabase } from "../support/database.js";
import { Browser, codeOf, type Desk, idOf, openDesk, signedIn } from "./desk.js";

type Answer = "yes" | "no" | "holder only";

/** What each role may do; everything else in these tests follows from this table. */
const table: Readonly<Record<Action, Readonly<Record<Role, Answer>>>> = {
  "me.read": { operator: "yes", supervisor: "yes", admin: "yes", commune: "yes", analyst: "yes" },
  "me.password": { operator: "yes", supervisor: "yes", admin: "yes", commune: "yes", analyst: "yes" },
  "presence.tell": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "live.listen": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.list": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.read": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.take-over": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.answer": {
    operator: "holder only",
    supervisor: "holder only",
    admin: "no",
    commune: "no",
    analyst: "no",
  },
  "talk.hand-back": { operator: "holder only", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.read": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.close": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.history": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "alert.list": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "alert.acknowledge": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "practice.create": { operator: "yes", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "content.read": { operator: "yes", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
};

const cells = actions.flatMap((action) =>
  roles.map((role) => ({ action, role, answer: table[action][role] })),
);

describe("permissions", () => {
  test.each(cells)("$role, $action: $answer", ({ action, role, answer }) => {
    expect(allowed(action, { roles: [role], holdsTalk: false })).toBe(answer === "yes");
    expect(allowed(action, { roles: [role], holdsTalk: true })).toBe(answer !== "no");
  });

  test("without a role nothing is allowed, and two roles add up", () => {
    for (const action of actions) expect(allowed(action, { roles: [], holdsTalk: true })).toBe(false);
    expect(allowed("talk.read", { roles: ["admin", "operator"], holdsTalk: false })).toBe(true);
  });
});

describe.each(databases.slice(1))("every endpoint, asked by every role, on $name", ({ name, start }) => {
  let database: TestDatabase;
  let desk: Desk;
  const browsers = new Map<Role, Browser>();

  beforeAll(async () => {
    database = await start();
    desk = await openDesk(database, name);
    for (const role of roles) browsers.set(role, await signedIn(desk, role));
    const made = new Effects().turn();
    await desk.cases.applyEffects([made.says(cry), made.opens()]);
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });

  const doors = () => [...endpointsOf(desk.needs), { method: "get", path: "/live", ...liveDoor } as const];
  const ask = (browser: Browser, method: string, path: string) => {
    const filled = path.replace(":person", lan).replace(":caseId", caseOne).replace(":alertId", "none");
    return method === "get" ? browser.get(filled) : browser.post(filled, { nonsense: true });
  };
  const holds = async (browser: Browser) => {
    const staff = (await idOf(browser)) as StaffId;
    const made = new Effects(lan, desk.now, Math.floor(Math.random() * 1e9)).turn();
    await desk.cases.applyEffects([{ ...made.takesOver(staff), id: `x.${staff}` as EffectId }]);
  };

  test("covers every action", () => {
    expect(new Set(doors().map((door) => door.action))).toEqual(new Set(actions));
  });

  test("answers nobody who is not signed in", async () => {
    for (const { method, path } of doors()) {
      const reply = await ask(new Browser(desk), method, path);
      expect([path, reply.status, codeOf(reply)]).toEqual([path, 401, "signed-out"]);
    }
  });

  test("lets in whom the table lets in, and nobody else", async () => {
    for (const [role, browser] of browsers) {
      for (const { method, path, action } of doors()) {
        const answer = table[action][role];
        // An open stream never ends; who may listen is shown where the stream is tested.
        if (action === "live.listen" && answer === "yes") continue;
        const code = codeOf(await ask(browser, method, path));
        const refused = { no: "forbidden", "holder only": "not-holder", yes: undefined }[answer];
        if (refused === undefined) expect(["forbidden", "not-holder", "signed-out"]).not.toContain(code);
        else expect([role, action, code]).toEqual([role, action, refused]);
      }
    }
  });

  test("lets the holder of the talk do what is the holder's", async () => {
    for (const [role, browser] of browsers) {
      if (role !== "operator" && role !== "supervisor") continue;
      await holds(browser);
      for (const { method, path, action } of doors()) {
        if (table[action][role] !== "holder only") continue;
        expect([action, codeOf(await ask(browser, method, path))]).toEqual([action, "bad-request"]);
      }
    }
  });
});
