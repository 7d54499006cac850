import type { None } from '#messages/params/need-messages.ts';

interface OnType {
  readonly type: string;
}
interface AgainstInstances extends OnType {
  readonly rate: number;
  readonly memoryGb: number;
}
interface Promised {
  readonly years: number;
  readonly payment: string;
}
interface ScoringHours extends OnType {
  readonly records: number;
  readonly hours: number;
}

/** Ways of doing the same: their names, their formulas, where they cost the same. */
export interface BreakEvenMessages {
  readonly 'axis-requests': { readonly per: 'second' | 'minute' | 'hour' | 'day' };
  readonly 'axis-records': None;
  readonly 'axis-interruptions': None;
  readonly 'axis-utilisation': None;
  readonly 'axis-share-read': None;
  readonly 'way-serverless': { readonly memoryGb: number };
  readonly 'way-instances': OnType;
  readonly 'way-batch': OnType;
  readonly 'way-always-on': OnType;
  readonly 'way-spot': { readonly percent: number };
  readonly 'way-on-demand': OnType;
  readonly 'way-by-the-hour': None;
  readonly 'way-savings': Promised;
  readonly 'way-own-model': None;
  readonly 'way-ready-made': { readonly service: string };
  readonly 'way-standard': None;
  readonly 'way-infrequent': None;
  readonly 'way-glacier-instant': None;
  readonly 'curve-serverless': {
    readonly seconds: number;
    readonly memoryGb: number;
    readonly price: number;
  };
  readonly 'curve-instances': {
    readonly type: string;
    readonly hourly: number;
    readonly hours: number;
  };
  readonly 'curve-batch': {
    readonly runs: number;
    readonly seconds: number;
    readonly hourly: number;
  };
  readonly 'curve-always-on': { readonly hourly: number; readonly hours: number };
  readonly 'curve-spot': { readonly percent: number; readonly hourly: number };
  readonly 'curve-on-demand': { readonly hourly: number; readonly usd: number };
  readonly 'curve-by-the-hour': { readonly usd: number };
  readonly 'curve-savings': { readonly perHour: number; readonly usd: number };
  readonly 'curve-own-model': { readonly rest: number; readonly service: string };
  readonly 'curve-ready-made': {
    readonly rest: number;
    readonly price: number;
    readonly unit: string;
  };
  readonly 'curve-storage': {
    readonly storage: number;
    readonly retrieval: number;
    readonly get: number;
    readonly gigabytes: number;
    readonly objects: number;
  };
  readonly 'break-even-serverless': AgainstInstances;
  readonly 'break-even-serverless-never': AgainstInstances & { readonly capacity: number };
  readonly 'break-even-batch': ScoringHours;
  readonly 'break-even-savings': Promised & { readonly share: number };
  readonly 'break-even-storage': {
    readonly share: number;
    readonly below: string;
    readonly above: string;
    readonly reads: number;
  };
  readonly 'break-even-ready-made-never': {
    readonly service: string;
    readonly isReadyCheaper: boolean;
  };
  readonly 'crossing-ready-made': {
    readonly service: string;
    readonly quantity: number;
    readonly isRate: boolean;
    readonly isReadyBelow: boolean;
  };
  readonly 'crossing-serverless': AgainstInstances;
  readonly 'crossing-serverless-again': AgainstInstances;
  readonly 'crossing-batch': ScoringHours;
  readonly 'crossing-spot': {
    readonly type: string;
    readonly everySeconds: number;
    readonly expectedSeconds: number;
    readonly lostSeconds: number;
    readonly hasCheckpoints: boolean;
  };
  readonly 'crossing-savings': Promised & { readonly share: number };
  readonly 'crossing-storage': {
    readonly share: number;
    readonly below: string;
    readonly above: string;
  };
  readonly 'assume-own-model': None;
  readonly 'assume-curve-load': { readonly seconds: number };
  readonly 'assume-curve-peak': { readonly factor: number };
  readonly 'assume-curve-batch': { readonly runs: number };
  readonly 'assume-spot-band': {
    readonly type: string;
    readonly low: number;
    readonly high: number;
    readonly region: string;
    readonly asOf: string;
  };
  readonly 'assume-spot-checkpoints': { readonly seconds: number };
  readonly 'assume-spot-whole-run': { readonly seconds: number };
  readonly 'assume-spot-restart': { readonly seconds: number };
  readonly 'assume-spot-formula': None;
  readonly 'assume-savings-base': None;
  readonly 'assume-savings-final': None;
  readonly 'assume-storage-objects': { readonly gigabytes: number; readonly bytes: number };
  readonly 'assume-storage-least': {
    readonly bytes: number;
    readonly infrequentDays: number;
    readonly glacierDays: number;
  };
  readonly 'assume-storage-kept': { readonly months: number };
  readonly 'assume-one-region': { readonly region: string; readonly from: string };
}

export interface ChangedDecision {
  /** Id of the decision. */
  readonly decision: string;
  readonly from: string;
  readonly to: string;
  /** Of the new machines; empty when there are none. */
  readonly type: string;
}

/** The bill as a whole: its prices, its budget, what it lacks, what a promise takes off. */
export interface BillMessages {
  readonly 'prices-shipped': { readonly asOf: string };
  readonly 'prices-refreshed': { readonly asOf: string; readonly from: string };
  readonly 'prices-refreshed-elsewhere': { readonly asOf: string; readonly region: string };
  readonly 'total-not-priced': {
    readonly total: string;
    readonly services: readonly string[];
  };
  readonly 'not-priced': { readonly service: string };
  readonly 'budget-change': {
    readonly usd: number;
    readonly budget: number;
    readonly changes: readonly ChangedDecision[];
    readonly monthly: number;
    readonly saving: number;
    readonly hours: number;
    readonly latency: number;
  };
  readonly 'budget-by-promise': Promised & {
    readonly usd: number;
    readonly budget: number;
    readonly least: number;
    readonly monthly: number;
  };
  readonly 'budget-out-of-reach': {
    readonly usd: number;
    readonly budget: number;
    readonly least: number;
  };
  readonly 'own-model-plan': { readonly own: number; readonly usd: number };
  readonly 'savings-option': Promised & {
    readonly perHour: number;
    readonly saving: number;
    readonly paysFrom: number;
  };
  readonly 'cost-savings-plan': Promised;
  readonly 'formula-savings-plan': { readonly paidShare: number; readonly hourly: number };
  readonly 'cost-comprehend': None;
  readonly 'cost-rekognition': None;
  readonly 'cost-custom-labels': None;
  readonly 'cost-custom-labels-training': None;
  readonly 'cost-textract-forms': None;
  readonly 'cost-textract-tables': None;
  readonly 'cost-textract-queries': None;
  readonly 'formula-comprehend': {
    readonly requests: number;
    readonly bytes: number;
    readonly leastUnits: number;
  };
  readonly 'formula-each-request': { readonly requests: number };
  readonly 'formula-images-a-second': { readonly images: number };
  readonly 'formula-training-hours': { readonly runs: number; readonly hours: number };
  readonly 'formula-job-requests': { readonly requests: number };
  readonly 'formula-scans': { readonly runs: number; readonly bytes: number };
  readonly 'formula-alarms': { readonly alarms: number };
  readonly 'formula-logs': {
    readonly perMonth: number;
    readonly bytes: number;
    readonly jobBytes: number;
  };
  readonly 'formula-one-key': None;
  readonly 'formula-transitions': { readonly runs: number; readonly steps: number };
}
