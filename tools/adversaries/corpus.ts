/** What is typed into every field: each would run somewhere if it were not taken as mere text. */
export const storedScripts: readonly string[] = [
  "<script>dvhit()</script>",
  "<img src=x onerror=dvhit()>",
  "<svg/onload=dvhit()>",
  '"><script>dvhit()</script>',
  '" autofocus onfocus=dvhit() x="',
  "</textarea><script>dvhit()</script>",
  "</title><script>dvhit()</script>",
  "<iframe srcdoc='<script>parent.dvhit()</script>'></iframe>",
  "<details open ontoggle=dvhit()>",
  "<a href=javascript:dvhit()>bấm</a>",
  "<style>*{background:url(//dvhit.invalid)}</style>",
  "<base href=//dvhit.invalid/>",
  "<!--><img src=x onerror=dvhit()>",
  "<math><mtext></form><form><mglyph><style></math><img src=x onerror=dvhit()>",
  '<template shadowrootmode="open"><script>dvhit()</script></template>',
];

/** Texts that are harmless as they stand and may be shown so; they must not become anything else. */
export const storedTexts: readonly string[] = [
  "&lt;script&gt;dvhit()&lt;/script&gt;",
  "{{constructor.constructor('dvhit()')()}}",
  "${dvhit()}",
  "javascript:dvhit()//",
  "\\u003cscript\\u003edvhit()\\u003c/script\\u003e",
  "%3Cscript%3Edvhit()%3C/script%3E",
  '=HYPERLINK("//dvhit.invalid")',
  "'-dvhit()-'",
];
