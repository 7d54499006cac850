import { meterSelector } from '#offers/meter-selector.ts';
import type { OfferKind, Product, Selected } from '#offers/offer-kind.ts';

/** Components whose price is the one of the `jobs` column; they agree, and training decides where they do not. */
const jobComponents = ['Training', 'Processing', 'BatchTransform', 'Notebook'];
const mlType = /^ml\.[a-z0-9-]+\.[a-z0-9-]+$/u;

/** Old rows lack the name: then it is the type up to its suffix, or the end of the usage type. */
function typeOf({ attributes }: Product): string | undefined {
  const { instanceName, instanceType = 'NA', usagetype = '' } = attributes;
  const candidates = [
    instanceName,
    instanceType === 'NA' ? undefined : instanceType.split('-')[0],
    usagetype.split(':')[1],
  ];
  return candidates.find((name) => name !== undefined && mlType.test(name));
}

function instance(product: Product): Selected | undefined {
  const { component = '', platoinstancetype = '', locationType = '' } = product.attributes;
  const isElsewhere = locationType.includes('Outpost') || locationType.includes('Zone');
  if (isElsewhere || component.includes('Free') || platoinstancetype.includes('Free')) {
    return undefined;
  }
  const type = typeOf(product);
  if (type === undefined) return undefined;
  const use = component || platoinstancetype;
  const rank = jobComponents.indexOf(use);
  if (use === 'Hosting') {
    return { target: { kind: 'instance', column: 'hosting', type }, scale: {}, rank: 0 };
  }
  if (rank < 0) return undefined;
  return { target: { kind: 'instance', column: 'jobs', type }, scale: {}, rank };
}

/** Billed by the second of a function of so many GB; the book has GB-seconds. */
function serverless({ attributes }: Product): Selected | undefined {
  const gb = /ServerlessInf:Mem-([1-6])GB$/u.exec(attributes['usagetype'] ?? '')?.[1];
  if (gb === undefined) return undefined;
  const target = { kind: 'meter', id: 'sagemaker.serverless.compute' } as const;
  return { target, scale: { divisor: Number(gb) }, rank: Number(gb) };
}

const meter = meterSelector([
  ['Host:VolumeUsage.gp2', 'sagemaker.storage.hosting'],
  ['Train:VolumeUsage.gp2', 'sagemaker.storage.training'],
  ['Notebk:VolumeUsage.gp2', 'sagemaker.storage.notebook'],
  ['Processing:VolumeUsage.gp2', 'sagemaker.storage.processing'],
  ['Studio:VolumeUsage.gp3', 'sagemaker.storage.studio-space'],
  ['Host:Data-Bytes-In', 'sagemaker.hosting.data-in'],
  ['Host:Data-Bytes-Out', 'sagemaker.hosting.data-out'],
]);

/** Machines, serverless inference, volumes and traffic of endpoints; about 4 MB a region. */
export const sagemaker: OfferKind = {
  code: 'AmazonSageMaker',
  isNeeded: true,
  maxBytes: 128e6,
  select(product) {
    if (product.productFamily === 'ML Instance') return instance(product);
    return serverless(product) ?? meter(product);
  },
};
