/** The kinds of file an office's own form may be, with their media types. Stored: may be added to, not renamed. */
export const formFileTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  jpg: "image/jpeg",
  png: "image/png",
} as const;
export type FormFileType = keyof typeof formFileTypes;

/** Bytes one file may have. */
export const mostFormBytes = 10 * 1024 * 1024;
