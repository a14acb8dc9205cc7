import { isValidElement, type ReactNode } from 'react';

export type Cell = string | number | null | undefined;

/** What a component needs to say in plain text what it shows. */
export type CellWords = { language: string; value: (of: string, value: string) => string; /** The name of what a global id means. */ name: (id: string) => string };

type Exported = { /** What stands in an export for the component. */ cell?: (props: never, words: CellWords) => Cell };

/** What a column shows, as an export has it. A component that makes its text only when it is drawn says it by a `cell` of its own; of others it is what they hold. */
export function cellOf(node: ReactNode, words: CellWords): Cell {
  if (typeof node === 'number') return node;
  if (typeof node === 'string') return node === '—' ? '' : node;
  if (isValidElement<{ children?: ReactNode }>(node)) {
    const { cell } = node.type as Exported;
    return cell ? cell(node.props as never, words) : cellOf(node.props.children, words);
  }
  if (!Array.isArray(node)) return '';
  let text = '', was: ReactNode;
  for (const part of node as ReactNode[]) {
    const said = cellOf(part, words) ?? '';
    if (said === '') continue;
    // Two elements side by side stand apart on the screen.
    text += (text !== '' && typeof was === 'object' && typeof part === 'object' ? ' ' : '') + String(said);
    was = part;
  }
  return text.replace(/\s+/g, ' ').trim();
}
