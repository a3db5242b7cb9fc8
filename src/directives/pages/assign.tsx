import type { Text } from "#kernel/text.ts";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Directive } from "../model.ts";
import { directiveTexts as t } from "../texts/pages.ts";
import type { DirectiveFrame } from "./frame.ts";

/** One accepted finding as it stands in the form. */
export type Row = {
  readonly nth: number;
  readonly title: string;
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  /** The accountable post of the proposed unit. */
  readonly post: string | null;
  readonly repeats: string | null;
  readonly included: boolean;
  readonly unit: string;
  /** Units with a name like it, where it is not clear which. */
  readonly near: readonly string[];
  readonly product: string;
  readonly due: string;
  readonly fault: Text | null;
};

type AssignProps = DirectiveFrame & {
  readonly directive: Directive;
  readonly rows: readonly Row[];
  readonly once: string;
  readonly problem: Text | null;
};

/** Every accepted finding, to be given to a unit. */
export const AssignPage = (props: AssignProps) => {
  const { lang, trial, staff, directive, rows, once, problem } = props;
  const { code } = directive;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.assign}
      path={paths.directives.assign.to({ code }, lang)}
      here={paths.directives.list.to({})}
    >
      {problem && <Notice look="late" title={problem} live />}
      <p class="lead">{say(lang, t.assignLead)}</p>
      {rows.length === 0 ? (
        <EmptyState
          title={t.nothingToAssign}
          action={{ href: paths.directives.read.to({ code }, lang), label: t.read }}
        />
      ) : (
        <form
          class="stack"
          method="post"
          action={paths.directives.assign.to({ code }, lang)}
          noValidate
        >
          <input type="hidden" name="once" value={once} />
          {rows.map((row) => (
            <GivingRow row={row} />
          ))}
          <p class="actions">
            <button class="button primary" type="submit">
              {say(lang, t.give)}
            </button>
          </p>
        </form>
      )}
    </Layout>
  );
};

const GivingRow = ({ row }: { readonly row: Row }) => {
  const tell = useSay();
  const { nth, fault } = row;
  return (
    <fieldset class={fault ? "group card wrong" : "group card"}>
      <legend>
        {nth}. {row.responsible.length > 0 ? row.responsible.join("; ") : tell(t.nobody)}
      </legend>
      <p lang="vi">{row.title}</p>
      {row.cooperating.length > 0 && (
        <p class="under">
          {tell(t.cooperating)}: <span lang="vi">{row.cooperating.join("; ")}</span>
        </p>
      )}
      {row.repeats && (
        <p class="under">
          {tell(t.repeats)}: <code>{row.repeats}</code>
        </p>
      )}
      {fault && (
        <p class="error" id={`fault-${nth}`}>
          {tell(fault)}
        </p>
      )}
      <input type="hidden" name="nth[]" value={String(nth)} />
      <div class="choice">
        <input
          type="checkbox"
          id={`include-${nth}`}
          name="include[]"
          value={String(nth)}
          checked={row.included}
        />
        <label for={`include-${nth}`}>{tell(t.include)}</label>
      </div>
      <div class="field">
        <label for={`unit-${nth}`}>{tell(t.toUnit)}</label>
        <p class="hint" id={`unit-${nth}-hint`}>
          {row.near.length > 0
            ? tell(t.manyUnits(row.near.join(", ")))
            : tell(row.post ? t.toPost(row.post) : t.noUnit)}
        </p>
        <input
          type="text"
          id={`unit-${nth}`}
          name="unit[]"
          value={row.unit}
          maxLength={300}
          aria-describedby={`unit-${nth}-hint${fault ? ` fault-${nth}` : ""}`}
          aria-invalid={fault ? true : undefined}
        />
      </div>
      <div class="field">
        <label for={`product-${nth}`}>{tell(t.product)}</label>
        <input
          type="text"
          id={`product-${nth}`}
          name="product[]"
          value={row.product}
          maxLength={500}
        />
      </div>
      <div class="field">
        <label for={`due-${nth}`}>{tell(t.due)}</label>
        <input type="date" class="w-short" id={`due-${nth}`} name="due[]" value={row.due} />
      </div>
    </fieldset>
  );
};
