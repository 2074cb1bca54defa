import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import type { Me, TalkDetail } from "../../api/contract.js";
import { IconCard } from "../icons.js";
import { useKeys } from "../shell/use-keys.js";
import { Card, CardChoice, noRoomBeside, useCard } from "./protocol-card.js";

interface ProtocolSheetProps {
  readonly detail: TalkDetail;
  readonly me: Me;
}

/** The card where the case has no room beside the talk: one line above the talk, and a sheet over it. */
export function ProtocolSheet({ detail, me }: ProtocolSheetProps) {
  const chosen = useCard(detail);
  const [opened, open] = useState(false);
  const wanted = useMediaQuery(noRoomBeside) === true;
  useKeys({ p: wanted ? () => open(true) : undefined });
  const { card } = chosen;
  if (card === null || !wanted) return null;
  const close = () => open(false);
  return (
    <>
      <Button
        variant="light"
        radius={0}
        fullWidth
        justify="flex-start"
        className="protocol-strip"
        aria-haspopup="dialog"
        leftSection={<IconCard size={18} aria-hidden />}
        onClick={() => open(true)}
      >
        Cần làm gì: {card.title}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="88%"
        title={`Cần làm gì: ${card.title}`}
        className="protocol-sheet"
      >
        <CardChoice {...chosen} />
        <Card card={card} detail={detail} me={me} put={close} key={card.id} />
      </Drawer>
    </>
  );
}
