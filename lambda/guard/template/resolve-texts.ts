import { resolveFunction } from './functions.ts';
import { maxAlternatives, unresolved } from './placeholders.ts';
import { isRecord, type Template } from './template.ts';

const maxDepth = 24;

/**
 * Resolves a value of a template to the texts that it may become: both outcomes of a condition, each entry of a mapping whose key is
 * not known. The name or ARN of something that the deployment creates resolves to its region in angle brackets, such as
 * `⟨eu-central-1⟩`; whatever else is known only after the deployment resolves to `unresolved`.
 */
export function resolveTexts(value: unknown, template: Template, depth = 0): readonly string[] {
  if (typeof value === 'string')
    return [value.includes('{{resolve:') ? value.replaceAll(/\{\{resolve:[^}]*\}\}/g, unresolved) : value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (depth > maxDepth || !isRecord(value)) return [unresolved];
  const resolve = (inner: unknown, other = template) => resolveTexts(inner, other, depth + 1);
  const resolved = resolveFunction(value, { template, resolve });
  const texts = resolved.length < 2 ? resolved : [...new Set(resolved)];
  return texts.length > maxAlternatives ? [unresolved] : texts;
}

/** Resolves a value to its only possible text; `unresolved` if there are several. */
export function resolveValue(value: unknown, template: Template): string {
  const [text = unresolved, ...others] = resolveTexts(value, template);
  return others.length === 0 ? text : unresolved;
}
