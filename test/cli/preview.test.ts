import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeAddresses } from '../../cli/commands/preview/describe-addresses.ts';
import { startPreview } from '../../cli/commands/preview/start-preview.ts';
import { closeServer, listen } from '../../cli/stand-in/listen.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { twoApplications, withSettings } from '../application-files.ts';
import { fixtureDirectory, fixtureFiles } from '../fixture-content.ts';
import { ask } from '../stand-in/ask.ts';
import { copyOfContent, edit } from './promulgate.ts';

/** What a preview prints, and a way to wait for it. */
function createScreen() {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const until = async (wanted: string | RegExp): Promise<string> => {
    for (;;) {
      const found = lines.findIndex((line) => line.match(wanted));
      if (found >= 0) return lines.splice(0, found + 1).at(-1) ?? '';
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.add(resolve);
      await promise;
    }
  };
  const print = (text: string) => {
    lines.push(text);
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  return { print, until };
}

async function preview(at?: string, prepare: (directory: string) => Promise<void> = async () => {}) {
  const directory = path.join(await copyOfContent(), 'content');
  await prepare(directory);
  const screen = createScreen();
  const running = await startPreview({ port: 0, directory, at, print: screen.print });
  onTestFinished(() => running.close());
  return { directory, ...screen };
}

function siteUrlIn(addresses: string): string {
  return /http:\/\/localhost:\d+/.exec(addresses)?.[0] ?? '';
}

/** Reads the body of an answer until some text is there; the rest can be read later. */
async function readUntil({ body }: Response, wanted: string): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let received = '';
  while (!received.includes(wanted)) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) throw new Error(`Cannot find ${JSON.stringify(wanted)} in ${JSON.stringify(received)}`);
    received += decoder.decode(value, { stream: true });
  }
  reader?.releaseLock();
  return received;
}

