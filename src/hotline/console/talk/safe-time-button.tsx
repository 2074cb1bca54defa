import { Button } from "@mantine/core";
import { useState } from "react";
import { type Me, reportFields, type TalkDetail } from "../../api/contract.js";
import { FieldDialog } from "../case-life/field-dialog.js";
import "../case-life/case-life.css";
import { safeTimeTold } from "./safe-time-told.js";

interface SafeTimeButtonProps {
  readonly detail: TalkDetail;
  readonly me: Me;
}

const safeTime = reportFields.find(({ id }) => id === "safe-time");

/** Writes when it is safe to reach the person, beginning with what they said about it themselves. */
export function SafeTimeButton({ detail, me }: SafeTimeButtonProps) {
  const [open, setOpen] = useState(false);
  const shown = detail.case;
  const mayWrite = me.actions.includes("case.edit") && shown?.mergedInto === null;
  if (shown === null || !mayWrite || safeTime === undefined) return null;
  const told = safeTimeTold(detail.entries);
  const fresh = told !== null && told !== shown.safeContact.time;
  return (
    <>
      <Button
        variant={fresh ? "filled" : "default"}
        size="compact-sm"
        className="safe-write"
        onClick={() => setOpen(true)}
      >
        Ghi giờ an toàn
      </Button>
      {open && (
        <FieldDialog
          field={safeTime}
          shown={shown}
          {...(fresh ? { offered: told } : {})}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
