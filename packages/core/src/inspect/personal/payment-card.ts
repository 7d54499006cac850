const shape = /^[3-6]\d{12,18}$/;

/** A payment card number: 13 to 19 digits with the check digit of ISO/IEC 7812-1 (Luhn). One in ten numbers passes. */
export function looksLikePaymentCard(value: string): boolean {
  const digits = value.replaceAll(/[ -]/g, '');
  if (!shape.test(digits)) return false;
  let sum = 0;
  for (const [index, sign] of [...digits].reverse().entries()) {
    const doubled = Number(sign) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
