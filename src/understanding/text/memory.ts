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

/**
 * Remembers what was worked out for short keys, so that words which come again cost nothing.
 * Holds at most `limit` keys and then begins anew; keys longer than `longest` are never kept.
 */
export function remembered<Value>(
  limit: number,
  longest: number,
  work: (key: string) => Value,
): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key);
    if (key.length > longest) return value;
    if (known.size >= limit) known.clear();
    known.set(key, value);
    return value;
  };
}
