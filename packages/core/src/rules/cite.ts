import type { Option } from '#advice/option.ts';
import type { FactReference } from '#advice/plan.ts';
import { catalog } from '#catalog/catalog.ts';
import type { Abilities, CatalogEntry, Limits } from '#catalog/catalog-entry.ts';
import type { Fact } from '#catalog/fact.ts';
import type { ServiceId } from '#catalog/service-id.ts';

export function entryOf(option: Option): CatalogEntry | undefined {
  return option.service === 'none' ? undefined : catalog[option.service];
}

export function citation(id: string, fact: Fact<unknown>): FactReference {
  return { id, source: fact.source, asOf: fact.asOf };
}

export interface CitedFact<Value> {
  readonly value: Value;
  readonly facts: readonly FactReference[];
}

/** A limit of the option's service, with its reference; nothing where AWS states none. */
export function limitOf(
  option: Option,
  name: Exclude<keyof Limits, 'textMaxBytes'>,
): CitedFact<number> | undefined {
  const found = entryOf(option)?.limits[name];
  return found && { value: found.value, facts: [citation(`${option.service}.${name}`, found)] };
}

export function abilityOf(option: Option, name: keyof Abilities): CitedFact<boolean> | undefined {
  const found = entryOf(option)?.abilities[name];
  return found && { value: found.value, facts: [citation(`${option.service}.${name}`, found)] };
}

/** The page behind a piece of advice; nothing where the catalog has none under this name. */
export function page(service: ServiceId, name: string): readonly FactReference[] {
  const found = catalog[service].guidance.pages?.[name];
  return found === undefined ? [] : [citation(`${service}.${name}`, found)];
}
