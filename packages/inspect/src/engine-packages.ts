/** The heavy libraries, as npm knows them; the versions are those of the manifest. */
export const enginePackages = {
  duckdb: { name: '@duckdb/node-api', version: '1.5.6-r.1' },
  sharp: { name: 'sharp', version: '0.35.5' },
} as const;
