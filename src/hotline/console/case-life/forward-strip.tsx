import { Button } from "@mantine/core";
import { useState } from "react";
import type { CaseDetail, Me } from "../../api/contract.js";
import { IconSend } from "../icons.js";
import { Due } from "./due.js";
import { ForwardDialog } from "./forward-dialog.js";

/** The law wants the commune told at once: says so until it was, with the way to do it. */
export function ForwardStrip({ shown, me }: { readonly shown: CaseDetail; readonly me: Me }) {
  const [sending, send] = useState(false);
  if (shown.forwardDueAt === null) return null;
  return (
    <div className="strip warn life-forward">
      <p>
        <strong>Chưa chuyển xã</strong> <Due at={shown.forwardDueAt} />
      </p>
      {me.actions.includes("case.edit") && (
        <Button size="compact-md" leftSection={<IconSend size={16} aria-hidden />} onClick={() => send(true)}>
          Chuyển về xã ngay
        </Button>
      )}
      {sending && <ForwardDialog shown={shown} close={() => send(false)} />}
    </div>
  );
}
