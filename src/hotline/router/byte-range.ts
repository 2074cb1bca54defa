/** A part of a file: from this byte to that one, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The one part that a `Range` header asks for of a file of `length` bytes (RFC 9110, 14.2). Null: the whole is to be
 * sent, because nothing was asked for, several parts were, or it cannot be read; "none": it lies outside the file.
 */
export function rangeOf(header: string | undefined, length: number): ByteRange | null | "none" {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return null;
  const fromEnd = first === "";
  const start = fromEnd ? Math.max(0, length - Number(last)) : Number(first);
  const end = fromEnd || last === "" ? length - 1 : Math.min(Number(last), length - 1);
  if (!fromEnd && last !== "" && Number(last) < start) return null;
  return start > end ? "none" : { start, end };
}

/** Only this part of what comes; what lies behind it is not waited for. */
export async function* partOf(
  body: AsyncIterable<Uint8Array>,
  { start, end }: ByteRange,
): AsyncGenerator<Uint8Array> {
  let place = 0;
  for await (const chunk of body) {
    const part = chunk.subarray(Math.max(0, start - place), end + 1 - place);
    if (place + chunk.length > start) yield part;
    place += chunk.length;
    if (place > end) return;
  }
}
