import { Alert, Button, Card, Flex, Input, type InputRef, Progress } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { PageHead } from '../../shared/PageHead';
import { useScanStation } from './useScanStation';

/** The scanner types and presses Enter: first the slip, then each piece. A wrong piece is refused at once, by sound and colour. */
export default function ScanPage() {
  const { t } = useWords('picking');
  const input = useRef<InputRef>(null);
  const { slip, counts, said, scan, end, ending, other } = useScanStation();
  const done = slip !== null && slip.lines.every(l => (counts[l.sku] ?? 0) >= l.quantity);
  const finish = (short: boolean) => void end(short).then(() => input.current?.focus());
  return (
    <>
      <PageHead title={t('scan.title')}>{slip && <Button onClick={() => { other(); input.current?.focus(); }}>{t('scan.other')}</Button>}</PageHead>
      <Card style={{ maxWidth: 760 }}>
        <Flex vertical gap={12}>
          <Input ref={input} autoFocus size="large" placeholder={t(slip ? 'scan.pieceHint' : 'scan.slipHint')} aria-label={t('scan.title')} onPressEnter={e => { scan(e.currentTarget.value); e.currentTarget.select(); }} />
          <Alert type={said.kind} showIcon role="status" aria-live="assertive" title={said.text} />
          {slip && <>
            <div className="hint">{slip.number} {slip.orderId && <Link to={`/orders/${slip.orderId}`}>{slip.orderNumber}</Link>}</div>
            {slip.lines.map(l => <Flex key={l.id} gap={12} align="center"><strong style={{ minWidth: 60 }} className="number">{counts[l.sku] ?? 0} / {l.quantity}</strong><Progress percent={Math.round(((counts[l.sku] ?? 0) / l.quantity) * 100)} showInfo={false} style={{ width: 160 }} aria-label={l.name} /><span>{l.name} <span className="hint">{l.sku}</span></span></Flex>)}
            <Flex gap={8}><Button type="primary" size="large" disabled={!done} loading={ending} onClick={() => finish(false)}>{t('scan.finish')}</Button>{!done && <Button onClick={() => finish(true)}>{t('scan.short')}</Button>}</Flex>
          </>}
        </Flex>
      </Card>
    </>
  );
}
