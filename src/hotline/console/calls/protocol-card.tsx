import { Button, NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import {
  type CallKind,
  type CaseDetail,
  callTarget,
  type Me,
  type Protocol,
  type TalkDetail,
} from "../../api/contract.js";
import { spokenPhone } from "../../directory/phone.js";
import { useProtocols } from "../api/calls.js";
import { useContactsFor } from "../api/directory.js";
import { IconPhone } from "../icons.js";
import { addressOf, go } from "../shell/address.js";
import { useKeys } from "../shell/use-keys.js";
import { offerWords } from "../talk/offered-words.js";
import { withinWords } from "../words/protocol.js";
import { CallDialog } from "./call-dialog.js";
import { ringables } from "./whom.js";
import "./calls.css";

interface ProtocolPaneProps {
  readonly detail: TalkDetail;
  readonly me: Me;
}

/** The card for the talk's leading danger, or another one that was chosen; `p` opens and folds it. */
export function ProtocolPane({ detail, me }: ProtocolPaneProps) {
  const { data } = useProtocols();
  const [chosen, choose] = useState<string | null>(null);
  const [folded, fold] = useState<boolean | null>(null);
  const head = useRef<HTMLElement>(null);
  const cards = data?.protocols ?? [];
  const lead = leadingCard(cards, detail.talk.dangers);
  const card = cards.find(({ id }) => id === chosen) ?? lead;
  const open = folded === null ? lead !== null : !folded;
  useKeys({
    p: () => {
      fold(open);
      head.current?.focus();
    },
  });
  if (cards.length === 0) return null;
  return (
    <details className="protocol" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary
        ref={head}
        onClick={(event) => {
          event.preventDefault();
          fold(open);
        }}
      >
        <h2>Cần làm gì{card !== null && `: ${card.title}`}</h2>
      </summary>
      <NativeSelect
        aria-label="Chọn thẻ hướng dẫn"
        value={card?.id ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...(card === null ? [{ value: "", label: "Chọn việc đang gặp…" }] : []),
          ...cards.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {card !== null && <Card card={card} detail={detail} me={me} key={card.id} />}
    </details>
  );
}

/** The card that opens for the danger that leads; null: none is for it. */
export function leadingCard(
  cards: readonly Protocol[],
  dangers: TalkDetail["talk"]["dangers"],
): Protocol | null {
  const [lead] = dangers;
  return cards.find((card) => lead !== undefined && card.dangers.includes(lead)) ?? null;
}

function Card({ card, detail, me }: ProtocolPaneProps & { readonly card: Protocol }) {
  const { talk } = detail;
  const canAsk = detail.can.answer;
  const put = (words: string) => {
    if (offerWords(talk.person, words)) go(addressOf(talk.person));
  };
  return (
    <div className="protocol-card">
      <section aria-label="Hỏi tiếp">
        <h3>Hỏi tiếp {canAsk && <span className="small">bấm để đưa vào ô trả lời</span>}</h3>
        <ol className="protocol-ask">
          {card.ask.map((texts) => {
            const words = texts[talk.voice];
            return (
              <li key={words}>
                {canAsk ? (
                  <button type="button" onClick={() => put(words)}>
                    {words}
                  </button>
                ) : (
                  words
                )}
              </li>
            );
          })}
        </ol>
      </section>
      <Whom card={card} shown={detail.case} me={me} />
      <Lines title="Nên" lines={card.do} kind="do" />
      <Lines title="Không" lines={card.dont} kind="dont" />
      <section aria-label="Lúc nào">
        <h3>Lúc nào</h3>
        <dl className="protocol-when">
          {card.when.map(({ within, what }) => (
            <div key={within}>
              <dt>{withinWords[within]}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
      <details className="protocol-source">
        <summary>
          {card.reviewedBy === null ? "Chưa có cán bộ duyệt · Nguồn" : `${card.reviewedBy} đã duyệt · Nguồn`}
        </summary>
        <ul>
          {card.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly kind: "do" | "dont";
}

function Lines({ title, lines, kind }: LinesProps) {
  return (
    <section aria-label={title} className={`protocol-lines ${kind}`}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

interface WhomProps {
  readonly card: Protocol;
  readonly shown: CaseDetail | null;
  readonly me: Me;
}

/** Whom to ring with the numbers of the place; each call can be written down once there is a case. */
function Whom({ card, shown, me }: WhomProps) {
  const [called, call] = useState<CallKind | null>(null);
  const contacts = useContactsFor(shown?.unit?.code ?? null);
  const canLog = shown !== null && shown.mergedInto === null && me.actions.includes("call.add");
  return (
    <section aria-label="Gọi ai">
      <h3>Gọi ai</h3>
      <ul className="protocol-call">
        {card.call.map(({ office, why }) => {
          const { label } = callTarget(office);
          const [first] = ringables(office, contacts.data);
          return (
            <li key={office}>
              <div>
                <strong>{label}</strong>
                <p className="small">{why}</p>
                {first === undefined && (
                  <p className="small">{shown?.unit ? "Danh bạ chưa có số." : "Chưa chọn xã, phường."}</p>
                )}
              </div>
              <span className="protocol-ring">
                {first !== undefined && (
                  <a className="protocol-phone" href={`tel:${first.phone}`} title={first.name}>
                    <IconPhone size={16} aria-hidden />
                    <span className="hidden-words">Gọi {label} </span>
                    {spokenPhone(first.phone)}
                  </a>
                )}
                {canLog && (
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={`Ghi cuộc gọi: ${label}`}
                    onClick={() => call(office)}
                  >
                    Ghi
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {called !== null && shown !== null && (
        <CallDialog shown={shown} kind={called} close={() => call(null)} />
      )}
    </section>
  );
}
