import { Option } from 'commander';
import { stages } from '../../lambda/site/stage.ts';

/** The content directory; defaults to `content`. */
export function contentOption(): Option {
  return new Option('--content <directory>', 'the directory with site.yaml, messages/ and the policies').default(
    'content',
  );
}

/** The stage of a site. */
export function stageOption(otherwise: string): Option {
  return new Option(
    '--stage <stage>',
    `"trial", whose pages say so and bind no one, or "production", which refuses what is not ready for it; ${otherwise}`,
  ).choices(stages);
}

/** Asks for output that programs read. */
export function jsonOption(): Option {
  return new Option('--json', 'print nothing but JSON on standard output');
}

/** The instant that a site is made for, as `atOption()` has it, whatever is typed: to read one takes the library of dates. */
export function uncheckedAtOption(): Option {
  return new Option(
    '--at <instant>',
    'the moment to assume instead of now: 2026-11-15 (midnight in the time zone of site.yaml) or 2026-11-15T09:00Z',
  );
}
