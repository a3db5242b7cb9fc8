import { may } from "#access/policy.ts";
import { templateOf } from "#access/roles.ts";
import type { StaffHeader } from "#web/header.tsx";

import type { HeldPost, Staff } from "./model.ts";
import { headerTexts } from "./texts.ts";

/** Who is signed in, as the header of every page names them. */
export function headerOf(staff: Staff): StaffHeader {
  const post = foremost(staff);
  const admin = may(staff, "administer");
  return {
    name: staff.name,
    post: post?.title ?? headerTexts.noPost,
    unit: post?.unitName ?? headerTexts.noUnit,
    admin,
    // Administrators find the routing among their own rooms.
    rooms: [
      ...rooms.filter((room) => may(staff, room) && !(admin && room === "routing")),
      // Boards are read with the right to tasks.
      ...(may(staff, "tasks") ? (["programmes", "reviews"] as const) : []),
      // The picture of the organisation is open to everybody who works here.
      "organisation",
    ],
  };
}

const rooms = [
  "matters",
  "tasks",
  "complaints",
  "letters",
  "reception",
  "intake",
  "directives",
  "news",
  "comments",
  "postings",
  "templates",
  "papers",
  "reports",
  "routing",
  "closures",
  "calendar",
  "retention",
  "audit",
] as const;

const foremost = (staff: Staff): HeldPost | undefined =>
  staff.posts.toSorted((a, b) => templateOf(b.role).weight - templateOf(a.role).weight)[0];
