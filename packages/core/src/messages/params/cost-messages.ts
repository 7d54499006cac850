import type { None } from '#messages/params/need-messages.ts';

/** What is taken for granted where the need is silent. */
export interface AssumptionMessages {
  readonly 'assume-region': { readonly region: string };
  readonly 'assume-data-size': { readonly bytes: number };
  readonly 'assume-training-cadence': None;
  readonly 'assume-sensitivity': None;
  readonly 'assume-modes': None;
  readonly 'assume-traffic-mean': { readonly rate: number };
  readonly 'assume-traffic-peak': { readonly factor: number };
  readonly 'assume-processing-time': { readonly seconds: number };
  readonly 'assume-model-memory': { readonly bytes: number };
  readonly 'assume-batch-cadence': None;
  readonly 'assume-batch-records': { readonly records: number };
  readonly 'assume-training-time': { readonly seconds: number };
  readonly 'assume-other-region': { readonly region: string; readonly from: string };
  readonly 'assume-no-free-tier': None;
  readonly 'assume-effort': None;
  readonly 'assume-lifecycle-old': { readonly asOf: string; readonly days: number };
}

interface OnInstance {
  readonly type: string;
}

/** What a cost line pays for, and how its quantity was found. */
export interface CostMessages {
  readonly 'cost-processing': OnInstance;
  readonly 'cost-glue': { readonly workers: number };
  readonly 'cost-athena': None;
  readonly 'cost-canvas': None;
  readonly 'cost-storage': None;
  readonly 'cost-writes': None;
  readonly 'cost-reads': None;
  readonly 'cost-key': None;
  readonly 'cost-key-requests': None;
  readonly 'cost-vpc-endpoints': { readonly endpoints: number; readonly zones: number };
  readonly 'cost-training': OnInstance;
  readonly 'cost-gpu-machine': OnInstance;
  readonly 'cost-tuning': OnInstance;
  readonly 'cost-debugging': OnInstance;
  readonly 'cost-endpoint': OnInstance;
  readonly 'cost-serverless': { readonly memoryGb: number };
  readonly 'cost-data-in': None;
  readonly 'cost-data-out': None;
  readonly 'cost-function-time': { readonly memoryGb: number };
  readonly 'cost-function-requests': None;
  readonly 'cost-batch': OnInstance;
  readonly 'cost-monitoring': OnInstance;
  readonly 'cost-alarms': { readonly alarms: number };
  readonly 'cost-logs': None;
  readonly 'cost-transitions': None;
  readonly 'formula-always-on': { readonly instances: number; readonly hours: number };
  readonly 'formula-scaled': {
    readonly least: number;
    readonly usual: number;
    readonly most: number;
  };
  readonly 'formula-runs': { readonly runs: number; readonly seconds: number };
  readonly 'formula-spot': { readonly percent: number };
  readonly 'formula-requests': { readonly perMonth: number; readonly seconds: number };
  readonly 'formula-payload': { readonly perMonth: number; readonly bytes: number };
  readonly 'formula-copies': { readonly copies: number };
  readonly 'formula-trials': { readonly trials: number };
  readonly 'formula-sessions': { readonly hours: number };
}
