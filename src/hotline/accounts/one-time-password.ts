import { randomInt } from "node:crypto";

/** Letters and digits that are not read as each other. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be used once: four groups of four, about 79 bits. */
export function oneTimePassword(): string {
  return [group(4), group(4), group(4), group(4)].join("-");
}

/** Ten back-up codes of two groups of five, about 50 bits each. */
export function backupCodes(): string[] {
  return Array.from({ length: 10 }, () => `${group(5)}-${group(5)}`);
}

/** A back-up code as it is stored, however it was copied from paper. */
export function tidyBackupCode(written: string): string {
  const bare = written.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return `${bare.slice(0, 5)}-${bare.slice(5)}`;
}

function group(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}
