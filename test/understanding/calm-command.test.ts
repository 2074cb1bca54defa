import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../support/product.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "te-calm-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(lines: readonly string[]): string {
  const file = join(folder, "messages.txt");
  writeFileSync(file, lines.join("\n"));
  return file;
}

it("counts alarms over messages of one's own, and shows them only when asked to", async () => {
  const file = fileOf(["chào bạn", "", "cuu e voi", "hôm nay trời đẹp quá", "cảm ơn nhé"]);
  const figures = ["4 messages", "any alarm 25.0 % (4.6–69.9)", "acted on  25.0 % (4.6–69.9)", ""];
  expect((await runCommand("calm", [file], {})).split("\n")).toEqual(figures);
  const shown = (await runCommand("calm", ["--show", file], {})).split("\n");
  expect(shown).toEqual(["act hidden-disclosure: cuu e voi", ...figures]);
});

it("measures nothing where there is nothing", async () => {
  expect(await runCommand("calm", [fileOf([])], {})).toBe("0 messages\nany alarm –\nacted on  –\n");
});

it.each([
  [[], "Name one file."],
  [["a.txt", "b.txt"], "Name one file."],
  [["/nowhere/messages.txt"], "no such file"],
  [["--all", "a.txt"], "Unknown option '--all'"],
])("says what is wrong with %j", async (args, fault) => {
  await expect(runCommand("calm", args, {})).rejects.toThrow(fault);
});
