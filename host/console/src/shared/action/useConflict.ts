import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/useWords';
import { momentText } from '../Moment';
import type { RefusalFragment } from './Refusal.gen';

/** Says of a refusal for a stale version who changed what meanwhile, and of a server that cannot be reached that nothing is lost. */
export function useConflict() {
  const { t, field, step } = useWords('shared');
  const { i18n } = useTranslation();
  return useMemo(() => ({
    unreachable: t('form.unanswered'),
    worded: (refusal: RefusalFragment): RefusalFragment => {
      if (refusal.code !== 'VERSION_CONFLICT') return refusal;
      const arg = (name: string) => refusal.args.find(a => a.name === name)?.value ?? '';
      const list = (text: string, word: (code: string) => string) => [...new Set(text.split(', ').filter(Boolean).map(word))].join(t('form.and'));
      const by = list(arg('by'), code => step(code.charAt(0).toLowerCase() + code.slice(1)));
      if (!by) return refusal;
      const who = list(arg('who'), actor => (actor.includes('/') || actor === 'program' ? t('timeline.program') : actor)) || t('form.somebody');
      const changed = list(arg('changed'), path => field(path.split(':')[0].trim()));
      return { ...refusal, message: t(changed ? 'form.changedBy' : 'form.doneBy', { who, by, changed, at: momentText(arg('at'), i18n.language) }) };
    },
  }), [t, field, step, i18n.language]);
}
