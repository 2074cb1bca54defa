import { useState } from "react";
import { type CallKind, callTarget, type Me, type Protocol, type TalkDetail } from "../../api/contract.js";
import { spokenPhone } from "../../directory/phone.js";
import { useContactsFor } from "../api/directory.js";
import { IconPhone } from "../icons.js";
import { CallDialog } from "./call-dialog.js";
import { isOwn, ownNumberOf } from "./own-number.js";
import { ringables, whomToRing } from "./whom.js";

interface WhomProps {
  readonly card: Protocol;
  readonly detail: TalkDetail;
  readonly me: Me;
}

/** Whom to ring: each opens the call log, which has the number; before there is a case the number alone. */
export function Whom({ card, detail, me }: WhomProps) {
  const { case: shown, safeContact } = detail;
  const told = { person: detail.talk.person, safeContact };
  const [called, call] = useState<CallKind | null>(null);
  const unit = shown?.unit?.code ?? null;
  const contacts = useContactsFor(unit);
  const canLog = shown !== null && shown.mergedInto === null && me.actions.includes("call.add");
  return (
    <section aria-label="Gọi ai">
      <h3>Gọi ai</h3>
      <ul className="protocol-call">
        {whomToRing(card.call, unit === null ? null : contacts.data).map(({ office, why }) => {
          const [first] = ringables(office, contacts.data);
          const face = <Face office={office} why={why} />;
          return (
            <li key={office}>
              {canLog && (
                <button
                  type="button"
                  className="protocol-ring"
                  onClick={() => call(isOwn(office) ? ownNumberOf(shown, told).kind : office)}
                >
                  {face}
                </button>
              )}
              {!canLog && first !== undefined && (
                <a className="protocol-ring" href={`tel:${first.phone}`}>
                  {face}
                  <span className="hidden-words">, số {spokenPhone(first.phone)}</span>
                </a>
              )}
              {!canLog && first === undefined && <div className="protocol-ring none">{face}</div>}
            </li>
          );
        })}
      </ul>
      {called !== null && shown !== null && (
        <CallDialog shown={shown} told={told} kind={called} close={() => call(null)} />
      )}
    </section>
  );
}

function Face({ office, why }: { readonly office: CallKind; readonly why: string }) {
  return (
    <>
      <IconPhone size={16} aria-hidden />
      <span>
        <strong>{callTarget(office).label}</strong>
        <span className="protocol-why"> {why}</span>
      </span>
    </>
  );
}
