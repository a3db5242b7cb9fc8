import { z } from "zod";

import {
  type ContactFault,
  contactKinds,
  type ContactKind,
  type Contacts,
  lineOf,
  type Typed,
} from "#units/contacts.ts";
import { contactFaultText } from "#units/contact-texts.ts";
import { dayTyped } from "#web/day-typed.ts";
import { filled, type Form, withErrors } from "#web/form.ts";

const value = z.string().max(300).optional();

/** What a unit says of how it is reached: each way with where it is from and when it was checked. */
export const contactForm = z.object({
  seq: z.string().regex(/^\d{1,9}$/),
  office: value,
  office_source: value,
  office_checked: value,
  telephone: value,
  telephone_source: value,
  telephone_checked: value,
  email: value,
  email_source: value,
  email_checked: value,
  hours: value,
  hours_source: value,
  hours_checked: value,
});

export type ContactField = Extract<keyof z.input<typeof contactForm>, string>;

/** The form filled with what is kept; `seq` says which state it was filled from. */
export const contactFormOf = (contacts: Contacts): Form<ContactField> =>
  filled<ContactField>({
    seq: String(contacts.seq),
    ...Object.fromEntries(
      contactKinds.flatMap((kind) => {
        const line = lineOf(contacts, kind);
        return line
          ? [
              [kind, line.value],
              [`${kind}_source`, line.source],
              [`${kind}_checked`, line.checkedOn],
            ]
          : [];
      }),
    ),
  });

/** What was typed, way by way. */
export const contactsIn = (
  read: z.output<typeof contactForm>,
): Readonly<Record<ContactKind, Typed>> => ({
  office: typedIn(read.office, read.office_source, read.office_checked),
  telephone: typedIn(read.telephone, read.telephone_source, read.telephone_checked),
  email: typedIn(read.email, read.email_source, read.email_checked),
  hours: typedIn(read.hours, read.hours_source, read.hours_checked),
});

const typedIn = (said = "", source = "", checked = ""): Typed => ({
  value: said,
  source,
  checkedOn: dayTyped(checked),
});

/** Each fault beside the field it is about. */
export const withFaults = (
  form: Form<ContactField>,
  faults: Readonly<Partial<Record<ContactKind, ContactFault>>>,
): Form<ContactField> =>
  contactKinds.reduce((now, kind) => {
    const fault = faults[kind];
    return fault ? withErrors(now, { [fieldOf(kind, fault)]: contactFaultText[fault] }) : now;
  }, form);

function fieldOf(kind: ContactKind, fault: ContactFault): ContactField {
  if (fault === "source-missing") return `${kind}_source`;
  return fault === "checked-missing" || fault === "checked-ahead" ? `${kind}_checked` : kind;
}
