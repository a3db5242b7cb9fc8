import { render } from "preact-render-to-string";
import { expect, test } from "vitest";

import { Checkboxes, ErrorSummary, Select, TextArea, TextField } from "./fields.tsx";
import { filled, withErrors, type Form } from "./form.ts";
import { Language } from "./language.ts";

const label = { vi: "Việc gì?", en: "What is it about?" };
const error = { vi: "Hãy viết việc gì.", en: "Please say what it is." };

test("a field says its label, hint, error and count to those who do not see the page", () => {
  const form = withErrors(filled<"content">({ content: "👩‍👩‍👧 à\nb" }), { content: error });
  expect(render(<TextArea form={form} name="content" label={label} hint="Một câu." max={5000} />))
    .toMatchInlineSnapshot(`
    "<div class="field wrong"><label for="content">Việc gì?</label><p class="hint" id="content-hint">Một câu.</p><p class="error" id="content-error">Hãy viết việc gì.</p><textarea id="content" name="content" aria-invalid="true" aria-describedby="content-hint content-error content-count" rows="6">👩‍👩‍👧 à
    b</textarea><dv-counter for="content" max="5000"><p class="counter" id="content-count">5/5.000 ký tự</p></dv-counter></div>"
  `);
});

test("the summary links to every field that has to be put right, in the language of the page", () => {
  const form = withErrors(filled<"title">({}), { title: error });
  const page = render(
    <Language.Provider value="en">
      <ErrorSummary form={form} />
    </Language.Provider>,
  );
  expect(page).toContain('role="alert"');
  expect(page).toContain('<a href="#title">Please say what it is.</a>');
  expect(render(<ErrorSummary form={filled<"title">({})} />)).toBe("");
});

test("what was chosen is chosen again", () => {
  const form: Form<"area" | "days"> = { values: { area: "b" }, errors: {}, lists: { days: ["2"] } };
  const options = ["a", "b"].map((value) => ({ value, label: value }));
  const days = ["1", "2"].map((value) => ({ value, label: value }));
  expect(render(<Select form={form} name="area" label={label} options={options} />)).toContain(
    '<option value="b" selected>b</option>',
  );
  expect(render(<Checkboxes form={form} name="days" label={label} options={days} />)).toMatch(
    /value="2" checked/,
  );
});

test("a password is not sent back, and what was typed cannot leave its box", () => {
  const form = filled<"password" | "title">({ password: "bí mật", title: '"><script>' });
  expect(
    render(<TextField form={form} name="password" label={label} type="password" />),
  ).not.toContain("bí mật");
  expect(render(<TextField form={form} name="title" label={label} />)).toContain(
    'value="&quot;>&lt;script>"',
  );
});

test("a field the form does not have does not compile", () => {
  const form = filled<"title">({});
  // @ts-expect-error -- "titel" is not a field of this form
  expect(render(<TextField form={form} name="titel" label={label} />)).toContain("titel");
});
