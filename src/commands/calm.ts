import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { wilson } from "../understanding/evaluation/interval.js";
import { createUnderstanding, readGazetteerFile, readLearned } from "../understanding/understand.js";

const usage = `Usage: npm run calm -- [--show] FILE
  FILE     harmless messages of your own, one a line (UTF-8); nothing of it is kept or sent anywhere
  --show   also prints each message that raised an alarm, with what it was taken for`;

interface Wish {
  readonly file: string;
  readonly show: boolean;
}

function readWish(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { show: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error("Name one file.");
  return { file, show: values.show };
}

/** How often harmless messages raise an alarm: prints shares with 95 % intervals, and with `show` the alarms. */
function run({ file, show }: Wish): void {
  const messages = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const models = fileURLToPath(new URL("../../dist/models/", import.meta.url));
  const understanding = createUnderstanding(
    readLearned(`${models}understanding.bin`),
    readGazetteerFile(`${models}places.json`),
  );
  const findings = messages.map((text) => ({ text, ...understanding.findDanger(text) }));
  const alarms = findings.filter(({ outcome }) => outcome !== "none");
  if (show) for (const { outcome, dangers, text } of alarms) console.log(shown(outcome, dangers, text));
  const acted = alarms.filter(({ outcome }) => outcome === "act");
  console.log(`${messages.length} messages`);
  console.log(`any alarm ${shareOf(alarms.length, messages.length)}`);
  console.log(`acted on  ${shareOf(acted.length, messages.length)}`);
}

function shown(outcome: string, dangers: readonly { readonly kind: string }[], text: string): string {
  return `${outcome} ${dangers.map(({ kind }) => kind).join(",")}: ${text}`;
}

function shareOf(hits: number, n: number): string {
  const interval = wilson(hits, n);
  if (interval === null) return "–";
  const percent = (share: number) => (100 * share).toFixed(1);
  return `${percent(interval.share)} % (${percent(interval.low)}–${percent(interval.high)})`;
}

try {
  run(readWish(process.argv.slice(2)));
} catch (error) {
  // parseArgs and the file system say in one sentence what is wrong.
  console.error(error instanceof Error ? error.message : String(error));
  console.error(usage);
  process.exitCode = 1;
}
