const candidate = /(?:\+?84|0)(?:[ .()-]{0,2}\d){8,10}/g;

/**
 * A Vietnamese telephone number as ten or eleven digits from 0 (`0912345678`, `02838123456`), from a text that may have
 * spaces, dots, +84 and the letter o for 0. Dates and other numbers are none. Null if there is none.
 */
export function readPhone(text: string): string | null {
  const digits = text.slice(0, 300).replace(/(?<=[\d\s+.(\-oO]|^)[oO](?=[\d\s.)-]|$|[oO])/g, "0");
  for (const found of digits.matchAll(candidate)) {
    const after = digits[found.index + found[0].length] ?? "";
    const before = digits[found.index - 1] ?? "";
    if (/\d/.test(after) || /[\d/]/.test(before) || after === "/") continue;
    const number = national(found[0]);
    if (number !== null) return number;
  }
  return null;
}

function national(found: string): string | null {
  const bare = found.replace(/\D/g, "");
  const number =
    found.startsWith("+84") || found.startsWith("84") ? `0${bare.slice(2).replace(/^0/, "")}` : bare;
  const isMobile = /^0[35789]\d{8}$/.test(number);
  const isLandline = /^02\d{9}$/.test(number) || /^02[048]\d{8}$/.test(number);
  return isMobile || isLandline ? number : null;
}
