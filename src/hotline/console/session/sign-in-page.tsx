import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { signInBody } from "../../api/contract.js";
import type { SessionEnd } from "../api/query-client.js";
import { failureWords } from "../api/request.js";
import { useProvider, useSignInWays } from "../api/second-factor.js";
import { useSignIn } from "../api/staff.js";
import { type Arrival, arrivalWords, takeArrival } from "./arrival.js";
import { Entrance, FormNote } from "./entrance.js";
import { SecondStep } from "./second-step.js";
import "./session.css";

const endWords: Readonly<Record<SessionEnd, string>> = {
  lost: "Phiên làm việc đã hết. Đăng nhập lại để làm tiếp. Chữ đang viết dở vẫn còn.",
  left: "Đã đăng xuất.",
};

/** Asks for login and password, and then for a code where the account has a second factor. */
export function SignInPage({ end }: { readonly end: SessionEnd | null }) {
  const [arrival] = useState(takeArrival);
  const [codeWanted, setCodeWanted] = useState(arrival === "code-wanted");
  if (codeWanted) return <SecondStep restart={() => setCodeWanted(false)} />;
  return <FirstStep end={end} arrival={arrival} wantCode={() => setCodeWanted(true)} />;
}

interface FirstStepProps {
  readonly end: SessionEnd | null;
  readonly arrival: Arrival | null;
  readonly wantCode: () => void;
}

function FirstStep({ end, arrival, wantCode }: FirstStepProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [incomplete, setIncomplete] = useState(false);
  const signIn = useSignIn(wantCode);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = signInBody.safeParse({ email: email.trim(), password });
    setIncomplete(!body.success);
    if (body.success && !signIn.isPending) signIn.mutate(body.data);
  };
  const calm = !signIn.isError && !incomplete;
  return (
    <Entrance title="Đăng nhập">
      <form onSubmit={submit} noValidate className="form">
        {calm && end !== null && <FormNote tone="calm">{endWords[end]}</FormNote>}
        {calm && arrival !== null && arrival !== "code-wanted" && (
          <FormNote tone="bad">{arrivalWords[arrival]}</FormNote>
        )}
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
      <ProviderWay />
    </Entrance>
  );
}

/** The province's own sign-in, where there is one. */
function ProviderWay() {
  const ways = useSignInWays();
  const provider = useProvider();
  const name = ways.data?.provider ?? null;
  if (name === null) return null;
  return (
    <div className="entrance-ways">
      {provider.isError && <FormNote tone="bad">{failureWords(provider.error)}</FormNote>}
      <Button
        variant="default"
        size="md"
        fullWidth
        onClick={() => provider.mutate()}
        loading={provider.isPending}
      >
        Đăng nhập bằng {name}
      </Button>
    </div>
  );
}
