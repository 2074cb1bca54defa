import { Button, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { type Me, maySettle, type TalkDetail, waitsGravely } from "../../api/contract.js";
import { failureWords } from "../api/request.js";
import { newRequestId } from "../api/request-id.js";
import { useHandBack } from "../api/talks.js";
import { useHour } from "../shell/ticker.js";
import { talkSign } from "../words/talk.js";
import { when } from "../words/time.js";

/** Milliseconds after which a hand-back without an outcome can be pressed again. */
const patience = 15_000;

interface HandBackProps {
  readonly detail: TalkDetail;
  readonly me: Me;
}

/** Gives the talk back to the bot; asks first where grave words wait for a person, and where a colleague has it. */
export function HandBack({ detail, me }: HandBackProps) {
  const { talk } = detail;
  const request = useHandBack(talk.person);
  const [asked, setAsked] = useState(false);
  const [doubting, doubt] = useState(false);
  const mine = talk.holder.staffId === me.id;
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(false), patience);
    return () => clearTimeout(timer);
  }, [asked]);
  const press = (settled: boolean) => {
    doubt(false);
    setAsked(true);
    request.mutate({ requestId: newRequestId(), settled }, { onError: () => setAsked(false) });
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => (waitsGravely(talk) || !mine ? doubt(true) : press(false))}
        loading={asked}
        title="Máy trả lời tiếp"
      >
        {mine ? "Trả cho máy" : "Lấy lại cho máy"}
      </Button>
      {request.isError && (
        <span role="alert" className="field-fault">
          {failureWords(request.error)}
        </span>
      )}
      <Doubt detail={detail} mine={mine} opened={doubting} close={() => doubt(false)} press={press} />
    </>
  );
}

interface DoubtProps {
  readonly detail: TalkDetail;
  readonly mine: boolean;
  readonly opened: boolean;
  readonly close: () => void;
  readonly press: (settled: boolean) => void;
}

function Doubt({ detail, mine, opened, close, press }: DoubtProps) {
  const now = useHour();
  const { talk } = detail;
  const waits = waitsGravely(talk);
  const title = waits
    ? `${talkSign(talk.person)} đang chờ trả lời`
    : `Lấy lại ${talkSign(talk.person)} cho máy?`;
  return (
    <Modal opened={opened} onClose={close} title={title}>
      <div className="form">
        {!mine && <p>{talk.holder.name ?? "Đồng nghiệp"} đang giữ cuộc này và sẽ được báo.</p>}
        {waits && talk.unansweredSince !== null && (
          <p>
            Tin lúc {when(talk.unansweredSince, now)} chưa có người trả lời. Trả cho máy thì đồng hồ chờ vẫn
            chạy và báo động reo lại.
          </p>
        )}
        <div className="button-row end">
          <Button variant="default" onClick={close} data-autofocus>
            Thôi
          </Button>
          {waits && maySettle(talk) && (
            <Button variant="light" color="red" onClick={() => press(true)}>
              Đã xong, không cần trả lời thêm
            </Button>
          )}
          <Button onClick={() => press(false)}>
            {waits ? "Trả cho máy, báo động lại" : "Lấy lại cho máy"}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
