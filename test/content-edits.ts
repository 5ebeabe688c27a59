import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** One change of a file of a content. */
export interface Edit {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** A different value of the same kind: the next day, the next number, the opposite, one more letter. */
function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(Date.parse(text) - 86_400_000).toISOString().slice(0, 10);
  const others: Readonly<Record<string, string>> = {
    major: 'minor',
    minor: 'major',
    'eu-central-1': 'eu-central-2',
    'us-west-2': 'us-west-1',
    notNeeded: 'consent',
    standardClauses: 'consent',
    adequacy: 'consent',
    accounts: 'siteLogs',
    visits: 'partnerData',
    siteLogs: 'visits',
    machine: 'certified',
    reviewed: 'machine',
    certified: 'reviewed',
    'Pacific/Apia': 'Europe/Berlin',
  };
  return others[text] ?? `${text} more`;
}

/** Every value of a YAML text changed, and every key and item taken out, one at a time. */
export function editsOfYaml(file: string, text: string): Edit[] {
  const count = { values: 0, pairs: 0 };
  const edits: Edit[] = [];
  const edit = (name: string, change: (document: ReturnType<typeof parseDocument>) => void) => {
    const document = parseDocument(text);
    change(document);
    edits.push({ file, name, text: document.toString() });
  };
  visit(parseDocument(text), (key, node) => {
    if (isScalar(node) && key !== 'key') count.values += 1;
    if (isMap(node) || isSeq(node)) count.pairs += node.items.length;
  });
  for (let wanted = 0; wanted < count.values; wanted += 1)
    edit(`value ${wanted}`, (document) => {
      let index = -1;
      visit(document, (key, node) => {
        if (!isScalar(node) || key === 'key') return;
        index += 1;
        if (index === wanted) node.value = otherValue(node.value);
      });
    });
  for (let wanted = 0; wanted < count.pairs; wanted += 1)
    edit(`without item ${wanted}`, (document) => {
      let index = -1;
      visit(document, (_, node) => {
        if (!isMap(node) && !isSeq(node)) return;
        for (const position of node.items.keys()) {
          index += 1;
          if (index === wanted) return void node.items.splice(position, 1);
        }
      });
    });
  return edits;
}

/** Every line of a text with another letter in it, and every line taken out. */
export function editsOfText(file: string, text: string): Edit[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    // Without a letter it is white space or markup, which are not frozen.
    if (!/\p{L}/u.test(line)) return [];
    const kind = /^translation: (\w+)$/.exec(line)?.[1];
    const changed = kind ? `translation: ${otherValue(kind)}` : line.replace(/\p{L}(?=[^{}]*(?:\{\{|$))/u, 'ø');
    const withLine = (...own: string[]) => [...lines.slice(0, index), ...own, ...lines.slice(index + 1)].join('\n');
    return [
      { file, name: `line ${index + 1} changed`, text: withLine(changed) },
      { file, name: `line ${index + 1} out`, text: withLine() },
    ];
  });
}

/** Every message whose key is wanted changed, and taken out. */
export function editsOfMessages(file: string, text: string, isWanted: (key: string) => boolean): Edit[] {
  const messages: Record<string, string> = JSON.parse(text);
  return Object.keys(messages).flatMap((key) => {
    if (!isWanted(key)) return [];
    const { [key]: name, ...others } = messages;
    return [
      { file, name: `${key} changed`, text: JSON.stringify({ ...others, [key]: `${name} more` }) },
      { file, name: `${key} out`, text: JSON.stringify(others) },
    ];
  });
}
