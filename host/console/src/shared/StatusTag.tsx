import { Tag } from 'antd';
import { useWords } from '../i18n/useWords';
import type { EnumName } from './enums.gen';
import type { CellWords } from './table/cell';
import { toneOf } from './tones';

type Props = { of: EnumName | 'SwitchState'; value: string | null | undefined };

/** A status as word and colour; the word alone must do. */
export function StatusTag({ of, value }: Props) {
  const { value: word } = useWords('shared');
  if (!value) return <span className="none">—</span>;
  return <Tag className={`tone tone-${toneOf(value, of)}`} variant="outlined">{word(of, value)}</Tag>;
}

StatusTag.cell = ({ of, value }: Props, words: CellWords) => value && words.value(of, value);
