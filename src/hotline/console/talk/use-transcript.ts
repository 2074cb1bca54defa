import { useEffect, useRef, useState } from "react";
import type { Entry, EntryPage, TalkDetail } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { askOlder } from "../api/talks.js";
import { joined } from "./older-entries.js";

/** The transcript as far as it has been read. */
export interface Transcript {
  readonly entries: readonly Entry[];
  readonly hasOlder: boolean;
  /** What is shown lies apart from the newest lines: there are some between that were not read. */
  readonly apart: boolean;
  readonly loading: boolean;
  /** Why lines could not be read; null: nothing went wrong. */
  readonly fault: string | null;
  readOlder(): Promise<void>;
  /** Only where it lies apart. */
  readNewer(): Promise<void>;
  /** Leaves what lies apart. */
  toNewest(): void;
}

interface Read {
  readonly newest: readonly Entry[];
  readonly entries: readonly Entry[];
  /** Null: as the newest part says. */
  readonly hasOlder: boolean | null;
}

/** Lines read at once, and how many of them after a line that was looked for. */
const pageSize = 200;
const after = 80;

/**
 * Keeps older lines that were asked for, and grows with the newest part. A line that the address names (`told`) is
 * read with what stands around it, however old it is. Give the component a `key` of the talk.
 */
export function useTranscript(detail: TalkDetail, told: number | null): Transcript {
  const { person } = detail.talk;
  const [read, setRead] = useState<Read>({ newest: [], entries: [], hasOlder: null });
  const [around, setAround] = useState<EntryPage | null>(null);
  const [loading, setLoading] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const current = read.newest === detail.entries ? read : grown(read, detail.entries);
  if (current !== read) setRead(current);
  const hasOlder = current.hasOlder ?? detail.hasOlder;
  const first = current.entries[0]?.number ?? 0;

  const ask = async (before: number, take: (page: EntryPage) => void) => {
    if (loading) return;
    setLoading(true);
    setFault(null);
    try {
      take(await askOlder(person, before));
    } catch (error) {
      setFault(failureWords(error));
    } finally {
      setLoading(false);
    }
  };
  /** Lines that reach up to the newest part belong to it; others stand apart. */
  const place = (page: EntryPage) => {
    const reaches = (page.entries.at(-1)?.number ?? 0) >= first - 1;
    setAround(reaches ? null : page);
    if (reaches) setRead((now) => ({ ...now, ...before(page, now.entries), hasOlder: page.hasOlder }));
  };

  const sought = useRef<number | null>(null);
  const wanted = told !== null && hasOlder && told < first ? told : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each line that is named
  useEffect(() => {
    if (sought.current === wanted) return;
    sought.current = wanted;
    if (wanted === null) return;
    if (around?.entries.some(({ number }) => number === wanted) === true) return;
    void ask(wanted + after + 1, place);
  }, [wanted]);

  const readOlder = () =>
    around === null
      ? ask(first, (page) =>
          setRead((now) => ({ ...now, ...before(page, now.entries), hasOlder: page.hasOlder })),
        )
      : ask(around.entries[0]?.number ?? first, (page) =>
          setAround({ ...before(page, around.entries), hasOlder: page.hasOlder }),
        );
  const readNewer = async () => {
    const last = around?.entries.at(-1)?.number;
    if (around === null || last === undefined) return;
    await ask(last + pageSize + 1, (page) => {
      const newer = page.entries.filter(({ number }) => number > last);
      place({ entries: [...around.entries, ...newer], hasOlder: around.hasOlder });
    });
  };
  return {
    entries: around?.entries ?? current.entries,
    hasOlder: around?.hasOlder ?? hasOlder,
    apart: around !== null,
    loading,
    fault,
    readOlder,
    readNewer,
    toNewest: () => setAround(null),
  };
}

/** A page before lines that are there already; what both have counts once. */
function before(page: EntryPage, shown: readonly Entry[]): { readonly entries: Entry[] } {
  const first = shown[0]?.number ?? Number.POSITIVE_INFINITY;
  return { entries: [...page.entries.filter(({ number }) => number < first), ...shown] };
}

function grown(read: Read, newest: readonly Entry[]): Read {
  const entries = joined(read.entries, newest);
  const reset = entries === newest;
  return { newest, entries, hasOlder: reset ? null : read.hasOlder };
}
