/** What the commands are for that both packages have. */
export const purposes = {
  disclose: 'Prints the "storage:" entries that a version needs for the places in which a synthesised app keeps data.',
  guard: 'Checks that templates keep data only where a published policy says.',
} as const;
