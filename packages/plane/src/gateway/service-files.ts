import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConstraintTable } from '@slipway/wire';
import { planeErrors } from '../errors.ts';

/** Where the models of the services come from. */
export interface ServiceFiles {
  /** Exports of the SDK's schema module. */
  schemas(serviceId: string): Promise<Readonly<Record<string, unknown>>>;
  constraints(serviceId: string): Promise<ConstraintTable>;
}

/**
 * `tools/build/schemas.mjs` writes them to `packages/plane/schemas`; in the packed command they lie beside the
 * bundle, in `dist/schemas`. Named `<service>-<version of the SDK>.mjs`.
 */
export function schemaFiles(
  schemasDir: string,
  constraints: ServiceFiles['constraints'],
): ServiceFiles {
  return {
    constraints,
    async schemas(serviceId) {
      const module: unknown = await import(
        pathToFileURL(join(schemasDir, newest(schemasDir, serviceId))).href
      );
      return { ...(module as object) };
    },
  };
}

function newest(dir: string, serviceId: string): string {
  const pattern = new RegExp(`^${serviceId}-\\d+\\.\\d+\\.\\d+\\.mjs$`);
  const files = readdirSync(dir).filter((name) => pattern.test(name));
  const last = files.sort(new Intl.Collator('en', { numeric: true }).compare).at(-1);
  if (last) return last;
  throw planeErrors.folderMissing(`${dir}/${serviceId}-*.mjs`, dir);
}
