import { Alert, DatePicker, Flex, Progress, Skeleton, Statistic } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Facts } from '../../shared/detail/Facts';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { comma } from '../../shared/listText';
import { PageHead } from '../../shared/PageHead';
import { OrderScores } from './OrderScores';
import { SurveyFiguresDocument } from './Surveys.gen';

/** What came back on a form in a time: how many, how content, question by question. */
export default function SurveyResultsPage() {
  const { t } = useWords('surveys');
  const { i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const code = params.get('code') ?? '', from = params.get('from') ?? dayjs().subtract(89, 'day').format('YYYY-MM-DD'), to = params.get('to') ?? dayjs().format('YYYY-MM-DD');
  const [{ data, fetching, error }] = useQuery({ query: SurveyFiguresDocument, variables: { code, from: dayjs(from).toISOString(), to: dayjs(to).add(1, 'day').toISOString() } });
  const share = (v: number | null) => (v === null ? '—' : new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(v)), number = (v: number | null) => (v === null ? '—' : new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(v));
  const form = data?.surveyTemplates.nodes[0], it = data?.surveyResults, most = Math.max(1, ...(it?.scores.map(s => s.count) ?? []));
  return (
    <>
      <PageHead title={t('resultsOf', { code: form ? (i18n.language === 'en' ? form.titleEn : form.titleZh) : code })}><Link to="/survey-forms">{t('title')}</Link><DatePicker.RangePicker value={[dayjs(from), dayjs(to)]} allowClear={false} onChange={d => d?.[0] && d[1] && setParams({ code, from: d[0].format('YYYY-MM-DD'), to: d[1].format('YYYY-MM-DD') })} aria-label={t('period')} /></PageHead>
      {error && <Alert type="error" showIcon title={errorText(error)} />}
      {fetching && !it && <Skeleton active />}
      {it && <Flex vertical gap={16}>
        <div className="tiles"><Statistic title={t('sentCount')} value={it.sent} /><Statistic title={t('answeredCount')} value={it.answered} /><Statistic title={t('rate')} value={share(it.responseRate)} /><Statistic title={t('mean')} value={number(it.mean)} /><Statistic title={t('content')} value={share(it.csatShare)} /><Statistic title={t('nps')} value={number(it.nps)} /><Link to={`/surveys?templateCode=${encodeURIComponent(code)}&unhappy=true`} className="tile"><Statistic title={t('unhappy')} value={it.dissatisfied} /></Link></div>
        <Section title={t('scores')}>{it.scores.length === 0 ? <span className="hint">{t('noAnswers')}</span> : it.scores.map(s => <Flex key={s.score} gap={8} align="center"><span className="number" style={{ width: 32 }}>{s.score}</span><Progress percent={Math.round((s.count / most) * 100)} format={() => String(s.count)} aria-label={`${s.score}: ${s.count}`} /></Flex>)}</Section>
        <OrderScores code={code} from={dayjs(from).toISOString()} to={dayjs(to).add(1, 'day').toISOString()} />
        {it.questions.length > 0 && <Section title={t('questions')}><Facts columns={1} items={it.questions.map(q => [q.question, <>{t('answers', { count: q.count })}{q.mean !== null && ` · ${t('mean')} ${number(q.mean)}`}{q.choices.length > 0 && ` · ${q.choices.map(c => `${c.option} ${c.count}`).join(comma())}`}</>])} /></Section>}
      </Flex>}
    </>
  );
}
