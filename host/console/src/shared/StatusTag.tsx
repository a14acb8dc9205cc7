import { Tag } from 'antd';
import { useWords } from '../i18n/useWords';
import type { EnumName } from './enums.gen';
import { toneOf } from './tones';

/** A status as word and colour; the word alone must do. */
export function StatusTag({ of, value }: { of: EnumName | 'SwitchState'; value: string | null | undefined }) {
  const { value: word } = useWords('shared');
  if (!value) return <span className="none">—</span>;
  return <Tag className={`tone tone-${toneOf(value, of)}`} variant="outlined">{word(of, value)}</Tag>;
}
