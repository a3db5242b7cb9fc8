/** The first words of a text, up to a blank. */
export function beginning(text: string, most = 140): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(" ", most);
  return `${line.slice(0, cut > 0 ? cut : most)}…`;
}
