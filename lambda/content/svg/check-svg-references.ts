import { type SvgFault, svgFault } from './svg-fault.ts';
import type { SvgNode } from './svg-tree.ts';

/** As many shapes as a picture of some kilobytes draws; far more than that is drawn only by references to references. */
const maxShapes = 2_000;

/** Checks that every reference leads to a part of the picture, in no circle, and that all of them together draw little enough. */
export function checkSvgReferences(root: SvgNode): SvgFault[] {
  const nodes = listNodes(root);
  const byId = new Map<string, SvgNode>();
  const faults: SvgFault[] = [];
  for (const node of nodes) {
    const id = node.attributes.get('id');
    if (id === undefined) continue;
    if (byId.has(id))
      faults.push(svgFault(`id="${id}"`, node.offset, ['another part has this id', 'Export the picture again']));
    byId.set(id, node);
  }
  for (const node of nodes)
    for (const id of referencesOf(node))
      if (!byId.has(id))
        faults.push(
          svgFault(`#${id}`, node.offset, ['the picture has no part with this id', 'Export the picture again']),
        );
  return faults.length > 0 ? faults : checkCost(root, byId);
}

function checkCost(root: SvgNode, byId: ReadonlyMap<string, SvgNode>): SvgFault[] {
  const costs = new Map<SvgNode, number>();
  const costOf = (node: SvgNode): number => {
    const known = costs.get(node);
    if (known !== undefined) return known;
    // Within a circle, until it is known.
    costs.set(node, Number.POSITIVE_INFINITY);
    const targets = referencesOf(node).flatMap((id) => byId.get(id) ?? []);
    const cost = [...node.children, ...targets].reduce((sum, other) => sum + costOf(other), 1);
    costs.set(node, cost);
    return cost;
  };
  if (costOf(root) <= maxShapes) return [];
  const node = listNodes(root).find((one) => referencesOf(one).length > 0) ?? root;
  const reason = `its references draw more than ${maxShapes.toLocaleString('en')} shapes, or run in a circle`;
  return [svgFault(`<${node.name}>`, node.offset, [reason, 'Draw the shapes themselves, and simplify the picture'])];
}

function referencesOf({ attributes }: SvgNode): string[] {
  return [...attributes].flatMap(([name, value]) => {
    if (name === 'href') return [value.slice(1)];
    return [...value.matchAll(/url\(#([\w.-]+)\)/g)].map(([, id = '']) => id);
  });
}

function listNodes(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap(listNodes)];
}
