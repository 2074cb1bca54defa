import { beforeAll, describe, expect, it } from "vitest";
import { talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

describe("a practice talk", () => {
  it("is marked in every effect from its first moment, and others never are", async () => {
    const practice = await newTalk("web").does({ kind: "start", ref: "practice" });
    const real = await newTalk("web").does({ kind: "start", ref: "lop-5a" });
    const forged = await newTalk("messenger").does({ kind: "start", ref: "practice" });
    expect(practice.effects.every((effect) => effect.practice === true)).toBe(true);
    for (const effect of [...real.effects, ...forged.effects]) expect(effect.practice).toBeUndefined();
  });
});
