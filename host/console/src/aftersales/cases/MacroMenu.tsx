import { ThunderboltOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { ApplyMacroDocument, MacrosDocument } from './Macros.gen';

const offered = { where: { isActive: { eq: true } } };

/** Prepared answers for this kind of case: one click sends the text and does what goes with it. What is typed in the box stays there. */
export function MacroMenu({ case: it, again }: { case: { id: string; version: number; kind: string }; again: () => void }) {
  const { t } = useWords('cases');
  const { i18n } = useTranslation();
  const { message } = App.useApp();
  const [{ data }] = useQuery({ query: MacrosDocument, variables: offered, requestPolicy: 'cache-first' });
  const { run, busy } = useAction(ApplyMacroDocument);
  const macros = data?.macros.nodes.filter(m => m.kinds.length === 0 || (m.kinds as readonly string[]).includes(it.kind)) ?? [];
  if (macros.length === 0) return null;
  const apply = async (code: string) => {
    const { refusals } = await run({ id: it.id, expectedVersion: it.version, macro: code });
    if (refusals) void message.error(refusals.map(r => r.message).join(' '), 6);
    else void message.success(t('macros.applied', { name: macros.find(m => m.code === code)?.name }));
    if (!refusals || refusals.some(r => r.code === 'VERSION_CONFLICT')) again();
  };
  const text = (m: (typeof macros)[number]) => (i18n.language === 'en' ? m.textEn ?? m.textZh : m.textZh);
  return (
    <Dropdown trigger={['click']} menu={{ onClick: ({ key }) => void apply(key), items: macros.map(m => ({ key: m.code, label: <div className="wrap">{m.name}<div className="hint">{text(m)}</div></div> })) }}>
      <Button size="small" icon={<ThunderboltOutlined />} loading={busy}>{t('macros.title')}</Button>
    </Dropdown>
  );
}
