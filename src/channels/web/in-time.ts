import { Fault } from "../../infra/fault.js";

/** How long the chat page waits for Redis, milliseconds; then it is told to try again. */
const patience = 1_000;

/** Settles as `answer` does; rejects after a second, for a Redis that is connected and does not answer. */
export async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault("redis-slow", "Redis did not answer in time.")), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
