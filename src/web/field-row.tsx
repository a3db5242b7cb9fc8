import type { Children } from "./jsx.ts";

import type { Form } from "./form.ts";
import { useSay, type Words } from "./language.ts";
import { fieldTexts } from "./texts.ts";

export type FieldProps<Name extends string> = {
  readonly form: Form<Name>;
  readonly name: Name;
  readonly label: Words;
  readonly hint?: Words | undefined;
  /** Says "(không bắt buộc)" after the label. */
  readonly optional?: boolean;
};

/** A label, what is said about it, and the control. */
export const Row = <Name extends string>(
  props: FieldProps<Name> & { readonly children: Children },
) => {
  const say = useSay();
  return (
    <div class={props.form.errors[props.name] ? "field wrong" : "field"}>
      <label for={props.name}>
        {say(props.label)}
        {props.optional && <Optional />}
      </label>
      <Said {...props} />
      {props.children}
    </div>
  );
};

export const Optional = () => {
  const say = useSay();
  return <span class="optional"> {say(fieldTexts.optional)}</span>;
};

/** The hint and the error of a field, under ids that `describedBy` names. */
export const Said = <Name extends string>({ form, name, hint }: FieldProps<Name>) => {
  const say = useSay();
  const error = form.errors[name];
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {say(hint)}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          {say(error)}
        </p>
      )}
    </>
  );
};

/** What ties a control to its label, hint, error and counter. */
export const wiring = <Name extends string>(props: FieldProps<Name>, counted = false) => ({
  id: props.name,
  name: props.name,
  "aria-invalid": props.form.errors[props.name] ? ("true" as const) : undefined,
  "aria-describedby": describedBy(props, counted),
});

export function describedBy<Name extends string>(
  { form, name, hint }: FieldProps<Name>,
  counted: boolean,
): string | undefined {
  const ids = [
    hint && `${name}-hint`,
    form.errors[name] && `${name}-error`,
    counted && `${name}-count`,
  ].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}
