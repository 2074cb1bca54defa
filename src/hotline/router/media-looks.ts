import type { Looking } from "../../cases/talk-work/media.js";

/** Tells somebody's going on with a film or a sound from a new look at it. */
export interface MediaLooks {
  /** True: the same person looked at the same thing just before, and what is asked for now is another part of it. */
  goesOn(looking: Looking, locked: boolean, from: number | null): boolean;
  /** Something is looked at; `locked`: a reason was given for it. */
  begin(looking: Looking, locked: boolean): void;
}

/** How long somebody may take over one film, milliseconds. */
const watching = 15 * 60_000;
/** Players ask for the beginning twice or three times before they play. Milliseconds. */
const starting = 10_000;
/** So many are remembered, the newest. */
const most = 500;

/**
 * Remembers in this process what is being looked at. A player asks for a film in many parts: each would be another
 * line in the history, and the reason for a locked one would have run out in the middle of it.
 */
export function createMediaLooks(): MediaLooks {
  const looks = new Map<string, { readonly at: number; readonly locked: boolean }>();
  return {
    goesOn: (looking, locked, from) => {
      const before = looks.get(keyOf(looking));
      if (from === null || before === undefined || (locked && !before.locked)) return false;
      return looking.at - before.at < (from > 0 ? watching : starting);
    },
    begin: (looking, locked) => {
      const key = keyOf(looking);
      looks.delete(key);
      looks.set(key, { at: looking.at, locked });
      const [oldest] = looks.keys();
      if (looks.size > most && oldest !== undefined) looks.delete(oldest);
    },
  };
}

function keyOf({ staff, person, number, place }: Looking): string {
  return JSON.stringify([staff, person, number, place]);
}
