import { Button, Modal } from "@mantine/core";
import type { Account } from "../../api/contract.js";
import { type AccountDeed, useAccountDeed } from "../api/accounts.js";
import { failureWords } from "../api/request.js";
import { FormNote } from "../session/entrance.js";
import { deedTitles, deedWarnings } from "./deeds.js";

interface DeedDialogProps {
  readonly account: Account;
  readonly deed: AccountDeed;
  readonly close: () => void;
}

/** Asks once more before something is done to somebody's account. */
export function DeedDialog({ account, deed, close }: DeedDialogProps) {
  const request = useAccountDeed(account.id);
  return (
    <Modal opened onClose={close} title={`${deedTitles[deed]}: ${account.name}`}>
      <div className="form">
        {request.isError && <FormNote tone="bad">{failureWords(request.error)}</FormNote>}
        <p>{deedWarnings[deed]}</p>
        <div className="button-row end">
          <Button variant="default" onClick={close} data-autofocus>
            Thôi
          </Button>
          <Button
            onClick={() => request.mutate(deed, { onSuccess: close })}
            loading={request.isPending}
            {...(deed === "disable" ? { color: "red" } : {})}
          >
            {deedTitles[deed]}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
