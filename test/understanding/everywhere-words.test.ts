import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldText } from "../../src/understanding/text/marks.js";
import { type GlobalWord, hideWord, readGlobalWord } from "../../src/understanding/understand.js";

/** Messages parted by a stroke. */
function said(list: string): string[] {
  return list
    .split(/\s+\/\s+|\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

const words: Readonly<Partial<Record<GlobalWord, readonly string[]>>> = {
  stop: said(`
dừng / dừng lại / dừng lại đi / dừng lại đi ạ / dừng ở đây nha / dừng đi bot / dừng nhé / dưngf laij / em muốn dừng / em muốn dừng lại
cho em dừng lại / con xin dừng ạ / mình dừng ở đây nhé / tạm dừng / tạm dừng nha / thôi / thôi ạ / thôi nha / thui / thoii / hoi / hoi nha / thôi đi / thôi thôi
thôi dừng / thôi dừng lại đi / thôi khỏi / thôi khỏi đi / khỏi / thôi không nói nữa / em không nói nữa / con hông nói nữa đâu / em không muốn nói nữa
em ko muốn kể nữa đâu / không kể nữa / thôi em không kể nữa / không muốn nói chuyện nữa / k nói nữa / không làm nữa / thôi em nghỉ / em không muốn tiếp tục nữa
không tiếp tục nữa / ngưng / ngưng đi / ngừng lại / ngừng nói / kết thúc / kết thúc đi / kết thúc cuộc trò chuyện / kết thúc ở đây / hủy / huỷ bỏ / hủy đi
thoát / thoát ra / nghỉ / nghỉ đi / tắt đi / đủ rồi / thôi đủ rồi / bỏ đi / thôi bỏ đi / dẹp đi / thôi dẹp đi / kệ đi / thôi kệ đi / quên đi / thôi quên đi
đừng hỏi nữa / thôi đừng hỏi nữa / khỏi hỏi nữa / để lúc khác / để hôm khác nói / để bữa khác / thôi để lúc khác nói / em mệt rồi dừng đi / tới đây thôi / đến đây thôi ạ
stop / stop đi / stop nha / stopp / stop it / stop please / cancel / quit / exit / enough / never mind / không báo nữa / thôi em không báo nữa / rút lại / giỡn thôi
dung lai / thoi / thoi khoi / em khong muon noi nua / ket thuc / hông muốn trả lời nữa / không trả lời nữa đâu / mình không muốn chat nữa / thôi không làm nữa nha cô
dừng nha bot / cho em dừng chút / thôi em không muốn báo nữa / thôi ko cần đâu / thôi con ko nói nữa đâu / ko cần nữa đâu / e ko mún nói típ
thôi mai em nói / để mai nói / mai em kể tiếp nha / em đi ngủ đây không nói nữa / ngưng cuộc trò chuyện / dừng cuộc trò chuyện / kết thúc chat
thoát khỏi cuộc trò chuyện / đóng lại / đóng chat / tắt chat / tắt cuộc trò chuyện / không hỏi nữa nha / bạn đừng hỏi nữa / đừng có hỏi em nữa
hông muốn nói nữa / hổng kể nữa / dừng lại hộ em / dừng giùm / nghỉ thôi / nghỉ nha / thôi nghỉ nha / stop bot / stop lại / stop giùm / thui k nói nữa
bye không nói nữa / con thôi / em thôi / em không muốn trả lời nữa / không trả lời thêm nữa / tới đây được rồi / dừng tại đây / vậy thôi / vậy thôi nha
thế thôi ạ / chấm dứt / chấm dứt đi / thôi bot / ngưng nói / ngừng hỏi / ngừng lại đi mà / xin dừng lại / thôi ngay đi / im đi / con muốn dừng lại ạ
dừng dùm em cái / em ko tiếp tục đâu / không tiếp tục / ko tiếp tục nữa nha / tôi không muốn tiếp tục / tôi muốn dừng lại / huỷ giúp tôi
hủy báo cáo này / tôi muốn hủy / thôi không tố cáo nữa / thôi khỏi báo / khỏi báo đâu / tạm dừng đã / nghỉ một chút / nghỉ tí / cho em nghỉ chút
tạm nghỉ chút nha
out / em out đây / off đây / em off nha / k nch nữa / ko nc nữa / thôi k ns nữa / ngưng giùm cái / nghỉ nói / em nghỉ nói / thoai / thôii màaa / thuii
thoy / hoy / thôi thôi thôi / em mệt rồi dừng nha / e mệt, dừng nha / em sợ lắm thôi không nói nữa / sợ quá không nói nữa / mẹ về rồi dừng nha
dừng nha mẹ em về rồi / thôi em mệt rồi / thôi em sợ lắm / ba vào rồi thôi nha / em không muốn nói nữa, em mệt / dừng lại đi em sợ
không nói với bạn nữa / không nói với bot nữa / em không muốn nói chuyện với bạn nữa / tôi không muốn trao đổi nữa / tôi xin dừng tại đây
tôi xin phép dừng / cho tôi dừng / vui lòng dừng lại / làm ơn dừng lại / xin dừng cuộc trò chuyện / kết thúc cuộc trò chuyện giúp tôi / kết thúc giúp tôi
kết thúc dùm / dừng việc báo tin / dừng báo cáo / ngưng báo cáo / hủy việc báo tin / thôi hông kể nữa đâu / thôi ko nói đâu / thôi không kể đâu
thôi con không kể / dừng dùm con với / con hông muốn nói chiện nữa / hổng nói nữa mô / không nói nữa mô / nỏ nói nữa / nỏ muốn nói nữa / thôi nghe
thôi nghen / thôi hí / nghỉ hí / dừng hí / ngưng lại hỉ / dẹp luôn đi / bỏ luôn đi / thôi không làm / không làm nữa đâu / k lm nữa / ko tl nữa
k ns j nữa / k mún ns nx / hết mún nói rồi / không muốn nói gì nữa / em không nói gì nữa đâu / em không muốn kể thêm / không kể thêm đâu
không hỏi thêm nữa / đừng hỏi thêm / đừng hỏi / ngưng ngay / dừng ngay / dừng ngay lập tức / stop ngay / stop now / i want to quit / please stop
stop asking me / hỏi gì hỏi hoài / em kể tới đây thôi / hủy đi em không báo nữa / i'm done talking / stop this chat
`),
  back: said(`
quay lại / quay lại đi / quay lại nha / quay lại câu trước / quay lại câu hồi nãy / quay về câu trước / cho em quay lại / cho con quay lại câu trước với ạ
trở lại / trở lại câu trước / trở về / lùi lại / lùi lại một bước / lùi 1 câu / lui lại / về câu trước / câu trước / câu trước đó / bước trước / bước trước đó đi
back / go back / back lại / back lại câu trước / bấm back / previous / undo / em muốn quay lại / em muốn sửa câu trước / sửa câu trước / sửa lại câu trước
sửa câu vừa rồi / em muốn sửa lại câu trả lời / trả lời lại câu trước / chọn lại / cho em chọn lại / em chọn nhầm / em bấm nhầm / bấm lộn rồi / em bấm lộn quay lại
em trả lời nhầm / e chọn lộn rồi / quay lại được không / cho mình quay lại câu trước được hong / quay laij / quay lai cau truoc / tro lai / quaylai / quay lại giùm em
quay ngược lại / trở lại bước trước / lùi lại giúp em / về lại câu trước / quay lui / quay lại câu hỏi trước
quay lại câu hỏi hồi nãy / về câu hỏi trước / về lại câu hỏi trước / trở lại câu trước đi / lùi lại câu trước / lùi về câu trước / lui lại 1 câu
cho em quay về câu trước / quay lại bước vừa rồi / quay lại chỗ hồi nãy / back câu trước / back về câu trước / back 1 bước / em muốn về câu trước
cho em về câu trước / em muốn trả lời lại câu trước / cho em trả lời lại câu hồi nãy / câu hồi nãy em trả lời sai / câu trước em bấm nhầm
câu trước em trả lời nhầm / em nhầm câu trước / hồi nãy em bấm nhầm / nãy em chọn nhầm / em chọn sai rồi / bấm sai rồi / lộn câu trước rồi
nhầm rồi quay lại / ấn nhầm / bấm nhầm rồi ạ / bấm lộn / em viết sai rồi cho em sửa / cho em sửa lại / em muốn sửa / sửa lại dùm em / cho sửa câu trả lời
đổi câu trả lời / thay đổi câu trả lời / quay lại phần trước / lùi một bước / trở ra / quay lại sau / đi lùi / quay lại đi cô / trở lại đi ạ / lùi lùi
quay lại quay lại / undo đi / em muốn đổi câu trả lời trước / xem lại câu trước / mở lại câu trước / go back please / previous question
back lại đi / quay lại câu trên / câu trên / lên câu trên / cho quay lại xíu / quay lại 1 xíu / quay lại chút / lùi lại chút / quay lại hồi nãy
quay lại lúc nãy / quay lại cái trước / cái trước / cái hồi nãy / câu hồi nảy / trở lại hồi nãy / quay về trước / quay lại câu lúc nãy giúp em
tôi muốn quay lại câu trước / xin quay lại câu trước / tôi muốn chỉnh câu trước / tôi trả lời nhầm câu trước / cho tôi sửa câu trả lời trước
cho tôi quay lại bước trước / em lỡ bấm nhầm / em lỡ tay / em lỡ tay bấm nhầm / con ấn lộn / con bấm lộn ạ / bấm lộn quay lại đi / ấn nhầm r
chọn nhầm ời / nhầm câu trả lời / em trả lời sai câu trước / lùi lại hí / quay lui lại / trở lui / quay lui câu trước / wuay lại / quay lạ câu trước
qlai / quay lại câu trc / câu trc / về câu trc / lùi 1 bc / back câu trc
`),
  skip: said(`
bỏ qua / bỏ qua đi / bỏ qua nha / bỏ qua câu này / bỏ qua câu này đi ạ / bỏ qua câu hỏi này / bỏ câu này / em muốn bỏ qua / cho em bỏ qua / cho con bỏ qua câu này
qua câu khác / qua câu khác đi / qua câu tiếp / qua câu sau / qua câu tiếp theo / sang câu khác / chuyển câu khác / chuyển sang câu khác đi / đổi câu khác / câu khác đi
câu tiếp / câu tiếp theo / tiếp theo / câu kế tiếp / câu sau / hỏi câu khác đi / next / next đi / skip / skip đi / skip câu này / pass / cho qua / cho qua câu này
không trả lời / em không trả lời / em không muốn trả lời / con hông muốn trả lời câu này / k muốn trả lời / không trả lời câu này / em xin không trả lời / khỏi trả lời
em không muốn nói / con không muốn nói / hông nói đâu / không nói đâu / em không muốn kể / em chưa muốn nói / chưa muốn trả lời / em ngại trả lời / không trả lời được không
để sau / câu này để sau / để sau đi / để trả lời sau / bo qua / bo qua cau nay / boqua / bỏ wa / bỏ qua giúp em / bỏ qua được không / bỏ qua dc k ạ / thôi bỏ qua đi
thôi qua câu khác / em không biết bỏ qua đi / bỏ qua đi em không nhớ / câu này em không muốn trả lời / khó quá bỏ qua / lướt qua / lướt qua câu này đi / bỏ qua câu nài
bỏ qua hộ em / bỏ qua nha cô / bỏ qua câu này giùm con / bỏ qua câu này được không ạ / cho em bỏ qua câu này được không / em muốn bỏ qua câu này
em xin bỏ qua / em xin phép bỏ qua / câu này bỏ qua đi / câu này em bỏ qua / em bỏ qua câu này / em bỏ qua / con bỏ qua nha / bỏ câu đó đi / qua câu mới
qua câu mới đi / câu khác nha / hỏi câu khác / hỏi cái khác đi / hỏi chuyện khác đi / nói chuyện khác đi / sang câu sau / sang câu tiếp theo
đi câu tiếp theo / tới câu tiếp theo / chuyển sang câu tiếp / chuyển tiếp / kế tiếp đi / next câu / next câu này / skip dùm / skip nha
skip câu này dùm em / cho em skip / em skip / pass câu này / cho qua đi / cho qua nha / em không muốn nói chuyện đó / em không muốn nhắc tới
em không muốn nhắc lại / em không muốn kể chuyện đó / không muốn nói về chuyện này / em không tiện nói / không tiện trả lời / em không trả lời được
em không trả lời câu này được không / em chưa sẵn sàng trả lời / em chưa sẵn sàng nói / con chưa muốn kể / câu này khó quá / câu này khó trả lời quá
câu này em không biết / câu này em chịu / em ngại nói / ngại lắm bỏ qua đi / thôi câu này bỏ / thôi bỏ câu này / không cần trả lời câu này / câu này khỏi
khỏi trả lời câu này / khỏi câu này đi / để sau nha / để em trả lời sau / để con nói sau / tính sau đi / bỏ wa đi / bo qua di / lướt đi / né câu này
tiếp theo đi / câu tiếp theo đi ạ / câu tiếp đi / em hổng muốn trả lời / hông trả lời đâu / ko tl / k tl câu này / hem mún tl / miễn trả lời / k nói đc
không nói được / không nói đâu ạ
bỏ qua hí / bỏ qua nghen / bỏ qua nghe cô / bỏ qua giùm cái / bỏ qua luôn đi / qua luôn / qua luôn đi / qua câu khác luôn / qua câu khác nha cô
câu khác được không / đổi câu hỏi khác / cho em câu khác / cho câu khác / cho em qua câu / cho em qua câu này / em qua câu này / bỏ đi câu này
bỏ câu này nha / câu này bỏ / câu này bỏ nha / câu này qua / câu này qua đi / câu này em không trả lời / câu này em không muốn nói
câu này con không biết / câu này mình xin bỏ qua / tôi xin bỏ qua câu này / tôi không muốn trả lời câu này / tôi muốn bỏ qua / xin phép không trả lời
tôi không trả lời / không muốn trả lời câu hỏi này / hông mún trả lời / hem trả lời / nỏ trả lời / nỏ muốn nói / không muốn nói ra
em không muốn nói tên / em không dám nói / em ko dám kể / ngại nói / khó nói quá / em ko muốn nói ra / skip giúp / skip ạ / ship câu này / skíp / skip di
nẽt / next next / next ạ / bỏ wua / bo wa cau nay / bỏ qua cau naỳ / boqua di / bỏquađi / bỏ  qua / bỏ.qua / tiếp câu khác / tiếp câu sau / câu kế
câu kế đi / để lát nói / lát em nói sau / nói sau đi / trả lời sau / em trả lời sau nha
`),
  repeat: said(`
nhắc lại / nhắc lại đi / nhắc lại câu hỏi / nhắc lại câu hỏi đi ạ / nhắc lại giúp em / nhắc lại với ạ / nhắc lại dùm con / hỏi lại / hỏi lại đi / hỏi lại câu đó
hỏi lại câu vừa rồi / hỏi lại lần nữa / hỏi lại giùm em với / nói lại / nói lại đi / nói lại lần nữa / nói lại câu hỏi / nói lại được không / nói lại dc k / nói lại nghe coi
lặp lại / lặp lại câu hỏi / lặp lại đi / đọc lại / đọc lại câu hỏi / viết lại câu hỏi / gửi lại câu hỏi / cho em xem lại câu hỏi / cho con nghe lại
gì cơ / gì cơ ạ / gì ạ / cái gì cơ / cái gì / gì / gì vậy / hả / hả? / hử / là sao / là sao ạ / nghĩa là sao / ý là sao / sao cơ / sao ạ / dạ? / gì dạ
hỏi gì / hỏi gì vậy / bạn hỏi gì / bạn hỏi gì vậy / vừa hỏi gì / nãy hỏi gì / nãy hỏi gì vậy / hỏi gì em quên rồi / câu hỏi là gì / câu hỏi là gì ạ / hỏi cái gì
em không hiểu / con không hiểu ạ / ko hiểu / em hổng hiểu / không hiểu câu hỏi / em không hiểu câu này / chưa hiểu / em chưa hiểu câu hỏi / nói lại cho dễ hiểu / k hiểu
repeat / repeat please / say again / again / what / what? / pardon / nhac lai / hoi lai di / noi lai / nhacs laij / chi rứa / cái chi / nhắc lại câu vừa nãy / nói lại em nghe
nhắc lại câu vừa rồi giúp em / nhắc lại hộ em / nói lại coi / nói lại đi bạn / nói lại câu hồi nãy / nói lại lần nữa đi / bạn nói lại đi / bot nói lại đi
cô hỏi lại đi / cô nhắc lại được không ạ / có thể nhắc lại không / có thể nhắc lại câu hỏi được không / bạn có thể hỏi lại không / hỏi lại được không
hỏi lại dùm / hỏi gì á / hỏi gì dọ / hỏi gì zị / nãy cô hỏi gì / hồi nãy hỏi gì / bạn vừa nói gì / bạn nói gì / bạn nói gì vậy / nói gì vậy / nói gì
nói cái gì / vừa nói gì thế / ý bạn là sao / ý bạn là gì / ý cô là sao / câu này nghĩa là sao / nghĩa là gì / câu này là sao / câu hỏi này là sao
không hiểu gì hết / em không hiểu gì cả / em đọc không hiểu / em không hiểu lắm / k hiểu lắm / hok hiu / hổng hiểu / e k hỉu / em chưa nghe rõ
em chưa đọc kịp / em quên câu hỏi rồi / quên câu hỏi rồi / câu hỏi gì ấy nhỉ / câu gì / câu nào / câu hỏi đâu / lặp lại dùm em / lặp lại nha
đọc lại giùm / cho em đọc lại câu hỏi / gửi lại đi / viết lại đi / nhắn lại đi / hả bạn / hả cô / hả gì cơ / ủa gì / ơ gì cơ / gì cơ bạn / gì cơ cô
gì z / gì dz / j cơ / j v / j z / là sao z / là s / sao z / sao cơ ạ / hong hiểu / hửm / hử? / what did you say / huh? / sorry? / một lần nữa / 1 lần nữa
lần nữa đi / nhắc lại cho em nghe / hỏi lại cho rõ / giải thích lại / giải thích câu hỏi / giải thích giúp em / nói rõ hơn đi / nói dễ hiểu hơn đi
nói lại hí / nhắc lại hí / nói lại nghe / hỏi chi rứa / chi / chi ạ / cấy chi / cấy chi rứa / răng / là răng / răng ạ / hỏi chi / răng cơ / nói chi rứa
không hiểu chi / em nỏ hiểu / nỏ hiểu chi / hổng hiểu gì hết / hông hiểu / con hông hiểu / k hiểu câu này / e ko hiểu câu hỏi ạ / ko hiểu ý
không hiểu ý cô / không hiểu bạn nói gì / bạn nói gì em không hiểu / bot nói gì không hiểu / em không hiểu bạn hỏi gì / câu này em không hiểu
câu hỏi này em không hiểu / câu này là gì / câu này hỏi gì / câu này hỏi gì vậy / là seo / là sao dạ / là sao zậy / gì zạ / gì zậy / gì dzậy / ủa là sao
ủa hỏi gì / ủa sao / hả em không hiểu / gì em không hiểu / dạ gì ạ / dạ hả / dạ hỏi gì ạ / cô hỏi gì ạ / cô nói gì ạ / chị hỏi gì ạ / anh nói gì ạ
xin nhắc lại / xin nhắc lại câu hỏi / tôi chưa hiểu / tôi chưa hiểu câu hỏi / tôi không hiểu câu hỏi / làm ơn nhắc lại / vui lòng nhắc lại
nhắc lại câu hỏi giúp tôi / cho tôi xem lại câu hỏi / cho hỏi lại / cho em hỏi lại / nói lại lần nữa được không / nói lại câu đó / nói lại câu trên
nói lại lần nx / nhắc lại lần nữa dc hông / đọc lại hộ / bạn viết lại câu hỏi đi / nhắn lại câu hỏi / what did you ask / can you repeat
can you repeat that / repeat pls / huh / wdym / hã / hở / hử gì / hửm? / wut
`),
  resume: said(`
tiếp tục / tiếp tục đi / tiếp tục nha / tiếp tục ạ / em muốn tiếp tục / cho em tiếp tục / mình tiếp tục nhé / tiếp tục thôi / ok tiếp tục / tiếp / tiếp đi / tiếp đi ạ / tiếp nào
nói tiếp / nói tiếp đi / nói tiếp đi bạn / em muốn nói tiếp / em nói tiếp nha / kể tiếp / em kể tiếp / cho con kể tiếp / em muốn kể tiếp chuyện hồi nãy / làm tiếp / làm tiếp đi
hỏi tiếp / hỏi tiếp đi / hỏi tiếp đi ạ / trả lời tiếp / em trả lời tiếp / tiếp tục câu chuyện / tiếp tục trả lời / tiếp tục báo tin / tiếp tục nói chuyện / nói chuyện tiếp / nói chuyện tiếp đi
continue / continue please / go on / resume / carry on / tiep tuc / noi tiep di / lam tiep / tiếp tục chuyện hồi nãy / làm tiếp cái hồi nãy / tieeps tucj / típ tục / típ đi / tiếp tục lại đi / chat tiếp / báo tiếp
tiếp tục nào / tiếp tục đi bạn / mình tiếp tục đi / ta tiếp tục / chúng ta tiếp tục / em sẵn sàng rồi tiếp tục đi / em sẵn sàng rồi / rồi tiếp tục đi
rồi tiếp đi / ok tiếp / ok tiếp đi / đồng ý tiếp tục / có tiếp tục / dạ tiếp tục / dạ tiếp ạ / em quay lại rồi tiếp tục đi / em quay lại rồi nè
nói tiếp nha / nói tiếp chuyện hồi nãy / nói tiếp chuyện hôm qua / mình nói tiếp đi / kể tiếp nha / con muốn kể tiếp / em muốn làm tiếp / làm tiếp nha
làm típ / nói típ đi / noi tip / hỏi tip đi / hỏi tiếp đi bot / bạn hỏi tiếp đi / cứ hỏi tiếp đi / cứ tiếp tục đi / cứ nói tiếp / trả lời tiếp nha
em muốn trả lời tiếp / làm tiếp phần còn lại / làm tiếp chỗ dở / tiếp tục chỗ dở / tiếp tục chỗ hồi nãy / tiếp tục từ chỗ hồi nãy / tiếp tục phần hồi nãy
tiếp tục với câu hỏi / tiếp câu chuyện / tiếp chuyện hồi nãy / quay lại chuyện hồi nãy / quay lại nói tiếp / quay lại làm tiếp / em muốn tiếp tục báo tin
tiếp tục báo cáo / tiếp tục khai / tôi muốn tiếp tục / tiếp tục cuộc trò chuyện / continue nha / tiếp tục thôi nào / làm tiếp thôi / báo tiếp đi
tiếp tục nhé ạ / đi tiếp đi / em nói tiếp được không / em kể tiếp được không ạ / giờ nói tiếp / giờ làm tiếp nha / bắt đầu tiếp / hết bận rồi tiếp đi
mình tiếp nha / em nói tiếp đây / để em nói tiếp / để em kể tiếp / kể tiếp nè / em kể tiếp nè / nói tiếp nghen / tiếp tục câu hỏi đi / hỏi típ đi ạ
rồi, tiếp / tiếp tục chứ / e tiếp tục đc k / tip tuc / típ tụk / tiep di / tiếp tục hí / tiếp hí / tiếp nghe / nói tiếp hí / mần tiếp / mần tiếp đi
con nói tiếp nha cô / con muốn nói tiếp / cho con nói tiếp / cháu nói tiếp ạ / tôi muốn tiếp tục khai báo / tôi muốn tiếp tục báo tin / xin tiếp tục
vui lòng tiếp tục / chúng ta tiếp tục nhé / mình tiếp tục câu chuyện nhé / tiếp tục đi ạ em sẵn sàng rồi / em muốn nói tiếp chuyện hôm qua
nói tiếp chuyện nãy / kể tiếp chuyện nãy / làm tiếp chuyện hồi nãy / tiếp tục việc báo tin / tiếp tục phần báo tin / quay lại báo tin
quay lại câu chuyện / tiếp tục câu dang dở / tiếp tục phần dang dở / tiếp cái đang dở / làm tiếp cái đang làm / làm tiếp phần dang dở / chạy tiếp
chạy tiếp đi / nói típ nha / ns tiếp đi / nch tiếp / kể tiếp được chưa / tiếp tục được chưa / tiếp được rồi / tiếp tục được rồi / ok mình tiếp tục
ừ tiếp tục đi / ừ tiếp đi / dạ tiếp đi ạ / vâng tiếp tục ạ / continue đi / go on đi / tiếp tục tiếp tục
`),
  "start-over": said(`
làm lại / làm lại đi / làm lại từ đầu / làm lại từ đầu đi ạ / cho em làm lại / em muốn làm lại từ đầu / bắt đầu lại / bắt đầu lại đi / bắt đầu lại từ đầu / mình bắt đầu lại nha
từ đầu / từ đầu đi / lại từ đầu / nói lại từ đầu / kể lại từ đầu / em muốn kể lại từ đầu / quay lại từ đầu / quay về từ đầu / quay lại lúc đầu / trở lại từ đầu / về đầu / hỏi lại từ đầu
trả lời lại từ đầu / làm mới / làm mới lại / reset / restart / start over / start again / khởi động lại / bat dau lai / lam lai tu dau / lam lai / bắt đàu lại / mần lại từ đầu / cho con làm lại từ đầu với / viết lại từ đầu
làm lại nha / làm lại giúp em / làm lại hết đi / làm lại lần nữa / làm lại từ đầu được không / cho con làm lại / em muốn bắt đầu lại
bắt đầu lại giùm em / bắt đầu lại hết / bắt đầu lại từ đầu đi / nói lại từ đầu đi / em kể lại từ đầu nha / cho em kể lại từ đầu / hỏi lại từ đầu đi
quay lại từ đầu đi / quay về ban đầu / về lại từ đầu / quay lại đầu / quay lại câu đầu / quay lại câu đầu tiên / trở lại lúc đầu / từ đầu nha
lại từ đầu đi / reset lại / reset lại đi / reset giùm / khởi động lại đi / làm mới đi / bắt đầu mới / nhập lại từ đầu / trả lời lại hết / xóa làm lại
xóa hết làm lại / bỏ hết làm lại / thôi làm lại đi / sai hết rồi làm lại đi / start lại / start over please / tui mún làm lại / làm lại từ đâu
e mún lm lại / lm lại từ đầu
làm lại hí / mần lại / mần lại đi / bắt đầu lại hí / bắt đầu lại nghen / từ đầu lại / cho từ đầu / em muốn từ đầu / em muốn nói lại từ đầu
kể lại hết từ đầu / làm lại hết từ đầu / trở về ban đầu / quay về lúc đầu / về lại lúc đầu / quay lại ban đầu / quay lại bước đầu
quay lại bước đầu tiên / quay lại điểm bắt đầu / tôi muốn bắt đầu lại / tôi muốn làm lại từ đầu / vui lòng bắt đầu lại / xin bắt đầu lại từ đầu
tạo lại từ đầu / khai lại từ đầu / báo lại từ đầu / chơi lại từ đầu / restart đi / restart nha / reset nha / rì sét / làm lại tư dau / lam lai tu dau nha
bat dau lai nhe / bắt đầu lại giúp tôi / nhầm hết rồi làm lại / em muốn làm lại hết / sai rồi làm lại đi / sai rồi cho em làm lại / bỏ hết làm lại từ đầu
`),
  menu: said(`
menu / menu đi / mở menu / xem menu / cho em xem menu / về menu / quay về menu / quay lại menu / trở về menu / ra menu / vào menu / menu chính / về menu chính / hiện menu / mở lại menu / cho xem menu / menu đâu
danh mục / xem danh mục / danh mục chính / mục lục / trang chủ / về trang chủ / quay lại trang chủ / màn hình chính / về màn hình chính / trang đầu / các mục / xem các mục / có những mục gì / danh sách / xem danh sách / các lựa chọn / cho em xem các lựa chọn
main menu / home / ve menu / trang chu / menuu / mênu / cho coi menu / bảng chọn / các chức năng / có chức năng gì
cho em coi menu / menu chính đi / menu nha / hiện menu ra / hiện menu lên / mở menu giùm / mở menu lên / mở danh mục / cho con xem danh mục
cho em về menu / em muốn về menu / em muốn xem menu / đưa em về trang chủ / về trang chính / về trang đầu / trở về trang chủ / quay về trang chủ
về đầu trang / về màn hình đầu / màn hình chính đi / ra màn hình chính / ra ngoài menu / thoát ra menu / quay lại menu chính / quay lại danh mục
quay lại danh sách / danh sách lựa chọn / cho xem danh sách / có những gì / có gì trong menu / menu có gì / menu ở đâu / menu đâu rồi / các mục khác
mục khác / cho em chọn mục khác / chọn mục khác / em muốn chọn mục khác / xem lại menu / xem các lựa chọn / bảng lựa chọn / bảng menu / mở bảng chọn
hiện các lựa chọn / trang chu di / ve trang chu / mo menu / me nu / menu please / show menu / các tính năng / có tính năng gì / chức năng
menu hí / menu nghen / coi menu / cho con coi menu / tôi muốn xem menu / vui lòng hiện menu / cho tôi xem danh mục / về trang chủ giúp tôi / trở lại menu
trở lại trang chủ / trở về menu chính / quay ra menu / ra ngoài menu chính / thoát ra ngoài menu / mở bảng menu / mở cái menu / hiện cái menu
cái menu đâu / menu đâu ạ / menu đâu r / cho xin menu / xin menu / cho em menu / cho menu đi / menu với / em cần menu / về home / quay về home
có mấy mục / có những lựa chọn nào / có những chủ đề nào / các chủ đề / xem chủ đề / danh sách chủ đề / danh sách chức năng / bot có chức năng gì
xem các chức năng / mục chính / về mục chính / ve trang chinh / mneu / meunu / menuuu
`),
  person: said(`
gặp người / gặp người thật / gặp người thiệt / em muốn gặp người thật / cho em gặp người thật / cho con gặp người lớn / em muốn gặp người trực / gặp nhân viên / cho tôi gặp nhân viên / gặp tư vấn viên / gặp cô tư vấn
em muốn gặp tư vấn viên ạ / tôi muốn gặp cán bộ / gặp cán bộ / nói chuyện với người thật / cho em nói chuyện với người thật / em muốn nói chuyện với người thật / muốn nói chuyện với người / nói chuyện với nhân viên / em muốn nói chuyện với ai đó
em cần nói chuyện với người lớn / cho con nói chuyện với cô tư vấn / nói chuyện với tư vấn viên / chat với người thật / nhắn với người thật / em muốn chat với người / kết nối với nhân viên / kết nối tư vấn viên / kết nối em với người thật / chuyển cho người thật
chuyển máy cho người trực / chuyển sang người thật / chuyển em cho tư vấn viên / gọi người thật / gọi nhân viên / cần người thật / tôi cần gặp người / tôi cần gặp người trực ngay / người thật / người thật đâu / người thật đi / nhân viên / tư vấn viên / gặp tổng đài viên / gặp admin
em không muốn nói với máy / không muốn nói chuyện với bot / em không muốn nói chuyện với máy đâu / em muốn gặp người chứ không phải máy / person / human / agent / real person / talk to a person / i want to talk to a human / can i talk to someone / talk to a real person
gap nguoi that / noi chuyen vs ng that / cho e gap nguoi that / e mún gặp ng thiệt / cho em gặp anh chị tư vấn / gặp chuyên gia / cho em gặp người được không / có thể cho em gặp người thật không ạ / tui muốn gặp người thiệt
em muốn gặp người / em cần gặp người / cho em gặp ai đó / em muốn nói chuyện với người / em muốn nói chuyện với người lớn
con muốn nói chuyện với cô chú / em muốn gặp cô chú / em muốn gặp chị tư vấn / gặp chị tư vấn / cho em nói chuyện với chị tư vấn
em muốn tâm sự với người thật / tâm sự với người thật / kết nối với người thật / kết nối người trực giúp em / kết nối em với tư vấn viên
nối máy cho em gặp người trực / nối máy tổng đài / chuyển máy / chuyển máy đi / chuyển cho nhân viên / chuyển cho người khác / gặp người khác
có người thật không / có người thật ở đó không / có nhân viên nào không / có ai trực không / có ai thật không / có ai là người thật không
cho hỏi có người thật không / người thật trả lời đi / người thật trả lời em với / cho người thật trả lời / để người thật nói chuyện với em
em muốn người thật / em cần người thật / em muốn người thật nói chuyện / tôi muốn nói chuyện với nhân viên tư vấn / tôi cần gặp nhân viên
tôi muốn gặp cán bộ trực / tôi cần nói chuyện với chuyên viên / cho tôi gặp người có thẩm quyền / cho tôi gặp người phụ trách / gặp người phụ trách
gặp tổng đài / gặp quản lý / gặp bên tư vấn / gặp tư vấn / gặp ngay người thật / muốn gặp ng thật / mún nc vs ng thật / e mún nc với ng
nói chuyện vs con người / nói với con người / em không muốn chat với bot / em không thích nói với bot / không muốn nói với máy nữa
bot không hiểu cho em gặp người / em muốn gặp tvv / gặp nvtv / cho e gặp ad / gặp ad / ad đâu / admin ơi / cho em gặp thầy cô tư vấn
em cần một người lớn / em cần một người để nói chuyện / em muốn có người nói chuyện / cần người nói chuyện / cần ai đó nói chuyện / talk to human
i want a real person / speak to someone please / can i talk to a person
gặp người thật hí / cho con gặp cô tư vấn với / con muốn gặp cô chú tư vấn / con muốn nói chuyện với người lớn ạ / con cần gặp người lớn
em muốn nói với người lớn / em muốn nói chuyện trực tiếp / em muốn gọi điện nói chuyện / cho em nói chuyện trực tiếp với người
tôi cần nói chuyện với người phụ trách / tôi muốn được tư vấn trực tiếp / tôi muốn gặp nhân viên tư vấn / tôi muốn gặp nhân viên hỗ trợ
cho tôi nói chuyện với nhân viên / cho tôi gặp tư vấn viên / chuyển cho tôi gặp nhân viên / chuyển tôi đến nhân viên / chuyển qua người thật
chuyển sang nhân viên / kết nối tôi với tư vấn viên / vui lòng kết nối với nhân viên / xin gặp nhân viên / xin được gặp người trực / cần người hỗ trợ
cần nhân viên hỗ trợ / cần tư vấn viên / cần gặp tư vấn viên gấp / có nhân viên trực không / có tư vấn viên không / có người trực không
có người thật nào không / có ai là người không / người thật có không / có ng thật hông / gặp ng thật đi / gặp ng / cho e gặp ng / e mún nc vs ng thật
nch vs ng thật / cho nc vs ng thiệt / muốn ns chuyện vs ng thật / không nói với máy đâu / không muốn nói với robot
em muốn nói với người chứ không phải máy / cho em người thật đi / người thật ơi / cô tư vấn ơi / tư vấn viên ơi / chị tư vấn ơi / gặp cô chú
gặp cô trực / gặp cô trực máy / i want to talk to someone / talk to real person / human pls / can i talk to a real person
`),
  hide: said(`
bánh mì / banh mi / bánh mỳ / Bánh Mì / banhmi / bánh mì ạ / bánhmì / BÁNH MÌ / bánh mì bánh mì / banhs mif / banh my / bánh mì!
bánh mì nha / dạ bánh mì / bánh mì bánh mì bánh mì / banh mì / Bánh mì. / bánh mì 🥖 / bánh mì đi
`),
  emergency: said(`
khẩn cấp / khẩn cấp quá / gấp / gấp lắm / gấp quá / nguy hiểm / nguy hiểm quá / em đang gặp nguy hiểm / con đang nguy hiểm / cứu / cứu em / cứu em với / cứu con với / cuu e voi / cứu với / sos / sos sos / help me / cấp cứu / cứu tôi với / cứu cháu gấp
`),
  help: said(`
trợ giúp / hướng dẫn / hướng dẫn em với / hướng dẫn sử dụng / cách dùng / cách sử dụng / dùng sao / dùng sao vậy / bạn làm được gì / bạn giúp được gì / bạn giúp được gì cho em / làm được gì / help / how does this work / what can you do / tro giup / huong dan / dùng như thế nào
`),
  english: said(
    `english / english please / tiếng anh / nói tiếng anh đi / chuyển sang tiếng anh / in english / speak english / english pls / tieng anh`,
  ),
  vietnamese: said(
    `tiếng việt / tieng viet / nói tiếng việt đi / vietnamese / chuyển sang tiếng việt / quay lại tiếng việt / viết tiếng việt đi`,
  ),
  delete: said(`
xóa / xoá / xóa đi / xóa dữ liệu / xóa dữ liệu của em / xoa du lieu / xóa hết / xóa hết đi / xóa tin nhắn / xóa hết tin nhắn giúp em / em muốn xóa dữ liệu / xóa cuộc trò chuyện / xóa cuộc trò chuyện này đi / cho em xóa tin nhắn / delete / delete my data / xoá thông tin của con / xóa lịch sử
`),
};

const neither = said(`
thôi học rồi ạ / em thôi học rồi / thôi rồi / thôi chết / thôi chết rồi / thôi nôi / dừng xe lại đi anh / ba em bảo dừng lại / nó không dừng lại / dừng đánh em / xin ba dừng lại / em bảo nó dừng lại nó không nghe / stop hitting me
em nghỉ học rồi / con nghỉ học / em nghỉ học từ lớp 5 / hôm nay em nghỉ / cho em nghỉ học / em quên đi học / em quên đi rồi / mẹ bỏ đi rồi / ba em bỏ đi / ba bỏ nhà đi / em bỏ nhà đi / em muốn bỏ đi / em muốn bỏ nhà đi / em bỏ học / em bỏ ăn
quay lại clip / nó quay lại clip / nó quay lén em / nó quay lại đánh em / ba quay lại rồi / hắn quay lại rồi / bạn trai em muốn quay lại / em muốn quay lại với bạn trai / trở lại trường / em muốn trở lại trường học / quay phim / mẹ trở về rồi
bỏ qua cho nó / em không bỏ qua cho ba / em muốn bỏ qua cho bạn ấy / mẹ kêu em bỏ qua / cô giáo cho qua chuyện đó / qua nhà bà / em qua nhà ngoại / qua nhà nó / hôm qua / tuần qua / qua tết / không ai trả lời
ba nhắc lại chuyện cũ / mẹ cứ nhắc lại / cô hỏi lại em / nó nói lại với mẹ em / em nói lại với cô giáo / mẹ không hiểu em / ba mẹ không hiểu con / không ai hiểu em / gì cũng được / hỏi gì cũng được / không có gì / sao em khổ quá / sao ba đánh em
nó tiếp tục đánh / ba tiếp tục uống rượu / nó tiếp tục nhắn tin / em phải học tiếp / em muốn học tiếp / em muốn đi học tiếp / em có nên sống tiếp / em không sống tiếp được / đánh tiếp / ba đánh tiếp / em không thể tiếp tục sống
làm lại bài / em phải làm lại bài kiểm tra / mẹ bắt làm lại / em làm lại giấy khai sinh / đau đầu / em đau đầu / từ đầu năm / từ đầu năm học / lại đánh em / bắt đầu / bắt đầu từ hôm qua / đầu tuần
em gặp người lạ / em gặp người xấu / em muốn gặp mẹ / em muốn gặp ba / muốn gặp bạn / có người theo em / có người lạ nhắn tin cho em / người ta đánh em / người lớn / người quen / người lạ / nói chuyện với bạn / em muốn nói chuyện với mẹ / em không dám nói với ai
bánh mì ngon / em ăn bánh mì / mẹ mua bánh mì / ăn bánh mì chưa / bánh mì thịt / bánh / mì / bán bánh mì / em bán bánh mì phụ mẹ / ẩn đi / ẩn / giấu đi / che đi
nhà em gần trang trại / danh sách lớp / menu quán / menu hôm nay có gì ăn / chủ nhà / về nhà / em muốn về nhà / em ở nhà một mình
có / không / dạ / ok / ừ / rồi / không biết / em không biết / chưa / 1 / 2 / 0 / xin chào / cảm ơn / tạm biệt / em buồn quá / ba đánh em / hihi / . / ? / 😢 / sợ quá
cứu con mèo / con mèo cần cứu / xóa ảnh của em trên mạng / nó không chịu xóa clip / xóa clip đi mà / tắt đèn / ba tắt điện thoại của em / tiếng anh khó quá / em học tiếng anh / điểm tiếng việt / tư vấn / hủy hoại / hủy kết bạn
em muốn thoát khỏi nhà / em muốn kết thúc tất cả / em muốn kết thúc cuộc đời / em muốn dừng mọi thứ / em không muốn gì nữa / em không muốn tiếp tục sống nữa / em mệt rồi / em muốn biến mất / em muốn nghỉ học
thôi kệ nó / thôi để em hỏi mẹ / thôi em đi ăn cơm / dừng chân / dừng xe / dừng học / nó dừng lại rồi / ba dừng đánh rồi / em dừng lại ở cổng
bảo nó dừng lại / làm sao để nó dừng lại / nó bắt em dừng lại / mẹ không cho em dừng / nghỉ hè / nghỉ tết / được nghỉ / hôm nay nghỉ / mai nghỉ học
thôi việc / thôi miên / đùa giỡn / nó đùa thôi / nó bảo đùa thôi / ba kết thúc rồi / hủy thẻ / thoát nạn / em thoát rồi / em vừa thoát được / em bỏ trốn
bỏ nhà / bỏ rơi / bỏ thuốc / bỏ qua lỗi / ba bỏ qua / mẹ em bỏ qua rồi / nó nói bỏ qua đi / cô bảo bỏ qua / đi qua nhà nó / qua đây / qua chơi / qua rồi
chuyện qua rồi / mọi chuyện qua rồi / bạn khác / người khác / trường khác / câu lạc bộ / nhắc nhở / hỏi mẹ / hỏi thăm / nói dối / nói thật / nói chuyện
nói xấu / họ nói lại mẹ / kể lại / em kể rồi / kể chuyện / làm bài tiếp / ăn tiếp / ngủ tiếp / học tiếp / sống tiếp / chơi tiếp / nó lại làm tiếp
nó nhắn tiếp / ba lại tiếp tục uống / tiếp tế / tiếp khách / làm lại cuộc đời / làm lại giấy tờ / làm việc / đầu tiên / lần đầu / lúc đầu nó tốt
nhà hàng / quán ăn / thực đơn / gặp nó / gặp ba / gặp bạn / em gặp chuyện / em gặp khó khăn / gặp tai nạn / em gặp ma / người ta / người yêu
người lạ theo em / có người / có ai không / ai đó / ai vậy / con người / nhân viên quán đánh em / ăn bánh mì / bánh mì trứng / ổ bánh mì
muốn ăn bánh mì / mua bánh mì / bánh mì chả / lò bánh mì / em ổn / em đói / cứu hỏa / cứu trợ / giúp mẹ / giúp việc / khẩn trương / trợ giảng
hướng đông / xóa sổ / xóa mù chữ / english teacher / bài tiếng anh / cô tiếng anh / thầy tiếng anh đánh em / quay lại trường / quay lại nhà
quay lại với mẹ / mẹ sắp quay lại / nó sẽ quay lại / nó quay lại được không / em sợ nó quay lại / quay clip / quay đầu xe / trở về nhà / trở lại lớp
lùi xe / bước qua / bước tiếp / sau này / trước đây / hôm trước / câu chuyện / câu cá / dạ em / em / con / cho em / em muốn / giúp em / cho con / thì sao
rồi sao / vậy sao / tại sao / vì sao / sao lại thế / sao mẹ ghét em / sao biết / sao trời / đi / đi đi / nữa / lại / lại nữa rồi / nó lại đánh em nữa
chào bot / alo / ê / này
khoan / khoan đã / chờ chút / đợi xíu / từ từ / em không thể dừng lại / không dừng được / dừng tim / nó dừng xe / thôi xong / thôi toi rồi / thôi kệ em
thôi để ba đánh / thôi mẹ đừng đánh / đừng đánh em nữa / thôi đừng đánh nữa / không đánh nữa / không học nữa / em không học nữa / em không đi nữa
không yêu nữa / em không ăn nữa / không sống nữa / em không muốn sống nữa / nghỉ chơi / nghỉ chơi với em / nó nghỉ chơi em / bỏ em / bỏ mặc em
đừng bỏ em / bỏ qua em / mẹ bỏ qua em / quay lại đây / nó bắt quay lại / quay lưng / quay cóp / nhắc bài / hỏi bài / hỏi bài toán / kể chuyện cười
nói lại với ba / đừng nói lại với mẹ / đừng nói lại / làm tiếp bài tập / tiếp xúc / tiếp theo nó đánh em / sau đó nó đánh tiếp / nó còn muốn tiếp tục
em phải tiếp tục chịu đựng / em có nên tiếp tục không / làm lại từ đầu năm / bắt đầu từ năm lớp 3 / đầu tháng / menu trà sữa / trang web / trang facebook
gặp người yêu / gặp người quen / em gặp người ta / có người thật sự thương em không / người thật ra là ai / em nói chuyện với người lạ
em lỡ nói chuyện với người lạ / em gặp một người trên mạng / em gặp nhân viên quán / em là nhân viên / mẹ em là nhân viên / ba em là cán bộ / cán bộ xã
hôm nay em đi ăn bánh mì / thích bánh mì / bánh mì pate / bánh mì ba lát / 2 ổ bánh mì / hai ổ bánh mì / bánh mì không / bánh mì ngọt
`);

describe.each(Object.entries(words))("the word: %s", (word, messages) => {
  test.each(messages)("%s", (text) => expect(readGlobalWord(text)).toBe(word));
});

describe("what only sounds like a word of ours", () => {
  test.each(neither)("%s", (text) => expect(readGlobalWord(text)).toBeNull());
});

/** A reason beside the wish, an elder who says "bà" or "ông", two short sentences, what was entered wrongly. */
const inPassing: Readonly<Partial<Record<GlobalWord, readonly string[]>>> = {
  stop: said(`
mẹ gọi xuống rồi, dừng nha / bà em vào phòng, dừng lại đi / em hết pin rồi, nghỉ nha
cho bác dừng lại nhé / bác nghỉ đây cháu nhé / thôi con phải đi tắm đây, mai nói tiếp
thôi hôm khác em nhắn lại nha / tôi không có nhu cầu báo cáo nữa / bỏ giùm tui cái đơn này
i dont want to chat anymore / stop texting me / kết thúc cuộc trò chuyện tại đây
`),
  back: said(`
em ghi sai tuổi, cho em ghi lại / con gõ lộn tên trường / bà ấn nhầm rồi cháu ơi
em lỡ chọn không, em muốn chọn có / sửa lại số điện thoại vừa nhập / lùi lại giúp bà một câu
i picked the wrong one / i want to fix my last answer
`),
  skip: said(`
mệ không nhớ, qua câu khác / em không biết đâu, bỏ qua / qua câu khác đi, em không nhớ
cái này riêng tư quá, bỏ qua nha / câu này con chịu, hỏi câu khác đi / i dont remember, next
tôi không tiện cung cấp thông tin này / skip over this one
`),
  repeat: said(`
bà không hiểu ý cháu / cháu hỏi gì ông không hiểu / giải thích đơn giản hơn cho con hiểu
em không hiểu từ đó / cô hỏi gì em quên mất / nói cách khác đi / could you explain that please
`),
  resume: said(`
ba em ngủ rồi, nói tiếp nha / em học bài xong rồi, hỏi tiếp đi / giờ em rảnh rồi, nói tiếp
làm tiếp tờ khai hôm qua / im ready, go on
`),
  "start-over": said(`
con ghi sai hết rồi, cho con ghi lại từ đầu / làm báo cáo mới / trả lời lại từ câu đầu / lets start over
`),
  menu: said(`
mấy cái nút lúc nãy đâu rồi / quay lại bảng chọn ban đầu / show me the menu again
`),
  person: said(`
cho bà gặp cô tư vấn / bác muốn gặp người trực / gọi nhân viên ra nói chuyện với em
máy dở quá cho em gặp người / có cô nào trực không / nhờ ai đó gọi lại cho tôi
i dont want to talk to a robot
`),
  emergency: said(`
con cần cứu gấp / cần người đến giúp ngay / giúp cháu gấp với / this is an emergency / cứu con với cô ơi
cuu em voi gap lam / cứu bé với ạ / e đang nguy hiểm lắm / khẩn cấp khẩn cấp / gấp lắm rồi cô ơi giúp con
giúp con ngay với, con đang gặp nguy hiểm / help me please now / its an emergency
tôi cần giúp đỡ khẩn cấp / chúng cháu đang gặp nguy hiểm / cứu em mau lên / con bị nguy hiểm, cứu con
cần người tới cứu gấp / em cần giúp liền, gấp lắm / help help
`),
  help: said(`
chỉ ông cách xài với / bác không rành, hướng dẫn bác với / bot giúp được việc gì / what can you do for me
cái này dùng sao hả cháu / chỉ bà cách dùng với / con phải làm sao để dùng cái này
bot giúp em được gì vậy / em không biết dùng, hướng dẫn em / huong dan tui xai voi
bạn làm được những gì vậy / cái này để làm gì thế / how do i use this bot / what can you help me with
bấm vô đâu vậy cô / trợ giúp với ạ / cách nhắn làm sao vậy ad / mẹ không rành, chỉ mẹ cách xài với
tui phải bấm cái gì đây / ở đây giúp được mấy chuyện gì / con chưa biết xài, chỉ con
how do i use this thing
`),
  english: said(`
text me in english please / tôi không biết tiếng việt / can we talk in english / english plz
i dont speak vietnamese / cho em nói tiếng anh đi / đổi qua tiếng anh dùm / switch to english please
chuyen sang tieng anh / sorry can you use english / nói tiếng anh được không
`),
  vietnamese: said(`
em không hiểu tiếng anh, viết tiếng việt đi / i want vietnamese / cho em nói tiếng việt
đổi lại tiếng việt đi bot / em không biết tiếng anh, nói tiếng việt đi / tieng viet nha
vietnamese please / quay về tiếng việt giúp bà / đổi qua tiếng việt giùm con / speak vietnamese please
`),
  delete: said(`
xóa hết những gì con vừa nhắn / xóa giùm em đoạn chat này / xóa tin nhắn đi, sợ ba đọc được
erase everything i typed / xóa hết tin nhắn nãy giờ dùm em / xóa đoạn chat này đi, sợ mẹ thấy
xoa het di nha / em muốn xóa những gì em kể / tôi yêu cầu xóa thông tin của con tôi
xóa cuộc trò chuyện giúp mình với / please delete everything i said / làm sao xóa tin nhắn này vậy
xóa giùm con mấy cái con nhắn / delete this conversation / xóa mấy câu em vừa nhắn đi
xoá giùm hết cuộc nói chuyện này nha / con sợ ba đọc, xóa hết đi / can you delete our messages
`),
};

const onlyNear = said(`
mai nói tiếp / hôm khác em vô lại / sáng mai em nhắn lại nha / má kêu rồi, bye / i have to go, talk later
con không rõ ạ / gặp người yêu của chị / em không biết đường về / con quên rồi / mẹ gọi em về
ba vừa ngủ dậy / mẹ kêu con im / tiếng việt khó quá / cô dạy hay quá / ai tới với con đi
are you a real person / bà em già rồi / em hết pin rồi / em ăn cơm xong rồi / điện thoại em bị hư
ông quay lại rồi / bà muốn quay lại / giờ chưa nói được, có người ngồi cạnh / em không biết / em nói lộn
sợ ba đọc được / thôi con đi ngủ
`);

describe.each(Object.entries(inPassing))("the word with more beside it: %s", (word, messages) => {
  test.each(messages)("%s", (text) => expect(readGlobalWord(text)).toBe(word));
});

describe("a reason or an elder's name alone", () => {
  test.each(onlyNear)("%s", (text) => expect(readGlobalWord(text)).toBeNull());
});

describe("without marks", () => {
  const cases = [
    ...Object.entries(words).flatMap(([word, messages]) =>
      messages.map((text) => ({ text: foldText(text), word })),
    ),
    ...neither.map((text) => ({ text: foldText(text), word: null })),
    ...Object.entries(inPassing).flatMap(([word, messages]) =>
      messages.map((text) => ({ text: foldText(text), word })),
    ),
    ...onlyNear.map((text) => ({ text: foldText(text), word: null })),
  ];
  it("nearly all are read alike", () => {
    const wrong = cases.filter(({ text, word }) => readGlobalWord(text) !== word);
    expect(wrong.length / cases.length, JSON.stringify(wrong)).toBeLessThan(0.02);
  });
});

describe("a slip of the finger in a longer word", () => {
  test.each([
    ["quay lạii", "back"],
    ["quy lại câu trước", "back"],
    ["tiếp tụt", "resume"],
    ["nhắt lại câu hỏi", "repeat"],
    ["nhawc lại", "repeat"],
    ["kêt thuc", "stop"],
    ["bỏ qua câu nay", "skip"],
    ["làm lại tư đàu", "start-over"],
    ["gặp ngừơi thật", "person"],
    ["trang chũ", "menu"],
    ["đừng lại", "stop"],
  ])("%s: %s", (text, word) => expect(readGlobalWord(text)).toBe(word));
  test.each(["đứng lại", "mua lại", "bò qua", "thời", "thổi", "đường", "quà", "giừng"])(
    "%s is another word",
    (text) => expect(readGlobalWord(text)).toBeNull(),
  );
});

describe("any text", () => {
  const pieces = [
    "thôi",
    "dừng",
    "lại",
    "em",
    "muốn",
    "cho",
    "tiếp",
    "tục",
    "ạ",
    "đi",
    "bỏ",
    "qua",
    ",",
    "\ud800",
    hideWord,
    "k",
  ];
  it("is read without throwing, and twice the same", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 200 }),
          fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(" ")),
        ),
        (text) => {
          expect(readGlobalWord(text)).toBe(readGlobalWord(text));
        },
      ),
      { numRuns: 500 },
    );
  });
  test.each(["thôi ", "em muốn ", "dạ ", "quay lại ", "cho em ", "ê "])(
    "20,000 characters of %j are no word",
    (piece) => {
      expect(readGlobalWord(piece.repeat(20_000 / piece.length))).toBeNull();
    },
  );
});
