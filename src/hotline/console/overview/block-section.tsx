import { Button } from "@mantine/core";
import type { BlockList } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useBlocks, useUnblock } from "../api/supervision.js";
import { PracticeMark } from "../queue/urgency-badge.js";
import { addressOf } from "../shell/address.js";
import { useHour } from "../shell/ticker.js";
import { blockReasonWords } from "../words/block.js";
import { talkSign } from "../words/talk.js";
import { when } from "../words/time.js";

/** Whom the bot does not answer now, each with a way to lift it. */
export function BlockSection() {
  const blocks = useBlocks();
  const list = blocks.data?.blocks ?? [];
  return (
    <section aria-label="Đang chặn">
      <h2>Đang chặn</h2>
      {blocks.isError && <p className="field-fault">{failureWords(blocks.error)}</p>}
      {blocks.data !== undefined && list.length === 0 && <p className="small">Không chặn ai.</p>}
      {list.length > 0 && (
        <ul className="overview-list">
          {list.map((block) => (
            <Line key={block.person} block={block} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ block }: { readonly block: BlockList["blocks"][number] }) {
  const now = useHour();
  const unblock = useUnblock(block.person);
  const sign = talkSign(block.person);
  return (
    <li>
      <span className="overview-what">
        <a href={addressOf(block.person)}>{sign}</a>
        {block.practice && <PracticeMark />}
        <span>{blockReasonWords[block.reason]}</span>
        <span className="small">
          {block.by} chặn lúc {when(block.at, now)}, đến {when(block.until, now)}
        </span>
        {unblock.isError && <span className="field-fault">{failureWords(unblock.error)}</span>}
      </span>
      <Button
        variant="default"
        size="compact-md"
        aria-label={`Gỡ chặn ${sign}`}
        loading={unblock.isPending || unblock.isSuccess}
        onClick={() => unblock.mutate()}
      >
        Gỡ
      </Button>
    </li>
  );
}
