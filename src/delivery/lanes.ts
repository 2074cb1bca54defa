import type { PersonKey } from "../model/ids.js";

/** Work in lanes: one person's items strictly one after the other, different persons side by side. */
export interface Lanes<Item> {
  push(item: Item): void;
  /** Items waiting or being worked on. */
  count(): number;
  /** Items of one person that wait behind the one in hand. */
  waiting(person: PersonKey): number;
  /** Drops what waits (it still stands in Redis) and resolves when what is in hand is done. */
  close(): Promise<void>;
}

/**
 * Lanes that hand each item to `work`, which settles its own troubles and never rejects.
 * `onDone` hears after each item how many are left.
 */
export function createLanes<Item extends { readonly person: PersonKey }>(
  work: (item: Item) => Promise<void>,
  onDone: (left: number) => void,
): Lanes<Item> {
  const lanes = new Map<PersonKey, Item[]>();
  const running = new Set<Promise<void>>();
  let count = 0;
  let closed = false;

  const drive = async (person: PersonKey, lane: Item[]) => {
    for (let item = lane.shift(); item !== undefined; item = lane.shift()) {
      await work(item);
      count--;
      onDone(count);
    }
    lanes.delete(person);
  };
  const open = (person: PersonKey, lane: Item[]) => {
    lanes.set(person, lane);
    const run: Promise<void> = drive(person, lane).finally(() => running.delete(run));
    running.add(run);
  };
  return {
    push(item) {
      if (closed) return;
      count++;
      const lane = lanes.get(item.person);
      if (lane) lane.push(item);
      else open(item.person, [item]);
    },
    count: () => count,
    waiting: (person) => lanes.get(person)?.length ?? 0,
    async close() {
      closed = true;
      for (const lane of lanes.values()) count -= lane.splice(0).length;
      await Promise.all(running);
    },
  };
}
