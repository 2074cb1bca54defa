/**
 * Remembers what was worked out last, of one message: its readers ask for the same one after the other. The value is
 * shared, so nobody changes it.
 */
export function lastOf<Message, Value>(work: (message: Message) => Value): (message: Message) => Value {
  let last: { readonly message: Message; readonly value: Value } | undefined;
  return (message) => {
    if (last?.message === message) return last.value;
    const value = work(message);
    last = { message, value };
    return value;
  };
}

/** So many words people write again and again, with and without marks, in chat spelling and with slips. */
export const wordsInUse = 16_000;

/**
 * Remembers what was worked out for short keys, so that words which come again cost nothing.
 * Holds at most `limit` keys: when a half of them is new, those go that were not asked for since the last half was.
 * Common words so stay, whatever rare ones come between. Keys longer than `longest` are never kept.
 */
export function remembered<Value>(
  limit: number,
  longest: number,
  work: (key: string) => Value,
): (key: string) => Value {
  let fresh = new Map<string, Value>();
  let before = new Map<string, Value>();
  return (key) => {
    const found = fresh.get(key);
    if (found !== undefined) return found;
    const value = before.get(key) ?? work(key);
    if (key.length > longest) return value;
    if (fresh.size >= limit / 2) {
      before = fresh;
      fresh = new Map();
    }
    fresh.set(key, value);
    return value;
  };
}
