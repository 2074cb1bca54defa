import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Me } from "../../api/contract.js";
import { FormNote } from "../session/entrance.js";

interface PasswordAgainProps {
  readonly me: Me;
  /** What the button says. */
  readonly words: string;
  readonly fault: string | null;
  readonly busy: boolean;
  readonly submit: (password: string) => void;
}

/** Asks for the password once more, where the account has one: a screen may have been left open. */
export function PasswordAgain({ me, words, fault, busy, submit }: PasswordAgainProps) {
  const [password, write] = useState("");
  const press = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) submit(password);
  };
  return (
    <form onSubmit={press} noValidate className="form">
      {fault !== null && <FormNote tone="bad">{fault}</FormNote>}
      <PasswordField me={me} value={password} write={write} />
      <Button type="submit" size="md" loading={busy} disabled={me.hasPassword && password === ""} fullWidth>
        {words}
      </Button>
    </form>
  );
}

interface PasswordFieldProps {
  readonly me: Me;
  readonly value: string;
  readonly write: (password: string) => void;
}

/** The field for the own password, with the login for whoever keeps passwords; nothing where there is none. */
export function PasswordField({ me, value, write }: PasswordFieldProps) {
  if (!me.hasPassword) return null;
  return (
    <>
      <input type="email" name="email" autoComplete="username" value={me.login} readOnly hidden />
      <PasswordInput
        label="Nhập lại mật khẩu của anh/chị"
        name="password"
        autoComplete="current-password"
        size="md"
        autoFocus
        visibilityToggleButtonProps={{ "aria-label": "Hiện hoặc ẩn mật khẩu", tabIndex: 0 }}
        value={value}
        onChange={(event) => write(event.currentTarget.value)}
      />
    </>
  );
}
