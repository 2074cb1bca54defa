import { Menu } from "@mantine/core";
import type { TalkRow } from "../../api/contract.js";
import { useUnblock } from "../api/supervision.js";
import { IconBan } from "../icons.js";
import { useHour } from "../shell/ticker.js";

interface BlockItemProps {
  readonly talk: TalkRow;
  readonly block: () => void;
}

/** The line of a menu that blocks somebody, or lifts the block. */
export function BlockItem({ talk, block }: BlockItemProps) {
  const now = useHour();
  const unblock = useUnblock(talk.person);
  const blocked = talk.blockedUntil !== null && talk.blockedUntil > now;
  return (
    <Menu.Item
      leftSection={<IconBan size={18} aria-hidden />}
      onClick={() => (blocked ? unblock.mutate() : block())}
    >
      {blocked ? "Gỡ chặn" : "Chặn có thời hạn"}
    </Menu.Item>
  );
}
