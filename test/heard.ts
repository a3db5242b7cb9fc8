import type { CDPSession, Page } from "playwright-core";

/** What a screen reader is told of a page, in its order. */
type Heard = {
  readonly role: string;
  readonly name: string;
  readonly level: number;
  readonly url: string;
  /** Whether the name is only what a field shows while it is empty, or a tip of the mouse. */
  readonly borrowed: boolean;
  /** Roles around it, the nearest first, each with its name. */
  readonly inside: readonly { readonly role: string; readonly name: string }[];
  readonly node: number;
};

/** Reads the accessibility tree as Chromium hands it to a screen reader. */
async function heardOn(session: CDPSession): Promise<readonly Heard[]> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const walk = (id: string, inside: Heard["inside"]): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? "");
    const name = String(node.name?.value ?? "").trim();
    const told = new Map((node.properties ?? []).map((one) => [one.name, one.value.value]));
    const from = (node.name?.sources ?? []).find((one) => one.value && one.superseded !== true);
    if (!node.ignored)
      heard.push({
        role,
        name,
        level: Number(told.get("level") ?? 0),
        url: String(told.get("url") ?? ""),
        borrowed: ["placeholder", "title"].includes(from?.type ?? ""),
        inside,
        node: node.backendDOMNodeId ?? 0,
      });
    const within = node.ignored ? inside : [{ role, name }, ...inside];
    for (const child of node.childIds ?? []) walk(child, within);
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) walk(root.nodeId, []);
  return heard;
}

/** What would confuse somebody who hears the page instead of seeing it; one line for each. */
export async function confusingIn(page: Page, session: CDPSession): Promise<readonly string[]> {
  const heard = await heardOn(session);
  return [
    ...outlineFaults(heard),
    ...landmarkFaults(heard),
    ...fieldFaults(heard),
    ...linkFaults(heard, page.url()),
    ...(await orderFaults(heard, session)),
  ];
}

/** One heading of the first level, which comes first in the main part; no level left out on the way down. */
function outlineFaults(heard: readonly Heard[]): readonly string[] {
  const headings = heard.filter(({ role }) => role === "heading");
  const first = headings.filter(({ level }) => level === 1);
  const inMain = headings.filter(({ inside }) => inside.some(({ role }) => role === "main"));
  return [
    ...(first.length === 1 ? [] : [`${first.length} headings of level 1`]),
    ...(inMain[0]?.level === 1 || inMain[1]?.level === 1
      ? []
      : ["main does not begin with its h1"]),
    ...headings.filter(({ name }) => name === "").map(({ level }) => `an empty h${level}`),
    ...headings.flatMap(({ level, name }, i) => {
      const before = headings[i - 1]?.level ?? level;
      return level > before + 1 ? [`h${level} after h${before}: ${name}`] : [];
    }),
  ];
}

const landmarks = ["banner", "navigation", "main", "contentinfo", "search", "complementary"];

/** The frame of the page, each part once and in this order; what there is several of has names of its own. */
function landmarkFaults(heard: readonly Heard[]): readonly string[] {
  const found = heard.filter(({ role }) => landmarks.includes(role));
  const frame = found.filter(({ role }) => /banner|main|contentinfo/.test(role));
  const order = frame.map(({ role }) => role).join(" ");
  const alike = found.filter(
    (one, i) => found.findIndex(({ role, name }) => role === one.role && name === one.name) !== i,
  );
  return [
    ...(order === "banner main contentinfo" ? [] : [`the frame is ${order}`]),
    ...found
      .filter(({ role, name }) => role === "navigation" && name === "")
      .map(() => "a navigation without a name"),
    ...alike.map(({ role, name }) => `two of ${role} "${name}"`),
    ...heard
      .filter(({ role }) => role === "searchbox")
      .filter(({ inside }) => !inside.some(({ role }) => role === "search"))
      .map(({ name }) => `a search box outside a search: ${name}`),
  ];
}

const fields = [
  "textbox",
  "searchbox",
  "combobox",
  "listbox",
  "checkbox",
  "radio",
  "spinbutton",
  "Date",
  "button",
  "link",
  "DisclosureTriangle",
];

/** Everything that can be used has a name of its own; choices also say what is chosen. */
function fieldFaults(heard: readonly Heard[]): readonly string[] {
  return heard
    .filter(({ role }) => fields.includes(role))
    .flatMap(({ role, name, borrowed, inside }) => [
      ...(name === "" ? [`a ${role} without a name in ${inside[0]?.role ?? ""}`] : []),
      ...(borrowed ? [`a ${role} named by what it shows while empty: ${name}`] : []),
      ...(role === "radio" &&
      !inside.some((one) => /^(radio)?group$/i.test(one.role) && one.name !== "")
        ? [`a choice of nothing: ${name}`]
        : []),
    ]);
}

const empty =
  /^(đọc tiếp|xem( thêm| tiếp| chi tiết)?|chi tiết|tại đây|ở đây|bấm vào đây|more|read more|here|click here|details|link|see more)\W*$/i;

/** A list of all links makes sense by itself: none says only "more", none says of two things the same. */
function linkFaults(heard: readonly Heard[], at: string): readonly string[] {
  const links = heard.filter(({ role }) => role === "link");
  const inMain = links.filter(({ inside }) => inside.some(({ role }) => role === "main"));
  const there = (url: string) => url.replace(at.replace(/#.*$/, ""), "").replace(/#.*$/, "");
  const leads = Map.groupBy(inMain, ({ name }) => name.toLowerCase());
  return [
    ...links.filter(({ name }) => empty.test(name)).map(({ name }) => `a link says "${name}"`),
    ...[...leads]
      .filter(([, all]) => new Set(all.map(({ url }) => there(url))).size > 1)
      .map(([name, all]) => `${all.length} links to different things say "${name}"`),
  ];
}

type Box = { readonly left: number; readonly right: number; readonly top: number };

/** What is read later stands lower or in another column; never above in the same one. */
async function orderFaults(
  heard: readonly Heard[],
  session: CDPSession,
): Promise<readonly string[]> {
  const parts = heard.filter(
    ({ role }) => role === "heading" || /^(banner|main|contentinfo|search)$/.test(role),
  );
  const faults: string[] = [];
  let above: (Box & { readonly name: string }) | undefined;
  for (const { role, name, node } of parts) {
    const box = await boxOf(session, node);
    if (!box) continue;
    const overlaps = above && box.left < above.right - 4 && box.right > above.left + 4;
    if (above && overlaps && box.top < above.top - 4)
      faults.push(`read after "${above.name}" but seen before it: ${role} "${name}"`);
    above = { ...box, name };
  }
  return faults;
}

async function boxOf(session: CDPSession, node: number): Promise<Box | null> {
  try {
    const { model } = await session.send("DOM.getBoxModel", { backendNodeId: node });
    const [x1 = 0, y1 = 0, x2 = 0, , , y3 = 0] = model.border;
    // Out of sight, for ears only.
    return x2 - x1 < 2 || y3 - y1 < 2 ? null : { left: x1, right: x2, top: y1 };
  } catch {
    return null;
  }
}
