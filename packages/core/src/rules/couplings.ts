import { automlOnDemand } from '#rules/couplings/automl-on-demand.ts';
import { capacityFitsTraining } from '#rules/couplings/capacity-fits-training.ts';
import { captureForMonitor } from '#rules/couplings/capture-for-monitor.ts';
import { methodFitsMachine } from '#rules/couplings/method-fits-machine.ts';
import { methodHasGpu } from '#rules/couplings/method-has-gpu.ts';
import { qualityInEtl } from '#rules/couplings/quality-in-etl.ts';
import { scalingFitsEndpoint } from '#rules/couplings/scaling-fits-endpoint.ts';
import { spotWaitWithinCap } from '#rules/couplings/spot-wait-within-cap.ts';
import { tuningFitsMethod } from '#rules/couplings/tuning-fits-method.ts';
import type { Coupling } from '#rules/rule.ts';

/** All that two choices of one plan can have against each other. */
export const couplings: readonly Coupling[] = [
  automlOnDemand,
  captureForMonitor,
  methodFitsMachine,
  scalingFitsEndpoint,
  spotWaitWithinCap,
  tuningFitsMethod,
  capacityFitsTraining,
  methodHasGpu,
  qualityInEtl,
];
