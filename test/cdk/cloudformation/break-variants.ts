import type { StackTemplate, TemplateResource } from './stack-template.ts';
import { replaceText, type Variant, type VariantName } from './variants.ts';

type Variants = ReadonlyMap<VariantName, Variant>;

/** The variants with resources edited or left out, as if the stacks were written otherwise. */
export function editResources(
  variants: Variants,
  edit: (resource: TemplateResource, id: string, variant: VariantName) => TemplateResource | undefined,
): Variants {
  return mapTemplates(variants, (templates, name) =>
    templates.map((template) => {
      const edited = [...template.resources].map(([id, resource]) => [id, edit(resource, id, name)] as const);
      const kept = edited.filter((entry): entry is [string, TemplateResource] => entry[1] !== undefined);
      return { ...template, resources: new Map(kept) };
    }),
  );
}

/** The variants with a text replaced wherever it is in their templates, ids included; one of them, or all. */
export function editText(
  variants: Variants,
  change: readonly [from: string, to: string],
  only?: VariantName,
): Variants {
  return mapTemplates(variants, (templates, name) =>
    only === undefined || name === only ? replaceText(templates, change) : templates,
  );
}

function mapTemplates(
  variants: Variants,
  map: (templates: readonly StackTemplate[], name: VariantName) => readonly StackTemplate[],
): Variants {
  return new Map(
    [...variants].map(([name, variant]) => [name, { ...variant, templates: map(variant.templates, name) }]),
  );
}
