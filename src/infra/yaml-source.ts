import { readFileSync } from "node:fs";
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** Something wrong in a content file. `message` is a whole sentence that names file and line. */
export interface ContentFault {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A path inside a content file, such as `["steps", "place", "ask"]`. */
export type ContentPath = readonly PropertyKey[];

/** One parsed YAML file that still knows its lines. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Mistakes in the YAML itself. */
  readonly faults: readonly ContentFault[];
  /** The line of the entry at a path, or of the nearest one above it that exists. */
  lineOf(path: ContentPath): number;
  /** A fault at the line of a path; `what` says what is wrong and what would be right. */
  faultAt(path: ContentPath, what: string): ContentFault;
}

/** A fault with its position in front. */
export function contentFault(file: string, line: number, what: string): ContentFault {
  return { file, line, message: `${file}:${line}: ${what}` };
}

/** Parses a YAML file; `shown` is its name in faults. */
export function readYaml(path: string, shown: string): YamlSource {
  return parseYaml(readFileSync(path, "utf8"), shown);
}

/** Parses YAML text; never throws, mistakes are in `faults`. */
export function parseYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const faults = document.errors.map((error) =>
    contentFault(file, lineAt(error.pos[0]), `This is no right YAML: ${error.message}`),
  );
  const lineOf = (path: ContentPath) => lineAt(offsetOf(document, path));
  return {
    file,
    value: faults.length === 0 ? document.toJS() : undefined,
    faults,
    lineOf,
    faultAt: (path, what) => contentFault(file, lineOf(path), what),
  };
}

/** Mistakes a schema found, each at its own line; `expected` says what would be right where the schema can not. */
export function schemaFaults(
  source: YamlSource,
  error: z.ZodError,
  expected: (path: ContentPath) => string | undefined,
): ContentFault[] {
  const faults = error.issues.flatMap((issue) =>
    deepest(issue, []).map(({ path, text }) => {
      const name = path.length === 0 ? "The file" : path.map(String).join(".");
      return source.faultAt(path, `${name}: ${text ?? expected(path) ?? "is not right"}.`);
    }),
  );
  return faults.toSorted((a, b) => a.line - b.line);
}

interface Found {
  readonly path: ContentPath;
  readonly text?: string;
}

/** Of alternatives that failed, the one that was meant has its faults further in. */
function deepest(issue: z.core.$ZodIssue, above: ContentPath): Found[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], text: "is not known here; leave it out" }));
  if (issue.code === "invalid_key") return issue.issues.map((one) => ({ path, text: one.message }));
  if (issue.code !== "invalid_union") return [{ path, text: sentence(issue) }];
  const branches = issue.errors.map((branch) => branch.flatMap((one) => deepest(one, path)));
  const isMeant = (branch: readonly Found[]) =>
    branch.every((one) => one.path.length > path.length + (one.text === undefined ? 0 : 1));
  return branches.find((branch) => branch.length > 0 && isMeant(branch)) ?? [{ path, ...ownWords(issue) }];
}

/** The words a schema gave to an alternative as a whole. */
function ownWords(issue: z.core.$ZodIssue): { text?: string } {
  return issue.message === "Invalid input" ? {} : { text: issue.message };
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("undefined")
        ? `is missing; it must be a ${issue.expected}`
        : `must be a ${issue.expected}`;
    case "invalid_value":
      return `must be ${issue.values.length === 1 ? "" : "one of "}${issue.values.join(", ")}`;
    case "too_small":
      return `must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}${issue.origin === "array" ? " entries long" : ""}`;
    case "too_big":
      return `must be at most ${issue.maximum}${issue.origin === "array" ? " entries long" : ""}`;
    default:
      return issue.message;
  }
}

function offsetOf(document: Document, path: ContentPath): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const part of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && keyOf(item.key) === part)
      : undefined;
    if (pair !== undefined && isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
    const inner: unknown = pair === undefined ? memberOf(node, part) : pair.value;
    if (inner === undefined) break;
    if (pair === undefined && isNode(inner)) offset = inner.range?.[0] ?? offset;
    node = inner;
  }
  return offset;
}

function keyOf(key: unknown): unknown {
  return isScalar(key) ? String(key.value) : key;
}

function memberOf(node: unknown, part: PropertyKey): unknown {
  const isList = typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items);
  return isList && typeof part === "number" ? (node.items as readonly unknown[])[part] : undefined;
}
