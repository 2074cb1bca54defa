import type { Config } from "../infra/config.js";

/** Who runs the bot, as people are told; a test office says that it is one. */
export function officeName({ OFFICE_NAME }: Pick<Config, "OFFICE_NAME">): string {
  return OFFICE_NAME ?? "một văn phòng bảo vệ trẻ em (bản chạy thử)";
}
