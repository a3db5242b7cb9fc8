import type { Context } from "hono";

import { may } from "#access/policy.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { PostId, Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { keepContacts } from "#units/contact.actions.ts";
import type { Contacts } from "#units/contacts.ts";
import { contactsOf } from "#units/contacts.store.ts";
import { inForce, type Unit } from "#units/model.ts";
import { unitBySlug } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { type Form, readForm, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import {
  contactForm,
  type ContactField,
  contactFormOf,
  contactsIn,
  withFaults,
} from "./contact.form.ts";
import { ContactPage } from "./pages/contact.tsx";
import { keepTexts } from "./texts.ts";

/** How a unit is reached, kept by its head, or by an administrator for any unit. */
export function contactRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;
  const today = () => dayAt(house.clock());

  open.get(paths.unit.contact, "staff", (c, staff, lang) =>
    ofKeeper(c, staff, async ({ unit }) => {
      const contacts = await contactsOf(sql, unit.id);
      return page({ staff, lang, unit, contacts, done: c.req.query("xong") !== undefined });
    }),
  );

  open.post(paths.unit.contact, "staff", (c, staff, lang) =>
    ofKeeper(c, staff, async ({ unit, post }) => {
      const read = await readForm(contactForm, c.req.raw);
      const { slug, id } = unit;
      const again = async (form: Form<ContactField>, status: number, now?: Contacts) =>
        page(
          { staff, lang, unit, contacts: now ?? (await contactsOf(sql, id)), form, now },
          status,
        );
      if (!read.ok) return again(read.form, read.status);
      const doing = { by: staff.officer, post, at: house.clock() };
      const typed = contactsIn(read.value);
      const kept = await keepContacts(sql)(id, typed, Number(read.value.seq), today(), doing);
      if (kept.ok)
        return c.redirect(paths.unit.contact.to({ slug }, lang) + query({ xong: "1" }), 303);
      if (kept.refusal.because === "unfit")
        return again(withFaults(read.form, kept.refusal.faults), 422);
      // Both stand on the page: what was typed in the fields, what is kept now beside it.
      const { now } = kept.refusal;
      const form = { ...read.form, values: { ...read.form.values, seq: String(now.seq) } };
      return again(withProblem(form, keepTexts.changedMeanwhile), 409, now);
    }),
  );

  type Shown = {
    readonly staff: Staff;
    readonly lang: Lang;
    readonly unit: Unit;
    readonly contacts: Contacts;
    readonly form?: Form<ContactField>;
    /** Said where somebody else changed it meanwhile. */
    readonly now?: Contacts | undefined;
    readonly done?: boolean;
  };

  const page = ({ staff, lang, unit, contacts, form, now, done = false }: Shown, status = 200) =>
    html(
      <ContactPage
        lang={lang}
        trial={site.trial}
        staff={headerOf(staff)}
        unit={unit}
        form={form ?? contactFormOf(contacts)}
        now={now ?? null}
        done={done}
        today={today()}
      />,
      status,
    );

  /** For who keeps this unit's contacts; to everybody else the page is not there, as for a unit that never was. */
  async function ofKeeper(
    c: Context,
    staff: Staff,
    answer: (keeper: { readonly unit: Unit; readonly post: PostId }) => Promise<Response>,
  ): Promise<Response> {
    const unit = await unitBySlug(sql, c.req.param("slug") ?? "");
    const post = unit && inForce(unit, today()) ? keeperOf(staff, unit) : undefined;
    if (unit && post !== undefined) return answer({ unit, post });
    return failure(c, 404, site.trial, { staff: headerOf(staff) });
  }
}

/** Under which post somebody keeps the contacts of a unit: as its head, or as an administrator of the house. */
function keeperOf(staff: Staff, unit: Unit): PostId | undefined {
  const head = staff.posts.find((held) => held.role === "head" && held.unit === unit.id);
  if (head) return head.post;
  const admin = staff.posts.find((held) => may({ posts: [held] }, "administer"));
  return admin?.post;
}
