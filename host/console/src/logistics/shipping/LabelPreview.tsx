import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Modal, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { PrintWaybillDocument } from './Shipment.gen';

const papers = ['76x130', '100x180'];

/** The label as it will be printed. Printing is noted. */
export function LabelPreview({ url, waybill, again }: { url: string; waybill: { id: string; version: number }; again: () => void }) {
  const { t } = useWords('shipping');
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [paper, setPaper] = useState(papers[0]);
  const frame = useRef<HTMLIFrameElement>(null);
  const { run, busy } = useAction(PrintWaybillDocument);
  const print = async () => {
    const { refusals } = await run({ id: waybill.id, expectedVersion: waybill.version });
    if (refusals) { void message.error(refusals.map(r => r.message).join(' ')); again(); return; }
    frame.current?.contentWindow?.print();
    again();
  };
  const address = `${url.split('?')[0]}?paper=${paper}`;
  return (
    <>
      <Button type="primary" icon={<PrinterOutlined />} onClick={() => setOpen(true)}>{t('label.preview')}</Button>
      <Modal open={open} title={t('label.title')} onCancel={() => setOpen(false)} okText={t('label.print')} cancelText={t('label.close')} confirmLoading={busy} onOk={() => void print()} width={560} destroyOnHidden>
        <Segmented options={papers} value={paper} onChange={setPaper} aria-label={t('label.paper')} style={{ marginBottom: 8 }} /> <a href={address} target="_blank" rel="noreferrer">{t('label.newTab')}</a>
        <iframe ref={frame} src={address} title={t('label.title')} className="label-frame" />
      </Modal>
    </>
  );
}
