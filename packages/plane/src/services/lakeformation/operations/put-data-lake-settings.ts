import type {
  PutDataLakeSettingsRequest,
  PutDataLakeSettingsResponse,
} from '@aws-sdk/client-lakeformation';
import type { RequestContext } from '@slipway/wire';
import { defaultSettings } from '../domain/settings.ts';
import { invalidInput } from '../errors.ts';
import type { LakeParts } from '../needs.ts';
import { settingsPath } from '../store.ts';

const adminsMax = 30;

/** Replaces the settings: lists that are left out are empty afterwards, which turns the IAM-only default off. */
export function putDataLakeSettings({ store }: LakeParts) {
  return async (
    { DataLakeSettings: settings = {} }: PutDataLakeSettingsRequest,
    { scope }: RequestContext,
  ): Promise<PutDataLakeSettingsResponse> => {
    const { DataLakeAdmins: admins = [], ReadOnlyAdmins: readers = [] } = settings;
    if (admins.length > adminsMax || readers.length > adminsMax)
      throw invalidInput(`At most ${adminsMax} administrators are possible.`);
    const value = {
      ...defaultSettings,
      CreateDatabaseDefaultPermissions: [],
      CreateTableDefaultPermissions: [],
      ...settings,
    };
    await store.settings.put({ scope, path: settingsPath, value });
    return {};
  };
}
