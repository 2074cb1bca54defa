import type { Receipt } from "../model/event.js";
import type { MessageId } from "../model/ids.js";

/**
 * What is remembered of the messages sent to one person, as fields of a hash in Redis:
 * `=<platform id>` a sent request, `?<platform id>` a receipt that came before we knew the id,
 * `~delivered` and `~read` the latest watermarks, `#` a count of changes.
 */
export type SentFields = Readonly<Record<string, string>>;

type Reached = "sent" | "delivered" | "read";
const order: readonly Reached[] = ["sent", "delivered", "read"];

/** One sent request: when (milliseconds UTC), how far it is known to have come, and the messages that end with it. */
export interface SentRecord {
  readonly at: number;
  readonly reached: Reached;
  readonly messages: readonly MessageId[];
}

/** What one receipt changes. */
export interface Settlement {
  readonly set: readonly (readonly [field: string, value: string])[];
  readonly drop: readonly string[];
  readonly news: readonly { readonly messageId: MessageId; readonly state: "delivered" | "read" }[];
}

/** An early receipt of a message that is not ours (staff wrote in the platform's own inbox) is dropped after this. */
const earlyMs = 10 * 60 * 1_000;
const mostRecords = 100;

/** The field and value of one sent request. */
export function sentField(platformId: string, record: SentRecord): readonly [string, string] {
  return [`=${platformId}`, JSON.stringify([record.at, record.reached, record.messages])];
}

/** Works a receipt (or, with null, only what came early) into the record. */
export function settle(fields: SentFields, receipt: Receipt | null, now: number): Settlement {
  const book = readBook(fields);
  if (receipt && receipt.kind !== "echo") note(book, receipt.kind, receipt, now);
  const set: [string, string][] = [...book.set];
  const drop: string[] = [];
  const news: Settlement["news"][number][] = [];
  for (const [platformId, record] of book.records) {
    const reached = furthest(record, book, platformId);
    if (book.early.has(platformId)) drop.push(`?${platformId}`);
    if (reached === record.reached || reached === "sent") continue;
    news.push(...record.messages.map((messageId) => ({ messageId, state: reached })));
    // Nothing comes after "read".
    if (reached === "read") drop.push(`=${platformId}`);
    else set.push([...sentField(platformId, { ...record, reached })] as [string, string]);
  }
  drop.push(...outdated(book, now));
  return { set: set.filter(([field]) => !drop.includes(field)), drop, news };
}

interface Book {
  readonly records: Map<string, SentRecord>;
  readonly early: Map<string, { readonly kind: Reached; readonly at: number }>;
  readonly watermarks: { delivered: number; read: number };
  readonly set: [string, string][];
}

function readBook(fields: SentFields): Book {
  const watermarks = { delivered: Number(fields["~delivered"] ?? 0), read: Number(fields["~read"] ?? 0) };
  const book: Book = { records: new Map(), early: new Map(), watermarks, set: [] };
  for (const [field, value] of Object.entries(fields)) {
    const platformId = field.slice(1);
    if (field.startsWith("=")) {
      // Written by sentField above.
      const [at, reached, messages] = JSON.parse(value) as [number, Reached, MessageId[]];
      book.records.set(platformId, { at, reached, messages });
    } else if (field.startsWith("?")) {
      const [kind, at] = value.split(" ");
      book.early.set(platformId, { kind: kind === "read" ? "read" : "delivered", at: Number(at) });
    }
  }
  return book;
}

function note(book: Book, kind: "delivered" | "read", receipt: Receipt, now: number): void {
  for (const platformId of receipt.platformIds) {
    const before = book.early.get(platformId);
    if (before?.kind === "read") continue;
    book.early.set(platformId, { kind, at: now });
    if (!book.records.has(platformId)) book.set.push([`?${platformId}`, `${kind} ${now}`]);
  }
  if (receipt.upTo !== undefined && receipt.upTo > book.watermarks[kind]) {
    book.watermarks[kind] = receipt.upTo;
    book.set.push([`~${kind}`, String(receipt.upTo)]);
  }
}

function furthest(record: SentRecord, book: Book, platformId: string): Reached {
  const known: Reached[] = [record.reached, book.early.get(platformId)?.kind ?? "sent"];
  if (book.watermarks.delivered >= record.at) known.push("delivered");
  if (book.watermarks.read >= record.at) known.push("read");
  return order[Math.max(...known.map((reached) => order.indexOf(reached)))] ?? "sent";
}

function outdated(book: Book, now: number): string[] {
  const early = [...book.early].filter(([id, { at }]) => !book.records.has(id) && now - at > earlyMs);
  const oldest = [...book.records]
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(mostRecords)
    .map(([id]) => `=${id}`);
  return [...early.map(([id]) => `?${id}`), ...oldest];
}
