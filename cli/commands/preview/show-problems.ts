import type { PageProblem } from './page-problems.ts';

/** What open pages show of the content as it is on the disk. */
export interface ShownProblems {
  readonly problems: readonly PageProblem[];
  /** Sentences that belong to no place, such as why a publication would be refused. */
  readonly notes: readonly string[];
}

/**
 * Shows problems in the page that a browser has open: each at the piece that it is about, and all in a list that opens at the lower
 * edge. It runs in the browser, as its own source text, so it uses nothing from outside it. What it adds is in shadow trees, where the
 * styles of the page do not reach it, and all words are set as text.
 */
export function showProblems({ problems, notes }: ShownProblems): void {
  const colours = { error: '#b00020', warning: '#8a6d00' };
  const tints = { error: '#fff5f5', warning: '#fffbe6' };

  /** An element of the preview with a shadow tree; its words are English, whatever the page is in. */
  function createHost(css: string): { host: HTMLElement; root: ShadowRoot } {
    const host = document.createElement('div');
    host.dataset.preview = '';
    host.lang = 'en';
    host.dir = 'ltr';
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `:host{all:initial;display:block;font:14px/1.45 system-ui,sans-serif;color:#1a1a1a}@media print{:host{display:none}}*{box-sizing:border-box;overflow-wrap:anywhere}p,pre,ul{margin:0}code,pre{font:13px/1.45 ui-monospace,monospace;white-space:pre-wrap}a{display:block;color:#0645ad}${css}`,
    );
    root.adoptedStyleSheets = [sheet];
    return { host, root };
  }

  function add(parent: Node, name: string, text = ''): HTMLElement {
    const element = document.createElement(name);
    element.textContent = text;
    parent.appendChild(element);
    return element;
  }

  function describe(parent: Node, { message, hint, place, rule }: PageProblem): void {
    add(parent, 'p', message);
    add(parent, 'pre', hint);
    add(parent, 'code', `${place} [${rule}]`);
  }

  /** Pairs of neighbouring letters: they compare words of every language, also of those that write no spaces. */
  function pairsOf(text: string): Set<string> {
    const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')];
    return new Set(letters.map((letter, index) => letter + (letters[index + 1] ?? '')));
  }

  const pieces = [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,caption,pre)')].filter(
    (element) => element.closest('nav') === null,
  );
  const pairsOfPieces = new Map(pieces.map((piece) => [piece, pairsOf(piece.textContent ?? '')]));

  function findPiece({ words, section }: PageProblem): Element | undefined {
    const wanted = pairsOf(words);
    let best: { piece: Element | undefined; score: number } = { piece: undefined, score: 0.6 };
    for (const [piece, own] of wanted.size === 0 ? [] : pairsOfPieces) {
      const common = [...wanted].filter((pair) => own.has(pair)).length;
      const isInSection = (piece.closest('section')?.id ?? '') === section;
      // A line may be a part of its paragraph, and a long paragraph has many pairs by chance.
      const score = (0.7 * common) / wanted.size + (0.3 * common) / Math.max(own.size, 1) + (isInSection ? 0.1 : 0);
      if (score > best.score) best = { piece, score };
    }
    return best.piece ?? document.getElementById(section)?.querySelector('h2') ?? undefined;
  }

  function showAt(piece: Element, problem: PageProblem): HTMLElement {
    const marked = piece as HTMLElement;
    if (marked.dataset.problem !== 'error') marked.dataset.problem = problem.severity;
    const colour = colours[problem.severity];
    const { host, root } = createHost(
      `:host{margin:8px 0}div{padding:8px 12px;border:1px solid ${colour};border-left-width:4px;background:${tints[problem.severity]}}`,
    );
    describe(add(root, 'div'), problem);
    if (/^(?:LI|TD|TH|DT|DD|CAPTION)$/.test(piece.tagName)) piece.appendChild(host);
    else piece.after(host);
    return host;
  }

  function isHere({ paths }: PageProblem): boolean {
    return paths.includes(location.pathname);
  }

  function listItem(list: Node, problem: PageProblem): void {
    const item = add(list, 'li');
    item.className = problem.severity;
    const piece = isHere(problem) ? findPiece(problem) : undefined;
    const host = piece && showAt(piece, problem);
    const path = isHere(problem) ? undefined : problem.paths.at(-1);
    describe(item, problem);
    if (host === undefined && path === undefined) return;
    const link = add(item, 'a', host === undefined ? 'Open the page' : 'Show it') as HTMLAnchorElement;
    link.href = path ?? '#';
    if (host === undefined) return;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      host.scrollIntoView({ block: 'center' });
    });
  }

  const wasOpen = document.querySelector('[data-preview]')?.shadowRoot?.querySelector('details')?.open ?? false;
  for (const old of document.querySelectorAll('[data-preview]')) old.remove();
  for (const old of document.querySelectorAll('[data-problem]')) old.removeAttribute('data-problem');
  if (problems.length + notes.length === 0) return;
  const marking = new CSSStyleSheet();
  marking.replaceSync(
    `[data-problem]{outline:2px solid ${colours.error};outline-offset:4px}[data-problem=warning]{outline-color:${colours.warning}}@media print{[data-problem]{outline:none}}`,
  );
  document.adoptedStyleSheets = [marking];
  const { host, root } = createHost(
    `:host{position:fixed;inset:auto 12px 12px auto;z-index:2147483647;max-width:min(44rem,calc(100vw - 24px))}details{border:1px solid #767676;background:#fff;box-shadow:0 2px 12px #0004}summary{padding:8px 12px;cursor:pointer;font-weight:600}ul{max-height:45vh;overflow:auto;padding:0;list-style:none;border-top:1px solid #767676}li{padding:8px 12px;border-left:4px solid #767676;border-bottom:1px solid #ddd}.error{border-left-color:${colours.error}}.warning{border-left-color:${colours.warning}}`,
  );
  const details = add(root, 'details') as HTMLDetailsElement;
  details.open = wasOpen;
  const summary = add(details, 'summary');
  const list = add(details, 'ul');
  for (const note of notes) add(list, 'li', note);
  for (const problem of problems.filter(isHere)) listItem(list, problem);
  for (const problem of problems.filter((one) => !isHere(one))) listItem(list, problem);
  const count = (severity: PageProblem['severity']) => problems.filter((one) => one.severity === severity).length;
  const parts = (['error', 'warning'] as const).map((severity) => {
    const number = count(severity);
    return number === 0 ? '' : `${number} ${severity}${number === 1 ? '' : 's'}`;
  });
  summary.textContent = parts.filter(Boolean).join(', ') || 'A publication would be refused';
  // First, so that the list is found again.
  document.body.prepend(host);
}
