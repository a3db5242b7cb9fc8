import { takeComplaintStep } from "#complaints/actions.ts";
import { registerComplaint } from "#complaints/register.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";

/** A complaint in every unit that keeps a register; where the unit has a head, accepted. */
export async function complain(house: House, staff: readonly Staff[]): Promise<void> {
  const today = dayAt(house.clock());
  const seen = new Set<number>();
  for (const one of staff) {
    const post = one.posts.find(({ role, unit }) => role === "reception" && !seen.has(unit));
    if (!post) continue;
    seen.add(post.unit);
    const registered = await registerComplaint(house)(
      {
        level: 1,
        firstCode: null,
        channel: "counter",
        receivedOn: today,
        transferor: null,
        complainants: [
          {
            person: {
              contact: { name: "Người khiếu nại thử", phone: "", email: "" },
              "identity-number": { number: "", address: "Nơi nào đó" },
            },
            represents: false,
          },
        ],
        authorised: [],
        appointed: { paper: false, strangers: 0 },
        respondent: {
          of: "decision",
          learnedOn: today,
          unit: post.unit,
          officer: null,
          number: null,
          date: null,
        },
        contents: ["Nội dung của một khiếu nại"],
        eligibility: {
          internalOrSecret: false,
          ownRight: true,
          capacity: "full",
          representationLawful: true,
          signed: true,
          secondDecision: false,
          terminatedOn: null,
          court: false,
          obstacles: [],
        },
        once: `parity-complaint:${post.unit}`,
      },
      one,
    );
    const head = staff.find(({ posts }) =>
      posts.some(({ role, unit }) => role === "head" && unit === post.unit),
    );
    if (!registered.ok || !head) continue;
    const told = { on: today, way: "handed" } as const;
    const notices = [
      { to: "complainant", ...told },
      { to: "inspectorate", ...told },
    ] as const;
    await takeComplaintStep(house)(registered.value.code, head, { step: "accept", notices }, 1);
  }
}
