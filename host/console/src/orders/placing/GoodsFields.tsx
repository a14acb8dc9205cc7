import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, InputNumber } from 'antd';
import { useWords } from '../../i18n/useWords';
import { MoneyInput } from '../../shared/action/MoneyInput';
import { MinorMoney } from '../../shared/Money';
import { SkuPicker } from '../../shared/pickers/SkuPicker';
import { amountOf, type Line, type Priced } from './totals';

/** What is bought, a row each: price and stock stand there as soon as the article is chosen. */
export function GoodsFields({ priced }: { priced: ReadonlyMap<string, Priced> }) {
  const { t } = useWords('orders');
  const form = Form.useFormInstance();
  const lines = (Form.useWatch('lines', form) ?? []) as (Line | undefined)[];
  return (
    <Form.List name="lines">
      {(rows, { add, remove }) => (
        <Form.Item label={t('placing.goods')} required>
          <Flex vertical gap={8}>
            {rows.map(row => {
              const line = lines[row.name], sku = line?.sku ? priced.get(line.sku) : undefined, amount = line && amountOf(line, priced);
              return (
                <div key={row.key} className="order-row">
                  <Form.Item name={[row.name, 'sku']} rules={[{ required: true, message: t('placing.skuMissing') }]} extra={sku && !sku.isMadeToOrder && <span className={sku.availableStock < (line?.quantity ?? 1) ? 'alarm' : undefined}>{t('placing.stock', { count: sku.availableStock })}</span>}><SkuPicker aria-label={t('placing.sku')} /></Form.Item>
                  <Form.Item name={[row.name, 'quantity']} rules={[{ required: true, message: t('placing.quantityMissing') }]}><InputNumber min={1} max={1_000_000} precision={0} aria-label={t('placing.quantity')} /></Form.Item>
                  <Form.Item name={[row.name, 'unitPriceMinor']}><MoneyInput beside={['currency']} placeholder={sku && (sku.priceMinor / 100).toFixed(2)} aria-label={t('placing.unitPrice')} /></Form.Item>
                  <span className="order-amount">{amount !== undefined && <MinorMoney minor={amount} />}</span>
                  <Button type="text" icon={<MinusCircleOutlined />} disabled={rows.length === 1} aria-label={t('placing.removeLine')} onClick={() => remove(row.name)} />
                </div>
              );
            })}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ quantity: 1 })}>{t('placing.addLine')}</Button>
          </Flex>
        </Form.Item>
      )}
    </Form.List>
  );
}
