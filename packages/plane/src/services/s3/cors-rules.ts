import type { CORSRule } from '@aws-sdk/client-s3';
import { type CorsRule, crowdedPattern, unknownMethod } from './domain/cors.ts';
import { invalidRequest, malformedXml } from './errors.ts';

const rulesMax = 100;

/** Rules as they are kept, or S3's refusal. */
export function checkedCorsRules(input: readonly CORSRule[]): readonly CorsRule[] {
  if (input.length === 0 || input.length > rulesMax) throw malformedXml();
  const rules = input.map((rule) => {
    const { AllowedMethods = [], AllowedOrigins = [] } = rule;
    if (AllowedMethods.length === 0 || AllowedOrigins.length === 0) throw malformedXml();
    return { ...rule, AllowedMethods, AllowedOrigins };
  });
  const method = unknownMethod(rules);
  if (method !== undefined) {
    throw invalidRequest(
      `Found unsupported HTTP method in CORS config. Unsupported method is ${method}`,
    );
  }
  const pattern = crowdedPattern(rules);
  if (pattern !== undefined) {
    throw invalidRequest(`AllowedOrigin "${pattern}" can not have more than one wildcard.`);
  }
  return rules;
}

export function corsRuleAnswer(rule: CorsRule): CORSRule {
  return {
    ...rule,
    AllowedHeaders: rule.AllowedHeaders && [...rule.AllowedHeaders],
    AllowedMethods: [...rule.AllowedMethods],
    AllowedOrigins: [...rule.AllowedOrigins],
    ExposeHeaders: rule.ExposeHeaders && [...rule.ExposeHeaders],
  };
}
