import type { Surroundings } from "../whole.js";
import { elder, listener, self, sighs, sounds } from "./self.js";
import { phrases } from "./words.js";

const wish = "muốn|cần|xin|xin phép|đang muốn|có thể|thích|được|mong|mong muốn";
const give = "cho|xin cho|làm ơn cho|nhờ|nhờ cho|giúp|để";

/** Whoever asks, an elder too, who names themselves "ông", "bà" only where it cannot be somebody else. */
const anyone = `${self}|${elder}`;
const kin = "mẹ|ba|bố|má|mạ|ba mẹ|bố mẹ|ông|bà|ông bà|anh|chị|cô|chú|dì|cậu|bác|ổng|bả|nó|dượng";
const helping = "giúp|giùm|dùm|hộ|cho|giúp cho|giùm cho";
const failing = "không|chưa|hổng|chẳng|chả|khó";
const asked = `${listener}|cháu|con|em`;

/** Why somebody stops, passes over or begins again: said with the word, it changes nothing. */
const reasons = `
(tại|vì|do) > (${self}) > đang > (ở|ngồi) > (trong) > lớp|trường|giờ học|nhà bà|chỗ làm|cơ quan|trên xe|ngoài đường|chỗ đông người
(tại|vì|do) > nhà > (em|con|tôi) > (đang) > có > việc|khách|giỗ|đám
(tại|vì|do) > mạng|máy|điện thoại|wifi > (em|con|của em|của con) > (bị|vừa|mới|lại) > rớt|mất mạng|rớt mạng|lag|đơ|yếu|mất sóng|tắt nguồn|hư > (rồi|quá|hoài)
(giờ|bây giờ|chừ) > (${self}) > (vừa|mới|đã) > rảnh|xong việc|hết bận|bình tĩnh|bớt sợ|đỡ sợ|ổn|vào lại|vô lại|vào lại được|vô lại được|có mạng lại|mở lại máy > (hơn|lại) > rồi
(${self}) > (vừa|mới|đã) > làm|học|ăn|rửa|nấu|dọn > xong > bài|cơm|việc|bài tập|chén|bát|nhà > rồi
(tại|vì|do) > dài|nhiều|rối > quá > (đọc|nghe|hiểu) > (không|chưa) > (hết|kịp|nổi|ra|được)
(tại|vì|do) > ${kin}|có người|người ta|ai đó > (em|con|tui|nhà em|nhà con) > (sắp|đang|mới|vừa|lại) > về|vào|vô|tới|đến|về tới|về đến > (nhà|phòng) > (rồi|kìa)
(tại|vì|do) > ${kin} > (em|con|tui) > (đang|mới|vừa|lại) > gọi|kêu > (em|con) > ăn cơm|đi ngủ|đi học|xuống|ra|vô|vào|về|xuống nhà|rồi|kìa > (rồi|kìa)
(tại|vì|do) > (sợ|lỡ|kẻo|coi chừng) > ${kin}|có người|người ta|người khác|ai|ai đó > (em|con) > thấy|đọc|đọc được|biết|phát hiện|coi|xem|xem được|nhìn thấy
(tại|vì|do) > (${self}|máy|điện thoại) > (sắp|gần|đang) > hết pin|hết giờ|hết tiền mạng|mất mạng|mạng yếu|mạng lag|có việc|có việc bận|bận việc|bận chút|có khách|ở lớp|ở trường|trong giờ học > (rồi|quá)
(tại|vì|do) > (${anyone}) > mắt|tay|tai|đầu > (${anyone}) > kém|mờ|yếu|run|lãng|đau > (quá|rồi|lắm) > (không|khó) > (đọc|thấy|bấm|nhìn|nghe) > (được|rõ)
(tại|vì|do) > (${anyone}) > già|già rồi|lớn tuổi|có tuổi > (rồi|quá) > (không|chậm) > (rành|biết|hiểu) > (bấm|dùng)
(tại|vì|do) > (${anyone}) > không|chưa|hổng|chẳng > biết|rành|quen > (cách) > bấm|dùng|nhắn|xài|gõ|sử dụng|máy móc|công nghệ|đọc chữ|chữ|bấm máy|điện thoại > (này|lắm|mấy)
(${anyone}) > ${failing} > đọc|nghe|thấy|nhìn > được|rõ|kịp > (gì|chữ|lắm|hết|cả)
(${asked}) > hỏi|nói > (gì|câu gì|cái gì) > (mà) > nhiều|dài|hoài|khó|nhanh|lẹ|rắc rối|khó hiểu|vòng vo|dài dòng > quá|thế|vậy|dữ|ghê|rứa
câu này|câu đó|câu ni|câu hỏi này|cái này|cái đó|chuyện này|chuyện đó|vụ này|vụ đó|cái ni > (${self}) > (nó) > khó|ngại|kỳ|riêng tư|nhạy cảm|tế nhị > (nói|trả lời|kể|nói ra) > quá|lắm|ghê|dữ|rứa
để > ${self} > nghĩ|suy nghĩ|tính > (lại|thêm|kỹ|kĩ) > đã|cái đã|chút|xíu|chút đã
(${self}) > mệt|buồn ngủ|chán|bận|sợ|ngại|đau đầu|xấu hổ|mắc cỡ > rồi|quá|lắm|lắm rồi|quá rồi
${self} > mệt|buồn ngủ|chán|bận|sợ|ngại|đau đầu|xấu hổ
mẹ|ba|bố|má|ba mẹ|bố mẹ|có người|có ai|có khách > (em|con) > về|vào|tới|đến|gọi > (rồi|kìa)
sai|nhầm|lộn|sai hết|nhầm hết > rồi`;

/** What stands around a word that works everywhere. */
export const surroundings: Surroundings = {
  polite: phrases(`
sorry|well|actually|ok so|hello|dạ|dạ thưa|thưa|vâng|ạ|à|ờ|ừ|ừm|ok|oke|thì|thế thì|vậy|vậy thì|thôi thì|mà|hay là|hay|rồi|này|nè|xin lỗi|please|pls|plz|hey|hi|alo
${sighs}
${sounds}
${listener} > ơi
cứ|bye|thế
${reasons}
dạ|thưa > cô|chú|bác|anh|chị`),
  asking: phrases(`
${self} > (${wish})
(${self}) > muốn|cần|xin > được
${give} > ${anyone} > (${wish})
(${self}) > yêu cầu|đề nghị
muốn|cần|xin|xin phép|xin hãy|hãy|làm ơn|vui lòng|giùm|giúp|nhờ|có thể|cho|phiền|thôi|giờ|bây giờ|đi
${listener}
chúng ta > (hãy)
${listener} > (có thể|làm ơn|giúp|hãy|vui lòng|nhớ) > (cho|giúp|giùm|cho em|cho con|giúp em|giúp con|cho mình|giúp mình)
can you|could you|can i|could i|can we|could we|shall we|we can|i want to|i want|i need to|i need|i would like to|i'd like to|let's|let me|may i|just|i wanna|wanna|i gotta`),
  after: phrases(`
ạ|á|à|nha|nhé|nhá|nhe|nghe|nghen|hen|nè|nì|này|đó|ấy|đi|đi mà|với|luôn|thôi|mà|vậy|rứa|nhỉ|nào|đã|cái|cái coi|coi|xem|xem nào|nhanh|nhanh lên|lẹ|lẹ lên|liền|ngay|ngay đi|gấp|bây giờ|giờ|mau|mau lên|mau mau|ạk|chứ|cơ|hả|hén|please|pls|plz|thanks|cảm ơn|now|thật
giúp|giùm|dùm|hộ > (${anyone}|cái) > (với|cái|đi|chút|xíu|một tí|một chút) > (con|cháu)
cho > ${anyone}|rồi|nhanh|lẹ > (với|cái|đi|hiểu|dễ hiểu) > (con|cháu)
nha|nhé|nghe|nghen|hả|hỉ|hí|ạ|đi > con|cháu
con|cháu > nhé|nha|hí|hỉ|à|ơi|nghe|nghen
được không|được hông|được chứ|được chưa|đi được không|có được không|nha bot|ơi|lần nữa|thêm lần nữa|1 lần nữa|một lần nữa|phát|một cái|không ạ|hí|hỉ|hen nghe|luôn đi|ngay lập tức|được rồi|rồi đi
(một|1) > chút|xíu|tí|lát
${reasons}
${sounds}
${listener} > (ơi)`),
  slips: true,
};

const no = "không|chẳng|chả|chưa|khỏi|hổng";
const more = "nữa|nữa đâu|tiếp|tiếp nữa|thêm|thêm nữa|nữa rồi";
const tell =
  "nói|kể|trả lời|nói chuyện|nhắn|chat|báo|báo tin|làm|hỏi|viết|nhắn tin|trao đổi|nói chiện|nói chuyện tiếp|trò chuyện|tâm sự|khai|chơi";
const question =
  "câu|câu này|câu đó|câu nài|câu ni|câu nớ|câu ấy|câu nì|mấy câu này|mấy câu đó|câu nầy|câu hỏi|câu hỏi này|câu hỏi đó|phần này|mục này|bước này|chỗ này";
const past =
  "trước|trước đó|hồi nãy|lúc nãy|nãy|vừa rồi|vừa nãy|ban nãy|khi nãy|cũ|hồi nảy|mới rồi|trên|phía trước|ngay trước|ngay trên|liền trước|kế trước";
const next = "khác|sau|tiếp|tiếp theo|kế|kế tiếp|mới|kia|tiếp đi|kế nữa|nữa";
const beginning = "đầu|từ đầu|lúc đầu|ban đầu|đầu tiên|lại từ đầu|từ đầu luôn|đầu câu chuyện";
const main =
  "menu|menu chính|mênu|danh mục|danh mục chính|mục lục|trang chủ|màn hình chính|trang chính|trang đầu|main menu|bảng chọn|danh sách mục|danh sách chức năng|danh sách|các mục|các lựa chọn|lựa chọn|các chức năng|chức năng|mấy mục|các chủ đề|chủ đề|danh sách chủ đề|mục chính|home";
const people =
  "cô chú trực|anh chị trực|người|một cô|một chú|một chị|một cô chú|cô nào|chị nào|cô nào đó|chị nào đó|người khác|người thật|người thiệt|người thực|người trực|người trực máy|người trực tổng đài|người lớn|nhân viên|nhân viên tư vấn|nhân viên trực|nhân viên hỗ trợ|nhân viên tổng đài|tư vấn viên|tư vấn|chuyên viên|chuyên viên tư vấn|chuyên gia|chuyên gia tâm lý|tổng đài viên|tổng đài|tổng đài 111|trực máy|trực tổng đài|ai đó|ai đó thật|ai|cán bộ|cán bộ trực|quản trị viên|admin|hỗ trợ viên|người hỗ trợ|người tư vấn|người phụ trách|người có trách nhiệm|người thật việc thật|người thật sự|con người|con người thật|người bình thường|người nào đó|một người|một người thật|một ai đó|cô tư vấn|chị tư vấn|anh tư vấn|chú tư vấn|bác tư vấn|cô chú tư vấn|anh chị|anh chị tư vấn|các anh chị|cô chú|các cô chú|cô trực|chú trực|anh trực|chị trực|cô trực máy|anh chị trực|anh chị trực máy|cô chú trực máy|bác sĩ tâm lý|người ở đó|người bên đó|ai bên đó|human|person|real person";
const meet =
  "gặp|gặp được|gặp mặt|nói chuyện với|nói chuyện cùng|nói chuyện trực tiếp với|trò chuyện với|tâm sự với|nói với|chat với|chat cùng|nhắn với|nhắn tin với|trao đổi với|liên hệ|liên hệ với|liên lạc với|kết nối|kết nối với|kết nối tới|kết nối đến|nối máy|nối máy với|nối máy cho|chuyển máy|chuyển máy cho|chuyển máy sang|chuyển|chuyển cho|chuyển sang|chuyển qua|chuyển tới|kết nối em với|kết nối con với|chuyển em cho|chuyển em qua|chuyển em sang|chuyển con cho|gặp trực tiếp";
