import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type Me, type ProofBody, secondStepBody } from "../../api/contract.js";
import { FormNote } from "../session/entrance.js";
import { PasswordField } from "./password-again.js";

interface ProofFormProps {
  readonly me: Me;
  /** What the button says. */
  readonly words: string;
  readonly fault: string | null;
  readonly busy: boolean;
  readonly submit: (proof: ProofBody) => void;
}

/** Asks for the password and a code: whoever only knows the password must not get rid of the second factor. */
export function ProofForm({ me, words, fault, busy, submit }: ProofFormProps) {
  const [password, writePassword] = useState("");
  const [code, writeCode] = useState("");
  const [unfit, setUnfit] = useState(false);
  const press = (event: FormEvent) => {
    event.preventDefault();
    const step = secondStepBody.safeParse(stepOf(code));
    setUnfit(!step.success);
    if (step.success && !busy) submit({ password, step: step.data });
  };
  const note = unfit ? "Nhập mã 6 số trong ứng dụng, hoặc một mã dự phòng dạng abcde-23456." : fault;
  return (
    <form onSubmit={press} noValidate className="form">
      {note !== null && <FormNote tone="bad">{note}</FormNote>}
      <PasswordField me={me} value={password} write={writePassword} />
      <TextInput
        label="Mã 6 số trong ứng dụng, hoặc một mã dự phòng"
        description="Mất cả hai? Nhờ người quản trị đặt lại mã xác thực."
        name="one-time-code"
        autoComplete="one-time-code"
        maxLength={20}
        size="md"
        autoFocus={!me.hasPassword}
        value={code}
        onChange={(event) => writeCode(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={busy} disabled={me.hasPassword && password === ""} fullWidth>
        {words}
      </Button>
    </form>
  );
}

/** Six digits, perhaps with a gap, are the app's code; all else is a back-up code. */
function stepOf(written: string): ProofBody["step"] {
  const digits = written.replaceAll(/\s/g, "");
  return /^\d{6}$/.test(digits) ? { code: digits } : { backupCode: written };
}
