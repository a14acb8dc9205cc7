import { TimePicker } from 'antd';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useQuery } from 'urql';
import { useWords } from '../i18n/useWords';
import { ActionButton } from '../shared/action/ActionButton';
import type { PickerProps } from '../shared/action/fieldTypes';
import { comma } from '../shared/listText';
import { MyNotificationPreferenceDocument, SetNotificationPreferenceDocument, SetNotificationPreferenceForm } from './NotificationPreference.gen';

dayjs.extend(customParseFormat);

function ClockTime({ id, value, onChange }: PickerProps) {
  return <TimePicker id={id} format="HH:mm" value={typeof value === 'string' ? dayjs(value, 'HH:mm') : null} onChange={at => onChange?.(at ? at.format('HH:mm') : undefined)} style={{ width: '100%' }} />;
}

const pickers = { quietFrom: ClockTime, quietTo: ClockTime }, hide = ['timeZone', 'inAppOnlyKinds'];

/** How I want to be told: by which ways, and when not. */
export function NotificationPreference() {
  const { t } = useWords('administration');
  const [{ data }] = useQuery({ query: MyNotificationPreferenceDocument });
  const it = data?.myNotificationPreference;
  const kept = it && [it.hasEmail && t('preference.email'), it.hasMobile && t('preference.mobile'), it.hasWechat && t('preference.wechat')].filter(Boolean).join(comma());
  return <ActionButton document={SetNotificationPreferenceDocument} form={SetNotificationPreferenceForm} pickers={pickers} hide={hide} label={t('preference.title')} fixed={it ? { timeZone: it.timeZone, inAppOnlyKinds: it.inAppOnlyKinds } : {}} initial={it ? { declinedChannels: it.declinedChannels, quietFrom: it.quietFrom, quietTo: it.quietTo } : {}} intro={<p className="hint">{t('preference.hint')} {kept && t('preference.kept', { what: kept })}</p>} />;
}
