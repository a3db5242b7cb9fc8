import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

/** Beginnings of addresses that are nobody's to gather: desks, and what belongs to one person. */
const closed = [
  paths.staff.list.pattern,
  "/tep/",
  "/lich-rieng/",
  "/thoi-nhan-thu/",
  paths.keyring.show.pattern,
  paths.comments.own.pattern,
  "/api/",
];

/**
 * What programs that gather pages are asked. A trial house on a public address asks to be left out
 * altogether: what stands in it is invented, under the names of real wards.
 */
export const robotsLines = ({
  trial,
  origin,
}: Pick<Site, "trial" | "origin">): readonly string[] => {
  if (trial && origin.startsWith("https:")) return ["User-agent: *", "Disallow: /"];
  return [
    "User-agent: *",
    ...closed.flatMap((at) => [`Disallow: ${at}`, `Disallow: /en${at}`]),
    "",
    `Sitemap: ${origin}${paths.sitemap.to({})}`,
  ];
};
