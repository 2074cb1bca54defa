import { useEffect } from "react";
import type { Alert, Me } from "../../api/contract.js";
import { AlarmBar } from "../alarm/alarm-bar.js";
import { useSiren } from "../alarm/use-siren.js";
import { useAlerts } from "../api/cases.js";
import { useLive } from "../api/use-live.js";
import { ContentPage } from "../content/content-page.js";
import { Queue } from "../queue/queue.js";
import { usePresence } from "../session/use-presence.js";
import { TalkPane } from "../talk/talk-pane.js";
import { go, type Place, usePlace } from "./address.js";
import { Boundary } from "./boundary.js";
import { Header } from "./header.js";
import { LiveBar } from "./live-bar.js";
import { Empty } from "./states.js";
import { useKeys } from "./use-keys.js";

const none: readonly Alert[] = [];

/** The console of who is signed in. */
export function Console({ me }: { readonly me: Me }) {
  const place = usePlace();
  return me.actions.includes("talk.list") ? (
    <OnCall me={me} place={place} />
  ) : (
    <WithoutTalks me={me} place={place} />
  );
}

interface PlacedProps {
  readonly me: Me;
  readonly place: Place;
}

/** Alarms stay in sight whatever is shown below them. */
function OnCall({ me, place }: PlacedProps) {
  usePresence();
  const live = useLive();
  const alarms = useAlerts().data?.alerts ?? none;
  const siren = useSiren(alarms);
  useTitle(place, alarms.length);
  useKeys({ Escape: () => leave(place) });
  return (
    <div className="console" data-part={place.part}>
      <div className="top">
        <Header me={me} siren={siren} />
        <AlarmBar alarms={alarms} siren={siren} />
        <LiveBar state={live.state} retry={live.retry} />
      </div>
      {place.part === "content" ? (
        <Boundary what="Nội dung">
          <ContentPage leave={() => leave(place)} />
        </Boundary>
      ) : (
        <Talks me={me} place={place} />
      )}
    </div>
  );
}

/** Queue at the left, talk in the middle, case at the right; one at a time on a narrow screen. */
function Talks({ me, place }: PlacedProps) {
  return (
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
  );
}

/** An administrator looks after accounts and sees no talks. */
function WithoutTalks({ me, place }: PlacedProps) {
  const siren = useSiren(none);
  useTitle(place, 0);
  useKeys({ Escape: () => leave(place) });
  return (
    <div className="console bare">
      <div className="top">
        <Header me={me} siren={siren} />
      </div>
      {place.part === "content" ? (
        <Boundary what="Nội dung">
          <ContentPage leave={() => leave(place)} />
        </Boundary>
      ) : (
        <main className="pane nothing">
          <h1 className="hidden-words">Tiếng Em</h1>
          <Empty title="Tài khoản này không xem cuộc trò chuyện">
            <p>Tài khoản quản trị lo việc tài khoản và cài đặt. Cần trực, xin dùng tài khoản người trực.</p>
          </Empty>
        </main>
      )}
    </div>
  );
}

function useTitle({ part }: Place, alarms: number): void {
  const name = part === "content" ? "Nội dung – Tiếng Em" : "Trực – Tiếng Em";
  useEffect(() => {
    document.title = alarms > 0 ? `(${alarms}) ${name}` : name;
  }, [name, alarms]);
}

/** Back to the row the talk was opened from, or to the menu the page was opened from. */
function leave({ person, part }: Place): void {
  if (person === null && part !== "content") return;
  go("#/");
  const opener = person === null ? ".account-menu" : `a[data-person="${person}"]`;
  document.querySelector<HTMLElement>(opener)?.focus();
}
