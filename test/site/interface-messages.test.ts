import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { type MessageKey, messageKeys } from '../../lambda/content/message-keys.ts';
import { html } from '../../lambda/site/text/html.ts';
import { createInterfaceMessages } from '../../lambda/site/text/interface-messages.ts';
import { fixtureContent } from '../fixture-content.ts';

const { locales } = fixtureContent.settings;
const keys = Object.keys(messageKeys) as MessageKey[];
const messagesIn = createInterfaceMessages(fixtureContent);

describe.each(locales)('createInterfaceMessages() in %s', (locale) => {
  const messages = messagesIn(locale);
  const written = fixtureContent.messages.get(locale) ?? {};

  test.each(keys)('says %s', (key) => {
    const names: readonly string[] = messageKeys[key];
    const values = Object.fromEntries(names.map((name) => [name, html`<b>${name}</b>`]));
    const expected = names.reduce((text, name) => text.replace(`{{${name}}}`, `<b>${name}</b>`), written[key] ?? '');
    expect(written[key]).toBeTruthy();
    expect(messages.html(key, values).html).toBe(expected);
    expect(messages.text(key)).toBe(written[key]);
  });

  test('has a name for each kind of stored information', () => {
    expect(messages.holds('accounts').html).toBe(written['holds.accounts']);
    expect(() => messages.holds('secrets')).toThrow('Cannot show message "holds.secrets": it is not defined');
  });
});

test.each([
  ['ends in a full stop', '1 июня 2027 г.', 'Changed on <b>1 июня 2027 г.</b> Read it.'],
  ['ends in none', 'June 1, 2027', 'Changed on <b>June 1, 2027</b>. Read it.'],
  ['has one within', 'Example Inc. & Co', 'Changed on <b>Example Inc. &amp; Co</b>. Read it.'],
])('createInterfaceMessages() ends a sentence with one full stop after a value that %s', (_, date, expected) => {
  const messages = new Map([['en', { 'version.announced': 'Changed on {{date}}. Read it.' }]]);
  const shown = createInterfaceMessages({ ...fixtureContent, messages })('en');
  expect(shown.html('version.announced', { date: html`<b>${date}</b>` }).html).toBe(expected);
  expect(shown.fill('version.announced', { date })).toBe(expected.replace(/<\/?b>/g, '').replace('&amp;', '&'));
});

test('createInterfaceMessages() rejects a missing message, locale or name', () => {
  expect(() => messagesIn('en').text('page.nothing' as MessageKey)).toThrow(
    'Cannot show message "page.nothing": it is not defined',
  );
  expect(() => messagesIn('fr').text('page.skip')).toThrow('Cannot show message "page.skip": it is not defined');
  expect(() => messagesIn('de-AT').text('page.skip')).toThrow('it is not defined');
  expect(() => messagesIn('en').html('version.announced', {})).toThrow('Cannot show message "date": it is not defined');
});

test('createInterfaceMessages() shows the syntax of i18next in a message as text', () => {
  const hostile = '<b>&amp;</b> $t(page.skip) \uE000 {{date}} {{date}} __x__';
  const messages = new Map([['en', { 'version.announced': hostile }]]);
  const shown = createInterfaceMessages({ ...fixtureContent, messages })('en').html('version.announced', {
    date: html`<i>${'<'}</i>`,
  });
  expect(shown.html).toBe('&lt;b&gt;&amp;amp;&lt;/b&gt; $t(page.skip) \uE000 <i>&lt;</i> <i>&lt;</i> __x__');
});

test('createInterfaceMessages() finds a name between spaces, as the check of messages does', () => {
  const messages = new Map([['en', { 'version.announced': 'On {{ date }}' }]]);
  const { fill } = createInterfaceMessages({ ...fixtureContent, messages })('en');
  expect(fill('version.announced', { date: '1 May' })).toBe('On 1 May');
});

test('createInterfaceMessages() leaves the global i18next alone', () => {
  expect(messagesIn('de').text('page.skip')).toBe(fixtureContent.messages.get('de')?.['page.skip']);
  expect(i18next.isInitialized).toBeFalsy();
  expect(i18next.store).toBeUndefined();
});

test('createInterfaceMessages() marks the name of what is held with its language where it is not the reader’s', () => {
  const german = { ...fixtureContent.messages.get('de') };
  delete german['holds.accounts'];
  const content = { ...fixtureContent, messages: new Map([...fixtureContent.messages, ['de', german]]) };
  const english = fixtureContent.messages.get('en')?.['holds.accounts'];
  expect(createInterfaceMessages(content)('de').holds('accounts').html).toBe(
    `<span lang="en" dir="ltr">${english}</span>`,
  );
});
