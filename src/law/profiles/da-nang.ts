import type { Profile } from "./profile.ts";

/** Đà Nẵng: QĐ 960/QĐ-UBND sets days where the law sets none; no limit shorter than the law's was seen. */
export const daNang: Profile = {
  id: "da-nang",
  name: { vi: "thành phố Đà Nẵng", en: "the city of Đà Nẵng" },
  province: "48",
  shorter: [],
};
