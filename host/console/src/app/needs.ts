import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { type Exchange, makeOperation } from 'urql';
import { map, pipe } from 'wonka';

/** What the documents may ask for now: modules that are on, permissions that are held. */
export const allowed = { modules: new Set<string>(), permissions: new Set<string>() };

/** Leaves out of a document what is marked `@needs(module:)` or `@needs(permission:)` and is not there for this person now; a whole document would be refused for one such field. */
export const needsExchange: Exchange = ({ forward }) => operations => pipe(
  operations,
  map(operation => (operation.kind === 'teardown' ? operation : makeOperation(operation.kind, { ...operation, query: prune(operation.query as DocumentNode) as typeof operation.query }, operation.context))),
  forward,
);

export function prune(document: DocumentNode): DocumentNode {
  const missing = (directives?: readonly DirectiveNode[]) => directives?.some(d => d.name.value === 'needs' && !d.arguments!.every(a => a.value.kind === Kind.STRING && (a.name.value === 'module' ? allowed.modules : allowed.permissions).has(a.value.value)));
  const drop = { enter: (node: { directives?: readonly DirectiveNode[] }) => (missing(node.directives) ? null : undefined) };
  const pruned = visit(document, { Field: drop, FragmentSpread: drop, InlineFragment: drop, Directive: { enter: d => (d.name.value === 'needs' ? null : undefined) } });
  return usedOnly(pruned);
}

function usedOnly(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  const fragments = new Map(document.definitions.flatMap(d => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])));
  const look = (node: DocumentNode['definitions'][number]) => void visit(node, { FragmentSpread: s => {
    if (used.has(s.name.value)) return;
    used.add(s.name.value);
    const fragment = fragments.get(s.name.value);
    if (fragment) look(fragment);
  } });
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) look(definition);
  // What is left out may have been all that a variable was for, and a variable without use is an error.
  const variables = new Set<string>();
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION || (definition.kind === Kind.FRAGMENT_DEFINITION && used.has(definition.name.value))) visit(definition, { VariableDefinition: () => false, Variable: v => void variables.add(v.name.value) });
  // No more of the old document: urql keeps its printed text there.
  return { kind: Kind.DOCUMENT, definitions: document.definitions.filter(d => d.kind !== Kind.FRAGMENT_DEFINITION || used.has(d.name.value)).map(d => (d.kind === Kind.OPERATION_DEFINITION ? { ...d, variableDefinitions: d.variableDefinitions?.filter(v => variables.has(v.variable.name.value)) } : d)) };
}
