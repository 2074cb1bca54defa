import { Button } from "@mantine/core";
import { failureWords } from "../api/request.js";
import { useEndSession, useSessions } from "../api/second-factor.js";
import { Waiting } from "../shell/states.js";
import { useHour } from "../shell/ticker.js";
import { when } from "../words/time.js";

/** On which devices one is signed in, and how to end each but this one. */
export function Sessions() {
  const sessions = useSessions();
  const ending = useEndSession();
  const now = useHour();
  if (sessions.isPending) return <Waiting rows={1} height={44} />;
  if (sessions.data === undefined) return <p className="field-fault">{failureWords(sessions.error)}</p>;
  return (
    <>
      <ul className="session-list">
        {sessions.data.sessions.map(({ id, device, since, seenAt, current }) => (
          <li key={id}>
            <div>
              <p>
                <strong>{device}</strong> {current && <span className="session-here">Máy này</span>}
              </p>
              <p className="small">
                Đăng nhập {when(since, now)} · dùng lần cuối {when(seenAt, now)}
              </p>
            </div>
            {!current && (
              <Button
                variant="default"
                size="compact-md"
                aria-label={`Đăng xuất ${device}, đăng nhập ${when(since, now)}`}
                loading={ending.isPending && ending.variables === id}
                onClick={() => ending.mutate(id)}
              >
                Đăng xuất
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending.isError && <p className="field-fault">{failureWords(ending.error)}</p>}
    </>
  );
}
