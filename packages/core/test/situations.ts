import type { Option, Situation } from '#advice/option.ts';
import { workloadOf } from '#advice/workload.ts';
import { decisions } from '#decisions/decisions.ts';
import type { Need } from '#needs/need.ts';
import { parseNeed } from '#needs/parse-need.ts';
import { type Market, openMarket } from '#prices/market.ts';
import { loadShippedPrices } from '#prices/shipped-prices.ts';

export const shippedPrices = await loadShippedPrices();

const markets = new Map<string, Market>();

export function marketOf(region: string): Market {
  const market = markets.get(region) ?? openMarket(shippedPrices, region);
  markets.set(region, market);
  return market;
}

/** A need written as in `needs.yaml`; a test with a wrong one fails and says why. */
export function needFrom(text: string): Need {
  const result = parseNeed(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.need;
}

/** `problem: { task: regression }` when only the rest matters. */
export function situationFrom(text: string): Situation {
  const need = needFrom(
    text.includes('problem:') ? text : `problem: { task: regression }\n${text}`,
  );
  const workload = workloadOf(need);
  return { need, workload, market: marketOf(workload.region) };
}

/** The real option of a decision: `real-time/endpoint-serverless`, `training-compute/sagemaker-training/ml.m5`. */
export function optionIn(situation: Situation, path: string): Option {
  const [decision, service, type = ''] = path.split('/');
  const options = decisions.find(({ id }) => id === decision)?.options(situation) ?? [];
  const found = options.find(
    (option) => option.service === service && (option.sizing.instanceType ?? '').startsWith(type),
  );
  if (found === undefined) throw new Error(`no option ${path}`);
  return found;
}

/** Says what a rule answers: the code of its sentence, or nothing. */
export function codeOf(finding: { readonly statement: { readonly code: string } } | undefined) {
  return finding?.statement.code;
}
