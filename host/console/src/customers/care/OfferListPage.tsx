import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { Moment } from '../../shared/Moment';
import { Money } from '../../shared/Money';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { CareOfferListDocument, type CareOfferListQuery, RedeemOfferDocument, RedeemOfferForm } from './Care.gen';

type Row = CareOfferListQuery['careOffers']['nodes'][number];

/** Offers that customers hold: worth what, until when, used for what. */
export default function OfferListPage() {
  const { t } = useWords('care');
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'code', render: o => <span className="number">{o.code}</span>, text: o => o.code, filter: { kind: 'text', op: 'eq' } }, { key: 'title', render: o => o.title, text: o => o.title }, { key: 'value', title: t('worth'), align: 'right', render: o => <Money of={o.value} />, text: o => o.value.amount },
    { key: 'customer', render: o => <Link to={`/customers/${o.partyId}`}><NameOf id={o.partyId} /></Link> }, { key: 'validTo', title: t('validTo'), render: o => <Moment at={o.validTo} dateOnly />, filter: { kind: 'dates' } },
    { key: 'redeemedAt', title: t('redeemedAt'), render: o => <Moment at={o.redeemedAt} /> }, { key: 'reference', title: t('reference'), render: o => o.reference ?? '—', text: o => o.reference },
  ], [t]);
  return <><PageHead title={t('offers')}><Link to="/care">{t('campaigns')}</Link>{can('customers:offer:redeem') && <ActionButton document={RedeemOfferDocument} form={RedeemOfferForm} button={{ type: 'primary' }} />}</PageHead><DataTable<CareOfferListQuery, Row> name="offers" document={CareOfferListDocument} rows={d => d.careOffers} columns={columns} sort="" empty={t('noOffers')} /></>;
}
