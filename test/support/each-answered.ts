/**
 * Each asks for something of its own, so that each is answered: a greeting, or words without a wish, that come on top
 * of others are only read.
 */
export const eachAnswered: readonly string[] = [
  "bạn là ai",
  "111 là gì",
  "trẻ em có những quyền gì",
  "cảm ơn bạn",
];
