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
