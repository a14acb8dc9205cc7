import { t } from '../words/words';

/** How far something is: steps that are done, the one that is under way, and those to come. */
export function Steps({ names, at }: { names: string[]; at: number }) {
  return (
    <ol className="steps">
      {names.map((name, i) => (
        <li key={name} className={i < at ? 'done' : i === at ? 'now' : undefined} aria-current={i === at ? 'step' : undefined}>
          <span aria-hidden="true" className="dot">{i < at ? '✓' : i + 1}</span>{name}{i < at && <span className="unseen">{t('app.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
