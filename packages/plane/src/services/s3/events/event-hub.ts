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

  #record(location: ObjectLocation, change: ObjectChange): ObjectEvent {
    const { store, clock } = this.#needs;
    const time = clock.now();
    this.#last = Math.max(this.#last + 1, time * perMillisecond);
    const bucket = store.buckets.find(location.bucket);
    return eventRecord(change, { bucket, location, time, sequence: this.#last });
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
