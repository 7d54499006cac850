import type { Clock, Log } from '@slipway/base';
import type { ObjectEvent, ObjectEvents, ObjectSubscriber } from '#ports/object-events.ts';
import type { ObjectLocation } from '#ports/object-store.ts';
import type { S3Store } from '../store/s3-store.ts';
import { eventRecord, type ObjectChange } from './event-record.ts';

export interface EventHubNeeds {
  readonly store: Pick<S3Store, 'buckets'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Leaves room for many events in a millisecond, and stays a safe integer. */
const perMillisecond = 4096;

/** Tells the plane's services what happened to objects. */
export class EventHub implements ObjectEvents {
  readonly #needs: EventHubNeeds;
  readonly #subscribers = new Set<ObjectSubscriber>();
  #last = 0;

  constructor(needs: EventHubNeeds) {
    this.#needs = needs;
  }

  subscribe(subscriber: ObjectSubscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => void this.#subscribers.delete(subscriber);
  }

  /** Called when the commit of a change has resolved. Never throws. */
  tell(location: ObjectLocation, change: ObjectChange): void {
    let event: ObjectEvent | undefined;
    for (const subscriber of this.#subscribers) {
      if (this.#guard(() => subscriber.wants(location)) !== true) continue;
      event ??= this.#record(location, change);
      const record = event;
      this.#guard(() => subscriber.take(record, location));
    }
  }

  /** What another process of ours told, in the sequence of this one. */
  retell(event: ObjectEvent, location: ObjectLocation): void {
    const sequencer = this.#sequencer(this.#needs.clock.now());
    const { s3 } = event;
    const told = { ...event, s3: { ...s3, object: { ...s3.object, sequencer } } };
    for (const subscriber of this.#subscribers) {
      if (this.#guard(() => subscriber.wants(location)) !== true) continue;
      this.#guard(() => subscriber.take(told, location));
    }
  }

  #sequencer(time: number): string {
    this.#last = Math.max(this.#last + 1, time * perMillisecond);
    return this.#last.toString(16).toUpperCase().padStart(16, '0');
  }

  #record(location: ObjectLocation, change: ObjectChange): ObjectEvent {
    const { store, clock } = this.#needs;
    const time = clock.now();
    const bucket = store.buckets.find(location.bucket);
    return eventRecord(change, { bucket, location, time, sequencer: this.#sequencer(time) });
  }

  /** What is written is written, whoever stumbles over it. */
  #guard<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      this.#needs.log.error('s3.subscriber-failed', { error });
      return undefined;
    }
  }
}
