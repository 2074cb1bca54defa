import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("online-abuse");
const selfHarm = rulesOf("self-harm");

/** Pictures as a weapon, strangers on the net, meetings, swindles. */
export const onlineRules: readonly Rule[] = [
  rule(
    "P1",
    [
      "THREAT >> SPREAD >> NUDES|PICTURE",
      "THREAT >> SPREAD & NUDES|PICTURE",
      "THREAT >> gửi|gửi cho & PICTURE|NUDES",
      "SPREAD >> NUDES",
      "SPREAD > PICTURE|clip > của > MINOR",
      "SPREAD >> clip|ảnh|hình >> MINOR & MONEY|THREAT|sợ|xấu hổ",
    ],
    { firm: true },
  ),
  rule(
    "P1",
    [
      "đòi|xin|bắt|kêu|yêu cầu|dụ|ép|bảo|đòi hỏi > ME|CHILD > gửi|chụp|quay|cho xem|đưa >> NUDES|PICTURE & STRANGER|NET|OLDER|NUDES|bạn trai|người yêu|idol|nữa",
      "đòi|xin|kêu|dụ|ép|bắt >> gửi|chụp >> NUDES",
      "ghép|cắt ghép|chỉnh|deepfake > ảnh|hình|mặt|clip >> UNDRESS|NUDES|khỏa thân|bậy bạ",
      "gửi >> NUDES",
      "NUDES & NET|MONEY|ME|CHILD",
      "NUDES >> THREAT",
      "THREAT >> NUDES",
      "FAKED >> dọa|đe dọa|đòi|SPREAD|NET|UNDRESS|MONEY",
      "dọa|đe dọa|đòi|SPREAD|NET|gửi >> FAKED",
    ],
    { firm: true, unless: ["KNOWLEDGE"] },
  ),
  rule(
    "P1",
    [
      "gửi > ảnh|hình|clip|cam >> cho > STRANGER|OLDER|nó|người|bạn|1|một|họ|anh & THREAT|MONEY|đòi",
      "lỡ > gửi|quay|chụp >> PICTURE|NUDES & đòi|dọa|giờ|MONEY|sợ",
      "kêu|đòi|bắt > gửi > hình|ảnh|clip & tặng|MONEY|đòi nữa|nữa",
    ],
    { firm: true },
  ),
  rule(
    "P1",
    [
      "quay|chụp > clip|lén|ảnh|hình|video > ME|FRIEND|CHILD >> tung|đăng|gửi|phát tán|up|dọa",
      "clip|ảnh|hình >> tung lên|phát tán|tung|rồi đăng lên",
      "clip|ảnh|hình >> đăng lên > nhóm|mạng|trang|cả|facebook|zalo|tiktok|story|fb",
      "dọa > đăng|tung|gửi|phát|up|post",
      "bị >> tung|phát tán|đăng > ảnh|clip|hình",
      "threatening|threatens|threaten > to|post & PICTURE",
      "teacher|coach|uncle|man|guy|he|stranger|someone|somebody > sends|sent|send|sending|keeps sending|is sending > me|my friend|my sister > weird|dirty|naked|inappropriate|sexual|gross|nasty|sexy|private > pics|pic|pictures|picture|photos|photo|videos|video|messages|texts",
      "post > my > PICTURE|NUDES",
    ],
    { firm: true, unless: ["KNOWLEDGE"] },
  ),
  selfHarm("P0", ["tung|đăng|phát tán|clip|ảnh nóng|NUDES & muốn chết|NOT_LIVE|tự tử"], { firm: true }),
  rule("P0", ["tung|đăng|phát tán|NUDES|clip & muốn chết|NOT_LIVE|tự tử"], { firm: true }),
  rule(
    "P1",
    [
      "bật|mở|call|gọi > cam|video > cởi|khoe|lộ|không mặc",
      "bắt|đòi|kêu|ép|rủ > ME|CHILD > bật cam|mở cam|bật camera|mở camera|call video|cởi!|cởi đồ|cởi áo|cởi quần|cởi hết",
      "bật cam|mở cam|bật camera|mở camera|call video|video call & UNDRESS|cởi|NUDES|PRIVATE|phòng tắm|nhà tắm|lúc tắm|đang tắm|thay đồ",
    ],
    { firm: true },
  ),
  rule(
    "P1",
    [
      "rủ|kêu|đòi|hẹn|dụ > ME|CHILD|FRIEND >> HOTEL",
      "HOTEL & STRANGER|OLDER|NET|người|chú & ME|CHILD",
      "đi > HOTEL > với|cùng",
    ],
    { now: { level: "P0" }, firm: true, unless: ["du lịch", "ba mẹ", "bố mẹ"] },
  ),
  rule(
    "P0",
    [
      "NOW|SOON|chiều nay|trưa nay|sáng mai|tối nay|mai|ngày mai|đang >> MEET >> quen|bạn|anh|chú|người & quen qua|quen trên|NET|quen",
      "MEET >> quen > qua|trên|wa > NET|mạng & NOW|SOON|chiều nay|giấu|mai|trốn",
    ],
    { firm: true, unless: ["lớp em", "cô giáo"] },
  ),
  rule("P0", ["ELDER|nó >> tới|đứng|đợi|chờ > dưới nhà|trước nhà|trước cổng|đầu ngõ & không thì|bắt xuống"], {
    firm: true,
    unless: ["FICTION", "đón em", "đón con"],
  }),
  rule(
    "P1",
    [
      "quen > qua|trên|ở > NET >> MEET|rủ|hẹn|kêu|đòi",
      "STRANGER|OLDER|người|ai đó|một anh|một chú >> NET >> rủ|dụ|đòi|kêu|gạ|hẹn > ME|CHILD|gặp|gửi",
      "STRANGER|người|chú|anh >> quen|NET >> MEET & ME",
    ],
    { firm: true, unless: ["KNOWLEDGE"] },
  ),
  rule(
    "P1",
    [
      "tài khoản giả|giả mạo|nick giả|acc giả|lập tài khoản|hack > MINOR|con|facebook >> đăng|nhắn|ảnh|hình|bôi",
      "giả mạo > MINOR",
      "deepfake",
    ],
    { unless: ["KNOWLEDGE", "hình nền"] },
  ),
  rule(
    "P1",
    [
      "nhóm kín|nhóm|group|hội|thử thách|challenge >> tự làm đau|tự hại|rạch tay|tự tử|chết|tự sát|nhịn ăn|cá voi xanh",
      "nhóm kín > dạy|rủ|kêu",
    ],
    { firm: true },
  ),
  rule(
    "P1",
    [
      "giả làm|giả danh|giả vờ|giả dạng|giả mạo > công an|cảnh sát|thầy|cô giáo|ba mẹ",
      "giả công an|giả cảnh sát|giả thầy|giả cô giáo|giả ba mẹ",
      "công an|cảnh sát >> bắt|kêu|đòi|yêu cầu > ME|CHILD|chuyển|ở >> MONEY|chuyển|ở trong phòng|một mình|không được nói",
      "bắt cóc online|bắt cóc trực tuyến",
      "bắt|kêu|đòi|ép > ME|CHILD > chuyển tiền|chuyển khoản|nạp tiền|nạp thẻ",
    ],
    { firm: true },
  ),
  rule(
    "P2",
    [
      "bị > ghi âm >> ghép thành",
      "bị > lừa >> nạp|robux|tiền|nick|acc|tài khoản|mạng",
      "lừa > lấy|mất|hết > tiền",
      "nick lạ|acc lạ > kết bạn|nhắn",
      "người lạ > nhắn|kết bạn|nhắn tin",
      "bôi nhọ|bóc phốt|nói xấu >> trên mạng|facebook|zalo|nhóm",
    ],
    { unless: ["KNOWLEDGE"] },
  ),
  rule(
    "P1",
    [
      "bắt|đòi|kêu|dụ|ép|yêu cầu > ME|CHILD|FRIEND > chụp|quay|gửi|mặc|cho xem >> NUDES|PRIVATE|không mặc",
      "quay màn hình|chụp màn hình|ghi màn hình & đòi|dọa|MONEY|tung",
      "không > quay lại|quen|yêu|cưới|gửi|nghe lời|chuyển tiền|chịu >> thì|sẽ|nó > up|đăng|tung|gửi|bêu|phát tán",
      "ra|thoát|nghỉ|kể > là bị tung|là bị đăng|thì bị tung|thì bị đăng",
      "gửi > ảnh|hình|clip & đem bán|bán lại|rao bán",
      "nếu > yêu > thật|anh > thì > gửi|chụp|cho",
      "tung > đoạn chat|tin nhắn",
      "hình|ảnh > bé|con|em|cháu > tắm",
      "hinh bé tắm",
      "đổi số|đổi nick|chặn >> tìm được|tìm ra|lập nick mới|nick mới",
      "thư nặc danh|tin nặc danh & ảnh|hình|clip",
      "đang rao|rao bán > ảnh|hình|clip|anh nó",
      "xin > ảnh|hình & không thấy mặt|không lộ mặt|che mặt",
      "bắt|bảo|kêu > ME|CHILD|FRIEND > không được mặc|không mặc",
      "gửi > hết|toàn bộ > hình|ảnh > ME",
      "đòi|xin|kêu|bảo > ảnh|hình > có mặt|rõ mặt",
      "bảo|kêu|đòi|xin > gửi > mặt",
      "mở cam|bật cam|mở camera|bật camera > cho > ai|người|chú|anh|bạn > coi|xem",
      "cam|camera|bậtcamera >> coi|xem > phòng ngủ",
      "không chịu gửi|không gửi tiếp|không chịu chụp",
      "chuyền|mua bán > clip|ảnh|hình|video > của",
      "truyền > clip|ảnh|video > của",
      "ghi màn hình|quay màn hình & bé|CHILD",
      "chép|copy|lấy trộm|sao chép > hết > hình|ảnh > trong",
      "chụp danh bạ|danh bạ của em|danh bạ của con & đòi|chuyển|tiền|dọa",
      "lên|ra|vô|vào > với > anh > anh nuôi|ảnh nuôi",
      "up|đăng|tung|gửi > hình|ảnh|clip > hồi|của|cũ|đó > ME|e|đó|mình & nó|dọa|bảo|bạn trai|người yêu cũ",
      "STRANGER|OLDER|chú|anh|người lạ >> nhắn|nhắn tin|hỏi > ME|CHILD >> đồ lót|ngực|quần|sex|một mình|mặc gì",
      "ghép > mặt|ảnh|hình > ME|MINOR|vào|vô",
    ],
    { firm: true, unless: ["KNOWLEDGE", "bài tập"] },
  ),
];
