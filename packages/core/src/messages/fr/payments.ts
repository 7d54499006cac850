/** Ways to pay a savings plan, in the words of AWS's console in French. */
const payments: ReadonlyMap<string, string> = new Map([
  ['No Upfront', 'sans paiement initial'],
  ['Partial Upfront', 'paiement initial partiel'],
  ['All Upfront', 'paiement initial intégral'],
]);

export function paid(payment: string): string {
  return payments.get(payment) ?? payment;
}
