import type { Formatter, Language } from '@slipway/base';
import type { ImageStepFacts } from '#events.ts';
import { type ImageStepMessages, imageStepsEn } from '#messages/image-steps-en.ts';
import { imageStepsFr } from '#messages/image-steps-fr.ts';

/** Names of the steps of a rehearsal on images, and what a step's end says. */
export function imageStepMessages(language: Language): ImageStepMessages {
  return language === 'fr' ? imageStepsFr : imageStepsEn;
}

/** One line about what came out of a step. */
export function imageFactsText(
  facts: ImageStepFacts,
  messages: ImageStepMessages,
  format: Formatter,
): string {
  switch (facts.of) {
    case 'generate':
      return messages.generate(facts, format);
    case 'deliver':
      return messages.deliver(facts, format);
    case 'crawl':
      return messages.crawl(facts);
    case 'gather':
      return messages.gather(facts, format);
    case 'catalogue':
      return messages.catalogue(facts, format);
    case 'prepare-images':
      return messages['prepare-images'](facts, format);
    case 'train-images':
      return messages['train-images'](facts, format);
    case 'tune':
      return messages.tune(facts, format);
    case 'score-images':
      return messages['score-images'](facts, format);
    case 'register':
      return messages.register(facts);
    case 'burst':
      return messages.burst(facts, format);
    case 'batch-images':
      return messages['batch-images'](facts, format);
    case 'baseline':
      return messages.baseline(facts, format);
    case 'watch':
      return messages.watch(facts, format);
    case 'second-round':
      return messages['second-round'](facts, format);
    case 'launch':
      return messages.launch(facts);
  }
}
