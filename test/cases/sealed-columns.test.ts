import { describe, expect, test } from "vitest";
import { createSealing } from "../../src/cases/sealing.js";
import { createKeyring } from "../../src/infra/keyring.js";
import { databases } from "../support/database.js";
import { beaten, caseOne, Effects, lan, staffA } from "./effects.js";
import { setUpHouse } from "./house.js";

describe.each(databases)("what stands in the tables of $name", (database) => {
  const house = setUpHouse(database);

  const dump = async (): Promise<string> => {
    const { rows } = await house.pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const contents = [];
    for (const { name } of rows) contents.push((await house.pool.query(`select * from "${name}"`)).rows);
    return JSON.stringify(contents);
  };

  test("shows no word a person wrote, no contact, no place, no picture", async () => {
    const made = new Effects().turn();
    const answer = (field: string, value: string) =>
      made.effect({ kind: "case-answer", caseId: caseOne, field, value, source: "words" });
    const media = { kind: "image", urls: ["https://anh.invalid/bimat-7"], locked: true };
    await house.cases.applyEffects([
      made.says("bimat-1 ba đánh con", { dangers: [beaten], media }),
      made.opens(),
      answer("place", "bimat-2 gần chợ"),
      answer("contact", "bimat-3"),
      made.answers("staff", "bimat-4", {
        name: "Chị Hà",
        buttons: [{ kind: "link", url: "https://bimat-5.invalid", label: "x" }],
      }),
      made.answers("outside", "x", { name: "bimat-8" }),
    ]);
    await house.cases.closeCase({
      caseId: caseOne,
      staff: staffA,
      outcome: "safe",
      note: "bimat-6",
      at: made.at,
    });
    const seen = await dump();
    expect(seen).toContain(lan);
    expect(seen).not.toMatch(/bimat|ba đánh|gần chợ/);
    expect(await house.cases.readCase(caseOne)).toMatchObject({
      place: "bimat-2 gần chợ",
      closed: { note: "bimat-6" },
    });
  });

  test("cannot be moved to another row", async () => {
    const sealing = createSealing(createKeyring([Buffer.alloc(32, 1)]));
    const sealed = sealing.text.seal("a", lan, 1);
    expect(sealing.text.open(sealed, lan, 1)).toBe("a");
    expect(() => sealing.text.open(sealed, lan, 2)).toThrow("changed or belongs elsewhere");
  });
});
