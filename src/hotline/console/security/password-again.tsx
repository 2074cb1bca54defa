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
      <input type="email" name="email" autoComplete="username" value={me.login} readOnly hidden />
      {me.hasPassword && (
        <PasswordInput
          label="Nhập lại mật khẩu của anh/chị"
          name="password"
          autoComplete="current-password"
          size="md"
          autoFocus
          visibilityToggleButtonProps={{ "aria-label": "Hiện hoặc ẩn mật khẩu", tabIndex: 0 }}
          value={password}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )}
      <Button type="submit" size="md" loading={busy} disabled={me.hasPassword && password === ""} fullWidth>
        {words}
      </Button>
    </form>
  );
}
