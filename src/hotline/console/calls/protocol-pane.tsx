import { useMediaQuery } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { Me, TalkDetail } from "../../api/contract.js";
import { useKeys } from "../shell/use-keys.js";
import { Card, CardChoice, noRoomBeside, useCard } from "./protocol-card.js";

interface ProtocolPaneProps {
  readonly detail: TalkDetail;
  readonly me: Me;
}

/** The card beside the talk; `p` opens and folds it. It stands open where a danger leads. */
export function ProtocolPane({ detail, me }: ProtocolPaneProps) {
  const chosen = useCard(detail);
  const [folded, fold] = useState<boolean | null>(null);
  const head = useRef<HTMLElement>(null);
  const open = folded === null ? chosen.leads : !folded;
  const inSheet = useMediaQuery(noRoomBeside) === true;
  const press = () => {
    fold(open);
    head.current?.focus();
  };
  useKeys({ p: inSheet ? undefined : press });
  const { card } = chosen;
  if (card === null) return null;
  return (
    <details className="protocol" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary
        ref={head}
        onClick={(event) => {
          event.preventDefault();
          fold(open);
        }}
      >
        <h2>Cần làm gì: {card.title}</h2>
      </summary>
      <CardChoice {...chosen} />
      <Card card={card} detail={detail} me={me} key={card.id} />
    </details>
  );
}
