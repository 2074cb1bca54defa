import type { Cases } from "../../cases/repository.js";
import type { StaffId } from "../../model/ids.js";

/** Somebody asks for a list. `at` in milliseconds UTC. */
export interface Asking {
  readonly staff: { readonly id: StaffId };
  readonly at: number;
}

/** Tells the opening of a list by a person from the page's own asking again, and records openings only. */
export interface Openings {
  /**
   * Records an opening; rejects when it could not be written, and then nothing may be shown. `again`: the page says
   * that it shows the list already. `shown`: which part of the list; another part is another opening.
   */
  note(asking: Asking, again: boolean, shown?: string): Promise<void>;
}

/** An open page asks at least every half minute; who has not asked for so long has opened it anew. Milliseconds. */
const restMs = 5 * 60_000;

/**
 * Remembers in this process who has a list open: a page that claims so wrongly is recorded all the same. `action` is
 * what the line of history says.
 */
export function createOpenings({ cases }: { readonly cases: Cases }, action: string): Openings {
  const open = new Map<StaffId, { readonly at: number; readonly shown: string }>();
  return {
    note: async ({ staff: { id }, at }, again, shown = "") => {
      const before = open.get(id);
      const isOpen = again && before?.shown === shown && at - before.at <= restMs;
      if (!isOpen) await cases.record({ at, staff: id, action });
      open.set(id, { at, shown });
    },
  };
}
