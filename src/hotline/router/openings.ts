import type { StaffId } from "../../model/ids.js";

/** Tells the opening of a list by a person from the page's own asking again. */
export interface Openings {
  /** `again`: the page says that it shows the list already. True: this is an opening, to be recorded. */
  isOpening(staff: StaffId, again: boolean, at: number): boolean;
}

/** An open page asks at least every half minute; who has not asked for so long has opened it anew. Milliseconds. */
const restMs = 5 * 60_000;

/** Remembers in this process who has a list open: a page that claims so wrongly is recorded all the same. */
export function createOpenings(): Openings {
  const lastAsked = new Map<StaffId, number>();
  return {
    isOpening: (staff, again, at) => {
      const before = lastAsked.get(staff);
      lastAsked.set(staff, at);
      return !again || before === undefined || at - before > restMs;
    },
  };
}
