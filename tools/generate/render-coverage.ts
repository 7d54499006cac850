import type { ServiceCoverage } from '../../packages/plane/src/list-coverage.ts';

/** `docs/coverage.md` as text. */
export function renderCoverage(services: readonly ServiceCoverage[]): string {
  const rows = services.map(({ service, protocol, operations }) => {
    const served = operations.filter(({ isServed }) => isServed).length;
    return `| [${service}](#${service}) | ${protocol} | ${served} | ${operations.length} |`;
  });
  return [
    '# What the plane serves',
    '',
    '<!-- Written by tools/generate/coverage.ts; `node tools/generate/coverage.ts` writes it again. -->',
    '',
    'An operation that is not served is refused with the error of its protocol, which names it. Nothing answers',
    'success without having done the work. A service that is not listed is refused as unknown.',
    '',
    '| service | protocol | served | operations of AWS |',
    '| --- | --- | ---: | ---: |',
    ...rows,
    '',
    ...services.flatMap(renderService),
  ].join('\n');
}

function renderService({ service, operations }: ServiceCoverage): readonly string[] {
  const served = operations.filter(({ isServed }) => isServed).map(({ name }) => name);
  const rest = operations.filter(({ isServed }) => !isServed).map(({ name }) => name);
  return [
    `## ${service}`,
    '',
    `Served: ${served.join(', ')}.`,
    '',
    ...(rest.length === 0
      ? []
      : [
          '<details><summary>Not served</summary>',
          '',
          `${rest.join(', ')}.`,
          '',
          '</details>',
          '',
        ]),
  ];
}
