import type { Language } from '@slipway/base';
import { en, type Messages } from '#messages/en.ts';
import { fr } from '#messages/fr.ts';

export function messagesFor(language: Language): Messages {
  return language === 'fr' ? fr : en;
}
