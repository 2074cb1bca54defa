import { fileURLToPath } from "node:url";
import { readNotedHead } from "../cases/audit/head.js";
import { type Flaw, type Verdict, verifyHistory } from "../cases/audit/verify.js";
import { migrate } from "../cases/migrate.js";
import type { Tables } from "../cases/tables.js";
import { readConfig } from "../infra/config.js";
import { connectDatabase, longPatienceMs, queryBuilder } from "../infra/database.js";
import { Fault } from "../infra/fault.js";
import { createKeyring } from "../infra/keyring.js";
import { silentLog } from "../infra/log.js";

const usage = `Proves that no line of the history was changed, removed or put in.

  npm run audit:verify                       the whole chain
  npm run audit:verify -- --head <digits>    also that this head, noted earlier, is still part of it

Of a head the first 20 digits are enough; spaces and hyphens do not matter.`;

/** What the command line asks for; null: it is not understood. */
function readWish(args: readonly string[]): { readonly noted: string | null } | null {
  if (args.length === 0) return { noted: null };
  const [option, ...digits] = args;
  const noted = option === "--head" ? readNotedHead(digits.join(" ")) : null;
  return noted === null ? null : { noted };
}

/**
 * `npm run audit:verify`: walks the chain of the history. Returns the exit code: 0 when it is whole, 1 with the first
 * flaw or what stands in the way, 2 with the usage when the wish is not understood.
 */
export async function runAuditVerify(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const wish = readWish(args);
  if (wish === null) {
    complain(usage);
    return 2;
  }
  try {
    const verdict = await walk(environment, wish.noted);
    const tell = verdict.kind === "sound" ? print : complain;
    for (const line of report(verdict)) tell(line);
    return verdict.kind === "sound" ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    complain(error.message);
    return 1;
  }
}

async function walk(environment: Readonly<Record<string, string | undefined>>, noted: string | null) {
  const config = readConfig(environment);
  if (config.DATABASE_URL === undefined) throw new Fault("no-database", "DATABASE_URL is missing.");
  const db = queryBuilder<Tables>(connectDatabase(config.DATABASE_URL, 1, silentLog, longPatienceMs));
  try {
    await migrate(db);
    return await verifyHistory(db, createKeyring(config.SECRET_KEYS), noted);
  } finally {
    await db.destroy();
  }
}

const flaws: Readonly<Record<Flaw, string>> = {
  changed: "was changed, or written without the key",
  removed: "was removed",
  inserted: "was put in beside the program",
  rebuilt: "or one before it was taken out or moved: the chain was written anew here",
  "before-chain": "are not as they were when the chain began",
};

function report(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case "sound": {
      const { head, first, last, noted } = verdict;
      const span = first === null || last === null ? "" : `, from ${moment(first)} to ${moment(last)}`;
      return [
        `The history is whole: ${head.number} lines${span}.`,
        `Head: ${head.hash}`,
        ...(noted === null ? [] : [`The noted head is line ${noted} of it.`]),
      ];
    }
    case "broken":
      return [`The history is broken: ${place(verdict)} ${flaws[verdict.flaw]}.`];
    case "head-unknown":
      return [
        "The noted head is not part of the history: lines were cut off after it was noted, or it was copied wrongly.",
        `The history ends with line ${verdict.head.number}, head ${verdict.head.hash}`,
      ];
  }
}

function place({ number, line, at }: Extract<Verdict, { kind: "broken" }>): string {
  if (number === 0) return "the lines from before the chain";
  const known = [line === null ? "" : `id ${line}`, at === null ? "" : moment(at)].filter(Boolean).join(", ");
  return `line${number === null ? "" : ` ${number}`}${known === "" ? "" : ` (${known})`}`;
}

function moment(at: number): string {
  return new Date(at).toISOString();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runAuditVerify(process.argv.slice(2), process.env, console.log, console.error);
}
