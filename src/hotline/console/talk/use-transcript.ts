import { useState } from "react";
import type { Entry, TalkDetail } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { askOlder } from "../api/talks.js";
import { joined } from "./older-entries.js";

/** The transcript as far as it has been read. */
export interface Transcript {
  readonly entries: readonly Entry[];
  readonly hasOlder: boolean;
  readonly loading: boolean;
  /** Why older lines could not be read; null: nothing went wrong. */
  readonly fault: string | null;
  readOlder(): Promise<void>;
}

interface Read {
  readonly newest: readonly Entry[];
  readonly entries: readonly Entry[];
  /** Null: as the newest part says. */
  readonly hasOlder: boolean | null;
}

/** Keeps older lines that were asked for, and grows with the newest part. Give the component a `key` of the talk. */
export function useTranscript(detail: TalkDetail): Transcript {
  const [read, setRead] = useState<Read>({ newest: [], entries: [], hasOlder: null });
  const [loading, setLoading] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const current = read.newest === detail.entries ? read : grown(read, detail.entries);
  if (current !== read) setRead(current);
  const readOlder = async () => {
    const before = current.entries[0]?.number;
    if (before === undefined || loading) return;
    setLoading(true);
    setFault(null);
    try {
      const page = await askOlder(detail.talk.person, before);
      setRead((now) => ({
        ...now,
        entries: [
          ...page.entries.filter(({ number }) => number < (now.entries[0]?.number ?? 0)),
          ...now.entries,
        ],
        hasOlder: page.hasOlder,
      }));
    } catch (error) {
      setFault(failureWords(error));
    } finally {
      setLoading(false);
    }
  };
  return {
    entries: current.entries,
    hasOlder: current.hasOlder ?? detail.hasOlder,
    loading,
    fault,
    readOlder,
  };
}

function grown(read: Read, newest: readonly Entry[]): Read {
  const entries = joined(read.entries, newest);
  const reset = entries === newest;
  return { newest, entries, hasOlder: reset ? null : read.hasOlder };
}
