import { z } from "zod";
import type { Redis } from "../../infra/redis.js";
import { dutyTroubles } from "../api/phone-contract.js";

/** What can be wrong with the duty bot as a whole. */
export type DutyTrouble = (typeof dutyTroubles)[number];

/** How the bot gets what staff write. */
export type DutyWay = "webhook" | "polling";

/** What the last calls showed; times in milliseconds UTC. */
export interface DutyCondition {
  readonly lastError: { readonly word: DutyTrouble; readonly at: number } | null;
  readonly lastSuccessAt: number | null;
}

/** Keeps the condition for all processes, so that the console can show what the clerk met. */
export interface ConditionBoard {
  failed(word: DutyTrouble, at: number): Promise<void>;
  worked(at: number): Promise<void>;
  read(): Promise<DutyCondition>;
}

const stored = z.object({
  word: z.enum(dutyTroubles).optional(),
  errorAt: z.coerce.number().optional(),
  successAt: z.coerce.number().optional(),
});

/** The condition of one bot below `prefix`. */
export function createConditionBoard(redis: Redis, prefix: string): ConditionBoard {
  const key = `${prefix}:condition`;
  return {
    failed: async (word, at) => {
      await redis.hSet(key, { word, errorAt: `${at}` });
    },
    worked: async (at) => {
      await redis.hSet(key, { successAt: `${at}` });
    },
    read: async () => {
      const { word, errorAt, successAt } = stored.parse(await redis.hGetAll(key));
      return {
        lastError: word === undefined || errorAt === undefined ? null : { word, at: errorAt },
        lastSuccessAt: successAt ?? null,
      };
    },
  };
}
