import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAnswer } from '../../lambda/deployment/custom-resource.ts';
import { publicationEvent } from './event.ts';

const event = publicationEvent();
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

function reasonOf(message: string): string {
  return JSON.parse(formatAnswer(event, { physicalId: 'publication', reason: message })).Reason;
}

/** A refusal as the publisher words it. */
function refusal(locale: string): string {
  const text = `privacy/2026-11-15/${locale}`;
  const digest = `${'d'.repeat(12)}…`;
  return [
    `Cannot change the words of ${text}: it is announced with digest ${digest}, and its words now have digest ${digest}`,
    `    Restore the text, for example with "git checkout <commit> -- content/${text}.md"; correct a slip with "promulgate correct ${text} --because …"; put new words into a new version with a later effective date`,
  ].join('\n');
}

describe('formatAnswer()', () => {
  test('names the request, and gives no reason for a success', () => {
    expect(JSON.parse(formatAnswer(event, { physicalId: 'publication' }))).toEqual({
      Status: 'SUCCESS',
      PhysicalResourceId: 'publication',
      StackId: event.StackId,
      RequestId: event.RequestId,
      LogicalResourceId: event.LogicalResourceId,
    });
  });

  test('gives a short reason as it is', () => {
    expect(reasonOf(refusal('de'))).toBe(refusal('de'));
  });

  test('lists five refusals and counts the others', () => {
    const locales = ['ar', 'de', 'es', 'fr', 'ja', 'ko', 'pt'];
    const reason = reasonOf(locales.map(refusal).join('\n'));
    expect(reason).toBe(
      [...locales.slice(0, 5).map(refusal), "… and 2 more, which the publisher's log lists"].join('\n'),
    );
  });

  test('lists fewer when five do not fit', () => {
    const long = ['ar', 'de', 'es', 'fr', 'ja'].map((locale) => refusal(locale) + 'x'.repeat(1_000));
    expect(reasonOf(long.join('\n'))).toBe(
      [long[0], long[1], "… and 3 more, which the publisher's log lists"].join('\n'),
    );
  });

  test('cuts a single reason that is too long, as late as it can', () => {
    const answer = formatAnswer(event, { physicalId: 'publication', reason: 'x'.repeat(10_000) });
    expect(bytesOf(answer)).toBe(4_096);
    expect(JSON.parse(answer).Reason).toMatch(/^x+…$/);
  });

  test('has at most the 4,096 bytes that CloudFormation reads, whatever the reason', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 900 }),
      fc.constantFrom('\u0000'.repeat(900), '😀'.repeat(900)),
    );
    const message = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(message, (reason) => {
        const answer = formatAnswer(event, { physicalId: 'publication', reason });
        expect(bytesOf(answer)).toBeLessThanOrEqual(4_096);
        if (reason.isWellFormed()) expect(JSON.parse(answer).Reason.isWellFormed()).toBe(true);
      }),
    );
  });
});
