import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { MinorMoney } from '../../shared/Money';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CampaignListDocument, type CampaignListQuery, UpsertCareCampaignDocument, UpsertCareCampaignForm } from './Care.gen';
import { SegmentPicker } from '../segments/SegmentPicker';

type Row = CampaignListQuery['careCampaigns']['nodes'][number];
const pickers = { segmentId: SegmentPicker };

/** On which days whom one greets, with what gift or offer. */
export default function CampaignListPage() {
  const { t, value } = useWords('care');
  const { can } = useViewer();
  const write = can('customers:campaign:write');
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'name', render: c => c.name, text: c => c.name }, { key: 'code', sort: 'code', render: c => <span className="number">{c.code}</span>, text: c => c.code },
    { key: 'occasion', title: t('occasion'), render: c => <>{value('CareOccasion', c.occasion)}{c.fixedMonth && c.fixedDay ? ` ${t('day', { month: c.fixedMonth, day: c.fixedDay })}` : ''}</>, text: c => value('CareOccasion', c.occasion), filter: { kind: 'enum', enum: 'CareOccasion' } },
    { key: 'daysBefore', title: t('daysBefore'), align: 'right', render: c => c.daysBefore }, { key: 'role', title: t('role'), render: c => (c.role ? value('PartyRole', c.role) : t('everybody')), filter: { kind: 'enum', enum: 'PartyRole' } },
    { key: 'greeting', title: t('greeting'), render: c => <div className="wrap">{c.greeting ?? '—'}</div>, text: c => c.greeting }, { key: 'gift', title: t('gift'), render: c => c.gift ?? '—', text: c => c.gift },
    { key: 'offer', title: t('offer'), render: c => (c.offerTitle ? <>{c.offerTitle} {c.offerMinor !== null && <MinorMoney minor={c.offerMinor} currency={c.offerCurrency ?? 'CNY'} />} {c.offerDays && <span className="hint">{t('offerDays', { n: c.offerDays })}</span>}</> : '—') },
    { key: 'active', render: c => <StatusTag of="SwitchState" value={c.isActive ? 'ON' : 'OFF'} />, filter: { kind: 'flag', field: 'isActive' } },
    ...(write ? [{ key: 'steps', title: ' ', render: (c: Row) => <ActionButton document={UpsertCareCampaignDocument} form={UpsertCareCampaignForm} label={t('edit')} fixed={{ code: c.code }} hide={['orgUnitId']} pickers={pickers} initial={{ ...c, active: c.isActive }} width={640} button={{ size: 'small' }} /> }] : []),
  ], [t, value, write]);
  return (
    <>
      <PageHead title={t('campaigns')}><Link to="/care/lists">{t('lists')}</Link><Link to="/care/offers">{t('offers')}</Link>{write && <ActionButton document={UpsertCareCampaignDocument} form={UpsertCareCampaignForm} label={t('new')} hide={['orgUnitId']} pickers={pickers} initial={{ occasion: 'BIRTHDAY', daysBefore: 3, active: true }} width={640} button={{ type: 'primary' }} />}</PageHead>
      <DataTable<CampaignListQuery, Row> name="campaigns" document={CampaignListDocument} rows={d => d.careCampaigns} columns={columns} sort="code" empty={t('noCampaigns')} />
    </>
  );
}
