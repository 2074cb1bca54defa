import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Action, actions, allowed } from "../../src/hotline/permissions.js";
import { type Role, roles } from "../../src/hotline/role.js";
import { mediaDoor, mediaPath } from "../../src/hotline/router/media-door.js";
import { endpointsOf, liveDoor } from "../../src/hotline/router/router.js";
import type { CaseId, EffectId, StaffId } from "../../src/model/ids.js";
import { caseOne, cry, Effects, lan } from "../cases/effects.js";
import { databases, type TestDatabase } from "../support/database.js";
import { Browser, codeOf, type Desk, idOf, openDesk, ownCommune, signedIn } from "./desk.js";

type Answer = "yes" | "no" | "holder only" | "own commune only";

/** What each role may do; everything else in these tests follows from this table. */
const table: Readonly<Record<Action, Readonly<Record<Role, Answer>>>> = {
  "me.read": { operator: "yes", supervisor: "yes", admin: "yes", commune: "yes", analyst: "yes" },
  "me.password": { operator: "yes", supervisor: "yes", admin: "yes", commune: "yes", analyst: "yes" },
  "me.second-factor": { operator: "yes", supervisor: "yes", admin: "yes", commune: "yes", analyst: "yes" },
  "me.sign-out-everywhere": {
    operator: "yes",
    supervisor: "yes",
    admin: "yes",
    commune: "yes",
    analyst: "yes",
  },
  "account.list": { operator: "no", supervisor: "no", admin: "yes", commune: "no", analyst: "no" },
  "account.manage": { operator: "no", supervisor: "no", admin: "yes", commune: "no", analyst: "no" },
  "presence.tell": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "live.listen": { operator: "yes", supervisor: "yes", admin: "no", commune: "yes", analyst: "no" },
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
  "talk.pull": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.transfer": { operator: "holder only", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.run-flow": {
    operator: "holder only",
    supervisor: "holder only",
    admin: "no",
    commune: "no",
    analyst: "no",
  },
  "talk.note": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.whisper": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.join": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.settings": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "talk.block": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "overview.read": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "settings.edit": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "media.read": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "media.open": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "notice.list": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "colleague.list": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "reply.list": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "reply.edit": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.read": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "morning.list": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "contact.record": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "referral.list": { operator: "no", supervisor: "no", admin: "no", commune: "yes", analyst: "no" },
  "referral.read": {
    operator: "no",
    supervisor: "no",
    admin: "no",
    commune: "own commune only",
    analyst: "no",
  },
  "referral.answer": {
    operator: "no",
    supervisor: "no",
    admin: "no",
    commune: "own commune only",
    analyst: "no",
  },
  "case.list": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.work": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.edit": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.urgency": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.urgency-seen": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "holiday.read": { operator: "yes", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "holiday.edit": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.close": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.export": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "form.add": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "call.read": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "call.add": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "call.promises": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "lost-contact.work": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "lost-contact.decide": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "protocol.read": { operator: "yes", supervisor: "yes", admin: "no", commune: "yes", analyst: "no" },
  "form.remove": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "case.history": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "alert.list": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "alert.acknowledge": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "practice.create": { operator: "yes", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "content.read": { operator: "yes", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "audit.read": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "directory.read": { operator: "yes", supervisor: "yes", admin: "yes", commune: "yes", analyst: "no" },
  "directory.edit": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "roster.read": { operator: "yes", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "roster.edit": { operator: "no", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "roster.own": { operator: "yes", supervisor: "yes", admin: "no", commune: "no", analyst: "no" },
  "alarm.read": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "alarm.edit": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "go-live.read": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "go-live.edit": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "phone.own": { operator: "yes", supervisor: "yes", admin: "no", commune: "yes", analyst: "no" },
  "duty-bot.read": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
  "channel.read": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "no" },
};

/** What is answered to who may not, while holding no talk and while no case was referred. */
const refusals = {
  no: "forbidden",
  "holder only": "not-holder",
  "own commune only": "not-found",
  yes: undefined,
} as const;

const cells = actions.flatMap((action) =>
  roles.map((role) => ({ action, role, answer: table[action][role] })),
);

describe("permissions", () => {
  test.each(cells)("$role, $action: $answer", ({ action, role, answer }) => {
    expect(allowed(action, { roles: [role], holdsTalk: false })).toBe(answer === "yes");
    const holds = { roles: [role], holdsTalk: true };
    expect(allowed(action, holds)).toBe(answer === "yes" || answer === "holder only");
    const own = { roles: [role], holdsTalk: false, ownCommune: true };
    expect(allowed(action, own)).toBe(answer === "yes" || answer === "own commune only");
  });

  test("without a role nothing is allowed, and two roles add up", () => {
    for (const action of actions) {
      expect(allowed(action, { roles: [], holdsTalk: true, ownCommune: true })).toBe(false);
    }
    expect(allowed("talk.read", { roles: ["admin", "operator"], holdsTalk: false })).toBe(true);
  });
});

describe.each(databases.slice(1))("every endpoint, asked by every role, on $name", ({ name, start }) => {
  let database: TestDatabase;
  let desk: Desk;
  const browsers = new Map<Role, Browser>();
  /** The one case that was referred to the officers' commune. */
  let referred: CaseId | null = null;

  beforeAll(async () => {
    database = await start();
    desk = await openDesk(database, name, {
      referredTo: async (id, commune) => id === referred && commune === ownCommune.code,
    });
    for (const role of roles) browsers.set(role, await signedIn(desk, role));
    const made = new Effects().turn();
    await desk.cases.applyEffects([made.says(cry), made.opens()]);
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });

  const doors = () => [
    ...endpointsOf(desk.needs),
    { method: "get", path: "/live", ...liveDoor } as const,
    { method: "get", path: mediaPath, ...mediaDoor } as const,
  ];
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

  test("lets in whom the table lets in, and nobody else", { timeout: 120_000 }, async () => {
    const walk = async (role: Role, browser: Browser) => {
      for (const { method, path, action } of doors()) {
        const answer = table[action][role];
        // An open stream never ends; who may listen is shown where the stream is tested.
        if (action === "live.listen" && answer === "yes") continue;
        const code = codeOf(await ask(browser, method, path));
        const refused = refusals[answer];
        if (refused === undefined) expect(["forbidden", "not-holder", "signed-out"]).not.toContain(code);
        else expect([role, action, code]).toEqual([role, action, refused]);
      }
    };
    await Promise.all([...browsers].map(([role, browser]) => walk(role, browser)));
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

  test("shows an officer the cases of the own commune and no other", async () => {
    const officer = browsers.get("commune") ?? new Browser(desk);
    const walk = async () => {
      const open: string[] = [];
      for (const { method, path, action } of doors()) {
        if (!path.includes(":caseId") && !path.includes(":person")) continue;
        const { status } = await ask(officer, method, path);
        if (status !== 403 && status !== 404) open.push(action);
      }
      return open;
    };
    expect(await walk()).toEqual([]);
    const press = { caseId: caseOne, staff: "x" as StaffId, at: desk.now };
    const task = { id: "sent", kind: "refer-commune", unit: ownCommune, words: "" } as const;
    await desk.needs.caseLife.addTasks(press, [task]);
    await desk.needs.caseLife.endTask({ ...press, id: task.id, result: "done", note: "" });
    referred = caseOne;
    const own = actions.filter((action) => table[action].commune === "own commune only");
    expect(new Set(await walk())).toEqual(new Set(own));
    referred = null;
  });
});
