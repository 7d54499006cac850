/** The `Configuration` of a crawler, as far as it is honoured here. */
export interface CrawlerConfiguration {
  /** Columns of an existing table stay, new ones are added. */
  readonly mergesNewColumns: boolean;
  /** Partitions have the table's columns. */
  readonly inheritsFromTable: boolean;
  /** Folders are one table even when their columns differ. */
  readonly combinesSchemas: boolean;
}

const known: readonly string[] = [
  'Version',
  'CrawlerOutput.Tables.AddOrUpdateBehavior=MergeNewColumns',
  'CrawlerOutput.Partitions.AddOrUpdateBehavior=InheritFromTable',
  'Grouping.TableGroupingPolicy=CombineCompatibleSchemas',
];

/** A text instead when the configuration is no JSON or asks for something else. */
export function parseConfiguration(text: string | undefined): CrawlerConfiguration | string {
  const settings = settingsOf(text);
  if (settings === undefined) return 'Crawler configuration is not valid JSON.';
  const other = settings.find((each) => !each.startsWith('Version=') && !known.includes(each));
  if (other !== undefined)
    return `Slipway's local plane does not support the crawler setting ${other}.`;
  const has = (part: string) => settings.some((each) => each.startsWith(part));
  return {
    mergesNewColumns: has('CrawlerOutput.Tables'),
    inheritsFromTable: has('CrawlerOutput.Partitions'),
    combinesSchemas: has('Grouping.TableGroupingPolicy'),
  };
}

function settingsOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined || text === '') return [];
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? leaves(value, '') : undefined;
  } catch {
    return undefined;
  }
}

/** `a.b=value` for each value in nested objects. */
function leaves(value: object, prefix: string): readonly string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? leaves(inner, `${prefix}${name}.`)
      : [`${prefix}${name}=${String(inner)}`],
  );
}
