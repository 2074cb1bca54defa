import { randomInt } from "node:crypto";

/** Letters and digits that are not read as each other. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be used once: four groups of four, about 79 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
