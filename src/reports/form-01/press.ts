import { Worker } from "node:worker_threads";
import type { Form01Format, Form01Order, MadeForm } from "../../cases/forms/form-01-order.js";
import { Fault } from "../../infra/fault.js";

/** What a thread is given. */
export interface PressOrder {
  readonly format: Form01Format;
  readonly order: Form01Order;
  readonly office: string;
}

/** What a press is set up with. */
export interface PressSetting {
  /** Who runs the hotline, as it stands at the head of forms. */
  readonly office: string;
  /** The thread's file. */
  readonly thread: URL;
  /** How many forms are made at once; 2 when left out, so that one slow form does not hold up the next. */
  readonly atOnce?: number;
  /** How many forms may wait behind those being made; 5 when left out. */
  readonly mostWaiting?: number;
  /** How long one form may take, with the start of its thread, milliseconds; 30 s when left out. */
  readonly longestMs?: number;
}

/**
 * Makes form 1 in a thread of its own, a few at once in the order they were asked for, so that a print holds up no
 * talk and a slow one not the next. The answer rejects with a `Fault` when the thread breaks.
 */
export type Form01Press = (format: Form01Format, order: Form01Order) => Promise<MadeForm>;

/** Megabytes a form may need: the longest ones take a tenth. */
const memory = 256;

/** Opens a press. Each form has a new thread: prints are rare, and nothing of a case stays behind in memory. */
export function openForm01Press(setting: PressSetting): Form01Press {
  const { office, atOnce = 2, mostWaiting = 5 } = setting;
  const waiting: (() => void)[] = [];
  let free = atOnce;
  const place = async () => {
    if (free === 0) return new Promise<void>((granted) => waiting.push(granted));
    free -= 1;
  };
  // Whoever has waited longest takes the place over.
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async (format, order) => {
    if (waiting.length >= mostWaiting) return { kind: "full" };
    await place();
    return press(setting, { format, order, office }).finally(leave);
  };
}

async function press(setting: PressSetting, workerData: PressOrder): Promise<MadeForm> {
  const { thread, longestMs = 30_000 } = setting;
  const worker = new Worker(thread, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<MadeForm>((done, failed) => {
      const broke = (cause?: unknown) =>
        failed(new Fault("form-not-made", "The thread that makes a form broke.", { cause }));
      timer = setTimeout(() => done({ kind: "late" }), longestMs);
      worker.once("message", (bytes: Uint8Array) => done({ kind: "made", bytes }));
      worker.on("error", broke);
      worker.once("exit", () => broke());
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