const surely =
  "người thật|người thiệt|người trực|nhân viên|tư vấn viên|tổng đài viên|nhân viên tư vấn|cán bộ|cô tư vấn|admin|quản trị viên";
const machine = "máy|bot|robot|rô bốt|máy móc|con bot|con máy|chatbot|trí tuệ nhân tạo";
const data =
  "dữ liệu|thông tin|tin nhắn|mấy tin nhắn|các tin nhắn|những tin nhắn|hết tin nhắn|mấy tin|tin|cuộc trò chuyện|cuộc nói chuyện|lịch sử|lịch sử chat|lịch sử trò chuyện|đoạn chat|đoạn tin nhắn|nội dung|nội dung chat|những gì đã nói|mọi thứ|tất cả|tài khoản";

const later =
  "mai|ngày mai|sáng mai|chiều mai|tối mai|tối|tối nay|chiều|chiều nay|mốt|bữa khác|bữa sau|hôm khác|hôm sau|lúc khác|khi khác|lần khác|lần sau|dịp khác|bữa nào|khi nào rảnh|lúc nào rảnh|khi nào tiện|lúc nào tiện|hồi nữa|tuần sau";
/** What somebody goes away to do; beside "thôi" alone it is no wish of ours. */
const leaving =
  "đi ngủ|ngủ|ăn cơm|đi ăn cơm|đi ăn|đi học|học bài|làm bài|làm bài tập|đi tắm|tắm|đi làm|nấu cơm|đi nấu cơm|có việc|có việc bận|đi có việc|đi công chuyện|rửa chén|rửa bát|trông em|đi chợ|ra ngoài|đi đón em|đi đón con";
const stopping =
  "dừng|dừng lại|nghỉ|ngưng|ngừng|stop|kết thúc|tạm dừng|tạm ngưng|không nói nữa|không kể nữa|không chat nữa|không nhắn nữa|thôi không nói nữa|off|out";
const passing =
  "bỏ qua|bỏ qua đi|bỏ|cho qua|qua|qua đi|skip|skip đi|next|next đi|pass|qua câu khác|sang câu khác|hỏi câu khác|câu khác|câu khác đi|chuyển câu khác|đổi câu khác|qua câu sau|câu tiếp|hỏi cái khác|cho em qua|cho con qua|cho em bỏ qua|cho con bỏ qua|cho mình qua|cho mình bỏ qua|cho tôi qua|cho tôi bỏ qua|cho bà qua|cho ông qua|cho qua câu khác|cho bỏ qua";
const goOn =
  "tiếp|tiếp đi|tiếp tục|tiếp tục đi|tiếp thôi|nói tiếp|kể tiếp|hỏi tiếp|làm tiếp|trả lời tiếp|chat tiếp|hỏi đi|mình tiếp|mình nói tiếp|mình tiếp tục|mình làm tiếp";
const entered =
  "câu|ô|nút|mục|chỗ|tên|tuổi|số tuổi|số|số điện thoại|địa chỉ|năm sinh|ngày|ngày sinh|lớp|trường|tên trường|tên xã|xã|tên tỉnh|tỉnh|tên em|tên con|chữ|đáp án|câu trả lời|thông tin|phần";
const putting = "bấm|chọn|trả lời|ấn|viết|ghi|nhập|gõ|nhấn|đánh|điền|khai|nói|kể";
const wrongly =
  "nhầm|lộn|sai|lầm|trật|bậy|bậy bạ|linh tinh|chưa đúng|không đúng|chưa chính xác|nhầm mất|sai mất|nhầm hết|lộn hết|sai hết|tùm lum";
const gone = "rồi|ời|òi|mất rồi|mất tiêu|mất tiêu rồi|rồi nè|rồi đó";
const putAgain =
  "quay lại|quay lại câu đó|quay lại câu trước|chọn lại|sửa lại|sửa|sửa cái|sửa lại câu đó|trả lời lại|làm lại câu đó|ghi lại|viết lại|nhập lại|gõ lại|bấm lại|ấn lại|nói lại|kể lại|khai lại|điền lại|đổi lại|đổi|lùi lại|sửa chút";
const plainly =
  "ngắn gọn|đơn giản|ngắn|rõ ràng|cụ thể|chậm|chậm chậm|chầm chậm|từ từ|dễ hiểu|rõ|kỹ|dễ|gọn|gọn gọn";

