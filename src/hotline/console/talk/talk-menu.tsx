import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { type Me, mayFollow, type TalkDetail } from "../../api/contract.js";
import { useStartLostContact } from "../api/calls.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { useCompanion } from "../api/talk-work.js";
import {
  IconBot,
  IconClock,
  IconEye,
  IconMore,
  IconNote,
  IconPhone,
  IconTransfer,
  IconWhisper,
} from "../icons.js";
import { BlockDialog } from "../overview/block-dialog.js";
import { BlockItem } from "../overview/block-item.js";
import { useKeys } from "../shell/use-keys.js";
import { NoteDialog } from "./note-dialog.js";
import { RunFlowDialog } from "./run-flow-dialog.js";
import { TransferDialog } from "./transfer-dialog.js";

type Dialog = "note" | "whisper" | "transfer" | "run-flow" | "block";

/** What else can be done with a talk. */
export function TalkMenu({ detail, me }: { readonly detail: TalkDetail; readonly me: Me }) {
  const [dialog, open] = useState<Dialog | null>(null);
  const companion = useCompanion(detail.talk.person);
  const lost = useStartLostContact(detail.talk.person);
  const close = () => open(null);
  const { can } = detail;
  const task = detail.companions.find(({ id }) => id === me.id)?.task ?? null;
  useKeys({ n: () => open("note") });
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconMore size={18} aria-hidden />}
            loading={companion.isPending}
          >
            Thêm
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {can.transfer && (
            <Menu.Item leftSection={<IconTransfer size={18} aria-hidden />} onClick={() => open("transfer")}>
              {detail.talk.holder.who === "staff" ? "Chuyển cho đồng nghiệp" : "Giao cho đồng nghiệp"}
            </Menu.Item>
          )}
          {can.runFlow && (
            <Menu.Item leftSection={<IconBot size={18} aria-hidden />} onClick={() => open("run-flow")}>
              Để máy hỏi
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconNote size={18} aria-hidden />} onClick={() => open("note")}>
            Ghi chú nội bộ
          </Menu.Item>
          {can.whisper && (
            <Menu.Item leftSection={<IconWhisper size={18} aria-hidden />} onClick={() => open("whisper")}>
              Nhắc riêng người đang giữ
            </Menu.Item>
          )}
          {can.join && task !== "follow" && (
            <Menu.Item
              leftSection={<IconEye size={18} aria-hidden />}
              onClick={() => companion.mutate("follow")}
            >
              Cùng theo dõi
            </Menu.Item>
          )}
          {can.join && task !== "ring" && (
            <Menu.Item
              leftSection={<IconPhone size={18} aria-hidden />}
              onClick={() => companion.mutate("ring")}
            >
              Nhận phần gọi điện
            </Menu.Item>
          )}
          {mayFollow(detail.talk) && me.actions.includes("lost-contact.work") && (
            <Menu.Item
              leftSection={<IconClock size={18} aria-hidden />}
              onClick={() => lost.mutate(newRequestId())}
            >
              Theo dõi mất liên lạc
            </Menu.Item>
          )}
          {can.block && <BlockItem talk={detail.talk} block={() => open("block")} />}
          {task !== null && <Menu.Item onClick={() => companion.mutate(null)}>Thôi cùng làm</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {(companion.isError || lost.isError) && (
        <span role="alert" className="field-fault">
          {failureWords(companion.error ?? lost.error)}
        </span>
      )}
      <NoteDialog kind="note" detail={detail} opened={dialog === "note"} close={close} />
      <NoteDialog kind="whisper" detail={detail} opened={dialog === "whisper"} close={close} />
      <TransferDialog detail={detail} opened={dialog === "transfer"} close={close} />
      <BlockDialog person={detail.talk.person} opened={dialog === "block"} close={close} />
      <RunFlowDialog detail={detail} opened={dialog === "run-flow"} close={close} />
    </>
  );
}
