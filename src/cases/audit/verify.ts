import { type Kysely, sql } from "kysely";
import type { Keyring } from "../../infra/keyring.js";
import { linkHash, macOf } from "../history-line.js";
import { genesisHash } from "../migrations/004-audit-chain.js";
import type { Tables } from "../tables.js";
import type { HistoryHead } from "./head.js";
import { type Link, linksAfter, unlinkedLine } from "./links.js";

/**
 * Why a place of the chain does not fit. `changed`: the line says something else than when it was written, or was
 * made without the key; `removed`: a line or a link is gone; `inserted`: a line stands in no link; `rebuilt`: the
 * links were written anew; `before-chain`: lines from before there was a chain were changed.
 */
export type Flaw = "changed" | "removed" | "inserted" | "rebuilt" | "before-chain";

/** What walking the chain found. Times are milliseconds UTC. */
export type Verdict =
  | {
      readonly kind: "sound";
      readonly head: HistoryHead;
      /** Times of the first and last line; null when there is none. */
      readonly first: number | null;
      readonly last: number | null;
      /** The number of the noted head that was asked for. */
      readonly noted: number | null;
    }
  | {
      readonly kind: "broken";
      readonly flaw: Flaw;
      /** Its place in the chain; null: it has none. */
      readonly number: number | null;
      /** The line's id, where it is known. */
      readonly line: string | null;
      readonly at: number | null;
    }
  | { readonly kind: "head-unknown"; readonly head: HistoryHead };

/** Lines read at a time. */
const page = 2_000;

/**
 * Walks the whole chain as it stands at this moment. `noted`: the first digits of a head noted earlier, which must be
 * one of the links; without it nobody can see that the newest lines were cut off.
 */
export async function verifyHistory(
  db: Kysely<Tables>,
  keyring: Keyring,
  noted: string | null = null,
): Promise<Verdict> {
  const snapshot = db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return snapshot.execute(async (trx) => {
    const walk = new Walk(keyring, noted);
    for (;;) {
      const links = await linksAfter(trx, walk.number, page);
      if (walk.number < 0 && !(await fitsBeginning(trx, links[0]))) return broken("before-chain", 0);
      for (const link of links) {
        const flaw = walk.step(link);
        if (flaw) return flaw;
      }
      if (links.length < page) break;
    }
    const stray = await unlinkedLine(trx);
    if (stray) return { ...broken("inserted", null), line: stray.id, at: stray.at.getTime() };
    return walk.end();
  });
}

/** Link 0 holds what the lines before the chain come to. */
async function fitsBeginning(db: Kysely<Tables>, link: Link | undefined): Promise<boolean> {
  const { rows } = await sql<{ hash: string }>`select ${genesisHash} as hash`.execute(db);
  return link?.number === 0 && link.line === null && link.hash === rows[0]?.hash;
}

function broken(flaw: Flaw, number: number | null): Extract<Verdict, { kind: "broken" }> {
  return { kind: "broken", flaw, number, line: null, at: null };
}

/** Where the walk stands. */
class Walk {
  number = -1;
  #hash = "";
  #first: number | null = null;
  #last: number | null = null;
  #noted: number | null = null;

  constructor(
    private readonly keyring: Keyring,
    private readonly wanted: string | null,
  ) {}

  /** Takes the next link; what is wrong with it, or null. */
  step(link: Link): Verdict | null {
    const at = link.written?.at.getTime() ?? null;
    const flaw = link.number === 0 ? null : this.#flawOf(link);
    if (flaw) {
      const number = flaw === "removed" ? this.number + 1 : link.number;
      return {
        kind: "broken",
        flaw,
        number,
        ...(link.number === number ? { line: link.line, at } : nowhere),
      };
    }
    this.number = link.number;
    this.#hash = link.hash;
    this.#first ??= at;
    this.#last = at ?? this.#last;
    if (this.wanted !== null && link.hash.startsWith(this.wanted)) this.#noted = link.number;
    return null;
  }

  end(): Verdict {
    const head = { number: this.number, hash: this.#hash };
    if (this.wanted !== null && this.#noted === null) return { kind: "head-unknown", head };
    return { kind: "sound", head, first: this.#first, last: this.#last, noted: this.#noted };
  }

  #flawOf({ number, line, hash, written, seenNow }: Link): Flaw | null {
    if (number !== this.number + 1 || line === null || !written) return "removed";
    const { at, detail, seen, seenHash, mac } = written;
    if (seen === null || seenHash === null || mac === null) return "changed";
    const signed = { ...written, id: line, at: at.getTime(), detail: fields(detail), seen, seenHash };
    if (macOf(this.keyring, signed) !== mac) return "changed";
    if (linkHash(this.#hash, number, line, mac) !== hash) return "rebuilt";
    return Number(seen) < number && seenNow === seenHash ? null : "rebuilt";
  }
}

const nowhere = { line: null, at: null };

function fields(detail: unknown): Readonly<Record<string, unknown>> {
  return typeof detail === "object" && detail !== null ? Object.fromEntries(Object.entries(detail)) : {};
}
