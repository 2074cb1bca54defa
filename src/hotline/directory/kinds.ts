/** What kind of contact a number belongs to, in the order in which staff ring. */
export const contactKinds = [
  "commune-officer",
  "commune-police",
  "province-child-affairs",
  "health",
  "social-centre",
  "school",
  "other",
] as const;
export type ContactKind = (typeof contactKinds)[number];

/** The kinds in words: on the page and in spreadsheets. */
export const contactKindWords: Readonly<Record<ContactKind, string>> = {
  "commune-officer": "Cán bộ trẻ em cấp xã",
  "commune-police": "Công an cấp xã",
  "province-child-affairs": "Cơ quan trẻ em cấp tỉnh",
  health: "Cơ sở y tế",
  "social-centre": "Trung tâm công tác xã hội",
  school: "Trường học",
  other: "Nơi khác",
};
