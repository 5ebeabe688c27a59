import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { HintedError } from '../../shared/hinted-error.ts';
import { linkTemplates, type ReadTemplate, type StackTemplate, type Templates } from '../template/link-templates.ts';
import { isRecord, recordOr } from '../template/template.ts';
import { parseTemplate } from './parse-template.ts';
import { readTerraformPlan } from './terraform-plan.ts';

/** The templates at some paths, however they were written. */
export interface Sources extends Templates {
  /** Text of each file, in which findings are located. */
  readonly texts: ReadonlyMap<string, string>;
}

const maxBytes = 50_000_000;
const templateName = /\.(?:json|ya?ml|template)$/;
const skipped = /^(?:node_modules|\.git|\.aws-sam|asset\..*)$/;

/**
 * Reads assemblies of the CDK, directories and files of templates, and plans of Terraform. `region` is that of everything that
 * names none. Throws a `HintedError` for a path that leads to none of these.
 */
export function readSources(paths: readonly string[], region: string | undefined): Sources {
  const texts = new Map<string, string>();
  const parsed = new Map<string, ReadTemplate>();
  const stacks = paths.flatMap((given) => {
    const found = readPath(path.resolve(given), { region, texts, parsed });
    if (found.length === 0)
      throw new HintedError(
        `Cannot find anything to check in "${given}": it is neither an assembly of the CDK, a template nor a plan of Terraform`,
        'Name what "cdk synth" or "terraform show -json" wrote, or a template of CloudFormation or SAM',
      );
    return found;
  });
  const read = (file: string) => parsed.get(file) ?? parseTemplate(readBounded(file, texts), file);
  return { ...linkTemplates(stacks, { read }), texts };
}

interface Reading {
  readonly region: string | undefined;
  readonly texts: Map<string, string>;
  readonly parsed: Map<string, ReadTemplate>;
}

function readPath(file: string, reading: Reading): StackTemplate[] {
  if (!existsSync(file))
    throw new HintedError(`Cannot find "${file}"`, 'Name what "cdk synth" wrote, a template, or a plan as JSON');
  if (!statSync(file).isDirectory()) return readFile(file, reading, true);
  if (existsSync(path.join(file, 'manifest.json'))) return readAssembly(file, reading);
  return readdirSync(file, { withFileTypes: true }).flatMap((entry) => {
    const inner = path.join(file, entry.name);
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : readPath(inner, reading);
    return entry.isFile() && templateName.test(entry.name) ? readFile(inner, reading, false) : [];
  });
}

/** The stacks of an assembly, and those of the stages in it. */
function readAssembly(directory: string, reading: Reading): StackTemplate[] {
  const manifest = recordOr(JSON.parse(readFileSync(path.join(directory, 'manifest.json'), 'utf8')));
  return Object.entries(recordOr(manifest.artifacts)).flatMap(([id, artifact]) => {
    const { type, environment, properties, displayName } = recordOr(artifact);
    const { templateFile, directoryName, stackName } = recordOr(properties);
    if (type === 'cdk:cloud-assembly') return readAssembly(path.join(directory, String(directoryName)), reading);
    if (type !== 'aws:cloudformation:stack') return [];
    const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(environment)) ?? [];
    return [
      {
        stack: typeof displayName === 'string' ? displayName.replace(/ \(.*\)$/, '') : id,
        stackName: typeof stackName === 'string' ? stackName : id,
        file: path.join(directory, String(templateFile)),
        region: region === 'unknown-region' ? reading.region : region,
        account: account === 'unknown-account' ? undefined : account,
      },
    ];
  });
}

/** A file that is named must be readable; one that was found in a directory may be something else. */
function readFile(file: string, { region, texts, parsed }: Reading, isNamed: boolean): StackTemplate[] {
  const text = readBounded(file, texts);
  const template = isNamed ? parseTemplate(text, file) : parseOrSkip(text, file);
  if (template === undefined) return [];
  if (isRecord(template.body.planned_values)) return readTerraformPlan(template.body, { file, region, parsed });
  if (!isRecord(template.body.Resources)) return [];
  parsed.set(file, template);
  return [{ stack: path.basename(file).replace(/(?:\.template)?\.\w+$/, ''), file, region, account: undefined }];
}

function parseOrSkip(text: string, file: string): ReadTemplate | undefined {
  if (!/Resources|planned_values/.test(text)) return undefined;
  return parseTemplate(text, file);
}

function readBounded(file: string, texts: Map<string, string>): string {
  if (statSync(file).size > maxBytes)
    throw new HintedError(`Cannot read ${file}: it is larger than ${maxBytes.toLocaleString('en')} bytes`, 'Split it');
  const text = readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}
