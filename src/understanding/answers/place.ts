const longest = 120;

/** A place as it was written, trimmed and at most 120 UTF-16 units; null if there is no letter in it. */
export function readPlace(text: string): string | null {
  const trimmed = text
    .slice(0, 2_000)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (!/\p{L}/u.test(trimmed)) return null;
  const cut = trimmed.slice(0, longest);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1).trim() : cut.trim();
}
