import { useCallback, useEffect, useMemo, useState } from "react";
import type { Alert } from "../../api/contract.js";
import { isUrgent } from "../words/urgency.js";
import { Siren } from "./siren.js";

/** Milliseconds between two rings of the same alarm, by urgency. */
const repeats = { P0: 8_000, P1: 20_000 } as const;

/** How the sound stands and how to quiet it. */
export interface SirenControl {
  /** False: the browser lets no sound out before something on the page is pressed. */
  readonly ready: boolean;
  /** Something rings at this moment. */
  readonly ringing: boolean;
  /** Quiets what rings now; a new alarm rings again. */
  quiet(): void;
  /** Rings once to let hear how it sounds. */
  test(): void;
  /** Rings once: something of one's own is about to end. */
  warn(): void;
}

/**
 * Rings for alarms, again and again for P0 and P1 until each is acknowledged or quieted, once for others; in the
 * office's quiet hours for P0 and P1 only.
 */
export function useSiren(alarms: readonly Alert[], quietHours: boolean): SirenControl {
  const siren = useMemo(() => new Siren(), []);
  const ready = useArmed(siren);
  const [quieted, setQuieted] = useState<ReadonlySet<string>>(new Set());
  const loud = alarms.filter(({ id, urgency }) => !quieted.has(id) && (isUrgent(urgency) || !quietHours));
  const worst = loud[0]?.urgency;
  // A new alarm starts the ringing anew; the same ones in another order do not.
  const ids = loud
    .map(({ id }) => id)
    .toSorted()
    .join(" ");
  useEffect(() => {
    if (!ready || worst === undefined || ids === "") return;
    siren.ring(worst);
    if (worst !== "P0" && worst !== "P1") return;
    const timer = setInterval(() => siren.ring(worst), repeats[worst]);
    return () => clearInterval(timer);
  }, [siren, ready, worst, ids]);
  const quiet = useCallback(() => setQuieted(new Set(alarms.map(({ id }) => id))), [alarms]);
  const test = useCallback(() => void siren.arm().then(() => siren.ring("P1")), [siren]);
  const warn = useCallback(() => siren.ring("P1"), [siren]);
  return { ready, ringing: loud.some(({ urgency }) => isUrgent(urgency)), quiet, test, warn };
}

function useArmed(siren: Siren): boolean {
  const [ready, setReady] = useState(siren.armed);
  useEffect(() => {
    if (ready) return;
    const arm = () => void siren.arm().then(setReady);
    // The press that signed in counts.
    if (navigator.userActivation?.hasBeenActive) arm();
    window.addEventListener("pointerdown", arm);
    window.addEventListener("keydown", arm);
    return () => {
      window.removeEventListener("pointerdown", arm);
      window.removeEventListener("keydown", arm);
    };
  }, [siren, ready]);
  return ready;
}
