import { thanWord } from '#messages/fr/elision.ts';
import { frenchLabels } from '#messages/fr/labels.ts';
import { frenchNames } from '#messages/fr/names.ts';
import { paid } from '#messages/fr/payments.ts';
import type { BreakEvenMessages } from '#messages/params/money-messages.ts';
import type { MessagesFor } from '#messages/statement.ts';

const name = (id: string) => frenchNames.get(id) ?? id;
const periods = { second: 'seconde', minute: 'minute', hour: 'heure', day: 'jour' } as const;
const years = (count: number) => (count === 1 ? '1 an' : `${count} ans`);

const classNames: ReadonlyMap<string, string> = new Map([
  ['standard', 'S3 Standard'],
  ['standard-ia', 'S3 Standard-IA'],
  ['glacier-instant', 'S3 Glacier Instant Retrieval'],
]);
const storageClass = (id: string) => classNames.get(id) ?? id;

export const breakEven: MessagesFor<BreakEvenMessages> = {
  'axis-requests': ({ per }) => `Requêtes par ${periods[per]}, en moyenne`,
  'axis-records': () => 'Enregistrements par lot',
  'axis-interruptions': () => 'Interruptions par jour de marche',
  'axis-utilisation': () => 'Part du mois où les machines tournent',
  'axis-share-read': () => 'Part des données lue par mois',
  'way-serverless': ({ memoryGb }, format) => `Sans serveur, ${format.number(memoryGb)} Go`,
  'way-instances': ({ type }) => `Instances ${type}`,
  'way-batch': ({ type }) => `Lots sur ${type}`,
  'way-always-on': ({ type }) => `Point de terminaison ${type} permanent`,
  'way-spot': ({ percent }, format) => `Spot, ${format.percent(percent / 100)} d’économie`,
  'way-on-demand': ({ type }) => `À la demande, ${type}`,
  'way-by-the-hour': () => 'À la demande, à l’heure',
  'way-savings': ({ years: count, payment }) => `Plan ${years(count)}, ${paid(payment)}`,
  'way-own-model': () => 'Votre propre modèle',
  'way-ready-made': ({ service }) => name(service),
  'way-standard': () => 'S3 Standard',
  'way-infrequent': () => 'S3 Standard-IA',
  'way-glacier-instant': () => 'S3 Glacier Instant Retrieval',
  'curve-serverless': ({ seconds, memoryGb, price }, format) =>
    `requêtes × ${format.seconds(seconds)} × ${format.number(memoryGb)} Go × ${format.price(price)} la Go-seconde, plus les données échangées`,
  'curve-instances': ({ type, hourly, hours }, format) =>
    `instances × ${format.number(hours)} h × ${format.price(hourly)} (${type}), plus les données échangées`,
  'curve-batch': ({ runs, seconds, hourly }, format) =>
    `${format.number(runs)} exécutions × (démarrage + enregistrements × ${format.seconds(seconds)}, divisés par les processeurs et le gain des mini-lots) × ${format.price(hourly)} l’heure`,
  'curve-always-on': ({ hourly, hours }, format) =>
    `${format.number(hours)} h × ${format.price(hourly)}`,
  'curve-spot': ({ percent, hourly }, format) =>
    `heures × ${format.price(hourly)} × ${format.percent(1 - percent / 100)} × (1/L + R) × (e^(L·t) − 1) / t`,
  'curve-on-demand': ({ hourly, usd }, format) =>
    `heures × ${format.price(hourly)} = ${format.usd(usd)}`,
  'curve-by-the-hour': ({ usd }, format) => `part × ${format.usd(usd)}`,
  'curve-savings': ({ perHour, usd }, format) =>
    `${format.price(perHour)} l’heure × 730 h = ${format.usd(usd)}, utilisé ou non`,
  'curve-own-model': ({ rest, service }, format) =>
    `${format.usd(rest)} pour données, entraînement et surveillance, plus ${name(service)}`,
  'curve-ready-made': ({ rest, price, unit }, format) =>
    `${format.usd(rest)} autour, plus quantité × ${format.price(price)} (${frenchLabels.units.get(unit) ?? unit})`,
  'curve-storage': ({ storage, retrieval, get, gigabytes, objects }, format) =>
    `${format.number(gigabytes)} Go × ${format.price(storage)} + part × (${format.number(gigabytes)} Go × ${format.price(retrieval)} + ${format.number(objects, 0)} lectures × ${format.price(get)} / ${format.number(1_000)}) + dépôts / 12`,
  'break-even-serverless': ({ rate, memoryGb, type }, format) =>
    `Le sans-serveur avec ${format.number(memoryGb)} Go coûte autant que ${type} à ${format.rate(rate)} en moyenne\u00a0; en dessous, le sans-serveur est moins cher.`,
  'break-even-serverless-never': ({ rate, capacity, memoryGb, type }, format) =>
    `Le sans-serveur avec ${format.number(memoryGb)} Go reste moins cher que ${type} à tout trafic\u00a0: une instance serait rentable dès ${format.rate(rate)}, et en porte ${format.rate(capacity)} en moyenne.`,
  'break-even-batch': ({ records, hours, type }, format) =>
    `Les traitements par lots coûtent autant qu’un point de terminaison ${type} permanent à ${format.number(records, 0)} enregistrements par lot, soit ${format.number(hours, 0)} heures de calcul par mois\u00a0; en dessous, les lots sont moins chers.`,
  'break-even-savings': ({ years: count, payment, share }, format) =>
    `Un Savings Plan sur ${years(count)} (${paid(payment)}) est rentable si ce qu’il couvre tourne plus de ${format.percent(share, 1)} du temps.`,
  'break-even-storage': ({ share, below, above, reads }, format) =>
    `Sous ${format.percent(share)} des données lues par mois, ${storageClass(below)} est moins cher\u00a0; au-dessus, ${storageClass(above)}. Ce plan lit l’ensemble ${format.number(reads, 1)} fois par mois.`,
  'break-even-ready-made-never': ({ service, isReadyCheaper }) =>
    isReadyCheaper
      ? `${name(service)} reste moins cher qu’un modèle à vous à tout trafic examiné.`
      : `Un modèle à vous est moins cher ${thanWord(name(service))} à tout trafic examiné\u00a0; il demande plus de travail et de temps avant de démarrer.`,
  'crossing-ready-made': ({ service, quantity, isRate, isReadyBelow }, format) => {
    const at = isRate
      ? format.rate(quantity)
      : `${format.number(quantity, 0)} enregistrements par lot`;
    const [below, above] = isReadyBelow
      ? [name(service), 'un modèle à vous']
      : ['un modèle à vous', name(service)];
    return `Sous ${at}, ${below} est moins cher\u00a0; au-dessus, ${above}.`;
  },
  'crossing-serverless': ({ rate, memoryGb, type }, format) =>
    `Sous ${format.rate(rate)}, le sans-serveur avec ${format.number(memoryGb)} Go est moins cher\u00a0; au-dessus, ${type}.`,
  'crossing-serverless-again': ({ rate, memoryGb, type }, format) =>
    `Juste au-dessus de ${format.rate(rate)}, il faut une instance ${type} de plus, et le sans-serveur avec ${format.number(memoryGb)} Go redevient moins cher.`,
  'crossing-batch': ({ records, hours, type }, format) =>
    `Sous ${format.number(records, 0)} enregistrements par lot (${format.number(hours, 0)} heures de calcul par mois), les lots sont moins chers\u00a0; au-dessus, un point de terminaison ${type} permanent.`,
  'crossing-spot': ({ type, everySeconds, expectedSeconds, lostSeconds, hasCheckpoints }, format) =>
    `Le spot sur ${type} est moins cher, sauf s’il est interrompu plus souvent que toutes les ${format.seconds(everySeconds)}, avec ${format.seconds(lostSeconds)} ${hasCheckpoints ? 'entre deux points de reprise' : 'de travail perdu au plus'}\u00a0; il faut s’attendre à une interruption tous les ${format.seconds(expectedSeconds)} de marche.`,
  'crossing-savings': ({ years: count, payment, share }, format) =>
    `Un Savings Plan sur ${years(count)} (${paid(payment)}) est moins cher si les machines tournent plus de ${format.percent(share, 1)} du temps.`,
  'crossing-storage': ({ share, below, above }, format) =>
    `Sous ${format.percent(share)} des données lues par mois, ${storageClass(below)} est moins cher\u00a0; au-dessus, ${storageClass(above)}.`,
  'assume-own-model': () =>
    'Ce sont les factures de plans entiers qui sont comparées\u00a0; le travail d’entraîner et de tenir un modèle n’y est pas.',
  'assume-curve-load': ({ seconds }, format) =>
    `Chaque requête occupe un processeur ${format.seconds(seconds)}, et un processeur est prévu chargé à 70\u00a0%.`,
  'assume-curve-peak': ({ factor }, format) =>
    `La pointe reste de ${format.number(factor)} fois la moyenne.`,
  'assume-curve-batch': ({ runs }, format) =>
    `${format.number(runs)} lots par mois, traités par une machine en mini-lots.`,
  'assume-spot-band': ({ type, low, high, region, asOf }, format) =>
    high >= 1
      ? `Le Spot Advisor du ${asOf} compte plus de ${format.percent(low)} de ces machines (${type}, ${region}) reprises en un mois\u00a0; 30\u00a0% est retenu.`
      : `Le Spot Advisor du ${asOf} compte de ${format.percent(low)} à ${format.percent(high)} de ces machines (${type}, ${region}) reprises en un mois\u00a0; le milieu est retenu, comme taux constant L.`,
  'assume-spot-checkpoints': ({ seconds }, format) =>
    `Un point de reprise est pris toutes les ${format.seconds(seconds)} (t).`,
  'assume-spot-whole-run': ({ seconds }, format) =>
    `Sans point de reprise, une exécution entière de ${format.seconds(seconds)} recommence (t).`,
  'assume-spot-restart': ({ seconds }, format) =>
    `Après une interruption, le travail reprend ${format.seconds(seconds)} plus tard (R).`,
  'assume-spot-formula': () =>
    'Une tranche de t heures prend (1/L + R)(e^(L·t) − 1) heures quand les machines sont perdues au taux L (Daly 2006, https://doi.org/10.1016/j.future.2004.11.016).',
  'assume-savings-base': () =>
    'L’engagement porte sur ce qui tourne à chaque heure du mois\u00a0: les points de terminaison à leur taille minimale, pas les tâches.',
  'assume-savings-final': () => 'Les conditions ne changent plus après l’achat.',
  'assume-storage-objects': ({ gigabytes, bytes }, format) =>
    `${format.number(gigabytes)} Go en objets de ${format.bytes(bytes)}.`,
  'assume-storage-least': ({ bytes, infrequentDays, glacierDays }, format) =>
    `Les classes pour données rarement lues facturent un objet comme ${format.bytes(bytes)} au moins, et ${format.number(infrequentDays)} jours (Standard-IA) ou ${format.number(glacierDays)} (Glacier Instant Retrieval) au moins.`,
  'assume-storage-kept': ({ months }, format) =>
    `Le dépôt d’un objet dans sa classe est réparti sur ${format.number(months)} mois.`,
  'assume-one-region': ({ region, from }) =>
    `Toutes les classes n’ont pas de prix connu dans ${region}\u00a0; toutes sont comparées aux prix de ${from}.`,
};
