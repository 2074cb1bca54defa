import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type SecondStepBody, secondStepBody } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { useConfirmSignIn } from "../api/second-factor.js";
import { Entrance, FormNote } from "./entrance.js";

/** Asks for the code of the authenticator app, or for a back-up code. `restart` leads back to the password. */
export function SecondStep({ restart }: { readonly restart: () => void }) {
  const [way, setWay] = useState<"code" | "backupCode">("code");
  const [written, write] = useState("");
  const [unfit, setUnfit] = useState(false);
  const confirm = useConfirmSignIn();
  const body: SecondStepBody = way === "code" ? { code: written } : { backupCode: written };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = secondStepBody.safeParse(body);
    setUnfit(!read.success);
    if (read.success && !confirm.isPending) confirm.mutate(read.data);
  };
  const change = (next: typeof way) => {
    setWay(next);
    write("");
    setUnfit(false);
    confirm.reset();
  };
  const fault = unfit ? unfitWords[way] : confirm.isError ? failureWords(confirm.error) : null;
  return (
    <Entrance title="Nhập mã xác thực">
      <form onSubmit={submit} noValidate className="form">
        {fault !== null && <FormNote tone="bad">{fault}</FormNote>}
        {way === "code" ? (
          <CodeField value={written} write={write} label="Mã 6 số trong ứng dụng xác thực" />
        ) : (
          <TextInput
            key="backup"
            label="Mã dự phòng"
            description="Mỗi mã chỉ dùng được một lần."
            name="backup-code"
            autoComplete="off"
            size="md"
            autoFocus
            value={written}
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
        <Button type="submit" size="md" loading={confirm.isPending} fullWidth>
          Tiếp tục
        </Button>
      </form>
      <div className="entrance-ways">
        <Button variant="subtle" onClick={() => change(way === "code" ? "backupCode" : "code")}>
          {way === "code" ? "Không có điện thoại? Dùng mã dự phòng" : "Dùng mã trong ứng dụng"}
        </Button>
        <Button variant="subtle" onClick={restart}>
          Đăng nhập lại từ đầu
        </Button>
      </div>
    </Entrance>
  );
}

const unfitWords = {
  code: "Mã gồm 6 chữ số.",
  backupCode: "Mã dự phòng có dạng abcde-23456.",
} as const;

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
}

/** A field for a code of six digits, which phones fill in by themselves. */
export function CodeField({ label, value, write }: CodeFieldProps) {
  return (
    <TextInput
      label={label}
      name="one-time-code"
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={7}
      size="md"
      autoFocus
      className="code-field"
      value={value}
      onChange={(event) => write(event.currentTarget.value.replaceAll(/\D/g, "").slice(0, 6))}
    />
  );
}
