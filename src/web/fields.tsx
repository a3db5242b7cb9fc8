import type { Children } from "./jsx.ts";

import type { Form } from "./form.ts";
import { lengthOf } from "#kernel/text.ts";

import { describedBy, Optional, Row, Said, wiring, type FieldProps } from "./field-row.tsx";
import { useSay, type Words } from "./language.ts";
import { fieldTexts } from "./texts.ts";

type TextFieldProps<Name extends string> = FieldProps<Name> & {
  readonly type?:
    | "text"
    | "email"
    | "tel"
    | "search"
    | "password"
    | "date"
    | "time"
    | "number"
    | "url";
  readonly autocomplete?: string;
  readonly inputmode?: "text" | "numeric" | "tel" | "email" | "decimal";
  /** How much text is expected: a short box promises a short answer. */
  readonly width?: "short" | "medium" | "full";
  readonly maxlength?: number;
};

export const TextField = <Name extends string>(props: TextFieldProps<Name>) => {
  const { form, name, type = "text", autocomplete, inputmode, width = "full", maxlength } = props;
  return (
    <Row {...props}>
      <input
        {...wiring(props)}
        class={width === "full" ? undefined : `w-${width}`}
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-assertion -- Preact splits inputs by type, and a union is none of them
        type={type as "text"}
        // A password is never sent back to the page.
        value={type === "password" ? undefined : form.values[name]}
        autocomplete={autocomplete}
        inputMode={inputmode}
        maxLength={maxlength}
      />
    </Row>
  );
};

type TextAreaProps<Name extends string> = FieldProps<Name> & {
  readonly rows?: number;
  /** The most characters; counted below the box, and never cut off while typing. */
  readonly max?: number;
};

export const TextArea = <Name extends string>(props: TextAreaProps<Name>) => {
  const { form, name, rows = 6, max } = props;
  const value = form.values[name] ?? "";
  return (
    <Row {...props}>
      <textarea {...wiring(props, max !== undefined)} rows={rows}>
        {value.startsWith("\n") ? `\n${value}` : value}
      </textarea>
      {max !== undefined && <Counter name={name} count={lengthOf(value)} max={max} />}
    </Row>
  );
};

const Counter = (props: {
  readonly name: string;
  readonly count: number;
  readonly max: number;
}) => {
  const say = useSay();
  return (
    <dv-counter for={props.name} max={props.max}>
      <p class="counter" id={`${props.name}-count`}>
        {say(fieldTexts.counter(props.count, props.max))}
      </p>
    </dv-counter>
  );
};

export type Option = {
  readonly value: string;
  readonly label: Words;
  readonly hint?: Words;
  readonly disabled?: boolean;
};
/** Options under a heading, for lists too long to read as one. */
export type OptionGroup = { readonly label: Words; readonly options: readonly Option[] };

type SelectProps<Name extends string> = FieldProps<Name> & {
  readonly options: readonly (Option | OptionGroup)[];
  /** First line of the list while nothing is chosen; without it the first option is. */
  readonly empty?: Words;
};

export const Select = <Name extends string>(props: SelectProps<Name>) => {
  const say = useSay();
  const chosen = props.form.values[props.name] ?? "";
  const option = (one: Option) => (
    <option value={one.value} selected={one.value === chosen} disabled={one.disabled}>
      {say(one.label)}
    </option>
  );
  return (
    <Row {...props}>
      <select {...wiring(props)}>
        {props.empty !== undefined && <option value="">{say(props.empty)}</option>}
        {props.options.map((one) =>
          "options" in one ? (
            <optgroup label={say(one.label)}>{one.options.map(option)}</optgroup>
          ) : (
            option(one)
          ),
        )}
      </select>
    </Row>
  );
};

type ChoiceProps<Name extends string> = FieldProps<Name> & { readonly options: readonly Option[] };

/** One of a few; every choice is readable before choosing. */
export const Radios = <Name extends string>(props: ChoiceProps<Name>) => (
  <Choices {...props} type="radio" chosen={[props.form.values[props.name] ?? ""]} />
);

/** Any of a few, sent as the same name several times. */
export const Checkboxes = <Name extends string>(props: ChoiceProps<Name>) => (
  <Choices {...props} type="checkbox" chosen={props.form.lists?.[props.name] ?? []} />
);

