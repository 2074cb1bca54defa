/** Gives numbers from 0 to below 1. */
export type Chance = () => number;

/** A row of numbers that is the same for the same seed, whatever was drawn elsewhere. */
export function chanceOf(seed: string): Chance {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** One of several, each as likely as the others. Undefined if there is none. */
export function oneOf<T>(all: readonly T[], chance: Chance): T | undefined {
  return all[Math.floor(chance() * all.length)];
}
