import { createUnderstanding, readGazetteerFile, readLearned } from "../../src/understanding/understand.js";

const models = new URL("../../dist/models/", import.meta.url).pathname;

/** Understanding as the product has it: with what was learned from the phrasings. */
export const understanding = createUnderstanding(
  readLearned(`${models}understanding.bin`),
  readGazetteerFile(`${models}places.json`),
);
