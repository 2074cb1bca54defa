import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlaceReading } from "../../../src/understanding/places/place.js";
import { readPlaces } from "../../../src/understanding/places/read-places.js";
import { foldText } from "../../../src/understanding/text/marks.js";
import { data, gazetteer } from "./gazetteer.js";

function codes(reading: PlaceReading): string[] {
  if (reading.kind === "found") return [reading.place.code];
  return reading.kind === "ambiguous" ? reading.places.map(({ code }) => code) : [];
}

const provinceName = (number: number) => data.provinces[number]?.[1] ?? "";
const districtName = (number: number) => {
  const [name, province] = data.oldDistricts[number] ?? ["", 0];
  return `${name}, ${data.oldProvinces[province]?.[0] ?? ""}`;
};

describe("every unit", () => {
  it("is read as itself when its full name is written: provinces and communes of today", () => {
    const misread = [
      ...data.provinces.map(([code, name]) => ({ code, name })),
      ...data.communes.map(([code, name, of]) => ({ code, name: `${name}, ${provinceName(of)}` })),
    ].filter(({ code, name }) => {
      const reading = readPlaces(name, gazetteer);
      return reading.kind !== "found" || reading.place.code !== code;
    });
    expect(misread).toEqual([]);
  });

  it("is read as itself or asked about when it is written without marks", () => {
    const lost = data.communes.filter(
      ([code, name, of]) =>
        !codes(readPlaces(foldText(`${name}, ${provinceName(of)}`), gazetteer)).includes(code),
    );
    expect(lost).toEqual([]);
  });

  it("an old commune gives exactly the communes that took it; a divided one is asked about", () => {
    const misread = data.oldCommunes.filter(([name, district, ...communes]) => {
      const reading = readPlaces(`${name}, ${districtName(district)}`, gazetteer);
      const wanted = communes.map((commune) => data.communes[commune]?.[0]);
      const isRight = codes(reading).toSorted().join() === wanted.toSorted().join();
      return !isRight || (communes.length > 1 && reading.kind !== "ambiguous");
    });
    expect(misread).toEqual([]);
  });

  it("an old district gives its province of today", () => {
    const misread = data.oldDistricts.filter(([, oldProvince], district) => {
      const reading = readPlaces(districtName(district), gazetteer);
      const province = data.provinces[data.oldProvinces[oldProvince]?.[1] ?? -1]?.[0];
      return reading.kind !== "found" || reading.place.province.code !== province;
    });
    expect(misread).toEqual([]);
  });

  it("an old province gives its province of today", () => {
    for (const [name, province] of data.oldProvinces) {
      const reading = readPlaces(name, gazetteer);
      expect(reading.kind === "found" && reading.place.code, name).toBe(data.provinces[province]?.[0]);
    }
  });
});

describe("any text", () => {
  const words = data.names.flatMap(([, name]) => name.split(" "));
  const pieces = fc.constantFrom(
    "ở",
    "xã",
    "q",
    "p.",
    ",",
    "tp",
    "12/5",
    "đường",
    "không",
    "'",
    ...words.slice(0, 3_000),
  );
  const place = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join(" ")),
  );

  it("never throws, and names only places that are there", () => {
    const known = new Set([...data.provinces, ...data.communes].map(([code]) => code));
    fc.assert(
      fc.property(place, (text) => {
        const reading = readPlaces(text, gazetteer);
        expect(codes(reading).every((code) => known.has(code))).toBe(true);
        if (reading.kind === "ambiguous") expect(reading.places.length).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same for a text however its letters are composed", () => {
    for (const text of ["Phường Vũng Tàu", "quận Gò Vấp", "p. Bến Nghé, quận 1"])
      expect(readPlaces(text.normalize("NFD"), gazetteer)).toEqual(readPlaces(text, gazetteer));
  });
});
