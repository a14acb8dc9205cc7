import { Alert, Button, Card, Flex, Input, type InputRef, Progress } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { PageHead } from '../../shared/PageHead';
import { FinishPickDocument, FulfillmentListDocument, type PickingFragment, StartPickDocument } from './Fulfillment.gen';
import { beep } from './beep';

type Said = { kind: 'success' | 'error' | 'info'; text: string };

/** The scanner types and presses Enter: first the slip, then each piece. A wrong piece is refused at once, by sound and colour. */
export default function ScanPage() {
  const { t } = useWords('picking');
  const client = useClient();
  const input = useRef<InputRef>(null);
  const [slip, setSlip] = useState<PickingFragment | null>(null);
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [said, setSaid] = useState<Said>({ kind: 'info', text: t('scan.slipFirst') });
  const start = useAction(StartPickDocument), finish = useAction(FinishPickDocument);
  const say = (kind: Said['kind'], text: string) => { setSaid({ kind, text }); if (kind !== 'info') beep(kind === 'success'); };
  const find = async (code: string): Promise<PickingFragment | undefined> => (await client.query(FulfillmentListDocument, { first: 1, where: { shippedAt: { eq: null }, or: [{ number: { eq: code } }, { issueNoteNumber: { eq: code } }, { orderNumber: { eq: code } }] } }, { requestPolicy: 'network-only' }).toPromise()).data?.fulfillments.nodes[0];
  const open = async (code: string) => {
    let found = await find(code);
    if (!found) { say('error', t('scan.unknownSlip', { code })); return; }
    if (found.availableTransitions.some(s => s.name === 'startPick' && s.allowed)) {
      const { refusals } = await start.run({ id: found.id, expectedVersion: found.version });
      if (refusals) { say('error', refusals.map(r => r.message).join(' ')); return; }
      found = (await find(code)) ?? found;
    }
    setSlip(found); setCounts({});
    say('success', t('scan.slip', { number: found.number }));
  };
  const piece = (code: string) => {
    const line = slip!.lines.find(l => l.sku.toUpperCase() === code.toUpperCase());
    if (!line) { say('error', t('scan.wrong', { code })); return; }
    const has = counts[line.sku] ?? 0;
    if (has >= line.quantity) { say('error', t('scan.tooMany', { name: line.name })); return; }
    setCounts({ ...counts, [line.sku]: has + 1 });
    say('success', t('scan.right', { name: line.name, count: has + 1, of: line.quantity }));
  };
  const done = slip !== null && slip.lines.every(l => (counts[l.sku] ?? 0) >= l.quantity);
  const end = async (short: boolean) => {
    const { refusals } = await finish.run({ id: slip!.id, expectedVersion: slip!.version, picked: slip!.lines.map(l => ({ sku: l.sku, quantity: counts[l.sku] ?? 0 })), ...(short ? { reportShort: true } : {}) });
    if (refusals) say('error', refusals.map(r => r.message).join(' '));
    else { say('success', t('scan.finished', { number: slip!.number })); setSlip(null); }
    input.current?.focus();
  };
  const scanned = (code: string) => { if (!code.trim()) return; if (slip) piece(code.trim()); else void open(code.trim()); };
  return (
    <>
      <PageHead title={t('scan.title')}>{slip && <Button onClick={() => { setSlip(null); say('info', t('scan.slipFirst')); input.current?.focus(); }}>{t('scan.other')}</Button>}</PageHead>
      <Card style={{ maxWidth: 760 }}>
        <Flex vertical gap={12}>
          <Input ref={input} autoFocus size="large" placeholder={t(slip ? 'scan.pieceHint' : 'scan.slipHint')} aria-label={t('scan.title')} onPressEnter={e => { scanned(e.currentTarget.value); e.currentTarget.select(); }} />
          <Alert type={said.kind} showIcon role="status" aria-live="assertive" title={said.text} />
          {slip && <>
            <div className="hint">{slip.number} {slip.orderId && <Link to={`/orders/${slip.orderId}`}>{slip.orderNumber}</Link>}</div>
            {slip.lines.map(l => <Flex key={l.id} gap={12} align="center"><strong style={{ minWidth: 60 }} className="number">{counts[l.sku] ?? 0} / {l.quantity}</strong><Progress percent={Math.round(((counts[l.sku] ?? 0) / l.quantity) * 100)} showInfo={false} style={{ width: 160 }} aria-label={l.name} /><span>{l.name} <span className="hint">{l.sku}</span></span></Flex>)}
            <Flex gap={8}><Button type="primary" size="large" disabled={!done} loading={finish.busy} onClick={() => void end(false)}>{t('scan.finish')}</Button>{!done && <Button onClick={() => void end(true)}>{t('scan.short')}</Button>}</Flex>
          </>}
        </Flex>
      </Card>
    </>
  );
}
