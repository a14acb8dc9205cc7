import { Flex, Progress, Table, Tag } from 'antd';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { semicolon } from '../../shared/listText';
import { CandidatesDocument, type CandidatesQuery } from './Candidates.gen';
import { AssignWorkOrderDocument, AssignWorkOrderForm, OfferWorkOrderDocument, OfferWorkOrderForm } from './WorkSteps.gen';

type Row = CandidatesQuery['dispatchCandidates'][number];

/** Who could do it, best first, with the reasons and today's load; one click gives it. */
export function Candidates({ work, again }: { work: { id: string; version: number }; again: () => void }) {
  const { t } = useWords('work');
  const [{ data, fetching }] = useQuery({ query: CandidatesDocument, variables: { workOrderId: work.id } });
  const fixed = { id: work.id, expectedVersion: work.version };
  return (
    <Table<Row> size="small" rowKey={c => c.technicianId ?? c.providerId ?? c.name} loading={fetching} pagination={{ pageSize: 6, hideOnSinglePage: true }} dataSource={data?.dispatchCandidates as Row[] | undefined} locale={{ emptyText: t('candidates.none') }} columns={[
      { title: t('candidates.name'), render: (_, c) => <>{c.name} {!c.available && <Tag className="tone tone-warning" variant="outlined">{t('candidates.away')}</Tag>}</> },
      { title: t('candidates.load'), render: (_, c) => <Flex gap={8} align="center"><Progress percent={Math.min(100, Math.round((c.loadToday / Math.max(1, c.capacityPerDay)) * 100))} size="small" showInfo={false} style={{ width: 80 }} aria-label={t('candidates.load')} /><span className="hint">{c.loadToday}/{c.capacityPerDay}</span></Flex> },
      { title: t('candidates.score'), align: 'right', dataIndex: 'score' },
      { title: t('candidates.why'), render: (_, c) => <div className="hint wrap">{c.reasons.map(r => r.text).join(semicolon())}</div> },
      { title: '', render: (_, c) => <Flex gap={4}>
        {c.technicianId && <ActionButton document={AssignWorkOrderDocument} form={AssignWorkOrderForm} fixed={{ ...fixed, technicianId: c.technicianId }} button={{ size: 'small', type: c.rank === 1 ? 'primary' : 'default' }} onDone={again} onConflict={again} />}
        <ActionButton document={OfferWorkOrderDocument} form={OfferWorkOrderForm} fixed={{ ...fixed, technicianId: c.technicianId ?? undefined, providerId: c.technicianId ? undefined : c.providerId ?? undefined }} hide={['respondBy']} button={{ size: 'small' }} onDone={again} onConflict={again} />
      </Flex> },
    ]} />
  );
}
