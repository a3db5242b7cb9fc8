import { registerLetter } from "#letters/register.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";

/** A letter in the register of every unit that has a reception. */
export async function writeLetters(house: House, staff: readonly Staff[]): Promise<void> {
  const seen = new Set<number>();
  for (const one of staff) {
    const post = one.posts.find(({ role, unit }) => role === "reception" && !seen.has(unit));
    if (!post) continue;
    seen.add(post.unit);
    await registerLetter(house)({
      channel: "post",
      from: null,
      signers: "one",
      receivedOn: dayAt(house.clock()),
      area: "khac",
      placeUnit: post.unit,
      title: "Đơn thử",
      summary: "Nội dung của một đơn",
      contact: { name: "Người viết đơn thử", phone: "", email: "" },
      number: { number: "", address: "Nơi nào đó" },
      once: `parity-letter:${post.unit}`,
      files: [],
      by: {
        officer: one.officer,
        post: post.post,
        unit: post.unit,
        department: post.department,
      },
    });
  }
}
