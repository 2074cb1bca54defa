import { fileURLToPath } from "node:url";
import { z } from "zod";
import { migrate } from "../cases/migrate.js";
import type { Tables } from "../cases/tables.js";
import { openUnits } from "../composition/units.js";
import { createAccounts } from "../hotline/accounts/accounts.js";
import type { Attempts } from "../hotline/accounts/attempts.js";
import type { Commune, Credentials } from "../hotline/accounts/staff.js";
import { roles } from "../hotline/role.js";
import { type Config, readConfig } from "../infra/config.js";
import { connectDatabase, longPatienceMs, queryBuilder } from "../infra/database.js";
import { Fault } from "../infra/fault.js";
import { createKeyring } from "../infra/keyring.js";
import { silentLog } from "../infra/log.js";

const usage = `Adds a member of staff and prints a password that works once.

  npm run staff:add -- <login> <name> <roles>    roles: ${roles.join(", ")} (several with commas)
  npm run staff:add -- <login> <name> commune <code>       an officer, with the official code of the commune or ward
  npm run staff:add -- --reset <login>           a new password for an account there is
  npm run staff:add -- --reset-second-factor <login>       takes the second factor away, to be set up anew

The login has the form of an e-mail address, e.g. ha@hotline.local; nothing is sent to it.`;

const wanted = z
  .object({
    login: z.email(),
    name: z.string().trim().min(1).max(80),
    roles: z.array(z.enum(roles)).min(1),
    communeCode: z.string().optional(),
  })
  .refine((wish) => wish.roles.includes("commune") === (wish.communeCode !== undefined));

/** What the command line asks for; null: it is not understood. */
type Wish =
  | { readonly reset: string }
  | { readonly resetSecondFactor: string }
  | z.infer<typeof wanted>
  | null;

function readWish(args: readonly string[]): Wish {
  if (args[0] === "--reset") return args[1] === undefined || args.length > 2 ? null : { reset: args[1] };
  if (args[0] === "--reset-second-factor") {
    return args[1] === undefined || args.length > 2 ? null : { resetSecondFactor: args[1] };
  }
  const [login, name, list, communeCode, ...tooMuch] = args;
  if (tooMuch.length > 0) return null;
  const read = wanted.safeParse({ login, name, roles: list?.split(","), communeCode });
  return read.success ? read.data : null;
}

/**
 * `npm run staff:add`: makes an account, or gives one a new password, and prints the password, which works once.
 * Returns the exit code: 0, 2 with the usage when the wish is not understood, 1 with one sentence otherwise.
 */
export async function runStaffAdd(
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
    const credentials = await carryOut(readConfig(environment), wish);
    if (credentials === null) {
      print("The second factor is gone; it is set up anew at the next sign-in, where one is needed.");
      return 0;
    }
    const { login, password } = credentials;
    print(`Login:    ${login}`);
    print(`Password: ${password}   (works once; it must be changed at the first sign-in)`);
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    complain(error.message);
    return 1;
  }
}

async function carryOut(config: Config, wish: NonNullable<Wish>): Promise<Credentials | null> {
  if (config.DATABASE_URL === undefined) throw new Fault("no-database", "DATABASE_URL is missing.");
  const pool = connectDatabase(config.DATABASE_URL, 1, silentLog, longPatienceMs);
  const db = queryBuilder<Tables>(pool);
  try {
    await migrate(db);
    const accounts = createAccounts({
      ...{ pool, log: silentLog, attempts: nobodySignsIn, keyring: createKeyring(config.SECRET_KEYS) },
      now: Date.now,
      publicUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    });
    if ("reset" in wish) return await accounts.reset(wish.reset);
    if (!("resetSecondFactor" in wish)) return await accounts.add({ ...wish, commune: communeOf(wish) });
    await accounts.resetSecondFactor(wish.resetSecondFactor);
    return null;
  } finally {
    await db.destroy();
  }
}

/** The commune the code names. Throws a `Fault` when there is none. */
function communeOf({ communeCode }: z.infer<typeof wanted>): Commune | null {
  if (communeCode === undefined) return null;
  const unit = openUnits().byCode(communeCode);
  if (!unit || unit.code === unit.province.code) {
    throw new Fault("unknown-commune", "No commune, ward or special zone of today has this code.");
  }
  return { code: unit.code, name: `${unit.name}, ${unit.province.name}` };
}

/** Nobody signs in through this command, so it needs no Redis to count tries in. */
const nobodySignsIn: Attempts = {
  consume: async () => ({ allowed: false, retryAfter: 1 }),
  giveBack: async () => {},
  spent: async () => [],
  forget: async () => {},
  begin: async () => ({ allowed: false, retryAfter: 1, last: false }),
  right: async () => {},
  locked: async () => [],
  unlock: async () => {},
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runStaffAdd(process.argv.slice(2), process.env, console.log, console.error);
}
