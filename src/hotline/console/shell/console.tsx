import { type ReactNode, useEffect } from "react";
import type { Alert, Me } from "../../api/contract.js";
import { AlarmBar } from "../alarm/alarm-bar.js";
import { useDesktopAlarms } from "../alarm/desktop-alarms.js";
import { useSiren } from "../alarm/use-siren.js";
import { useAlerts } from "../api/cases.js";
import { useWaiting } from "../api/talks.js";
import { useLive } from "../api/use-live.js";
import { ChannelBar } from "../channels/channel-bar.js";
import { Queue } from "../queue/queue.js";
import { usePresence } from "../session/use-presence.js";
import { Notices } from "../talk/notices.js";
import { PatienceBar } from "../talk/patience.js";
import { TalkPane } from "../talk/talk-pane.js";
import { go, type Place, usePlace } from "./address.js";
import { Boundary } from "./boundary.js";
import { Header } from "./header.js";
import { homeOf } from "./home.js";
import { LiveBar } from "./live-bar.js";
import { type Page, pagesOf } from "./pages.js";
import { Empty } from "./states.js";
import { tabTitle } from "./tab-title.js";
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
  const { alerts: known, quiet = false } = useAlerts().data ?? {};
  const alarms = known ?? none;
  const siren = useSiren(alarms, quiet);
  useDesktopAlarms(known);
  useTitle(pageAt(me, place), alarms.length, useWaiting());
  useKeys({ Escape: () => leave(place) });
  return (
    <div className="console" data-part={place.part}>
      <div className="top">
        <Header me={me} siren={siren} />
        <AlarmBar alarms={alarms} siren={siren} at={place.person ?? place.part} />
        <PatienceBar me={me.id} siren={siren} />
        <Notices />
        <LiveBar state={live.state} retry={live.retry} />
        <ChannelBar me={me} />
      </div>
      <PageOr me={me} place={place}>
        <Talks me={me} place={place} />
      </PageOr>
    </div>
  );
}

/** The page the address names if this account may see it, or what stands there otherwise. */
function PageOr({ me, place, children }: PlacedProps & { readonly children: ReactNode }) {
  const page = pageAt(me, place);
  if (page === null) return place.page === null ? children : <NoSuchPage />;
  const Shown = page.component;
  return (
    <Boundary what={page.title} key={page.id}>
      <Shown me={me} rest={place.page?.rest ?? []} leave={() => leave(place)} />
    </Boundary>
  );
}

/** An old link, or a page of another account. */
function NoSuchPage() {
  return (
    <main className="pane nothing">
      <h1 className="hidden-words">Tiếng Em</h1>
      <Empty title="Trang này không có, hoặc không dành cho tài khoản này">
        <p>
          <a href="#/">Về trang đầu</a>
        </p>
      </Empty>
    </main>
  );
}

function pageAt(me: Me, { page }: Place): Page | null {
  return pagesOf(me).find(({ id }) => id === page?.id) ?? null;
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

/** Administrators, officers of a commune and analysts see no talks. */
function WithoutTalks({ me, place }: PlacedProps) {
  const siren = useSiren(none, false);
  const home = homeOf(me);
  const Home = pagesOf(me).find(({ id }) => id === home)?.component ?? null;
  useTitle(pageAt(me, place), 0, 0);
  useKeys({ Escape: () => leave(place) });
  return (
    <div className="console bare">
      <div className="top">
        <Header me={me} siren={siren} />
        {me.actions.includes("live.listen") && <LiveReferrals />}
        <ChannelBar me={me} />
      </div>
      <PageOr me={me} place={place}>
        {Home !== null ? (
          <Home me={me} rest={[]} leave={() => leave(place)} />
        ) : (
          <main className="pane nothing">
            <h1 className="hidden-words">Tiếng Em</h1>
            <Empty title="Tài khoản này không xem cuộc trò chuyện">
              <p>Việc của tài khoản này nằm trong trình đơn. Cần trực, xin dùng tài khoản người trực.</p>
            </Empty>
          </main>
        )}
      </PageOr>
    </div>
  );
}

/** Keeps the page of an officer up to date. */
function LiveReferrals() {
  const live = useLive();
  return <LiveBar state={live.state} retry={live.retry} />;
}

/** The tab says what waits also while another one is looked at: "(2!) 5 chờ · Tiếng Em". */
function useTitle(page: Page | null, alarms: number, waiting: number): void {
  const title = tabTitle(page?.title ?? null, alarms, waiting);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Back to the row the talk was opened from, or to the menu the page was opened from. */
function leave({ person, part }: Place): void {
  if (person === null && part !== "page") return;
  const openers = person === null ? ".page-link[aria-current], .page-menu" : `a[data-person="${person}"]`;
  const inSight = [...document.querySelectorAll<HTMLElement>(openers)].find(
    (one) => one.offsetParent !== null,
  );
  go("#/");
  inSight?.focus();
}
