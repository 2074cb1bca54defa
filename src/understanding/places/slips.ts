/** Long names by first letter and length, without their spaces. */
export type LongNames = ReadonlyMap<string, readonly LongName[]>;

interface LongName {
  readonly key: string;
  readonly joined: string;
}

const shortest = 8;

/** Sorts the folded names of at least 8 letters and two words, so that finding a slip looks at few of them. */
export function longNames(keys: readonly string[]): LongNames {
  const lists = new Map<string, LongName[]>();
  for (const key of keys) {
    const joined = key.replaceAll(" ", "");
    if (joined.length < shortest || joined === key) continue;
    const place = placeOf(joined, joined.length);
    const list = lists.get(place);
    if (list === undefined) lists.set(place, [{ key, joined }]);
    else list.push({ key, joined });
  }
  return lists;
}

const placeOf = (joined: string, length: number) => `${joined[0]}${length}`;

/**
 * The long names one slip away from what is written: a letter too many, too few, wrong, two swapped, or a
 * missing space. The first letter must be right.
 */
export function keysWithOneSlip(words: readonly string[], names: LongNames): string[] {
  const written = words.join("");
  if (written.length < shortest) return [];
  return [-1, 0, 1].flatMap((more) =>
    (names.get(placeOf(written, written.length + more)) ?? [])
      .filter(({ joined }) => isOneSlip(written, joined))
      .map(({ key }) => key),
  );
}

function isOneSlip(written: string, meant: string): boolean {
  let head = 0;
  while (head < written.length && written[head] === meant[head]) head++;
  const rest = written.slice(head);
  const other = meant.slice(head);
  if (rest === other) return true;
  if (rest.slice(1) === other || rest === other.slice(1)) return true;
  if (rest.length !== other.length) return false;
  if (rest.slice(1) === other.slice(1)) return !/\d/.test((rest[0] ?? "") + (other[0] ?? ""));
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}
