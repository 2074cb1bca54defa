import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import {
  type ContentFault,
  type ContentPath,
  contentFault,
  parseYaml,
  readYaml,
  schemaFaults,
  type YamlSource,
} from "../infra/yaml-source.js";
import { type Flow, flowSchema, questionKinds } from "./schema.js";

/** A flow with the file it stands in. */
export interface FlowFile {
  readonly flow: Flow;
  readonly source: YamlSource;
}

/** All flows of a folder, in the order of their names, and everything that is wrong in their files. */
export interface LoadedFlows {
  readonly flows: readonly Flow[];
  readonly files: readonly FlowFile[];
  readonly faults: readonly ContentFault[];
}

/** Reads `<folder>/<id>.yaml`; files with a second dot in their name, such as golden conversations, are no flows. */
export function loadFlows(folder: string): LoadedFlows {
  if (!existsSync(folder)) return noFlows(contentFault(folder, 1, "There is no folder of flows here."));
  const names = readdirSync(folder).filter((name) => /^[^.]+\.ya?ml$/.test(name));
  if (names.length === 0) return noFlows(contentFault(folder, 1, "There is no flow in this folder."));
  const read = names.toSorted().map((name) => readFlow(readYaml(join(folder, name), `flows/${name}`)));
  const files = read.flatMap((one) => one.file ?? []);
  return { files, flows: files.map((file) => file.flow), faults: read.flatMap((one) => one.faults) };
}

/** Parses the text of one flow; `file` is its name in faults, and `<id>.yaml` at its end. */
export function parseFlow(text: string, file: string): { file?: FlowFile; faults: readonly ContentFault[] } {
  return readFlow(parseYaml(text, file));
}

function readFlow(source: YamlSource): { file?: FlowFile; faults: readonly ContentFault[] } {
  if (source.faults.length > 0) return { faults: source.faults };
  const parsed = flowSchema.safeParse(source.value);
  if (!parsed.success) return { faults: schemaFaults(source, parsed.error, expected) };
  const flow = parsed.data;
  const named = basename(source.file);
  if (named !== `${flow.id}.yaml`)
    return { faults: [source.faultAt(["id"], `id: the flow is ${flow.id}; name the file ${flow.id}.yaml.`)] };
  return { file: { flow, source }, faults: [] };
}

const conditionForm =
  "must be one condition: {answer, is}, {answer, in}, {answer, known}, {voice}, {fact, is}, {not}, {all} or {any}";

/** What would be right at a place where several forms are allowed. */
function expected(path: ContentPath): string | undefined {
  const last = path.findLast((part) => typeof part === "string");
  if (last === "next") return "must be the id of a step, or a list of {if, go} whose last entry has no `if`";
  if (last === "ask") return `must be one of ${questionKinds.join(", ")}`;
  return ["if", "when", "not", "all", "any"].some((name) => name === last) ? conditionForm : undefined;
}

function noFlows(fault: ContentFault): LoadedFlows {
  return { flows: [], files: [], faults: [fault] };
}
