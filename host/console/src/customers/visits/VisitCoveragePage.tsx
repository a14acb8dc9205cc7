import { Alert, DatePicker, Empty, Progress, Table } from 'antd';
import dayjs from 'dayjs';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import { VisitCoverageDocument } from './VisitCoverage.gen';

/** Of the visits that fall due in a month, how many each account manager made. */
export default function VisitCoveragePage() {
  const { t } = useWords('visits');
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? dayjs().format('YYYY-MM');
  const [{ data, fetching, error }] = useQuery({ query: VisitCoverageDocument, variables: { month } });
  return (
    <>
      <PageHead title={t('coverage.title')}><Link to="/visits">{t('list.title')}</Link><DatePicker picker="month" value={dayjs(month + '-01')} allowClear={false} onChange={m => m && setParams({ month: m.format('YYYY-MM') }, { replace: true })} aria-label={t('coverage.month')} /></PageHead>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      <Table rowKey={r => r.managerId ?? 'none'} size="middle" className="data-table" loading={fetching && !data} pagination={false} scroll={{ x: 'max-content' }} dataSource={data ? [...data.visitCoverage] : []} locale={{ emptyText: <Empty description={t('coverage.empty')} /> }} columns={[
        { title: t('facts.manager'), render: (_, r) => (r.managerId ? <NameOf id={r.managerId} /> : t('coverage.nobody')) },
        { title: t('coverage.share'), render: (_, r) => <Progress percent={r.planned === 0 ? 0 : Math.round((r.done / r.planned) * 100)} size="small" style={{ width: 140 }} aria-label={t('coverage.share')} /> },
        { title: t('coverage.planned'), align: 'right', dataIndex: 'planned' }, { title: t('coverage.done'), align: 'right', dataIndex: 'done' }, { title: t('coverage.open'), align: 'right', dataIndex: 'open' },
        { title: t('coverage.missed'), align: 'right', render: (_, r) => (r.missed > 0 ? <span className="attention-3">{r.missed}</span> : 0) }, { title: t('coverage.reached'), align: 'right', dataIndex: 'reached' }, { title: t('coverage.dissatisfied'), align: 'right', dataIndex: 'dissatisfied' },
      ]} />
    </>
  );
}
