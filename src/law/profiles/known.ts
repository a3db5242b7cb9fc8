import type { Day } from "#kernel/day.ts";
import type { Rule } from "../acts/rule.ts";
import type { Local } from "../local.ts";
import { daNang } from "./da-nang.ts";
import { haNoi } from "./ha-noi.ts";
import type { Profile } from "./profile.ts";

/** Only what every place has: the law. */
export const national: Profile = {
  id: "ca-nuoc",
  name: { vi: "cả nước", en: "the whole country" },
  province: null,
  shorter: [],
};

/** The places whose own limits are known. */
export const profiles: readonly Profile[] = [national, haNoi, daNang];

export type { Profile } from "./profile.ts";

export const profileNamed = (id: string): Profile | undefined =>
  profiles.find((one) => one.id === id);

/** The limit this place sets for a rule on a day; undefined where it sets none. */
export const shorterIn = (profile: Profile, rule: Rule, on: Day): Local | undefined =>
  profile.shorter.find(
    (local) => local.rule === rule.id && local.from <= on && (local.to === null || on <= local.to),
  );
