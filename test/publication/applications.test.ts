import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { parsePublished } from '../../lambda/publication/record/record-text.ts';
import { twoApplications, withSettings } from '../application-files.ts';
import { promulgate } from '../cli/promulgate.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { reworded, startPublisher } from './publisher.ts';

const version = 'privacy/2026-11-15';
const yaml = `${version}/version.yaml`;
const shared = withSettings(twoApplications);
const path = '/privacy/apps/shop/2026-11-15/de';

/** The files with more lines at the end of the newest `version.yaml`. */
function withVersionLines(lines: string, files: Files = shared): Files {
  const text = new TextDecoder().decode(files.get(yaml));
  return new Map(files).set(yaml, new TextEncoder().encode(text + lines));
}

async function publisher(files: Files) {
  const running = await startPublisher();
  await running.publish(files);
  const read = async (address: string) => {
    const answer = await fetch(running.siteUrl + address);
    return { status: answer.status, body: await answer.text() };
  };
  return { ...running, read, faults: async () => (await verifyLedger(openLedger(running.siteUrl))).faults };
}

test('applications are added to a public policy, one by one, and their pages are in the ledger', async () => {
  const { publish, read, faults } = await publisher(fixtureFiles);
  expect(await publish(shared)).toMatchObject({ status: 'published' });
  const third = reworded('site.yaml', '  old-bank', '  cards: { facts: { application: Cards } }\n  old-bank', shared);
  expect(await publish(third)).toMatchObject({ status: 'published' });
  const record = parsePublished((await read('/published.json')).body);
  for (const id of ['shop', 'cards', 'old-bank']) {
    const { status, body } = await read(`/privacy/apps/${id}/2026-11-15/de`);
    expect([status, sha256(body)]).toEqual([200, record?.pages[`/privacy/apps/${id}/2026-11-15/de`]?.digest]);
    expect((await read(`/ledger/pages/${sha256(body)}`)).body).toBe(body);
  }
  expect(Object.keys(record?.words ?? {}).filter((id) => id.includes('cards'))).toEqual([]);
  expect(await faults()).toEqual([]);
  expect(await publish(third)).toMatchObject({ status: 'unchanged' });
});

test('the address of an application is proven to have led readers to their language', async () => {
  const { siteUrl } = await publisher(shared);
  const args = ['proof', '--url', `${siteUrl}/privacy/apps/shop`, '--at', '2026-11-18T12:00Z', '--json'];
  expect(JSON.parse((await promulgate(args)).stdout).ledTo).toMatchObject({
    otherwise: '/privacy/apps/shop/en',
    byRange: { ja: '/privacy/apps/shop/ja' },
  });
});

test('an application cannot be taken away, but its pages can say that it is no longer offered', async () => {
  const { publish, read } = await publisher(shared);
  const gone = reworded(
    'site.yaml',
    '  shop: { facts: { application: Nordwind Shop, contact: shop@nordwind.example } }\n',
    '',
    shared,
  );
  await expect(publish(gone)).rejects.toThrow(
    'Cannot take away application "shop" of privacy: its pages are public\n    Restore "shop:" under "applications:" in content/site.yaml; add "discontinued: true" to it if it is no longer offered, and its pages will say so',
  );
  const refused = await publish(gone).catch((error: Error) => error.message);
  expect(String(refused).split('Cannot take away')).toHaveLength(2);
  await expect(publish(fixtureFiles)).rejects.toThrow('application "old-bank"');
  const discontinued = reworded(
    'site.yaml',
    'shop@nordwind.example }',
    'shop@nordwind.example }, discontinued: true',
    shared,
  );
  expect(await publish(discontinued)).toMatchObject({ status: 'published' });
  expect((await read(path)).body).toContain('Diese App wird nicht mehr angeboten.');
});

describe('what an application fills in is frozen', () => {
  const moved = reworded('site.yaml', 'shop@nordwind.example', 'help@nordwind.example', shared);

  test('and another fact is refused for each announced version that would show it', async () => {
    const { publish } = await publisher(shared);
    await expect(publish(moved)).rejects.toThrow(
      `Cannot change the terms of ${version}/apps/shop: it is announced with facts.contact "shop@nordwind.example", and now has "help@nordwind.example"\n    Write applications: { shop: { contact: "shop@nordwind.example" } } in content/${yaml}; what site.yaml says then holds for new versions`,
    );
  });

  test('until each of these versions says what it was', async () => {
    const { publish } = await publisher(shared);
    const kept = 'applications: { shop: { contact: "shop@nordwind.example" } }\n';
    const first = 'privacy/2023-03-30/version.yaml';
    const held = withVersionLines(kept, moved);
    const text = new TextDecoder().decode(held.get(first));
    const both = new Map(held).set(first, new TextEncoder().encode(text + kept));
    expect(await publish(both)).toMatchObject({ uploads: { new: 0, changed: 0 } });
  });

  test('a fact of the policy too, which it takes over', async () => {
    const { publish } = await publisher(shared);
    const own = reworded('site.yaml', 'Nordwind Bank', 'Nordwind Bank, company: Nordwind AG', shared);
    await expect(publish(own)).rejects.toThrow(
      `${version}/apps/old-bank: it is announced with facts.company "Example GmbH", and now has "Nordwind AG"`,
    );
  });
});

describe('the words that applications share are frozen', () => {
  const typed = reworded(`${version}/en.md`, '{{application}}', 'Example App', shared);

  test('where readers of the policy see no change', async () => {
    const alone = await publisher(fixtureFiles);
    expect(await alone.publish(reworded(`${version}/en.md`, '{{application}}', 'Example App'))).toMatchObject({
      status: 'published',
    });
    const { publish } = await publisher(shared);
    await expect(publish(typed)).rejects.toThrow(`Cannot change the words of ${version}/en:`);
    await expect(publish(typed)).rejects.toThrow(`git checkout <commit> -- content/${version}/en.md`);
  });

  test('and a change of the text is refused once, not for each application', async () => {
    const { publish } = await publisher(shared);
    const changed = reworded(`${version}/de.md`, 'Passwort', 'Kennwort', shared);
    const refused = String(await publish(changed).catch((error: Error) => error.message));
    expect(refused.split('Cannot change the words')).toHaveLength(2);
  });

  test('and corrected for all of them at once', async () => {
    const { publish, read, faults } = await publisher(shared);
    const slip = reworded(`${version}/de.md`, 'Passwort', 'Kennwort', shared);
    const corrected = new Map(
      withVersionLines('corrections: [{ locale: de, date: 2026-11-18, because: A slip }]\n', slip),
    ).set(`${version}/corrections/de.1.md`, shared.get(`${version}/de.md`) ?? new Uint8Array());
    expect(await publish(corrected)).toMatchObject({ status: 'published' });
    const { body } = await read(path);
    expect(body).toContain('Kennwort');
    expect(body).toContain('href="/privacy/2026-11-15/de/corrected/1"');
    expect((await read('/privacy/2026-11-15/de/corrected/1')).status).toBe(200);
    expect(await faults()).toEqual([]);
    await expect(publish(slip)).rejects.toThrow('de/corrected/1');
  });
});
