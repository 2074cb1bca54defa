import { Button } from "@mantine/core";
import { useEffect } from "react";
import type { TalkDetail, TalkRow } from "../../api/contract.js";
import type { SirenControl } from "../alarm/use-siren.js";
import { openTalks, useTalks } from "../api/talks.js";
import { IconClock } from "../icons.js";
import { addressOf, usePlace } from "../shell/address.js";
import { useNow } from "../shell/ticker.js";
import { talkSign } from "../words/talk.js";
import { runningWait } from "../words/time.js";
import { CallingButton } from "./calling-button.js";
import "./patience.css";

/** So long before the bot takes a talk back it is counted down, with a sound, on whatever page; milliseconds. */
const lastMinute = 60_000;
/** In the talk itself it is said from so long before, milliseconds. */
const soon = 10 * 60_000;

type Kept = TalkRow & { readonly patienceUntil: number };

/** Talks of the reader that the bot is about to take back because nobody has answered. */
export function PatienceBar({ me, siren }: { readonly me: string; readonly siren: SirenControl }) {
  const now = useNow();
  const talks = useTalks(openTalks);
  const rows = talks.data?.pages.flatMap((page) => page.rows) ?? [];
  const ending = rows.filter(
    (row): row is Kept =>
      row.holder.staffId === me && row.patienceUntil !== null && isEnding(row.patienceUntil, now),
  );
  return (
    <div role="alert" aria-atomic="false" className="patience-bars">
      {ending.map((row) => (
        <LastMinute key={row.person} row={row} now={now} siren={siren} />
      ))}
    </div>
  );
}

function isEnding(until: number, now: number): boolean {
  return until - now <= lastMinute && until > now;
}

interface LastMinuteProps {
  readonly row: Kept;
  readonly now: number;
  readonly siren: SirenControl;
}

function LastMinute({ row, now, siren }: LastMinuteProps) {
  const { person } = usePlace();
  const { warn } = siren;
  useEffect(() => warn(), [warn]);
  return (
    <p className="patience-bar">
      <IconClock size={20} aria-hidden />
      <span>
        <strong>{talkSign(row.person)}</strong> chưa được trả lời. Máy lấy lại sau{" "}
        <strong aria-live="off">{runningWait(row.patienceUntil - now)}</strong>
      </span>
      <span className="patience-deeds">
        <CallingButton talk={row} />
        {person !== row.person && (
          <Button component="a" href={addressOf(row.person)} size="compact-md">
            Mở
          </Button>
        )}
      </span>
    </p>
  );
}

/** In a talk one holds: when the bot takes it back, and the press that says one is on the phone. */
export function PatienceLine({ detail, me }: { readonly detail: TalkDetail; readonly me: string }) {
  const now = useNow();
  const { holder, patienceUntil } = detail.talk;
  if (holder.staffId !== me || patienceUntil === null) return null;
  const left = patienceUntil - now;
  if (left > soon || left <= lastMinute) return null;
  return (
    <p className="patience-line">
      <span>
        Chưa trả lời: máy lấy lại sau <span aria-live="off">{runningWait(left)}</span>
      </span>
      <CallingButton talk={detail.talk} />
    </p>
  );
}
