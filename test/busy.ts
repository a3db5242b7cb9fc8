/**
 * The processor time `doing` costs this process, in ms: what a text costs us, however busy the machine is
 * with others. A clock on the wall would count their work too.
 */
export async function busyFor(doing: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await doing();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
