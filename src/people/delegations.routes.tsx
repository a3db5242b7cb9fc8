import { z } from "zod";

import { filled, readForm, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { aDay, doneAt, missing, numberIn, type Rooms, todayOf, viewOf } from "./admin-view.ts";
import { delegable, delegate, endDelegation, standInsFor, standInsOf } from "./delegations.ts";
import type { HeldPost, OfficerId, Staff } from "./model.ts";
import { DelegationPage, type DelegationForm } from "./pages/delegation.tsx";
import { officeRefusalText } from "./refusals.ts";
import type { View } from "./pages/frame.tsx";

/** A head lets a colleague stand in for a time, and takes it back. */
export function delegationRoutes({ open, house, site }: Rooms): void {
  const { sql } = house;

  open.get(paths.organisation.delegation, "staff", async (c, staff, lang) => {
    const held = own(staff, c.req.param("post"));
    if (!held) return missing(c, site, staff);
    return drawn(held, viewOf(c, site, staff, lang), filled({ from: todayOf(house) }), 200);
  });

  open.post(
    paths.organisation.delegation,
    { right: "staff", fresh: true },
    async (c, staff, lang) => {
      const held = own(staff, c.req.param("post"));
      if (!held) return missing(c, site, staff);
      const read = await readForm(delegationForm, c.req.raw);
      const view = viewOf(c, site, staff, lang);
      if (!read.ok) return drawn(held, view, read.form, read.status);
      const { officer, from, to } = read.value;
      const wanted = { officer: officerIn(officer), from, to };
      const done = await delegate(sql, held.post, wanted, staff, house.clock());
      if (done.ok)
        return doneAt(c, paths.organisation.delegation.to({ post: String(held.post) }), lang);
      const form = withProblem(read.form, officeRefusalText[done.refusal.because]);
      return drawn(held, view, form, 422);
    },
  );

  open.post(paths.organisation.delegationEnding, "staff", async (c, staff, lang) => {
    const held = own(staff, c.req.param("post"));
    if (!held) return missing(c, site, staff);
    const read = await readForm(endingForm, c.req.raw);
    if (read.ok) await endDelegation(sql, held.post, read.value.appointment, staff, house.clock());
    return doneAt(c, paths.organisation.delegation.to({ post: String(held.post) }), lang);
  });

  async function drawn(
    held: HeldPost,
    view: View,
    form: DelegationForm,
    status: number,
  ): Promise<Response> {
    const on = todayOf(house);
    const [standIns, colleagues] = await Promise.all([
      standInsOf(sql, held.post, on),
      standInsFor(sql, held.post, on),
    ]);
    return html(<DelegationPage {...{ view, held, form, standIns, colleagues }} />, status);
  }
}

const own = (staff: Staff, post: string | undefined): HeldPost | undefined =>
  delegable(staff).find((held) => held.post === numberIn(post));

const delegationForm = z.object({ officer: z.uuid(), from: aDay, to: aDay });
const endingForm = z.object({ appointment: z.coerce.number().int().positive() });

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a UUID; whether it is anybody is asked next
const officerIn = (typed: string): OfficerId => typed as OfficerId;
