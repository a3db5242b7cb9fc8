import type { Option, OptionGroup } from "#web/fields.tsx";

import type { UnitChoice } from "../choices.store.ts";
import { stepTexts as t } from "../texts/step-page.ts";

/** Units to choose from under what they belong to, one's own first. */
export function unitOptions(units: readonly UnitChoice[]): readonly OptionGroup[] {
  const groups = new Map<string, Option[]>();
  for (const { unit, name, above, own } of units) {
    const group = own ? "" : (above ?? "");
    const options = groups.get(group);
    const option = { value: String(unit), label: name };
    if (options) options.push(option);
    else groups.set(group, [option]);
  }
  return [...groups].map(([group, options]) => ({
    label: group === "" ? t.ownUnits : group,
    options,
  }));
}
