import { Button, Flex, Input, Space } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/useWords';

type Props = { id?: string; value?: string | null; onChange?: (value: string | null | undefined) => void; isSet: boolean; required: boolean; least?: number };

const longEnoughToMakeUp = 16;

/** A secret is typed and never shown again: empty keeps what is there, and one that is not required can be taken away. */
export function SecretInput({ id, value, onChange, isSet, required, least, ...rest }: Props) {
  const { t } = useWords('plugins');
  const [visible, setVisible] = useState(false);
  const makeUp = () => { setVisible(true); onChange?.(Array.from(crypto.getRandomValues(new Uint8Array(24)), byte => byte.toString(16).padStart(2, '0')).join('')); };
  if (value === null) return <Flex gap={8} align="center"><span>{t('secret.goes')}</span><Button size="small" onClick={() => onChange?.(undefined)}>{t('secret.keep')}</Button></Flex>;
  return (
    <Space.Compact block>
      <Input.Password {...rest} id={id} value={value ?? ''} onChange={e => onChange?.(e.target.value || undefined)} autoComplete="new-password" placeholder={isSet ? t('secret.isSet') : undefined} visibilityToggle={{ visible, onVisibleChange: setVisible }} />
      {(least ?? 0) >= longEnoughToMakeUp && <Button onClick={makeUp}>{t('secret.makeUp')}</Button>}
      {isSet && !required && <Button onClick={() => onChange?.(null)}>{t('secret.remove')}</Button>}
    </Space.Compact>
  );
}
