import { ActionIcon, Button, Kbd } from "@mantine/core";
import type { Me, TalkDetail } from "../../api/contract.js";
import { IconBack, IconFile } from "../icons.js";
import { BlockedMark } from "../overview/blocked-mark.js";
import { Wait } from "../queue/clocks.js";
import { PracticeMark, UrgencyBadge } from "../queue/urgency-badge.js";
import { addressOf } from "../shell/address.js";
import { channelWords, holderWords, talkSign, voiceWords } from "../words/talk.js";
import { Companions } from "./companions.js";
import { HandBack } from "./hand-back.js";
import { PullMenu } from "./pull-menu.js";
import { TalkMenu } from "./talk-menu.js";
import type { TakeOver } from "./use-take-over.js";

interface TalkHeaderProps {
  readonly detail: TalkDetail;
  readonly me: Me;
  readonly takeOver: TakeOver;
}

/** Who writes, who has the talk, and the buttons to take it or give it back. */
export function TalkHeader({ detail, me, takeOver }: TalkHeaderProps) {
  const { talk } = detail;
  return (
    <div className="talk-head">
      <div className="talk-line">
        <ActionIcon
          component="a"
          href="#/"
          variant="subtle"
          size="lg"
          aria-label="Về danh sách"
          className="narrow-only"
        >
          <IconBack size={22} aria-hidden />
        </ActionIcon>
        <div className="talk-who">
          <h2>{talkSign(talk.person)}</h2>
          <p className="talk-marks">
            <UrgencyBadge urgency={talk.urgency} />
            {talk.practice && <PracticeMark />}
            <BlockedMark until={talk.blockedUntil} />
            <span>
              {voiceWords[talk.voice]} · {channelWords[talk.channel]}
            </span>
            <span>{talk.state === "closed" ? "Đã đóng" : holderWords(talk.holder, me.id)}</span>
            {talk.unansweredSince !== null && <Wait since={talk.unansweredSince} />}
          </p>
          <Companions companions={detail.companions} me={me.id} />
        </div>
        <div className="button-row">
          {detail.can.takeOver && (
            <Button
              onClick={() => takeOver.press()}
              loading={takeOver.state.kind === "asking"}
              rightSection={<Kbd className="wide-only">t</Kbd>}
            >
              Nhận
            </Button>
          )}
          {detail.can.handBack && <HandBack detail={detail} me={me} />}
          {detail.can.pull && <PullMenu person={talk.person} />}
          <TalkMenu detail={detail} me={me} />
          <Button
            component="a"
            href={addressOf(talk.person, "case")}
            variant="default"
            className="case-toggle"
            leftSection={<IconFile size={18} aria-hidden />}
          >
            Hồ sơ
          </Button>
        </div>
      </div>
      <TakeOverNote detail={detail} takeOver={takeOver} />
    </div>
  );
}

function TakeOverNote({ detail, takeOver }: { readonly detail: TalkDetail; readonly takeOver: TakeOver }) {
  const { state, press } = takeOver;
  const { held, max } = detail.load;
  const { practice, urgency } = detail.talk;
  const warns = detail.can.takeOver && held >= max && urgency === "P0" && !practice;
  return (
    <div role="alert">
      {warns && (
        <p className="strip warn">
          Anh/chị đang giữ {held} cuộc, nhiều nhất là {max}. Cuộc khẩn cấp vẫn nhận được; nhận rồi xin chuyển
          bớt cuộc khác.
        </p>
      )}
      {state.kind === "full" && (
        <div className="strip warn">
          <p>
            Anh/chị đang giữ {held} cuộc, nhiều nhất là {max}. Xin trả bớt hoặc chuyển cho đồng nghiệp.
          </p>
          {detail.can.exceed && (
            <Button size="compact-md" variant="default" onClick={() => press(true)}>
              Vẫn nhận
            </Button>
          )}
        </div>
      )}
      {state.kind === "lost" && <p className="strip warn">{state.to} đã nhận cuộc này trước anh/chị.</p>}
      {state.kind === "failed" && <p className="strip bad">Chưa nhận được. {state.words}</p>}
    </div>
  );
}
