/** A bounded number of permits, given in the order they were asked for. */
export interface Permits {
  /** Does `work` with one permit. */
  one<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Does `work` with all permits: nothing else runs beside it. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** `total` permits. */
export function createPermits(total: number): Permits {
  const queue: { readonly need: number; readonly go: () => void }[] = [];
  let free = total;
  const serve = () => {
    for (let first = queue[0]; first && first.need <= free; first = queue[0]) {
      queue.shift();
      free -= first.need;
      first.go();
    }
  };
  const hold = async <Value>(need: number, work: () => Promise<Value>) => {
    await new Promise<void>((go) => {
      queue.push({ need, go });
      serve();
    });
    try {
      return await work();
    } finally {
      free += need;
      serve();
    }
  };
  return { one: (work) => hold(1, work), alone: (work) => hold(total, work) };
}
