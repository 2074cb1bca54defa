import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { passwordLength } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { usePassword } from "../api/staff.js";
import { FormNote } from "./entrance.js";

/** Changes the password; `login` lets a password keeper know whose it is. */
export function PasswordForm({ login, done }: { readonly login: string; readonly done: () => void }) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const change = usePassword();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultOf(current, next, again);
    setFault(found);
    if (found === null) change.mutate({ current, next }, { onSuccess: done });
  };
  const shown = fault ?? (change.isError ? failureWords(change.error) : null);
  return (
    <form onSubmit={submit} noValidate className="form">
      {shown !== null && <FormNote tone="bad">{shown}</FormNote>}
      <input type="email" name="email" autoComplete="username" value={login} readOnly hidden />
      <Field label="Mật khẩu hiện tại" name="current-password" value={current} write={setCurrent} />
      <Field
        label="Mật khẩu mới"
        hint={`Ít nhất ${passwordLength} ký tự.`}
        name="new-password"
        value={next}
        write={setNext}
      />
      <Field label="Nhập lại mật khẩu mới" name="new-password" value={again} write={setAgain} />
      <Button type="submit" size="md" loading={change.isPending} fullWidth>
        Đổi mật khẩu
      </Button>
    </form>
  );
}

/** What is wrong with what was typed; null: nothing. */
function faultOf(current: string, next: string, again: string): string | null {
  if (current === "") return "Xin nhập mật khẩu hiện tại.";
  if (next.length < passwordLength) return `Mật khẩu mới cần ít nhất ${passwordLength} ký tự.`;
  if (next !== again) return "Hai lần nhập mật khẩu mới chưa giống nhau.";
  return null;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: "current-password" | "new-password";
  readonly value: string;
  readonly write: (value: string) => void;
}

function Field({ label, hint, name, value, write }: FieldProps) {
  return (
    <PasswordInput
      label={label}
      description={hint}
      autoComplete={name}
      size="md"
      visibilityToggleButtonProps={{ "aria-label": `Hiện hoặc ẩn: ${label}`, tabIndex: 0 }}
      value={value}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
