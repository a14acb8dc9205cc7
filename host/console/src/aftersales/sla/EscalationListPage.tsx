import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { AcknowledgeEscalationDocument, AcknowledgeEscalationForm, EscalationListDocument, type EscalationListQuery } from './Sla.gen';

type Row = EscalationListQuery['escalations']['nodes'][number];

/** What was brought to somebody's attention, by a clock or by a person, and who has it in hand. */
export default function EscalationListPage() {
  const { t, value } = useWords('sla');
  const { i18n } = useTranslation();
  const { can, me } = useViewer();
  const may = can('aftersales:escalation:acknowledge');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'number', sort: 'number', render: e => <Link to={e.workOrderId ? `/work-orders/${e.workOrderId}` : `/cases/${e.caseId}`} className="number">{e.number}</Link>, text: e => e.number, filter: { kind: 'text', op: 'startsWith' } },
    { key: 'why', title: t('escalations.why'), render: e => <div className="wrap">{e.target ? t('escalations.clock', { target: value('SlaTarget', e.target), level: e.level }) : e.reason}</div>, text: e => e.reason ?? value('SlaTarget', e.target) },
    { key: 'to', title: t('escalations.to'), render: e => <NameOf id={e.ownerId ?? e.teamId} /> },
    { key: 'raisedAt', title: t('escalations.raisedAt'), sort: 'raisedAt', render: e => <Moment at={e.raisedAt} />, text: e => momentText(e.raisedAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'answer', title: t('escalations.answer'), render: e => (e.acknowledgedAt ? <div className="wrap">{e.answer}<div className="hint"><NameOf id={e.acknowledgedBy} /> <Moment at={e.acknowledgedAt} /></div></div> : t('escalations.open')), text: e => e.answer },
    ...(may ? [{ key: 'steps', title: ' ', render: (e: Row) => !e.acknowledgedAt && <ActionButton document={AcknowledgeEscalationDocument} form={AcknowledgeEscalationForm} fixed={{ id: e.id, expectedVersion: e.version }} button={{ size: 'small', type: 'primary' }} /> }] : []),
  ], [t, value, i18n.language, may]);
  const mine = useMemo(() => [{ key: 'mine', title: t('escalations.mine'), filter: { kind: 'flag' as const, field: 'ownerId', as: me.id } }, { key: 'open', title: t('escalations.open'), filter: { kind: 'flag' as const, bare: true } }], [t, me.id]);
  return (
    <>
      <PageHead title={t('escalations.title')}>{can('aftersales:sla:read') && <Link to="/overdue">{t('overdue.title')}</Link>}</PageHead>
      <DataTable<EscalationListQuery, Row> name="escalations" document={EscalationListDocument} rows={d => d.escalations} columns={columns} sort="-raisedAt" empty={t('escalations.empty')} views={[{ name: t('escalations.mine'), query: 'mine=true&open=true' }]} filters={mine} />
    </>
  );
}
