import type { Language } from '@slipway/base';
import { en, type LaunchMessages } from '#messages/en.ts';
import { fr } from '#messages/fr.ts';

export function messagesFor(language: Language): LaunchMessages {
  return language === 'fr' ? fr : en;
}
