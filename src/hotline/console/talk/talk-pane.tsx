import type { PersonKey } from "../../../model/ids.js";
import type { Me } from "../../api/contract.js";
import { failedWith, failureWords } from "../api/request.js";
import { useTalk } from "../api/talks.js";
import { CasePane } from "../case/case-pane.js";
import { Boundary } from "../shell/boundary.js";
import { Empty, Failure, Waiting } from "../shell/states.js";
import { Talk } from "./talk.js";

interface TalkPaneProps {
  readonly person: PersonKey;
  readonly me: Me;
}

/** The open talk and its case. */
export function TalkPane({ person, me }: TalkPaneProps) {
  const talk = useTalk(person);
  if (talk.isPending) {
    return (
      <section className="pane talk" aria-label="Cuộc trò chuyện">
        <Waiting rows={6} height={64} />
      </section>
    );
  }
  // Deleted at the person's wish: what was read before must not stay on the screen.
  if (failedWith(talk.error, "not-found")) {
    return (
      <section className="pane talk" aria-label="Cuộc trò chuyện">
        <Empty title="Cuộc trò chuyện này không còn">
          <a href="#/">Về danh sách</a>
        </Empty>
      </section>
    );
  }
  if (talk.data === undefined) {
    return (
      <section className="pane talk" aria-label="Cuộc trò chuyện">
        <Failure error={talk.error} retry={() => void talk.refetch()} />
        <a href="#/">Về danh sách</a>
      </section>
    );
  }
  return (
    <>
      <Talk detail={talk.data} me={me} stale={talk.isError ? failureWords(talk.error) : null} />
      <Boundary what="Hồ sơ">
        <CasePane detail={talk.data} me={me} />
      </Boundary>
    </>
  );
}
