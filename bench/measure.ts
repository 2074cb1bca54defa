/** What one thing cost. Times in microseconds. */
export interface Cost {
  readonly name: string;
  /** How often it was done. */
  readonly count: number;
  /** CPU time of this process for one. */
  readonly cpu: number;
  /** Time on the clock for one, at the concurrency the case uses. */
  readonly wall: number;
}

/** Does something `count` times after a tenth as many for warming up, and tells what one cost. */
export async function measure(
  name: string,
  count: number,
  once: (index: number) => Promise<unknown> | unknown,
): Promise<Cost> {
  for (let index = 0; index < count / 10; index++) await once(-1 - index);
  return timed(name, count, async () => {
    for (let index = 0; index < count; index++) await once(index);
  });
}

/** Times something that does `count` things by itself. */
export async function timed(name: string, count: number, all: () => Promise<unknown>): Promise<Cost> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  await all();
  const wall = ((performance.now() - before) * 1_000) / count;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { name, count, cpu: (user + system) / count, wall };
}

/** How long something took for each of many messages, in microseconds on the clock. */
export interface Spread {
  readonly name: string;
  readonly mean: number;
  readonly p50: number;
  readonly p99: number;
}

/** Does something for every message once, after other messages for warming up. */
export function spreadOf(
  name: string,
  warm: readonly string[],
  messages: readonly string[],
  once: (text: string, index: number) => unknown,
): Spread {
  warm.forEach(once);
  const times = messages.map((text, index) => {
    const before = performance.now();
    once(text, index);
    return (performance.now() - before) * 1_000;
  });
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? 0;
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length;
  return { name, mean, p50: at(0.5), p99: at(0.99) };
}
