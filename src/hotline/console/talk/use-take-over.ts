import { useEffect, useState } from "react";
import type { TalkDetail } from "../../api/contract.js";
import { hasHandFree } from "../../free-hand.js";
import { failedWith, failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { useReadAgain, useTakeOver } from "../api/talks.js";

/** Milliseconds between two looks while the outcome is open; live events usually come first. */
const lookAgain = 1_500;

/** Milliseconds after which the outcome is no longer waited for; pressing again does no harm. */
const patience = 20_000;

/** How a wish for the talk stands. */
export type TakeOverState =
  | { readonly kind: "idle" }
  | { readonly kind: "asking" }
  | { readonly kind: "lost"; readonly to: string }
  /** The asker holds as many talks as allowed. */
  | { readonly kind: "full" }
  | { readonly kind: "failed"; readonly words: string };

/** The wish for a talk and how to make it; `exceed`: although one holds enough. */
export interface TakeOver {
  readonly state: TakeOverState;
  press(exceed?: boolean): void;
}

/** The wish with what was known when it was made: times of the server are compared with each other only. */
interface Wish {
  readonly refusalAt: number | null;
}

/** Takes the talk over with one press, and tells who won. */
export function useTakeOverRace(detail: TalkDetail, me: string, won: () => void): TakeOver {
  const { person } = detail.talk;
  const [wish, setWish] = useState<Wish | null>(null);
  const [lostTo, setLostTo] = useState<string | null>(null);
  const [late, setLate] = useState(false);
  const [full, setFull] = useState(false);
  const request = useTakeOver(person);
  const readAgain = useReadAgain(person);
  const outcome = wish === null ? null : outcomeOf(detail, me, wish);
  useEffect(() => {
    if (outcome === null) return;
    setWish(null);
    if (outcome.won) won();
    else setLostTo(outcome.to);
  }, [outcome, won]);
  useEffect(() => {
    if (wish === null) return;
    const looking = setInterval(() => void readAgain(), lookAgain);
    return () => clearInterval(looking);
  }, [wish, readAgain]);
  useEffect(() => {
    if (wish === null) return;
    const giveUp = setTimeout(() => {
      setWish(null);
      setLate(true);
    }, patience);
    return () => clearTimeout(giveUp);
  }, [wish]);
  const press = (exceed = false) => {
    if (wish !== null || request.isPending || !detail.can.takeOver) return;
    setLostTo(null);
    setLate(false);
    const { load, talk } = detail;
    const isFull = !hasHandFree(load, talk) && !exceed;
    setFull(isFull);
    if (isFull) return;
    setWish({ refusalAt: detail.refusal?.at ?? null });
    const wanted = { requestId: newRequestId(), exceed };
    request.mutate(wanted, {
      // Held already by oneself: the reading that follows shows it as won.
      onError: (error) => failedWith(error, "already-held") || setWish(null),
    });
  };
  // Who lost can press again as soon as the talk is free.
  const lost = detail.can.takeOver ? null : lostTo;
  const state = stateOf(wish, lost, late, request.error);
  return { state: full && detail.can.takeOver && state.kind === "idle" ? { kind: "full" } : state, press };
}

function stateOf(wish: Wish | null, lostTo: string | null, late: boolean, error: unknown): TakeOverState {
  if (wish !== null) return { kind: "asking" };
  if (lostTo !== null) return { kind: "lost", to: lostTo };
  if (late) return { kind: "failed", words: "Hệ thống chưa trả lời. Xin bấm lại." };
  if (error && !failedWith(error, "already-held")) return { kind: "failed", words: failureWords(error) };
  return { kind: "idle" };
}

function outcomeOf({ talk, refusal }: TalkDetail, me: string, wish: Wish) {
  const { holder } = talk;
  if (holder.who === "staff" && holder.staffId === me) return { won: true } as const;
  if (refusal !== null && refusal.at !== wish.refusalAt) return { won: false, to: refusal.heldBy } as const;
  if (holder.who === "staff") return { won: false, to: holder.name ?? "Đồng nghiệp" } as const;
  return null;
}
