import { fileURLToPath } from "node:url";
import { z } from "zod";
import {
  type DeadLetterHead,
  type DeadLetters,
  openDeadLetters,
  type Replayed,
} from "../delivery/dead-letters.js";
import { knownShards } from "../delivery/shards.js";
import { Fault } from "../infra/fault.js";
import { silentLog } from "../infra/log.js";
import { connectRedis } from "../infra/redis.js";

const usage = `Shows what the program could not handle and put aside, and puts it back or throws it away.

  npm run dead-letters                           what lies aside: how many of each kind, channel and reason, from when
  npm run dead-letters -- list                   each one with its number
  npm run dead-letters -- replay <number>|all    puts it back to be tried again, after its fault was mended
  npm run dead-letters -- replay … --old         also what nobody waits for any more: events over a day old, a turn's
                                                 words over a quarter of an hour
  npm run dead-letters -- drop <number>|all      throws it away for ever

It says nothing of who wrote, and no word of what was written.`;

type Wish =
  | { readonly kind: "summary" }
  | { readonly kind: "list" }
  | { readonly kind: "replay"; readonly which: string; readonly old: "kept" | "too" }
  | { readonly kind: "drop"; readonly which: string };

const numberPattern = /^\d+\/(event|message|effect)\/\d+-\d+$/;

/** What the command line asks for; null: it is not understood. */
function readWish(args: readonly string[]): Wish | null {
  const [verb, which = "", option, ...rest] = args;
  if (verb === undefined) return { kind: "summary" };
  if (verb === "list" && args.length === 1) return { kind: "list" };
  if (rest.length > 0 || (which !== "all" && !numberPattern.test(which))) return null;
  if (verb === "drop" && option === undefined) return { kind: "drop", which };
  if (verb !== "replay" || (option !== undefined && option !== "--old")) return null;
  return { kind: "replay", which, old: option === undefined ? "kept" : "too" };
}

/**
 * `npm run dead-letters`: returns the exit code: 0 when all that was asked for is done, 1 with what stands in the way,
 * 2 with the usage when the wish is not understood.
 */
export async function runDeadLetters(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  complain: (line: string) => void,
  now: () => number = Date.now,
): Promise<number> {
  const wish = readWish(args);
  if (wish === null) {
    complain(usage);
    return 2;
  }
  try {
    return await withLetters(environment, (letters) => carryOut(letters, wish, print, complain, now()));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    complain(error.message);
    return 1;
  }
}

async function withLetters(
  environment: Readonly<Record<string, string | undefined>>,
  work: (letters: DeadLetters) => Promise<number>,
): Promise<number> {
  const redis = await connectRedis(addressOf(environment["REDIS_URL"]), "fail", silentLog);
  try {
    return await work(openDeadLetters(redis, await knownShards(redis)));
  } finally {
    redis.destroy();
  }
}

function addressOf(given: string | undefined): string {
  const address = z.url().safeParse(given || "redis://127.0.0.1:6379");
  if (!address.success)
    throw new Fault("configuration", "REDIS_URL must be an address like redis://host:6379.");
  return address.data;
}

async function carryOut(
  letters: DeadLetters,
  wish: Wish,
  print: (line: string) => void,
  complain: (line: string) => void,
  now: number,
): Promise<number> {
  const all = await letters.list();
  if (wish.kind === "summary" || wish.kind === "list") {
    for (const line of wish.kind === "list" ? all.map(lineOf) : summaryOf(all)) print(line);
    return 0;
  }
  const chosen = wish.which === "all" ? all : all.filter(({ id }) => id === wish.which);
  if (wish.which !== "all" && chosen.length === 0) {
    complain(`There is no ${wish.which}.`);
    return 1;
  }
  return wish.kind === "drop" ? drop(letters, chosen, print) : replay(letters, chosen, wish.old, now, print);
}

async function drop(
  letters: DeadLetters,
  chosen: readonly DeadLetterHead[],
  print: (line: string) => void,
): Promise<number> {
  let dropped = 0;
  for (const letter of chosen) if (await letters.drop(letter)) dropped += 1;
  print(`Dropped: ${dropped}.`);
  return 0;
}

const left: Readonly<Record<Exclude<Replayed, "done">, string>> = {
  old: "nobody waits for it any more: drop it, or add --old",
  full: "its inbox is full: try again later",
  gone: "it is not there any more",
};

async function replay(
  letters: DeadLetters,
  chosen: readonly DeadLetterHead[],
  old: "kept" | "too",
  now: number,
  print: (line: string) => void,
): Promise<number> {
  let done = 0;
  for (const letter of chosen) {
    const became = await letters.replay(letter, now, old);
    if (became === "done") done += 1;
    else print(`${letter.id}: ${left[became]}.`);
  }
  print(`Put back: ${done} of ${chosen.length}.`);
  return done === chosen.length ? 0 : 1;
}

function lineOf(letter: DeadLetterHead): string {
  return `${letter.id}  ${describe(letter)}  ${moment(letter.at)}`;
}

function summaryOf(all: readonly DeadLetterHead[]): readonly string[] {
  if (all.length === 0) return ["Nothing lies aside."];
  const groups = new Map<string, DeadLetterHead[]>();
  for (const letter of all) groups.set(describe(letter), [...(groups.get(describe(letter)) ?? []), letter]);
  const lines = [...groups].map(([what, group]) => {
    const [first, last] = [group[0], group.at(-1)].map((one) => moment(one?.at ?? 0));
    return `${group.length} × ${what}, ${first === last ? first : `${first} to ${last}`}`;
  });
  return [...lines, `${all.length} in all. Each one: npm run dead-letters -- list`];
}

function describe({ kind, what, channel, reason }: DeadLetterHead): string {
  return `${what === "" ? kind : `${kind} (${what})`}  ${channel}  ${reason}`;
}

function moment(at: number): string {
  return new Date(at).toISOString();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runDeadLetters(process.argv.slice(2), process.env, console.log, console.error);
}
