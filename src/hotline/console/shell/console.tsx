import { useEffect } from "react";
import type { Alert, Me } from "../../api/contract.js";
import { AlarmBar } from "../alarm/alarm-bar.js";
import { useSiren } from "../alarm/use-siren.js";
import { useAlerts } from "../api/cases.js";
import { useLive } from "../api/use-live.js";
import { Queue } from "../queue/queue.js";
import { usePresence } from "../session/use-presence.js";
import { TalkPane } from "../talk/talk-pane.js";
import { go, usePlace } from "./address.js";
import { Boundary } from "./boundary.js";
import { Header } from "./header.js";
import { LiveBar } from "./live-bar.js";
import { Empty } from "./states.js";
import { useKeys } from "./use-keys.js";

const none: readonly Alert[] = [];

/** The console of who is signed in. */
export function Console({ me }: { readonly me: Me }) {
  return me.actions.includes("talk.list") ? <OnCall me={me} /> : <WithoutTalks me={me} />;
}

/** Queue at the left, talk in the middle, case at the right; one at a time on a narrow screen. */
function OnCall({ me }: { readonly me: Me }) {
  usePresence();
  const place = usePlace();
  const live = useLive();
  const alarms = useAlerts().data?.alerts ?? none;
  const siren = useSiren(alarms);
  useTitle(alarms.length);
  useKeys({ Escape: () => leave(place.person) });
  return (
    <div className="console" data-part={place.part}>
      <div className="top">
        <Header me={me} siren={siren} />
        <AlarmBar alarms={alarms} siren={siren} />
        <LiveBar state={live.state} retry={live.retry} />
      </div>
      <main className="panes">
        <h1 className="hidden-words">Trực – Tiếng Em</h1>
        <Boundary what="Danh sách">
          <Queue me={me} place={place} />
        </Boundary>
        {place.person === null ? (
          <div className="pane nothing">
            <Empty title="Chọn một cuộc trò chuyện">
              <p>Dòng trên cùng là việc gấp nhất. Bấm j rồi Enter để mở.</p>
            </Empty>
          </div>
        ) : (
          <Boundary what="Cuộc trò chuyện" key={place.person}>
            <TalkPane person={place.person} me={me} />
          </Boundary>
        )}
      </main>
    </div>
  );
}

/** An administrator looks after accounts and sees no talks. */
function WithoutTalks({ me }: { readonly me: Me }) {
  const siren = useSiren(none);
  return (
    <div className="console bare">
      <div className="top">
        <Header me={me} siren={siren} />
      </div>
      <main className="pane nothing">
        <h1 className="hidden-words">Tiếng Em</h1>
        <Empty title="Tài khoản này không xem cuộc trò chuyện">
          <p>Tài khoản quản trị lo việc tài khoản và cài đặt. Cần trực, xin dùng tài khoản người trực.</p>
        </Empty>
      </main>
    </div>
  );
}

function useTitle(alarms: number): void {
  useEffect(() => {
    document.title = alarms > 0 ? `(${alarms}) Trực – Tiếng Em` : "Trực – Tiếng Em";
  }, [alarms]);
}

/** Back to the row the talk was opened from. */
function leave(person: string | null): void {
  if (person === null) return;
  go("#/");
  document.querySelector<HTMLElement>(`a[data-person="${person}"]`)?.focus();
}