const Choices = <Name extends string>(
  props: ChoiceProps<Name> & {
    readonly type: "radio" | "checkbox";
    readonly chosen: readonly string[];
  },
) => {
  const { form, name, options, type, chosen } = props;
  const say = useSay();
  const error = form.errors[name];
  return (
    <fieldset class={error ? "field wrong" : "field"} aria-describedby={describedBy(props, false)}>
      <legend>
        {say(props.label)}
        {props.optional && <Optional />}
      </legend>
      <Said {...props} />
      {options.map((option, at) => {
        // The first one carries the plain name as its id: the error summary links there.
        const id = at === 0 ? name : `${name}-${option.value}`;
        return (
          <div class="choice">
            <input
              id={id}
              type={type}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              disabled={option.disabled}
              aria-describedby={option.hint && `${id}-about`}
            />
            <label for={id}>{say(option.label)}</label>
            {option.hint && (
              <p class="hint" id={`${id}-about`}>
                {say(option.hint)}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
};

/** One yes-or-no; sends `value` ("on") when ticked and nothing when not. */
export const Checkbox = <Name extends string>(
  props: FieldProps<Name> & { readonly value?: string },
) => {
  const { form, name, label, value = "on" } = props;
  const say = useSay();
  return (
    <div class={form.errors[name] ? "field wrong" : "field"}>
      <Said {...props} hint={undefined} />
      <div class="choice">
        <input
          {...wiring(props)}
          type="checkbox"
          value={value}
          checked={form.values[name] === value}
        />
        <label for={name}>{say(label)}</label>
        {props.hint && (
          <p class="hint" id={`${name}-hint`}>
            {say(props.hint)}
          </p>
        )}
      </div>
    </div>
  );
};

type FileFieldProps<Name extends string> = FieldProps<Name> & {
  /** As in HTML: "image/*" or ".pdf,.docx". */
  readonly accept?: string;
  readonly multiple?: boolean;
};

/** Chosen files cannot be kept when a form is drawn again; the hint should say so after an error. */
export const FileField = <Name extends string>(props: FileFieldProps<Name>) => (
  <Row {...props}>
    <dv-photos for={props.name}>
      <input
        {...wiring(props)}
        type="file"
        accept={props.accept}
        multiple={props.multiple ?? false}
      />
    </dv-photos>
  </Row>
);

export const Hidden = <Name extends string>(props: {
  readonly form: Form<Name>;
  readonly name: Name;
  /** Without it, what the form already carries. */
  readonly value?: string;
}) => (
  <input
    type="hidden"
    name={props.name}
    value={props.value ?? props.form.values[props.name] ?? ""}
  />
);

/** Several fields that answer one question. */
export const Fieldset = (props: {
  readonly legend: Words;
  readonly hint?: Words;
  readonly children: Children;
}) => {
  const say = useSay();
  return (
    <fieldset class="group">
      <legend>{say(props.legend)}</legend>
      {props.hint && <p class="hint">{say(props.hint)}</p>}
      {props.children}
    </fieldset>
  );
};

/** The one primary button of a page; `quiet` for the others, `grave` for what cannot be taken back. */
export const SubmitButton = (props: {
  readonly label: Words;
  readonly look?: "primary" | "quiet" | "grave";
  readonly name?: string;
  readonly value?: string;
}) => {
  const say = useSay();
  return (
    <button
      type="submit"
      class={`button ${props.look ?? "primary"}`}
      name={props.name}
      value={props.value}
    >
      {say(props.label)}
    </button>
  );
};

/** Says first what has to be put right, and links to it (WCAG 3.3.1). */
export const ErrorSummary = ({ form }: { readonly form: Form }) => {
  const say = useSay();
  const errors = Object.entries(form.errors);
  if (errors.length === 0 && form.problem === undefined) return null;
  return (
    <dv-focus>
      <div class="error-summary" role="alert" aria-labelledby="can-sua" tabindex={-1}>
        <h2 id="can-sua">{say(fieldTexts.toPutRight)}</h2>
        {form.problem && <p>{say(form.problem)}</p>}
        {errors.length > 0 && (
          <ul>
            {errors.map(([name, message]) => (
              <li>
                <a href={`#${name}`}>{say(message ?? "")}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </dv-focus>
  );
};
