import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tellingWords } from "../../src/hotline/guards/lock-screen.js";
import { loadProtocols, protocolIds } from "../../src/knowledge/protocol.js";

const own = join(import.meta.dirname, "../../knowledge/protocols");
const ownCards = loadProtocols(own);

describe("the cards for staff", () => {
  test("are all there, in their order, and right", () => {
    expect(ownCards.faults).toEqual([]);
    expect(ownCards.protocols.map(({ id }) => id)).toEqual(protocolIds);
  });

  test.each(ownCards.protocols.map((card) => [card.id, card] as const))(
    "%s asks nothing that gives anybody away on a locked screen, and never why",
    (_id, { ask }) => {
      for (const text of ask.flatMap(({ texts }) => Object.values(texts))) {
        expect(text).not.toMatch(/tại sao|vì sao|gửi ảnh|gửi hình/iu);
        expect([text, tellingWords(text)]).toEqual([text, []]);
      }
    },
  );
});

describe("a fault in a card is named", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "cards-"));
    cpSync(own, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (id: string, change: (text: string) => string) => {
    const path = join(folder, `${id}.yaml`);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };
  const messages = () => loadProtocols(folder).faults.map(({ message }) => message);

  test("one that is missing", () => {
    rmSync(join(folder, "missing.yaml"));
    expect(messages()).toEqual([expect.stringContaining("missing.yaml:1: This card is missing")]);
  });

  test.each([
    ["an empty list", (text: string) => text.replace(/dont:\n( {2}.*\n)+/, "dont: []\n"), "dont"],
    ["no source", (text: string) => text.replace(/sources:\n( {2}.*\n)+/, ""), "sources"],
    [
      "a level by its sign",
      (text: string) => text.replace("Báo công an ngay; không đợi biết đủ.", "P0: báo công an ngay."),
      "names a level by its sign",
    ],
    ["an office nobody knows", (text: string) => text.replace('office: "111"', "office: bank"), "office"],
    ["a question that is none", (text: string) => text.replace("không?", "không."), "is no question"],
    [
      "a line too long for a glance",
      (text: string) => text.replace("Báo công an ngay; không đợi biết đủ.", "Báo công an ngay; ".repeat(4)),
      "at a glance",
    ],
    ["another id", (text: string) => text.replace("id: missing", "id: accident"), "name the file"],
    [
      "a danger of another card",
      (text: string) => text.replace("[missing-", "[neglect, missing-"),
      "neglect",
    ],
  ])("%s", (_name, change, word) => {
    edit("missing", change);
    expect(messages().join("\n")).toContain(word);
  });
});
