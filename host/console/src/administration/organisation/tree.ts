import type { OrganisationTreeQuery } from './Organisation.gen';

export type Unit = OrganisationTreeQuery['orgUnits']['nodes'][number];
export type UnitNode = Unit & { children?: UnitNode[] };

/** Units under the units they belong to; one whose parent this person does not see stands at the top. */
export function treeOf(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map(u => [u.id, { ...u } as UnitNode])), top: UnitNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.parentId ? nodes.get(node.parentId) : undefined;
    if (parent) (parent.children ??= []).push(node); else top.push(node);
  }
  return top;
}
