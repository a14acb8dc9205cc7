/** What a plugin's JSON Schema says of one setting, in the reader's language. */
export type SchemaField = {
  name: string; path: string[]; kind: 'text' | 'longText' | 'secret' | 'number' | 'integer' | 'boolean' | 'choice' | 'group' | 'list';
  label: string; hint?: string; required: boolean; standard?: unknown; options?: { value: string | number; label: string }[];
  min?: number; max?: number; minLength?: number; maxLength?: number; pattern?: string; format?: string; most?: number;
  /** What a group holds; of a list, its entry. */
  fields?: SchemaField[]; entry?: SchemaField;
};

type Schema = { [key: string]: unknown; type?: string; properties?: Record<string, Schema>; required?: string[]; items?: Schema; enum?: (string | number)[]; title?: string; description?: string; default?: unknown };
type Words = { title?: string; description?: string; enum?: Record<string, string> };

/** The settings that a schema describes, in its order; what a form cannot ask for (arrays of objects, anyOf) is left out and kept as it was. */
export function fieldsOf(schema: unknown, language: string, before: string[] = []): SchemaField[] {
  const of = (schema ?? {}) as Schema;
  return Object.entries(of.properties ?? {}).flatMap(([name, part]) => one(part, name, [...before, name], !!of.required?.includes(name), language) ?? []);
}

function one(part: Schema, name: string, path: string[], required: boolean, language: string): SchemaField | undefined {
  const words = wordsOf(part, language), ui = (part['x-ui'] ?? {}) as { secret?: boolean; widget?: string };
  const field = { name, path, required, label: words.title ?? part.title ?? readable(name), hint: words.description ?? part.description, standard: part.default };
  const text = { minLength: part.minLength as number, maxLength: part.maxLength as number, pattern: part.pattern as string, format: part.format as string };
  if (part.enum) return { ...field, kind: 'choice', options: part.enum.map(value => ({ value, label: words.enum?.[String(value)] ?? String(value) })) };
  switch (part.type) {
    case 'string':
      if (ui.secret || part.writeOnly || part.format === 'password') return { ...field, ...text, kind: 'secret' };
      return { ...field, ...text, kind: ui.widget === 'textarea' || text.maxLength > 500 ? 'longText' : 'text' };
    case 'number': case 'integer': return { ...field, kind: part.type, min: (part.minimum ?? part.exclusiveMinimum) as number, max: (part.maximum ?? part.exclusiveMaximum) as number };
    case 'boolean': return { ...field, kind: 'boolean' };
    case 'object': return { ...field, kind: 'group', fields: fieldsOf(part, language, path) };
    case 'array': {
      const entry = part.items && one(part.items, name, path, true, language);
      return entry && entry.kind !== 'group' && entry.kind !== 'list' ? { ...field, kind: 'list', entry, most: part.maxItems as number } : undefined;
    }
    default: return undefined;
  }
}

function wordsOf(part: Schema, language: string): Words {
  const all = (part['x-i18n'] ?? {}) as Record<string, Words>;
  return all[language] ?? all[language.split('-')[0]] ?? {};
}

const readable = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

type Values = Record<string, unknown>;

/** What the form begins with: what is there, else the schema's own default. Secrets begin empty. */
export function toValues(fields: readonly SchemaField[], configuration: unknown): Values {
  const from = (configuration ?? {}) as Values;
  return Object.fromEntries(fields.flatMap(f => {
    if (f.kind === 'secret') return [];
    if (f.kind === 'group') return [[f.name, toValues(f.fields!, from[f.name])]];
    const value = from[f.name] ?? f.standard;
    return value === undefined ? [] : [[f.name, value]];
  }));
}

/** What is sent: nothing where nothing was said, null where a secret shall go, and what the form does not know as it was. */
export function toConfiguration(fields: readonly SchemaField[], values: unknown, before: unknown): Values {
  const given = (values ?? {}) as Values, old = (before ?? {}) as Values;
  const known = new Set(fields.map(f => f.name));
  const made: Values = Object.fromEntries(Object.entries(old).filter(([name]) => !known.has(name)));
  for (const f of fields) {
    const value = given[f.name];
    if (f.kind === 'group') {
      const inner = toConfiguration(f.fields!, value, old[f.name]);
      if (Object.keys(inner).length > 0 || f.required) made[f.name] = inner;
    } else if (f.kind === 'secret') {
      if (value === null || (typeof value === 'string' && value !== '')) made[f.name] = value;
    } else if (f.kind === 'list') {
      if (Array.isArray(value) && (value.length > 0 || f.required)) made[f.name] = f.entry!.kind === 'number' || f.entry!.kind === 'integer' ? value.map(Number) : value;
    } else if (value !== undefined && value !== null && value !== '') made[f.name] = typeof value === 'string' ? value.trim() : value;
  }
  return made;
}
