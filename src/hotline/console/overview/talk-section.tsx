import { Button } from "@mantine/core";
import { useState } from "react";
import type { Me, TalkRow } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { openTalks, useTalks } from "../api/talks.js";
import { Wait } from "../queue/clocks.js";
import { PracticeMark, UrgencyBadge } from "../queue/urgency-badge.js";
import { addressOf } from "../shell/address.js";
import { NoteDialog } from "../talk/note-dialog.js";
import { PullMenu } from "../talk/pull-menu.js";
import { TransferDialog } from "../talk/transfer-dialog.js";
import { holderWords, talkSign } from "../words/talk.js";
import { BlockedMark } from "./blocked-mark.js";

interface Chosen {
  readonly deed: "transfer" | "whisper";
  readonly row: TalkRow;
}

/** The talks that wait and run, each to be opened, given to somebody, or helped along by a whisper. */
export function TalkSection({ me }: { readonly me: Me }) {
  const talks = useTalks(openTalks);
  const [chosen, choose] = useState<Chosen | null>(null);
  const rows = talks.data?.pages.flatMap((page) => page.rows) ?? [];
  const close = () => choose(null);
  const detail = chosen && { talk: chosen.row, can: { exceed: me.actions.includes("talk.settings") } };
  return (
    <section aria-label="Các cuộc đang mở">
      <h2>Các cuộc đang mở</h2>
      {talks.isError && <p className="field-fault">{failureWords(talks.error)}</p>}
      {talks.data !== undefined && rows.length === 0 && <p className="small">Không có cuộc nào đang mở.</p>}
      <ul className="overview-list">
        {rows.map((row) => (
          <Line key={row.person} row={row} me={me} choose={choose} />
        ))}
      </ul>
      {talks.hasNextPage && (
        <Button
          variant="default"
          loading={talks.isFetchingNextPage}
          onClick={() => void talks.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
      {detail && (
        <>
          <TransferDialog detail={detail} opened={chosen.deed === "transfer"} close={close} />
          <NoteDialog kind="whisper" detail={detail} opened={chosen.deed === "whisper"} close={close} />
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly row: TalkRow;
  readonly me: Me;
  readonly choose: (chosen: Chosen) => void;
}

function Line({ row, me, choose }: LineProps) {
  const sign = talkSign(row.person);
  const chat = row.channel !== "phone" && row.channel !== "visit";
  const held = row.holder.who === "staff";
  return (
    <li>
      <span className="overview-what">
        <UrgencyBadge urgency={row.urgency} />
        {row.practice && <PracticeMark />}
        <BlockedMark until={row.blockedUntil} />
        <a href={addressOf(row.person)}>{sign}</a>
        <span className="small">{held ? holderWords(row.holder, me.id) : "Chưa ai nhận"}</span>
        {row.unansweredSince !== null && <Wait since={row.unansweredSince} />}
      </span>
      <span className="button-row">
        {held && row.holder.staffId !== me.id && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`Nhắc riêng người giữ ${sign}`}
            onClick={() => choose({ deed: "whisper", row })}
          >
            Nhắc riêng
          </Button>
        )}
        {chat && held && row.holder.staffId !== me.id && <PullMenu person={row.person} subject={sign} />}
        {chat && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`${held ? "Chuyển" : "Giao"} ${sign}`}
            onClick={() => choose({ deed: "transfer", row })}
          >
            {held ? "Chuyển" : "Giao"}
          </Button>
        )}
      </span>
    </li>
  );
}
