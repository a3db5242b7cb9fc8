import { existsSync, readFileSync } from "node:fs";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { legalFormOf } from "./denunciation.ts";

const looksLike = (text: string) => legalFormOf(text).looksLike;

/** What people wrote, invented for these tests; nobody in it exists. */
const denunciations = [
  "Tôi tố cáo ông Trần Văn Thử, chủ tịch xã, nhận hối lộ khi cấp sổ đỏ.",
  "toi to cao ong tran van thu nhan hoi lo",
  "TÔI TỐ CÁO CÁN BỘ ĐỊA CHÍNH LẬP KHỐNG HỒ SƠ",
  "ĐƠN TỐ CÁO\nKính gửi: Chủ tịch Ủy ban nhân dân phường",
  "don to cao\nkinh gui chu tich ubnd phuong",
  "Về việc tố cáo ông Trần Văn Thử bán đất công",
  "V/v tố cáo bà Nguyễn Thị Mẫu làm giả giấy tờ",
  "Nay tôi viết đơn này tố cáo hành vi bao che xây dựng trái phép của tổ trưởng.",
  "Chúng tôi tố\ncáo trưởng thôn ăn chặn tiền hỗ trợ người nghèo.",
  "Cán bộ một cửa đòi phong bì mới trả kết quả.",
  "Anh công an khu vực vòi tiền của các hộ kinh doanh.",
  "Ông chủ tịch tham ô tiền làm đường.",
  "can bo phuong vòi tiền dân",
  "Kế toán xã biển thủ tiền trợ cấp.",
  "Chủ tịch lợi dụng chức vụ để chia đất cho người nhà.",
  "chu tich loi dung chuc vu chia dat cho nguoi nha",
  "Người bị tố cáo: ông Lê Văn Ví Dụ, phó chủ tịch",
  "Nội dung tố cáo như sau: hiệu trưởng thu tiền trái phép.",
  "Tôi muốn tố cáo một cán bộ thuế.",
  "Em xin tố cáo việc nhận tiền để làm nhanh hồ sơ.",
  "toos caos oong chur tichj xax",
  "to61 cao1 can bo6 xa4",
  "The officer asked for a bribe before he stamped my papers.",
  "I denounce the chairman of the ward.",
  "Lãnh đạo phường nhận tiền lót tay của chủ đầu tư.",
  "Tôi khiếu nại, tố cáo ông Trần Văn Thử đánh người.",
  "Tôi làm đơn tố giác công ty xả thải trộm ban đêm.",
  "Giám đốc trung tâm làm giả hồ sơ thanh toán.",
  "Tôi viết đơn này để tố cáo bà kế toán trường lấy tiền quỹ phụ huynh.",
  "Kính đề nghị thanh tra làm rõ việc chủ tịch xã nhận tiền chạy dự án.",
  "Phó chủ tịch phường có dấu hiệu tham nhũng trong dự án chợ.",
  "Dân chúng tôi đồng loạt tố cáo hành vi đổ thải của nhà máy.",
  "Đề nghị xử lý ông Tổ trưởng bớt xén gạo cứu trợ.",
  "Cán bộ thuế gợi ý đưa phong bì để giảm thuế.",
];

const complaints = [
  "Tôi khiếu nại quyết định số 12/QĐ-UBND về thu hồi đất.",
  "toi khieu nai quyet dinh so 12",
  "ĐƠN KHIẾU NẠI\nKính gửi: Chủ tịch phường",
  "Gia đình tôi khiếu nại\nquyết định xử phạt hành chính vì tôi không vi phạm.",
  "Tôi không đồng ý với quyết định thu hồi đất, yêu cầu hủy quyết định này.",
  "Đề nghị huỷ quyết định cưỡng chế ngày 01/10/2026.",
  "Đề nghị xem xét lại quyết định bồi thường theo đúng pháp luật.",
  "Khiếu nại lần hai về phương án bồi thường.",
  "Tôi đề nghị xem xét theo trình tự khiếu nại.",
  "khieu nai hanh vi khong cap giay phep xay dung",
  "khieeus naij quyeets ddinhj thu hooif ddaats",
  "Khiếu nại việc chậm cấp giấy chứng nhận.",
  "Tôi không chấp nhận kết quả giải quyết lần đầu, xin khiếu nại tiếp.",
  "Yêu cầu UBND phường huỷ bỏ quyết định xử phạt số 45.",
  "This is an appeal against the decision of the ward to take our land.",
];

