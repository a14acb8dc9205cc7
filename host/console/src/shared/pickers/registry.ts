import type { InputField, Picker } from '../action/fieldTypes';
import { AccountPicker } from './AccountPicker';
import { FilePicker } from './FilePicker';
import { PartyPicker } from './PartyPicker';
import { PhotoPicker } from './PhotoPicker';
import { ProviderPicker } from './ProviderPicker';
import { QueuePicker } from './QueuePicker';
import { RegionPicker } from './RegionPicker';
import { ServiceItemPicker } from './ServiceItemPicker';
import { SkuPicker } from './SkuPicker';
import { TeamPicker } from './TeamPicker';
import { TechnicianPicker } from './TechnicianPicker';
import { UnitPicker } from './UnitPicker';
import { CourierPicker } from './CourierPicker';

const byName: Record<string, Picker> = {
  accountId: AccountPicker, accountIds: AccountPicker, ownerId: AccountPicker, assigneeId: AccountPicker, managerId: AccountPicker, technicianAccountId: AccountPicker, pickerId: AccountPicker,
  teamId: TeamPicker, unitId: UnitPicker, orgUnitId: UnitPicker, orgId: UnitPicker, unitIds: UnitPicker, units: UnitPicker,
  partyId: PartyPicker, technicianId: TechnicianPicker, providerId: ProviderPicker, serviceItemId: ServiceItemPicker,
  queueId: QueuePicker, sku: SkuPicker, item: SkuPicker, courier: CourierPicker, courierConnection: CourierPicker, regionCode: RegionPicker, divisionCode: RegionPicker,
  files: FilePicker, fileIds: FilePicker, attachments: FilePicker, photos: PhotoPicker, photoIds: PhotoPicker, signature: PhotoPicker,
};

/** Whether files are asked for. */
export const takesFiles = (field: InputField) => byName[field.name] === FilePicker || byName[field.name] === PhotoPicker;

/** What picks a value for this field of the contract; null when it is plain. `locationId` means a warehouse in one module and a home in another: those forms say which. */
export function pickerFor(field: InputField): Picker | null {
  return byName[field.name] ?? null;
}

