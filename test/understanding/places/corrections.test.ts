import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { makeGazetteer } from "../../../src/understanding/places/make-gazetteer.js";
import { readOverlay } from "../../../src/understanding/places/overlay.js";
import { data, overlayFolder, packageData } from "./gazetteer.js";

/** A copy of the overlay with one file changed. */
function changed(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "places-"));
  for (const name of readdirSync(overlayFolder)) {
    const text = readFileSync(join(overlayFolder, name), "utf8");
    writeFileSync(join(folder, name), name === file ? text.replace(from, to) : text);
  }
  return folder;
}

describe("the gazetteer", () => {
  it("has the units of today and of before", () => {
    expect(data.provinces).toHaveLength(34);
    expect(data.provinces.filter(([, name]) => name.startsWith("Thành phố "))).toHaveLength(7);
    expect(data.communes).toHaveLength(3_321);
    expect(data.oldProvinces).toHaveLength(63);
    expect(data.oldDistricts).toHaveLength(696);
    expect(data.oldCommunes).toHaveLength(10_035);
  });

  it("counts wards, communes and special zones as they are since 30 April 2026", () => {
    const count = (kind: string) => data.communes.filter(([, name]) => name.startsWith(`${kind} `)).length;
    expect([count("Phường"), count("Xã"), count("Đặc khu")]).toEqual([697, 2_611, 13]);
  });

  it("knows that 440 old communes were divided", () => {
    expect(data.oldCommunes.filter((commune) => commune.length > 3)).toHaveLength(440);
  });

  it("has every commune of today as the successor of an old unit", () => {
    const taken = new Set([
      ...data.oldCommunes.flatMap(([, , ...communes]) => communes),
      ...data.oldDistricts.map(([, , commune]) => commune),
    ]);
    expect(data.communes.filter((_, number) => !taken.has(number))).toEqual([]);
  });

  it("stays small", () => {
    expect(JSON.stringify(data).length).toBeLessThan(800_000);
  });
});

describe("a correction that does not fit is named", () => {
  test.each([
    ["divided.yaml", "- 00008 Phường Ngọc Hà", "- 00009 Phường Ngọc Hà", /00009 Phường Ngọc Hà is not right/],
    ["divided.yaml", "- 00008 Phường Ngọc Hà", "- 00008 Phường Ngọc Hồi", /00008 is Phường Ngọc Hà/],
    ["units.yaml", "- 75 Thành phố Đồng Nai", "- 76 Thành phố Đồng Nai", /76 Thành phố Đồng Nai/],
    ["aliases.yaml", "SG: [Thành phố Hồ Chí Minh]", "SG: [Thành phố Hồ Chí Min]", /Hồ Chí Min\./],
    ["units.yaml", "islands:", "isles:", /units\.yaml:\d+: .*isles/],
    ["common-words.yaml", "words: [", "words: [ {", /common-words\.yaml:\d+/],
  ])("%s: %s", (file, from, to, message) => {
    expect(() => makeGazetteer(packageData, readOverlay(changed(file, from, to)))).toThrow(message);
  });

  it("a package of another shape is refused", () => {
    expect(() => makeGazetteer([{ type: "table", name: "provinces" }], readOverlay(overlayFolder))).toThrow();
  });
});
