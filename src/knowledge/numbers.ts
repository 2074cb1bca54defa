import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type ContentFault, contentFault, readYaml, schemaFaults } from "../infra/yaml-source.js";
import { callNumbers } from "./schema.js";

/** A telephone number that texts may name, with the day on which it was verified, `YYYY-MM-DD`. */
export interface VerifiedNumber {
  readonly number: string;
  readonly verified_at: string;
}

/** The answer in which people read the numbers of the file. */
export const numbersAnswer = "emergency-numbers";

const file = "knowledge/numbers/emergency.yaml";
const fileSchema = z.array(
  z.strictObject({
    number: z.string().regex(/^[0-9 ]+$/),
    for: z.string().trim().min(1),
    verified_at: z.iso.date(),
  }),
);

/** Reads the numbers every text may name from `<folder>/numbers/emergency.yaml`; those that buttons call must be there. */
export function loadNumbers(folder: string): {
  readonly numbers: readonly VerifiedNumber[];
  readonly faults: readonly ContentFault[];
} {
  const path = join(folder, "numbers/emergency.yaml");
  if (!existsSync(path))
    return { numbers: [], faults: [contentFault(file, 1, "The verified numbers are missing.")] };
  const source = readYaml(path, file);
  if (source.faults.length > 0) return { numbers: [], faults: source.faults };
  const parsed = fileSchema.safeParse(source.value);
  if (!parsed.success) return { numbers: [], faults: schemaFaults(source, parsed.error, () => undefined) };
  const numbers = parsed.data.map(({ number, verified_at }) => ({ number, verified_at }));
  const missing = callNumbers.filter((one) => !numbers.some(({ number }) => number === one));
  return {
    numbers,
    faults: missing.map((one) => contentFault(file, 1, `${one} is missing; buttons call it.`)),
  };
}

/** Digits as people write a telephone number: in groups with blanks, dots or hyphens between. */
const digits = /(?<![\p{L}\p{N}.,/-])\+?\d{2,}(?:[ .-]\d{2,})*(?![\p{L}\p{N}]|[.,/-]\d)/gu;
/** A year, or a sum in thousands: `2026`, `2.000`. */
const year = /^(?:19|20)\d\d$/;
const thousands = /^\d{1,3}(?:\.000)+$/;

/** What stands in a text and looks like a telephone number, without what is between its digits. */
export function numbersIn(text: string): string[] {
  const plain = text.replace(/\{\{[^}]*\}\}|https?:\/\/\S+/g, "");
  const found = [...plain.matchAll(digits)].map(([number]) => number);
  return [
    ...new Set(
      found
        .filter((one) => !isYear(one) && !thousands.test(one))
        .map((one) => one.replace(/\D/g, ""))
        .filter(({ length }) => length === 3 || length === 4 || (length >= 8 && length <= 11)),
    ),
  ];
}

/** 1900 and 1800 stand before the numbers of services, not for years. */
function isYear(digits: string): boolean {
  return year.test(digits) && digits !== "1900";
}

/** The numbers in a text that nobody verified. */
export function unverifiedIn(text: string, verified: readonly VerifiedNumber[]): string[] {
  const known = new Set(verified.map(({ number }) => number.replaceAll(" ", "")));
  return numbersIn(text).filter((number) => !known.has(number));
}
