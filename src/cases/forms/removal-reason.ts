/** Why a form is taken away. Stored: may be added to, not renamed. */
export const formRemovalReasons = [
  { id: "wrong-file", label: "Tải nhầm tệp" },
  { id: "wrong-case", label: "Tệp của hồ sơ khác" },
  { id: "replaced", label: "Đã có bản khác thay" },
  { id: "not-needed", label: "Chứa thông tin không cần lưu" },
] as const;
export type FormRemovalReason = (typeof formRemovalReasons)[number]["id"];
export const formRemovalReasonIds: readonly FormRemovalReason[] = formRemovalReasons.map(({ id }) => id);
