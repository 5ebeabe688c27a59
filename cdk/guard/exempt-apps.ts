import type { IConstruct } from 'constructs';

const apps = new WeakSet<IConstruct>();

/** Notes that something in the app of a construct is declared or accepted. */
export function noteExemption(construct: IConstruct): void {
  apps.add(construct.node.root);
}

/** True for the root of an app in which something is declared or accepted. */
export function hasExemptions(root: IConstruct): boolean {
  return apps.has(root);
}
