import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../../lambda/content/files/files.ts';

const facts: Readonly<Record<string, string>> = {
  application: 'Example App',
  company: 'Example GmbH',
  contact: 'privacy@example.com',
};
const table = `<table class="storage"><caption>Places</caption>
<thead><tr><th>Place</th><th>Information</th><th>Provider</th><th>Safeguard</th></tr></thead>
<tbody><tr><td><strong>Germany</strong><br>Frankfurt (eu-central-1)</td><td><ul><li>accounts</li><li>visits</li><li>data of partners</li></ul></td><td>Amazon Web Services EMEA SARL</td><td>not needed</td></tr></tbody></table>`;

/** A text as other programs get it: with its date, facts and table filled in. */
interface PeerText {
  readonly locale: string;
  /** A version's date, or `latest`. */
  readonly name: string;
  readonly text: string;
}

/** Every version of a load in every language, and the last one again under the name of the latest. */
export function peerTexts(files: Files): PeerText[] {
  const texts = [...files].filter(([file]) => file.endsWith('.md'));
  const last = texts
    .map(([file]) => file.split('/')[1] ?? '')
    .sort()
    .at(-1);
  return texts.flatMap(([file, bytes]) => {
    const [, name = '', base = ''] = file.split('/');
    const locale = path.basename(base, '.md');
    const text = fill(new TextDecoder().decode(bytes), name);
    return name === last
      ? [
          { locale, name, text },
          { locale, name: 'latest', text },
        ]
      : [{ locale, name, text }];
  });
}

function fill(text: string, version: string): string {
  return text
    .replace('---\n', `---\ndate: ${version}\n`)
    .replace('{{storage}}', table)
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? '');
}

/** Writes files below a directory, by their names. */
export function createWriter(directory: string): (name: string, text: string) => void {
  return (name, text) => {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  };
}
