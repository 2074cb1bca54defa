import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("neglect");

/** Left alone, locked in, hungry, sick without care, without a home. */
export const neglectRules: readonly Rule[] = [
  rule(
    "P0",
    [
      "FAMILY >> bỏ đi|bỏ nhà|bỏ nhà đi|đi mất|không về|đi luôn|đi đâu >> ngày|tuần|tháng|rồi|hôm & hết gạo|không có gì ăn|đói|hết tiền|hết đồ ăn|một mình|em nhỏ|sợ|không ai",
      "bỏ đói|bỏ mặc|để đói > MINOR",
      "bỏ > đói > MINOR",
    ],
    { firm: true },
  ),
  rule(
    "P1",
    [
      "FAMILY >> bỏ đi|bỏ nhà đi|bỏ đi mất >> ngày|tuần|rồi",
      "ME|CHILD|tụi em|tụi con >> hết gạo|không có cơm|không có gì ăn|không có gì để ăn|không còn gì ăn|hết đồ ăn|nhịn đói|bị bỏ đói|chưa ăn gì|không ăn gì|chưa được ăn|không được ăn cơm|không được ăn gì|không được ăn tối|không được ăn sáng|không được ăn trưa|không cho ăn",
      "# >> ngày|hôm|hôm nay|ngày nay >> chưa|không > ăn|có gì ăn|được ăn",
      "# >> bữa|bữa nay >> chưa|không > ăn gì|ăn cơm|có gì ăn|được ăn",
      "FAMILY >> không cho ăn|cấm ăn|cấm nấu ăn|không cho uống",
      "không cho ăn|không được ăn|không cho uống & FAMILY & MINOR",
      "không cho|cấm|không được > ăn cơm|ăn uống|con ăn|em ăn|cháu ăn|bé ăn|ăn sáng|ăn tối|ăn trưa & FAMILY",
      "không cho > ME|CHILD > ăn & FAMILY",
      "hungry|starving & days|home|alone|no food",
    ],
    { unless: ["quà vặt", "kẹo", "kem", "ăn kiêng", "giảm cân", "ngon", "chồng ơi", "vợ ơi"] },
  ),
  rule(
    "P0",
    [
      "sơ sinh|mới sinh|mới đẻ|đỏ hỏn|cuống rốn|em bé|bé|đứa bé >> bị bỏ|bỏ rơi|bị bỏ rơi|vứt|bị vứt|bị bỏ lại",
      "bỏ rơi > con|bé|trẻ|em bé|sơ sinh|đứa bé",
      "vứt|vứt bỏ > bé|trẻ|em bé|sơ sinh|đứa bé|đứa nhỏ|con tôi|con em",
      "vứt con > ở|vào|vô|ra|xuống|ngoài",
      "trẻ bị bỏ rơi|em bé bị bỏ rơi",
      "còn|chưa rụng > cuống rốn|rốn & bỏ|nhặt|thấy|chùa",
    ],
    { unless: ["KNOWLEDGE", "FICTION"] },
  ),
  rule(
    "P1",
    [
      "mom|mum|mother|dad|father|parents|they|she|he > left|leaves|leave > me|us|my brother|my sister > alone|by myself|by ourselves|on our own >> days|weeks|a week|nights|since",
      "home|house > alone > for >> days|weeks|a week & me|my|i|mom|dad|parents",
    ],
    { unless: ["FICTION", "on vacation with"] },
  ),
  rule("P1", ["bị bỏ rơi|bỏ rơi & CHILD|con|cháu|bé", "ME > bị bỏ rơi"], {
    unless: ["KNOWLEDGE", "FICTION"],
  }),
  rule(
    "P0",
    [
      "bé|trẻ|cháu|CHILD|em|con|đứa nhỏ >> bị > nhốt|khóa|khóa trái >> ngày|trong|một mình|khóc",
      "nhốt|khóa trái|khóa cửa > bé|trẻ|cháu|con|em|CHILD|ngoài >> một mình|trong|khóc|cả ngày|đói|sốt|sợ",
      "khóa cửa|khóa cửa ngoài|khóa trái|nhốt & em|con|bé & sốt|đói|khóc|một mình|sợ|khói",
      "nhốt|khóa trái > hai đứa|mấy đứa|đứa nhỏ|CHILD >> đi làm|đi nhậu|đi chơi|ca đêm|mùi khét|khói",
      "CHILD|các cháu|mấy bé >> bị > buộc|cột|trói > vào|vô|ghế|giường",
      "CHILD|đứa trẻ|đứa nhỏ >> ban công|lan can > trèo|leo",
      "locked > in|inside|me in & alone|room|hungry|scared",
    ],
    { firm: true, unless: ["FICTION", "con mèo", "con chó", "ANIMAL"] },
  ),
  rule(
    "P0",
    [
      "một mình|ở nhà|không có ai|không có người lớn >> sốt|sốt cao|co giật|khó thở|ói|nôn|bất tỉnh|tiêu chảy",
      "ME|em|con >> trông|giữ|ở nhà >> em bé|em nhỏ|em & sốt|sốt cao|co giật|khó thở|đói|khóc hoài",
    ],
    { firm: true },
  ),
  rule(
    "P1",
    [
      "không có tiền|hết tiền >> không đưa|không dám đưa|chưa đưa > MINOR & sưng|sốt|đau|bệnh|mủ|thối",
      "không cho > MINOR > đi khám|đi viện|đi bệnh viện|uống thuốc|chữa",
      "không > cho|đưa|chở > MINOR > khám|đi khám|đi viện|bác sĩ|bệnh viện & đau|sưng|sốt|mủ|bệnh|FAMILY",
      "bệnh|sốt|đau|sưng|mủ & không ai > chăm|lo|đưa|để ý",
    ],
    {},
  ),
  rule(
    "P1",
    [
      "ME|CHILD|tụi em|tụi con|tụi nó >> ngủ > ngoài|dưới|ở|trong > gầm cầu|đường|công viên|vỉa hè|chợ|bến xe|ngoài đường|ghế đá|chòi",
      "ngủ > gầm cầu|ngoài đường|vỉa hè|lề đường & ME|CHILD|FRIEND|cháu|em|con|đứa|thằng nhỏ|con nhỏ",
      "ngủ > gầm cầu thang",
      "bộ đồ|cái áo > cả tuần|nguyên tuần|cả tháng",
      "ngủ > bờ ruộng|bờ kè|bờ sông|chuồng bò|chuồng trâu|chuồng heo|chuồng lợn|chuồng gà",
      "ngủ bờ|ngủ bụi|ngủ với bò",
      "ngủ ở chuồng bò|ngủ ở chuồng trâu|ngủ ở chuồng heo|ngủ ở chuồng lợn|ngủ ở chuồng gà",
      "không có|hết > chỗ ngủ|nhà để về|chỗ ở & ME|CHILD",
      "ME|CHILD|FRIEND|trẻ >> lang thang|vô gia cư|sống ngoài đường",
      "lang thang|vô gia cư|sống ngoài đường >> ME|CHILD|FRIEND|trẻ",
      "gầm cầu & ME|CHILD",
    ],
    { unless: ["KNOWLEDGE", "cơ nhỡ", "ngủ trưa"] },
  ),
  rule(
    "P2",
    [
      "FAMILY >> đi bar|đi chơi|đi nhậu|đánh bài > # > đêm|ngày|hôm",
      "FAMILY >> không chịu đưa|không chịu chở > đi",
      "FAMILY >> bỏ rơi|bỏ con|bỏ em|bỏ tụi em|bỏ mặc",
      "FAMILY >> bỏ đi|không về & MINOR|hôm|ngày|tuần|tháng|đói|hết gạo",
      "không ai|chẳng ai|không có ai > lo|chăm|chăm sóc|nuôi|nấu cơm|đón|trông",
      "mồ côi & CHILD|ME|cháu|nuôi|bé",
      "không > được|cho|ai > đi học & FAMILY|CHILD|cháu|mồ côi",
      "bỏ > mặc > ME|CHILD",
      "ở nhà một mình|ở một mình & sợ|đói|đêm|bé|tuổi|mấy ngày",
      "nhà > hết > gạo|tiền|đồ ăn",
      "FAMILY >> say|nhậu|nghiện|cờ bạc|ma túy > suốt|hoài|miết|tối ngày|không lo",
    ],
    { unless: ["KNOWLEDGE", "FICTION", "học thêm", "anh đừng bỏ", "đi chăm"] },
  ),
  rule(
    "P1",
    [
      "CHILD|mấy đứa nhỏ|hai đứa nhỏ|đứa nhỏ|ME >> bị bỏ|bị bỏ lại|bỏ > ở nhà|một mình|lại|trong nhà >> tuần|ngày|đêm|không ai|đói|khóc",
      "không ai > cho ăn|cho uống|chăm|cho tụi",
      "đau|sưng|sốt|bệnh|gãy|ốm >> không > chịu|cho|chở|đưa > đưa|đi|đi khám|đi viện|đưa đi|con|em & FAMILY",
      "không|chẳng > chịu > đưa|chở|cho > đi|con|em & đau|sưng|sốt|bệnh|ốm",
      "không > có > chỗ > nào > về|ngủ|ở",
      "ngủ > ở > bến xe|gầm cầu|ga|công viên|chợ|vỉa hè|tiệm net",
      "không > có|còn > chỗ > về|ngủ|ở|nào",
    ],
    { unless: ["KNOWLEDGE", "FICTION", "đi chơi", "đi chăm"] },
  ),
  rule("P2", ["cô lập & hết gạo|gạo|hết sữa|sữa|sơ sinh|lọc máu|hết nước|hết tã"], {
    ask: true,
    unless: ["KNOWLEDGE"],
  }),
];
