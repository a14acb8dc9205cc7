import { Flex } from 'antd';
import { useWords } from '../../i18n/useWords';
import { Attachments, photosOf } from '../../shared/Attachments';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import type { ReturnDetailQuery } from './Return.gen';

/** What the inspection found, line by line; each look stays. */
export function ReturnFindings({ of: it }: { of: NonNullable<ReturnDetailQuery['return']> }) {
  const { t, value } = useWords('returns');
  return (
    <Flex vertical gap={12}>
      {it.findings.map(f => (
        <div key={f.id}>
          <div>{it.lines.find(l => l.id === f.lineId)?.name} · {t('findings.accepted', { count: f.accepted, to: value('GoodsDisposition', f.acceptedTo) })}{f.rejected > 0 && ` · ${t('findings.rejected', { count: f.rejected, to: value('GoodsDisposition', f.rejectedTo) })}`}</div>
          {f.condition && <div>{f.condition}</div>}
          {f.checks.map((c, i) => c && <div key={i} className="hint">{c.passed ? '✓' : '✗'} {c.point} {c.note}</div>)}
          <Attachments of={photosOf(f.photoIds, n => t('photo', { n }))} />
          <div className="hint">{t('findings.look', { n: f.number })} <Moment at={f.at} /> {f.by && <NameOf id={f.by} />}</div>
        </div>
      ))}
    </Flex>
  );
}
