import { Card, Form, Input } from 'antd';
import { useWords } from '../../i18n/useWords';
import { CallerCard, type Candidate } from '../../customers/calling/CallerCard';
import { RegionPicker } from '../../shared/pickers/RegionPicker';
import { parseReceiver } from './parseReceiver';

type Props = { candidates: readonly Candidate[]; fetching: boolean; asked: boolean; party?: Candidate; choose: (id: string | 'new') => void; onPasted: () => void };

/** Who gets the goods: pasted in one piece as customers send it, or typed; whose number it is shows below it. */
export function ReceiverFields({ candidates, fetching, asked, party, choose, onPasted }: Props) {
  const { t } = useWords('orders');
  const form = Form.useFormInstance();
  const paste = async (text: string) => {
    if (text.trim().length < 6) return;
    const { divisions, divisionText, pathOfDivision } = await import('../../shared/pickers/divisions');
    const found = parseReceiver(text, divisions);
    if (Object.keys(found).length === 0) return;
    form.setFieldsValue({ receiver: { ...found, ...(found.regionCode && { region: divisionText(pathOfDivision(found.regionCode)) }) } });
    onPasted();
  };
  return (
    <Card size="small" title={<h2 className="section-title">{t('placing.who')}</h2>}>
      <Form.Item label={t('placing.paste')} htmlFor="paste"><Input.TextArea id="paste" autoSize={{ minRows: 2, maxRows: 5 }} placeholder={t('placing.pasteHint')} onChange={e => void paste(e.target.value)} /></Form.Item>
      <Form.Item name={['receiver', 'phone']} label={t('placing.phone')}><Input inputMode="tel" maxLength={30} /></Form.Item>
      <CallerCard candidates={candidates} fetching={fetching} asked={asked} chosen={party?.id} choose={choose} />
      <Form.Item name={['receiver', 'name']} label={t('placing.name')}><Input maxLength={100} /></Form.Item>
      <Form.Item name={['receiver', 'regionCode']} label={t('placing.regionCode')}><RegionPicker /></Form.Item>
      <Form.Item name={['receiver', 'address']} label={t('placing.address')}><Input maxLength={300} /></Form.Item>
      <div className="intake-row">
        <Form.Item name={['receiver', 'region']} label={t('placing.region')}><Input maxLength={100} /></Form.Item>
        <Form.Item name={['receiver', 'postalCode']} label={t('placing.postalCode')}><Input maxLength={12} inputMode="numeric" /></Form.Item>
      </div>
    </Card>
  );
}
