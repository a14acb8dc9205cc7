import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { type Attachment, Attachments } from '../../shared/Attachments';
import { Section } from '../../shared/detail/Section';
import { Moment } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import type { CaseDetailQuery } from './Case.gen';
import { ReplyBox } from './ReplyBox';

type Line = { id: string; at: string; who: 'customer' | 'us' | 'note'; text: string; by?: string | null; hint?: string; files?: readonly Attachment[] };

/** What the customer said on every channel, what was answered, and what is for the staff only; one story, oldest first. */
export function CaseConversation({ case: it, again }: { case: NonNullable<CaseDetailQuery['case']>; again: () => void }) {
  const { t, value } = useWords('cases');
  const { can } = useViewer();
  const lines: Line[] = [
    ...it.entries.map((e): Line => ({ id: e.id, at: e.at, who: 'customer', text: e.text ?? it.description ?? it.title, files: e.files, hint: [value('ServiceChannel', e.channel), e.contact?.name, e.contact?.phone, e.contact?.address].filter(Boolean).join(' · ') })),
    ...it.replies.map((m): Line => ({ id: m.id, at: m.at, who: 'us', text: m.text, by: m.authorId })),
    ...(it.notes ?? []).map((m): Line => ({ id: m.id, at: m.at, who: 'note', text: m.text, by: m.authorId })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <Section title={t('detail.conversation')}>
      <ol className="talk">
        {lines.map(l => (
          <li key={l.id} className={`talk-${l.who}`}>
            <div className="hint">{t(`talk.${l.who}`)} {l.by && <NameOf id={l.by} />} {l.hint} · <Moment at={l.at} /></div>
            <div className="talk-text">{l.text}</div>
            {l.files && <Attachments of={l.files} />}
          </li>
        ))}
      </ol>
      {it.stage !== 'FINISHED' && can('aftersales:case:work') && <ReplyBox case={it} again={again} />}
    </Section>
  );
}
