import { type Features, withoutPieces } from "../model/features.js";
import { type LinearModel, score } from "../model/linear.js";
import { hiddenOf, type Network, outputOf } from "../model/network.js";

/**
 * Two that judge a message and err differently: lines, which see pieces of letters too and so forgive slips, and a
 * network over whole words, which sees what words mean together. Both have the same labels in the same order.
 */
export interface DangerModel {
  readonly lines: LinearModel;
  readonly network: Network;
}

/** What is done hangs on these labels: both judge them. The lines alone name kinds and persons. */
export const decisiveLabels: ReadonlySet<string> = new Set(["any", "urgent", "now"]);

/** Log odds of the network are so much larger than distances from a line. */
const networkScale = 4;
const networkShare = 0.7;

/** How clearly a message has each label, in the order of the labels: above 0 more yes than no, beyond 1 quite clearly. */
export function scoreDanger({ lines, network }: DangerModel, features: Features): Float32Array {
  const hidden = hiddenOf(network, withoutPieces(features));
  return score(lines, features).map((byLine, at) => {
    if (!decisiveLabels.has(lines.labels[at] ?? "")) return byLine;
    return (1 - networkShare) * byLine + (networkShare * outputOf(network, hidden, at)) / networkScale;
  });
}
