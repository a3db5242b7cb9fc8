/** The words of orders: who must, what is done, who is told, with whom, how soon. */

import { listed } from "./listed.ts";

/** Between the one who must and what they must do. */
export const modals = listed(`
  cần | cần phải | phải | có trách nhiệm | chịu trách nhiệm | có nhiệm vụ | có quyền | được giao
`);

/** Words of manner before the verb; they belong to the task and say nothing about who. */
export const manners = listed(`
  tiếp tục | định kỳ | định kỳ hàng tháng | định kỳ hằng tháng | định kỳ hàng quý | hàng tháng | hằng tháng |
  hàng quý | hằng quý | hàng năm | hằng năm | hàng tuần | hằng tuần | chủ động | tích cực | khẩn trương | tập trung | thường xuyên | kịp thời | nghiêm túc |
  sớm | trực tiếp | đồng thời | kiên quyết | quyết liệt | chú trọng | quan tâm | nghiêm chỉnh |
  chấp hành nghiêm | tổ chức | phối hợp chặt chẽ | tự | cơ bản | bảo đảm | đảm bảo | phải |
  chủ trì | thực sự | đặc biệt | trước mắt
`);

/** Verbs a task begins with. */
export const taskVerbs = listed(`
  triển khai | tập hợp | xây dựng | rà soát | tự rà soát | thực hiện | tổ chức | chỉ đạo | lãnh đạo |
  phối hợp | chủ trì | tham mưu | đề xuất | hướng dẫn | kiểm tra | giám sát | đôn đốc | theo dõi |
  báo cáo | tổng hợp | đánh giá | phát hiện | phát huy | phân công | xử lý | giải quyết | ban hành |
  hoàn thiện | hoàn thành | tuyên truyền | vận động | nắm bắt | nắm chắc | nắm | đổi mới |
  nâng cao | tăng cường | đẩy mạnh | đẩy nhanh | củng cố | kiện toàn | sắp xếp | bố trí | chuẩn bị |
  gửi | trình | thông báo | công khai | niêm yết | cung cấp | tiếp nhận | thụ lý | xác minh |
  tiếp thu | bổ sung | sửa đổi | nghiên cứu | quán triệt | phổ biến | làm tốt | làm rõ | xác định |
  nhận diện | khắc phục | chấn chỉnh | duy trì | quản lý | bảo đảm | đảm bảo | tham gia | đóng góp |
  góp ý | phản biện | lập | quyết định | xem xét | cập nhật | công bố | khảo sát | thống kê |
  thẩm định | phê duyệt | bàn giao | tiếp | đối thoại | tiếp xúc | trả lời | giao | yêu cầu |
  đề nghị | thành lập | chuyển | đầu tư | huy động | hỗ trợ | khen thưởng | tập huấn | bồi dưỡng |
  đào tạo | ứng dụng | thông tin | trau dồi | gương mẫu | chấp hành | bám sát | tiến hành |
  phát động | kết thúc | sơ kết | tổng kết | cụ thể hóa | tháo gỡ | thanh tra | điều tra | thu hồi |
  giải tỏa | cưỡng chế | lấy ý kiến | tuyển chọn | lồng ghép | kết nối | tạo điều kiện | đưa |
  tận dụng | kiểm soát | ngăn chặn | phòng ngừa | hạn chế | giữ gìn | vệ sinh | thu gom | cải tạo |
  sửa chữa | lắp đặt | tiếp tục | chú trọng | tập trung | quan tâm | chịu | chọn | làm việc | mời |
  tự mình | kiểm điểm | kê khai | chi trả | cấp | thu | nộp | khai | kiến nghị | thẩm tra |
  tiếp công dân | rút kinh nghiệm
`);

/** With these somebody tells somebody: "Giao Sở Nội vụ …", "yêu cầu Ban Dân vận … cần". */
export const tellings = listed(`
  giao | giao cho | yêu cầu | đề nghị | giao trách nhiệm cho | giao nhiệm vụ cho |
  chỉ đạo
`);

/** Before those who act together with the responsible party. */
export const withWhom = listed(`
  phối hợp với | phối hợp cùng | phối hợp chặt chẽ với | phối hợp cùng với | chủ trì phối hợp với |
  chủ trì, phối hợp với | chủ trì phối hợp cùng | chủ trì, phối hợp cùng | chủ động phối hợp với |
  phối hợp | cùng với | cùng
`);

/** Before whom a report goes to. */
export const reportWords = listed(`
  báo cáo | báo cáo với | báo cáo về | báo cáo kết quả | báo cáo kết quả thực hiện về |
  báo cáo kết quả về | gửi về | gửi | trình
`);

/** Soon, without a date: nobody may invent one. */
export const vagueWords = listed(`
  khẩn trương | kịp thời | sớm | ngay từ ban đầu | ngay | ngay lập tức | trong thời gian sớm nhất |
  trong thời gian tới | càng sớm càng tốt | nhanh chóng | sớm nhất | không chậm trễ | trước mắt
`);

/** A clause that begins so tells what was, is or holds, and asks nothing. */
export const notOrders = listed(`
  căn cứ | xét | theo đề nghị | theo đó | thống nhất | cơ bản thống nhất | đồng ý | nhất trí |
  thống nhất chủ trương | quyết định này | trường hợp | quyết định có hiệu lực | luật có hiệu lực |
  kết thúc hoạt động | hoan nghênh | biểu dương | ghi nhận | tán thành | thông qua | nơi nhận |
  kính gửi
`);

/** A new order after these stands by itself, though it stands in the same sentence. */
export const innerStarts = listed(`
  trong đó | đồng thời
`);

/** A clause that begins so leads up to its subject: "Bám sát kế hoạch của Thành ủy, Ban Dân vận …". */
export const leadIns = listed(`
  bám sát | thực hiện | từ | trên cơ sở | căn cứ | theo | để | nhằm | trong thời hạn | trong | khi |
  sau khi | trước mắt | năm | tại | đối với | qua | với | tiếp tục thực hiện | theo đó | ngày |
  kể từ | định kỳ | hàng | hằng | chậm nhất | trước | xét | quý | tháng
`);
