import { Alert, Empty, Flex, Skeleton, Statistic, Table } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { PageHead } from '../../shared/PageHead';
import { FeedbackReports } from './FeedbackReports';
import { FeedbackGuessingDocument, FeedbackTopicsDocument, RunFeedbackReportDocument, RunFeedbackReportForm } from './Feedback.gen';

/** What is talked about, month by month, and how well the program guesses the kind. */
export default function FeedbackFiguresPage() {
  const { t, value } = useWords('voice');
  const { i18n } = useTranslation();
  const { can } = useViewer();
  const [{ data: guessing, fetching, error }] = useQuery({ query: FeedbackGuessingDocument });
  const [{ data: topics }] = useQuery({ query: FeedbackTopicsDocument, variables: { from: dayjs().subtract(5, 'month').format('YYYY-MM'), to: dayjs().format('YYYY-MM') } });
  const share = (v: number | null | undefined) => (v == null ? '—' : new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(v));
  const it = guessing?.feedbackClassifier;
  return (
    <>
      <PageHead title={t('figures')}>{can('customers:feedback:read') && <ActionButton document={RunFeedbackReportDocument} form={RunFeedbackReportForm} initial={{ month: dayjs().format('YYYY-MM'), format: 'XLSX' }} intro={<p className="hint">{t('reportHint')}</p>} />}<Link to="/feedback">{t('title')}</Link></PageHead>
      <Flex vertical gap={16}>
        <Section title={t('topics')}><Table size="small" rowKey={r => `${r.month}${r.kind}${r.topic}`} pagination={{ pageSize: 20, hideOnSinglePage: true }} locale={{ emptyText: <Empty description={t('noTopics')} /> }} dataSource={topics ? [...topics.feedbackTopics] : []} columns={[
          { title: t('month'), dataIndex: 'month' }, { title: t('kind'), render: (_, r) => <Link to={`/feedback?kind=${r.kind}`}>{value('FeedbackKind', r.kind)}</Link> }, { title: t('topic'), render: (_, r) => r.topic ?? '—' }, { title: t('count'), align: 'right', dataIndex: 'items' }, { title: t('answered'), align: 'right', dataIndex: 'answered' },
        ]} /></Section>
        <FeedbackReports />
        <Section title={t('classifier')}>
          <p className="hint">{t('classifierHint')}</p>
          {error && <Alert type="info" showIcon title={errorText(error)} />}
          {fetching && !it && <Skeleton active />}
          {it && <>
          <div className="tiles"><Statistic title={t('learntFrom')} value={it.items} /><Statistic title={t('accuracy')} value={share(it.accuracy)} /><Statistic title={t('guessing')} value={share(it.guessing)} /><Statistic title={t('takenUp')} value={share(it.takenUp)} /></div>
          <Table className="below" size="small" rowKey="kind" pagination={false} dataSource={[...it.kinds]} columns={[{ title: t('kind'), render: (_, k) => value('FeedbackKind', k.kind) }, { title: t('count'), align: 'right', dataIndex: 'items' }, { title: t('precision'), align: 'right', render: (_, k) => share(k.precision) }, { title: t('recall'), align: 'right', render: (_, k) => share(k.recall) }]} />
          </>}
        </Section>
      </Flex>
    </>
  );
}
