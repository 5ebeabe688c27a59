/** A value inside the objects and lists that the steps of a path name; `*` stands for the first element of a list. */
export function nest([step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  return step === '*' ? [nest(rest, value)] : { [step]: nest(rest, value) };
}
