const millisecondsOfDay = 86_400_000;

/** How many whole days ago the version in force was reviewed last, from what `formatReviews()` writes; undefined where no review is known. */
export function daysSinceReview(reviews: string, now: number): number | undefined {
  const pairs = reviews.split(',').map((pair) => pair.split(':').map(Number));
  const reviewed = pairs.findLast(([from = Number.NaN]) => from <= now)?.[1];
  return reviewed === undefined ? undefined : Math.floor((now - reviewed) / millisecondsOfDay);
}
