/** Why a target or a task is thought likely; sentences are made where a person reads them. */
export type InspectReason =
  | { readonly code: 'asked' }
  | { readonly code: 'named-so'; readonly word: string }
  | { readonly code: 'asks-yes-or-no' }
  | { readonly code: 'last-column' }
  | { readonly code: 'first-column' }
  | { readonly code: 'two-values' }
  | { readonly code: 'few-values'; readonly values: number }
  | { readonly code: 'many-numbers' }
  | { readonly code: 'no-target' }
  | { readonly code: 'series'; readonly column: string; readonly series: number }
  | { readonly code: 'free-text'; readonly column: string; readonly words: number }
  | { readonly code: 'opinions' }
  | { readonly code: 'who-and-what'; readonly user: string; readonly item: string }
  | { readonly code: 'class-folders'; readonly classes: number }
  | { readonly code: 'manifest'; readonly classes: number }
  | { readonly code: 'boxes' }
  | { readonly code: 'masks' }
  | { readonly code: 'good-and-bad'; readonly word: string }
  | { readonly code: 'images-unlabelled' }
  | { readonly code: 'texts-unlabelled' };

export type Certainty = 'likely' | 'possible' | 'guess';
