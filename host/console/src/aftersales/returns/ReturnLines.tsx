import { Table } from 'antd';
import { useWords } from '../../i18n/useWords';
import { Attachments, photosOf } from '../../shared/Attachments';
import { MinorMoney } from '../../shared/Money';
import type { ReturnLinesFragment } from './Return.gen';

/** What comes back of each article, how far it is, and what it gets. */
export function ReturnLines({ of: it }: { of: { lines: readonly ReturnLinesFragment[]; currency: string } }) {
  const { t, value } = useWords('returns');
  return (
    // Nothing in it can be focused, so the part that scrolls must be: by keyboard it could not be read to its end.
    <div role="region" aria-label={t('lines.title')} tabIndex={0} style={{ overflowX: 'auto' }}>
      <Table<ReturnLinesFragment> rowKey="id" size="small" pagination={false} dataSource={it.lines as ReturnLinesFragment[]} style={{ minWidth: 640 }} columns={[
        { title: t('lines.article'), render: (_, l) => <div className="wrap">{l.name} <span className="hint">{l.sku}</span>{l.note && <div className="hint">{l.note}</div>}<Attachments of={photosOf(l.photoIds, n => t('photo', { n }))} /></div> },
        { title: t('lines.reason'), render: (_, l) => <>{value('ReturnReason', l.reason)}{l.isOpened && <span className="hint"> · {t('lines.opened')}</span>}</> },
        { title: t('lines.requested'), align: 'right', dataIndex: 'requested' },
        { title: t('lines.authorised'), align: 'right', dataIndex: 'authorised' },
        { title: t('lines.received'), align: 'right', dataIndex: 'received' },
        { title: t('lines.accepted'), align: 'right', render: (_, l) => <>{l.accepted}{l.acceptedTo && l.accepted > 0 && <span className="hint"> {value('GoodsDisposition', l.acceptedTo)}</span>}</> },
        { title: t('lines.rejected'), align: 'right', render: (_, l) => <>{l.rejected}{l.rejectedTo && l.rejected > 0 && <span className="hint"> {value('GoodsDisposition', l.rejectedTo)}</span>}</> },
        { title: t('lines.resolution'), render: (_, l) => <>{l.resolution ? value('ReturnResolution', l.resolution) : <span className="hint">{t('lines.wants', { what: value('ReturnResolution', l.wanted) })}</span>}{l.exchangeSku && <span className="hint"> {l.exchangeSku}</span>}{l.isSettled && <span className="hint"> · {t('lines.settled')}</span>}</> },
        { title: t('lines.refund'), align: 'right', render: (_, l) => (l.refundMinor ? <MinorMoney minor={l.refundMinor} currency={it.currency} /> : '—') },
      ]} />
    </div>
  );
}
