import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { type Urgency, urgencies } from "../../../model/urgency.js";
import {
  type OfflineChannel,
  type RecordedContact,
  type Teller,
  tellers,
  type Unit,
  unit as unitSchema,
} from "../../api/contract.js";
import { useDangerHint, useRecordContact } from "../api/contacts.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { serverNow } from "../api/server-clock.js";
import { caseAddress } from "../case-life/case-address.js";
import { faultWords } from "../case-life/field-input.js";
import { UnitPicker } from "../directory/unit-picker.js";
import { MomentFields } from "../fields/moment-fields.js";
import { UrgencyBadge } from "../queue/urgency-badge.js";
import { FormNote } from "../session/entrance.js";
import { useFormDraft } from "../session/use-draft.js";
import { PageSheet } from "../shell/page-sheet.js";
import { caseCode } from "../words/case.js";
import { dangerWords } from "../words/danger.js";
import { isoDay } from "../words/duty.js";
import { urgencyWords } from "../words/urgency.js";
import { levelRules } from "./level-rules.js";
import { fromLocal, toLocal } from "./local-time.js";
import "./offline.css";

const empty = {
  tellerName: "",
  tellerPhone: "",
  words: "",
  place: "",
  age: "",
  sex: "",
  safeNow: "",
  safeWay: "",
  safeTime: "",
};

/** All that is entered, as texts: so it can be kept while another page is looked at. */
const blank = { ...empty, channel: "phone", teller: "other", urgency: "", unit: "" };
type Texts = typeof blank & { readonly toldAt: string; readonly requestId: string };

/** A phone call or a visit is entered while somebody still talks: few fields, the words first. */
export function OfflinePage({ leave }: { readonly leave: () => void }) {
  const [recorded, note] = useState<RecordedContact | null>(null);
  return (
    <PageSheet title="Ghi tin báo" leave={leave}>
      {recorded === null ? (
        <ContactForm done={note} />
      ) : (
        <Recorded contact={recorded} again={() => note(null)} />
      )}
    </PageSheet>
  );
}

function Recorded({ contact, again }: { readonly contact: RecordedContact; readonly again: () => void }) {
  return (
    <div className="offline-done" role="status">
      <p className="offline-done-head">Đã mở hồ sơ {caseCode(contact.caseId)}</p>
      <p>Hạn luật tính từ lúc nhận tin. Bước tiếp: chuyển tin cho xã nơi xảy ra.</p>
      <div className="button-row">
        <Button component="a" href={caseAddress(contact.caseId)}>
          Mở hồ sơ
        </Button>
        <Button variant="default" onClick={again}>
          Ghi cuộc khác
        </Button>
      </div>
    </div>
  );
}

function ContactForm({ done }: { readonly done: (contact: RecordedContact) => void }) {
  const [round, again] = useState(0);
  return <ContactFields key={round} done={done} again={() => again(round + 1)} />;
}

interface ContactFieldsProps {
  readonly done: (contact: RecordedContact) => void;
  /** Begins with empty fields. */
  readonly again: () => void;
}

