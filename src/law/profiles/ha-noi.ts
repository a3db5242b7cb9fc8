import type { Profile } from "./profile.ts";

/** Hà Nội: QĐ 1207/QĐ-UBND sets hours where the law sets none; no limit shorter than the law's was seen. */
export const haNoi: Profile = {
  id: "ha-noi",
  name: { vi: "thành phố Hà Nội", en: "the city of Hà Nội" },
  province: "01",
  shorter: [],
};
