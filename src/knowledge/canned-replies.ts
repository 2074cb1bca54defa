import { existsSync } from "node:fs";
import { z } from "zod";
import { type ContentFault, contentFault, readYaml, schemaFaults } from "../infra/yaml-source.js";
import { dangerKinds } from "../model/danger.js";

const words = z.string().trim().min(1).max(1_000);

/** A ready answer for staff; `say` stands in for every form of address that has no words of its own. */
const cannedReply = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  moment: z.string(),
  dangers: z.array(z.enum(dangerKinds)).default([]),
  say: words,
  child: words.optional(),
  teen: words.optional(),
  adult: words.optional(),
  reviewed_by: z.string().nullable(),
});

/** A ready answer with the words for each form of address. */
export interface CannedReply {
  readonly id: string;
  readonly title: string;
  readonly moment: string;
  readonly dangers: z.infer<typeof cannedReply>["dangers"];
  readonly texts: Readonly<Record<"unknown" | "child" | "teen" | "adult", string>>;
  readonly reviewedBy: string | null;
}

/** Reads the file of ready answers; with any fault in it none is given. */
export function loadCannedReplies(path: string): {
  readonly replies: readonly CannedReply[];
  readonly faults: readonly ContentFault[];
} {
  const shown = "knowledge/staff/canned-replies.yaml";
  if (!existsSync(path))
    return { replies: [], faults: [contentFault(shown, 1, "The ready answers are missing.")] };
  const source = readYaml(path, shown);
  if (source.faults.length > 0) return { replies: [], faults: source.faults };
  const parsed = z.array(cannedReply).safeParse(source.value);
  if (!parsed.success) return { replies: [], faults: schemaFaults(source, parsed.error, () => undefined) };
  return { replies: parsed.data.map(withTexts), faults: [] };
}

function withTexts(reply: z.infer<typeof cannedReply>): CannedReply {
  const { id, title, moment, dangers, say, child = say, teen = child, adult = say } = reply;
  return {
    id,
    title,
    moment,
    dangers,
    texts: { unknown: say, child, teen, adult },
    reviewedBy: reply.reviewed_by,
  };
}
