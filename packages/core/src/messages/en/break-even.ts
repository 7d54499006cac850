import { englishLabels } from '#messages/en/labels.ts';
import { englishNames } from '#messages/en/names.ts';
import type { BreakEvenMessages } from '#messages/params/money-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => englishNames.get(id) ?? id;
const years = (count: number) => (count === 1 ? '1-year' : `${count}-year`);

const classNames: ReadonlyMap<string, string> = new Map([
  ['standard', 'S3 Standard'],
  ['standard-ia', 'S3 Standard-IA'],
  ['glacier-instant', 'S3 Glacier Instant Retrieval'],
]);
const storageClass = (id: string) => classNames.get(id) ?? id;

export const breakEven: MessagesFor<BreakEvenMessages> = {
  'axis-requests': ({ per }) => `Requests ${per === 'hour' ? 'an' : 'a'} ${per}, on average`,
  'axis-records': () => 'Records in a batch',
  'axis-interruptions': () => 'Interruptions a day of running',
  'axis-utilisation': () => 'Share of the month in which the machines run',
  'axis-share-read': () => 'Share of the data read in a month',
  'way-serverless': ({ memoryGb }, format) => `Serverless, ${format.number(memoryGb)} GB`,
  'way-instances': ({ type }) => `Instances ${type}`,
  'way-batch': ({ type }) => `Batch jobs on ${type}`,
  'way-always-on': ({ type }) => `Endpoint on ${type}, always on`,
  'way-spot': ({ percent }, format) => `Spot, ${format.percent(percent / 100)} saved`,
  'way-on-demand': ({ type }) => `On demand, ${type}`,
  'way-by-the-hour': () => 'On demand, by the hour',
  'way-savings': ({ years: count, payment }) => `${years(count)} plan, ${payment.toLowerCase()}`,
  'way-own-model': () => 'A model of your own',
  'way-ready-made': ({ service }) => name(service),
  'way-standard': () => 'S3 Standard',
  'way-infrequent': () => 'S3 Standard-IA',
  'way-glacier-instant': () => 'S3 Glacier Instant Retrieval',
  'curve-serverless': ({ seconds, memoryGb, price }, format) =>
    `requests × ${format.seconds(seconds)} × ${format.number(memoryGb)} GB × ${format.price(price)} a GB-second, and the data in and out`,
  'curve-instances': ({ type, hourly, hours }, format) =>
    `instances × ${format.number(hours)} h × ${format.price(hourly)} (${type}), and the data in and out`,
  'curve-batch': ({ runs, seconds, hourly }, format) =>
    `${format.number(runs)} runs × (start + records × ${format.seconds(seconds)} over the CPUs and the gain of mini-batches) × ${format.price(hourly)} an hour`,
  'curve-always-on': ({ hourly, hours }, format) =>
    `${format.number(hours)} h × ${format.price(hourly)}`,
  'curve-spot': ({ percent, hourly }, format) =>
    `hours × ${format.price(hourly)} × ${format.percent(1 - percent / 100)} × (1/L + R) × (e^(L·t) − 1) / t`,
  'curve-on-demand': ({ hourly, usd }, format) =>
    `hours × ${format.price(hourly)} = ${format.usd(usd)}`,
  'curve-by-the-hour': ({ usd }, format) => `share × ${format.usd(usd)}`,
  'curve-savings': ({ perHour, usd }, format) =>
    `${format.price(perHour)} an hour × 730 h = ${format.usd(usd)}, used or not`,
  'curve-own-model': ({ rest, service }, format) =>
    `${format.usd(rest)} for data, training and watching, and ${name(service)}`,
  'curve-ready-made': ({ rest, price, unit }, format) =>
    `${format.usd(rest)} around it, and quantity × ${format.price(price)} (${englishLabels.units.get(unit) ?? unit})`,
  'curve-storage': ({ storage, retrieval, get, gigabytes, objects }, format) =>
    `${format.number(gigabytes)} GB × ${format.price(storage)} + share × (${format.number(gigabytes)} GB × ${format.price(retrieval)} + ${format.number(objects, 0)} reads × ${format.price(get)} / 1,000) + puts / 12`,
  'break-even-serverless': ({ rate, memoryGb, type }, format) =>
    `Serverless with ${format.number(memoryGb)} GB costs as much as ${type} at ${format.rate(rate)} on average; below, serverless is cheaper.`,
  'break-even-serverless-never': ({ rate, capacity, memoryGb, type }, format) =>
    `Serverless with ${format.number(memoryGb)} GB stays cheaper than ${type} at any traffic: an instance would pay from ${format.rate(rate)}, and carries ${format.rate(capacity)} on average.`,
  'break-even-batch': ({ records, hours, type }, format) =>
    `Batch jobs cost as much as an endpoint on ${type} that is always on at ${format.number(records, 0)} records a batch, ${format.number(hours, 0)} hours of scoring a month; below, jobs are cheaper.`,
  'break-even-savings': ({ years: count, payment, share }, format) =>
    `A ${years(count)} savings plan (${payment.toLowerCase()}) pays when what it is promised for runs more than ${format.percent(share, 1)} of the time.`,
  'break-even-storage': ({ share, below, above, reads }, format) =>
    `Below ${format.percent(share)} of the data read in a month ${storageClass(below)} is cheaper; above, ${storageClass(above)}. This plan reads the whole ${format.number(reads, 1)} times a month.`,
  'break-even-ready-made-never': ({ service, isReadyCheaper }) =>
    isReadyCheaper
      ? `${name(service)} stays cheaper than a model of your own at any traffic looked at.`
      : `A model of your own is cheaper than ${name(service)} at any traffic looked at; it takes more work and more time to start.`,
  'crossing-ready-made': ({ service, quantity, isRate, isReadyBelow }, format) => {
    const at = isRate ? format.rate(quantity) : `${format.number(quantity, 0)} records a batch`;
    const [below, above] = isReadyBelow
      ? [name(service), 'a model of your own']
      : ['a model of your own', name(service)];
    return `Below ${at} ${below} is cheaper; above, ${above}.`;
  },
  'crossing-serverless': ({ rate, memoryGb, type }, format) =>
    `Below ${format.rate(rate)} serverless with ${format.number(memoryGb)} GB is cheaper; above, ${type}.`,
  'crossing-serverless-again': ({ rate, memoryGb, type }, format) =>
    `Just above ${format.rate(rate)} one more ${type} is needed, and serverless with ${format.number(memoryGb)} GB is cheaper again.`,
  'crossing-batch': ({ records, hours, type }, format) =>
    `Below ${format.number(records, 0)} records a batch (${format.number(hours, 0)} hours of scoring a month) batch jobs are cheaper; above, an endpoint on ${type} that is always on.`,
  'crossing-spot': ({ type, everySeconds, expectedSeconds, lostSeconds, hasCheckpoints }, format) =>
    `Spot on ${type} is cheaper unless it is interrupted more often than every ${format.seconds(everySeconds)}, with ${format.seconds(lostSeconds)} ${hasCheckpoints ? 'between checkpoints' : 'of work lost at most'}; to be expected is once in ${format.seconds(expectedSeconds)} of running.`,
  'crossing-savings': ({ years: count, payment, share }, format) =>
    `A ${years(count)} savings plan (${payment.toLowerCase()}) is cheaper when the machines run more than ${format.percent(share, 1)} of the time.`,
  'crossing-storage': ({ share, below, above }, format) =>
    `Below ${format.percent(share)} of the data read in a month ${storageClass(below)} is cheaper; above, ${storageClass(above)}.`,
  'assume-own-model': () =>
    'Bills of whole plans are compared; the work of training and keeping a model is not in them.',
  'assume-curve-load': ({ seconds }, format) =>
    `Each request keeps one CPU busy for ${format.seconds(seconds)}, and a CPU is planned to 70 %.`,
  'assume-curve-peak': ({ factor }, format) =>
    `The peak stays ${format.number(factor)} times the average.`,
  'assume-curve-batch': ({ runs }, format) =>
    `${format.number(runs)} batches a month, scored by one machine in mini-batches.`,
  'assume-spot-band': ({ type, low, high, region, asOf }, format) =>
    high >= 1
      ? `The Spot Advisor of ${asOf} counts over ${format.percent(low)} of such machines (${type}, ${region}) taken back in a month; 30 % is taken.`
      : `The Spot Advisor of ${asOf} counts ${format.percent(low)} to ${format.percent(high)} of such machines (${type}, ${region}) taken back in a month; the middle is taken, as a steady rate L.`,
  'assume-spot-checkpoints': ({ seconds }, format) =>
    `A checkpoint is taken every ${format.seconds(seconds)} (t).`,
  'assume-spot-whole-run': ({ seconds }, format) =>
    `Without checkpoints a whole run of ${format.seconds(seconds)} starts again (t).`,
  'assume-spot-restart': ({ seconds }, format) =>
    `After an interruption work goes on ${format.seconds(seconds)} later (R).`,
  'assume-spot-formula': () =>
    'A stretch of t hours takes (1/L + R)(e^(L·t) − 1) hours when machines are lost at the rate L (Daly 2006, https://doi.org/10.1016/j.future.2004.11.016).',
  'assume-savings-base': () =>
    'Promised is what runs in every hour of the month: endpoints at their least size, not jobs.',
  'assume-savings-final': () => 'The terms cannot be changed once bought.',
  'assume-storage-objects': ({ gigabytes, bytes }, format) =>
    `${format.number(gigabytes)} GB in objects of ${format.bytes(bytes)}.`,
  'assume-storage-least': ({ bytes, infrequentDays, glacierDays }, format) =>
    `Classes for rarely read data bill an object as ${format.bytes(bytes)} at least, and for ${format.number(infrequentDays)} days (Standard-IA) or ${format.number(glacierDays)} (Glacier Instant Retrieval) at least.`,
  'assume-storage-kept': ({ months }, format) =>
    `What putting an object into its class costs is spread over ${format.number(months)} months.`,
  'assume-one-region': ({ region, from }) =>
    `Not all classes have a known price in ${region}; all are compared at the prices of ${from}.`,
};
