import { fileURLToPath } from "node:url";
import { z } from "zod";
import { migrate } from "../cases/migrate.js";
import type { Tables } from "../cases/tables.js";
import { createAccounts } from "../hotline/accounts/accounts.js";
import type { Attempts } from "../hotline/accounts/attempts.js";
import type { Credentials } from "../hotline/accounts/staff.js";
import { roles } from "../hotline/role.js";
import { type Config, readConfig } from "../infra/config.js";
import { connectDatabase, queryBuilder } from "../infra/database.js";
import { Fault } from "../infra/fault.js";
import { createKeyring } from "../infra/keyring.js";
import { silentLog } from "../infra/log.js";

const usage = `Adds a member of staff and prints a password that works once.

  npm run staff:add -- <login> <name> <roles>    roles: ${roles.join(", ")} (several with commas)
  npm run staff:add -- --reset <login>           a new password for an account there is

The login has the form of an e-mail address, e.g. ha@hotline.local; nothing is sent to it.`;

const wanted = z.object({
  login: z.email(),
  name: z.string().trim().min(1).max(80),
  roles: z.array(z.enum(roles)).min(1),
});

/** What the command line asks for; null: it is not understood. */
type Wish = { readonly reset: string } | z.infer<typeof wanted> | null;

function readWish(args: readonly string[]): Wish {
  if (args[0] === "--reset") return args[1] === undefined || args.length > 2 ? null : { reset: args[1] };
  const [login, name, list] = args;
  const read = wanted.safeParse({ login, name, roles: list?.split(",") });
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
    const { login, password } = await carryOut(readConfig(environment), wish);
    print(`Login:    ${login}`);
    print(`Password: ${password}   (works once; it must be changed at the first sign-in)`);
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    complain(error.message);
    return 1;
  }
}

async function carryOut(config: Config, wish: NonNullable<Wish>): Promise<Credentials> {
  if (config.DATABASE_URL === undefined) throw new Fault("no-database", "DATABASE_URL is missing.");
  const pool = connectDatabase(config.DATABASE_URL, 1, silentLog);
  const db = queryBuilder<Tables>(pool);
  try {
    await migrate(db);
    const accounts = createAccounts({
      ...{ pool, log: silentLog, attempts: nobodySignsIn, keyring: createKeyring(config.SECRET_KEYS) },
      publicUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    });
    return "reset" in wish ? await accounts.reset(wish.reset) : await accounts.add(wish);
  } finally {
    await db.destroy();
  }
}

/** Nobody signs in through this command, so it needs no Redis to count tries in. */
const nobodySignsIn: Attempts = {
  consume: async () => ({ allowed: false, retryAfter: 1 }),
  forget: async () => {},
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runStaffAdd(process.argv.slice(2), process.env, console.log, console.error);
}
