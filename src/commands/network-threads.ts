import { Worker } from "node:worker_threads";
import type { FullNetwork } from "../understanding/model/network.js";
import type { NetworkTask } from "../understanding/training/network-learner.js";

/**
 * Learns networks side by side, each in a thread of its own, while the caller learns other things. Rejects with the
 * fault of a thread that failed. Runs compiled only: a thread knows nothing of TypeScript.
 */
export async function learnInThreads(tasks: readonly NetworkTask[]): Promise<readonly FullNetwork[]> {
  return Promise.all(tasks.map(inThread));
}

function inThread(task: NetworkTask): Promise<FullNetwork> {
  const file = new URL("./network-thread.js", import.meta.url);
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: task });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => {
      // After a message this comes too late to matter.
      reject(new Error(`A thread that learns a network ended with ${code} and said nothing.`));
    });
  });
}
