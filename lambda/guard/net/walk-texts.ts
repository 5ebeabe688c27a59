import { isCall } from '../template/functions.ts';
import { resolveTexts } from '../template/resolve-texts.ts';
import { isRecord, type Template } from '../template/template.ts';

/** Where the walk is: the steps from the properties of a resource to a text. `#` separates a property from what is in its JSON. */
export interface Position {
  readonly steps: readonly string[];
  /** True within a statement that permits only to read. */
  readonly onlyReads: boolean;
  /** The name beside a value, as in `{ Name: 'TABLE_REGION', Value: … }`. */
  readonly pairName: string | undefined;
}

type Visit = (text: string, position: Position) => void;

interface Walk {
  readonly template: Template;
  readonly skipped: string | undefined;
  readonly visit: Visit;
  readonly steps: string[];
  onlyReads: boolean;
  pairName: string | undefined;
}

/** Where a value is, and the property of it whose texts are labels. */
interface Walked {
  readonly template: Template;
  readonly skipped?: string | undefined;
}

/** Visits every text in a value, and in JSON that a text contains. Both outcomes of a condition are visited, and denials are not. */
export function walkTexts(value: unknown, { template, skipped }: Walked, visit: Visit): void {
  enter(value, { template, skipped, visit, steps: [], onlyReads: false, pairName: undefined });
}

function enter(value: unknown, walk: Walk): void {
  if (typeof value === 'string') {
    const text = value.includes('{{resolve:') ? resolveTexts(value, walk.template)[0] : value;
    visitText(text ?? '', walk);
  } else if (Array.isArray(value)) enterElements(value, walk);
  else if (isRecord(value)) {
    if (isCall(value)) enterCall(value, walk);
    else if ('Effect' in value) enterStatement(value, walk);
    else enterEach(value, walk);
  }
}

/** What a statement denies leads nowhere. */
function enterStatement(value: Readonly<Record<string, unknown>>, walk: Walk): void {
  if (value.Effect === 'Deny' && ('Action' in value || 'NotAction' in value)) return;
  const { onlyReads } = walk;
  walk.onlyReads = 'Action' in value && !mayWrite(value.Action);
  enterEach(value, walk);
  walk.onlyReads = onlyReads;
}

function enterEach(value: Readonly<Record<string, unknown>>, walk: Walk): void {
  const { pairName } = walk;
  for (const key of Object.keys(value)) {
    if (key === walk.skipped && walk.steps.length === 0) continue;
    walk.steps.push(key);
    walk.pairName = key.endsWith('alue') && valueKey.test(key) ? nameBeside(value) : undefined;
    if (key.includes('-') && /^[a-z]{2,4}-[a-z-]+\d/.test(key)) visitText(key, walk);
    enter(value[key], walk);
    walk.steps.pop();
  }
  walk.pairName = pairName;
}

function enterElements(elements: readonly unknown[], walk: Walk): void {
  const { pairName } = walk;
  walk.pairName = undefined;
  for (let at = 0; at < elements.length; at++) {
    walk.steps.push(String(at));
    enter(elements[at], walk);
    walk.steps.pop();
  }
  walk.pairName = pairName;
}

const valueKey = /^(?:string|option|parameter)?value$/i;
const nameKey = /^(?:(?:option|parameter)?name|(?:parameter)?key|variable)$/i;

/** Lists of names and values, such as the environment of a container, are maps that are written at length. */
function nameBeside(pair: object): string | undefined {
  const name = Object.entries(pair).find(([key]) => nameKey.test(key))?.[1];
  return typeof name === 'string' ? name : undefined;
}

const understood: ReadonlySet<string> = new Set([
  'Ref',
  ...'GetAtt ImportValue GetStackOutput FindInMap Join Sub Select Split GetAZs Base64 ToJsonString'
    .split(' ')
    .map((name) => `Fn::${name}`),
]);

function enterCall(value: Readonly<Record<string, unknown>>, walk: Walk): void {
  const [[name, argument] = ['', undefined]] = Object.entries(value);
  if (name === 'Fn::If' && Array.isArray(argument)) for (const outcome of argument.slice(1)) enter(outcome, walk);
  else if (understood.has(name)) for (const text of resolveTexts(value, walk.template)) visitText(text, walk);
  else if (name !== 'Fn::Transform') enter(argument, walk);
}

const writing = /\*|:(?:put|write|create|send|publish|update|replicate|copy|upload|post|import|restore|batchwrite)/i;
const reading =
  /^[\w-]+:(?:batchget|check|describe|filter|get|head|list|lookup|query|read|scan|search|select|view)[\w*]*$/i;

function mayWrite(action: unknown): boolean {
  const actions = Array.isArray(action) ? action : [action];
  return actions.some((one) => !reading.test(String(one)) && writing.test(JSON.stringify(one)));
}

const minEncoded = 40;
const base64 = /^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/;
const base64InScript = /[A-Za-z0-9+/]{40,}={0,2}/g;
/** Text, and not what an image or a digest looks like once it is decoded. */
const readable = /^[\t\n\r -~\u00a0-\ufffc]*$/;

/** The texts that a text holds in Base64. */
function decodeParts(text: string): string[] {
  const parts = base64.test(text) ? [text] : /base64|b64/i.test(text) ? (text.match(base64InScript) ?? []) : [];
  return parts.map((part) => Buffer.from(part, 'base64').toString()).filter((decoded) => readable.test(decoded));
}

function visitText(text: string, walk: Walk): void {
  if (text === '') return;
  const parsed = parseJson(text);
  if (parsed === undefined) {
    walk.visit(text, walk);
    if (text.length >= minEncoded) for (const decoded of decodeParts(text)) visitText(decoded, walk);
    return;
  }
  const depth = walk.steps.push('#');
  enter(parsed, walk);
  walk.steps.length = depth - 1;
}

const opensJson = /^\s*[{[]/;

function parseJson(text: string): object | undefined {
  if (!opensJson.test(text) || text.startsWith('{{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
