import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("hidden-disclosure");

/** Hesitating, testing whether it is safe to tell, asking "for a friend". Always a gentle question, never an alarm. */
export const hiddenRules: readonly Rule[] = [
  rule(
    "P2",
    [
      "nếu|lỡ > ME > kể|nói|khai|tố cáo|báo|kể chuyện|nói ra >> có ai biết|ai biết|bị bắt|có sao|bị gì|bị phạt|có bị|bị đánh|biết không|bí mật|thì sao",
      "kể|nói > ra|chuyện này|chuyện|với ai >> có ai biết|bị|bắt|không|được không & kể|bị bắt|ai biết|bí mật",
      "có > những|một|vài > bí mật|chuyện >> không > được|dám|thể > nói|nói ra|kể",
      "bí mật >> không được nói|không nói ra|không dám nói|được nói ra|không thể nói|có giữ|giữ bí mật",
      "có giữ bí mật|giữ bí mật|giữ kín > không|cho em|cho con|được không|giùm|giúp",
      "ME|em|con >> có > chuyện|điều|việc|bí mật >> không biết|không dám|khó nói|kể với ai|nói với ai|muốn kể",
      "không biết|không dám > kể|nói|tâm sự > với ai|cho ai|ai|cùng ai",
      "không dám > kể|nói > ai|với ai|cho ai|mẹ|ba|với mẹ",
    ],
    { ask: true, whole: true, unless: ["thích", "yêu thầm", "crush"] },
  ),
  rule(
    "P2",
    [
      "hỏi|hoi > cho|dùm|giùm|hộ > bạn >> bạn > bị|bị > BEAT|người lớn|làm|ai|ông|thầy|chú|đánh",
      "bạn > em|con|mình|cháu > bị >> người lớn|làm bậy|ai đó|thầy|chú|bác|ông|dượng",
      "hỏi > cho|dùm|giùm|hộ > bạn > em|thôi|con|mình & bị|làm bậy|BEAT|sợ",
    ],
    { ask: true, unless: ["cười", "cô nhắc", "điểm kém"] },
  ),
  rule(
    "P2",
    [
      "bot|bạn|ở đây >> có > thật|phải|là > là|người|người thật & buồn|sợ|khóc|khổ|muốn nói|muốn kể",
      "thôi > không có gì|không có chuyện gì|không sao|không có gì đâu >> quên đi|kệ|bỏ đi",
      "không có gì|không sao đâu|không có gì đâu > quên đi|bỏ đi|kệ đi|kệ em|quên",
      "thôi > quên đi|bỏ đi|kệ đi & không có gì|không sao",
    ],
    { ask: true, whole: true },
  ),
  rule(
    "P2",
    [
      "có phải|phải chăng|hay|tại|do|lỗi > do|là do|tại|lỗi|là lỗi > em|con|cháu|mình > hư|sai|không ngoan|ngu|đáng|không",
      "ME >> bị vậy|bị như vậy|bị thế|bị như thế|bị thế này|bị vầy >> do|tại|lỗi|hư|đáng",
      "lỗi|tại|do > của > ME|em|con & bị|đánh|sờ|chuyện đó|hư",
      "tại|do|vì > em|con|mình > hư|lăng loàn|không ngoan|đáng bị",
    ],
    { ask: true, whole: true, unless: ["điểm", "bài"] },
  ),
  rule(
    "P2",
    [
      "ba mẹ|bố mẹ|cha mẹ|mẹ|ba|bố|gia đình|ai|người khác|thầy cô|dượng|chú >> đọc|xem|thấy|biết|coi > được|tin nhắn|chuyện này|tin này|cái này|được tin",
      "111|bot|bạn|tổng đài|bên bạn|mọi người|ở đây >> gọi|nói|báo|mách|kể|điện > về nhà|cho ba|cho mẹ|cho bố|với mẹ|với ba|ba mẹ|bố mẹ|về|về cho|cho gia đình|công an >> không|sợ|ba|mẹ",
      "sợ > mẹ|ba|bố|ba mẹ|bố mẹ|dượng|ổng|thầy|họ|nó > biết|phát hiện|thấy|đọc được",
      "nói ra|kể ra|báo|tố cáo >> ba|bố|mẹ|chú|thầy|dượng|ổng > bị bắt|đi tù|ở tù|bị công an",
      "thì > ba|bố|mẹ|dượng|chú|thầy|ba con|bố em > có > bị bắt|đi tù|sao|bị",
    ],
    { ask: true, whole: true, unless: ["điểm", "quà", "sinh nhật", "crush", "người yêu"] },
  ),
  rule(
    "P2",
    [
      "chú|bác|anh|ông|thầy|dượng >> thương > em|con|cháu > lạ|kiểu lạ|theo kiểu|quá mức|kỳ lắm|kỳ",
      "em|con|cháu >> sợ > một người|người đó|người này|chú đó|ông đó|thầy đó|ở gần|ở một mình với",
      "em|con|cháu > không muốn|sợ > ở > một mình > với",
      "em|con|cháu > bị > người ta|ai đó|người lớn|người quen|người trong nhà > làm",
      "chuyện > xấu|kinh khủng|tồi tệ|đáng sợ|khủng khiếp > xảy ra|với em|với con",
      "ai > tin > em|con|mình > không",
      "không ai|chẳng ai > tin > em|con|mình|lời em",
    ],
    { ask: true, whole: true, unless: ["FICTION"] },
  ),
  rule(
    "P2",
    [
      "muốn|định|cần > kể|nói|nói ra|tâm sự >> mà|nhưng|lại > sợ|ngại|không dám|ME",
      "ME > nói|kể|nói ra|kể ra > thì|ra thì >> có|bị > sao|bị|gì|phạt|đánh",
      "kể|nói > ra > có|thì|sợ|được",
      "có > ai > tin > ME",
    ],
    { ask: true, whole: true, unless: ["crush", "tỏ tình", "thích", "yêu", "điểm", "FICTION"] },
  ),
];
