import { Button, Checkbox, Modal, NativeSelect, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  type CallBody,
  type CallKind,
  type CaseDetail,
  callAnswersFor,
  callTarget,
  callTargets,
  mayPassOn,
  paths,
  relayText,
} from "../../api/contract.js";
import { readPhone, spokenPhone } from "../../directory/phone.js";
import { useCaseChange } from "../api/case-life.js";
import { useContactsFor } from "../api/directory.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { serverNow } from "../api/server-clock.js";
import { IconPhone } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { CopyButton } from "../shell/copy-button.js";
import { isOwn, mustNotRing, type OwnNumber, ownNumberOf, type Told } from "./own-number.js";
import { OwnNumberNote } from "./own-number-note.js";
import { everywhere, ringables } from "./whom.js";
import "./calls.css";

/** By when something was promised, minutes from now; empty: no time was named. */
const terms = [
  { value: "15", label: "Trong 15 phút" },
  { value: "30", label: "Trong 30 phút" },
  { value: "60", label: "Trong 1 giờ" },
  { value: "120", label: "Trong 2 giờ" },
  { value: "360", label: "Trong 6 giờ" },
  { value: "720", label: "Trong 12 giờ" },
  { value: "", label: "Không hẹn giờ" },
];

interface CallDialogProps {
  readonly shown: CaseDetail;
  readonly kind: CallKind;
  readonly close: () => void;
  /** Called once the call is kept, with whether something was passed on in it. */
  readonly kept?: (forwarded: boolean) => void;
  /** The box to pass the case on is ticked. */
  readonly forward?: boolean;
  /** Who of those that told of the case is meant, where a number they gave is rung; else who told it first. */
  readonly told?: Told;
}

