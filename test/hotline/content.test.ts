import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readContent } from "../../src/composition/content.js";
import { content, paths } from "../../src/hotline/api/contract.js";
import { silentLog } from "../../src/infra/log.js";
import { checkKnowledge } from "../../src/knowledge/check.js";
import { loadKnowledge } from "../../src/knowledge/loader.js";
import { loadNumbers } from "../../src/knowledge/numbers.js";
import { databases } from "../support/database.js";
import { Browser, codeOf, type Desk, signedIn } from "./desk.js";
import { standingDesk } from "./standing-desk.js";

const path = paths.content.replace("/hotline/api", "");

describe.each(databases.slice(1))("which answers wait to be read, on $name", (kind) => {
  let desk: Desk;
  standingDesk(kind, (one) => {
    desk = one;
  });

  const staff = ["operator", "supervisor", "admin"] as const;
  test.each(staff)("is shown to the role %s, by the day of asking, and leaves no mark", async (role) => {
    const browser = await signedIn(desk, role);
    desk.now = Date.UTC(2027, 4, 22);
    const marks = () => desk.pool.query("select count(*) from history");
    const before = (await marks()).rows;
    const reply = await browser.get(path);
    expect(reply.status).toBe(200);
    expect(content.parse(reply.body)).toEqual({
      answers: 2,
      unreviewed: [{ id: "right-21", title: "Quyền riêng tư", group: "rights" }],
      stale: [{ id: "hotline-111", number: "111", verifiedAt: "2027-05-22" }],
    });
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect((await marks()).rows).toEqual(before);
  });

  test("is shown to nobody without a session, or before the one-time password is changed", async () => {
    const stranger = await new Browser(desk).get(path);
    expect([stranger.status, codeOf(stranger)]).toEqual([401, "signed-out"]);
    const person = { login: "nguoi-moi@hotline.local", name: "Người mới", roles: ["operator"] as const };
    const { login, password } = await desk.accounts.add(person);
    const fresh = new Browser(desk);
    await fresh.signIn(login, password);
    const reply = await fresh.get(path);
    expect([reply.status, codeOf(reply)]).toEqual([403, "must-change-password"]);
  });

  test("cannot be written", async () => {
    const browser = await signedIn(desk, "supervisor");
    expect(codeOf(await browser.post(path, { answers: 0 }))).toBe("not-found");
  });
});

describe("what is read of the answers' files", () => {
  const own = join(import.meta.dirname, "../../knowledge");
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "te-content-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Copies an answer of ours with some of its lines changed. */
  const copy = (id: string, ...changes: readonly (readonly [RegExp, string])[]) => {
    const text = readFileSync(join(own, `${id}.yaml`), "utf8");
    const changed = changes.reduce((words, [from, to]) => words.replace(from, to), text);
    writeFileSync(join(folder, `${id}.yaml`), changed);
  };

  test("names who waits, and numbers from the day on which they are six months old", () => {
    const number = 'numbers:\n  - { number: "1900 0000", verified_at: 2026-11-21 }\n';
    copy("right-21", [/^reviewed_by:.*$/m, `${number}reviewed_by: "  "`]);
    copy("right-22", [/^reviewed_by:.*$/m, 'reviewed_by: "Cán bộ mẫu"']);
    mkdirSync(join(folder, "numbers"));
    const verified = readFileSync(join(own, "numbers/emergency.yaml"), "utf8");
    const days = verified.replace(/verified_at: .*?(?= })/g, "verified_at: 2026-12-01");
    writeFileSync(join(folder, "numbers/emergency.yaml"), days.replace("2026-12-01", "2026-11-21"));
    const shown = readContent(silentLog, folder);
    const waiting = {
      answers: 2,
      unreviewed: [expect.objectContaining({ id: "right-21", group: "rights" })],
    };
    expect(shown(Date.UTC(2027, 4, 21))).toEqual({ ...waiting, stale: [] });
    const stale = [
      { id: "emergency-numbers", number: "111", verifiedAt: "2026-11-21" },
      { id: "right-21", number: "1900 0000", verifiedAt: "2026-11-21" },
    ];
    expect(shown(Date.UTC(2027, 4, 22))).toEqual({ ...waiting, stale });
  });

  test("a file with a fault is left out and counted in the log, and the others stay", () => {
    cpSync(join(own, "right-21.yaml"), join(folder, "right-21.yaml"));
    writeFileSync(join(folder, "right-22.yaml"), "id: [");
    const lines: unknown[] = [];
    const shown = readContent({ warn: (event, fields) => lines.push([event, fields]) }, folder);
    expect(shown(0).answers).toBe(1);
    expect(lines).toEqual([["answers-unreadable", { count: expect.any(Number) }]]);
  });

  test("the project's own answers fit what the console expects, and agree with the check", () => {
    const { files } = loadKnowledge(own);
    const today = "2030-01-01";
    const checked = checkKnowledge(files, { lessons: [], numbers: loadNumbers(own).numbers, today });
    const shown = content.parse(readContent(silentLog)(Date.parse(today)));
    expect(shown.answers).toBe(files.length);
    expect(shown.unreviewed.map(({ id }) => id)).toEqual(checked.unreviewed);
    expect(shown.stale).toHaveLength(checked.stale.length);
  });
});
