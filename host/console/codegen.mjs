// Writes X.gen.ts beside each X.graphql: its types and documents and, for a mutation with an input, what a form must ask for. The contract is the
// checked-in schema.graphql, so a misspelt field fails the build. A file that would not change is left alone.
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as documents from '@graphql-codegen/typed-document-node';
import { buildASTSchema, concatAST, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, parse, validate, visit } from 'graphql';

const scalars = { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', Long: 'number', JSON: 'unknown' };
const contract = parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'), { noLocation: true });
// A field that is there only while a module is on, or for who holds a permission: the console leaves it out of the document otherwise (app/needs.ts).
const needs = parse('directive @needs(module: String, permission: String) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT', { noLocation: true });
const schema = buildASTSchema(concatAST([contract, needs]));
const perhaps = parse('{ a @include(if: true) }', { noLocation: true }).definitions[0].selectionSet.selections[0].directives[0]; // makes the type optional
const own = new Set(['idempotencyKey', 'expectedVersion', 'id']);
const root = new URL('src/', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true }).filter(f => f.endsWith('.graphql')).sort().map(f => join(root, f));
const parsed = files.map(file => ({ file, document: parse(readFileSync(file, 'utf8'), { noLocation: true }) }));
const fragments = new Map(parsed.flatMap(p => p.document.definitions.filter(d => d.kind === 'FragmentDefinition').map(d => [d.name.value, d])));

for (const { file, document } of parsed) {
  const whole = { kind: 'Document', definitions: withFragments(document.definitions) };
  const wrong = validate(schema, whole).filter(e => !e.message.includes('is never used'));
  if (wrong.length > 0) { for (const e of wrong) console.error(`${file}: ${e.message}`); process.exitCode = 1; continue; }
  const config = { scalars, enumsAsTypes: true, skipTypename: true, useTypeImports: true, maybeValue: 'T | null', avoidOptionals: { field: true, object: true }, strictScalars: true, dedupeFragments: true };
  const run = (plugin, document) => codegen({
    filename: 'x.ts', schema: contract, schemaAst: schema, documents: [{ location: file, document }], config, skipDocumentsValidation: true, pluginMap: { plugin }, plugins: [{ plugin: config }],
  });
  const text = await run(operations, visit(whole, { Directive: d => (d.name.value === 'needs' ? perhaps : undefined) })) + await run(documents, whole);
  write(file.replace(/\.graphql$/, '.gen.ts'), `// Generated from ${file.slice(root.length)} and schema.graphql; do not edit.\n/* eslint-disable */\n${text}${forms(document)}`);
}

const enums = Object.values(schema.getTypeMap()).filter(t => isEnumType(t) && !t.name.startsWith('__') && t.name !== 'SortEnumType').sort((a, b) => a.name < b.name ? -1 : 1);
write(join(root, 'shared/enums.gen.ts'), `// Generated from schema.graphql; do not edit.\nexport const enums = ${JSON.stringify(Object.fromEntries(enums.map(e => [e.name, e.getValues().map(v => v.name)])), null, 1)} as const;\nexport type EnumName = keyof typeof enums;\n`);

write(join(root, 'shared/mutations.gen.ts'), `// Generated from schema.graphql; do not edit.\nexport const mutations: readonly string[] = ${JSON.stringify(Object.keys(schema.getMutationType().getFields()).sort())};\n`);

function withFragments(definitions) {
  const found = new Map(definitions.filter(d => d.kind === 'FragmentDefinition').map(d => [d.name.value, d]));
  const look = text => { for (const [, name] of text.matchAll(/"FragmentSpread","name":\{"kind":"Name","value":"(\w+)"/g)) if (!found.has(name) && fragments.has(name)) { found.set(name, fragments.get(name)); look(JSON.stringify(fragments.get(name))); } };
  look(JSON.stringify(definitions));
  return [...new Set([...definitions, ...found.values()])];
}

/** What a form of each mutation asks for: its input without what every mutation has. */
function forms(document) {
  return document.definitions.filter(d => d.kind === 'OperationDefinition' && d.operation === 'mutation').map(d => {
    const input = d.variableDefinitions?.find(v => v.variable.name.value === 'input');
    let type = input?.type; while (type?.type) type = type.type;
    const it = type && schema.getType(type.name.value);
    return it ? `\nexport const ${d.name.value[0].toUpperCase()}${d.name.value.slice(1)}Form = ${JSON.stringify({ mutation: d.selectionSet.selections[0].name.value, input: it.name, fields: fields(it, 0) })} as const;\n` : '';
  }).join('');
}

function fields(input, depth) {
  return Object.values(input.getFields()).filter(f => depth > 0 || !own.has(f.name)).map(f => {
    const bare = isNonNullType(f.type) ? f.type.ofType : f.type, named = getNamedType(f.type);
    return {
      name: f.name, type: named.name, ...(isNonNullType(f.type) ? { required: true } : {}), ...(isListType(bare) ? { list: true } : {}),
      ...(isEnumType(named) ? { values: named.getValues().map(v => v.name) } : {}), ...(isInputObjectType(named) && depth < 3 ? { fields: fields(named, depth + 1) } : {}),
    };
  });
}

function write(file, text) { if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text); }
