import type { Day } from "#kernel/day.ts";

/** A post that answers to the public. Titles only: who holds it is said on one's own matter. */
export type PublicPost = { readonly title: string; readonly role: "head" | "reception" };

/** A name a unit had, and the last day it had it. */
export type PastName = { readonly name: string; readonly until: Day };
