import { Alert, DatePicker, Select, Skeleton, Statistic } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { enums } from '../../shared/enums.gen';
import { errorText } from '../../shared/errorText';
import { comma } from '../../shared/listText';
import { PageHead } from '../../shared/PageHead';
import { FollowUpCoverageDocument, type FollowUpCoverageQueryVariables } from './Coverage.gen';
import { MissingFollowUps } from './MissingFollowUps';

/** Of what was accepted in a time, what was followed up; and exactly what is missing. */
export default function CoveragePage() {
  const { t, value } = useWords('followups');
  const { i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const from = params.get('from') ?? dayjs().startOf('month').format('YYYY-MM-DD'), to = params.get('to') ?? dayjs().format('YYYY-MM-DD'), subject = params.get('subject');
  const set = (part: Record<string, string | undefined>) => setParams(before => { const next = new URLSearchParams(before); for (const [k, v] of Object.entries(part)) if (v) next.set(k, v); else next.delete(k); next.delete('after'); next.delete('before'); return next; }, { replace: true });
  const variables = useMemo(() => ({ from: dayjs(from).toISOString(), to: dayjs(to).add(1, 'day').toISOString(), subjectType: subject as FollowUpCoverageQueryVariables['subjectType'] }), [from, to, subject]);
  const [{ data, fetching, error }] = useQuery({ query: FollowUpCoverageDocument, variables });
  const it = data?.followUpCoverage, tile = (key: string, count: string | number, hint?: string) => <div key={key}><Statistic title={t(`coverage.${key}`)} value={count} />{hint && <div className="hint">{hint}</div>}</div>;
  const waived = it && ([['waivedAsMerged', it.waivedAsMerged], ['waivedAsRejected', it.waivedAsRejected], ['waivedByPerson', it.waivedByPerson], ['waivedBySampling', it.waivedBySampling], ['waivedWithoutPolicy', it.waivedWithoutPolicy]] as const).filter(([, n]) => n > 0).map(([key, n]) => `${t(`coverage.${key}`)} ${n}`).join(comma());
  return (
    <>
      <PageHead title={t('coverage.title')}>
        <Link to="/follow-ups">{t('list.title')}</Link>
        <Select value={subject} onChange={v => set({ subject: v ?? undefined })} allowClear placeholder={t('list.subject')} aria-label={t('list.subject')} style={{ minWidth: 150 }} options={enums.FollowUpSubject.map(v => ({ value: v, label: value('FollowUpSubject', v) }))} />
        <DatePicker.RangePicker value={[dayjs(from), dayjs(to)]} allowClear={false} onChange={d => d?.[0] && d[1] && set({ from: d[0].format('YYYY-MM-DD'), to: d[1].format('YYYY-MM-DD') })} aria-label={t('coverage.period')} />
      </PageHead>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      {fetching && !it && <Skeleton active />}
      {it && <div className="tiles">
        {tile('share', it.coverage === null ? '—' : new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(it.coverage))}
        {tile('accepted', it.accepted)}{tile('done', it.done, `${t('coverage.satisfied')} ${it.satisfied} · ${t('coverage.dissatisfied')} ${it.dissatisfied} · ${t('coverage.declined')} ${it.declined}`)}
        {tile('notReached', it.notReached)}{tile('waived', it.waived, waived || undefined)}{tile('open', it.open, it.overdue > 0 ? t('coverage.ofThemOverdue', { count: it.overdue }) : undefined)}
      </div>}
      <h2 className="section-title below">{t('coverage.missing')}</h2>
      <MissingFollowUps variables={variables} />
    </>
  );
}
