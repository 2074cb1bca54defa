import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { signInBody } from "../../api/contract.js";
import type { SessionEnd } from "../api/query-client.js";
import { failureWords } from "../api/request.js";
import { useSignIn } from "../api/staff.js";
import { Entrance, FormNote } from "./entrance.js";

const endWords: Readonly<Record<SessionEnd, string>> = {
  lost: "Phiên làm việc đã hết. Đăng nhập lại để làm tiếp. Chữ đang viết dở vẫn còn.",
  left: "Đã đăng xuất.",
};

/** Asks for login and password. */
export function SignInPage({ end }: { readonly end: SessionEnd | null }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [incomplete, setIncomplete] = useState(false);
  const signIn = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = signInBody.safeParse({ email: email.trim(), password });
    setIncomplete(!body.success);
    if (body.success && !signIn.isPending) signIn.mutate(body.data);
  };
  return (
    <Entrance title="Đăng nhập">
      <form onSubmit={submit} noValidate className="form">
        {end !== null && !signIn.isError && <FormNote tone="calm">{endWords[end]}</FormNote>}
        {incomplete && (
          <FormNote tone="bad">Xin nhập đủ tên đăng nhập (dạng ten@noi-lam-viec) và mật khẩu.</FormNote>
        )}
        {signIn.isError && !incomplete && <FormNote tone="bad">{failureWords(signIn.error)}</FormNote>}
        <TextInput
          label="Tên đăng nhập"
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          size="md"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Mật khẩu"
          name="password"
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ "aria-label": "Hiện hoặc ẩn mật khẩu", tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signIn.isPending} fullWidth>
          Đăng nhập
        </Button>
      </form>
    </Entrance>
  );
}
