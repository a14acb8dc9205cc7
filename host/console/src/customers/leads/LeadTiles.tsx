import { Alert, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { minorText } from '../../shared/Money';
import { LeadFiguresDocument } from './Leads.gen';

/** Figures hold no lead; so they say themselves what they are counted from, and are asked again when one moves. */
export const countedFromLeads = { additionalTypenames: ['Lead'] };

/** How many leads of a time became business, and what they brought. */
export function LeadTiles({ from, to, title }: { from: string; to: string; title: string }) {
  const { t } = useWords('leads');
  const { i18n } = useTranslation();
  const [{ data, error }] = useQuery({ query: LeadFiguresDocument, variables: { from, to, by: 'ALL' }, context: countedFromLeads });
  const it = data?.leadFigures[0], loading = !data && !error;
  return (
    <Section title={title}>
      {error ? <Alert type="error" showIcon role="alert" title={errorText(error)} /> : (
        <div className="tiles">
          <Statistic title={t('figures.leads')} value={it?.leads ?? 0} loading={loading} />
          <Statistic title={t('figures.open')} value={it?.open ?? 0} loading={loading} />
          <Statistic title={t('figures.converted')} value={it?.converted ?? 0} loading={loading} />
          <Statistic title={t('figures.conversion')} value={it && it.leads > 0 ? `${it.conversionPercent}%` : '—'} loading={loading} />
          <Statistic title={t('figures.won')} value={minorText(it?.wonMinor ?? 0, 'CNY', i18n.language)} loading={loading} />
        </div>
      )}
    </Section>
  );
}
