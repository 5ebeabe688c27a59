import * as v from 'valibot';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';

const maxBytes = 1_000_000;
const timeZoneForm = v.object({ timeZone: v.pipe(v.string(), v.check(isTimeZone)) });

/** Reads the time zone of the policy that a page belongs to; UTC if its versions.json does not exist. */
export async function readTimeZone(source: LedgerSource, path: string): Promise<string> {
  const versionsPath = `/${path.split('/')[1]}/versions.json`;
  const object = await source.read(versionsPath, maxBytes);
  if (object === undefined) return 'UTC';
  try {
    return v.parse(timeZoneForm, JSON.parse(new TextDecoder().decode(object.bytes))).timeZone;
  } catch {
    throw new HintedError(
      `Cannot read the time zone in ${source.name}${versionsPath}: it is not a versions.json of promulgate`,
      'Check the address, or give --at in UTC, such as 2026-11-15T09:00Z',
    );
  }
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
