import { Alert, DatePicker, Flex, Skeleton, Statistic, Table } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { AccountPicker } from '../../shared/pickers/AccountPicker';
import { figureText } from '../figureText';
import { DisputeScoreDocument, DisputeScoreForm, ScorecardOfDocument } from './Scorecard.gen';
import { ScoreDisputes } from './ScoreDisputes';
import { ScoreRules } from './ScoreRules';

/** The points of one person in one month: how each was earned, down to the documents, and what was objected to. */
export default function ScorecardPage() {
  const { t } = useWords('scoring');
  const { i18n } = useTranslation();
  const { me, can } = useViewer();
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? dayjs().format('YYYY-MM'), person = params.get('person') ?? me.id;
  const set = (part: Record<string, string | undefined>) => setParams(before => { const next = new URLSearchParams(before); for (const [k, v] of Object.entries(part)) if (v) next.set(k, v); else next.delete(k); return next; }, { replace: true });
  const [{ data, fetching, error }, query] = useQuery({ query: ScorecardOfDocument, variables: { accountId: person, month } });
  const again = () => query({ requestPolicy: 'network-only' }), it = data?.scorecard;
  const number = (v: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(v);
  return (
    <>
      <PageHead title={t('title')}>
        {can('administration:account:read') && <div style={{ width: 220 }}><AccountPicker value={person} onChange={v => set({ person: v as string | undefined })} aria-label={t('person')} /></div>}
        <DatePicker picker="month" value={dayjs(month + '-01')} allowClear={false} onChange={m => m && set({ month: m.format('YYYY-MM') })} aria-label={t('month')} />
        {can('analytics:score:dispute') && person === me.id && <ActionButton document={DisputeScoreDocument} form={DisputeScoreForm} fixed={{ month }} onDone={again} />}
      </PageHead>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      {fetching && !it && <Skeleton active />}
      {it && <Flex vertical gap={16}>
        <div className="tiles"><Statistic title={<NameOf id={person} />} value={number(it.points)} suffix={t('of', { points: it.outOf })} /></div>
        <Section title={t('how')}><Table size="small" rowKey={c => c.figure.code} pagination={false} scroll={{ x: 'max-content' }} dataSource={[...it.components]} locale={{ emptyText: t('nothing') }} columns={[
          { title: t('figure'), render: (_, c) => <Link to={`/figures?figure=${encodeURIComponent(c.figure.drillDown)}&name=${encodeURIComponent(c.figure.name)}`}>{c.figure.name}</Link> },
          { title: t('value'), align: 'right', render: (_, c) => figureText(c.figure, i18n.language) },
          { title: t('points'), align: 'right', render: (_, c) => (c.outOf > 0 ? <><strong>{number(c.earned)}</strong> / {c.outOf}</> : t('notCounted')) },
          { title: t('why'), render: (_, c) => <div className="wrap">{c.explanation}</div> },
        ]} /></Section>
        <Section title={t('disputes')}><ScoreDisputes of={it.disputes} mine={person === me.id} again={again} /></Section>
        <ScoreRules onDone={again} />
      </Flex>}
    </>
  );
}
