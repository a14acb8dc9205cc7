import { Alert, Empty, Table } from 'antd';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { Section } from '../../shared/detail/Section';
import { errorText } from '../../shared/errorText';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { usePolled } from '../../shared/usePolled';
import { FeedbackReportsDocument } from './Feedback.gen';

/** Reports of months that ended, and those that somebody asked for; one that is being written comes by itself. */
export function FeedbackReports() {
  const { t } = useWords('voice');
  const [{ data, fetching, error }, query] = useQuery({ query: FeedbackReportsDocument, requestPolicy: 'cache-and-network' });
  usePolled(() => query({ requestPolicy: 'network-only' }), 2, !data?.feedbackReports.nodes.some(r => !r.fileId));
  return (
    <Section title={t('reports')}>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      <Table size="small" rowKey="id" loading={fetching && !data} pagination={{ pageSize: 12, hideOnSinglePage: true }} locale={{ emptyText: <Empty description={t('noReports')} /> }} dataSource={data ? [...data.feedbackReports.nodes] : []} columns={[
        { title: t('month'), dataIndex: 'month' }, { title: t('unit'), render: (_, r) => <NameOf id={r.orgUnitId} /> }, { title: t('madeAt'), render: (_, r) => <Moment at={r.readyAt ?? r.createdAt} /> },
        { title: t('file'), render: (_, r) => <span role="status">{r.fileId ? <a href={`/files/${r.fileId}`} download>{t('download')} {r.format}</a> : <span className="hint">{t('writing')}</span>}</span> },
      ]} />
    </Section>
  );
}
