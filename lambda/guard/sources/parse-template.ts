import { type CollectionTag, parseDocument, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml';
import { HintedError } from '../../shared/hinted-error.ts';
import type { ReadTemplate } from '../template/link-templates.ts';
import { recordOr } from '../template/template.ts';

const shortNames =
  'And Base64 Cidr Condition Contains EachMemberEquals EachMemberIn Equals FindInMap ForEach GetAZs GetAtt If ImportValue Join Length Not Or Ref RefAll Select Split Sub ToJsonString Transform ValueOf ValueOfAll'.split(
    ' ',
  );

/** The short form of each function in YAML: `!Sub` for `Fn::Sub`. */
const tags = shortNames.flatMap((name): (ScalarTag | CollectionTag)[] => {
  const full = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  const tag = `!${name}`;
  const wrap = (value: unknown) => ({ [full]: value });
  return [
    { tag, resolve: wrap },
    { tag, collection: 'seq', nodeClass: YAMLSeq, resolve: (node) => wrap(node.toJSON()) },
    { tag, collection: 'map', nodeClass: YAMLMap, resolve: (node) => wrap(node.toJSON()) },
  ];
});

/** Parses a template in JSON or YAML. Throws a `HintedError` with the line of what is wrong. */
export function parseTemplate(text: string, file: string): ReadTemplate {
  const hasTransform = /Fn::Transform["']?\s*:|!Transform\b/.test(text);
  if (text.trimStart().startsWith('{')) {
    try {
      return { body: recordOr(JSON.parse(text)), hasTransform };
    } catch {
      // YAML may begin with a bracket, too.
    }
  }
  const document = parseDocument(text, { customTags: tags, logLevel: 'silent', uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    throw new HintedError(
      `${file}:${line}:${col}: Cannot read the template: ${error.message.split('\n')[0]}`,
      'Correct it, and check it with "aws cloudformation validate-template"',
    );
  }
  return { body: recordOr(document.toJS()), hasTransform };
}
