import { dialled } from "#units/contacts.ts";

/** Telephone numbers, each to be dialled by itself, none broken over two lines. */
export const Telephone = ({ value }: { readonly value: string }) => (
  <>
    {value.split(/\s*,\s*/).map((number, at) => (
      <>
        {at > 0 && ", "}
        <a href={`tel:${dialled(number)}`}>
          {number.replaceAll(" ", "\u00A0").replaceAll("-", "\u2011")}
        </a>
      </>
    ))}
  </>
);
