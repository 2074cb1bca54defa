import { parentPort, workerData } from "node:worker_threads";
import { makeForm01 } from "./form-01.js";
import type { PressOrder } from "./press.js";

// The thread that makes one form and ends. It is started by `press.ts` alone.
const { format, order, office } = workerData as PressOrder;
parentPort?.postMessage(await makeForm01(format, order, office));
