import { parentPort, workerData } from "node:worker_threads";
import { learnNetwork, type NetworkTask } from "../understanding/training/network-learner.js";

// One thread of network-threads.ts: learns the network it was given the task of, sends it back and ends.
// The task comes from there alone.
const network = learnNetwork(workerData as NetworkTask);
parentPort?.postMessage(network, [network.weights.buffer as ArrayBuffer]);
