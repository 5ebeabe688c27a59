import { Option } from 'commander';

/** An option that can be given several times, each with one value, so that it takes no argument that follows. */
export function repeatedOption(
  flags: string,
  description: string,
  check: (text: string) => string = (text) => text,
): Option {
  return new Option(flags, description)
    .argParser((text, all: readonly string[] = []) => [...all, check(text)])
    .default([], 'none');
}
