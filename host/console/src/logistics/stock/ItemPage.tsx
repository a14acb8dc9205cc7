import { Alert, DatePicker, Skeleton, Statistic } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { errorText } from '../../shared/errorText';
import { numberText } from '../../shared/numberText';
import { PageHead } from '../../shared/PageHead';
import { StockLocationPicker } from '../../shared/pickers/StockLocationPicker';
import { StockLedgerOfDocument } from './Item.gen';
import { Movements } from './Movements';

const keep = ['day', 'place'];

/** The book of one article: what there was of it at the end of a day, in one place or in all, and each movement that made it so. */
export default function ItemPage() {
  const { t } = useWords('stock');
  const { item = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const day = params.get('day'), place = params.get('place');
  const set = (part: Record<string, string | undefined>) => setParams(before => { const next = new URLSearchParams(before); for (const [k, v] of Object.entries(part)) if (v) next.set(k, v); else next.delete(k); next.delete('after'); next.delete('before'); return next; }, { replace: true });
  const asOf = day ? dayjs(day).endOf('day').toISOString() : null;
  const [{ data, fetching, error }] = useQuery({ query: StockLedgerOfDocument, variables: { item, locationId: place, asOf } });
  const where = useMemo(() => ({ and: [{ item: { eq: item } }, ...(asOf ? [{ at: { lte: asOf } }] : []), ...(place ? [{ or: [{ fromLocationId: { eq: place } }, { toLocationId: { eq: place } }] }] : [])] }), [item, place, asOf]);
  const it = data?.stockLedger;
  return (
    <>
      <PageHead title={t('item.title', { item })}>
        <Link to="/stock">{t('list.title')}</Link>
        <div style={{ width: 220 }}><StockLocationPicker value={place ?? undefined} onChange={v => set({ place: v as string | undefined })} aria-label={t('item.place')} placeholder={t('item.anywhere')} /></div>
        <DatePicker value={day ? dayjs(day) : null} onChange={d => set({ day: d?.format('YYYY-MM-DD') })} disabledDate={d => d.isAfter(dayjs(), 'day')} placeholder={t('item.now')} aria-label={t('item.asOf')} />
      </PageHead>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      {fetching && !it && <Skeleton active paragraph={{ rows: 2 }} />}
      {it && <div className="tiles">{(['onHand', 'reserved', 'available', 'inTransit', 'unusable'] as const).map(key => <Statistic key={key} title={t(`item.${key}`)} value={numberText(it[key])} />)}</div>}
      <h2 className="section-title below">{t('moves.title')}</h2>
      <Movements where={where} keep={keep} name="itemMovements" />
    </>
  );
}
