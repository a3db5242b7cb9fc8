import { since } from "./sending-work.ts";

/**
 * Puts a page the house answered with in the place of this one, as if its form had been sent plainly: its
 * address, its title, the top of it or what its address names, and a step in the history to go back by.
 */
export async function show(response: Response, page: string): Promise<void> {
  const drawn = new DOMParser().parseFromString(page, "text/html");
  await styled(drawn);
  document.title = drawn.title;
  document.documentElement.lang = drawn.documentElement.lang;
  document.body.replaceWith(document.adoptNode(drawn.body));
  since.drawn = Date.now();
  started(drawn);
  document.dispatchEvent(new CustomEvent("dv-drawn"));

  const address = new URL(response.url);
  history.replaceState({ sent: at }, "");
  at += 1;
  history.pushState({ sent: at }, "", address);
  staying(response.status === 201);
  if (document.activeElement === document.body) begin(address.hash);
}

/**
 * What the house said where it answered with neither what was asked for nor the form: shown beside the
 * form, because in place of it everything typed would be gone. Null where the page can be shown.
 */
export function refusedPart(response: Response, page: string): string | null {
  const drawn = new DOMParser().parseFromString(page, "text/html");
  const main = drawn.querySelector("main");
  if (main === null) return `${response.status}`;
  if (response.ok || main.querySelector("[data-sending]") !== null) return null;
  const parts = [...main.querySelectorAll("h1, p")].slice(0, 4);
  return parts.map((one) => one.textContent.trim()).join(" · ");
}

/** Which page of those put here one after the other this is; back and forward lead to another one. */
let at: number = sentIn(history.state) ?? 0;

addEventListener("popstate", (event) => {
  const to = sentIn(event.state);
  if (to === null || to === at) return;
  staying(false);
  location.reload();
});

function sentIn(state: unknown): number | null {
  if (typeof state !== "object" || state === null || !("sent" in state)) return null;
  return typeof state.sent === "number" ? state.sent : null;
}

/** Where a page starts to be read: at the part its address names, else at its heading. */
function begin(hash: string): void {
  const named = document.getElementById(hash.slice(1));
  if (named === null) scrollTo(0, 0);
  else named.scrollIntoView();
  const heading = (named ?? document).querySelector<HTMLElement>("h1, h2");
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Sheets of that page which this one has not; waited for, a moment at most, so that nothing jumps. */
async function styled(drawn: Document): Promise<void> {
  const here = new Set([...document.querySelectorAll("link")].map(({ href }) => href));
  const coming = [...drawn.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")]
    .filter((link) => !here.has(new URL(link.getAttribute("href") ?? "", location.href).href))
    .map(
      (link) =>
        new Promise((resolve) => {
          link.addEventListener("load", resolve);
          link.addEventListener("error", resolve);
          document.head.append(document.adoptNode(link));
        }),
    );
  if (coming.length === 0) return;
  await Promise.race([Promise.all(coming), new Promise((resolve) => setTimeout(resolve, 2_000))]);
}

/** Scripts that run here already serve that page too; others are begun. */
function started(drawn: Document): void {
  const all = [
    ...drawn.head.querySelectorAll("script"),
    ...document.body.querySelectorAll("script"),
  ];
  for (const { src } of all) {
    if (src === "" || running.has(src)) continue;
    running.add(src);
    const script = document.createElement("script");
    script.type = "module";
    script.src = src;
    document.head.append(script);
  }
}

const running = new Set([...document.scripts].map(({ src }) => src));

/**
 * A receipt is shown once. Reloading would ask for an empty form in its place: the page stays instead, and
 * where a browser cannot do that, it asks before it is left.
 */
function staying(yes: boolean): void {
  stays = yes;
}

let stays = false;
let going = false;
if ("navigation" in window) {
  navigation.addEventListener("navigate", (event) => {
    if (stays && event.navigationType === "reload" && event.canIntercept) event.intercept();
  });
} else {
  for (const what of ["click", "submit"])
    addEventListener(what, () => {
      going = true;
      setTimeout(() => (going = false), 1_000);
    });
  addEventListener("beforeunload", (event) => {
    if (stays && !going) event.preventDefault();
  });
}
