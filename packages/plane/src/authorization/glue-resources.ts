import { type AskedRequest, text } from './asked-request.ts';

/** Operation name's end to the type in the ARN of what `Name` or `JobName` names. */
const types: readonly (readonly [RegExp, string])[] = [
  [/Job(Run)?s?$|JobBookmark$/, 'job'],
  [/Crawler(Schedule)?$/, 'crawler'],
  [/Trigger$/, 'trigger'],
  [/Workflow$/, 'workflow'],
];

/**
 * Glue asks for the catalogue, the database and the table of a request, each.
 * Source: https://docs.aws.amazon.com/glue/latest/dg/glue-specifying-resource-arns.html (2026-11).
 */
export function glueResources(asked: AskedRequest): readonly string[] {
  const { operation, input, scope } = asked;
  const arn = (rest: string) => `arn:aws:glue:${scope.region}:${scope.accountId}:${rest}`;
  const type = types.find(([pattern]) => pattern.test(operation))?.[1];
  if (type === undefined) return catalogPath(asked).map(arn);
  const named = text(input['JobName']) ?? text(input['CrawlerName']) ?? text(input['Name']);
  return named === undefined ? [] : [arn(`${type}/${named}`)];
}

function catalogPath({ operation, input }: AskedRequest): readonly string[] {
  const named = (kind: 'Database' | 'Table') =>
    text(input[`${kind}Name`]) ??
    memberText(input[`${kind}Input`], 'Name') ??
    (operation.endsWith(kind) ? text(input['Name']) : undefined);
  const database = named('Database');
  if (database === undefined) {
    return /(Database|Table|Partition)s?$/.test(operation) ? ['catalog'] : [];
  }
  const table = named('Table');
  return [
    'catalog',
    `database/${database}`,
    ...(table === undefined ? [] : [`table/${database}/${table}`]),
  ];
}

function memberText(value: unknown, member: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return text(new Map(Object.entries(value)).get(member));
}
