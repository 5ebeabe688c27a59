import { type Changes, germanFront, version } from '../small-content.ts';

/** The small content with these lines after those of its `site.yaml`, that is from line 5 on. */
export function site(...lines: string[]): Changes {
  return {
    'site.yaml': ['sourceLocale: en', 'locales: [en, de]', 'timeZone: Europe/Berlin', 'noticeDays: 30', ...lines].join(
      '\n',
    ),
  };
}

/** The small content with these lines for its `version.yaml`. */
export function versionYaml(...lines: string[]): Changes {
  return { [`${version}/version.yaml`]: lines.join('\n') };
}

/** The small content with this file for its source, and no translation. */
export function english(file: string): Changes {
  return { [`${version}/en.md`]: file, [`${version}/de.md`]: undefined };
}

/** The small content with this text for its translation. */
export function german(text: string, front = germanFront): Changes {
  return { [`${version}/de.md`]: front + text };
}
