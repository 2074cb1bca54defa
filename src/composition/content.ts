import { fileURLToPath } from "node:url";
import type { Content } from "../hotline/api/content-contract.js";
import type { Log } from "../infra/log.js";
import { loadKnowledge } from "../knowledge/loader.js";
import { loadNumbers, numbersAnswer } from "../knowledge/numbers.js";
import { isUnread, oldNumbers } from "../knowledge/reading.js";

/** The answers' folder, whether this runs from `src/` or from `dist/`. */
const ownFolder = fileURLToPath(new URL("../../knowledge", import.meta.url));

/**
 * Reads once what staff are shown of the bot's answers, and keeps only that. Numbers grow old while the process
 * runs, so the moment of asking (milliseconds UTC) comes in. Files with faults are left out and counted in the log.
 */
export function readContent(log: Pick<Log, "warn">, folder = ownFolder): (at: number) => Content {
  const { entries, faults: unread } = loadKnowledge(folder);
  const { numbers: common, faults: unknown } = loadNumbers(folder);
  const faults = [...unread, ...unknown];
  if (faults.length > 0) log.warn("answers-unreadable", { count: faults.length });
  const unreviewed = entries.filter(isUnread).map(({ id, title, group }) => ({ id, title: title.vi, group }));
  const own = entries.map(({ id, numbers }) => ({ id, numbers }));
  const numbered = [{ id: numbersAnswer, numbers: [...common] }, ...own];
  return (at) => {
    const today = new Date(at).toISOString().slice(0, 10);
    const stale = numbered.flatMap((entry) => oldNumbers(entry, today));
    return { answers: entries.length, unreviewed, stale };
  };
}
