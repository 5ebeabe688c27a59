import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Answers, type Question, questionsFor, readAnswers } from '../../cli/commands/init/answers.ts';
import { draftOf } from '../../cli/commands/init/draft.ts';
import { planProject, type Situation } from '../../cli/commands/init/plan-project.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { promulgate, temporaryDirectory } from './promulgate.ts';

const answers: Answers = {
  company: 'Müller: Söhne & "Co" GmbH',
  application: '# App',
  contact: 'privacy@firm.org',
  country: 'DE',
  languages: ['de', 'en', 'ja'],
  region: 'eu-central-1',
  domain: 'policy.firm.org',
  repository: 'github.com/firm/policies',
};
const empty: Situation = {
  names: [],
  packageJson: {},
  ignored: '',
  today: '2026-01-31',
  timeZone: 'Europe/Berlin',
  reference: '1.2.3',
};
const draft = draftOf(fixtureFiles);
const plan = (more: Partial<Answers> = {}, situation: Partial<Situation> = {}) =>
  planProject({ ...answers, ...more }, draft, { ...empty, ...situation });

/** A version after the fixture's, with topics in the source, a new section, and nothing but that section in German. */
const partial = new Map([
  ...fixtureFiles,
  ...Object.entries({
    en: new TextDecoder()
      .decode(fixtureFiles.get('privacy/2026-11-15/en.md'))
      .replace('title:', 'topics: { collects: scope }\ntitle:')
      .concat('\n## 8. Appeal {#appeal}\n\nWords.\n'),
    de: '---\ntitle: Datenschutzerklärung\ntranslation: machine\n---\n## 8. Einspruch {#appeal}\n\nWorte.\n',
  }).map(([locale, text]): [string, Uint8Array] => [`privacy/2027-03-01/${locale}.md`, new TextEncoder().encode(text)]),
]);

