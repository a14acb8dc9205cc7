import { useMemo } from 'react';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { NextSteps } from '../../shared/action/NextSteps';
import { Moment } from '../../shared/Moment';
import { FilePicker } from '../../shared/pickers/FilePicker';
import { StatusTag } from '../../shared/StatusTag';
import type { Column } from '../../shared/table/columns';
import { DataTable } from '../../shared/table/DataTable';
import { RolePicker } from './RolePicker';
import { Readers } from './Readers';
import * as steps from './Bulletins.gen';

type Row = steps.ManagedBulletinsQuery['managedBulletins']['nodes'][number];
const flow = { submitBulletin: { document: steps.SubmitBulletinDocument, form: steps.SubmitBulletinForm }, publishBulletin: { document: steps.PublishBulletinDocument, form: steps.PublishBulletinForm }, withdrawBulletin: { document: steps.WithdrawBulletinDocument, form: steps.WithdrawBulletinForm } };
const nothing = () => {}, own = ['expectedVersion'], pickers = { roles: RolePicker, attachments: FilePicker };

export function ManagedBulletins() {
  const { t, value } = useWords('bulletins');
  const { can } = useViewer();
  const columns = useMemo<Column<Row>[]>(() => [
    { key: 'title', render: b => <div className="wrap">{b.title}</div> },
    { key: 'state', render: b => <StatusTag of="BulletinState" value={b.state} />, filter: { kind: 'enum', enum: 'BulletinState' } },
    { key: 'audience', title: t('audience'), align: 'right', render: b => b.audienceSize },
    { key: 'publishedAt', title: t('published'), render: b => <Moment at={b.publishedAt ?? b.publishFrom} /> },
    { key: 'steps', title: ' ', render: b => <span className="tags"><NextSteps of={b} actions={flow} danger={['withdrawBulletin']} primary={['submitBulletin', 'publishBulletin']} onDone={nothing} />{b.publishedAt && <Readers id={b.id} title={b.title} />}</span> },
  ], [t, value]);
  return <DataTable<steps.ManagedBulletinsQuery, Row> name="bulletins" document={steps.ManagedBulletinsDocument} rows={d => d.managedBulletins} columns={columns} sort="-createdAt" empty={t('empty')} toolbar={can('administration:bulletin:write') && <ActionButton document={steps.DraftBulletinDocument} form={steps.DraftBulletinForm} hide={can('administration:role:read') ? own : [...own, 'roles']} pickers={pickers} button={{ type: 'primary' }} width={640} />} />;
}
