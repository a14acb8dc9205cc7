import { Flex, Table } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { useViewer } from '../../app/viewer';
import { useWords } from '../../i18n/useWords';
import { ActionButton } from '../../shared/action/ActionButton';
import { DetailState } from '../../shared/detail/DetailPage';
import { PageHead } from '../../shared/PageHead';
import { StatusTag } from '../../shared/StatusTag';
import { UnitPicker } from '../../shared/pickers/UnitPicker';
import { walk } from '../../shared/table/walk';
import { CalendarPicker } from '../calendars/CalendarPicker';
import { AssignCalendarDocument, AssignCalendarForm } from '../calendars/Calendars.gen';
import * as steps from './Organisation.gen';
import { treeOf, type Unit } from './tree';

/** Head office, regions, branches and sites, as they hang together. */
export default function OrganisationPage() {
  const { t, value } = useWords('organisation');
  const { can } = useViewer();
  const client = useClient();
  const [units, setUnits] = useState<Unit[] | null>(null);
  const [problem, setProblem] = useState<CombinedError>();
  const [pulse, setPulse] = useState(0);
  useEffect(() => {
    const found: Unit[] = [];
    void walk(client, steps.OrganisationTreeDocument, {}, d => d.orgUnits, 5000, page => { found.push(...page); return true; }).then(() => { setUnits(found); setProblem(undefined); }, setProblem);
  }, [client, pulse]);
  const tree = useMemo(() => treeOf(units ?? []), [units]);
  const again = () => setPulse(p => p + 1), write = can('administration:org:write'), may = can('administration:calendar:read');
  const below: Record<string, string> = { HQ: 'REGION', REGION: 'BRANCH', BRANCH: 'SITE' };
  return (
    <>
      <PageHead title={t('title')} />
      {(problem || !units) && <DetailState fetching={!problem} error={problem} retry={again} />}
      {units && <Table rowKey="id" size="middle" pagination={false} dataSource={tree} expandable={{ defaultExpandAllRows: units.length < 200 }} columns={[
        { title: t('name'), render: (_, u) => <>{u.name} <span className="hint">{u.code}</span></> }, { title: t('tier'), render: (_, u) => value('OrgTier', u.tier) }, { title: t('calendar'), render: (_, u) => u.calendar?.name ?? <span className="hint">{t('inherited')}</span> },
        { title: t('status'), render: (_, u) => <StatusTag of="OrgUnitStatus" value={u.status} /> },
        { title: '', render: (_, u) => write && u.status === 'ACTIVE' && <Flex gap={4}>
          {below[u.tier] && <ActionButton document={steps.CreateOrgUnitDocument} form={steps.CreateOrgUnitForm} fixed={{ parentId: u.id }} initial={{ tier: below[u.tier] }} button={{ size: 'small' }} onDone={again} />}
          <ActionButton document={steps.RenameOrgUnitDocument} form={steps.RenameOrgUnitForm} fixed={{ id: u.id, expectedVersion: u.version }} initial={{ name: u.name }} button={{ size: 'small' }} onDone={again} onConflict={again} />
          {may && <ActionButton document={AssignCalendarDocument} form={AssignCalendarForm} fixed={{ id: u.id, expectedVersion: u.version }} initial={{ calendarCode: u.tier === 'HQ' ? u.calendar?.code : undefined }} pickers={{ calendarCode: CalendarPicker }} intro={u.tier !== 'HQ' && <p className="hint">{t('calendarHint')}</p>} button={{ size: 'small' }} onDone={again} onConflict={again} />}
          {u.tier !== 'HQ' && <ActionButton document={steps.MoveOrgUnitDocument} form={steps.MoveOrgUnitForm} fixed={{ id: u.id, expectedVersion: u.version }} pickers={{ parentId: UnitPicker }} intro={<p>{t('moveHint')}</p>} button={{ size: 'small' }} onDone={again} onConflict={again} />}
          {u.tier !== 'HQ' && <ActionButton document={steps.CloseOrgUnitDocument} form={steps.CloseOrgUnitForm} fixed={{ id: u.id, expectedVersion: u.version }} danger button={{ size: 'small' }} onDone={again} onConflict={again} />}
        </Flex> },
      ]} />}
    </>
  );
}
