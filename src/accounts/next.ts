import type { Staff } from "#people/model.ts";
import { may } from "#access/policy.ts";
import { inLanguage } from "#web/path.ts";
import { paths } from "#web/paths.ts";

/**
 * Where to go after signing in: only to our own staff pages, whatever an address asked for.
 * Anything else is the same as nothing.
 */
export function ownPath(next: string | undefined): string | undefined {
  if (next === undefined || !/^\/(?![/\\])[!-~]{0,2000}$/.test(next) || next.includes("\\"))
    return undefined;
  const base = "https://house.invalid";
  if (!URL.canParse(next, base)) return undefined;
  const url = new URL(next, base);
  const plain = inLanguage(url.pathname, "vi");
  const staffs = plain === "/can-bo" || plain.startsWith("/can-bo/");
  const doors = [paths.staff.signIn.pattern, paths.staff.signOut.pattern];
  if (url.origin !== base || !staffs || doors.some((door) => plain.startsWith(door)))
    return undefined;
  return url.pathname + url.search;
}

/** The page an officer begins the day with. */
export function startOf(staff: Staff): string {
  if (may(staff, "matters")) return paths.staff.list.to({}, staff.language);
  if (may(staff, "administer")) return paths.admin.units.to({}, staff.language);
  if (may(staff, "audit")) return paths.log.list.to({}, staff.language);
  return paths.staff.profile.to({}, staff.language);
}
