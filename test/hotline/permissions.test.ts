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
  "figures.read": { operator: "no", supervisor: "yes", admin: "yes", commune: "no", analyst: "yes" },
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

/** Why asking leaves no line. */
type NoLine =
  | "the asker's own"
  | "the office's own, no child"
  | "public"
  | "figures of a machine"
  | "each read is told by another line";

/**
 * What each `GET` writes into the history: an action, at every asking (`each`) or when somebody begins to look (`once`:
 * an open page goes on asking), or why nothing.
 */
const trails: Readonly<Record<string, readonly ["each" | "once", string] | NoLine>> = {
  "/me": "the asker's own",
  "/me/sessions": "the asker's own",
  "/me/phone": "the asker's own",
  "/content": "the office's own, no child",
  "/accounts": "the office's own, no child",
  "/accounts/communes": "public",
  "/talks": ["once", "talk.list"],
  "/talks/:person": ["each", "talk.read"],
  "/talks/:person/entries": ["each", "talk.read-older"],
  "/talks/:person/lost-contact": ["each", "lost-contact.read"],
  [mediaPath]: ["each", "media.read"],
  "/notices": ["once", "talk.notes-read"],
  "/colleagues": "the office's own, no child",
  "/talk-settings": "the office's own, no child",
  "/replies": "the office's own, no child",
  "/protocols": "the office's own, no child",
  "/cases": ["each", "case.list"],
  "/cases/:caseId": ["each", "case.read"],
  "/cases/:caseId/work": ["each", "case.read"],
  "/cases/:caseId/duplicates": ["each", "case.read"],
  "/cases/:caseId/fields/:field": ["each", "case.read"],
  "/cases/:caseId/calls": ["each", "case.read"],
  "/cases/:caseId/history": ["each", "case.read-history"],
  "/cases/:caseId/form-01.docx": ["each", "case.export"],
  "/cases/:caseId/form-01.pdf": ["each", "case.export"],
  "/cases/:caseId/forms": ["each", "form.list"],
  "/cases/:caseId/forms/:formId": ["each", "form.read"],
  "/alerts": ["once", "alert.list"],
  "/broken-promises": ["once", "call.promises-read"],
  "/overview": ["once", "overview.read"],
  "/blocks": ["once", "talk.blocks-read"],
  "/figures": ["each", "figures.read"],
  "/morning": ["once", "morning.read"],
  "/referrals": ["once", "referral.list"],
  "/referrals/:caseId": ["each", "referral.read"],
  "/audit": ["each", "audit.read"],
  "/holidays": "the office's own, no child",
  "/directory": "the office's own, no child",
  "/directory/units": "public",
  "/directory/for/:unitCode": "the office's own, no child",
  "/directory/template": "public",
  "/roster": "the office's own, no child",
  "/alarms": "the office's own, no child",
  "/go-live": "the office's own, no child",
  "/settings/opening": "the office's own, no child",
  "/settings/opening/preview": "the office's own, no child",
  "/settings/at-once": "the office's own, no child",
  "/duty-bot": "figures of a machine",
  "/channels": "figures of a machine",
  // It names talks that changed and holds no word of them: whoever then looks leaves the line of that.
  "/live": "each read is told by another line",
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
  const fill = (path: string) =>
    path.replace(":person", lan).replace(":caseId", caseOne).replace(":alertId", "none");
  const ask = (browser: Browser, method: string, path: string) => {
    const filled = fill(path);
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

  describe("reading", () => {
    const asked = () => doors().filter(({ method }) => method === "get");
    const lastLine = async () =>
      Number((await desk.pool.query("select max(id) as id from history")).rows[0].id);
    const linesSince = async (id: number, staff: string) => {
      const found = await desk.pool.query<{ action: string }>(
        "select action from history where id > $1 and staff = $2 order by id",
        [id, staff],
      );
      return found.rows.map(({ action }) => action);
    };

    test("is told of by a line, or there is a reason why not, at every address", () => {
      expect(new Set(asked().map(({ path }) => path))).toEqual(new Set(Object.keys(trails)));
    });

    test("leaves the line that the table says, whatever the page claims", { timeout: 120_000 }, async () => {
      const lead = await signedIn(desk, "supervisor", "admin", "operator");
      const officer = await signedIn(desk, "commune");
      const [leadId, officerId] = [await idOf(lead), await idOf(officer)];
      referred = caseOne;
      const made = new Effects(lan, desk.now, 9).turn();
      const media = { kind: "image", urls: ["https://anh.vi-du.vn/1"], locked: false } as const;
      await desk.cases.applyEffects([made.says("", { media })]);
      const { rows } = await desk.pool.query(
        "select max(number) as line from transcript_entries where person = $1",
        [lan],
      );
      const press = { caseId: caseOne, staff: leadId as StaffId, at: desk.now };
      const sent = { id: "read", kind: "refer-commune", unit: ownCommune, words: "" } as const;
      await desk.needs.caseLife.addTasks(press, [sent]);
      await desk.needs.caseLife.endTask({ ...press, id: sent.id, result: "done", note: "" });
      await desk.needs.caseLife.addTasks(press, [{ id: "forms", kind: "first-assessment", words: "" }]);
      const form = "0f8fad5b-d9cb-469f-a165-70867728950e";
      const bytes = Buffer.from("%PDF-1.4\n%%EOF");
      await desk.needs.forms.store.add({ ...press, id: form, task: "forms", name: "a.pdf", bytes });
      const queries: Readonly<Record<string, string>> = {
        "/talks/:person/entries": "&before=9&limit=5",
        "/cases/:caseId/form-01.docx": "&secrecy=handlers",
        "/cases/:caseId/form-01.pdf": "&secrecy=handlers",
        "/settings/opening/preview": "&name=&hours=",
        "/roster": `&at=${desk.now}`,
        "/holidays": "&year=2026",
        "/accounts/communes": "&words=x",
        "/directory/units": "&words=x",
      };
      for (const { path, action } of asked()) {
        // An open stream never ends; whoever listens gets no words.
        if (path === "/live") continue;
        const ofOfficer = table[action].supervisor === "no" && table[action].admin === "no";
        const [browser, id] = ofOfficer ? [officer, officerId] : [lead, leadId];
        const filled = fill(path)
          .replace(":field", "childAge")
          .replace(":formId", form)
          .replace(":unitCode", ownCommune.code)
          .replace(":line", String(rows[0].line))
          .replace(":place", "0");
        const read = async () => {
          const before = await lastLine();
          const { status } = await fetch(
            `${desk.url}/hotline/api${filled}?again=true${queries[path] ?? ""}`,
            {
              headers: { cookie: browser.cookie },
            },
          );
          return { status, lines: await linesSince(before, id) };
        };
        const trail = trails[path];
        const written = Array.isArray(trail) ? [trail[1]] : [];
        const [first, second] = [await read(), await read()];
        // What the platform no longer has was looked for all the same.
        expect([path, first.status]).toEqual([path, path === mediaPath ? 410 : 200]);
        expect([path, first.lines]).toEqual([path, written]);
        expect([path, second.lines]).toEqual([
          path,
          Array.isArray(trail) && trail[0] === "each" ? written : [],
        ]);
      }
      referred = null;
    });
  });
});
