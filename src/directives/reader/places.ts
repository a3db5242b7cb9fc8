/**
 * From places in UTF-16 units to places in code points, the ones every program agrees on.
 * Almost every text has one for the other, and then nothing is kept.
 */
export function codePointsOf(text: string): (place: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
  if (pairs.length === 0) return (place) => place;
  return (place) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return place - low;
  };
}