function ContactFields({ done, again }: ContactFieldsProps) {
  const { texts, write, found, forget } = useFormDraft<Texts>("contact", {
    ...blank,
    toldAt: toLocal(serverNow()),
    requestId: newRequestId(),
  });
  const channel: OfflineChannel = texts.channel === "visit" ? "visit" : "phone";
  const teller: Teller = tellers.find(({ id }) => id === texts.teller)?.id ?? "other";
  const urgency = urgencies.find((one) => one === texts.urgency) ?? null;
  const unit = keptUnit(texts.unit);
  const [tried, setTried] = useState(false);
  const record = useRecordContact();
  const put = (field: keyof Texts, value: string) => write({ ...texts, [field]: value });
  const text = (field: keyof typeof empty) => ({
    value: texts[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      put(field, event.currentTarget.value),
  });
  const moment = fromLocal(texts.toldAt);
  const faults = {
    words: texts.words.trim() === "" ? "Xin ghi điều người báo nói" : undefined,
    toldAt: momentFault(texts.toldAt),
    age: faultWords("age", texts.age) ?? undefined,
    urgency: urgency === null ? "Xin chọn mức khẩn cấp" : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (moment === null || urgency === null || Object.values(faults).some((fault) => fault !== undefined))
      return;
    const told = Object.keys(empty) as (keyof typeof empty)[];
    const body = {
      ...(Object.fromEntries(told.map((field) => [field, texts[field]])) as typeof empty),
      requestId: texts.requestId,
      channel,
      toldAt: moment,
      teller,
      urgency,
      unitCode: unit?.code ?? null,
    };
    const onSuccess = (contact: RecordedContact) => {
      forget();
      done(contact);
    };
    record.mutate(body, { onSuccess });
  };
  const fault = (field: keyof typeof faults) => (tried ? faults[field] : undefined);
  return (
    <form className="form offline-form" onSubmit={submit} noValidate>
      {found && (
        <div className="strip warn offline-found" role="status">
          <span>Đây là cuộc anh/chị đang ghi dở, chưa lưu.</span>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              forget();
              again();
            }}
          >
            Bỏ, ghi cuộc mới
          </Button>
        </div>
      )}
      <fieldset className="offline-ways">
        <legend className="hidden-words">Tin đến bằng cách nào</legend>
        <Way label="Gọi điện đến" chosen={channel === "phone"} choose={() => put("channel", "phone")} />
        <Way label="Đến gặp trực tiếp" chosen={channel === "visit"} choose={() => put("channel", "visit")} />
      </fieldset>
      <Textarea
        label="Chuyện gì, theo đúng lời người báo"
        required
        maxLength={4_000}
        autosize
        minRows={4}
        error={fault("words")}
        {...text("words")}
      />
      <Levels
        words={texts.words}
        urgency={urgency}
        choose={(level) => put("urgency", level)}
        fault={fault("urgency")}
      />
      <div className="offline-two">
        <MomentFields
          day="Ngày nhận tin"
          time="Giờ nhận tin"
          value={texts.toldAt}
          onChange={(value) => put("toldAt", value)}
          error={fault("toldAt")}
        />
        <NativeSelect
          label="Trẻ có an toàn lúc này không"
          data={["", "Có", "Không", "Không rõ"]}
          {...text("safeNow")}
        />
        <TextInput
          label="Tuổi của trẻ, hoặc ước chừng"
          inputMode="numeric"
          maxLength={40}
          error={fault("age")}
          {...text("age")}
        />
        <NativeSelect
          label="Giới tính (chỉ khi biết)"
          data={["", "Bé gái", "Bé trai", "Không rõ"]}
          {...text("sex")}
        />
      </div>
      <UnitPicker
        unit={unit}
        pick={(picked) => put("unit", picked === null ? "" : JSON.stringify(picked))}
        fault={undefined}
      />
      <TextInput label="Chỗ cụ thể: thôn, đường, gần đâu" maxLength={300} {...text("place")} />
      <fieldset className="offline-teller">
        <legend>Người báo</legend>
        <div className="offline-two">
          <NativeSelect
            label="Là ai"
            value={teller}
            onChange={(event) => put("teller", event.currentTarget.value)}
            data={tellers.map(({ id, label }) => ({ value: id, label }))}
          />
          <TextInput
            label="Tên (nếu muốn cho biết)"
            maxLength={200}
            autoComplete="off"
            {...text("tellerName")}
          />
          <TextInput
            label="Số liên lạc (nếu muốn cho biết)"
            inputMode="tel"
            maxLength={60}
            autoComplete="off"
            {...text("tellerPhone")}
          />
          <TextInput label="Lúc nào gọi lại thì an toàn" maxLength={200} {...text("safeTime")} />
        </div>
      </fieldset>
      {record.isError && <FormNote tone="bad">{failureWords(record.error)}</FormNote>}
      <div className="button-row">
        <Button type="submit" size="md" loading={record.isPending}>
          Mở hồ sơ
        </Button>
      </div>
    </form>
  );
}

/** What is wrong with when it was told; undefined: nothing. */
function momentFault(local: string): string | undefined {
  const moment = fromLocal(local);
  const now = serverNow();
  if (moment === null) return "Xin xem lại giờ nhận tin";
  if (moment <= now + 60_000) return undefined;
  return local.slice(0, 10) > isoDay(now) ? "Ngày này chưa tới." : "Giờ này chưa tới.";
}

function keptUnit(kept: string): Unit | null {
  return kept === "" ? null : (unitSchema.safeParse(JSON.parse(kept)).data ?? null);
}

interface WayProps {
  readonly label: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function Way({ label, chosen, choose }: WayProps) {
  return (
    <button type="button" className="offline-way" aria-pressed={chosen} onClick={choose}>
      {label}
    </button>
  );
}

interface LevelsProps {
  readonly words: string;
  readonly urgency: Urgency | null;
  readonly choose: (urgency: Urgency) => void;
  readonly fault: string | undefined;
}

/** The levels with their rules; what the machine hears in the words stands beside as a hint. */
function Levels({ words, urgency, choose, fault }: LevelsProps) {
  const [said] = useDebouncedValue(words.trim(), 500);
  const hint = useDangerHint(said).data;
  return (
    <fieldset className="offline-levels">
      <legend>Mức khẩn cấp</legend>
      <p role="status" className={hint?.urgency ? "strip warn" : "small"}>
        {hint?.urgency
          ? `Máy thấy trong lời kể: ${hint.dangers.map((kind) => dangerWords[kind]).join(", ")}, mức ${urgencyWords[hint.urgency].toLowerCase()}. Anh/chị quyết định.`
          : "Chưa chắc thì chọn mức cao hơn."}
      </p>
      {(["P0", "P1", "P2", "P3"] as const).map((level) => (
        <label key={level} className="offline-level">
          <input type="radio" name="level" checked={urgency === level} onChange={() => choose(level)} />
          <UrgencyBadge urgency={level} />
          <span>{levelRules[level]}</span>
        </label>
      ))}
      {fault !== undefined && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
