import { useQueryClient } from "@tanstack/react-query";
import { keys, type SessionEnd } from "../api/query-client.js";
import { useMe } from "../api/staff.js";
import { Console } from "../shell/console.js";
import { Failure, Waiting } from "../shell/states.js";
import { PasswordPage } from "./password-page.js";
import { SecondFactorPage } from "./second-factor-page.js";
import { SignInPage } from "./sign-in-page.js";

/** Lets in who is signed in, has a password of their own, and a second factor where one is needed. */
export function Gate() {
  const me = useMe();
  const client = useQueryClient();
  if (me.isPending) return <Waiting rows={3} height={72} />;
  if (me.data === undefined) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (me.data === null) return <SignInPage end={client.getQueryData<SessionEnd>(keys.ended) ?? null} />;
  if (me.data.mustChangePassword) return <PasswordPage me={me.data} />;
  if (me.data.mustSetSecondFactor) return <SecondFactorPage me={me.data} />;
  return <Console me={me.data} key={me.data.id} />;
}
