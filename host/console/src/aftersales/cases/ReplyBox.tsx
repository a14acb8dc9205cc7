import { Alert, App, Button, Flex, Input, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { useKeys } from '../../shared/keys/useKeys';
import { MacroMenu } from './MacroMenu';
import { RespondToCaseDocument } from './RespondToCase.gen';

type Props = { case: { id: string; version: number; kind: string }; again: () => void };

/** Answering, or leaving a note. What is typed is kept for this case until it is sent, also over a reload. */
export function ReplyBox({ case: it, again }: Props) {
  const { t } = useWords('cases');
  const { can } = useViewer();
  const { message } = App.useApp();
  const draft = `console.draft.${it.id}`;
  const [text, setText] = useState(() => sessionStorage.getItem(draft) ?? '');
  const [visibility, setVisibility] = useState<'PUBLIC' | 'INTERNAL'>('PUBLIC');
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const { run, busy } = useAction(RespondToCaseDocument);
  useEffect(() => { if (text) sessionStorage.setItem(draft, text); else sessionStorage.removeItem(draft); }, [draft, text]);
  const write = (kind: 'PUBLIC' | 'INTERNAL') => { setVisibility(kind); box.current?.querySelector('textarea')?.focus(); };
  // R was pressed while the case was still coming
  const wanted = useSearchParams()[0].has('reply');
  useEffect(() => { if (wanted) box.current?.querySelector('textarea')?.focus(); }, [wanted]);
  useKeys({ r: { label: t('keys.reply'), run: () => write('PUBLIC') }, m: { label: t('keys.note'), run: () => write('INTERNAL') } });
  const send = async () => {
    if (!text.trim() || busy) return;
    const { refusals } = await run({ id: it.id, expectedVersion: it.version, text: text.trim(), visibility });
    setProblem(refusals?.map(r => r.message).join(' '));
    if (!refusals) { setText(''); void message.success(t(visibility === 'PUBLIC' ? 'reply.sent' : 'reply.noted')); }
    if (!refusals || refusals.some(r => r.code === 'VERSION_CONFLICT')) again();
  };
  return (
    <Flex vertical gap={8} ref={box} className={`reply reply-${visibility.toLowerCase()}`}>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <Segmented size="small" value={visibility} onChange={setVisibility} options={[{ value: 'PUBLIC', label: t('reply.public') }, { value: 'INTERNAL', label: t('reply.internal') }]} aria-label={t('reply.kind')} />
        {can('aftersales:macro:read') && <MacroMenu case={it} again={again} />}
      </Flex>
      <Input.TextArea value={text} onChange={e => setText(e.target.value)} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} aria-label={t('reply.label')} placeholder={t(visibility === 'PUBLIC' ? 'reply.hint' : 'reply.noteHint')} onKeyDown={e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); void send(); } }} />
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      <Flex justify="space-between" align="center"><span className="hint">{t('reply.keys')}</span><Button type="primary" loading={busy} disabled={!text.trim()} onClick={() => void send()}>{t(visibility === 'PUBLIC' ? 'reply.send' : 'reply.note')}</Button></Flex>
    </Flex>
  );
}
