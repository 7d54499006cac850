import type { None } from '#messages/params/need-messages.ts';

/** Wishes that collide, and what to ask about them. */
export interface ClashMessages {
  readonly 'conflict-spot-warm': None;
  readonly 'ask-spot-warm': None;
  readonly 'conflict-region-capability': {
    readonly region: string;
    readonly services: readonly string[];
  };
  readonly 'ask-region-capability': None;
  readonly 'conflict-model-routing': None;
  readonly 'ask-model-routing': None;
  readonly 'conflict-tenants-shared': None;
  readonly 'ask-tenants-shared': None;
  readonly 'conflict-plan-scope': None;
  readonly 'ask-plan-scope': None;
  readonly 'conflict-archive-retraining': None;
  readonly 'ask-archive-retraining': None;
  readonly 'conflict-iceberg-version': None;
  readonly 'ask-iceberg-version': None;
  readonly 'conflict-glue-version': None;
  readonly 'ask-glue-version': None;
  readonly 'conflict-isolation-install': None;
  readonly 'ask-isolation-install': None;
  readonly 'conflict-keys-nvme': { readonly type: string };
  readonly 'ask-keys-nvme': None;
  readonly 'conflict-bias-attributes': None;
  readonly 'ask-bias-attributes': None;
  readonly 'conflict-sessions-pipelines': None;
  readonly 'ask-sessions-pipelines': None;
  readonly 'conflict-plan-final': None;
  readonly 'ask-plan-final': None;
  readonly 'conflict-provisioned-templates': None;
  readonly 'ask-provisioned-templates': None;
  readonly 'conflict-weights-kept': { readonly service: string };
  readonly 'ask-weights-kept': None;
}
