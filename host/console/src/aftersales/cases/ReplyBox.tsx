import { Alert, App, Button, Flex, Input, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { useAction } from '../../shared/action/useAction';
import { keepDraft, readDraft } from '../../shared/draft';
import { useKeys } from '../../shared/keys/useKeys';
import { MacroMenu } from './MacroMenu';
import { ApplyMacroDocument } from './Macros.gen';
import type { Answered } from './macroText';
import { RespondToCaseDocument } from './RespondToCase.gen';

type Props = { case: Answered; again: () => void };
/** `macro`: whose text it began with; the program counts it as used when the answer goes out. */
type Draft = { text: string; visibility: 'PUBLIC' | 'INTERNAL'; macro?: string };

/** Answering, or leaving a note. What is typed is kept for this case until it is sent, with who shall read it, also over a reload. */
export function ReplyBox({ case: it, again }: Props) {
  const { t } = useWords('cases');
  const { can } = useViewer();
  const { message } = App.useApp();
  const name = `reply.${it.id}`;
  const [draft, setDraft] = useState<Draft>(() => readDraft<Draft>(name) ?? { text: '', visibility: 'PUBLIC' });
  const { text, visibility } = draft, isPublic = visibility === 'PUBLIC';
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const answer = useAction(RespondToCaseDocument), macro = useAction(ApplyMacroDocument), busy = answer.busy || macro.busy;
  useEffect(() => keepDraft(name, draft.text ? draft : null), [name, draft]);
  const focus = () => box.current?.querySelector('textarea')?.focus();
  // a key never makes an answer of a note that is begun
  const write = (kind: Draft['visibility']) => { setDraft(d => (d.text.trim() ? d : { ...d, visibility: kind })); focus(); };
  // R was pressed while the case was still coming
  const wanted = useSearchParams()[0].has('reply');
  useEffect(() => { if (wanted) focus(); }, [wanted]);
  useKeys({ r: { label: t('keys.reply'), run: () => write('PUBLIC') }, m: { label: t('keys.note'), run: () => write('INTERNAL') } });
  const insert = (words: string, code: string) => {
    setDraft((d): Draft => (d.text.trim() ? { ...d, text: `${d.text.trimEnd()}\n${words}`, macro: code } : { text: words, visibility: 'PUBLIC', macro: code }));
    focus();
  };
  const send = async () => {
    if (!text.trim() || busy) return;
    const at = { id: it.id, expectedVersion: it.version, text: text.trim() };
    const { refusals } = isPublic && draft.macro ? await macro.run({ ...at, macro: draft.macro }) : await answer.run({ ...at, visibility });
    if (refusals?.some(r => r.field === 'macro')) setDraft(d => ({ ...d, macro: undefined })); // offered no more: the words can still go out
    setProblem(refusals?.map(r => r.message).join(' '));
    if (!refusals) { setDraft({ text: '', visibility: 'PUBLIC' }); void message.success(t(isPublic ? 'reply.sent' : 'reply.noted')); }
    if (!refusals || refusals.some(r => r.code === 'VERSION_CONFLICT')) again();
  };
  return (
    <Flex vertical gap={8} ref={box} className={`reply reply-${visibility.toLowerCase()}`}>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <Segmented size="small" value={visibility} onChange={(v: Draft['visibility']) => setDraft(d => ({ ...d, visibility: v }))} options={[{ value: 'PUBLIC', label: t('reply.public') }, { value: 'INTERNAL', label: t('reply.internal') }]} aria-label={t('reply.kind')} />
        {can('aftersales:macro:read') && <MacroMenu case={it} insert={insert} again={again} />}
      </Flex>
      <Input.TextArea value={text} onChange={e => setDraft(d => ({ ...d, text: e.target.value, macro: e.target.value ? d.macro : undefined }))} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} aria-label={t('reply.label')} placeholder={t(isPublic ? 'reply.hint' : 'reply.noteHint')} onKeyDown={e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); void send(); } }} />
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      <Flex justify="space-between" align="center"><span className="hint">{t('reply.keys')}</span><Button type="primary" loading={busy} disabled={!text.trim()} onClick={() => void send()}>{t(isPublic ? 'reply.send' : 'reply.note')}</Button></Flex>
    </Flex>
  );
}
