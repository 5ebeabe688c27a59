import { type Changes, englishFront, germanFront, version } from '../small-content.ts';

const source = `Effective 5 November 2026, write to help@example.com or see [the list](https://example.com/list).

1. Keep the data for 30 days:

   - in one place;
   - in another.
2. Delete it.

(a) Names.

(b) Addresses of {{company}}.

**Payment.** The fee is 100 EUR.

| Name | Kept |
| --- | --- |
| sid | 1,000 days |
| lang | 2.5 days |

### Records {#records}

We keep *them*. They are ours.

### Requests {#requests}

Ask for them.
`;

const translation = `Gültig ab dem 5. November 2026, schreiben Sie an help@example.com oder sehen Sie [die Liste](https://example.com/list).

1. Bewahren Sie die Daten 30 Tage auf:

   - an einem Ort;
   - an einem anderen.
2. Löschen Sie sie.

(a) Namen.

(b) Adressen von {{company}}.

**Zahlung.** Die Gebühr beträgt 100 EUR.

| Name | Aufbewahrt |
| --- | --- |
| sid | 1.000 Tage |
| lang | 2,5 Tage |

### Aufzeichnungen {#records}

Wir bewahren *sie* auf. Sie gehören uns.

### Anfragen {#requests}

Fragen Sie danach.
`;

const yaml = 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH, contact: privacy@example.com }\n';

/** A section of every construct and its translation, in which words were replaced; the section begins on line 5 of the translation. */
export function damaged(typed: string | RegExp, instead: string): Changes {
  const text = translation.replace(typed, instead);
  if (text === translation && typed !== '') throw new Error(`The translation has no "${typed}"`);
  return {
    [`${version}/version.yaml`]: yaml,
    [`${version}/en.md`]: `${englishFront}## Scope {#scope}\n\n${source}`,
    [`${version}/de.md`]: `${germanFront}## Bereich {#scope}\n\n${text}`,
  };
}
