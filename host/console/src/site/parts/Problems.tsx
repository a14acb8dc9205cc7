import type { Problem } from '../app/useSend';
import { t } from '../words/words';

/** What stood in the way, in words. What belongs to a field that the form shows is said there instead. */
export function Problems({ problems, fields = [] }: { problems: readonly Problem[]; fields?: string[] }) {
  const rest = problems.filter(p => !p.field || !fields.some(f => under(p.field!, f)));
  if (rest.length === 0) return null;
  return (
    <div className="notice bad" role="alert">
      {rest.map(p => <p key={p.code + p.field}>{p.code === 'VERSION_CONFLICT' ? t('app.changed') : p.message}</p>)}
    </div>
  );
}

const under = (field: string, name: string) => field === name || field.startsWith(name + '.');

/** What is wrong with one field. */
export const at = (problems: readonly Problem[], name: string) => problems.filter(p => p.field && under(p.field, name)).map(p => p.message).join(' ') || undefined;

/** Takes the person to the first field that is wrong. */
export const toFirstWrong = () => setTimeout(() => document.querySelector<HTMLElement>('.wrong input, .wrong textarea, .wrong select')?.focus());
