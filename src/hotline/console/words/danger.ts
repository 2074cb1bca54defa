export { dangerLabels as dangerWords } from "../../../cases/danger-labels.js";

/** Whom the danger is about. */
export const aboutWords = {
  self: "về chính người viết",
  child: "về một em nhỏ",
  other: "về người khác",
} as const;
