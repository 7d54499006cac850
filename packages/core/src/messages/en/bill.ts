import { englishLabels } from '#messages/en/labels.ts';
import { englishNames } from '#messages/en/names.ts';
import type { BillMessages, ChangedDecision } from '#messages/params/money-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => englishNames.get(id) ?? id;
const titles: ReadonlyMap<string, string> = new Map(Object.entries(englishLabels.decisions));
const years = (count: number) => (count === 1 ? '1-year' : `${count}-year`);

function change({ decision, from, to, type }: ChangedDecision): string {
  const machine = type === '' ? '' : ` (${type})`;
  return `“${titles.get(decision) ?? decision}”: ${name(to)}${machine} instead of ${name(from)}`;
}

export const bill: MessagesFor<BillMessages> = {
  'prices-shipped': ({ asOf }) =>
    `Prices are those that came with Slipway, gathered on ${asOf}: list prices, without taxes, discounts or private offers. “slipway prices update” fetches today’s.`,
  'prices-refreshed': ({ asOf, from }) =>
    `Prices were refreshed on ${asOf} from the price list at ${from}: list prices, without taxes, discounts or private offers.`,
  'prices-refreshed-elsewhere': ({ asOf, region }) =>
    `The price book was refreshed on ${asOf}, but not for ${region}: the prices of this plan are those that came with Slipway, unless their source says otherwise.`,
  'total-not-priced': ({ total, services }, format) =>
    `${total}, plus ${format.list(services.map(name))}, not priced`,
  'not-priced': ({ service }) =>
    `${name(service)} is not in the price book: what it bills comes on top of the total.`,
  'budget-change': ({ usd, budget, changes, monthly, saving, hours, latency }, format) => {
    const work =
      hours > 0
        ? `${format.number(hours, 1)} more hours of work a month`
        : hours < 0
          ? `${format.number(-hours, 1)} fewer hours of work a month`
          : 'no more work';
    const slower = latency > 0.0005 ? `, answers ${format.seconds(latency)} slower` : '';
    return `The plan costs ${format.usd(usd)} a month, over the budget of ${format.usd(budget)}. The change that fits and gives up least: ${changes.map(change).join('; ')}. It saves ${format.usd(saving)}, down to ${format.usd(monthly)}, for ${work}${slower}.`;
  },
  'budget-by-promise': ({ usd, budget, least, years: count, payment, monthly }, format) =>
    `The plan costs ${format.usd(usd)} a month, over the budget of ${format.usd(budget)}. No other choice fits (the least is ${format.usd(least)}); a ${years(count)} savings plan (${payment.toLowerCase()}) would bring it to ${format.usd(monthly)}, if the system runs that long.`,
  'budget-out-of-reach': ({ usd, budget, least }, format) =>
    `The plan costs ${format.usd(usd)} a month, over the budget of ${format.usd(budget)}, and nothing that the need allows fits: the least is ${format.usd(least)}.`,
  'own-model-plan': ({ own, usd }, format) =>
    `With it the whole plan would cost ${format.usd(own)} a month; this one costs ${format.usd(usd)}.`,
  'savings-option': ({ years: count, payment, perHour, saving, paysFrom }, format) =>
    `A ${years(count)} savings plan (${payment.toLowerCase()}) of ${format.price(perHour)} an hour saves ${format.usd(saving)} a month, and pays when used more than ${format.percent(paysFrom, 1)} of the time.`,
  'cost-savings-plan': ({ years: count, payment }) =>
    `Discount of the ${years(count)} savings plan (${payment.toLowerCase()})`,
  'formula-savings-plan': ({ paidShare, hourly }, format) =>
    `${format.percent(paidShare, 1)} of ${format.price(hourly)} is paid, used or not`,
  'cost-comprehend': () => 'Text read, in units of 100 characters',
  'cost-rekognition': () => 'Images looked at',
  'cost-custom-labels': () => 'Hours in which the model is started',
  'cost-custom-labels-training': () => 'Training of the custom labels',
  'cost-textract-forms': () => 'Pages read for forms',
  'cost-textract-tables': () => 'The same pages read for tables',
  'cost-textract-queries': () => 'The same pages asked questions',
  'formula-comprehend': ({ requests, bytes, leastUnits }, format) =>
    `${format.number(requests, 0)} requests a month of ${format.bytes(bytes)}, ${format.number(leastUnits)} units at least`,
  'formula-each-request': ({ requests }, format) =>
    `${format.number(requests, 0)} requests a month, one each`,
  'formula-images-a-second': ({ images }, format) =>
    `One inference unit, ${format.number(images)} images a second; stopped between batches`,
  'formula-training-hours': ({ runs, hours }, format) =>
    `${format.number(runs)} trainings a month of ${format.number(hours)} h`,
  'formula-job-requests': ({ requests }, format) =>
    `${format.number(requests, 0)} requests a month of jobs and people, estimated`,
  'formula-scans': ({ runs, bytes }, format) =>
    `${format.number(runs)} scans a month of ${format.bytes(bytes)}`,
  'formula-alarms': ({ alarms }, format) => `${format.number(alarms)} alarms all month`,
  'formula-logs': ({ perMonth, bytes, jobBytes }, format) =>
    `${format.number(perMonth, 0)} requests a month of ${format.bytes(bytes)}, and ${format.bytes(jobBytes)} of jobs`,
  'formula-one-key': () => 'One key all month',
  'formula-transitions': ({ runs, steps }, format) =>
    `${format.number(runs)} runs a month of ${format.number(steps)} transitions`,
};
