import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { type Label, LabelDialog } from './LabelDialog';

/** The button that shows labels and prints them. */
export function PrintLabels({ labels, primary, again }: { labels: readonly Label[]; primary?: boolean; again: () => void }) {
  const { t } = useWords('shipping');
  const [open, setOpen] = useState<readonly Label[] | null>(null); // what it was opened with: the list may be asked again meanwhile
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} icon={<PrinterOutlined />} disabled={labels.length === 0} onClick={() => setOpen(labels)}>{t('label.preview')}</Button>
      {open && <LabelDialog labels={open} onClose={() => { setOpen(null); again(); }} />}
    </>
  );
}

type Shipment = { number: string; waybills: readonly { id: string; version: number; labelUrl: string | null }[] };

/** A shipment's label, which has a page for each parcel; nothing while no courier gave a number. */
export function labelOf({ number, waybills }: Shipment): Label[] {
  const issued = waybills.filter(w => w.labelUrl);
  return issued.length > 0 ? [{ name: number, url: issued[0].labelUrl!, waybills: issued }] : [];
}
