import type { Companion } from "../../api/contract.js";
import { IconEye, IconPhone } from "../icons.js";

/** Who stands beside the one who answers. */
export function Companions({
  companions,
  me,
}: {
  readonly companions: readonly Companion[];
  readonly me: string;
}) {
  if (companions.length === 0) return null;
  return (
    <ul className="talk-companions" aria-label="Cùng làm">
      {companions.map(({ id, name, task }) => (
        <li key={id}>
          {task === "ring" ? <IconPhone size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
          {id === me ? "Anh/chị" : name} {task === "ring" ? "gọi điện" : "cùng theo dõi"}
        </li>
      ))}
    </ul>
  );
}
