import { useClient } from 'urql';
import type { Cell } from '../../shared/table/cell';
import { mostLines, SpreadsheetButton } from '../../shared/table/SpreadsheetButton';
import { type Line, older } from './useAuditTrail';

/** All lines that meet the condition, for a spreadsheet. */
export function ExportTrail({ where, heads, cells }: { where: Parameters<typeof older>[1]; heads: string[]; cells: (line: Line) => Cell[] }) {
  const client = useClient();
  const gather = async (soFar: (count: number) => void) => {
    const lines: Line[] = [];
    for (let isEnd = false; !isEnd && lines.length < mostLines; soFar(lines.length)) {
      const found = await older(client, where, lines);
      lines.push(...found);
      isEnd = found.length === 0;
    }
    return { lines: lines.map(cells), isCut: lines.length >= mostLines };
  };
  return <SpreadsheetButton name="audit" heads={heads} gather={gather} />;
}
