import { ThunderboltOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { comma } from '../../shared/listText';
import { ApplyMacroDocument, MacrosDocument, type MacrosQuery } from './Macros.gen';
import { type Answered, macroText } from './macroText';

type Macro = MacrosQuery['macros']['nodes'][number];
type Props = { case: Answered; insert: (text: string, macro: string) => void; again: () => void };

const offered = { where: { isActive: { eq: true } } };

/** Prepared answers for this kind of case. One that only speaks puts its text into the box, to be read over and sent; one that does more asks first. */
export function MacroMenu({ case: it, insert, again }: Props) {
  const { t, value } = useWords('cases');
  const { i18n } = useTranslation();
  const { me } = useViewer();
  const { message, modal } = App.useApp();
  const [{ data }] = useQuery({ query: MacrosDocument, variables: offered, requestPolicy: 'cache-first' });
  const { run, busy } = useAction(ApplyMacroDocument);
  const macros = data?.macros.nodes.filter(m => m.kinds.length === 0 || (m.kinds as readonly string[]).includes(it.kind)) ?? [];
  if (macros.length === 0) return null;
  const text = (m: Macro) => (i18n.language === 'en' ? m.textEn ?? m.textZh : m.textZh);
  const filled = (m: Macro) => macroText(text(m) ?? '', it, me.displayName, dayjs().format('YYYY-MM-DD'));
  const steps = (m: Macro) => m.actions.flatMap(a => (a ? [[value('CaseActionKind', a.kind), value('CasePriority', a.priority) || value('CaseKind', a.caseKind) || a.tag || a.text].filter(Boolean).join(' ')] : []));
  const apply = async (m: Macro) => {
    const { refusals } = await run({ id: it.id, expectedVersion: it.version, macro: m.code });
    if (refusals) void message.error(refusals.map(r => r.message).join(' '), 6); else void message.success(t('macros.applied', { name: m.name }));
    if (!refusals || refusals.some(r => r.code === 'VERSION_CONFLICT')) again();
  };
  const choose = (m: Macro) => {
    if (m.actions.length === 0) { insert(filled(m), m.code); return; }
    modal.confirm({
      title: m.name, okText: t('macros.run'), width: 560, onOk: () => apply(m),
      content: <>{text(m) && <><p className="hint">{t('macros.sends')}</p><div className="talk-text">{filled(m)}</div></>}<p>{t('macros.does', { steps: steps(m).join(comma()) })}</p></>,
    });
  };
  return (
    <Dropdown trigger={['click']} menu={{ onClick: ({ key }) => { const m = macros.find(x => x.code === key); if (m) choose(m); }, items: macros.map(m => ({ key: m.code, label: <div className="wrap">{m.name}<div className="hint">{text(m)}{m.actions.length > 0 && ` ＋ ${steps(m).join(comma())}`}</div></div> })) }}>
      <Button size="small" icon={<ThunderboltOutlined />} loading={busy}>{t('macros.title')}</Button>
    </Dropdown>
  );
}