/** What somebody says who wants each word, with all marks. The word that hides stands for itself alone. */
export const everywhereWords = {
  hide: {
    said: [],
    bare: phrases(
      "bánh mì|bánh mỳ|bánhmì|banhmi|bánhmỳ|banhmy|bánh mi|bánh mí|bánh mị|bánh mĩ|bánh mỉ|bành mì|bánh mìì",
    ),
  },
  back: {
    said: phrases(`
${putting} > ${wrongly} > câu|cái|phần|chỗ > ${past} > (${gone})
(ý) > (${self}) > (là|muốn nói) > (có|không) > (${self}) > (lỡ|lại) > bấm|chọn|ấn|nhấn > nhầm|lộn|sai|trật > (mất) > thành|sang|qua|vào|vô > có|không|nút khác|nút kia|câu khác|số khác|cái khác
${anyone} > (lỡ|lỡ tay|vừa|mới) > bấm|chọn|ấn|nhấn|gõ > trật|bậy > (${gone})
xem|coi|mở|về|hiện > (lại) > câu|câu hỏi > ngay trước|liền trước|kế trước|ngay trên|trước
go|back|can we go > back > (a|to|just) > bit|little|little bit|page|before|previous|last
i > (just) > hit|pressed|clicked|tapped|chose|picked|put|typed > (the) > wrong > thing|number|name|option|age|place|one|button|word
(hồi nãy|lúc nãy|nãy|vừa nãy|vừa rồi|ban nãy|câu trước|câu hồi nãy|câu lúc nãy|câu vừa rồi) > (${anyone}) > (lỡ|lỡ tay|vừa|mới|đã|chết) > ${putting} > ${wrongly} > (${entered}) > (${gone}) > (con|cháu|cô|bot) > (rồi|giờ|vậy) > cho|để|xin|cho phép|muốn|${self} muốn > (${anyone}) > (xin|được) > ${putAgain}
${putting} > ${wrongly} > ${entered} > (${gone})
(${self}) > lỡ|lỡ tay|trót > (nhỡ) > bấm|chọn|ấn|nhấn > (vào|vô|nút|nhầm) > có|không|nút có|nút không|nút khác|nút kia|số khác > (${gone})
(${self}) > lỡ|lỡ tay|trót > bấm|chọn|ấn|nhấn > (vào|vô|nút) > có|không|1|2|3 > (${gone}) > ${self} > muốn|định > (bấm|chọn|ấn|nhấn) > (vào|nút) > có|không|1|2|3
ông|bà|mệ|bác > (lỡ|lỡ tay|vừa|mới) > bấm|chọn|ấn|nhấn|gõ|trả lời > nhầm|lộn|sai > (${gone})
quay lại|lùi lại|lui lại|trở lại|lùi|lui|quay về|back lại|back > ${helping} > ${anyone} > (một|1|hai|2|mấy) > câu|bước|phần > (${past})
quay lại|lùi lại|lui lại|trở lại|back lại|back|quay về > câu|cái|bước|phần > kia|bữa|vừa xong|vừa trả lời|vừa làm|mới làm|mới trả lời
sửa lại|sửa|đổi lại|nhập lại|gõ lại|chỉnh lại|chỉnh > (cái) > ${entered} > (${self}) > (vừa|vừa mới|mới|đã|lúc nãy|hồi nãy) > nhập|ghi|viết|trả lời|chọn|bấm|nói|khai|điền > (xong|lúc nãy|hồi nãy|vừa rồi)
sửa lại|nhập lại|gõ lại|chỉnh lại > (cái) > ${entered} > (lúc nãy|hồi nãy|vừa rồi|cho đúng|một chút)
(let me) > change|correct|fix|edit|undo|redo > what > i > (just) > said|wrote|typed|answered|chose|put|picked
(that|that one|that was|it) > was > (a) > wrong|mistake|wrong answer|wrong button
(i) > (want to|wanna) > redo|change|fix|correct > that|that one|it|the last one|my last one|previous one|the answer|an answer|the last answer
quay lại|quay về|quay trở lại|trở lại|trở về|lùi lại|lùi về|lui lại|quay ngược lại|quay lui|về lại|back lại|bấm back|quay lại về|lui về|về > câu|bước|câu hỏi|phần|đoạn|chỗ > ${past}
quay lại|trở lại|lùi|lùi lại|lui|lui lại|back|về > một|1|hai|2|mấy > câu|bước|bậc > (${past})
quay lại|quay lại đi|trở lại|quay trở lại|quay ngược lại|lùi lại|lui lại|quay lui|back|go back|back lại|trở về câu trước|bấm back|previous|undo|quay về trước|trở lại trước đó|quay lại trước đó|quay lại trước|quay lại sau
câu|bước|câu hỏi > trước|trước đó|trước đi|vừa rồi|hồi nãy|lúc nãy
sửa|sửa lại|đổi|đổi lại|thay đổi|chỉnh|chỉnh lại|trả lời lại|chọn lại|làm lại|chỉnh sửa|ghi lại|bấm lại|xem lại|mở lại > câu|bước|câu trả lời|câu hỏi|đáp án > ${past}
sửa|sửa lại|đổi|đổi lại|thay đổi|chỉnh lại > câu trả lời|đáp án|lựa chọn|câu vừa trả lời
i > (have) > (just) > pressed|clicked|chose|picked|typed|tapped|hit|answered > (the) > wrong > (one|button|answer|thing|choice)
i > (made|made a) > mistake > (go back)
chọn lại|bấm lại|trả lời lại|sửa lại câu|sửa|sửa lại|đổi lại|chọn lại cái khác|trở ra|đi lùi|previous question|last question
quay lại|trở lại|lùi lại|quay về|lui lại > ${past}|cái trước|cái hồi nãy
sửa|sửa lại|chỉnh|chỉnh lại|đổi|đổi lại > thông tin|cái|câu|phần|chỗ|điều > (vừa|vừa mới|mới|đã) > nhập|ghi|viết|trả lời|chọn|bấm|nói > (xong|lúc nãy|hồi nãy|vừa rồi)
change|correct|fix|edit > (my|the) > (last|previous) > answer
(go) > back > one|one step|a step|1 step|one question|to the last question|to last question|to the previous question|to the question before
prev|previous one|the one before|wrong answer|wrong button
câu trên|lên câu trên|cái trước|cái hồi nãy|quay lui lại|trở lui|lỡ tay|em lỡ tay|nhầm câu trả lời|qlai
(${self}) > nhầm|lộn|sai > câu > ${past} > (rồi)
(câu|câu hỏi) > ${past} > (${self}) > (vừa|lỡ) > chọn|bấm|ấn|trả lời|nhấn|gõ|ghi|nhập|viết|nói > nhầm|lộn|sai > (rồi|ời|òi|mất rồi)
${self} > (vừa|mới|lỡ|lỡ tay|đã) > chọn|bấm|ấn|trả lời|nhấn|gõ|ghi|nhập > nhầm|lộn|sai > (rồi|ời|òi|mất rồi|câu trước)
(lỡ|lỡ tay) > chọn|bấm|ấn|trả lời|nhấn|viết|ghi > nhầm|lộn|sai > (rồi|ời|òi|mất rồi|câu trước)
(${self}) > (lỡ|vừa|mới) > (bấm|chọn|trả lời|ấn|viết|ghi|nhập|gõ|nhấn) > nhầm|lộn|sai > (rồi) > (cho em|cho con|cho mình|cho tôi|để em|để con) > quay lại|chọn lại|sửa lại|sửa|quay lại câu trước|trả lời lại|làm lại câu đó|làm lại câu này|sửa lại câu đó|ghi lại|viết lại`),
    bare: phrases("lùi|lui|trở về|quay về"),
  },
  // Before "kế tiếp", which is written alike without marks.
  resume: {
    said: phrases(`
(giờ|bây giờ|chừ|thôi|vậy) > (mình|ta|cô|bạn|bot) > nói|kể|hỏi|làm|chat|trả lời > tiếp > (đi|thôi|nha|nào)
(${self}) > (đã) > sẵn sàng > (rồi) > ${goOn}|nói đi|bắt đầu đi|bắt đầu
(${self}) > (mới|vừa|đã) > ${leaving} > xong|về|dậy > (rồi) > (nè|đây|giờ) > (mình|cho em|cho con|em|con) > ${goOn}
${kin}|mọi người|họ|người đó|khách|người ta > (em|con|tui|nhà em) > (vừa|mới|đã) > đi|đi rồi|đi khỏi|ra ngoài|ngủ|đi ngủ|đi làm|ra khỏi nhà|đi chợ|về|về rồi|ra khỏi phòng|đi mất|ngủ rồi|đi ngủ rồi > (rồi) > (giờ|bây giờ|chừ) > (mình|cho em|cho con|em|con|cô|bạn) > ${goOn}
tiếp tục|tiếp|làm tiếp|nói tiếp|kể tiếp|khai tiếp|điền tiếp|viết tiếp|báo tiếp|trả lời tiếp > (cái|cho xong|nốt) > (phần|tờ|bản|tờ khai|bản khai|tờ báo|đơn|báo cáo|báo tin|tin báo|câu chuyện|chuyện|cuộc nói chuyện|cuộc trò chuyện|câu hỏi|câu) > hồi nãy|lúc nãy|vừa rồi|vừa nãy|hôm qua|hôm trước|bữa trước|đang dở|dở dang|còn dở|khi nãy|hồi sáng|hồi trưa|hồi chiều|sáng nay|chiều nay|tối qua|đêm qua|hôm kia|hôm bữa|tuần trước|bữa qua|hồi hôm
làm|kể|nói|trả lời|khai|điền|báo > nốt|cho xong > (phần|câu|chuyện|mấy câu|các câu) > (còn lại|đó|này|hồi nãy|lúc nãy|đang dở)
(xin lỗi) > (${self}) > (vừa|mới) > bị > ngắt|mất mạng|rớt mạng|thoát > (rồi) > (cho em|cho con|giờ|mình) > ${goOn}
i'm|im|i am|ok i'm|ok im > back|ready|here > (now|again) > (let's|lets|we can|you can) > continue|go on|resume|keep going|carry on|go ahead|ask
lets|let's > continue|go on|resume|keep going|carry on
where were we|continue from before|continue where i left off|continue where we left off|pick up where we left off|ask the next one|ask me more|you can ask now
tiếp tục|típ tục|tiếp tục thôi|tiếp tục nào|tiếp tục lại|cứ tiếp tục|tiếp|típ|tiếp đi|tiếp nào|tiếp thôi|típ đi
(có|đồng ý|ừ|rồi) > tiếp tục
${self} > (đã) > sẵn sàng > (rồi|nói|trả lời|tiếp tục|tiếp) > (tiếp tục|tiếp|nói tiếp|hỏi tiếp|tiếp đi)
${self} > (đã) > quay lại|trở lại|vào lại|quay trở lại > rồi > (nè|ạ|đây) > (tiếp tục|nói tiếp|hỏi tiếp|làm tiếp|kể tiếp|tiếp)
tiếp tục|tiếp|làm tiếp|nói tiếp|kể tiếp|trả lời tiếp|hỏi tiếp > (từ|với) > chỗ|phần|đoạn|câu chuyện|khúc > đó|hồi nãy|lúc nãy|dở|đang dở|dở dang|vừa rồi|còn lại|này|nãy
tiếp tục|tiếp|làm tiếp > (với|từ) > câu hỏi|câu chuyện|chuyện hồi nãy|chuyện lúc nãy|chuyện đó|chuyện này|khai|câu hỏi hồi nãy
hỏi|cứ hỏi|bạn hỏi|cô hỏi > tiếp > (đi) > ${self} > trả lời
hết bận|xong|rảnh > rồi > tiếp|tiếp tục|nói tiếp
mẹ|ba|bố|má|ba mẹ|bố mẹ|họ|ổng|bả|nó|người đó|chú|dượng|anh|mọi người > đi|đi rồi|ra ngoài|ngủ|đi ngủ|đi làm|ra khỏi nhà|đi chợ > (rồi) > (giờ|em|con|mình) > tiếp|tiếp đi|tiếp tục|nói tiếp|kể tiếp|hỏi tiếp|nói tiếp đi
chạy tiếp|bắt đầu tiếp|típ i|tiếp i|tip i
(${self}) > nói|kể|làm|trả lời > tiếp > đây
tiếp tục|tiếp|làm tiếp > (việc|phần|vụ|cái) > báo tin|báo cáo|khai báo|đang dở|đang làm|đang nói|dang dở|dở dang
quay lại|trở lại > (việc|phần) > báo tin|báo cáo|câu chuyện|cuộc trò chuyện
tiếp tục > (câu|cái) > chuyện|câu chuyện|câu hỏi|câu|trả lời|nói|kể|nói chuyện|báo tin|báo cáo|báo|hỏi|làm|chat|trò chuyện|khai báo|cuộc trò chuyện|chuyện này|chuyện đó|phần này|phần đó|bước|cuộc nói chuyện > (hồi nãy|lúc nãy|vừa rồi|vừa nãy|hôm qua|hôm trước|bữa trước|đang dở|dở dang|còn dở|khi nãy|bữa giờ|nãy giờ)
nói|kể|làm|hỏi|trả lời|báo|chat|nói chuyện|trò chuyện|khai|tâm sự|viết|mần|nhắn|báo cáo > tiếp|típ|tip|tiếp tục > (câu chuyện|chuyện|cái|chuyện đó|chuyện này|cái hồi nãy|phần|chuyện hồi|phần còn lại|câu hỏi) > (hồi nãy|lúc nãy|vừa rồi|vừa nãy|hôm qua|hôm trước|bữa trước|đang dở|dở dang|khi nãy|bữa giờ)
học > tiếp|tiếp tục > bài|phần > dở|đang dở|học dở|hồi nãy|lúc nãy
tiếp > chuyện|câu chuyện|phần|khúc|bài > (đang) > dở|đang dở|dở dang|hồi nãy|lúc nãy
quay lại|quay trở lại > nói tiếp|kể tiếp|làm tiếp|trả lời tiếp|tiếp tục|câu chuyện hồi nãy|chuyện hồi nãy|câu chuyện lúc nãy|chuyện đang nói|câu chuyện đang nói|chuyện đang kể
continue|go on|resume|carry on|keep going|continue please|let's continue|go ahead`),
  },
  skip: {
    said: phrases(`
${passing} > (đi|nha|nhé|ạ) > (tại|vì|do|chứ) > (${anyone}) > không|chưa|chẳng|hổng|quên > (biết|nhớ|rõ|rành|hiểu|chắc|nhớ rõ|biết rõ|muốn nói|muốn trả lời|dám nói) > (đâu|nữa|lắm|mất|rồi|câu này|được)
(${anyone}) > không|chưa|chẳng|chả|hổng > nhớ|biết|hiểu > rõ|chắc|lắm|chính xác|kỹ > (lắm|đâu|nữa) > (nên|thôi|vậy) > ${passing}
câu này|câu đó|câu ni|câu nớ|câu ấy|câu hỏi này|câu hỏi đó|phần này > (${anyone}) > không|chưa|chẳng|chả|hổng > biết|nhớ|rõ|rành|chắc > (đâu|mô|nữa|gì|gì hết|lắm|rõ) > (nên|thôi|vậy) > (${passing})
${question}|chuyện đó|chuyện này|cái đó|cái này|vụ đó|vụ này > (thì) > để > ${later}|lát|lát nữa|sau > (nói|kể|trả lời|tính|hẵng nói|hãy nói) > (đi|sau) > (giờ) > (${passing})
${no} > (muốn|tiện|thể|dám) > cung cấp|tiết lộ|chia sẻ|cho biết|khai|nói ra|trả lời > (về) > thông tin|điều|chuyện|phần|cái|chi tiết|việc > này|đó|ấy|cá nhân|đấy
miễn|xin miễn|khỏi|cho miễn > trả lời|nói|khai > ${question}
pass|skip > on|over > this|that|it|this one|that one|this question
(${anyone}) > không|chưa|chẳng|chả|hổng|hết|quên > biết|nhớ|rõ|rành|hiểu|chắc|nghĩ ra > (đâu|mô|nữa|luôn|gì hết|gì|hết|cái này|cái đó|câu này|câu đó|câu ni|vụ này|trả lời|trả lời sao|nói sao|sao|lắm) > (nên|thôi|vậy) > ${passing}
(${anyone}) > quên > (mất|hết|mất rồi|rồi|mất tiêu) > (rồi) > (nên|thôi) > ${passing}
tạm|tạm thời|giờ tạm|hiện tại > bỏ qua|qua|cho qua|để đó|để đấy|chưa trả lời|không trả lời|skip > (câu này|câu đó|câu ni|phần này|đi|đã)
(tạm thời|hiện tại|hiện giờ|lúc này|bây giờ|giờ) > (${self}) > không|chưa > trả lời > được|nổi|ngay|liền|được ngay > (câu này|câu đó|đâu|bây giờ|luôn)
${question}|cái này|cái đó > (nó|này) > khó|ngại|kỳ|riêng tư|nhạy cảm|tế nhị > (nói|trả lời|kể|nói ra) > (quá|lắm|ghê|dữ|rứa) > (nên|thôi|vậy) > ${passing}|bỏ đi|thôi|thôi đi|khỏi|khỏi đi
${question} > riêng tư|nhạy cảm|tế nhị > quá|lắm|ghê
(i|i'm|im|sorry i) > (really) > don't|dont|do not|not > know|remember|sure > (that|this|it|the answer) > (so|please|just|can we|can i|let's|lets) > skip|pass|next|skip it|skip this|skip that|next one|next question|move on
move on|let's move on|lets move on|ask something else|ask another question|ask me another|another question|something else please|i'll pass|ill pass|i pass|no comment
can't|cant|cannot > answer|say > (that|this|it|that one|this one|right now)
(mình|ta|chúng ta|tụi mình) > nói|hỏi|qua|sang > (qua|sang) > cái|chuyện|vụ|câu > khác
bỏ qua|bỏ|cho qua|lướt|lướt qua|nhảy|nhảy qua|next|skip|pass|miễn|khỏi trả lời|khỏi|khỏi nói|bỏ wa|né > ${question}
bỏ qua|cho qua|lướt qua|skip|skip qua|skip qua câu khác|next|nex|nẽt|next câu|next câu khác|next câu này|pass|pass câu này|cho em qua|cho con qua|bỏ wa|skip this|skip it|skip this question|next question|next one|bỏ qua hết
qua|sang|chuyển|chuyển sang|chuyển qua|đổi|đổi sang|đổi qua|hỏi|nhảy qua|nhảy sang|qua luôn|tới|đến|hỏi qua|hỏi sang|nói sang|cho qua|sang luôn > câu|câu hỏi|phần|chuyện|mục > ${next}
câu|câu hỏi > ${next}
tiếp theo|kế tiếp|câu kế|chuyển câu|qua câu|đổi câu|chuyển câu hỏi|đổi câu hỏi
${no} > (muốn|dám|thích|tiện|thể|có|cần) > trả lời|nói|kể|nói ra|trả lời được|nói được > (câu này|câu đó|câu hỏi này|chuyện này|chuyện đó|về chuyện này|về chuyện đó|vụ này|vụ đó|phần này|đâu|lúc này|bây giờ|ở đây|câu ni|câu nài)
${question} > ${self} > không|chưa|hổng|ngại > (muốn|dám|thích|tiện|thể) > trả lời|nói|kể
${question} > (${self}) > không trả lời|không trả lời được|khó quá|khó trả lời|ngại quá|bỏ qua|cho qua|skip|để sau|qua|bỏ|không biết trả lời
ngại > nói|trả lời|kể > (lắm|quá|câu này)
(câu này) > để > sau|trả lời sau|lúc khác trả lời|tí nữa trả lời|lát nữa trả lời|lát trả lời|nói sau|lát nói
khó quá|không biết|không nhớ|em không biết|em không nhớ|con không biết|con không nhớ|không nhớ nữa|em ngại|em ngại quá|ngại quá|khó nói quá|khó nói|em sợ|xấu hổ quá|không hiểu|em không hiểu|câu này khó quá > bỏ qua|qua câu khác|cho qua|skip|next|qua|bỏ qua câu này|cho em bỏ qua|cho em qua|qua câu sau > (đi|nha|nhé)
bỏ qua|qua câu khác|skip|bỏ qua câu này > (đi|nha|nhé|ạ|đi ạ) > (tại|vì) > em không biết|em không nhớ|con không biết|con không nhớ|không biết|không nhớ|khó quá|em ngại|em ngại quá|em sợ|em sợ lắm|em không hiểu|ngại quá|em không muốn nói|khó nói quá
hỏi|nói|kể > cái|chuyện|vụ|thứ > khác
${no} > (muốn|dám|thích) > nhắc|đề cập|nhớ|bàn > tới|đến|lại|về > (chuyện này|chuyện đó|nó|vụ đó)
chưa sẵn sàng|chưa muốn|chưa dám > trả lời|nói|kể|để nói|để trả lời|để kể
${question} > khó|ngại|kỳ > (trả lời|nói) > (quá|lắm|ghê)
${question} > ${self} > không biết|không nhớ|chịu|bỏ qua|xin bỏ qua|bỏ|khỏi|ngại|ngại lắm|ngại quá|khó nói|muốn bỏ qua
${question} > khỏi|khỏi đi|thôi
để > ${self} > trả lời|nói|kể|tính|nghĩ > sau
(để) > (lát|lát nữa|tí|tí nữa|chút nữa) > (${self}) > trả lời|nói|kể > sau
tiếp > câu > khác|sau|kế
bỏ đi > ${question}
${question} > (cho em|cho con|cho mình|cho tôi|em|con|cháu|mình|tôi) > (xin) > qua|bỏ qua|qua đi|bỏ
bỏ qua|cho qua|qua|skip > giúp|giùm|dùm|cho > em|con|mình|tôi > ${question}
${self} > không|chưa|hổng > (muốn|dám|thể) > trả lời|nói|kể > ${question} > (đâu|được)
${question} > ${self} > không|chưa > biết > trả lời|nói > (sao|thế nào|như thế nào|gì)
${self} > không|chưa > biết > (trả lời|nói) > (sao|gì|thế nào) > bỏ qua|cho qua|qua câu khác|bỏ qua câu này
prefer not to|prefer not to answer|prefer not to say|rather not|rather not answer
i|i'd|id|i would > prefer|rather > not > (to) > (answer|say|tell|talk about it)
để > ${question} > (lại) > sau|tính sau|nói sau|trả lời sau|lát nữa|lúc khác
skip|pass|next > this one|that|that one|this question|that question|one|it > (please)
i don't want to|i dont want to|i'd rather not|i can't|i won't > answer|say|tell > (this|that|it|this one|that one|this question)
${no} > (muốn|dám|tiện) > nói|cho|cho biết|ghi|khai > tên|địa chỉ|số điện thoại|tuổi|trường|tên trường|tên ra|tên em|tên con|tên thật|nhà ở đâu > (đâu|ra|ra đâu)
ngại|ngại lắm|ngại quá|em ngại lắm|mắc cỡ quá|xấu hổ lắm > bỏ qua|cho qua|qua câu khác
${no} > nói|kể|trả lời > (ra) > đâu
ngại|sợ|mắc cỡ|xấu hổ|ngượng > (trả lời|nói) > câu này|câu đó|câu ni|chuyện này|cái này > (lắm|quá)
(để) > (lát|lát nữa|tí|tí nữa|chút nữa|chút|xíu nữa|hồi nữa) > (${self}) > trả lời > (sau|nha)
lướt|miễn trả lời|khỏi trả lời|khỏi nói|chuyển tiếp|tính sau|tính sau đi
i don't want to answer|i don't want to say|i don't want to talk about it|i'd rather not say|rather not say|prefer not to say|don't want to answer|no answer`),
    bare: phrases("qua|qua đi|để sau|để sau đi|để tính sau|câu này thôi|miễn"),
  },
  repeat: {
    said: phrases(`
${asked} > (vừa|mới|đang) > hỏi|nói|viết|nhắn > gì|chi|cái gì|cái chi > (mà) > (${anyone}) > không|chưa|hổng|chẳng|chả > hiểu|rõ|nghe rõ|hiểu gì > (gì|hết|gì hết|lắm)
(${anyone}) > không|chưa|hổng|chẳng > hiểu|rõ > (cái|mấy) > chữ|từ|ý|đoạn|khúc|chỗ|câu > đó|này|kia|ấy|nớ|ni|trên|cuối|vừa rồi
(${anyone}) > (đọc|nghe|xem|coi) > (mà) > không|chưa|chả|hổng > hiểu|ra > (gì|chi) > hết|cả|luôn|trơn|hết trơn|hết á|mô
giải thích > (lại) > cho|giúp|giùm|dùm > ${anyone} > (nghe|hiểu|biết) > (với|đi)
(ý) > ${asked} > muốn|định|tính > hỏi|nói > gì|chi|cái gì
tóm lại > (là|cô|bạn|bot) > hỏi|muốn hỏi > gì|chi|cái gì
đọc|nói|nhắc|hỏi|viết|gửi > lại > (cho|giúp) > ${anyone} > (nghe|coi|xem|đọc) > câu|câu hỏi|câu này|câu đó|câu vừa rồi|câu hồi nãy
(chữ|từ|câu) > đó|này|ấy > (có) > nghĩa là|là > gì|sao
ông|bà|mệ|bác|cô|chú|chị|anh|dì > không|chưa|chả|hổng|chẳng > hiểu|rõ|nghe rõ|đọc kịp > câu hỏi|câu này|ý|ý cháu|ý con|ý bạn|ý cô|ý bot|cháu hỏi gì|cháu nói gì|con hỏi gì|con nói gì|bạn hỏi gì|bạn nói gì|bot nói gì
nói|hỏi|nhắc|giải thích|viết|đọc|ghi > (lại) > (cho) > ${plainly} > (hơn|lại|thôi|chút|xíu|hơn chút|hơn xíu|hơn tí|lại chút|tí|vô|hơn nữa) > (cho|để|giúp) > (${anyone}) > (dễ) > (hiểu|đọc|nghe)
nói|hỏi|giải thích|diễn đạt|hỏi lại|nói lại > (theo) > kiểu|cách > khác|dễ hiểu|dễ hiểu hơn|đơn giản|đơn giản hơn
(vừa|mới|nãy|hồi nãy|lúc nãy|vừa nãy|vừa rồi) > (${listener}|cháu) > (vừa|mới) > hỏi|nói > gì|cái gì|chi|câu gì > (mà) > (${anyone}) > quên|không nhớ|không nghe|chưa đọc|không để ý > (mất|mất tiêu|rồi|mất rồi|béng|béng mất|tiêu rồi|hết|hết rồi|kịp|rõ)
(${anyone}) > (lỡ) > quên > (mất|mất tiêu|béng|béng mất) > câu hỏi > (rồi)
(${anyone}) > (lỡ) > quên > (mất|mất tiêu|béng|béng mất) > (câu hỏi|câu) > (rồi) > hỏi lại|nhắc lại|nói lại
(${anyone}) > quên > (mất|mất tiêu|béng) > (${listener}|cháu) > (vừa|mới|đang) > hỏi|nói > gì > (rồi|mất rồi)
nói|hỏi|nhắc|đọc|giải thích|lặp > lại > (câu hỏi|câu) > (cho|giúp|giùm|dùm|hộ) > ${anyone} > nghe|hiểu|coi|xem|đọc > (với|cái|đi|lại)
(can|could) > (you) > (please) > explain|rephrase|clarify > the|that|this|it > (question) > (again|please)
explain|explain please|rephrase|can you explain|say it differently|say it in a simple way|what's the question|whats the question|what do u mean|i dont understand what you mean|didn't catch that|didnt catch that|i didn't catch that|too hard to understand|i'm confused|im confused
nhắc|hỏi|nói|đọc|lặp|viết|gửi|ghi|nhắn|giải thích|nhắc cho em|xem|nghe|coi|hiện|hiện ra|cho xem|cho nghe > lại > (câu|câu hỏi|câu này|câu đó|câu hỏi đó|câu hỏi này|câu hỏi trên|câu hỏi vừa rồi|câu hỏi hồi nãy|câu hỏi lúc nãy|câu hỏi trước|câu vừa rồi|câu vừa nãy|câu hồi nãy|câu lúc nãy|câu cũ|câu trên|câu cuối|cái đó|cái vừa rồi|khúc nãy|đoạn đó|từ nãy) > (lần nữa|cho em nghe|cho con nghe|em nghe|em nghe với|con nghe|nghe coi|cho dễ hiểu|cho rõ|rõ hơn|cho em hiểu|dễ hiểu hơn|cho em|cho con|em chưa hiểu|em không hiểu|con không hiểu|em quên rồi|em chưa nghe rõ|em chưa đọc kịp)
lặp lại|lập lại|lặp lại đi|lập lại câu hỏi
(${question}|câu hỏi) > khó hiểu > (quá|lắm|ghê|thế|vậy|dữ)
nói|hỏi|nhắc|giải thích > rõ hơn|dễ hiểu hơn|cho dễ hiểu|cho rõ|kỹ hơn|rõ
(vừa|mới|nãy|hồi nãy|lúc nãy|vừa nãy|nãy giờ|đang) > (bạn|bot|cô|chị|chú|anh|mình) > (vừa|mới|đang) > hỏi|nói > gì|cái gì|gì vậy|gì thế|gì đấy|gì đó|gì cơ|gì ấy|gì nhỉ|gì rứa|gì ta|gì ấy nhỉ|gì em quên rồi|gì con quên rồi|gì quên rồi|gì á|gì em không hiểu|chi rứa|cái chi|chi rứa cô
câu hỏi > (là) > gì|gì vậy|gì ạ|gì cơ|gì nhỉ|gì thế|sao > (nhỉ|vậy)
(câu hỏi) > nghĩa|ý > là > sao|gì|thế nào
(em|con|cháu|mình|tôi|tui|e) > không|chưa|chả|hổng|chẳng > hiểu|rõ câu hỏi|hiểu rõ|nghe rõ|đọc kịp|hiểu lắm|hiểu gì|hiểu gì hết|hiểu ý|kịp đọc > (câu hỏi|câu này|câu đó|câu hỏi này|câu hỏi lắm|ý bạn|ý cô|ý|bạn hỏi gì|bạn nói gì|cô hỏi gì|cô nói gì|nhắc lại đi|nói lại đi|hỏi lại đi)
(${listener}) > có thể|có thể nào > nhắc|hỏi|nói|đọc|giải thích|lặp > lại > (câu hỏi|câu đó|giúp em|cho em|câu vừa rồi) > không|được không|được hông
ý > (của) > ${listener} > là > sao|gì|thế nào|răng > (vậy)
${question} > (có) > nghĩa|ý|nghĩa là|ý là|là > sao|gì|thế nào
(em|con|cháu|mình|tôi|tui) > (đọc|nghe|xem) > không|chưa|chả|hổng|chẳng > hiểu > gì > cả|hết|luôn|trơn
(em|con|cháu|mình|tôi|tui) > đọc|nghe|xem > (mà) > không|chưa|chả|hổng > hiểu|ra
${question} > (${self}) > không|chưa|hổng > hiểu > (lắm|gì|gì hết)
${question} > hỏi|nói > gì|cái gì|chi > (vậy|thế|rứa|ạ)
hỏi|nói > lại > em|con|mình > đi|với|nữa|lần nữa|cái|coi
hỏi|nói|nhắc|đọc > lại > từ từ|chậm|chậm thôi|chậm lại|rõ hơn|từ từ thôi > (được không|giúp em|cho em|cho con)
câu > vừa rồi|vừa nãy|hồi nãy|lúc nãy|trên > là > gì|sao|gì vậy
(em|con|cháu|mình|tôi|tui) > nghe|đọc > không|chưa > rõ|kịp|ra
what > did|do > you|u > say|ask|mean > (again)
what did you ask|wdym|what was that|what was the question again|what does it mean|what does that mean|what does this mean|i don't get it|i dont get it|which question
i|i'm|sorry i > don't|dont|do not|didn't|didnt|did not > understand|get > (the question|your question|this|that|it|you|what you mean|what you ask)
giải thích > (lại|câu hỏi|câu này|lại câu hỏi|lại câu này|thêm|rõ)
(hỏi|nói|vừa hỏi|vừa nói|mới hỏi) > gì|cái gì > dọ|dợ|dạ|dị|dzị|dạy|dậy|ta
quên|em quên|con quên > câu hỏi|mất câu hỏi|câu hỏi rồi|mất câu hỏi rồi
repeat|repeat that|repeat the question|repeat it|say again|say it again|say that again|again|come again|pardon|what did you say|what was the question|i don't understand|don't understand|what do you mean|ask again|một lần nữa`),
    bare: phrases(`
là sao ta|là sao hả|là sao nhỉ|là sao trời|sao ta|gì cơ|gì|gì vậy|gì thế|gì rứa|gì dạ|gì dợ|gì á|cái gì|cái gì cơ|cái gì vậy|cái gì thế|cái chi|cái chi rứa|cấy chi|cấy chi rứa|chi rứa|chi cơ|răng|răng cơ|ủa sao|là sao dạ|là sao dợ|là sao dậy|gì nhỉ|gì ta|hả|hả gì|hở|hử|hửm|hử gì|là sao|là răng|là gì|là thế nào|sao cơ|sao ạ|sao á|sao vậy|răng rứa|ý là sao|ý gì|nghĩa là sao|nghĩa là gì|tức là sao|thế là sao|vậy là sao|ủa gì|ơ gì|huh|what|wat|wut|sorry|sorry what|dạ gì|dạ sao|câu gì|câu nào|câu nào cơ|câu hỏi đâu|câu hỏi nào|lần nữa|lần nữa đi|1 lần nữa|một lần nữa`),
  },
  stop: {
    said: phrases(`
(${self}) > xin phép > nghỉ|off|thoát
hỏi > gì|chi > (mà) > hỏi > hoài|miết|mãi|nhiều|lắm|suốt > (thế|rứa|vậy|dữ)
${no} > (muốn|dám|thích) > ${tell} > thêm > (gì|chi) > nữa > (hết|cả|đâu|hết trơn)
${no} > (muốn|dám) > ${tell} > nữa > chán|mệt|sợ|ngại|bực > (lắm|quá|rồi)
(${self}) > chỉ > (muốn) > hỏi|kể|nói|báo > (có) > vậy|thế|nhiêu đó|từng đó|bấy nhiêu|nhiêu đây > thôi > (không cần gì thêm)
không|khỏi > cần|có > (hỏi|nói|báo) > gì > thêm > (nữa|đâu)
thôi|hoi|để|thôi để > ${later} > (rồi) > (${self}) > (sẽ) > nói|kể|trả lời|báo|chat|nhắn|khai|hỏi|làm > tiếp|tiếp sau
thôi|hoi|để|thôi để > ${later} > (rồi) > (${self}) > (sẽ) > nhắn|vào|vô|chat|quay|trở > lại > (sau|nói tiếp|kể tiếp|tiếp)
thôi|hoi|để|thôi để > ${later} > (${self}) > (sẽ) > nói|kể|trả lời|báo|nhắn|tính
(thôi) > (giờ) > (${anyone}) > (phải|sắp phải|chuẩn bị|sắp|cần) > ${leaving} > (đây|rồi|đã|cái đã|giờ) > (nên|cho nên|thôi) > ${stopping}
thôi|hoi > (giờ) > (${anyone}) > (phải|sắp phải|chuẩn bị|sắp|cần) > ${leaving} > (đây|rồi|đã|cái đã|giờ) > (có gì|để) > ${later}|lát|lát nữa > (${self}) > nói|kể|nhắn|trả lời|vào|báo > (tiếp|sau|lại)
${stopping} > (đây|ở đây|nha|nhé|nghe|đi|ạ|thôi) > (tại|vì|giờ) > ${self} > (phải|sắp|chuẩn bị) > ${leaving} > (đây|rồi|đã|cái đã)
${no} > (muốn|dám|thích) > ${tell} > (chuyện|gì) > nữa hết|nữa cả|nữa hết trơn|gì nữa hết|thêm gì|thêm gì nữa|thêm gì hết
${no} > có nhu cầu > (được) > ${tell}|hỗ trợ|tư vấn|tố cáo|báo cáo > (thêm|nữa|thêm nữa|tiếp|tiếp nữa)
không có nhu cầu > (nữa)
dừng|dừng lại|ngừng|ngưng|ngưng lại|kết thúc|tạm dừng > (cuộc) > trò chuyện|nói chuyện|chat|cuộc trò chuyện|cuộc nói chuyện|câu chuyện|buổi trò chuyện|báo cáo|báo tin|phần hỏi > (này) > ở đây|tại đây|đã
hủy|huỷ|hủy bỏ|bỏ|rút|rút lại|ngưng|dừng > ${helping} > ${anyone} > (cái|cuộc) > báo cáo|báo tin|tin báo|yêu cầu|đơn|trò chuyện|cuộc trò chuyện|cuộc nói chuyện|nói chuyện > (này|đó|hồi nãy)
i'm|im|i am > done|finished|tired > (talking|answering|chatting) > (for) > today|now|with this|with you
stop|quit > (with) > (asking|texting|messaging|bothering) > (me) > (things|stuff|all this|all these questions|these questions|so much|anything|already)
i > don't|dont|do not > want to|wanna > talk|chat|continue|answer|go on|text|do this|tell you > (about this|about it|to you|questions|anything) > anymore|any more|more|no more
let's|lets|can we|we can > continue|finish|do this > later|tomorrow|another time|some other time|another day
bớt > hỏi > nhiều|hoài|lắm|dai
đừng > hỏi > dai|hoài|nhiều quá|hoài vậy
dừng|dừng lại|ngừng|ngừng lại|ngưng|ngưng lại > đây > (thôi)
kthúc|ktúc|dừg|dừg lại|ngưg|stoppp|that's all|thats all|that is all|thats it for today
thôi > ở đây|tới đây|đến đây|hỏi nữa|nói nữa
dừng|dừng lại|dừng thôi|dừng đi|ngừng|ngừng lại|ngưng|ngưng lại|tạm dừng|tạm ngừng|tạm ngưng|tạm nghỉ|stop|stop it|stop lại|xtop|x tốp|stóp|cancel|quit|exit|enough|pause|stopp|xì tốp|sì tóp
dừng|dừng lại|ngừng|ngưng|ngưng lại|kết thúc|tạm dừng|nghỉ|stop|dừng cuộc > (cuộc) > ở đây|tại đây|ở đó|trò chuyện|nói chuyện|cuộc trò chuyện|cuộc nói chuyện|cuộc chat|nói|hỏi|chat|kể|nhắn|nhắn tin|báo cáo|báo tin|trả lời|chuyện này|cuộc trò chuyện này|ở chỗ này
kết thúc|kết thúc thôi|kết thúc nhé|hủy|huỷ|hủy bỏ|huỷ bỏ|hủy báo cáo|hủy báo tin|hủy yêu cầu|hủy cuộc trò chuyện|rút lại|rút lại báo cáo|thôi dừng|thôi ngừng|thôi nghỉ
${no} > (muốn|thích|cần|dám|có|thể|phải) > ${tell} > (chuyện|chuyện này|gì|với bot|với bạn|với cô|ở đây) > ${more}
${no} > (muốn) > tiếp tục|nói tiếp|kể tiếp > cuộc này|cuộc trò chuyện|cuộc nói chuyện|cuộc trò chuyện này|cuộc nói chuyện này|chuyện này|việc này|phần này > (nữa)
hủy|huỷ|hủy bỏ|huỷ bỏ|bỏ|rút|rút lại|ngưng|dừng > báo cáo|báo tin|tin báo|yêu cầu|đơn|cuộc trò chuyện|cuộc nói chuyện > (này|đó|vừa rồi|hồi nãy)
stop here|stop this|stop talking|that is enough|thats enough|no more questions|no more question|end here|end this|finish here|let's stop|enough questions
${no} > (muốn) > tiếp tục|làm tiếp|nói tiếp|kể tiếp|trả lời tiếp|hỏi tiếp|báo|báo cáo|báo tin|khai báo > (nữa|nữa đâu|đâu|nữa rồi)
đừng|khỏi|không cần|thôi đừng|đừng có > hỏi|nói|nhắn|nhắn tin|nói chuyện|trả lời > (em|con|mình|tôi|gì|nhiều) > nữa|thêm|thêm nữa|hoài
${self} > không muốn nữa|hông muốn nữa|không muốn nữa đâu
để > lúc khác|hôm khác|bữa khác|khi khác|dịp khác|hôm sau|bữa sau|mai|ngày mai > (em|con|mình|rồi) > (nói|kể|trả lời|báo|nói tiếp|kể tiếp|nói sau|làm|tính)
(để) > lúc khác|hôm khác|bữa khác|khi khác|dịp khác|bữa sau|hôm sau|lần sau|mai mốt|mai kia > (rồi) > (${self}) > nói|kể|trả lời|báo|chat|làm|tính > (tiếp|sau)
hỏi > (gì mà) > hoài|nhiều|mãi|miết|suốt|lắm > (quá|thế|vậy|dữ|hoài) > (${self}) > (mệt|phiền|chán|nhức đầu|bực) > (quá|lắm|ghê)
(${self}) > (chỉ) > kể|nói|hỏi|báo|chat|trả lời|khai > (được) > tới|đến > đây|đó > (thôi|là được|là đủ|được rồi|đủ rồi|nha)
(chỉ|có|mới|nói|kể) > nhiêu đó|bấy nhiêu|bấy nhiêu đó|nhiêu đây|vậy|thế > là hết|thôi à|thôi đó|thôi
${self} > stop|dừng|ngưng|ngừng|kết thúc > đây|nha|ở đây
(chỉ|dừng) > tới|đến > đây|đó > thôi|là được|là đủ|được rồi|đủ rồi|nha
(nói|kể|hỏi|vậy|thế|bấy nhiêu|nhiêu đó) > đủ rồi|là đủ rồi|đủ rùi
hỏi > gì|chi > (mà) > hỏi|hoài|lắm > (hoài|vậy|thế|quá)
i|i'm|im > done|finished > (talking|answering|chatting|here)
stop|end > (this|the|our) > chat|conversation|talk|questions
hủy > (chat|cuộc này|hết)
em mệt rồi|em mệt quá|con mệt rồi|em buồn ngủ rồi|em buồn ngủ|em chán rồi|em mệt > (thôi) > dừng|dừng lại|nghỉ|ngưng|stop|thôi|dừng đi|dừng lại đi|không nói nữa|không kể nữa|kết thúc
không làm nữa|không nói nữa|không kể nữa|thôi không làm nữa|không chơi nữa
thôi > không|khỏi > có gì nữa|cần nữa|báo nữa|hỏi nữa|nói|kể|trả lời nữa
thoát|thoát khỏi|tắt|đóng|đóng lại|ngắt|chấm dứt|ra khỏi > chat|cuộc trò chuyện|cuộc nói chuyện|đoạn chat|cuộc chat|bot|trò chuyện|cuộc trò chuyện này|ứng dụng|báo cáo
chấm dứt|chấm dứt ở đây|đóng lại
nghỉ|tạm nghỉ|dừng|tạm dừng|ngưng > tí|chút|một chút|xíu|một xíu|một lát|một tí|chút xíu|tí đã
thôi|hoi > (${self}) > không|hổng|hông > (muốn|dám) > cần|tố cáo|báo cáo|khai báo|nói|kể|báo|làm|trả lời > (đâu|nữa|nữa đâu)
hết muốn|hết dám|chán > nói|kể|trả lời > (rồi)
${no} > (muốn) > nói|kể|hỏi|trả lời > thêm > (đâu|gì|gì đâu)
(${self}) > out|off > (đây|nha|rồi)
bỏ luôn|thôi bỏ luôn|stop asking me|bớt hỏi
dừng|ngưng|hủy|ngừng > việc|phần|vụ > báo tin|báo cáo|này|khai báo
thôi|hoi|để > mai|ngày mai|tối|mốt|hôm sau > ${self} > nói|kể|báo|trả lời > (tiếp|sau)
thôi|hoi|để > lát|lát nữa > ${self} > nói|kể|báo > (tiếp|sau)
mai|ngày mai|lát|lát nữa|tối > ${self} > nói|kể|báo|trả lời > tiếp
em đi ngủ đây|em đi ngủ|con đi ngủ đây|em bận rồi|em bận|con bận > không > nói|kể|chat > nữa
never mind|nevermind|forget it|i want to stop|i don't want to talk anymore|no more|that's enough|leave me alone|i'm done|end|the end|end chat|end conversation|stop talking|stop asking
end|exit|leave|close|quit > (the|this) > chat|conversation|talk
stop|quit > asking|talking|texting|messaging > (to) > (me) > (questions|so many questions|this)`),
    bare: phrases(`
thôi ông nghỉ đây|thôi bà nghỉ đây|ông nghỉ đây|bà nghỉ đây|mệ nghỉ đây|thôi mệ nghỉ đây|bác nghỉ đây|tôi nghỉ đây|tui nghỉ đây|thôi|thôi thôi|thoi|hoi|thôi khỏi|thôi đi|thôi khỏi đi|khỏi|khỏi đi|nghỉ|nghỉ đi|nghỉ thôi|thôi nghỉ|thôi nghỉ đi|thoát|thoát ra|tắt|tắt đi|tắt bot|bỏ đi|thôi bỏ đi|thôi bỏ|dẹp|dẹp đi|thôi dẹp|thôi dẹp đi|kệ|kệ đi|thôi kệ|thôi kệ đi|quên đi|thôi quên đi|đủ rồi|thôi đủ rồi|đủ|im đi|im|im lặng đi|đùa thôi|giỡn thôi|đùa đó|giỡn đó|đùa ấy mà|giỡn chơi thôi|đùa tí thôi|đùa xíu thôi|chọc thôi|ghẹo thôi|nói chơi thôi|nói giỡn thôi|không cần nữa|khỏi cần nữa|thôi không cần nữa|thôi em nghỉ|thôi con nghỉ|thôi em dừng|thôi con dừng|em nghỉ đây|em đùa thôi|em giỡn thôi|em đùa đó|con đùa thôi|em giỡn chơi thôi|done
(thôi) > không > cần nữa|cần nữa đâu
em|con|mình|tui|cháu > thôi|nghỉ đây
bot|bạn > im đi|thôi đi|tắt đi|im`),
  },
  "start-over": {
    said: phrases(`
(hồi nãy|nãy giờ|từ nãy) > (${anyone}) > (lỡ) > ${putting} > ${wrongly} > (hết|hết rồi|hết trơn|hết cả|tùm lum|lung tung) > (${gone}) > (cho|để|xin|muốn|giờ) > (${anyone}) > làm lại|làm lại từ đầu|bắt đầu lại|ghi lại từ đầu|kể lại từ đầu|nói lại từ đầu|khai lại từ đầu|làm lại hết|nhập lại từ đầu|trả lời lại từ đầu|bắt đầu lại từ đầu
làm|hỏi|trả lời|bắt đầu|kể|nói|khai|chạy|đi > (lại) > từ > câu|bước|câu hỏi|chỗ|phần > đầu|đầu tiên|số 1|1|một|số một
làm|tạo|mở|bắt đầu|viết|gửi|khai|lập > (lại) > (một|1|cái|bản|tờ) > báo cáo|cuộc trò chuyện|cuộc nói chuyện|tờ khai|đơn|tin báo|cuộc chat|phiên|báo tin > mới|khác
làm|bắt đầu|tạo > lại > (một|1|cái|bản|lần|tờ) > khác|mới|cái khác|cái mới
bđ|bắt đầu > lại > (từ đầu|hết|từ đầu đi)
bỏ|xóa|hủy|quên > hết > (đi|rồi) > làm|bắt đầu|hỏi|nói|kể|khai|trả lời > lại > (từ đầu|từ đầu hết)
rs|rs lại|rs đi|rết|rì sét lại|start all over|do it again from the start|do it all over|restart please|from scratch|start fresh|start from zero|begin from the start|new chat|new conversation|new report|go back to the start|go back to the beginning|back to the start|back to the beginning
làm|bắt đầu|bắt đàu|mần|nói|kể|hỏi|trả lời|viết|khai|chạy|khai báo|báo|báo cáo|thử|ghi|nhập|đi|tạo|chơi|chat > (lại) > từ đầu|lại từ đầu|lại từ đầu luôn|từ đầu lại|lại ban đầu|từ đầu hết|lại hết từ đầu
(xóa|bỏ|sai|sai rồi|xóa đi|nhầm|sai bét) > (hết|hết rồi|rồi) > làm lại|bắt đầu lại
trả lời|nói|kể > lại > hết|tất cả
(${self}) > (bấm|chọn|trả lời|ấn|viết|ghi|nhập|gõ|nhấn) > nhầm|lộn|sai > hết|hết rồi|hết trơn|tùm lum > (rồi) > (cho em|cho con|cho mình|cho tôi) > làm lại|làm lại từ đầu|bắt đầu lại|ghi lại từ đầu|kể lại từ đầu
start lại|tạo cuộc trò chuyện mới
làm lại|làm lại hết|làm lại tất cả|bắt đầu lại|bắt đầu lại hết|bắt đàu lại|mần lại|làm mới|làm mới lại|làm mới cuộc trò chuyện|khởi động lại|reset|reset lại|reset đi|restart|restart lại|start over|start again|start from the beginning|from the start|from the beginning|begin again|từ đầu lại|từ đầu|quay lại điểm bắt đầu|rì sét|chạy lại|lại từ đầu|làm lại mới|bắt đầu mới|bắt đầu cuộc trò chuyện mới|cuộc trò chuyện mới|trò chuyện mới|chat mới|báo cáo lại
quay lại|quay về|trở lại|trở về|về lại|lùi về|quay trở lại|về|lùi lại > ${beginning}
quay lại|quay về|trở lại|trở về|về > câu|câu hỏi|bước > đầu|đầu tiên|số 1|1`),
    bare: phrases("từ đầu|từ đầu đi|về đầu|lại từ đầu"),
  },
  menu: {
    said: phrases(`
về|lên|quay lại|trở về|quay về > đầu|trên đầu > trang|trang chính|menu|danh mục
mấy|các|cái|mấy cái|những|cái bảng > nút|nút bấm|nút chọn|bảng chọn|menu|lựa chọn|cái để chọn|mục|chủ đề|chức năng|danh mục > hồi nãy|lúc nãy|ban đầu|ban nãy|lúc đầu > đâu|ở đâu > (rồi|mất rồi|hết rồi)
(cho|xem|mở|coi|hiện|cho xem) > (cái|các) > danh sách > (các|những) > mục|chức năng|dịch vụ|chủ đề|lựa chọn|phần > (hỗ trợ|trợ giúp|để chọn)
quay ra|quay lại|về|quay về|trở lại|trở về|trở ra|ra|cho về > (cái) > chỗ|bảng|phần|trang|màn hình|mục|danh sách > chọn|lựa chọn|các mục|các nút|mấy nút > (ban đầu|lúc đầu|hồi nãy|đầu tiên|mục|chủ đề)
(ở đây|trong này|bot|app|trang này) > có > (những|các|mấy) > mục|chức năng|lựa chọn|phần|chủ đề > gì|nào > (vậy|thế|rứa|để chọn)
mở|bật|hiện|hiển thị|cho hiện|gửi|mở lại|hiện lại > (lại) > (cái|bảng) > ${main} > (lên|ra|lại)
gửi|gởi|cho > (lại) > (${self}) > (cái) > ${main}|bảng chọn
show|give|send|list > (me) > (all) > (the|my|your|all the) > options|list|topics|buttons|choices|menu|main menu|menu again|options again|topics again
where > is|are > (the) > menu|main menu|buttons|options|topics
where's the menu|wheres the menu|take me to the menu|take me home|what else can i choose|what else is there|other topics|another topic|change topic|choose another topic
xem|coi|chọn > cái|thứ|mục|phần > khác
(xem|cho xem|cho|mở|mở lại|hiện|hiện ra|hiển thị|hiện lại|coi|cho coi|về|quay về|quay lại|trở về|trở lại|ra|vào|vô|vào lại|ra lại|đi tới|cho ra|bật|xem lại|qua|tới|đưa về|cho về|về lại|đưa em về|có|chọn|trở ra|quay ra|dề|ra ngoài|thoát ra ngoài) > (cái|bảng) > ${main} > (đâu|ở đâu|gì|là gì|nào|có gì|gồm gì|có những gì|với)
có > những|các|mấy > mục|chức năng|lựa chọn|phần|chủ đề > gì|nào
xem|mở|hiện|hiển thị|bật|cho hiện|mở lại > ${main} > ra|lên > (cho em|giúp em)
${main} > đâu > rồi
các tính năng|có tính năng gì|có những tính năng gì|bảng lựa chọn|bảng menu|có gì trong menu|trong menu có gì|thoát ra menu|ra ngoài menu|màn hình đầu|về màn hình đầu|về đầu trang
(chọn|xem|qua|sang|chuyển|đổi) > (các) > mục|chủ đề|chức năng > khác
(ngoài > mục|cái > này|đó) > còn > mục|chủ đề|phần|chức năng > gì|nào > (khác|nữa)
có|còn > gì|cái gì|mục gì|phần gì > khác > để > xem|chọn|hỏi > (không)
(hiện|hiện lại|mở lại|cho xem|cho xem lại) > mấy|các|những > nút|nút bấm|mục|lựa chọn|cái để chọn > (đâu|đâu rồi|ra|lên)
mấy|các > nút|nút bấm|cái để chọn|mục để chọn|lựa chọn > đâu|đâu rồi|mất rồi
(mấy|các|cái|mấy cái) > nút|nút bấm|nút chọn|bảng chọn|menu|lựa chọn > đâu|đâu rồi|đâu mất rồi|mất rồi|mất tiêu rồi|đâu hết rồi
(${self}) > mất|không thấy|hổng thấy|chưa thấy > (mấy|cái|các) > nút|nút bấm|menu|bảng chọn > (rồi|đâu|nữa)
(ở đây|trong này|trong đây|bot|app|trang này|chỗ này) > có > (những|các|mấy) > gì > (để chọn|chọn|vậy|thế|hay|xem)
có > gì > (để) > chọn > (không)
quay ra|đi ra|trở ra|thoát ra > ngoài > menu|menu chính
nút bấm|nút chọn|bảng chọn > đâu|đâu rồi
cho > ${self} > chọn|chọn lại|xem > mục|chủ đề|phần > khác
open the menu|có mục gì|có chức năng gì|có những gì|có gì để chọn|có những lựa chọn gì|show me the menu|show the menu|see the menu|go to the menu|back to the menu|the menu|home page|homepage|list of topics|topics|what are the options|what can i choose|what topics are there|all topics|go home|go to menu|show menu|open menu|back to menu|menuu|mê nu|me nu|mê niu|options|show options`),
  },
  person: {
    said: phrases(`
${machine} > không|chẳng|hổng|chả > (biết|hiểu|giúp được|giải quyết được|trả lời được|giúp|làm được) > (em|con|tôi|tui) > (được) > gì|gì hết|gì đâu|đâu > (cho|${self} muốn|${self} cần) > (${anyone}) > ${meet} > ${people}
(${self}) > thích|muốn > (nói chuyện với) > ${people} > hơn
có > ai|cô chú|anh chị|người|nhân viên > (nào) > trực|ở đó|ở đây > không > (ạ|vậy|cô) > ${self} > muốn|cần|xin > gặp|nói chuyện|hỏi|tâm sự
need|want|get > a > human|person|real person|real human
(có) > ai|người|ai đó > (ở đó|ở đây|đó|trực|nghe|nghe máy) > không > (cho) > (${self}) > (muốn|cần|xin) > ${meet} > ${people}|cô|chú|anh|chị
(cho|để) > (ông|bà|mệ|bác|cô|chú|anh|chị|mẹ) > muốn|cần|xin > (được) > ${meet} > ${people}
${meet} > bạn|chị|anh|cô|chú|mấy chị|mấy cô|mấy anh chị|các chị|mấy cô chú > tư vấn|tư vấn viên|hỗ trợ|trực|nhân viên|trực máy|phụ trách|bên tư vấn|bên tổng đài|tổng đài
${meet} > ai|người nào|ai đó|cô nào|chị nào > cũng được > (miễn là người|miễn là người thật|miễn người thật|miễn không phải bot)
(đừng|không|chứ đừng|chứ không|đừng có) > (phải|là|cho) > (nói với) > bot|máy|robot > (cho|em muốn|con muốn|tôi muốn) > (${self}) > ${meet} > ${people}
${meet} > ${people}|ai cũng được|ai > đừng|không|chứ đừng|chứ không > (phải) > (là) > ${machine}
gọi|kêu|mời|nhờ > ${people} > ra|vào|vô|tới|đến|qua|lên > (đây) > (nói chuyện|trả lời|giúp|hỗ trợ|gặp) > (với) > (${self})
${listener}|đây|đó|này > là > (con|cái) > ${machine} > (à|hả|phải không|sao|đúng không|ư) > (cho|để|${self} muốn|${self} cần) > (${anyone}) > ${meet} > ${people}
${machine} > (trả lời|nói) > (gì) > (mà) > ngu|dở|chán|kém|không hiểu|sai|kỳ|kỳ cục|lung tung|vớ vẩn > (quá|lắm|gì|gì hết|ghê) > (cho|${self} muốn|cho em|cho con|cho tôi) > (${anyone}) > ${meet} > ${people}
có > cô chú|anh chị|cô|chú|anh|chị|ai|nhân viên|cán bộ|người > nào > (đang) > trực|ở đó|ở đây|rảnh|làm việc|online|nghe máy > không
có > cô chú|anh chị|cô|chú|anh|chị|ai|nhân viên|cán bộ|người > (nào) > (đang) > trực|ở đó|ở đây|rảnh|làm việc|online|nghe máy > không > (ạ|vậy|đó|cô) > cho|để|${self} muốn|${self} cần > (${self}) > (muốn|cần) > ${meet} > (${people}|với)
muốn|cần|nhờ|xin|mong > (có) > người|ai đó|nhân viên|cán bộ|tư vấn viên|người trực|người thật|cô chú|anh chị > gọi|gọi điện|gọi lại|liên hệ|liên lạc|nhắn > (lại|điện) > (cho|với|qua) > ${self}
(is) > anyone|anybody|someone|somebody > there|here|real there > (i want|i need|can i talk to|can i speak to) > (a|to) > (person|human|real person|talk to someone|talk to a person|someone)
speak|talk|chat > with > staff|an adult|a counselor|someone|a person|a human|a real person|somebody|the team|a staff member|an agent|your staff
are you|r u|u|you are|this is|is this > (a) > bot|robot|machine > i want|i need|give me|get me > a > human|person|real person
i > don't|dont|do not > want to|wanna > talk|chat|speak > to|with > (a|an|this) > bot|robot|machine|computer|ai
can|could > someone|somebody|a person|a human|an adult|a real person > (please) > call|text|answer|talk to|help > (to) > me > (back|now)
${meet} > ${people} > (thật|thiệt|thật sự|bên đó|ở đây|chứ không phải máy|chứ không phải bot|không phải máy|không phải bot|chứ không muốn nói với máy|trực tiếp|nào đó|khác|đang trực|luôn)
gọi|gọi cho|kêu|tìm|cần|có > ${surely} > (đâu|không|ở đây không|nào không|nào|thật|luôn|ở đó không|trực không|nghe không)
${surely} > (đâu|đâu rồi|ơi|có không)
cô tư vấn|chị tư vấn|anh tư vấn|chú tư vấn > ơi
cần > người|nhân viên > hỗ trợ|tư vấn|thật
nói chuyện|tư vấn|trao đổi|gọi điện > trực tiếp|nói chuyện > (với người|với người thật)
có > ai|người nào > là người > (thật) > không
(ở đây|bên đó|ở đó|bên bạn) > có > ${surely}|người lớn|người nghe|người trả lời > (nào) > (trực|nghe|nghe máy|trả lời) > (ở đó|ở đây) > không
(gọi|kêu|nhờ|mời) > (${people}) > (ra|vào|vô|tới) > nói chuyện|trả lời|nghe > với|cho|giúp > em|con|cháu|mình|tôi|tui
(gọi|kêu) > người|người thật|người lớn|người trực|nhân viên > giùm|giúp|dùm|hộ > em|con|cháu|mình|tôi|tui
muốn|cần|thích|cho > (${self}) > nói|nói chuyện|nhắn|chat|trao đổi|kể|tâm sự > (trực tiếp) > với > ${people}|người ta > (hơn|thôi|chứ không phải máy|chứ hông phải máy|chứ không phải bot)
${self} > muốn|cần|thích > nói|nói chuyện|nhắn|chat|trao đổi|kể > (trực tiếp) > với > ${people}|người ta > (hơn|thôi|chứ không phải máy|chứ hông phải máy|chứ không phải bot)
cho > ${self} > trao đổi|nói|nói chuyện|gặp|liên hệ > (với) > cán bộ|nhân viên|người|cô|chú > phụ trách|trực|tư vấn|có trách nhiệm|hỗ trợ
cô|chú|anh|chị|anh chị|cô chú > trực > ơi|có đó không|đâu|đâu rồi|có không
cần|xin|nhờ|muốn > tư vấn viên|nhân viên|người thật|người trực|người lớn|cán bộ > hỗ trợ|giúp|tư vấn|trả lời|nói chuyện > (gấp|ngay|giúp)
đổi|đổi qua|đổi sang|chuyển qua|chuyển sang|sang|qua > người thật|người thiệt|người trực|nhân viên
bot|máy > ngu|dở|chán|kém|không hiểu|không biết gì > (quá|lắm|gì) > (cho em|cho con|cho|em muốn|con muốn) > gặp|nói với|nói chuyện với > ${people}
${self} > không|chẳng|chả|hổng > muốn|thích > nhắn|nhắn tin|nt|chat|nói|nói chuyện > với|cùng > ${machine}
${no} > (muốn|thích|cần) > nói|nói chuyện|chat|nhắn|trò chuyện|nói tiếp > với|cùng > ${machine} > (nữa|đâu|nữa đâu|muốn gặp người|muốn gặp người thật|em muốn gặp người thật|em muốn gặp người)
đừng|đừng có|không muốn > (trả lời|rep|nhắn|nói) > tự động|auto|bằng máy > (nữa|trả lời|rep)
cho > ${self} > gặp|nói chuyện với|nói với > cô|các cô|cô chú|anh chị|chị|mấy cô|cô nào đó|ai cũng được
đừng|không muốn|không cho|đừng cho|không cần > ${machine} > trả lời|nói > (nữa)
gặp|nói chuyện > (ngay|gấp|liền|trực tiếp|riêng) > (với) > ${people}
gặp > quản lý|bên tư vấn|người có thẩm quyền|người có chuyên môn|thầy cô tư vấn|bộ phận tư vấn|bộ phận hỗ trợ
nối máy|kết nối|chuyển máy|chuyển > (${helping}) > ${anyone} > (gặp|với|tới|cho|sang|qua|đến) > ${people}
chuyển máy|nối máy
(cho hỏi) > có > ai|người|người nào > (là) > (người) > trực|thật|thiệt|đang trực > (ở đó|ở đây|nghe|trả lời) > không|hông
(cho|để|kêu|gọi|nhờ) > ${surely} > trả lời|nói chuyện|nói|rep|nhắn|vào|chat|tư vấn > (em|con|với em|với con|cho em|tui|mình|tôi|với tôi|với mình)
cần|muốn có|cần có|tìm|kiếm|muốn|cần gặp|có > (một|1) > người|ai đó|người lớn|người thật|người nào đó > (để|mà|cùng) > nói chuyện|tâm sự|trò chuyện|nói|chia sẻ > (cùng|với|với em)
cần > (một|1) > người lớn
gọi|cho > ${self} > một người|1 người|người lớn|người thật
(bot|máy) > không hiểu > cho em|cho con|em muốn|con muốn > gặp > ${surely}|người
is there > a|any|some > real person|person|human|staff|adult
give me|get me|i want|i need|bring me|connect me to|put me through to|transfer me to > (a|an|some) > human|person|real person|adult|agent|staff|counselor|counsellor|operator|somebody|someone
not a bot|no bot|no robot|no more bot|not robot
human|real human|a human|person|agent|operator|real person|a real person|someone|someone real|real agent|live agent|live person|live chat|human please
talk|speak|chat > to|with > a person|a human|human|someone|a real person|real person|somebody|an adult|a real human|people|person|an agent|agent|staff|the staff|a staff member|someone real|someone here|someone from your team|real people|real one|the team|a counselor|a counsellor|counselor|counsellor|a social worker`),
  },
  emergency: {
    said: phrases(`
cần > người > (tới|đến|qua|vào|vô) > cứu|giúp > (em|con|cháu|tôi) > gấp|ngay|liền|khẩn cấp
mau|nhanh|lẹ > (lên|tới|đến|qua) > cứu > em|con|cháu|tôi|tui|mình|bé
help help|help help help|help help me|somebody help|someone help|someone help me|somebody help me
giúp|giúp đỡ|giúp giùm > ${self} > gấp|ngay|khẩn cấp|ngay đi|ngay với|gấp với|ngay bây giờ|mau|liền
cần > (được) > (người) > giúp|giúp đỡ|hỗ trợ|cứu|trợ giúp|cứu giúp|cứu hộ > gấp|ngay|khẩn cấp|ngay bây giờ|liền|ngay lập tức|ngay liền
it's|its|it is|this is > (very|really) > (an) > emergency|urgent
help > (me) > now|fast|quick|quickly|asap|urgently
(i) > (need) > help > (me) > now|right now|fast|urgently|asap|immediately
i need help now|please save me|urgent|very urgent|please help me now|khẩn cấp rồi|trường hợp khẩn cấp|tình huống khẩn cấp|đây là trường hợp khẩn cấp|việc khẩn cấp
khẩn cấp|khẩn|khẩn cấp quá|khẩn cấp lắm|rất khẩn cấp|đang khẩn cấp|cấp cứu|gấp lắm|gấp quá|gấp lắm rồi|rất gấp|đang gấp|cần gấp|cần giúp gấp|cần giúp ngay|cứu gấp|cứu mạng
(đang|đang gặp|gặp|rất|đang ở trong|bị) > nguy hiểm > (quá|lắm|rồi|lắm rồi|quá rồi|thật sự)
cứu > em|con|cháu|tôi|tui|mình|bé|tụi em|chúng em|chúng con > (với|gấp|ngay|nhanh|mau|đi|với cô ơi|bây giờ)
cứu|cứu với|cứu gấp|cứu mau|cứu nhanh|cứu ngay|cứu cứu
sos|help me|emergency|danger|in danger|i am in danger|i'm in danger|i am not safe|i'm not safe|save me`),
    bare: phrases("gấp"),
  },
  help: {
    said: phrases(`
(${anyone}) > không|chưa|hổng|chẳng > rành|biết|quen > (xài|dùng|sử dụng|bấm|gì|lắm|mấy) > chỉ|bày|hướng dẫn > (cho|giúp|giùm) > ${anyone} > (cách|cách để) > (xài|dùng|sử dụng|bấm)
chỉ|bày|hướng dẫn > (cho|giúp|giùm) > ${anyone} > (cách|cách để) > dùng|xài|sử dụng|bấm|nhắn|dùng cái này|dùng bot
(${anyone}) > (phải|cần) > làm sao|làm thế nào|làm như thế nào|làm răng|sao > để|mà > dùng|xài|sử dụng > (cái này|bot|app này|trang này|ở đây|bot này|được)
(${listener}|bot|cái này|ở đây|trang này) > (có thể) > giúp|giúp đỡ|hỗ trợ > ${anyone} > (được) > gì|những gì|chi|việc gì|cái gì|chuyện gì|những việc gì
(${listener}|bot|cái này|ở đây) > giúp|giúp đỡ|hỗ trợ|làm > được > (${anyone}) > việc gì|những việc gì|chuyện gì|mấy chuyện gì|gì|những gì
${anyone} > không|chưa|hổng|chẳng > biết|rành|quen > (cách) > dùng|xài|sử dụng|bấm > cái này|bot|app này|trang này|bot này|sao|thế nào|làm sao
${anyone} > không|chưa|hổng|chẳng > biết|rành|quen > xài|sử dụng|cách dùng|cách xài|cách sử dụng|cách bấm
(${anyone}) > không|chưa|hổng > biết > (phải) > bấm|dùng|xài > sao|thế nào|gì|vào đâu|chỗ nào|cái gì|nút nào
${anyone} > không|chưa|hổng|chẳng > biết|rành > dùng > hướng dẫn|chỉ|bày|trợ giúp|giúp > (cho|giúp) > (${anyone})
cách > nhắn|nhắn tin|dùng|chat|bấm|xài|sử dụng > (cái này|bot|bot này|app này) > (thế nào|làm sao|như thế nào|sao|ra sao)
(so|and) > what > can|do|does|could > (you|this|this bot|u|it) > do|help|help with|help me with|help me > (for me|with|here|do)
how > do|can|to|should|does > (i|you|we|this) > (use|work) > (this|it|this bot|this chat|here|the bot|this thing|this app)
what is this for|what does this do|what is this bot for|show me how|show me how to use this|how do you work|how to use this|how to use it|i don't know how to use this|i dont know how to use this
hướng dẫn > ${self} > (với|cách dùng|sử dụng|dùng)
trợ giúp|phần trợ giúp|hướng dẫn|hướng dẫn sử dụng|hướng dẫn dùng|hướng dẫn cách dùng|xem hướng dẫn|cách dùng|cách sử dụng|cách xài|chỉ cách dùng
(bot|cái này|app này|trang này) > dùng|xài|sử dụng|dùng bot > sao|như thế nào|thế nào|làm sao|ra sao|kiểu gì|răng|sao vậy|sao đây
(bạn|bot|ở đây|đây|bạn bot|trang này|tiếng em|cái này|mày) > làm|giúp > được > gì|những gì|gì cho em|gì cho con|gì cho mình|gì cho tôi|chi|những gì cho em
(bạn|bot|ở đây) > có thể > giúp|làm > (được) > gì|những gì|gì cho em|gì cho con|gì cho tôi|gì cho mình
(ở đây|trang này|chỗ này|cái này|bot|app này|con bot này) > (để|dùng để) > làm|dùng|làm được > (được) > gì|chi|những gì > (vậy|thế|rứa)
chỉ|bày|hướng dẫn > (cho) > (${self}) > (cách) > dùng|xài|sử dụng > (với|cái này|bot)
(${self}) > (phải) > bấm|ấn|nhấn|chọn|gõ > (vào|vô) > (cái) > gì|đâu|chỗ nào|nút nào|cái nào > (vậy|đây|bây giờ)
giúp gì được|giúp gì được em|giúp được gì em|help|how does this work|what can you do|how to use|instructions|how do i use this`),
  },
  english: {
    said: phrases(`
talk|chat|speak|write|text|continue|reply|answer|do this > (to me|me|with me) > (in) > english
(${self}) > chỉ > biết|nói|hiểu|nói được > tiếng anh
i > only|just > speak|understand|know|read > english
(${self}) > không|chưa > biết|nói được|đọc được|hiểu|rành|nói|giỏi > tiếng việt > (nói|dùng|chuyển sang|chuyển qua|đổi sang) > (bằng) > tiếng anh
tôi|mình|tớ|i > không biết|không nói được|không hiểu > tiếng việt
my vietnamese is > bad|not good|not very good
do you have english|is there english|in english please|english only|use english|change to english|anh ngữ|no vietnamese
đổi|chuyển|đổi ngôn ngữ|chuyển ngôn ngữ|đổi thành|bật > (sang|qua|thành) > tiếng anh|english
do|can|could > you > speak|understand|talk|write|use > english
i|we > can't|cannot|don't|do not > speak|read|understand|know > vietnamese
cho > ${self} > (nói|dùng|xem|đổi sang|bản) > tiếng anh|english
english please|in english|speak english|anh văn đi|switch to english|change to english|change language to english|english version
chuyển|chuyển sang|chuyển qua|nói|nói bằng|viết|dùng|đổi sang|đổi qua|bằng|chat|trả lời bằng|nhắn|quay lại > tiếng anh|english`),
    bare: phrases("english|eng|tiếng anh|inglish|englisk"),
  },
  vietnamese: {
    said: phrases(`
(${self}) > không|chưa|hổng > biết|hiểu|rành|đọc được|giỏi|nói được|đọc > (được) > tiếng anh|english > (đâu|nên|lắm) > (cho em|cho con|cho tôi|đổi|chuyển|trả lời|nhắn|viết) > (nói|sang|qua|về|lại|bằng) > tiếng việt
quay về|trở về|quay lại|đổi|đổi qua|đổi thành|chuyển|quay qua|bật > (sang|qua|thành|về|lại) > tiếng việt|tiếng việt nam|vietnamese
dùng|xài|nhắn|nói|viết|trả lời > lại > (bằng) > tiếng việt
(switch|change|go) > back > to > vietnamese
i > want|speak|prefer|need|only speak > (to speak|to use) > vietnamese
đừng > nói|viết|dùng|xài|nhắn > (bằng) > tiếng anh > (nữa) > (nói|dùng|viết) > tiếng việt
cho > ${self} > (nói|dùng|xem|đổi sang|bản) > tiếng việt|vietnamese
đổi lại|chuyển lại|đổi về|chuyển về|để lại|bật lại > tiếng việt|tiếng việt nam
speak vietnamese|in vietnamese|switch to vietnamese|change to vietnamese
chuyển|chuyển sang|chuyển qua|nói|nói bằng|viết|viết bằng|dùng|đổi sang|đổi qua|bằng|chat|trả lời bằng|nhắn|quay lại|về|trở lại > tiếng việt|tiếng việt nam|vietnamese`),
    bare: phrases("tiếng việt|vietnamese|việt nam|tiếng việt nam"),
  },
  delete: {
    said: phrases(`
xóa|xoá|xóa hết|xoá hết|xóa sạch|xóa bỏ|xóa đi > (${helping}) > (${anyone}) > (hết|tất cả|toàn bộ) > những|mấy|các|tất cả|hết > (gì|cái|điều|thứ|lời|câu|tin|chuyện|thông tin) > (mà) > (${self}) > (đã|vừa|mới|lỡ) > kể|nói|nhắn|viết|gửi|ghi|báo|khai|chat > (ra|lúc nãy|hồi nãy|nãy giờ|ở đây|hết)
xóa|xoá|xóa hết|xoá hết|xóa sạch|xóa bỏ|xóa đi|xóa toàn bộ > ${helping} > (${anyone}) > (hết|cái|mấy|tất cả) > ${data} > (này|đó|hết|đi|nãy giờ|hồi nãy|ở đây)
xóa|xoá|xóa hết|xóa sạch|xóa bỏ|xóa toàn bộ > (hết|các|cái) > ${data} > (cá nhân) > của > (con|cháu|bé|em) > tôi|em|mình|nhà tôi|gái tôi|trai tôi|bé nhà tôi
xóa|xoá|xóa hết|xóa sạch > (cái) > chat|báo cáo|tin báo|lịch sử nhắn tin|đoạn này|cuộc chat|lịch sử nói chuyện|đoạn nói chuyện > (này|đó|đi|của em)
delete|erase|remove|clear > everything|all|what|the things|all the messages|the messages|my messages|all of what|the stuff > (that) > i > (have|just) > said|wrote|told you|sent|typed|told
delete|erase|clear|remove > (all|all of) > (this|the|my|our|all|these) > (chat) > chat|messages|message|conversation|talk|data|history|info|information|everything|it|texts|account
(muốn hỏi) > làm sao|làm thế nào|cách|cách nào|sao|chỉ em cách|chỉ con cách|có cách nào > (để|mà) > xóa|xoá > ${data} > (này|đó|của em|của con|ở đây) > (vậy|không|thế)
how > to|do i|can i > delete|erase|remove > (this|the|my) > (chat|messages|conversation|data|it)
xóa|xoá|xóa hết|xoá hết|xóa sạch|xoá sạch|xóa giúp|xóa toàn bộ|xóa bỏ|xóa luôn > ${data} > (này|đó|hết|đi|của em|của con|của tôi|của mình|của cháu|em|con|hết đi|này đi|này của em|nãy giờ|hôm nay|trên máy)
xóa hết|xoá hết|xóa sạch|xóa tất cả|xoá tất cả|xóa toàn bộ|xoá toàn bộ|delete all|delete|delete my data|delete everything|erase my data|delete my messages|delete this chat|delete this`),
    bare: phrases("xóa|xoá|xóa đi|xoá đi"),
  },
};
