import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Effect, EffectBody } from "../../src/model/effect.js";
import type { MessageId } from "../../src/model/ids.js";
import { databases } from "../support/database.js";
import { beaten, caseOne, caseTwo, Effects, lan, minh, staffA, staffB } from "./effects.js";
import { setUpHouse } from "./house.js";

/** A story of one person: any effects, none of which names a case that was not opened. */
const bodies: fc.Arbitrary<EffectBody> = fc.oneof(
  fc
    .record({ by: fc.constantFrom("person", "bot", "staff", "outside", "system"), text: fc.string() })
    .map((entry): EffectBody => ({ kind: "entry", entry: { ...entry, messageId: "m" as MessageId } })),
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map((date): EffectBody => ({ kind: "action", actionAt: date.getTime() })),
  fc.record({ caseId: fc.constantFrom(caseOne, caseTwo), urgency: fc.constantFrom("P0", "P1", "P2") }).map(
    ({ caseId, urgency }): EffectBody => ({
      ...{ kind: "case-open", caseId, urgency, dangers: [beaten], rules: "r", voice: "child" },
      ...{ origin: "talk", practice: false, firstAt: 0 },
    }),
  ),
  fc.constantFrom<EffectBody[]>(
    { kind: "alert", urgency: "P1", reason: "danger" },
    { kind: "holder", holder: "staff", staff: staffA, name: "Chị Hà", why: "take-over" },
    { kind: "holder", holder: "bot", why: "hand-back" },
    { kind: "holder", holder: "bot", why: "staff-silence" },
    { kind: "take-over-refused", staff: staffB, heldBy: "Chị Hà" },
    { kind: "delivery", messageId: "m" as MessageId, state: "sent" },
    { kind: "delivery", messageId: "m" as MessageId, state: "read" },
    { kind: "dead-letter", entry: "1-0", fault: "turn" },
    { kind: "withdraw" },
  ),
);

function story(person: Effects, given: readonly EffectBody[]): Effect[] {
  return given.map((body) => person.turn().effect(body));
}

/** Cuts a list into batches, some of them given again, sometimes with what came before. */
function redeliver(
  effects: readonly Effect[],
  cuts: readonly { size: number; back: number; times: number }[],
) {
  const batches: Effect[][] = [];
  let from = 0;
  for (let turn = 0; from < effects.length; turn++) {
    const { size, back, times } = cuts[turn % cuts.length] ?? { size: 1, back: 0, times: 1 };
    const batch = effects.slice(Math.max(0, from - back), from + size);
    for (let time = 0; time < times; time++) batches.push(batch);
    from += size;
  }
  return batches;
}

describe.each(databases)("any redelivery on $name", (database) => {
  const house = setUpHouse(database);

  const stateAfter = async (batches: readonly (readonly Effect[])[]) => {
    await house.empty();
    for (const batch of batches) await house.cases.applyEffects(batch);
    const of = async (person: typeof lan) => ({
      a: await house.cases.readTalk(person, staffA),
      b: await house.cases.readTalk(person, staffB),
    });
    return {
      queue: await house.cases.listTalks({ state: "all", offset: 0, limit: 10 }),
      talks: [await of(lan), await of(minh)],
      cases: [await house.cases.readCase(caseOne), await house.cases.readCase(caseTwo)],
      alerts: await house.cases.openAlerts(100),
    };
  };

  test("gives the same talks and cases as one by one, in order", async () => {
    const cut = fc.record({
      size: fc.integer({ min: 1, max: 5 }),
      back: fc.integer({ min: 0, max: 4 }),
      times: fc.integer({ min: 1, max: 3 }),
    });
    const lists = fc.tuple(fc.array(bodies, { maxLength: 12 }), fc.array(bodies, { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.array(cut, { minLength: 1, maxLength: 5 }),
        async ([ofLan, ofMinh], cuts) => {
          // The two persons' cases must differ: a case belongs to one person.
          const others = ofMinh.filter((body) => body.kind !== "case-open");
          const effects = [...story(new Effects(lan), ofLan), ...story(new Effects(minh), others)];
          const oneByOne = await stateAfter(effects.map((effect) => [effect]));
          expect(await stateAfter(redeliver(effects, cuts))).toEqual(oneByOne);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("two clerks with the same batch apply it once", async () => {
    await house.empty();
    const made = new Effects();
    const batch = Array.from({ length: 20 }, (_, index) => made.turn().says(`${index}`));
    await Promise.all([house.cases.applyEffects(batch), house.cases.applyEffects(batch)]);
    const talk = await house.cases.readTalk(lan, staffA);
    expect(talk?.entries.map((entry) => entry.text)).toEqual(batch.map((_, index) => `${index}`));
  });
});
