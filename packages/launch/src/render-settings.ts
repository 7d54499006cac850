import type { Plan } from '@slipway/core';
import type { Settings } from '#plan-settings.ts';

/** `settings.ts` of the app: the plan's values, to be read and changed by the people who own the app. */
export function renderSettings(settings: Settings, plan: Plan): string {
  return [
    "import type { PlanSettings } from './lib/plan-settings.ts';",
    '',
    '/**',
    ` * What the plan "${plan.name.replaceAll('*/', '')}" decided (slipway advise, prices of ${plan.cost.pricesAsOf}). The stacks in`,
    ' * `lib/` read nothing else: change a value here and deploy again.',
    ' */',
    `export const settings: PlanSettings = ${literal(settings, '')};`,
    '',
  ].join('\n');
}

/** A value as TypeScript writes it: plain keys without quotes, texts in single quotes. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(
    ([key, each]) => `${inner}${keyOf(key)}: ${literal(each, inner)},`,
  );
  return ['{', ...entries, `${indent}}`].join('\n');
}

function keyOf(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : literal(key, '');
}
