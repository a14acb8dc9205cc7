import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords';
import { Moment, momentText } from '../../shared/Moment';
import { NameOf } from '../../shared/NameOf';
import { PageHead } from '../../shared/PageHead';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { useLive } from '../../shared/useLive';
import { InboundInteractionDocument, InteractionListDocument, type InteractionListQuery } from './Interactions.gen';

type Row = InteractionListQuery['interactions']['nodes'][number];
const paths: Record<string, string> = { Case: 'cases', WorkOrder: 'work-orders', Order: 'orders', FollowUp: 'follow-ups', Visit: 'visits' };

/** Every call, message and letter, as it comes in and goes out. */
export default function InteractionListPage() {
  const { t, value } = useWords('interactions');
  const { i18n } = useTranslation();
  const [pulse, setPulse] = useState(0);
  useLive(InboundInteractionDocument, {}, () => setPulse(p => p + 1));
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'startedAt', title: t('at'), sort: 'startedAt', render: i => <Moment at={i.startedAt} />, text: i => momentText(i.startedAt, i18n.language), filter: { kind: 'dates' } },
    { key: 'channel', sort: 'channel', render: i => value('ServiceChannel', i.channel), text: i => value('ServiceChannel', i.channel), filter: { kind: 'enum', enum: 'ServiceChannel' } },
    { key: 'direction', sort: 'direction', render: i => value('InteractionDirection', i.direction), text: i => value('InteractionDirection', i.direction), filter: { kind: 'enum', enum: 'InteractionDirection' } },
    { key: 'customer', render: i => (i.party ? <Link to={`/customers/${i.party.id}`}>{i.party.displayName ?? i.party.number}</Link> : [i.contactName, i.contactMasked].filter(Boolean).join(' ') || '—'), text: i => i.party?.displayName ?? i.contactName },
    { key: 'summary', title: t('summary'), render: i => <div className="wrap">{i.summary ?? '—'}{i.content && i.content !== i.summary && <div className="hint">{i.content}</div>}</div>, text: i => i.summary },
    { key: 'about', title: t('about'), render: i => (i.subjectId && i.subjectType && paths[i.subjectType] ? <Link to={`/${paths[i.subjectType]}/${i.subjectId}`}>{t(`subject.${i.subjectType}`)}</Link> : '—') },
    { key: 'by', title: t('by'), render: i => <NameOf id={i.handledById} /> },
  ], [t, value, i18n.language]);
  return (
    <>
      <PageHead title={t('title')} />
      <DataTable<InteractionListQuery, Row> name="interactions" document={InteractionListDocument} rows={d => d.interactions} columns={columns} sort="-startedAt" pulse={pulse} empty={t('empty')} />
    </>
  );
}
