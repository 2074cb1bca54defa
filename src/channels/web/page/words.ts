/** All words that the page itself says beside its fixed labels. */
export const words = {
  away: "Mất kết nối, đang nối lại. Cần gấp thì gọi 111.",
  awayUnsent: "Mất kết nối, đang nối lại. Tin chưa gửi sẽ tự gửi khi có mạng. Cần gấp thì gọi 111.",
  sending: "Đang gửi…",
  notSent: "Chưa gửi được: tin dài quá",
  tooLong: "Tin dài quá nên chưa gửi. Chia ra vài tin ngắn rồi gửi lại nhé.",
  practiceUsed: "Đường dẫn buổi tập này đã dùng rồi. Muốn tập tiếp, tạo đường dẫn mới trong trang trực.",
  realTalk: "Mở trang trò chuyện thật",
  newLines: "Có tin mới",
  toEnd: "Xuống cuối",
  me: "Tin của bạn:",
  bot: "Tiếng Em:",
  staff: "Người trực",
} as const;
