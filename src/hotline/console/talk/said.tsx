import { Tooltip } from "@mantine/core";
import type { Danger, DangerKind } from "../../../model/danger.js";
import { dangerWords } from "../words/danger.js";
import { type Piece, pieces } from "./evidence.js";

interface SaidProps {
  readonly text: string;
  readonly dangers: readonly Danger[];
}

/** Words as they were written, with what showed a danger marked. */
export function Said({ text, dangers }: SaidProps) {
  return (
    <p className="said">
      {pieces(text, dangers).map((piece) => (
        <PieceView key={piece.start} piece={piece} />
      ))}
    </p>
  );
}

function PieceView({ piece }: { readonly piece: Piece }) {
  if (piece.kinds.length === 0) return piece.text;
  const name = nameOf(piece.kinds);
  return (
    <Tooltip label={name} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the danger's name too */}
      <mark className="evidence" tabIndex={0}>
        {piece.text}
        <span className="hidden-words"> (dấu hiệu: {name})</span>
      </mark>
    </Tooltip>
  );
}

function nameOf(kinds: readonly DangerKind[]): string {
  return kinds.map((kind) => dangerWords[kind]).join(", ");
}
