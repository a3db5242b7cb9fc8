/**
 * A directive written for the trial and for tests; no such document was ever issued. One symbol is
 * misprinted on purpose: the Central Committee's decision stands with the letters of a city.
 */
export const sampleDirective = `THÀNH ỦY HÀ NỘI
*
Số 412-TB/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 02 tháng 11 năm 2026

THÔNG BÁO
(Văn bản mẫu để dùng thử) Kết luận của đồng chí Bí thư Thành ủy tại hội nghị giao ban công tác dân vận quý III năm 2026

Sau khi nghe báo cáo và ý kiến của các đại biểu, đồng chí Bí thư Thành ủy kết luận như sau:

1. Giao Ban Dân vận Thành ủy chủ trì, phối hợp với Văn phòng Thành ủy xây dựng kế hoạch tổng kết việc thực hiện Kết luận số 31-KL/TU ngày 14/3/2023 của Ban Thường vụ Thành ủy, hoàn thành trước ngày 15/12/2026.

2. Yêu cầu Đảng ủy các phường, xã rà soát các vụ việc người dân phản ánh nhiều lần mà chưa được trả lời; báo cáo Ban Dân vận Thành ủy trước ngày 30/11/2026.

3. UBND các phường, xã phải công khai lịch tiếp công dân tại trụ sở và trên trang thông tin điện tử, chậm nhất ngày 25/11/2026.

4. Thanh tra Thành phố phối hợp với Ban Tiếp công dân Thành phố hướng dẫn việc ghi sổ đơn thư theo một mẫu thống nhất, xong trong tháng 12/2026.

5. Giao Sở Nội vụ phối hợp với Sở Tài chính tham mưu cơ chế hỗ trợ cán bộ tiếp công dân ở cơ sở.

6. Ban Dân vận Thành ủy khẩn trương biên soạn tài liệu hướng dẫn đối thoại giữa người đứng đầu cấp ủy với nhân dân theo Quyết định số 217-QĐ/TU ngày 12/12/2013 của Bộ Chính trị.

7. Ủy ban MTTQ Việt Nam Thành phố chủ trì giám sát việc giải quyết kiến nghị của cử tri; định kỳ hằng quý gửi kết quả về Ban Dân vận Thành ủy.

8. Giao Công an Thành phố phối hợp với Đảng ủy các phường bảo đảm an ninh, trật tự tại các điểm tiếp công dân.

9. Yêu cầu Văn phòng Thành ủy theo dõi, đôn đốc việc thực hiện Thông báo này; tổng hợp kết quả, báo cáo Thường trực Thành ủy trước ngày 20 hằng tháng.

Nơi nhận:
- Ban Dân vận Thành ủy,
- Đảng ủy các phường, xã,
- UBND Thành phố,
- Lưu Văn phòng Thành ủy.

T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Nguyễn Minh Họa
`;
