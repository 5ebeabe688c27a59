import type { MarkedToken, Tokens } from 'marked';

/** `{{name}}` in running text: a value of `version.yaml`, never Markdown. */
export interface FactToken {
  readonly type: 'fact';
  readonly raw: string;
  readonly name: string;
}

/** `{{storage}}` alone on its line: the table of the places where information is stored. */
interface StorageToken {
  readonly type: 'storage';
  readonly raw: string;
}

/** `{{recipients}}` alone on its line: the table of the others who receive information. */
interface RecipientsToken {
  readonly type: 'recipients';
  readonly raw: string;
}

/** A table that `version.yaml` fills, on a line of its own. */
export type DisclosureToken = StorageToken | RecipientsToken;

/** `<!-- … -->`: a note to colleagues, which is never published. */
export interface CommentToken {
  readonly type: 'comment';
  readonly raw: string;
}

/** `{: #id}` at the end of a paragraph, a clause, an item or a cell: an address for what it ends. */
export interface AnchorToken {
  readonly type: 'anchor';
  readonly raw: string;
  readonly id: string;
}

/** A run of lettered or numbered paragraphs; their labels are kept as typed, so that "3(b)" means the same everywhere. */
interface ClausesToken {
  readonly type: 'clauses';
  readonly raw: string;
  readonly items: readonly ClauseToken[];
}

/** One clause of a run. */
export interface ClauseToken {
  readonly type: 'clause';
  readonly raw: string;
  readonly label: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A definition list: each term is followed by what it means. */
interface DefinitionsToken {
  readonly type: 'definitions';
  readonly raw: string;
  readonly items: readonly (TermToken | DefinitionToken)[];
}

/** A term, on a line of its own. */
interface TermToken {
  readonly type: 'term';
  readonly raw: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** What the term before it means: its words after `: `, and what it holds. */
export interface DefinitionToken {
  readonly type: 'definition';
  readonly raw: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Words in another language than the rest of their section, or of an older source; only a composed section has them. */
export interface PieceToken {
  readonly type: 'piece';
  readonly raw: string;
  readonly locale: string;
  /** True for a translation whose source has changed since. */
  readonly isOutdated: boolean;
  readonly tokens: readonly Token[];
}

/** One cell of a table; no token of its own. */
export type TableCell = Holding<Tokens.TableCell>;

/** Marked types what its tokens hold as anything at all; here they hold tokens of this union. */
type Holding<Holder> = Holder extends { tokens?: unknown }
  ? Omit<Holder, 'tokens'> & { readonly tokens: readonly Token[] }
  : Holder;
type LibraryToken =
  | Holding<Exclude<MarkedToken, Tokens.Link | Tokens.List | Tokens.Table | Tokens.Text>>
  // The address as it was typed is part of the digest of an announced text; readers get `href`.
  | (Holding<Tokens.Link> & { typedHref: string })
  | (Omit<Tokens.List, 'items'> & { readonly items: readonly Holding<Tokens.ListItem>[] })
  | (Omit<Tokens.Table, 'header' | 'rows'> & {
      readonly header: readonly TableCell[];
      readonly rows: readonly (readonly TableCell[])[];
    })
  | (Omit<Tokens.Text, 'tokens'> & { readonly tokens?: readonly Token[] });

/** Everything that `lexMarkdown()` returns: GitHub-flavoured Markdown, and what this project adds to it. */
export type Token =
  | LibraryToken
  | FactToken
  | DisclosureToken
  | ClausesToken
  | ClauseToken
  | DefinitionsToken
  | TermToken
  | DefinitionToken
  | PieceToken
  | CommentToken
  | AnchorToken;

/** Name of a kind of token. */
type TokenType = Token['type'];

/** The tokens of one kind. */
export type TokenOf<Type extends TokenType> = Extract<Token, { type: Type }>;

/** A function for each kind of token that has one; `Rest` is what it takes beside the token. */
export type ByType<Rest extends readonly unknown[], Result> = {
  readonly [Type in TokenType]?: (token: TokenOf<Type>, ...rest: Rest) => Result;
};

/** The function of a table for a token's kind; it must be called with this token only. */
export function pickByType<Rest extends readonly unknown[], Result>(
  table: ByType<Rest, Result>,
  { type }: Token,
): ((token: Token, ...rest: Rest) => Result) | undefined {
  // The table's own type pairs each kind with its function, which TypeScript cannot follow through a variable key.
  return table[type] as ((token: Token, ...rest: Rest) => Result) | undefined;
}
