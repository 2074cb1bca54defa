/** Ids made lately, the oldest first. */
const made = new Set<string>();
const most = 500;

/** True for an id that was made here for a press. */
export function isRequestId(id: string): boolean {
  return made.has(id);
}

/** A random UUID (version 4) for one press of a button; works on plain HTTP too, where `randomUUID` is missing. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, place) => mark(byte, place).toString(16).padStart(2, "0")).join("");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  const id = parts.join("-");
  made.add(id);
  for (const old of made) {
    if (made.size <= most) break;
    made.delete(old);
  }
  return id;
}

function mark(byte: number, place: number): number {
  if (place === 6) return (byte & 0x0f) | 0x40;
  if (place === 8) return (byte & 0x3f) | 0x80;
  return byte;
}