/** A call in a few presses: whom, answered or not, what was promised by when, and whether the case was passed on. */
export function CallDialog(props: CallDialogProps) {
  const { shown, kind: first, close, kept, forward = false, told = shown } = props;
  const [id] = useState(newRequestId);
  const [kind, setKind] = useState<CallKind>(first);
  const [typed, type] = useState<{ readonly name?: string; readonly phone?: string }>({});
  // Nothing is chosen beforehand: what is kept counts as told to the police or not.
  const [answered, answer] = useState<CallBody["answered"] | null>(null);
  const [promise, write] = useState("");
  const [term, setTerm] = useState("30");
  const [passing, pass] = useState(forward && shown.status !== "closed");
  const [fault, setFault] = useState<string | null>(null);
  const contacts = useContactsFor(shown.unit?.code ?? null);
  const change = useCaseChange();
  const target = callTarget(kind);
  const own = ownNumberOf(shown, told);
  const [known] = target.ownNumber ? [] : ringables(kind, contacts.data);
  const given = own.kind === kind ? own.numbers[0] : undefined;
  const name = typed.name ?? (target.phone === undefined ? (known?.name ?? "") : "");
  const phone = typed.phone ?? known?.phone ?? given ?? "";
  const reached = answered !== null && mayPassOn(kind, answered);
  // While it rings, what is to be read out stands there already.
  const mayReach = target.ownNumber !== true && (answered === null || reached);
  const choose = (chosen: CallKind) => {
    setKind(chosen);
    if (!callAnswersFor(chosen).some(({ id: one }) => one === answered)) answer(null);
    type({});
  };
  const submit = () => {
    const read = phone.trim() === "" ? { number: "" } : readPhone(phone);
    if ("fault" in read) return setFault(`Số điện thoại: ${read.fault}.`);
    if (answered === null) return setFault("Xin chọn có ai nghe máy không.");
    setFault(null);
    const promised = reached && promise.trim() !== "";
    const body: CallBody = {
      ...{ id, kind, name, answered, phone: read.number },
      promise: promised ? promise : "",
      dueAt: promised && term !== "" ? serverNow() + Number(term) * 60_000 : null,
      forwarded: reached && passing,
    };
    const onSuccess = () => {
      kept?.(body.forwarded ?? false);
      close();
    };
    change.mutate({ path: paths.calls(shown.id), body }, { onSuccess });
  };
  const problem = fault ?? (change.isError ? failureWords(change.error) : null);
  return (
    <Modal opened onClose={close} title="Ghi cuộc gọi">
      <div className="form">
        {problem !== null && <FormNote tone="bad">{problem}</FormNote>}
        <NativeSelect
          label="Gọi cho"
          value={kind}
          onChange={(event) => {
            const chosen = callTargets.find(({ id: one }) => one === event.currentTarget.value);
            if (chosen !== undefined) choose(chosen.id);
          }}
          data={callTargets.map(({ id: value, label }) => ({ value, label }))}
        />
        {isOwn(kind) && <OwnNumberNote own={own} kind={kind} answered={answered} />}
        <div className="call-pair">
          <TextInput
            label="Ai nghe máy"
            value={name}
            maxLength={160}
            onChange={(event) => type({ ...typed, name: event.currentTarget.value })}
          />
          <TextInput
            label="Số"
            value={typed.phone ?? spokenPhone(phone)}
            inputMode="tel"
            maxLength={40}
            onChange={(event) => type({ ...typed, phone: event.currentTarget.value })}
          />
        </div>
        {isOwn(kind) ? (
          <DialOwn phone={phone} own={own} kind={kind} />
        ) : (
          <Dial
            phone={phone}
            hasUnit={shown.unit !== null}
            instead={target.ofCommune ? () => choose(everywhere) : null}
          />
        )}
        <Radio.Group
          label="Có ai nghe không"
          value={answered}
          onChange={(value) => {
            const found = callAnswersFor(kind).find(({ id: one }) => one === value);
            if (found) answer(found.id);
          }}
        >
          <div className="call-answers">
            {callAnswersFor(kind).map(({ id: value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
        {mayReach && shown.status !== "closed" && (
          <Checkbox
            label="Chuyển tin ngay trong cuộc gọi này"
            checked={passing}
            onChange={(event) => pass(event.currentTarget.checked)}
          />
        )}
        {mayReach && passing && <Relay shown={shown} kind={kind} />}
        {mayReach && (
          <div className="call-pair">
            <TextInput
              label="Bên kia hứa gì"
              placeholder="Ví dụ: cử người đến nhà"
              value={promise}
              maxLength={500}
              onChange={(event) => write(event.currentTarget.value)}
            />
            <NativeSelect
              label="Trước lúc nào"
              value={term}
              disabled={promise.trim() === ""}
              onChange={(event) => setTerm(event.currentTarget.value)}
              data={terms}
            />
          </div>
        )}
        <div className="button-row end">
          <Button variant="default" onClick={close}>
            Huỷ
          </Button>
          <Button onClick={submit} loading={change.isPending}>
            {reached && passing ? "Lưu, đã chuyển tin" : "Lưu"}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface DialProps {
  readonly phone: string;
  readonly hasUnit: boolean;
  /** Turns to 111, which can pass it on; null: it is not for this one. */
  readonly instead: (() => void) | null;
}

/** A press that rings, with the number in the box above; where there is none, whom to ring instead. */
function Dial({ phone, hasUnit, instead }: DialProps) {
  const read = phone.trim() === "" ? null : readPhone(phone);
  if (read === null) {
    return (
      <div className="call-instead">
        <p className="small">
          {hasUnit ? "Danh bạ chưa có số của nơi này." : "Hồ sơ chưa chọn xã, phường nên chưa có số."}
        </p>
        {instead !== null && (
          <Button variant="light" size="compact-md" onClick={instead}>
            Gọi 111 nhờ chuyển
          </Button>
        )}
      </div>
    );
  }
  return "fault" in read ? null : <DialLink number={read.number} />;
}

interface DialOwnProps {
  readonly phone: string;
  readonly own: OwnNumber;
  readonly kind: OwnNumber["kind"];
}

/** The same for a number of a private person: nothing rings that was asked not to. */
function DialOwn({ phone, own, kind }: DialOwnProps) {
  if (mustNotRing(own, kind)) return null;
  const read = phone.trim() === "" ? null : readPhone(phone);
  if (read === null) return <p className="small">Chưa có số nào người này cho.</p>;
  return "fault" in read ? null : <DialLink number={read.number} />;
}

function DialLink({ number }: { readonly number: string }) {
  return (
    <a className="call-dial" href={`tel:${number}`}>
      <IconPhone size={18} aria-hidden />
      Gọi {spokenPhone(number)}
    </a>
  );
}

/** What is to be read out, made of the case as it stands; the server makes and keeps the same. */
function Relay({ shown, kind }: { readonly shown: CaseDetail; readonly kind: CallKind }) {
  const text = relayText(shown, kind);
  return (
    <section className="relay" aria-label="Đọc cho bên kia nghe">
      <p className="relay-head">
        <strong>Đọc cho bên kia nghe</strong>
        <CopyButton text={text} what="lời chuyển tin" />
      </p>
      <p className="relay-text">{text}</p>
      {shown.unit === null && (
        <p className="small">Hồ sơ chưa chọn xã, phường. Biết rồi thì chọn trong hồ sơ trước khi gọi.</p>
      )}
    </section>
  );
}
