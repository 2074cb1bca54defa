import { stringify } from "yaml";
import { z } from "zod";
import { Fault } from "../../infra/fault.js";
import { readYaml, schemaFaults } from "../../infra/yaml-source.js";

const number = z.number();
const schema = z.strictObject({
  danger: z.strictObject({
    act: number,
    ask: number,
    ruleAct: number,
    ruleAsk: number,
    ruleMaybe: number,
    kind: number,
    urgent: number,
    now: number,
  }),
  answers: z.strictObject({ sure: number, unsure: number, margin: number }),
});

/** Scores from which on something holds; `npm run tune` chooses them, people may change them. */
export type Thresholds = z.infer<typeof schema>;

/** Reads the thresholds; throws a `Fault` that names every mistake with its line. */
export function readThresholds(path: string, shown: string): Thresholds {
  const source = readYaml(path, shown);
  const parsed = schema.safeParse(source.value);
  const faults = parsed.success
    ? source.faults
    : [...source.faults, ...schemaFaults(source, parsed.error, () => "must be a number")];
  if (!parsed.success || faults.length > 0)
    throw new Fault("thresholds", faults.map(({ message }) => message).join("\n"));
  return parsed.data;
}

/** The thresholds as their file has them. */
export function thresholdsText(thresholds: Thresholds): string {
  const rounded = JSON.parse(
    JSON.stringify(thresholds, (_, value: unknown) =>
      typeof value === "number" ? Number(value.toFixed(3)) : value,
    ),
  ) as Thresholds;
  return `# Where the learned models act, ask and answer. Chosen by \`npm run tune\` on the development part; lower finds more
# and errs more often. After a change: npm run evaluate.
${stringify(rounded)}`;
}
