import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** The figures of one process, in Prometheus' text form. Labels are fixed words: never a person, never a text. */
export interface Metrics {
  readonly events: Counter<"channel" | "outcome">;
  readonly ignored: Counter<"channel">;
  /** Something wrong with a whole channel: worth an alarm. */
  readonly troubles: Counter<"channel" | "word">;
  readonly turns: Counter<"outcome">;
  readonly turnSeconds: Histogram;
  readonly sends: Counter<"channel" | "outcome">;
  readonly deadLetters: Counter<"kind">;
  readonly deadLettersExpired: Counter;
  readonly effects: Counter<"outcome">;
  readonly backlog: Gauge<"queue">;
  /** What the staff's phone bot was to say, and what was written to it. */
  readonly dutyMessages: Counter<"outcome">;
  readonly dutyUpdates: Counter<"outcome">;
  /** Something wrong with the staff's phone bot as a whole: worth an alarm. */
  readonly dutyTroubles: Counter<"word">;
  /** Messages of this month the staff's phone bot may still send. */
  readonly dutyQuotaLeft: Gauge;
  /** Content type and body of `/metrics`. */
  expose(): Promise<{ readonly type: string; readonly body: string }>;
}

/** A fresh set of figures. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "tieng_em_" });
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `tieng_em_${name}`, help, labelNames, registers });
  return {
    events: counter("events_total", "Events taken in by a door.", ["channel", "outcome"]),
    ignored: counter("ignored_total", "Things in webhooks that are no event of ours.", ["channel"]),
    troubles: counter("channel_troubles_total", "Troubles of a whole channel.", ["channel", "word"]),
    turns: counter("turns_total", "Turns of talks.", ["outcome"]),
    turnSeconds: new Histogram({
      name: "tieng_em_turn_seconds",
      help: "Time from taking an event off the inbox to its commit.",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
      registers,
    }),
    sends: counter("sends_total", "Requests sent to platforms.", ["channel", "outcome"]),
    deadLetters: counter("dead_letters_total", "What was put aside because it could not be handled.", [
      "kind",
    ]),
    deadLettersExpired: counter("dead_letters_expired_total", "Dead letters thrown away for their age."),
    effects: counter("effects_total", "Effects applied to the database.", ["outcome"]),
    backlog: new Gauge({
      name: "tieng_em_backlog",
      help: "Entries waiting in the streams.",
      labelNames: ["queue"],
      registers,
    }),
    dutyMessages: counter("duty_bot_messages_total", "Messages to duty phones.", ["outcome"]),
    dutyUpdates: counter("duty_bot_updates_total", "What came from duty phones.", ["outcome"]),
    dutyTroubles: counter("duty_bot_troubles_total", "Troubles of the staff's phone bot.", ["word"]),
    dutyQuotaLeft: new Gauge({
      name: "tieng_em_duty_bot_quota_left",
      help: "Messages of this month the staff's phone bot may still send.",
      registers,
    }),
    expose: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}
