import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tune } from "../understanding/training/learn.js";
import { thresholdsText } from "../understanding/training/thresholds.js";
import { loadLessons } from "./lessons.js";
import { learnInThreads } from "./network-threads.js";

// `npm run tune`: chooses the thresholds of the learned models on the development part and writes them into the project.
const root = fileURLToPath(new URL("../../", import.meta.url));
const text = thresholdsText(await tune(loadLessons(root), learnInThreads));
writeFileSync(`${root}knowledge/lexicon/thresholds.yaml`, text);
console.log(text);
