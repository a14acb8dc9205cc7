import { App, Modal, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useWords } from '../../i18n/useWords';
import { newKey } from '../../shared/action/key';
import { errorText } from '../../shared/errorText';
import { PrintWaybillDocument } from './Shipment.gen';

export type Label = { name: string; url: string; waybills: readonly { id: string; version: number }[] };

const papers = ['76x130', '100x180'];

/** Labels as they will be printed, one after the other. What the browser printed is noted; where it cannot print from here, the label opens in a tab and the person says whether it was printed. */
export function LabelDialog({ labels, onClose }: { labels: readonly Label[]; onClose: () => void }) {
  const { t } = useWords('shipping');
  const { message, modal } = App.useApp();
  const client = useClient();
  const [at, setAt] = useState(0), [paper, setPaper] = useState(papers[0]), [busy, setBusy] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const label = labels[at], address = `${label.url.split('?')[0]}?paper=${paper}`, isLast = at === labels.length - 1;
  const printed = async () => {
    try {
      frame.current!.contentWindow!.print();
      return true;
    } catch {
      window.open(address, '_blank', 'noreferrer');
      return modal.confirm({ title: t('label.printed', { name: label.name }), okText: t('label.yes'), cancelText: t('label.no') });
    }
  };
  const print = async () => {
    if (!(await printed())) return;
    setBusy(true);
    for (const { id, version } of label.waybills) {
      const { data, error } = await client.mutation(PrintWaybillDocument, { input: { id, expectedVersion: version, idempotencyKey: newKey() } }).toPromise();
      const problem = data?.printWaybill.userErrors[0]?.message ?? errorText(error);
      if (problem) void message.error(`${label.name} ${problem}`, 6);
    }
    setBusy(false);
    if (isLast) onClose(); else setAt(at + 1);
  };
  return (
    <Modal open title={labels.length > 1 ? t('label.which', { name: label.name, at: at + 1, of: labels.length }) : t('label.title')} onCancel={onClose} okText={t(isLast ? 'label.print' : 'label.printNext')} cancelText={t('label.close')} confirmLoading={busy} onOk={() => void print()} width={560}>
      <Segmented options={papers} value={paper} onChange={setPaper} aria-label={t('label.paper')} style={{ marginBottom: 8 }} /> <a href={address} target="_blank" rel="noreferrer">{t('label.newTab')}</a>
      <iframe ref={frame} src={address} title={t('label.title')} className="label-frame" />
    </Modal>
  );
}
