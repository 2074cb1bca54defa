import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { codeBody, type Enrolment, type Me } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useBeginSecondFactor, useConfirmSecondFactor } from "../api/second-factor.js";
import { FormNote } from "../session/entrance.js";
import { CodeField } from "../session/second-step.js";
import { CopyButton } from "../shell/copy-button.js";
import { BackupCodes } from "./backup-codes.js";
import { PasswordAgain } from "./password-again.js";
import "./security.css";

interface SetupProps {
  readonly me: Me;
  /** Called when the back-up codes have been seen. */
  readonly done: () => void;
}

/** Sets up an authenticator app: password, key and first code, back-up codes. */
export function SecondFactorSetup({ me, done }: SetupProps) {
  const begin = useBeginSecondFactor();
  const [confirmed, setConfirmed] = useState(false);
  if (begin.data === undefined) {
    const fault = begin.isError ? failureWords(begin.error) : null;
    return (
      <PasswordAgain me={me} words="Bắt đầu" fault={fault} busy={begin.isPending} submit={begin.mutate} />
    );
  }
  if (!confirmed) return <KeyAndCode enrolment={begin.data} done={() => setConfirmed(true)} />;
  return <BackupCodes codes={begin.data.backupCodes} login={me.login} done={done} />;
}

function KeyAndCode({ enrolment, done }: { readonly enrolment: Enrolment; readonly done: () => void }) {
  const [code, write] = useState("");
  const [unfit, setUnfit] = useState(false);
  const confirm = useConfirmSecondFactor();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = codeBody.safeParse({ code });
    setUnfit(!read.success);
    if (read.success && !confirm.isPending) confirm.mutate(read.data.code, { onSuccess: done });
  };
  const fault = unfit ? "Mã gồm 6 chữ số." : confirm.isError ? failureWords(confirm.error) : null;
  return (
    <form onSubmit={submit} noValidate className="form">
      <ol className="setup-steps">
        <li>
          Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator hoặc loại khác),
          rồi quét hình này.
          <img src={enrolment.picture} alt="Mã QR để quét bằng ứng dụng xác thực" className="setup-picture" />
          <details>
            <summary>Không quét được? Nhập khoá bằng tay</summary>
            <p className="setup-key">
              <code>{enrolment.key}</code> <CopyButton text={enrolment.key.replaceAll(" ", "")} what="khoá" />
            </p>
          </details>
        </li>
        <li>Nhập mã 6 số mà ứng dụng đang hiện.</li>
      </ol>
      {fault !== null && <FormNote tone="bad">{fault}</FormNote>}
      <CodeField label="Mã 6 số" value={code} write={write} />
      <Button type="submit" size="md" loading={confirm.isPending} fullWidth>
        Xác nhận
      </Button>
    </form>
  );
}
