import type { Cell } from './cell';

/** RFC 4180 with the mark that tells spreadsheets it is UTF-8. A text that a spreadsheet would run as a formula is kept a text. */
export function csv(lines: readonly (readonly Cell[])[]) {
  return '\ufeff' + lines.map(line => line.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: Cell) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function download(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