describe('draftOf()', () => {
  test('completes a translation of the newest version with the sections of earlier ones', () => {
    const { texts } = draftOf(partial);
    expect([...texts.keys()].sort()).toEqual(['de', 'en']);
    const ids = (text = '') => text.match(/\{#[\w-]+\}$/gm);
    expect(ids(texts.get('de'))).toEqual(ids(texts.get('en')));
    expect(texts.get('de')).toContain('\n\n## 8. Einspruch {#appeal}\n\nWorte.\n');
  });

  test('keeps the topics with the source, whatever its language is', () => {
    for (const languages of [
      ['en', 'de'],
      ['de', 'en'],
    ]) {
      const { files, effective } = planProject({ ...answers, languages }, draftOf(partial), empty);
      const topics = languages.map((locale) =>
        files.get(`content/privacy/${effective}/${locale}.md`)?.includes('topics: { collects: scope }\n'),
      );
      expect(topics).toEqual([true, false]);
    }
  });
});

describe('planProject()', () => {
  test('makes content in which nothing is wrong but a placeholder in each text', () => {
    const { files, effective, directory } = plan();
    expect([effective, directory]).toEqual(['2026-05-01', 'content']);
    const content = new Map(
      [...files]
        .filter(([name]) => name.startsWith('content/'))
        .map(([name, text]) => [name.replace('content/', ''), new TextEncoder().encode(text)]),
    );
    const { content: parsed, problems } = parseContent(content);
    expect(problems.map(({ rule }) => rule)).toEqual(['placeholder', 'placeholder', 'placeholder']);
    const [version] = parsed?.policies[0]?.versions ?? [];
    expect(version).toMatchObject({ id: '2026-05-01', announced: '2026-04-01' });
    expect(parse(files.get('content/privacy/2026-05-01/version.yaml') ?? '').facts).toEqual({
      application: '# App',
      company: 'Müller: Söhne & "Co" GmbH',
      contact: 'privacy@firm.org',
    });
  });

  test('names in its YAML files the schemas of the package that the project installs', () => {
    for (const names of [[], ['cdk.json']]) {
      const { files } = plan({}, { names });
      const found = [...files]
        .filter(([name]) => /(?:site|version)\.yaml$/.test(name))
        .map(([name, text]) => {
          const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(text) ?? [];
          return path.join(path.dirname(name), schema);
        });
      expect(found).toEqual([
        'node_modules/promulgate/schemas/site.json',
        'node_modules/promulgate/schemas/version.json',
      ]);
    }
  });

  test.each([
    [{ country: 'FR', region: 'eu-west-1' }, 'notNeeded'],
    [{ country: 'JP', region: 'ap-northeast-1' }, 'notNeeded'],
    [{ country: 'DE', region: 'us-east-1' }, 'standardClauses'],
    [{ country: 'JP', region: 'eu-central-1' }, 'adequacy'],
    [{ country: 'JP', region: 'us-east-1' }, 'equivalentMeasures'],
    [{ country: 'US', region: 'eu-central-1' }, 'standardClauses'],
  ])('names a safeguard where data leaves the country: %j → %s', (more, safeguard) => {
    const { files } = plan(more);
    expect(parse(files.get('content/privacy/2026-05-01/version.yaml') ?? '').storage[0].safeguard).toBe(safeguard);
  });

  test('writes what deploys the project, and the workflow of its host', () => {
    const { files, changed } = plan();
    expect([...files.keys()].filter((name) => !name.startsWith('content/'))).toEqual([
      'README.md',
      '.github/workflows/policies.yml',
      'app.mjs',
      'cdk.json',
    ]);
    const { jobs } = parse(files.get('.github/workflows/policies.yml') ?? '');
    expect(Object.keys(jobs)).toEqual(['check', 'diff', 'deploy']);
    expect(jobs.deploy).toMatchObject({ needs: 'diff', environment: 'policies' });
    expect(jobs.check.permissions).toEqual({ contents: 'read' });
    expect(files.get('app.mjs')).toContain("repository: 'github.com/firm/policies'");
    expect(JSON.parse(changed.get('package.json') ?? '').devDependencies).toMatchObject({ promulgate: '1.2.3' });
    expect(plan({ repository: 'git.firm.org/legal/policies' }).files.has('.gitlab-ci.yml')).toBe(true);
    const unknown = plan({ repository: '' });
    expect(Object.keys(parse(unknown.files.get('.gitlab-ci.yml') ?? ''))).toEqual(['default', 'check']);
    expect(unknown.files.get('app.mjs')).not.toContain('DeploymentRoleStack');
  });

  test('adds to a package.json and a .gitignore, and takes nothing away', () => {
    const packageJson = { name: 'x', dependencies: { promulgate: 'file:x.tgz' }, scripts: { check: 'mine' } };
    const { changed } = plan({}, { packageJson, ignored: 'dist/\n' });
    const written = JSON.parse(changed.get('package.json') ?? '');
    expect(written).toMatchObject(packageJson);
    expect(written.devDependencies.promulgate).toBeUndefined();
    expect(changed.get('.gitignore')).toBe('dist/\nnode_modules/\ncdk.out/\nsite/\n');
  });

  test('adds content and its check to an app that exists, and changes no file of it', () => {
    const { files, changed, directory, isNew } = plan({}, { names: ['cdk.json', 'README.md', 'package.json'] });
    expect([directory, isNew, changed.size]).toEqual(['policies', false, 0]);
    expect([...files.keys()].filter((name) => !name.startsWith('policies/'))).toEqual([
      'POLICIES.md',
      '.github/workflows/policies.yml',
    ]);
  });
});

describe('a question', () => {
  const questions = new Map(
    questionsFor('/srv/shop', '', ['de', 'en']).map((one): [string, Question] => [one.name, one]),
  );

  test.each([
    ['company', ' ', 'it is empty'],
    ['application', '{{x}}', 'it contains a brace, a tab or a line break'],
    ['contact', 'privacy.firm.org', 'it is not an email address'],
    ['country', 'Germany', 'it is not a country code of two capital letters, such as DE'],
    ['country', 'XQ', 'it is not a country code of two capital letters, such as DE'],
    ['languages', 'en fr', 'there is no draft in "fr", only in de, en; add other languages later'],
    ['languages', 'en,en', 'it names a language twice'],
    ['languages', '', 'it is empty'],
    ['region', 'eu-centrl-1', 'it is not an AWS region; did you mean eu-central-1?'],
    ['domain', 'https://firm.org', 'it is not a host name in lower case, such as policy.firm.org'],
    ['repository', 'firm/policies', 'it is not a host and a path, such as github.com/firm/policies'],
  ])('refuses for %s %j: %s', (name, text, reason) => {
    expect(questions.get(name)?.refuse(text)).toBe(reason);
  });

  test('takes what it offers', () => {
    for (const { otherwise, refuse } of questions.values()) expect(refuse(otherwise)).toBeUndefined();
    expect(questions.get('application')?.otherwise).toBe('shop');
    expect(readAnswers({ ...answers, languages: 'de, en' }).languages).toEqual(['de', 'en']);
  });
});

describe('promulgate init', () => {
  test('overwrites nothing, and says why it does not begin', async () => {
    const cwd = await temporaryDirectory();
    await mkdir(path.join(cwd, 'full'));
    for (const name of ['a', 'b', 'c', 'd']) await writeFile(path.join(cwd, 'full', name), '');
    expect(await promulgate(['init', 'full', '--yes'], { cwd })).toMatchObject({
      status: 1,
      stderr:
        'Cannot start a project in full: it is not empty, but has a, b, c and 1 more\n    Name another directory, such as: promulgate init policies; an app of the CDK is known by its cdk.json\n',
    });
    expect(await promulgate(['init'], { cwd: path.join(cwd) })).toMatchObject({ status: 1 });
    const wrong = await promulgate(['init', 'new', '--country', 'Germany', '--languages', 'xx'], { cwd });
    expect(wrong.stderr).toMatch(
      /^Cannot use "Germany" for --country: .*\nCannot use "xx" for --languages: .*\n {4}Run /,
    );
    const noTerminal = await promulgate(['init', 'new', '--company', 'Firm'], { cwd });
    expect(noTerminal.stderr).toMatch(
      /^Cannot ask for application, .*: there is no terminal\n {4}Add --application <name> .*--yes/,
    );
    expect(await readdir(cwd)).toEqual(['full']);
    await mkdir(path.join(cwd, 'app/policies'), { recursive: true });
    await writeFile(path.join(cwd, 'app/cdk.json'), '{}');
    await writeFile(path.join(cwd, 'app/policies/site.yaml'), 'mine');
    const taken = await promulgate(['init', 'app', '--yes'], { cwd });
    expect(taken.stderr).toMatch(/^Cannot start a project in app: it has policies\/site.yaml already\n/);
    expect(await readFile(path.join(cwd, 'app/policies/site.yaml'), 'utf8')).toBe('mine');
  });
});
