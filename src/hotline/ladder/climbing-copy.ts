import { z } from "zod";
import type { Keyring } from "../../infra/keyring.js";
import type { Redis } from "../../infra/redis.js";
import type { EffectId, PersonKey } from "../../model/ids.js";
import { levels } from "./ladder.js";

const climbing = z.object({
  id: z.custom<EffectId>((value) => typeof value === "string"),
  /** The key of the talk: who waits is told, and a colleague may have taken it. */
  person: z.custom<PersonKey>((value) => typeof value === "string"),
  code: z.string(),
  urgency: z.enum(["P0", "P1"]),
  raisedAt: z.number(),
  waitingSince: z.number(),
  /** The lowest rung not yet carried out. */
  rung: z.number().int(),
  lastAt: z.number().nullable(),
  /** Who waits has a chat to be told in. */
  chat: z.boolean(),
});

/** An alarm as it climbs, as far as it has to be known without the database: code, urgency, since when, which rung. */
export type Climbing = z.infer<typeof climbing>;

const rang = z.object({
  rung: z.number().int(),
  at: z.number(),
  told: z.enum(levels),
});

/** The last rung of an alarm that reached somebody without the database, and when, milliseconds UTC. */
export type Rang = z.infer<typeof rang>;

/** What is kept of climbing alarms beside the roster. */
export interface ClimbingCopy {
  /** What the database says; takes the place of all before. */
  write(alarms: readonly Climbing[]): Promise<void>;
  read(): Promise<readonly Climbing[]>;
  noteRang(id: EffectId, rung: Rang): Promise<void>;
  rang(): Promise<ReadonlyMap<EffectId, Rang>>;
  /** Somebody took the talk, milliseconds UTC: what rang before is answered. */
  noteTaken(person: PersonKey, at: number): Promise<void>;
  taken(): Promise<ReadonlyMap<PersonKey, number>>;
  /** True for who asks first whether to carry out this rung, for `ms` milliseconds. */
  claim(id: EffectId, rung: number, ms: number): Promise<boolean>;
  /** It reached nobody: it may be claimed again after `ms`. */
  claimEnds(id: EffectId, rung: number, ms: number): Promise<void>;
}

const key = "te:climbing";
const context = "climbing alarms";
/** Longer than any database is away; seconds. */
const keptFor = 7 * 24 * 3600;

function claimKey(id: EffectId, rung: number): string {
  return `${key}:ringing:${id}/${rung}`;
}

/** The copy in Redis. What the database said is sealed like the roster; notes of rungs name nobody. */
export function createClimbingCopy(redis: Redis, keyring: Keyring): ClimbingCopy {
  const note = async (name: string, field: string, value: string) => {
    await redis.hSet(name, field, value);
    await redis.expire(name, keptFor);
  };
  return {
    write: async (alarms) => {
      await redis.set(key, keyring.seal(JSON.stringify(alarms), context));
    },
    read: async () => {
      const sealed = await redis.get(key);
      return sealed === null ? [] : z.array(climbing).parse(JSON.parse(keyring.open(sealed, context)));
    },
    noteRang: (id, rung) => note(`${key}:rang`, id, JSON.stringify(rung)),
    rang: async () => {
      const found = Object.entries(await redis.hGetAll(`${key}:rang`));
      return new Map(found.map(([id, text]) => [id as EffectId, rang.parse(JSON.parse(text))]));
    },
    noteTaken: (person, at) => note(`${key}:taken`, person, String(at)),
    taken: async () => {
      const found = Object.entries(await redis.hGetAll(`${key}:taken`));
      return new Map(found.map(([person, at]) => [person as PersonKey, Number(at)]));
    },
    claim: async (id, rung, ms) => {
      const options = { condition: "NX", expiration: { type: "PX", value: ms } } as const;
      return (await redis.set(claimKey(id, rung), "1", options)) !== null;
    },
    claimEnds: async (id, rung, ms) => {
      await redis.pExpire(claimKey(id, rung), ms);
    },
  };
}
