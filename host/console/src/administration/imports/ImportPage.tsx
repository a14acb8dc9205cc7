import { Alert, Flex, Progress, Statistic } from 'antd';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { DetailPage, DetailState } from '../../shared/detail/DetailPage';
import { Section } from '../../shared/detail/Section';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { useLive } from '../../shared/useLive';
import { ImportDetailDocument, ImportRowsDocument, type ImportRowsQuery } from './Imports.gen';
import { JobProgressDocument } from './JobProgress.gen';

type Row = NonNullable<ImportRowsQuery['importJob']>['rows']['nodes'][number];
const nothing = { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, totalCount: 0 };

/** How far an import is, and what became of each row. */
export default function ImportPage() {
  const { t, value } = useWords('imports');
  const { id = '' } = useParams();
  const [{ data, fetching, error }, query] = useQuery({ query: ImportDetailDocument, variables: { id } });
  const again = () => query({ requestPolicy: 'network-only' });
  const it = data?.importJob, ended = it?.endedAt != null;
  useLive(JobProgressDocument, { id }, again, ended);
  const variables = useMemo(() => ({ id }), [id]);
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'row', title: t('row'), align: 'right', render: r => r.number, text: r => r.number }, { key: 'key', title: t('key'), render: r => r.key ?? '—', text: r => r.key },
    { key: 'outcome', render: r => <StatusTag of="ImportOutcome" value={r.outcome} />, text: r => value('ImportOutcome', r.outcome), filter: { kind: 'enum', enum: 'ImportOutcome' } },
    { key: 'reasons', title: t('reasons'), render: r => <div className="wrap">{r.reasons.map(x => x.message).join(' ')}</div>, text: r => r.reasons.map(x => x.message).join(' ') },
  ], [t, value]);
  if (!it) return <DetailState fetching={fetching} error={error} retry={again} />;
  return (
    <DetailPage title={it.type} tags={<StatusTag of="ImportState" value={it.state} />} notices={it.problems.length > 0 && <Alert type="error" showIcon title={it.problems.map(p => p.message).join(' ')} />}>
      <Section title={t('progress')}>
        <Progress percent={it.totalRows ? Math.floor((it.processed / it.totalRows) * 100) : 0} status={ended ? (it.failed > 0 ? 'exception' : 'success') : 'active'} aria-label={t('progress')} />
        <Flex gap={32} wrap>{(['processed', 'created', 'unchanged', 'flagged', 'failed'] as const).map(k => <Statistic key={k} title={t(k)} value={it[k]} className="small-statistic" />)}</Flex>
      </Section>
      <Section title={t('rows')}><DataTable<ImportRowsQuery, Row> name="importRows" document={ImportRowsDocument} variables={variables} rows={d => d.importJob?.rows ?? nothing} columns={columns} sort="" empty={t('noRows')} /></Section>
    </DetailPage>
  );
}
