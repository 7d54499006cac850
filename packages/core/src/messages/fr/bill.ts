import { ofWord } from '#messages/fr/elision.ts';
import { frenchLabels } from '#messages/fr/labels.ts';
import { frenchNames } from '#messages/fr/names.ts';
import { paid } from '#messages/fr/payments.ts';
import type { BillMessages, ChangedDecision } from '#messages/params/money-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => frenchNames.get(id) ?? id;
const titles: ReadonlyMap<string, string> = new Map(Object.entries(frenchLabels.decisions));
const years = (count: number) => (count === 1 ? '1 an' : `${count} ans`);

function change({ decision, from, to, type }: ChangedDecision): string {
  const machine = type === '' ? '' : ` (${type})`;
  return `«\u00a0${titles.get(decision) ?? decision}\u00a0»\u00a0: ${name(to)}${machine} au lieu ${ofWord(name(from))}`;
}

export const bill: MessagesFor<BillMessages> = {
  'prices-shipped': ({ asOf }) =>
    `Les prix sont ceux livrés avec Slipway, relevés le ${asOf}\u00a0: prix publics, sans taxes, remises ni offres privées. «\u00a0slipway prices update\u00a0» relève ceux du jour.`,
  'prices-refreshed': ({ asOf, from }) =>
    `Les prix ont été relevés le ${asOf} dans la liste de ${from}\u00a0: prix publics, sans taxes, remises ni offres privées.`,
  'prices-refreshed-elsewhere': ({ asOf, region }) =>
    `Le livre de prix a été mis à jour le ${asOf}, mais pas pour ${region}\u00a0: les prix de ce plan sont ceux livrés avec Slipway, sauf indication de leur source.`,
  'total-not-priced': ({ total, services }, format) =>
    `${total}, plus ${format.list(services.map(name))}, sans prix connu`,
  'not-priced': ({ service }) =>
    `${name(service)} n’est pas dans le livre de prix\u00a0: ce qu’il facture s’ajoute au total.`,
  'budget-change': ({ usd, budget, changes, monthly, saving, hours, latency }, format) => {
    const work =
      hours > 0
        ? `${format.number(hours, 1)} h de travail de plus par mois`
        : hours < 0
          ? `${format.number(-hours, 1)} h de travail de moins par mois`
          : 'sans travail de plus';
    const slower = latency > 0.0005 ? `, réponses plus lentes de ${format.seconds(latency)}` : '';
    return `Le plan coûte ${format.usd(usd)} par mois, plus que le budget de ${format.usd(budget)}. Le changement qui suffit et cède le moins\u00a0: ${changes.map(change).join('\u00a0; ')}. Il économise ${format.usd(saving)} et ramène le plan à ${format.usd(monthly)}, ${work}${slower}.`;
  },
  'budget-by-promise': ({ usd, budget, least, years: count, payment, monthly }, format) =>
    `Le plan coûte ${format.usd(usd)} par mois, plus que le budget de ${format.usd(budget)}. Aucun autre choix n’y tient (le minimum est ${format.usd(least)})\u00a0; un Savings Plan sur ${years(count)} (${paid(payment)}) le ramènerait à ${format.usd(monthly)}, si le système tourne aussi longtemps.`,
  'budget-out-of-reach': ({ usd, budget, least }, format) =>
    `Le plan coûte ${format.usd(usd)} par mois, plus que le budget de ${format.usd(budget)}, et rien de ce que le besoin permet n’y tient\u00a0: le minimum est ${format.usd(least)}.`,
  'own-model-plan': ({ own, usd }, format) =>
    `Avec lui, le plan entier coûterait ${format.usd(own)} par mois\u00a0; celui-ci coûte ${format.usd(usd)}.`,
  'savings-option': ({ years: count, payment, perHour, saving, paysFrom }, format) =>
    `Un Savings Plan sur ${years(count)} (${paid(payment)}) de ${format.price(perHour)} l’heure économise ${format.usd(saving)} par mois, et est rentable s’il sert plus de ${format.percent(paysFrom, 1)} du temps.`,
  'cost-savings-plan': ({ years: count, payment }) =>
    `Remise du Savings Plan sur ${years(count)} (${paid(payment)})`,
  'formula-savings-plan': ({ paidShare, hourly }, format) =>
    `${format.percent(paidShare, 1)} de ${format.price(hourly)} sont payés, utilisés ou non`,
  'cost-comprehend': () => 'Texte lu, par unités de 100 caractères',
  'cost-rekognition': () => 'Images regardées',
  'cost-custom-labels': () => 'Heures où le modèle est démarré',
  'cost-custom-labels-training': () => 'Entraînement des étiquettes personnalisées',
  'cost-textract-forms': () => 'Pages lues pour les formulaires',
  'cost-textract-tables': () => 'Les mêmes pages lues pour les tableaux',
  'cost-textract-queries': () => 'Les mêmes pages interrogées',
  'formula-comprehend': ({ requests, bytes, leastUnits }, format) =>
    `${format.number(requests, 0)} requêtes par mois de ${format.bytes(bytes)}, ${format.number(leastUnits)} unités au moins`,
  'formula-each-request': ({ requests }, format) =>
    `${format.number(requests, 0)} requêtes par mois, une chacune`,
  'formula-images-a-second': ({ images }, format) =>
    `Une unité d’inférence, ${format.number(images)} images par seconde\u00a0; arrêtée entre les lots`,
  'formula-training-hours': ({ runs, hours }, format) =>
    `${format.number(runs)} entraînements par mois de ${format.number(hours)} h`,
  'formula-job-requests': ({ requests }, format) =>
    `${format.number(requests, 0)} requêtes par mois de tâches et de personnes, estimées`,
  'formula-scans': ({ runs, bytes }, format) =>
    `${format.number(runs)} parcours par mois de ${format.bytes(bytes)}`,
  'formula-alarms': ({ alarms }, format) => `${format.number(alarms)} alarmes tout le mois`,
  'formula-logs': ({ perMonth, bytes, jobBytes }, format) =>
    `${format.number(perMonth, 0)} requêtes par mois de ${format.bytes(bytes)}, et ${format.bytes(jobBytes)} de tâches`,
  'formula-one-key': () => 'Une clé tout le mois',
  'formula-transitions': ({ runs, steps }, format) =>
    `${format.number(runs)} exécutions par mois de ${format.number(steps)} transitions`,
};
