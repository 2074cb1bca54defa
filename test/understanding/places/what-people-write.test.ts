import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Place } from "../../../src/understanding/places/place.js";
import { readPlaces } from "../../../src/understanding/places/read-places.js";
import { gazetteer } from "./gazetteer.js";

const text = z.string();
const cases = z
  .array(
    z.union([
      z.strictObject({ text, found: text, was: text.optional() }),
      z.strictObject({ text, among: z.array(text), province: text.optional() }),
      z.strictObject({ text, words: z.literal(true) }),
    ]),
  )
  .parse(parse(readFileSync(new URL("./places.cases.yaml", import.meta.url), "utf8")));

function shown({ code, name, province }: Place): string {
  return code === province.code ? name : `${name}, ${province.name}`;
}

describe("what people write for a place", () => {
  test.each(cases)("$text", (one) => {
    const reading = readPlaces(one.text, gazetteer);
    if ("words" in one) return expect(reading).toEqual({ kind: "words" });
    if ("found" in one) {
      if (reading.kind !== "found") return expect(reading).toEqual(one);
      expect(shown(reading.place)).toBe(one.found);
      if (one.was !== undefined) expect(reading.place.was).toBe(one.was);
      return;
    }
    if (reading.kind !== "ambiguous") return expect(reading).toEqual(one);
    expect(reading.places.map(shown)).toEqual(expect.arrayContaining(one.among));
    expect(reading.province?.code).toBe(one.province);
  });
});
