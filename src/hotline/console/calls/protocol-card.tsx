import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { Me, Protocol, TalkDetail } from "../../api/contract.js";
import { useProtocols } from "../api/calls.js";
import { addressOf, go } from "../shell/address.js";
import { offerWords } from "../talk/offered-words.js";
import { withinWords } from "../words/protocol.js";
import { nextQuestion, openOf, questionsOf } from "./next-question.js";
import { Whom } from "./whom-to-ring.js";
import "./calls.css";

/** The card that holds where no danger leads. */
const everyCase = "any-case";
/** So many lines of what to do and to leave are seen at a glance; the cards keep them short. */
const glance = 3;

/** So many answers that need no question any more; all stand with the questions. */
const knownAtOnce = 2;

/** Where the case, and with it the card, has no room beside the talk: the card is a sheet over it. */
export const noRoomBeside = "(max-width: 1179px)";

/** The cards, the one that is meant, and how to choose another. */
export interface ChosenCard {
  readonly cards: readonly Protocol[];
  readonly card: Protocol | null;
  /** It is the card of the danger that leads. */
  readonly leads: boolean;
  choose(id: string): void;
}

/** The card for the talk's leading danger, or another one that was chosen. */
export function useCard(detail: TalkDetail): ChosenCard {
  const cards = useProtocols().data?.protocols ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const lead = leadingCard(cards, detail.talk.dangers);
  const other = cards.find(({ id }) => id === chosen);
  return {
    cards,
    card: other ?? lead ?? cards.find(({ id }) => id === everyCase) ?? null,
    leads: lead !== null,
    choose,
  };
}

/** The card that opens for the danger that leads; null: none is for it. */
export function leadingCard(
  cards: readonly Protocol[],
  dangers: TalkDetail["talk"]["dangers"],
): Protocol | null {
  const [lead] = dangers;
  return cards.find((card) => lead !== undefined && card.dangers.includes(lead)) ?? null;
}

/** Another card than the one shown, whose title stands above. */
export function CardChoice({ cards, card, choose }: ChosenCard) {
  const others = cards.filter(({ id }) => id !== card?.id);
  return (
    <NativeSelect
      aria-label="Chọn thẻ hướng dẫn"
      size="xs"
      className="protocol-choice"
      value=""
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: "", label: "Xem thẻ khác" },
        ...others.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}

interface CardProps {
  readonly card: Protocol;
  readonly detail: TalkDetail;
  readonly me: Me;
  /** A question was put into the answer box. */
  readonly put?: () => void;
}

/** What to do at one glance: the next question, what to do and to leave, whom to ring; the rest on demand. */
export function Card({ card, detail, me, put }: CardProps) {
  const { talk, entries } = detail;
  const questions = questionsOf(
    card.ask.map(({ texts, field }) => ({ words: texts[talk.voice], field })),
    entries,
    detail,
  );
  const ask = (words: string) => {
    if (!offerWords(talk.person, words)) return;
    put?.();
    go(addressOf(talk.person));
  };
  const pressed = detail.can.answer ? ask : null;
  return (
    <div className="protocol-card">
      <Next questions={questions} ask={pressed} />
      <div className="protocol-pair">
        <Lines title="Nên" lines={card.do.slice(0, glance)} kind="do" />
        <Lines title="Không nên" lines={card.dont.slice(0, glance)} kind="dont" />
      </div>
      <Whom card={card} detail={detail} me={me} />
      <More card={card} questions={questions} ask={pressed} />
    </div>
  );
}

interface QuestionsProps {
  readonly questions: ReturnType<typeof questionsOf>;
  /** Puts a question into the answer box; null: the reader does not hold the talk. */
  readonly ask: ((words: string) => void) | null;
}

function Next({ questions, ask }: QuestionsProps) {
  const [passed, pass] = useState(0);
  const words = nextQuestion(questions, passed);
  const open = openOf(questions).length;
  const known = questions.filter((one) => one.known !== null);
  return (
    <section aria-label="Hỏi tiếp">
      <div className="protocol-next-head">
        <h3>Hỏi tiếp</h3>
        {open > 1 && (
          <button type="button" className="protocol-other" onClick={() => pass(passed + 1)}>
            Câu khác
          </button>
        )}
      </div>
      {words === null ? (
        <p className="small">
          {known.length > 0
            ? "Các câu của thẻ này đã hỏi hoặc đã có câu trả lời."
            : "Đã hỏi hết các câu của thẻ này."}
        </p>
      ) : (
        <Question words={words} ask={ask} />
      )}
      {known.slice(0, knownAtOnce).map((one) => (
        <p key={one.words} className="small protocol-known">
          Đã biết: {one.words} <strong>{one.known}</strong>
        </p>
      ))}
    </section>
  );
}

function Question({ words, ask }: { readonly words: string; readonly ask: QuestionsProps["ask"] }) {
  if (ask === null) return <p className="protocol-question">{words}</p>;
  return (
    <button
      type="button"
      className="protocol-question"
      title="Đưa vào ô trả lời, chưa gửi"
      onClick={() => ask(words)}
    >
      {words}
    </button>
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

function More({ card, questions, ask }: QuestionsProps & { readonly card: Protocol }) {
  const more = { do: card.do.slice(glance), dont: card.dont.slice(glance) };
  return (
    <details className="protocol-more">
      <summary>Xem thêm</summary>
      <div className="protocol-card">
        <section aria-label="Các câu hỏi">
          <h3>Các câu hỏi</h3>
          <ol className="protocol-ask">
            {questions.map(({ words, asked, known }) => (
              <li key={words} className={asked || known !== null ? "asked" : undefined}>
                {ask === null ? (
                  words
                ) : (
                  <button type="button" onClick={() => ask(words)}>
                    {words}
                  </button>
                )}
                {known !== null && (
                  <span className="small">
                    {" "}
                    Đã biết: <strong>{known}</strong>
                  </span>
                )}
                {asked && known === null && <span className="small"> Đã hỏi</span>}
              </li>
            ))}
          </ol>
        </section>
        {more.do.length > 0 && <Lines title="Cũng nên" lines={more.do} kind="do" />}
        {more.dont.length > 0 && <Lines title="Cũng không nên" lines={more.dont} kind="dont" />}
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
        <section aria-label="Nguồn" className="protocol-source">
          <h3>Nguồn</h3>
          <ul>
            {card.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
          <p>{card.reviewedBy === null ? "Chưa có cán bộ duyệt." : `${card.reviewedBy} đã duyệt.`}</p>
        </section>
      </div>
    </details>
  );
}
