import type {
  GetDataLakeSettingsRequest,
  GetDataLakeSettingsResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { settingsOf } from '../caller.ts';
import type { LakeParts } from '../needs.ts';

export function getDataLakeSettings({ store }: LakeParts) {
  return (
    _input: GetDataLakeSettingsRequest,
    { scope }: RequestContext,
  ): GetDataLakeSettingsResponse => ({ DataLakeSettings: settingsOf(store, scope) });
}
