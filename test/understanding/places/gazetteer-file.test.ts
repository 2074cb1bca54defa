import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, test } from "vitest";
import { gazetteerText, readGazetteerFile } from "../../../src/understanding/places/gazetteer-file.js";
import { readPlaces } from "../../../src/understanding/places/read-places.js";
import { data } from "./gazetteer.js";

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "places-")), "gazetteer.json");
  writeFileSync(path, text);
  return path;
}

it("what is written can be read and used", () => {
  const gazetteer = readGazetteerFile(file(gazetteerText(data)));
  expect(readPlaces("P. Vũng Tàu", gazetteer)).toMatchObject({ kind: "found", place: { code: "26506" } });
});

test.each([
  ["no JSON", "{"],
  ["another version", gazetteerText(data).replace('"version":1', '"version":2')],
  ["a list is missing", gazetteerText(data).replace('"communes"', '"wards"')],
])("a file is refused: %s", (_, text) => {
  expect(() => readGazetteerFile(file(text))).toThrow(/build it anew/);
});

it("a missing file is named", () => {
  expect(() => readGazetteerFile("/nowhere/gazetteer.json")).toThrow("/nowhere/gazetteer.json");
});