describe('startPreview()', () => {
  test('publishes, serves each language, and prints where', async () => {
    const { until } = await preview('2026-11-18');
    await until(/^Published: 93 new, 0 changed; invalidated \d paths$/);
    const addresses = await until('the address for app stores');
    expect(addresses).toMatch(/\/privacy\/ar +العربية\n/);
    expect(addresses).toMatch(/\/privacy\/2026-11-15 +version of 2026-11-15, in force\n/);
    const answer = await fetch(`${siteUrlIn(addresses)}/privacy`, { headers: { 'accept-language': 'de-CH,de;q=0.9' } });
    expect(answer.url).toBe(`${siteUrlIn(addresses)}/privacy/de`);
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
    expect(await answer.text()).not.toMatch(/<script(?! type="application\/ld\+json")/);
  });

  test('publishes as of now without --at', async () => {
    const { until } = await preview();
    const addresses = await until('the address for app stores');
    expect((await fetch(`${siteUrlIn(addresses)}/privacy/de`)).status).toBe(200);
  });

  test('publishes as of an instant to come, again and again', async () => {
    const { directory, until } = await preview('2099-01-01');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    await edit(path.join(directory, 'messages/de.json'), 'Alle Fassungen', 'Sämtliche Fassungen');
    await until('Published: 0 new, 5 changed');
    expect(await (await fetch(`${siteUrl}/privacy/de`)).text()).toContain('Sämtliche Fassungen');
  });

  test('publishes again when a file changes', async () => {
    const { directory, until } = await preview('2026-11-18');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    await edit(path.join(directory, 'messages/de.json'), 'Alle Fassungen', 'Sämtliche Fassungen');
    expect(await until('Published')).toBe('Published: 0 new, 5 changed; invalidated 5 paths');
    expect(await (await fetch(`${siteUrl}/privacy/de`)).text()).toContain('Sämtliche Fassungen');
  });

  test('prints problems and keeps the last good site', async () => {
    const { directory, until } = await preview('2026-11-18');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    const file = path.join(directory, 'privacy/2026-11-15/de.md');
    await edit(file, '{{company}} behält', '{{compny}} behält');
    expect(await until('Cannot use fact')).toMatch(/de\.md:\d+:5: Cannot use fact "compny".*\n {4}Write "company"/);
    expect(await until('Waiting')).toContain('1 error; the last good site stays');
    expect((await fetch(`${siteUrl}/privacy/de`)).status).toBe(200);
    await edit(file, '{{compny}} behält', '{{company}} behält');
    expect(await until(/Published|Nothing changed/)).toBe('Nothing changed.');
  });

  test('shows changed words of an announced version, and says that a publication would refuse them', async () => {
    const { directory, until } = await preview('2026-11-18');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    await edit(path.join(directory, 'privacy/2026-11-15/de.md'), 'Passwort', 'Kennwort');
    const printed = await until('A publication would be refused');
    expect(printed).toMatch(/^Cannot change the words of privacy\/2026-11-15\/de/);
    expect(printed).toContain('correct a slip with "promulgate correct privacy/2026-11-15/de --because …"');
    expect(await (await fetch(`${siteUrl}/privacy/de`)).text()).toContain('Kennwort');
  });

  test('accepts changed words of an announced version once they are a correction, and not before', async () => {
    const { directory, until } = await preview('2026-11-18');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    const version = path.join(directory, 'privacy/2026-11-15');
    const published = await readFile(path.join(version, 'de.md'));
    await edit(path.join(version, 'de.md'), 'Passwort', 'Kennwort');
    await until('A publication would be refused');
    await edit(path.join(version, 'de.md'), 'Kennwort', 'Losungswort');
    await until('A publication would be refused');
    await mkdir(path.join(version, 'corrections'));
    await writeFile(path.join(version, 'corrections/de.1.md'), published);
    const entry = 'corrections: [{ locale: de, date: 2026-11-18, because: A slip }]';
    await edit(path.join(version, 'version.yaml'), 'change: major', `change: major\n${entry}`);
    expect(await until(/^Published: 1 new/)).toMatch(/^Published: 1 new, \d+ changed; invalidated \d+ paths$/);
    expect(await (await fetch(`${siteUrl}/privacy/2026-11-15/de/corrected/1`)).text()).toContain('Passwort');
  });

  test('waits for the first content that is right', async () => {
    const file = 'privacy/2026-11-15/de.md';
    const { directory, until } = await preview('2026-11-18', (content) =>
      edit(path.join(content, file), '{{company}} behält', '{{compny}} behält'),
    );
    expect(await until('Waiting')).toContain('1 error; nothing is served yet');
    await edit(path.join(directory, file), '{{compny}} behält', '{{company}} behält');
    expect(await until('the address for app stores')).toContain('/privacy/de');
  });

  test('shows the site at the given instant', async () => {
    const { until } = await preview('2026-10-20');
    const addresses = await until('the address for app stores');
    expect(addresses).toContain('version of 2026-11-15, announced');
    expect(await (await fetch(`${siteUrlIn(addresses)}/privacy/en`)).text()).toContain('datetime="2023-03-30"');
  });

  const yamlFile = 'privacy/2026-11-15/version.yaml';

  /** As on a site that announced its version on the day that it states, and corrected or postponed it since. */
  const published =
    (more = '') =>
    async (content: string) => {
      await edit(path.join(content, yamlFile), 'imported: true\n', more);
    };

  /** The same with a correction of a word. */
  const corrected =
    (date: string, more = '') =>
    async (content: string) => {
      await published(`${more}corrections: [{ locale: de, date: ${date}, because: A slip }]\n`)(content);
      const version = path.join(content, 'privacy/2026-11-15');
      await mkdir(path.join(version, 'corrections'));
      await cp(path.join(version, 'de.md'), path.join(version, 'corrections/de.1.md'));
      await edit(path.join(version, 'de.md'), 'Passwort', 'Kennwort');
    };

  test.each([
    ['is announced', '2026-11-01', 'announced'],
    ['is in force', '2027-02-01', 'in force'],
  ])('starts on a later day when a version %s, with the day that it states', async (_, at, status) => {
    const { until } = await preview(at, published());
    const addresses = await until('the address for app stores');
    expect(addresses).toContain(`version of 2026-11-15, ${status}`);
    const { versions } = await (await fetch(`${siteUrlIn(addresses)}/privacy/versions.json`)).json();
    const own = versions.find(({ id }: { id: string }) => id === '2026-11-15');
    expect([own.announced, own.firstPublic]).toEqual(['2026-10-15', '2026-10-14T22:00:00.000Z']);
  });

  test('starts after a postponement and a correction that were made before', async () => {
    const acts = 'postponed: [{ date: 2026-11-01, to: 2026-11-20, because: Late }]\n';
    const { until } = await preview('2026-11-25', corrected('2026-11-03', acts));
    expect(await until('the address for app stores')).toContain('version of 2026-11-15, in force');
  });

  test('refuses a changed word of a version that was announced before it started', async () => {
    const { directory, until } = await preview('2026-11-25', published());
    await until('the address for app stores');
    await edit(path.join(directory, 'privacy/2026-11-15/de.md'), 'Passwort', 'Kennwort');
    expect(await until('A publication would be refused')).toMatch(/^Cannot change the words of/);
  });

  test('says that a version which is announced while it runs cannot be older, and shows it', async () => {
    const { directory, until } = await preview('2026-10-10', published());
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    await edit(path.join(directory, yamlFile), 'announced: 2026-10-15', 'announced: 2026-10-02');
    const refusal = 'as announced on 2026-10-02: it becomes public on 2026-10-10';
    expect(await until('A publication would be refused')).toContain(refusal);
    expect((await fetch(`${siteUrl}/privacy/2026-11-15/de`)).status).toBe(200);
  });

  test('says that a correction cannot be of a day to come, and shows it', async () => {
    const { until } = await preview('2026-11-18', corrected('2026-12-24'));
    expect(await until('A publication would be refused')).toContain('as made on 2026-12-24');
    expect(await until('the address for app stores')).toContain('version of 2026-11-15, in force');
  });

  test('negotiates a locale that was added without a restart', async () => {
    const { directory, until } = await preview('2026-11-18');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    await cp(path.join(directory, 'messages/en.json'), path.join(directory, 'messages/fr.json'));
    await until('Cannot use "messages/fr.json"');
    await edit(path.join(directory, 'site.yaml'), 'locales: [en,', 'locales: [en, fr,');
    await until('Published');
    const answer = await fetch(`${siteUrl}/privacy`, { headers: { 'accept-language': 'fr-CA' } });
    expect([answer.url, answer.status]).toEqual([`${siteUrl}/privacy/fr`, 200]);
  });

  test('reloads open pages through the site’s own address, and adds nothing to what programs read', async () => {
    const { directory, until } = await preview('2026-11-18');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    const opened = await ask(siteUrl, '/privacy/de', { headers: { 'sec-fetch-dest': 'document' } });
    expect(opened.text).toContain("new EventSource('/.reload')");
    expect(opened.text).toContain('<script data-site="1">');
    // A browser would answer a reload with the page that it has stored.
    expect([opened.headers['cache-control'], opened.headers.etag]).toEqual(['no-store', undefined]);
    expect(opened.headers['content-security-policy']).toMatch(/; connect-src 'self';.*; script-src 'sha256-[^']+'$/);
    const events = await fetch(`${siteUrl}/.reload`, { headers: { origin: 'https://evil.example' } });
    expect(events.headers.get('access-control-allow-origin')).toBe(null);
    await edit(path.join(directory, 'messages/de.json'), 'Alle Fassungen', 'Sämtliche Fassungen');
    expect(await readUntil(events, 'data: changed\n\n')).toBe('\ndata: changed\n\n');
  });

  test('tells open pages of problems, and where in them each belongs', async () => {
    const { directory, until } = await preview('2026-11-18');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    const shown = async () => (await fetch(`${siteUrl}/.problems`)).json();
    expect(await shown()).toEqual({ problems: [], notes: [], site: '1' });
    const events = await fetch(`${siteUrl}/.reload`);
    await edit(path.join(directory, 'privacy/2026-11-15/de.md'), '{{company}} behält', '{{compny}} behält');
    await readUntil(events, 'data: changed\n\n');
    expect(await shown()).toEqual({
      site: '1',
      notes: ['The pages show the last text without an error.'],
      problems: [
        {
          ...{ severity: 'error', rule: 'unknown-fact', section: 'changes', hint: 'Write "company"' },
          message: 'Cannot use fact "compny": it is not one of application, company, contact',
          place: expect.stringMatching(/content\/privacy\/2026-11-15\/de\.md:78:5$/),
          paths: ['/privacy/2026-11-15/de', '/privacy/de'],
          words: expect.stringMatching(/^behält sich das Recht vor, .* zu ändern/),
        },
      ],
    });
    await edit(path.join(directory, 'privacy/2026-11-15/de.md'), '{{compny}} behält', '{{company}} behält');
    await readUntil(events, 'data: changed\n\n');
    expect(await shown()).toEqual({ problems: [], notes: [], site: '2' });
  });

  test('tells open pages why a publication would be refused', async () => {
    const { directory, until } = await preview('2026-11-18');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    await edit(path.join(directory, 'privacy/2026-11-15/de.md'), 'Passwort', 'Kennwort');
    await until('A publication would be refused');
    const { notes } = await (await fetch(`${siteUrl}/.problems`)).json();
    expect(notes).toEqual([expect.stringMatching(/^Cannot change the words of privacy\/2026-11-15\/de/)]);
  });

  test('asks for patience until the first page is there', async () => {
    const server = createServer();
    const port = await listen(server, 0);
    await closeServer(server);
    const starting = startPreview({ port, directory: fixtureDirectory, at: '2026-11-18', print: () => {} });
    const statuses: number[] = [];
    while (statuses.at(-1) !== 200) {
      const answer = await fetch(`http://localhost:${port}/privacy/de`).catch(() => undefined);
      if (answer !== undefined) statuses.push(answer.status);
    }
    onTestFinished(async () => (await starting).close());
    expect([...new Set(statuses)]).toEqual([503, 200]);
  });

  test('answers this machine alone, and lets no other program write', async () => {
    const { until } = await preview('2026-10-20');
    const siteUrl = siteUrlIn(await until('the address for app stores'));
    const { port } = new URL(siteUrl);
    const rebound = await ask(siteUrl, '/privacy/en', { headers: { host: `evil.example:${port}` } });
    expect([rebound.status, rebound.text]).toEqual([421, expect.not.stringContaining('2026')]);
    const forged = `${process.env.AWS_ENDPOINT_URL}/preview/privacy/en`;
    const guess = 'AWS4-HMAC-SHA256 Credential=preview/20261020/eu-central-1/s3/aws4_request';
    for (const authorization of ['', guess])
      expect((await fetch(forged, { method: 'PUT', body: 'forged', headers: { authorization } })).status).toBe(403);
  });

  test('signs with a different key in each run', async () => {
    await preview('2026-10-20');
    const first = process.env.AWS_ACCESS_KEY_ID;
    await preview('2026-10-20');
    expect(process.env.AWS_ACCESS_KEY_ID).not.toBe(first);
    expect(first).toMatch(/^PREVIEW[0-9A-F]{32}$/);
  });
});

test('describeAddresses() names those of applications', () => {
  const lines = describeAddresses(
    'http://localhost:8080',
    contentOf(withSettings(twoApplications)),
    Date.UTC(2026, 11, 1),
  );
  expect(lines).toMatch(/^ {2}http:\/\/localhost:8080\/privacy\/apps\/shop +application shop$/m);
});

test('describeAddresses() says from when a draft is shown, and how to see it before', () => {
  const content = contentOf(fixtureFiles);
  const draft = content.policies[0]?.versions.at(-1);
  const lines = (at: string) => describeAddresses('http://localhost:8080', content, Date.parse(at)).split('\n');
  const line =
    `  /privacy/${draft?.id}`.padEnd(48) +
    ` not shown before ${draft?.announced}; to see it, add --at ${draft?.announced}`;
  expect(lines('2026-01-01T00:00:00Z')).toContain(line);
  expect(lines('2027-12-31T00:00:00Z').join()).not.toContain('not shown');
});
