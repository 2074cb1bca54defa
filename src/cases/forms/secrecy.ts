/**
 * Who may see a printed report, chosen when printing (Decree 56/2017/NĐ-CP, article 24: each exchange of information
 * states its level of secrecy and who may see it). The decree names no levels: these are the office's own words and no
 * class of state secrets. Ids are written into the history: they may be added to, not renamed.
 */
export const secrecyLevels = [
  {
    id: "handlers",
    label: "Hạn chế nhất",
    readers: "chỉ người trực tiếp xử lý hồ sơ này",
  },
  {
    id: "offices",
    label: "Trao đổi giữa các cơ quan",
    readers: "người được giao xử lý tại cơ quan gửi và cơ quan nhận hồ sơ này",
  },
  {
    id: "own-office",
    label: "Nội bộ đơn vị tiếp nhận",
    readers: "người trực, trưởng ca và lãnh đạo đơn vị tiếp nhận",
  },
] as const;
export type SecrecyLevel = (typeof secrecyLevels)[number]["id"];
export const secrecyLevelIds: readonly SecrecyLevel[] = secrecyLevels.map(({ id }) => id);

/** What stands on every page of a printed report, whatever its level. */
export const secrecyGround = "Thông tin bảo mật theo Điều 24 Nghị định 56/2017/NĐ-CP";
