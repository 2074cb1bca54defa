import { z } from "zod";

/** What an entry is about; decides what it must have. */
export const groups = ["rights", "duties", "skills", "asked-first", "adults", "service"] as const;
export type KnowledgeGroup = (typeof groups)[number];

/** Numbers that a button may call. */
export const callNumbers = ["111", "113", "114", "115"] as const;

/** Flows that an answer may lead to. */
export const flowTargets = ["report-abuse", "report-injury", "talk-to-person", "listen"] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const date = z.iso.date("must be a date such as 2026-11-21");
const text = z
  .string()
  .trim()
  .min(1, "is empty; write the text")
  .refine(
    (words) => words === words.normalize("NFC"),
    "letters and marks are apart; write them as one (NFC)",
  );
const spoken = z.strictObject({ vi: text, en: text.optional() });

const action = z.union(
  [
    z.strictObject({ call: z.enum(callNumbers) }),
    z.strictObject({ flow: z.enum(flowTargets) }),
    z.strictObject({ lesson: id }),
  ],
  `must be { call: ${callNumbers.join(" | ")} }, { flow: ${flowTargets.join(" | ")} } or { lesson: <id> }`,
);

/** One answer, as written in `knowledge/<id>.yaml`. */
export const entrySchema = z.strictObject({
  id,
  group: z.enum(groups),
  /** Asked while it happens, or about rescue: English is obligatory. */
  emergency: z.boolean().optional(),
  /** A safety topic: the very short wording is obligatory. */
  safety: z.boolean().optional(),
  title: spoken,
  /** The title as a button has it, at most 20 letters; only where the title is longer. */
  label: spoken.optional(),
  answer: z.strictObject({
    /** For under-8s and second-language readers. */
    simple: spoken.optional(),
    child: spoken,
    teen: spoken.optional(),
    adult: spoken,
  }),
  related: z.array(id).min(1).max(5),
  actions: z.array(action).max(3).optional(),
  /** Law with article, or office and document. */
  sources: z.array(text).min(1),
  checked_at: date,
  /** Phone numbers in the texts with the day on which they were verified. */
  numbers: z.array(z.strictObject({ number: z.string().regex(/^[0-9 ]+$/), verified_at: date })).optional(),
  /** Empty until a child-protection officer has read it. */
  reviewed_by: z.string(),
  /** Questions as people type them, one a line. */
  phrasings: text.transform((lines) =>
    lines
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
});

export type Entry = z.infer<typeof entrySchema>;
export type Action = z.infer<typeof action>;
export type AnswerVoice = keyof Entry["answer"];
