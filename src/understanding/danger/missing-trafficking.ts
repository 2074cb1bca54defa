import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("missing-trafficking");

/** Missing, lured away, held, sold, followed. */
export const missingRules: readonly Rule[] = [
  rule(
    "P1",
    [
      "they|he|she|FAMILY >> selling|sells|sold > me|my sister|my brother|my friend",
      "to > sell > me|my sister|my brother",
    ],
    {},
  ),
  rule(
    "P0",
    [
      "CHILD|FRIEND|con|cháu|em >> mất tích|mất liên lạc|đi lạc|bị lạc",
      "CHILD|cháu >> thất lạc",
      "CHILD|FRIEND >> biến mất",
      "con|cháu|bé > biến mất > từ|hôm|khỏi nhà|rồi|đâu|sáng|chiều|tối",
      "mất tích > từ|hôm|rồi|đã|mấy|# & CHILD|FRIEND|con|cháu|bé",
      "lạc > mất > con|bé|cháu",
      "tìm không ra|không tìm ra|tìm không được & cho con|đưa con|mang con|bế con",
      "đi theo > người ta|người lạ & không > bắt máy|nghe máy|liên lạc",
      "đi theo > người ta|người lạ & không đứa nào bắt máy|không ai bắt máy|không liên lạc được",
      "để lại > thư|lá thư|tờ giấy & không thấy|không tìm thấy|đi mất|bờ sông",
      "tìm >> con tôi|cháu tôi|bé|em trai|em gái >> không thấy|khắp nơi|mất tích|giúp",
    ],
    {
      unless: [
        "KNOWLEDGE",
        "con chó",
        "con mèo",
        "con vẹt",
        "điện thoại",
        "FICTION",
        "muốn biến mất",
        "chắc em biến mất",
        "chắc con biến mất",
        "giá mà",
        "ước gì",
        "tốt hơn",
        "không ai biết",
        "chẳng ai biết",
        "đâu ai",
        "không ai buồn",
        "ANIMAL",
        "anh em thất lạc",
        "chị em thất lạc",
        "# con",
      ],
    },
  ),
  rule(
    "P0",
    [
      "CHILD|FRIEND >> chưa|không > về|thấy về|về nhà & gọi|từ trưa|từ sáng|từ chiều|đến giờ|tới giờ|từ hôm qua|không liên lạc|không nghe máy|khuya|ngày nay|đêm rồi",
      "CHILD|con|cháu >> đi học|đi chơi|ra khỏi nhà >> chưa về|không về|chưa thấy",
      "con tôi|cháu tôi|CHILD >> bỏ nhà|bỏ đi >> chưa về|không liên lạc|không thấy|rồi|ngày",
    ],
    { firm: true },
  ),
  rule(
    "P0",
    [
      "CHILD|ME|FRIEND >> bị >> bắt cóc|bắt đi|bắt lên xe|dụ đi|bán!|lừa bán|bắt bán|bắt giữ|giữ lại",
      "bắt cóc > MINOR|trẻ|rồi|con",
      "kidnapped|kidnapping|trafficked",
    ],
    { unless: ["KNOWLEDGE", "FICTION", "cờ", "bắt đi học"] },
  ),
  rule(
    "P0",
    [
      "kéo|lôi|bắt|ép|dụ|bế|ôm > MINOR >> lên xe|đi mất|lên ô tô|vào xe|vô xe|đi rồi",
      "kéo >> lên xe",
      "rủ|dụ|kêu > ME|CHILD > lên xe & STRANGER|lạ",
    ],
    { firm: true, unless: ["đi chơi", "đi học"] },
  ),
  rule(
    "P0",
    [
      "lừa|bán|đưa|dẫn|dắt|trốn|bắt|đi|lên >> campuchia|cam pu chia|biên giới|myanmar|tam giác vàng|đặc khu & ME|CHILD|FRIEND & lừa|bán|giữ|sợ|nhốt|bắt|cứu|quen|không về|trốn",
      "lừa|bán|đưa|dẫn|dắt|bắt > ME|CHILD|FRIEND >> trung quốc|tq|nước ngoài",
      "ME|CHILD|FRIEND >> bị|lừa|trốn >> trung quốc|tq|nước ngoài",
      "trung quốc|tq|nước ngoài & ME|CHILD|FRIEND & giữ|nhốt|cứu|không về|lừa",
      "đường dây|dụ|lừa|rủ >> con gái|CHILD >> lấy chồng > bên|nước ngoài|trung quốc",
      "tính|định|bàn > cho > ME|CHILD|FRIEND >> làm con người ta|cho người ta",
      "bị > lừa|lừa bán|bán sang|bán qua >> campuchia|trung quốc|biên giới|myanmar|karaoke|casino",
      "ME|CHILD|FRIEND >> bị > bán!|lừa bán|bán sang|bán qua",
      "giữ > điện thoại|giấy tờ|cccd|chứng minh & cho|không cho|nhốt|lừa|sợ|bắt|cứu",
    ],
    { firm: true, unless: ["du lịch", "cô giáo", "trong lớp", "mẹ giữ điện thoại"] },
  ),
  rule(
    "P0",
    [
      "việc nhẹ lương cao & lừa|dụ|rủ|hứa|đưa|dẫn|qua|sang|biên giới|campuchia|myanmar|nhốt|giữ|không về|mất liên lạc|gạt|CHILD",
      "lừa|hứa|nói|rủ >> việc làm|đi làm|việc nhẹ|việc & nhốt|giữ|không cho về|bắt",
      "không được|không cho > ra khỏi phòng|ra khỏi nhà|ra khỏi cửa & họ|chủ|ME|CHILD",
      "họ|chủ|lừa|việc >> nhốt > ME|CHILD",
      "nhốt > ME|CHILD >> họ|chủ|lừa|việc",
    ],
    { unless: ["KNOWLEDGE"] },
  ),
  rule(
    "P0",
    [
      "xe|người|đàn ông|ông|STRANGER|ai đó|một người|chú|kẻ|họ|xe lạ|OLDER >> đi theo|bám theo|chạy theo|đuổi theo|theo dõi|rình|theo sau|follow|following > ME|CHILD|FRIEND",
      "bám theo|đi theo|bị theo dõi > ME|em|con & sợ|trốn|lạ|trường|NOW|về nhà|STRANGER",
    ],
    { firm: true, unless: ["thầy", "con mèo", "con chó", "KNOWLEDGE"] },
  ),
  rule(
    "P0",
    [
      "ME|CHILD|FRIEND >> đi theo|theo|trốn theo|bỏ đi theo > OLDER|STRANGER|bạn|người|anh|một >> biên giới|quen|mạng|lạ|nước ngoài|campuchia & sợ|NOW|không biết|không về|lừa",
    ],
    { firm: true },
  ),
  rule(
    "P0",
    [
      "rao|bán|đưa|mua|cho|sang tay >> bé|trẻ|con|sơ sinh|mới đẻ|đứa nhỏ & nhóm|cho con nuôi|con nuôi|mới đẻ & bán|rao|mới đẻ|sơ sinh|tiền|triệu",
      "bán > con|trẻ|bé|trẻ em|em bé|trẻ sơ sinh|cháu",
      "mua bán > trẻ|người|trẻ em",
      "mới đẻ > trong nhóm|cho",
    ],
    { unless: ["KNOWLEDGE", "quần áo", "đồ", "bán # con", "ANIMAL"] },
  ),
  rule(
    "P0",
    [
      "FAMILY|họ|nội|ngoại >> đưa|bắt|mang|dẫn|bế|giấu > con|cháu|em|bé > đi|trốn|mất & không biết|không cho|ở đâu|mất liên lạc|giấu",
      "không biết > đang > ở đâu & con|em|cháu",
      "không biết > mình|con|em > ở|đang ở > đâu",
      "không biết đường|không biết đường về & lạc|ở đâu|sợ|một mình",
      "không biết > đường về|đường về nhà & lạc|ở đâu|sợ|một mình",
    ],
    { firm: true, unless: ["KNOWLEDGE", "FICTION"] },
  ),
  rule(
    "P0",
    [
      "ME|em|con|cháu >> bị lạc|đi lạc|lạc đường|lạc mẹ|lạc ba & không biết|đường về|sợ|một mình|tuổi|ở đâu|cứu|chợ|siêu thị|công viên|bến xe|hội chợ|khu vui chơi",
    ],
    // "o cho" is "ở chợ", and no "không cho" that would deny it.
    {
      ...{ firm: true, plain: true, whole: true },
      unless: [
        "KNOWLEDGE",
        "FICTION",
        "con chó",
        "con mèo",
        "không bị lạc",
        "không lạc",
        "chưa lạc",
        "suýt lạc",
        "# con",
        "ANIMAL",
      ],
    },
  ),
  rule("P2", ["người lạ|ông lạ|chú lạ|cô lạ|STRANGER > cho > ME|CHILD|FRIEND > kẹo|bánh|quà|tiền|đồ chơi"], {
    ...{ plain: true, ask: true },
    unless: ["KNOWLEDGE", "FICTION"],
  }),
  rule(
    "P2",
    [
      "người lạ >> rủ|dụ|cho kẹo|cho quà|đón|hỏi > ME|CHILD|FRIEND",
      "ME|CHILD >> bị lạc|đi lạc",
      "người lạ|xe lạ >> trước cổng|gần trường|quanh nhà|đứng nhìn",
    ],
    { unless: ["KNOWLEDGE", "con chó", "con mèo", "FICTION"], ask: true },
  ),
  rule(
    "P0",
    [
      "STRANGER|OLDER|ông|chú|người|người lạ >> kêu|rủ|bắt|ép|mời|bảo|dụ > ME|CHILD|FRIEND > lên xe|đi theo|đi cùng|lên xe ổng|theo ổng",
      "CHILD|FRIEND|con|em >> bỏ nhà|bỏ đi|trốn|đi > theo > người|bạn|anh|trai|ai|STRANGER & mạng|quen|ngày|hôm|lạ|không về|tuổi|chưa về",
      "bán|giao|đưa > ME|CHILD|FRIEND > vào|vô|cho|qua > quán|karaoke|nhà|ổ|động|chủ|tay|người & không về được|không về|giữ|nhốt|ép|nói|cứu",
      "không > về được|thoát được|trốn được|ra được & bán|quán|lừa|giữ|chủ|họ",
      "lạc > mất|rồi|ở|đâu & CHILD|con|bé|# tuổi|chợ|siêu thị|công viên|bến xe",
    ],
    { firm: true, unless: ["KNOWLEDGE", "FICTION", "con chó", "con mèo", "đón em", "grab"] },
  ),
];
