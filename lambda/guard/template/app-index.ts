import { type AppIndex, idsOfType, isRecord, recordOr, type Template } from './template.ts';

export function createAppIndex(): AppIndex {
  return { exports: new Map(), outputs: new Map(), crossRegionExports: new Map(), children: new Map() };
}

/** The key of a value in the indexes; parts may be unknown. */
export function indexKey(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => part ?? '').join(' ');
}

/** Adds what a template defines. `resolveName` returns the one text of a value, or undefined. */
export function addToIndex(
  template: Template,
  stackName: string | undefined,
  resolveName: (value: unknown, template: Template) => string | undefined,
): void {
  const { app, region, body } = template;
  for (const [output, definition] of Object.entries(recordOr(body.Outputs))) {
    if (!isRecord(definition)) continue;
    const defined = { value: definition.Value, template };
    if (stackName !== undefined) app.outputs.set(indexKey(region, stackName, output), defined);
    const name = isRecord(definition.Export) ? resolveName(definition.Export.Name, template) : undefined;
    if (name !== undefined) app.exports.set(indexKey(region, name), defined);
  }
  for (const logicalId of idsOfType(template, 'Custom::CrossRegionExportWriter'))
    addCrossRegionExports(template, template.resources[logicalId]?.Properties);
}

function addCrossRegionExports(template: Template, properties: unknown): void {
  const { region, exports } = recordOr(recordOr(properties).WriterProps);
  for (const [name, value] of Object.entries(recordOr(exports)))
    template.app.crossRegionExports.set(indexKey(String(region), name), { value, template });
}