const neither = [
  "Rác thải chất đống ở đầu ngõ ba ngày không ai thu gom.",
  "Phản ánh ổ gà trước cổng trường, tối rất nguy hiểm.",
  "Tổ dân phố số 5 mất điện từ hôm qua.",
  "to dan pho so 5 mat dien tu hom qua",
  "Cây to cao sắp đổ vào dây điện.",
  "cay xa cu to cao truoc cong truong sap do",
  "ngoi nha to cao che het anh sang",
  "Đề nghị tổ chức họp tổ dân phố buổi tối.",
  "Nước tố lên làm ngập đường làng.",
  "Báo cáo tờ khai thuế ở đâu, thưa ông bà?",
  "Phường nên niêm yết quy trình giải quyết khiếu nại, tố cáo.",
  "Xin hỏi thời hạn giải quyết khiếu nại là bao lâu?",
  "Phòng tiếp dân và giải quyết khiếu nại, tố cáo mở cửa mấy giờ?",
  "Xin cho tôi mẫu đơn khiếu nại.",
  "Luật Tố cáo quy định thế nào ạ?",
  "Đây không phải là đơn tố cáo, tôi chỉ phản ánh đèn hỏng.",
  "Tôi không tố cáo ai cả, chỉ mong sửa đường.",
  "Tôi không khiếu nại, chỉ hỏi thủ tục.",
  "Ông A bị tố cáo trên mạng, xã nên trả lời cho dân yên tâm.",
  "Kiến nghị tổ chức tuyên truyền phòng chống tham nhũng cho cán bộ trẻ.",
  "Đề nghị treo pa nô phòng, chống tham nhũng ở nhà văn hóa.",
  "Chương trình tập huấn cho cán bộ về phòng, chống tham nhũng rất bổ ích.",
  "Cán bộ ở bộ phận một cửa nói năng thiếu tôn trọng.",
  "Tôi phản đối chủ trương này, làm thế là sai và tốn tiền dân.",
  "Chính sách thu phí mới thật vô lý, xin bỏ.",
  "Chủ tịch phường làm việc rất kém, tôi thất vọng.",
  "Khói đốt mùn cưa làm trẻ em ho nhiều.",
  "Đề nghị xã công khai danh sách hộ nghèo.",
  "Cáo phó dán kín cột điện, mất mỹ quan.",
  "Quảng cáo dán đầy tường, tố chất thẩm mỹ kém.",
  "Cơn bão tố vừa qua làm tốc mái nhà văn hóa.",
  "The street lamp in front of the school is broken.",
  "I have a complaint: the rubbish was not collected for three days.",
  "ddeen dduwowngf hoongr 5 boongs",
  "Xin cám ơn cán bộ một cửa đã không nhận phong bì của tôi.",
  "Cán bộ tư pháp rất nhiệt tình, không hề vòi vĩnh.",
  "Cháu tôi bị tố oan trên mạng, nhờ phường hòa giải.",
  "Khi nào phường công khai kết quả giải quyết tố cáo năm ngoái?",
  "Xin hỏi nộp đơn khiếu nại ở đâu?",
  "Đường dây nóng tiếp nhận khiếu nại không ai nghe máy.",
  "Hòm thư tố cáo của phường bị hỏng khóa.",
  "Bảng điện tử chạy chữ quá nhanh, các yếu tố cần thiết không đọc kịp.",
  "",
];

describe("looks like a denunciation", () => {
  test.each(denunciations)("%s", (text) => {
    expect(looksLike(text)).toBe("denunciation");
    expect(looksLike(text.normalize("NFD"))).toBe("denunciation");
  });
});

describe("looks like a complaint", () => {
  test.each(complaints)("%s", (text) => {
    expect(looksLike(text)).toBe("complaint");
    expect(looksLike(text.normalize("NFD"))).toBe("complaint");
  });
});

describe("is neither, whatever it thinks", () => {
  test.each(neither)("%s", (text) => {
    expect(legalFormOf(text)).toEqual({ looksLike: null, because: { vi: "", en: "" } });
    expect(looksLike(text.normalize("NFD"))).toBe(null);
  });
});

test("a denunciation is seen wherever it stands in a long letter", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...neither), { maxLength: 6 }),
      fc.constantFrom(...denunciations),
      fc.array(fc.constantFrom(...neither), { maxLength: 6 }),
      (before, text, after) => {
        expect(looksLike([...before, text, ...after].join("\n\n"))).toBe("denunciation");
      },
    ),
  );
});

test("line ends, double blanks and invisible marks inside the words change nothing", () => {
  for (const between of ["\n", "\r\n", "  ", "\t", " \u200B", "\u00A0"]) {
    expect(looksLike(`Tôi tố${between}cáo${between}ông Thử`)).toBe("denunciation");
  }
});

test("never throws, whatever is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(["denunciation", "complaint", null]).toContain(looksLike(text));
    }),
  );
});

const fixtures = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/vietnamese-text/feedback-fixtures.jsonl`;

test.skipIf(!existsSync(fixtures))(
  "46 reports: every complaint is asked about, nothing else",
  () => {
    const reports = readFileSync(fixtures, "utf8")
      .trim()
      .split("\n")
      .map((line): { id: string; kind: string; text: string } => JSON.parse(line));
    const wrong = reports.filter(
      ({ kind, text }) => looksLike(text) !== (kind === "khieu-nai" ? "complaint" : null),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  },
);
