/** Words around the receipts anybody can check. */
export const receiptsTexts = {
  provable: { vi: "Biên nhận kiểm chứng được", en: "Receipts anybody can check" },
  provableAbout: {
    vi: "Mỗi bước đều được ghi vào một sổ công khai không ai sửa hay lùi ngày được. Tệp này chứng minh điều đó, cả khi không có trang này nữa. Trong tệp có nội dung ông/bà đã gửi: hãy giữ kín.",
    en: "Every step is entered in a public log nobody can change or date back. This file proves it, even without this site. It holds what you wrote: keep it to yourself.",
  },
  fetchProofs: { vi: "Tải biên nhận kiểm chứng được", en: "Download verifiable receipts" },
  howToCheck: { vi: "Kiểm chứng thế nào?", en: "How is it checked?" },
  noProofs: {
    vi: "Chưa có biên nhận kiểm chứng được nào mở được bằng mã này: việc được gửi trước khi có sổ công khai, hoặc mã bí mật vừa được cấp lại.",
    en: "There is no verifiable receipt this secret opens: it was sent before there was a public log, or the secret has just been issued anew.",
  },
};
