import type { EnumName } from '../enums.gen';

/** How a column can be narrowed down. `field` is the name in `where` when it differs from the column's. */
export type Filter =
  | { kind: 'enum'; enum: EnumName; field?: string; bare?: boolean }
  | { kind: 'text'; op?: 'contains' | 'eq' | 'startsWith'; field?: string }
  | { kind: 'dates'; field?: string }
  | { kind: 'flag'; field?: string; bare?: boolean; /** The field is this, such as the reader's own account, or is not. */ as?: string }
  | { kind: 'above'; field?: string }
  /** One of what only the server knows, such as the connected couriers. */
  | { kind: 'choice'; field?: string; options: readonly { value: string; label: string }[] };

/** What a list shows: all of it stands in the address, so Back, reload and a link to a colleague show the same. */
export type ListState = { search: string; filters: Record<string, string>; sort: string; size: number; after?: string; before?: string; /** Name of the view that was chosen and not changed since. */ view?: string };

const reserved = new Set(['q', 'sort', 'size', 'after', 'before', 'view']);
export const pageSizes = [20, 50, 100];

export function readState(params: URLSearchParams, known: readonly string[], defaults: { sort: string; filters?: Record<string, string> }): ListState {
  const filters: Record<string, string> = {};
  for (const [key, value] of params) if (!reserved.has(key) && known.includes(key) && value) filters[key] = value;
  const size = Number(params.get('size'));
  const untouched = [...params.keys()].length === 0;
  return {
    search: params.get('q') ?? '', filters: untouched && defaults.filters ? defaults.filters : filters, sort: params.get('sort') ?? defaults.sort,
    size: pageSizes.includes(size) ? size : 20, after: params.get('after') ?? undefined, before: params.get('before') ?? undefined, view: params.get('view') ?? undefined,
  };
}

export function writeState(state: ListState, defaults: { sort: string }): URLSearchParams {
  const params = new URLSearchParams();
  if (state.search) params.set('q', state.search);
  for (const [key, value] of Object.entries(state.filters)) if (value) params.set(key, value);
  if (state.sort !== defaults.sort) params.set('sort', state.sort);
  if (state.size !== 20) params.set('size', String(state.size));
  if (state.after) params.set('after', state.after);
  if (state.before) params.set('before', state.before);
  if (state.view) params.set('view', state.view);
  if ([...params.keys()].length === 0) params.set('q', ''); // all, as opposed to the view that a list opens with
  return params;
}

type Where = Record<string, unknown>;

/** From the address to the API's `where`. */
export function toWhere(filters: Record<string, string>, kinds: Record<string, Filter>): Where | undefined {
  const where: Where = {};
  for (const [key, value] of Object.entries(filters)) {
    const filter = kinds[key];
    if (!filter) continue;
    const field = filter.field ?? key;
    switch (filter.kind) {
      case 'enum': where[field] = filter.bare ? value.split(',')[0] : { in: value.split(',') }; break;
      case 'text': where[field] = { [filter.op ?? 'contains']: value }; break;
      case 'flag': where[field] = filter.as ? { [value === 'true' ? 'eq' : 'neq']: filter.as } : filter.bare ? value === 'true' : { eq: value === 'true' }; break;
      case 'choice': where[field] = { eq: value }; break;
      case 'above': where[field] = { gt: Number(value) }; break;
      case 'dates': {
        const [from, to] = value.split('..');
        where[field] = { ...(from && { gte: midnight(from) }), ...(to && { lt: midnight(to, 1) }) };
      }
    }
  }
  return Object.keys(where).length > 0 ? where : undefined;
}

/** The beginning of a day here, or of the one after, in UTC. */
function midnight(day: string, plus = 0) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plus).toISOString();
}

/** `-placedAt` to the API's `order`. */
export function toOrder(sort: string) {
  return sort.split(',').filter(Boolean).map(s => (s.startsWith('-') ? { [s.slice(1)]: 'DESC' } : { [s]: 'ASC' }));
}
